// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/file_head.h"
#include "model/store/profile.h"

#include <vector>

namespace hindcast {

/// A profile that knows a file, and how that strings its records together.
struct KnownRecords
{
    const Profile *profile = nullptr; ///< None does.
    FileForm form;
};

/// The first of \a profiles that knows the records at the beginning of a file. Profiles of
/// databases do not count.
[[nodiscard]] KnownRecords knownRecordsOf(const FileHead &head,
                                          const std::vector<Profile> &profiles);

} // namespace hindcast
