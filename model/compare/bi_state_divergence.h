// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/lockstep.h"

namespace hindcast {

/// Finds the first events behind which partitions of two bi-state projections diverge, in one go
/// through \a unit, which holds all events. \a differences: those to look for, with the one of the
/// shared state among them.
[[nodiscard]] Result<void> findFirstOfAll(const ComparisonRequest &request,
                                          const EventSource &source, const Both<SideFold *> &folds,
                                          const ComparisonUnit &unit,
                                          const std::vector<PartitionDifference *> &differences);

} // namespace hindcast
