// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/profile.h"

namespace hindcast {

/// Opens a file of events: JSON Lines, a JSON array, CloudEvents, or what
/// a profile of files knows, each with or without gzip. See
/// docs/FILES.md for all that it understands.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openFileStore(const QString &path);

/// The same with other profiles than the built-in ones; the first that knows the records is taken.
[[nodiscard]] Result<std::unique_ptr<EventStore>>
openFileStore(const QString &path, const std::vector<Profile> &profiles);

} // namespace hindcast
