// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_observer.h"
#include "model/compare/side_outcome.h"
#include "model/compare/side_rows.h"

namespace hindcast {

/// The events of each partition of \a pipeline within \a scope. Blocks; reads all of them if a
/// function makes the keys.
[[nodiscard]] Result<SideRows, ComparisonError> partitionRows(const ComparisonSource &source,
                                                              const Pipeline &pipeline,
                                                              const ComparisonScope &scope,
                                                              const std::stop_token &stop);

struct ProjectedPartition
{
    std::string key;
    bool isShared = false; ///< The state that all partitions of a bi-state projection share.
    SideOutcome outcome;
};

/// Folds every partition of \a pipeline and hands each to \a take, by the bytes of their keys and
/// the shared state first, until it returns false. Blocks.
[[nodiscard]] Result<void, ComparisonError>
projectPartitions(const ComparisonSource &source, const Pipeline &pipeline,
                  const ComparisonScope &scope, OnFailure onFailure,
                  const std::function<bool(ProjectedPartition)> &take, const std::stop_token &stop);

} // namespace hindcast
