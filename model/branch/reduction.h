// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch_replay.h"
#include "model/branch/reduction_goal.h"

#include <chrono>
#include <functional>

namespace hindcast {

/// How long is tried at most; what has been found by then is a result all the same.
struct ReductionLimits
{
    std::int64_t tries = 100'000;
    std::chrono::milliseconds time{std::chrono::minutes(10)};
};

/// How far it has come.
struct ReductionProgress
{
    std::int64_t tries = 0; ///< Replays of some of the events.
    std::int64_t left = 0; ///< So few events are known to show it.
    std::int64_t before = 0;
};

/// The fewest events. A finished value.
struct Reduction
{
    Branch branch; ///< Skips all others. Its name is empty.
    /// Of the base, ascending, counted from 0; empty: it does not show, even with all of them.
    std::vector<std::int64_t> kept;
    std::int64_t before = 0;
    std::int64_t tries = 0;
    /// Without any one of them, it would not show; else a limit was reached before that was known.
    bool isMinimal = false;
    std::optional<ScriptError> failure; ///< The one that was meant.
};

/// Leaves out events of \a base as long as the rest still shows \a goal: by halves, then by ever
/// smaller parts (Zeller's ddmin), in the end one by one until none can go. The same every time,
/// as far as the scripts are. Calls \a progress on this thread after each try. Errors: a
/// script or condition cannot be used, the store cannot be read, or \a stop was asked for.
[[nodiscard]] Result<Reduction>
reduceEvents(const BranchBase &base, const ReductionGoal &goal, const ReductionLimits &limits,
             const std::function<void(const ReductionProgress &)> &progress,
             const std::stop_token &stop);

} // namespace hindcast
