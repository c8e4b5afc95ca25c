// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/sqlite_access.h"
#include "model/store/sqlite_layout.h"
#include "model/store/store_facts.h"

namespace hindcast {

/// The tables that \a profile, which has been fitted, reads for \a purpose, with their columns
/// and the roles these play.
[[nodiscard]] std::vector<TableUse> tableUses(const Profile &profile, TableUse::Purpose purpose);

/// How a database lies there with \a files, read by \a access over \a connection.
[[nodiscard]] StoreFiles storeFiles(const SqliteFiles &files, const SqliteAccess &access,
                                    const SqliteConnection &connection);

} // namespace hindcast
