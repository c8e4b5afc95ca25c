// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace hindcast {

/// Rows from first to last.
struct RowRun
{
    int first;
    int last;
};

/// The stretches of \a target that \a rows lacks, in ascending order. Nothing if \a rows are in
/// another order than in \a target, or if there are so many that a new layout is cheaper.
[[nodiscard]] std::optional<std::vector<RowRun>>
addedRuns(const std::vector<std::uint32_t> &rows, const std::vector<std::uint32_t> &target);

/// What \a target has and \a rows lacks, in the order of \a target.
[[nodiscard]] std::vector<std::uint32_t> addedNumbers(const std::vector<std::uint32_t> &rows,
                                                      const std::vector<std::uint32_t> &target);

} // namespace hindcast
