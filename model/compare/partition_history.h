// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_observer.h"

namespace hindcast {

/// How the two sides stand behind one stored event of a partition.
struct HistoryStep
{
    Row row;
    bool differs = false; ///< The states do.
    Both<bool> hasFailed; ///< The event could not be applied on this side.
    /// What the upcasters left of the event; nothing on a side that does not take it, or has
    /// stopped.
    Both<std::optional<UpcastEvent::Outcome>> outcomes;
};

struct PartitionHistory
{
    std::vector<HistoryStep> steps; ///< One for each event that either side takes, in order.
    /// The states were too large to compare them behind every event, so that some steps say the
    /// same as the one before them without having been looked at.
    bool isCertain = true;
};

/// Follows the partition \a key through all its events, for a band that shows where the two sides
/// differ. Blocks; made for worker threads.
[[nodiscard]] Result<PartitionHistory, ComparisonError>
partitionHistory(const ComparisonSource &source, const ComparisonRequest &request,
                 const std::string &key, const std::stop_token &stop);

/// Finds which events last set the places that differ, for a partition for which compare() has not
/// done so. Blocks; made for worker threads.
[[nodiscard]] Result<void, ComparisonError> findSetters(const ComparisonSource &source,
                                                        const ComparisonRequest &request,
                                                        PartitionDifference &difference,
                                                        const std::stop_token &stop);

} // namespace hindcast
