// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace hindcast {

/// The first integer in \a json that a JavaScript Number cannot hold exactly, as written; empty if
/// there is none. \a json must be valid JSON. Made to cost next to nothing where there is none.
[[nodiscard]] std::string_view firstBigInteger(std::string_view json);

} // namespace hindcast
