// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/profile.h"

#include <string_view>

namespace hindcast {

/// Reads a profile file. The error names the JSON path and what was expected there:
/// `/events/time/encoding: expected one of auto, iso, …, found "isoo"`.
[[nodiscard]] Result<Profile> parseProfile(std::string_view json);

} // namespace hindcast
