// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_plan.h"

namespace hindcast {

/// What a person should know besides the \a differences, the gravest first; in the same order
/// whoever has counted what.
[[nodiscard]] std::vector<Finding> findingsOf(const ComparisonPlan &plan,
                                              const Both<SideTally> &tallies,
                                              const std::vector<PartitionDifference> &differences);

} // namespace hindcast
