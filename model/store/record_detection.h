// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/file_head.h"
#include "model/store/profile.h"

#include <vector>

namespace hindcast {

/// The first of \a profiles that knows the records at the beginning of a file; null if none does.
/// Profiles of databases do not count.
[[nodiscard]] const Profile *recordProfileOf(const FileHead &head,
                                             const std::vector<Profile> &profiles);

} // namespace hindcast
