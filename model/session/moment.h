// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/json_diff.h"
#include "model/event/event.h"
#include "model/replay/pipeline.h"
#include "model/store/row_list.h"

#include <QString>

#include <chrono>
#include <vector>

namespace hindcast {

/// What there is to know of one event and of the state that it made. A finished value.
struct Moment
{
    Row row;
    Event event;
    Json before; ///< The state before the event.
    Json after; ///< The state after it; the one before if it could not be applied.
    std::vector<Change> changes; ///< What the event changed.
    QString failure; ///< Why the event could not be read or applied; empty: it was.
    std::optional<ScriptError> scriptError; ///< The same, if a script is to blame.
    /// The event that the partition stopped at, before or at this one; invalid: it has not.
    Row stoppedAt;
    std::optional<ScriptError> stopError; ///< Why it stopped there.
    UpcastEvent upcast; ///< What the upcasters made of it; no pieces if there are none.
    std::int64_t failures = 0; ///< Events up to here that could not be applied.
    std::chrono::microseconds replayTime{0};
};

/// What is linked to one event. A finished value.
struct Related
{
    Row row;
    Row cause; ///< The event that caused it; invalid: none, or not in the store.
    std::vector<Row> effects; ///< Events that it caused.
    std::vector<Row> correlated; ///< With the same correlation id, itself included, by position.
    bool isTruncated = false; ///< There are more than were looked at.
};

/// One line of the timeline: a stream, and those of its events that are drawn.
struct Lane
{
    StreamId stream;
    std::vector<std::uint32_t> rows; ///< Ascending.
};

/// The selected stream and the streams that share a correlation id with its events. A finished
/// value.
struct Lanes
{
    StreamId stream;
    std::vector<Lane> lanes; ///< The stream itself first, then by the time of their first event.
    std::int64_t hidden = 0; ///< How many more streams there are.
};

/// Which events the ledger lists.
struct LedgerView
{
    enum class Scope { Stream, AllStreams };
    Scope scope = Scope::Stream;
    QString filter; ///< One line, see EventFilter.
    bool operator==(const LedgerView &) const = default;
};

/// The events that the ledger lists, so far.
struct LedgerRows
{
    RowList rows;
    std::int64_t total = 0; ///< Without the filter.
    std::int64_t examined = 0; ///< How many of total the filter has seen.
    QString failure; ///< Why the filter broke off; empty: it did not.
    [[nodiscard]] bool isComplete() const { return examined >= total; }
};

} // namespace hindcast
