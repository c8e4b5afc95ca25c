// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <cstddef>

namespace hindcast {

/// Whether two values say the same: numbers as numbers (isSameNumber()), strings as the text that
/// they stand for, members in any order, of those with one key the last.
[[nodiscard]] bool isExactlyEqual(const Json &left, const Json &right);

/// The same for values that are exactly equal.
[[nodiscard]] std::size_t exactHash(const Json &value);

} // namespace hindcast
