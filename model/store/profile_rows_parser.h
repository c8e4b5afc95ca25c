// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/profile_node.h"

namespace hindcast {

/// The parts of a profile that say which rows are events, and of which streams. What is wrong is
/// kept where the node keeps it.

/// By which tables the layout is recognised.
void readDetect(const ProfileNode &list, Profile &profile);

/// Tables, joins, and what rows are taken in which order.
void readRows(const ProfileNode &events, Profile &profile);

/// `places` or `tags`, if one of them is there.
void readPlaces(const ProfileNode &events, Profile &profile);

/// The member \a key: a payload, or several values that are to be made into one.
[[nodiscard]] PayloadRule readMadePayload(const ProfileNode &events, const char *key);

} // namespace hindcast
