// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

namespace hindcast {

/// Roughly the memory that \a value takes beyond what it shares with \a base.
[[nodiscard]] std::size_t unsharedBytes(const Json &value, const Json &base);

} // namespace hindcast
