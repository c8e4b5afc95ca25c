// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/problem.h"
#include "model/store/profile_tables.h"
#include "model/store/sqlite_layout.h"
#include "model/store/store_choice.h"

namespace hindcast {

/// What was chosen to be read of a database.
struct ChosenLayout
{
    SqliteLayout layout;
    std::vector<Problem> problems; ///< To be listed, notices included.
};

/// Everything that \a profiles recognise in a database, the most specific first.
[[nodiscard]] std::vector<RecognisedLayout> recogniseAll(const std::vector<Profile> &profiles,
                                                         const SqliteSchema &schema);

/// The first of those that \a choice admits and that finds all it needs. \a connection must be
/// permitted to read all tables; \a path is named in errors.
[[nodiscard]] Result<ChosenLayout> chooseLayout(const std::vector<Profile> &profiles,
                                                const StoreChoice &choice,
                                                const SqliteConnection &connection,
                                                const SqliteSchema &schema, const QString &path);

/// What people may choose from.
[[nodiscard]] std::vector<StoreCandidate> candidatesOf(const std::vector<RecognisedLayout> &found,
                                                       const SqliteConnection &connection,
                                                       const SqliteSchema &schema);

} // namespace hindcast
