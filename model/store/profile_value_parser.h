// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/profile_node.h"

namespace hindcast {

/// The parts of a profile that stand in many of its places; docs/PROFILES.md, "Values" and so on.
/// What is wrong is kept where the node keeps it.

/// Columns are named `column` or, of a joined table, `table.column`.
[[nodiscard]] ColumnName readColumnName(const ProfileNode &node);

[[nodiscard]] ValueRule readValue(const ProfileNode &node);

/// The member \a key of \a object; absent if it is not there. The same for the others.
[[nodiscard]] ValueRule readOptionalValue(const ProfileNode &object, const char *key);
[[nodiscard]] TimeRule readOptionalTime(const ProfileNode &object, const char *key);
[[nodiscard]] PayloadRule readOptionalPayload(const ProfileNode &object, const char *key);
/// The member `columns`.
[[nodiscard]] std::vector<ColumnCoding> readOptionalCodings(const ProfileNode &object);

/// A regular expression that is one.
[[nodiscard]] std::string readPattern(const ProfileNode &node);

} // namespace hindcast
