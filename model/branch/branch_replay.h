// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch.h"
#include "model/compare/json_diff.h"
#include "model/replay/replay.h"

#include <atomic>

namespace hindcast {

/// Where the events of a branch's base are, and how they become a state.
struct BranchBase
{
    EventReader &reader;
    const StoreIndex &index;
    std::span<const std::uint32_t> rows; ///< As many as the base has now.
    const Pipeline &pipeline;
    std::string partition; ///< Its key; the stream's name if each stream has a state of its own.
    OnFailure onFailure = OnFailure::Stop;
};

/// An event of a branch that could not be applied.
struct BranchFailure
{
    std::int64_t item = 0; ///< Of itemsOf().
    ScriptError error;
    bool operator==(const BranchFailure &) const = default;
};

/// What comes of a branch, beside what really happened. A finished value.
struct BranchOutcome
{
    Json really; ///< The state behind the events of the base that are in the branch.
    Json instead; ///< The state behind all events of the branch.
    std::vector<Change> changes; ///< From \a really to \a instead.
    /// The first item behind which the states differ; -1: they never do. Before and behind an item
    /// the branch is compared with what really was when as much of the base had come by.
    std::int64_t firstDifference = -1;
    std::vector<BranchFailure> failures; ///< The first hundred, in order.
    std::vector<BranchFailure> reallyFailed; ///< The same of the base; its events for items.
    std::int64_t folded = 0; ///< Events of the branch.
};

/// What one item of a branch does to the state. A finished value.
struct BranchMoment
{
    std::int64_t item = -1;
    Json before;
    Json after;
    std::vector<Change> changes; ///< From before to after.
    std::vector<Change> differences; ///< From what really was by then to \a after.
    std::optional<ScriptError> failure;
};

/// Folds the branch and its base. \a progress counts events. Errors: a script that cannot be used,
/// a store that cannot be read, or \a stop was asked for.
[[nodiscard]] Result<BranchOutcome> replayBranch(const BranchBase &base, const Branch &branch,
                                                 const std::stop_token &stop,
                                                 std::atomic<std::int64_t> *progress = nullptr);

/// What the item \a item of itemsOf() does. Errors as above.
[[nodiscard]] Result<BranchMoment> branchMoment(const BranchBase &base, const Branch &branch,
                                                std::int64_t item, const std::stop_token &stop);

/// How the base stands to what the branch knows of it: a sentence; empty: it has not changed.
[[nodiscard]] QString growthSentence(const Branch &branch, std::int64_t available);

} // namespace hindcast
