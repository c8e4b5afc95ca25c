// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/profile_node.h"

#include <functional>

namespace hindcast {

/// The parts of a profile that stand in many of its places; docs/PROFILES.md, "Values" and so on.
/// What is wrong is kept where the node keeps it.

/// Columns are named `column` or, of a joined table, `table.column`.
[[nodiscard]] ColumnName readColumnName(const ProfileNode &node);

[[nodiscard]] ValueRule readValue(const ProfileNode &node);

/// Reads a value: readValue(), or what stands for it in profiles of files.
using ValueReader = std::function<ValueRule(const ProfileNode &)>;
/// A constant, a join or a firstOf; nothing if \a node is none of these. \a read reads their parts.
[[nodiscard]] std::optional<ValueRule> readComposed(const ProfileNode &node,
                                                    const ValueReader &read);

/// The member \a key of \a object; absent if it is not there. The same for the others.
[[nodiscard]] ValueRule readOptionalValue(const ProfileNode &object, const char *key);
[[nodiscard]] TimeRule readOptionalTime(const ProfileNode &object, const char *key,
                                        const ValueReader &read = readValue);
[[nodiscard]] PayloadRule readOptionalPayload(const ProfileNode &object, const char *key,
                                              const ValueReader &read = readValue);
/// The member `columns`.
[[nodiscard]] std::vector<ColumnCoding> readOptionalCodings(const ProfileNode &object);

/// The JSON pointer \a text, which stands at \a node; an empty one leads to the whole value.
[[nodiscard]] JsonPointer readPointer(const ProfileNode &node, std::string_view text);

/// A regular expression that is one.
[[nodiscard]] std::string readPattern(const ProfileNode &node);

} // namespace hindcast
