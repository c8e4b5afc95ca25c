// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch.h"
#include "model/store/profile_node.h"

namespace hindcast {

/// A branch as a workspace file keeps it. What is wrong is said by the node.
[[nodiscard]] Branch readBranch(const ProfileNode &node);
[[nodiscard]] Json branchJson(const Branch &branch);

} // namespace hindcast
