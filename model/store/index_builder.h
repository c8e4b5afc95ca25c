// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/place_orders.h"
#include "model/store/store_index.h"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <set>

namespace hindcast {

/// A further stream of an event on its way into the index.
struct IndexPlace
{
    std::string_view stream;
    std::optional<std::string_view> category; ///< Nothing: the text before the first `-`.
    std::optional<Version> version; ///< Nothing: by \a order.
    std::int64_t order = 0; ///< Which comes first, of those in a stream that have no version.
};

/// One event on its way into the index. The views need to live only as long as the call.
struct IndexEntry
{
    std::string_view stream;
    std::optional<std::string_view> category; ///< Nothing: the text before the first `-`.
    std::optional<Version> version; ///< Nothing: the next one in its stream.
    std::string_view type;
    std::optional<Timestamp> time;
    std::string_view correlation; ///< Empty: none.
    std::string_view actor; ///< Empty: none.
    std::optional<Position> position; ///< Nothing: the next one; the first row has 1.
    std::int64_t locator = 0;
    std::uint32_t part = 0;
    bool isArchived = false;
    bool isDeleted = false;
    bool startsStream = false; ///< All earlier events of its stream are archived with this one.
    std::optional<std::int64_t> order; ///< Of its own stream's place, as IndexPlace has it.
    std::span<const IndexPlace> places; ///< Those that name a stream again count once.
    /// StringTable::hashOf() of these texts, if somebody has worked them out.
    struct Hashes
    {
        std::size_t stream = 0;
        std::size_t correlation = 0;
    };
    std::optional<Hashes> hashes;
};

/// What is normal in a store, so that it is not called a problem.
struct IndexRules
{
    std::int64_t firstVersion = 1; ///< For events that have no version of their own.
    bool gapsAreNormal = false;
    std::vector<std::string> tombstones; ///< Types whose events say that their stream was deleted.
};

/// Takes in events in order of position, checks each against the one before it in its stream, and
/// makes StoreIndex values. Used by one thread at a time.
class IndexBuilder
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::IndexBuilder)
public:
    /// Names the place of the record that is being added, for people: `line 17`.
    using Place = std::function<QString()>;

    explicit IndexBuilder(IndexRules rules = {})
        : m_rules(std::move(rules))
    {
    }

    /// \a place is asked only when there is something wrong with the entry.
    void add(const IndexEntry &entry, const Place &place);
    /// Two steps towards adding an entry with these hashes soon, see StringTable::foresee().
    void foresee(const IndexEntry::Hashes &hashes) const;
    void foreseeTexts(const IndexEntry::Hashes &hashes) const;
    /// A record that is no event: it gets a row and is listed as a problem.
    void addBad(std::int64_t locator, std::optional<Position> position, const QString &place,
                const QString &reason, std::uint32_t part = 0);
    /// A record that is no event but has a number in the stream of events around it: the next one
    /// of its own if \a version is nothing.
    void passOver(std::string_view stream, std::optional<Version> version);
    /// A problem of the record that is added next, or of the whole store if \a row is invalid.
    void addProblem(Problem problem);

    [[nodiscard]] Row nextRow() const { return {m_index.rowCount()}; }
    /// The index so far, for other threads to read. Copies the columns.
    [[nodiscard]] std::shared_ptr<const StoreIndex> snapshot() const;

private:
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
    void checkVersion(std::int64_t previous, std::int64_t version, std::string_view name,
                      const Place &place);
    void checkTime(std::int64_t previous, std::int64_t version, std::int64_t time,
                   std::string_view name, const Place &place);
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
