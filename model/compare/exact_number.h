// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace hindcast {

/// \a token, a JSON number of any size, in the one form that all ways to write the number share:
/// `149.00`, `149` and `1.49e2` become `149e0`; every zero, also `-0`, becomes `0`. The digits are
/// never rounded and the exponent is never carried out, so `1e999999999` costs as much as `1`.
[[nodiscard]] std::string canonicalNumber(std::string_view token);

/// Whether two JSON numbers are the same number, however they are written.
[[nodiscard]] bool isSameNumber(std::string_view left, std::string_view right);

/// Which of two JSON numbers is the greater one. Exact for numbers of any size, and quick for
/// those that have few digits.
[[nodiscard]] std::strong_ordering compareNumbers(std::string_view left, std::string_view right);

} // namespace hindcast
