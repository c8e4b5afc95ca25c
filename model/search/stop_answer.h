// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/replay.h"
#include "model/search/breakpoint.h"
#include "model/search/hit_map.h"
#include "model/store/row_list.h"

namespace hindcast {

/// The events that a run goes through, and what builds their states.
struct StopTrack
{
    std::shared_ptr<const StoreIndex> index;
    Pipeline pipeline;
    OnFailure onFailure = OnFailure::Stop;
    std::string partition;
    std::span<const std::uint32_t> folded; ///< What must be folded; must outlive the search.
    RowList rows; ///< Those of them that a person moves over: ordinals count these.
};

/// What is looked for in one pass.
struct StopQuestion
{
    std::vector<Breakpoint> breakpoints;
    std::vector<std::string> watches; ///< JavaScript.
    bool operator==(const StopQuestion &) const = default;
};

/// Where an expression could not be evaluated.
struct StopErrors
{
    std::int64_t count = 0; ///< Events.
    std::int64_t first = -1; ///< Ordinal of the first of them; -1: it is wrong before all events.
    QString message; ///< The first one.
    bool isFinal = false; ///< It was given up: it is no JavaScript, or used up a limit.
};

/// The events at which a breakpoint stops.
struct StopHits
{
    HitMap hits;
    StopErrors errors;
};

/// How the value of a watch went over the track.
struct WatchHistory
{
    /// Equal stretches of the track, at most this many, for a chart.
    static constexpr std::int64_t mostStretches = 256;
    struct Stretch
    {
        bool hasNumber = false;
        double lowest = 0;
        double highest = 0;
        double last = 0;
    };
    HitMap changes; ///< Events behind which the value is another one than before them.
    std::vector<Stretch> stretches;
    StopErrors errors;
};

/// What has been found so far.
struct StopAnswer
{
    std::int64_t examined = 0; ///< Events of the track, from the first; those are finished.
    std::int64_t total = 0;
    std::vector<StopHits> breakpoints; ///< As in the question.
    std::vector<WatchHistory> watches; ///< As in the question.
    QString failure; ///< Why nothing more will be found: a script, or the store; else empty.
    [[nodiscard]] bool isComplete() const { return examined == total || !failure.isEmpty(); }
};

} // namespace hindcast
