// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/column_mapping.h"
#include "model/store/event_store.h"

namespace hindcast {

/// A mapping and its table, as people write them.
struct MappingChoice
{
    std::string mapping; ///< As --map has it.
    std::string table; ///< Empty: the one that has the columns.
    bool operator==(const MappingChoice &) const = default;
};

/// Opens the store at \a path as \a choice says, whatever profiles there are. The error says what
/// is wrong with path or choice, and what there is to choose from.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openMapped(const QString &path,
                                                             const MappingChoice &choice);

/// Opens the store at \a path with \a profile and no other.
[[nodiscard]] Result<std::unique_ptr<EventStore>> openWithProfile(const QString &path,
                                                                  const Profile &profile);

/// What speaks for itself in a store at \a path that no profile knows; nothing if it cannot be
/// read or does not look like one of events.
[[nodiscard]] std::optional<MappingChoice> suggestMapping(const QString &path);

} // namespace hindcast
