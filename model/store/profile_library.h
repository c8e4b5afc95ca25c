// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"

namespace hindcast {

/// The profiles that come with the program, in the order of their file names. Read once; any
/// thread may ask.
[[nodiscard]] const std::vector<Profile> &builtInProfiles();

} // namespace hindcast
