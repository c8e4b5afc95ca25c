// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_beside.h"
#include "model/store/profile_node.h"

namespace hindcast {

/// Reads the members `snapshots` and `checkpoints` of the profile file \a root, each a list or a
/// single entry. \a profile holds the events by then and gets what is found.
void readBeside(const ProfileNode &root, Profile &profile);

} // namespace hindcast
