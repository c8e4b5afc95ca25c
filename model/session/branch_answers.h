// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch_events.h"
#include "model/branch/branch_replay.h"
#include "model/branch/reduction.h"
#include "model/session/track.h"
#include "model/store/event_reader.h"

#include <functional>
#include <memory>

namespace hindcast {

/// A branch to be replayed. Holds what it needs, for any thread.
struct BranchQuestion
{
    std::shared_ptr<const StoreIndex> index;
    RowList rows; ///< Of the base.
    std::string partition;
    Lens lens;
    std::function<Result<std::unique_ptr<EventReader>>()> makeReader;
    Branch branch;
};

/// The items of a branch, shared by whoever shows them; never a null pointer.
using BranchItems = std::shared_ptr<const std::vector<BranchItem>>;

/// What tells an item from the others of its branch while they are edited, moved and taken out.
struct BranchItemId
{
    std::int64_t base = -1; ///< As of BranchItem, …
    std::int32_t placed = -1; ///< … and this too, if it never was, …
    std::size_t placedCount = 0; ///< … among so many.
    bool operator==(const BranchItemId &) const = default;
};

/// One item of a branch, and what it does.
struct BranchItemAnswer
{
    std::int64_t item = -1;
    ScratchEvent stored; ///< Empty if it never was.
    ScratchEvent now;
    bool hasOtherData = false; ///< Its data is no JSON, so it is not in \a stored.
    BranchMoment moment;
    QString failure; ///< Why there is no moment; empty: there is.
};

// Each does its work where it is called. Errors are sentences.
[[nodiscard]] Result<BranchOutcome> replayed(const BranchQuestion &question,
                                             const std::stop_token &stop);
[[nodiscard]] Result<BranchItemAnswer> itemAnswer(const BranchQuestion &question, std::int64_t item,
                                                  const std::stop_token &stop);
[[nodiscard]] Result<Reduction>
reduced(const BranchQuestion &question, const ReductionGoal &goal,
        const std::function<void(const ReductionProgress &)> &progress,
        const std::stop_token &stop);
/// The text of a test about the item \a item, in the format \a format.
[[nodiscard]] Result<QString> fixtureText(const BranchQuestion &question, std::int64_t item,
                                          const QString &format, bool usesPseudonyms,
                                          const std::stop_token &stop);

} // namespace hindcast
