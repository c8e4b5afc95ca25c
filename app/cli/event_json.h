// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/json_line.h"

namespace hindcast {

/// \a event as one line of JSON, with its line feed.
[[nodiscard]] std::string eventLine(const Event &event);

} // namespace hindcast
