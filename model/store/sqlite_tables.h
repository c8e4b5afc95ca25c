// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/problem.h"
#include "model/store/profile.h"
#include "model/store/sqlite_handle.h"
#include "model/store/sqlite_schema.h"

namespace hindcast {

/// The profiles of the tables that a profile with `tablesFrom` speaks of.
struct TableProfiles
{
    std::vector<Profile> profiles; ///< In the order of the rows that name the tables.
    std::vector<Problem> problems; ///< Rows that name a table that is not there.
};

/// Makes a profile of one table for each row that names one, with the columns of that row as
/// constants. A profile without `tablesFrom` stays as it is. \a connection must be permitted to
/// read the table of those rows. An error means that there is no such table, or nothing in it.
[[nodiscard]] Result<TableProfiles> profilesOfTables(const Profile &profile,
                                                     const SqliteConnection &connection,
                                                     const SqliteSchema &schema);

} // namespace hindcast
