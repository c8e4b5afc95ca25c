// SPDX-License-Identifier: MIT
#include "model/store/record_pattern.h"

#include "model/store/record_parser.h"

namespace hindcast {

namespace {

using Use = RecordPattern::Use;

Use useOf(Role role)
{
    switch (role) {
    case Role::Stream:
        return Use::Stream;
    case Role::Version:
        return Use::Version;
    case Role::Position:
        return Use::Position;
    case Role::Type:
        return Use::Type;
    case Role::Time:
        return Use::Time;
    case Role::Correlation:
        return Use::Correlation;
    case Role::Actor:
        return Use::Actor;
    case Role::Metadata:
        return Use::Metadata;
    case Role::SchemaVersion:
    case Role::Data:
    case Role::Id:
    case Role::Causation:
        break;
    }
    return Use::None;
}

bool isWrittenPlainly(std::string_view key)
{
    return key.find_first_of("\"\\") == std::string_view::npos;
}

/// What \a members are in \a choice; nothing if one of them would like to be what another is.
template<typename MeaningAsked>
std::optional<std::vector<RecordPattern::Member>>
patternOf(const std::vector<RecordMember> &members, const RoleChoice &choice, MeaningAsked asked)
{
    std::vector<RecordPattern::Member> pattern;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const RecordMember &member = members[i];
        const KeyMeaning &meaning = meaningOf(member.key);
        const bool dependsOnMore
            = meaning.isSpecVersion || meaning.isStreamKind || meaning.isSequence;
        if (dependsOnMore || !isWrittenPlainly(member.key))
            return {};
        Use use = Use::None;
        if (meaning.plain.isRole() && asked(static_cast<Role>(meaning.plain.role))) {
            const auto role = static_cast<Role>(meaning.plain.role);
            if (choice.of(role) != static_cast<int>(i))
                return {};
            use = useOf(role);
        }
        pattern.push_back({std::string(member.key), member.kind, use});
    }
    return pattern;
}

} // namespace

std::optional<RecordPattern> patternOf(const RecordParser &parser)
{
    const RoleChoice &choice = parser.choice();
    if (choice.isCloudEvent)
        return {};
    auto members = patternOf(parser.members(), choice, [](Role) { return true; });
    if (!members)
        return {};
    RecordPattern pattern{.members = std::move(*members)};
    if (!choice.has(Role::Metadata))
        return pattern;
    const auto number = static_cast<std::size_t>(choice.of(Role::Metadata));
    const RecordMember::Kind kind = parser.members()[number].kind;
    if (kind == RecordMember::Kind::String)
        return {}; // It may hold an object.
    if (kind != RecordMember::Kind::Object) {
        pattern.members[number].use = Use::None;
        return pattern;
    }
    auto inside = patternOf(parser.metadataMembers(), parser.metadataChoice(), [](Role role) {
        return role == Role::SchemaVersion || role == Role::Correlation || role == Role::Causation
            || role == Role::Actor;
    });
    if (!inside)
        return {};
    pattern.metadata = std::move(*inside);
    return pattern;
}

} // namespace hindcast
