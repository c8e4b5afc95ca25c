// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"

namespace hindcast {

/// Puts partitions that differ in the same way into one group and notes in each which one it is.
/// The same way means: the same kinds of change at the same general paths. The largest group comes
/// first.
[[nodiscard]] std::vector<DifferenceGroup>
groupDifferences(std::vector<PartitionDifference> &differences);

/// \a path with `*` for steps that are values rather than names of fields, `/stock/*/count`, so
/// that states which are tables by some value differ in the same way.
[[nodiscard]] std::string generalPath(std::string_view path);

} // namespace hindcast
