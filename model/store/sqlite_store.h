// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/profile.h"
#include "model/store/store_choice.h"

namespace hindcast {

/// Opens the SQLite database at \a path with the most specific profile that recognises its tables,
/// of those that \a choice admits.
/// Nothing in or beside the database changes, whatever state it was left in; where that takes a
/// private copy, the index says so. The error says which path and why, with SQLite's own reason.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openSqliteStore(const QString &path,
                                                                  const StoreChoice &choice = {});

/// The same with \a profiles instead of the person's and the built-in ones.
[[nodiscard]] Result<std::unique_ptr<EventStore>>
openSqliteStore(const QString &path, const std::vector<Profile> &profiles,
                const StoreChoice &choice = {});

/// The ways in which \a profiles can read the SQLite database at \a path, the most specific first.
[[nodiscard]] Result<std::vector<StoreCandidate>>
sqliteCandidates(const QString &path, const std::vector<Profile> &profiles);

} // namespace hindcast
