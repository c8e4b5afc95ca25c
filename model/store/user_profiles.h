// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"

#include <QStringList>

namespace hindcast {

/// The folder for a person's own profiles: `hindcast/profiles` among the settings of all programs.
/// It need not be there.
[[nodiscard]] QString userProfileFolder();

/// The profiles that a store may be opened with.
struct ProfileChoice
{
    std::vector<Profile> profiles; ///< The person's own by file name, then the built-in ones.
    std::size_t own = 0; ///< How many of them, the first ones, are the person's.
    /// What is wrong with files of the person, a sentence for each: which file, where in it, and
    /// what was expected there.
    QStringList complaints;
};

/// Reads the files `*.json` of \a folder anew. One that is wrong, or larger than a megabyte, is
/// left out.
[[nodiscard]] ProfileChoice readProfiles(const QString &folder = userProfileFolder());

} // namespace hindcast
