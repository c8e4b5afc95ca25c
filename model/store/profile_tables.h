// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/sqlite_schema.h"

namespace hindcast {

/// A profile whose layout was found in a database.
struct RecognisedLayout
{
    Profile profile; ///< With the names of the tables that were found.
    int weight = 0; ///< By how many tables and columns it was recognised.
    QString why; ///< A sentence for people.
};

/// Every way in which \a profile is found among the tables of \a schema, once for each table that
/// its events could be in. Tables that belong to it by a common part of their names are taken
/// together: `shop_messages` with `shop_streams`.
[[nodiscard]] std::vector<RecognisedLayout> recognise(const Profile &profile,
                                                      const SqliteSchema &schema);

} // namespace hindcast
