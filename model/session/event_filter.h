// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/time_format.h"
#include "model/store/event_store.h"
#include "model/store/text_search.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace hindcast {

/// Which events a person wants to see. What is empty lets everything through; what is not must all
/// be true. Written in one line: `type:ItemPicked type:OrderPacked actor:judy from:10:00
/// to:"2026-03-03 10:15" trace:7d1c "lost package"`; several types, or several actors, mean any of
/// them. `archived:no` hides events that are archived or deleted, `archived:yes` all others. Words
/// without a name are looked for in data, metadata and type, upper and lower case alike.
struct EventFilter
{
    enum class Archived { Shown, Hidden, Only };

    QStringList types; ///< Whole names; `*` at the end stands for anything.
    QStringList actors; ///< The same.
    QString correlation; ///< The beginning of a correlation id.
    std::optional<Timestamp> from; ///< Included.
    std::optional<Timestamp> to; ///< Included.
    Archived archived = Archived::Shown; ///< Deleted events count as archived.
    QStringList texts; ///< Each must occur.

    [[nodiscard]] bool isEmpty() const;
    /// Whether rows have to be read from the store, not only from the index.
    [[nodiscard]] bool needsPayload() const { return !texts.isEmpty(); }

    /// Reads the line that a person typed. A time without a day is on the day of \a near.
    [[nodiscard]] static EventFilter parse(const QString &line, const TimeFormat &format,
                                           std::optional<Timestamp> near);

    bool operator==(const EventFilter &) const = default;
};

/// An EventFilter made ready for one index: names looked up once, so that a row costs nanoseconds.
class FilterMatcher
{
public:
    FilterMatcher(EventFilter filter, const StoreIndex &index);

    /// Whether the index lets \a row through; says nothing about texts. Bad records pass only a
    /// filter that asks for nothing but text.
    [[nodiscard]] bool matchesIndex(Row row) const;
    /// Those of \a rows, ascending, in which all texts may occur. Where they lie close together,
    /// the store is searched in one go.
    [[nodiscard]] std::vector<std::uint32_t>
    rowsThatMayMatch(EventReader &reader, std::vector<std::uint32_t> rows) const;
    /// Whether all texts occur in the event, which is read.
    [[nodiscard]] Result<bool> matchesPayload(EventReader &reader, Row row);

private:
    [[nodiscard]] bool isSaidBy(const Event &event, std::size_t text) const;

    EventFilter m_filter;
    const StoreIndex &m_index;
    std::vector<bool> m_types; ///< By TypeId; empty: all.
    std::vector<bool> m_actors; ///< By ActorId; empty: all.
    std::vector<bool> m_correlations; ///< By CorrelationId; empty: all.
    std::vector<TextSearch> m_searches; ///< By the number of the text.
    Event m_event; ///< Kept for its memory.
};

} // namespace hindcast
