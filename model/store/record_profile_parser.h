// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/profile_node.h"

namespace hindcast {

/// Reads `detect` and `records` of the profile of a file, whose root is \a root, into \a profile.
/// What is wrong is said by the node.
void readRecords(const ProfileNode &root, Profile &profile);

} // namespace hindcast
