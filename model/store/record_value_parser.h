// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_node.h"
#include "model/store/record_shape.h"

#include <functional>

namespace hindcast {

/// Reads the values of a profile of files: docs/PROFILES.md, "Values of records".
class RecordValueParser
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
public:
    /// \a members are those that pointers may lead into.
    explicit RecordValueParser(std::vector<EncodedMember> members)
        : m_members(std::move(members))
    {
    }

    [[nodiscard]] ValueRule read(const ProfileNode &node) const;
    /// The same as a function, good as long as this.
    [[nodiscard]] std::function<ValueRule(const ProfileNode &)> reader() const
    {
        return [this](const ProfileNode &node) { return read(node); };
    }
    /// Nothing is an absent rule.
    [[nodiscard]] ValueRule readOptional(const ProfileNode &parent, const char *key) const;
    /// The value at one \a pointer.
    [[nodiscard]] ValueRule valueAt(const JsonPointer &pointer) const;

    [[nodiscard]] static JsonPointer readPointer(const ProfileNode &node);
    /// The same of \a text, which stands at \a node.
    [[nodiscard]] static JsonPointer readPointer(const ProfileNode &node, std::string_view text);

private:
    [[nodiscard]] ValueRule readPointers(const ProfileNode &node) const;

    std::vector<EncodedMember> m_members;
};

/// The member of a record that \a rule looks at first, for people: `/payload/id`.
[[nodiscard]] QString nameOf(const ValueRule &rule);

} // namespace hindcast
