// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_sink.h"
#include "model/store/text_keeper.h"

#include <vector>

namespace hindcast {

class IndexBuilder;

/// Keeps what it is given until it is handed on to an index: so one thread can find out what
/// records hold while another adds to the index. An entry's places are not kept.
class EntryBatch final : public EventSink
{
public:
    /// Names the place of an entry when it is handed on.
    using PlaceOf = std::function<QString(const IndexEntry &)>;

    /// Forgets all.
    void begin();

    void add(const IndexEntry &entry, const Place &place) override;
    void addBad(std::int64_t locator, std::optional<Position> position, const QString &place,
                const QString &reason, std::uint32_t part = 0) override;
    void passOver(std::string_view stream, std::optional<Version> version) override;
    void addProblem(Problem problem) override;
    /// Counts from 0 in this batch.
    [[nodiscard]] Row nextRow() const override { return m_nextRow; }

    void handOn(IndexBuilder &builder, const PlaceOf &placeOf);

private:
    /// Something rarer than an entry, and how many entries come before it.
    struct Other
    {
        std::size_t behind = 0;
        std::function<void(IndexBuilder &)> handOn;
    };
    void addOther(std::function<void(IndexBuilder &)> handOn);

    TextKeeper m_texts;
    std::vector<IndexEntry> m_entries;
    std::vector<Other> m_others;
    Row m_nextRow{0};
};

} // namespace hindcast
