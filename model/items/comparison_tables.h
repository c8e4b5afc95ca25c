// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"
#include "model/items/link_table.h"

namespace hindcast {

/// `Before`, `After`
[[nodiscard]] QString sideTitle(Side side);
/// `v4` where \a row is of the stream that \a key names, else `#1045`; `-` if it is none.
[[nodiscard]] QString rowText(const StoreIndex &index, Row row, const std::string &key);

/// What a person should know besides the differences: what, side, where, how often.
[[nodiscard]] QStringList findingHeaders();
[[nodiscard]] std::vector<TableLine> findingLines(const ComparisonResult &result,
                                                  const StoreIndex &index);

/// How often each rule of either side did what.
[[nodiscard]] QStringList ruleHeaders();
[[nodiscard]] std::vector<TableLine> ruleLines(const ComparisonResult &result);

/// Where the outcomes of a partition differ, and which events set the values.
[[nodiscard]] QStringList changeHeaders();
[[nodiscard]] std::vector<TableLine> changeLines(const PartitionDifference &difference,
                                                 const StoreIndex &index);

} // namespace hindcast
