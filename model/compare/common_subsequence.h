// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hindcast {

/// Pairs of places at which two sequences have the same number, ascending in both: the longest
/// there are. Where that would take too long, for sequences of thousands that have little in
/// common, numbers which both have just once are paired first, which may leave some pairs out.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
commonSubsequence(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

} // namespace hindcast
