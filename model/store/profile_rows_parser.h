// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/profile_node.h"

namespace hindcast {

/// Tables, joins, and what rows are taken in which order. What is wrong is kept where the node
/// keeps it.
void readRows(const ProfileNode &events, Profile &profile);

} // namespace hindcast
