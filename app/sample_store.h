// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace hindcast {

/// Where the sample store is installed or was built; empty if there is none.
[[nodiscard]] QString sampleStorePath();

} // namespace hindcast
