// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/stop_answer.h"
#include "model/store/event_reader.h"

#include <functional>
#include <span>
#include <stop_token>

namespace hindcast {

/// Goes through all events of \a track once. Event types come from the index alone. An expression
/// that throws counts as false; one that runs into a limit is given up, and disturbs no other.
/// \a report is called when all event types are found, then about every tenth of a second with what
/// there is, and at the end, unless \a stop was asked for. Blocks; made for worker threads. Takes a
/// bit for each event and item.
void searchStops(const StopTrack &track, const StopQuestion &question, EventReader &reader,
                 const std::function<void(const StopAnswer &)> &report,
                 const std::stop_token &stop);

enum class RunDirection { Back, Forward };

/// What is known of one breakpoint.
struct KnownHits
{
    const HitMap *hits = nullptr;
    std::int64_t examined = 0; ///< Events, from the first.
};

struct NextStop
{
    bool isKnown = false; ///< Else more events must be examined first.
    std::optional<std::int64_t> ordinal; ///< Nothing: there is none.
};

/// Where a run from the event \a from, which itself does not count, stops in a track of \a total
/// events.
[[nodiscard]] NextStop nextStop(std::span<const KnownHits> breakpoints, std::int64_t from,
                                RunDirection direction, std::int64_t total);

} // namespace hindcast
