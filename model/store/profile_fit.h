// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/profile.h"
#include "model/store/sqlite_schema.h"

namespace hindcast {

/// \a profile with the names of tables and columns as \a schema writes them, and without the
/// optional columns that are not there. The error names what is missing.
[[nodiscard]] Result<Profile> fitProfile(Profile profile, const SqliteSchema &schema);

} // namespace hindcast
