// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/field_test.h"
#include "model/session/filter_words.h"
#include "model/session/time_format.h"
#include "model/store/event_store.h"
#include "model/store/regex_search.h"
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
/// `stream:order-*`, `id:7d1c…` go by the stream and the event's own id; `/lost.*package/i` is a
/// regular expression for data and metadata; `data.amountCents>1000` is a FieldTest.
struct EventFilter
{
    enum class Archived { Shown, Hidden, Only };

    QStringList types; ///< Whole names; `*` stands for anything.
    QStringList actors; ///< The same.
    QStringList streams; ///< The same; those that an event was linked to as well.
    QStringList ids; ///< The same.
    QString correlation; ///< The beginning of a correlation id.
    std::optional<Timestamp> from; ///< Included.
    std::optional<Timestamp> to; ///< Included.
    Archived archived = Archived::Shown; ///< Deleted events count as archived.
    QStringList texts; ///< Each must occur.
    std::vector<FilterPattern> patterns; ///< The same.
    std::vector<FieldTest> fields; ///< Each must pass.
    QString problem; ///< Why the line cannot be understood; then no event passes. Empty: it can.

    [[nodiscard]] bool isEmpty() const;
    /// Whether rows have to be read from the store, not only from the index.
    [[nodiscard]] bool needsPayload() const
    {
        return !texts.isEmpty() || !patterns.empty() || !fields.empty() || !ids.isEmpty();
    }

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

    /// Whether the index lets \a row through; says nothing about what the event holds. Bad records
    /// pass only a filter that asks for nothing but text.
    [[nodiscard]] bool matchesIndex(Row row) const;
    /// Those of \a rows, ascending, that may hold what the filter asks for. Where they lie close
    /// together, the store is searched in one go.
    [[nodiscard]] std::vector<std::uint32_t>
    rowsThatMayMatch(EventReader &reader, std::vector<std::uint32_t> rows) const;
    /// Whether the event, which is read, holds all that the filter asks for.
    [[nodiscard]] Result<bool> matchesPayload(EventReader &reader, Row row);

private:
    void prepareSearches();
    [[nodiscard]] bool isInStream(Row row) const;
    [[nodiscard]] bool isSaidBy(const Event &event, std::size_t text) const;
    [[nodiscard]] bool isMatchedBy(const Event &event, const RegexSearch &pattern) const;
    [[nodiscard]] bool holdsFields(const Event &event) const;

    EventFilter m_filter;
    const StoreIndex &m_index;
    std::vector<bool> m_types; ///< By TypeId; empty: all.
    std::vector<bool> m_actors; ///< By ActorId; empty: all.
    std::vector<bool> m_streams; ///< By StreamId; empty: all.
    std::vector<bool> m_correlations; ///< By CorrelationId; empty: all.
    std::vector<TextSearch> m_searches; ///< By the number of the text.
    std::vector<TextSearch> m_needles; ///< What stands in every event that passes all the rest.
    std::vector<RegexSearch> m_patterns;
    Event m_event; ///< Kept for its memory.
};

} // namespace hindcast
