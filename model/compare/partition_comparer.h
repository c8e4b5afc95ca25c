// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_outcome.h"

namespace hindcast {

/// Whether the texts of both sides are needed, but only digests are left of some of them.
[[nodiscard]] bool needsTexts(const Both<SideOutcome> &outcomes);

/// Whether the partition is there on one side at least.
[[nodiscard]] bool isPartition(const Both<SideOutcome> &outcomes);

/// How the two sides of the partition \a key differ; nothing if they do not. Where they diverge
/// and what they emitted is not looked at, except that it differs.
[[nodiscard]] std::optional<PartitionDifference>
comparePartition(const ComparisonRequest &request, std::string_view key,
                 const Both<SideOutcome> &outcomes);

/// Whether two JSON texts differ in more than what is to be ignored.
[[nodiscard]] bool differ(const ComparisonRequest &request, const std::string &before,
                          const std::string &after);

/// Adds where two JSON texts differ, without what is to be ignored.
void addChanges(const ComparisonRequest &request, PartitionChange::Part part,
                const std::string &before, const std::string &after,
                PartitionDifference &difference);

/// To be called when all changes have been added.
void finishChanges(PartitionDifference &difference);

} // namespace hindcast
