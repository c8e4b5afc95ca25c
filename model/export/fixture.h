// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch_replay.h"

namespace hindcast {

/// What a fixture tells: given these events, when this one comes, then this is the state.
struct FixtureRequest
{
    Branch branch; ///< Of the base; without edits for what really happened.
    std::int64_t item = 0; ///< The event, of itemsOf(branch).
    bool usesPseudonyms = false;
};

/// More events are no test that anybody reads.
constexpr std::int64_t mostFixtureEvents = 20'000;

/// The values that templates write, an object; docs/FIXTURES.md lists them. Events are given as
/// upcasters leave them. With pseudonyms the state is folded anew from the events as they then are.
/// Errors: there is no such event, the branch skips it, it is not of the partition, an event before
/// it cannot be applied and nothing behind it is, there are too many, or as of replayBranch().
[[nodiscard]] Result<Json> fixtureValues(const BranchBase &base, const FixtureRequest &request,
                                         const std::stop_token &stop);

} // namespace hindcast
