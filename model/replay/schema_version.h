// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"

namespace hindcast {

/// The schema version of \a event: what its store says, else the number that its type ends with
/// (`OrderPlaced_v2`, `order.placed.V2`, `OrderPlacedV2`), else `1`.
[[nodiscard]] std::string schemaVersionOf(const Event &event);

} // namespace hindcast
