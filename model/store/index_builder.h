// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_sink.h"
#include "model/store/place_orders.h"
#include "model/store/store_index.h"

#include <QCoreApplication>

#include <memory>
#include <set>

namespace hindcast {

/// What is normal in a store, so that it is not called a problem.
struct IndexRules
{
    std::int64_t firstVersion = 1; ///< For events that have no version of their own.
    bool gapsAreNormal = false;
    std::vector<std::string> tombstones; ///< Types whose events say that their stream was deleted.
};

/// Takes in events in order of position, checks each against the one before it in its stream, and
/// makes StoreIndex values. Used by one thread at a time.
class IndexBuilder final : public EventSink
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::IndexBuilder)
public:
    explicit IndexBuilder(IndexRules rules = {})
        : m_rules(std::move(rules))
    {
    }

    void add(const IndexEntry &entry, const Place &place) override;
    void addBad(std::int64_t locator, std::optional<Position> position, const QString &place,
                const QString &reason, std::uint32_t part = 0) override;
    void passOver(std::string_view stream, std::optional<Version> version) override;
    void addProblem(Problem problem) override;
    [[nodiscard]] Row nextRow() const override { return {m_index.rowCount()}; }

    /// Steps towards adding an entry with these hashes: asked for in turn, some entries ahead, they
    /// let memory answer in time. See StringTable::foreseeSlot().
    static constexpr std::size_t entriesAhead = 24;
    enum class Foresee { Slots, Begins, Texts };
    void foresee(Foresee what, const IndexEntry::Hashes &hashes) const;
    /// All of them for the entries behind \a at, where \a hashesOf gives those of an entry.
    template<typename HashesOf>
    void foreseeBehind(std::size_t at, std::size_t count, HashesOf hashesOf) const
    {
        constexpr std::size_t step = entriesAhead / 3;
        if (at + 3 * step < count)
            foresee(Foresee::Slots, hashesOf(at + 3 * step));
        if (at + 2 * step < count)
            foresee(Foresee::Begins, hashesOf(at + 2 * step));
        if (at + step < count)
            foresee(Foresee::Texts, hashesOf(at + step));
    }

    /// The index so far, for other threads to read. Copies the columns.
    [[nodiscard]] std::shared_ptr<const StoreIndex> snapshot() const;

private:
    friend class IndexArchive;

    std::uint32_t internStream(std::string_view name, std::size_t hash,
                               std::optional<std::string_view> category);
    std::uint32_t internType(std::string_view type);
    void appendPosition(std::optional<Position> position, const Place &place);
    void appendPart(std::uint32_t part);
    enum class Entering { OwnStream, Link };
    /// Takes the event that is being added into one of its streams; its version there.
    std::int64_t enterStream(std::uint32_t number, Entering how, std::optional<Version> given,
                             std::int64_t time, const Place &place);
    void addLinks(const IndexEntry &entry, std::uint32_t ownStream, std::int64_t time,
                  const Place &place);
    void checkVersion(std::int64_t previous, std::int64_t version, std::uint32_t stream,
                      const Place &place);
    void checkTime(std::int64_t previous, std::int64_t version, std::int64_t time,
                   std::uint32_t stream, const Place &place);
    static void groupByStream(StoreIndex &index);
    void archiveStarted(StoreIndex &index) const;
    void report(Problem::Kind kind, const Place &place, const QString &message);

    /// The last event of a stream, for checking the next one.
    struct StreamEnd
    {
        std::int64_t version = 0;
        std::int64_t time = StoreIndex::noTime;
    };

    IndexRules m_rules;
    StoreIndex m_index;
    std::vector<StreamEnd> m_ends; ///< By stream.
    PlaceOrders m_placeOrders;
    std::set<std::uint32_t> m_endedStreams; ///< Those whose last event is a tombstone.
    /// Events that archive what was before them in their streams.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_streamStarts; ///< Stream and row.
};

} // namespace hindcast
