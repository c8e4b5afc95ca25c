// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/fold.h"

namespace hindcast {

/// The state of \a partition and what all partitions share, as `{"state": …, "shared": …}`: what is
/// shown of a bi-state projection. For the fold's thread.
[[nodiscard]] Json bothStates(Fold &fold, const std::string &partition);

} // namespace hindcast
