// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

namespace hindcast {

/// Opens a file of events: JSON Lines, a JSON array, CloudEvents, each with or without gzip. See
/// docs/FILES.md for all that it understands.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openFileStore(const QString &path);

} // namespace hindcast
