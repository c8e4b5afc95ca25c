// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/profile.h"

namespace hindcast {

/// Opens the SQLite database at \a path with the first profile that recognises its tables. Nothing
/// in or beside the database changes, whatever state it was left in; where that takes a private
/// copy, the index says so. The error says which path and why, with SQLite's own reason.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openSqliteStore(const QString &path);

/// The same with \a profiles instead of the built-in ones; the first that fits is taken.
[[nodiscard]] Result<std::unique_ptr<EventStore>>
openSqliteStore(const QString &path, const std::vector<Profile> &profiles);

} // namespace hindcast
