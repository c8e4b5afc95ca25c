// SPDX-License-Identifier: MIT
#include "model/store/role_choice.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = RecordMember::Kind;

bool isScalar(Kind kind)
{
    return kind == Kind::String || kind == Kind::Number;
}

/// Whether \a member says nothing: it then gives way to any other synonym.
bool isVoid(const RecordMember &member)
{
    return member.kind == Kind::Null || (member.kind == Kind::String && member.value.empty());
}

/// Whether a value like that of \a member can play \a role at all.
bool canPlay(const RecordMember &member, Role role)
{
    if (role == Role::Data || role == Role::Metadata || member.kind == Kind::Null)
        return true;
    if (!isScalar(member.kind))
        return false;
    if (role != Role::Position)
        return true;
    // Flat records have positions that are jobs and offsets that are words.
    if (!member.isEscaped)
        return integerOf(member.value).has_value();
    DecodedText decoded;
    return integerOf(textOf(member, decoded)).has_value();
}

/// Keys of a record whose `aggregateType` belongs to the stream's name.
bool needsKind(std::string_view key)
{
    const std::string normal = normalisedKey(key);
    return normal.starts_with("aggregate") || normal.starts_with("entity");
}

class Choosing
{
public:
    explicit Choosing(const std::vector<RecordMember> &members)
        : m_members(members)
    {
    }

    void offer(int number, RoleMatch match)
    {
        const RecordMember &member = m_members[static_cast<std::size_t>(number)];
        if (!match.isRole() || !canPlay(member, static_cast<Role>(match.role)))
            return;
        int &chosen = m_choice.members[match.role];
        std::uint8_t &rank = m_choice.ranks[match.role];
        if (chosen != RoleChoice::none) {
            const RecordMember &other = m_members[static_cast<std::size_t>(chosen)];
            const bool sameKey = rank == match.rank; // Of two equal keys the last one counts.
            if (!sameKey && isVoid(member) != isVoid(other) ? isVoid(member) : match.rank > rank)
                return;
        }
        chosen = number;
        rank = match.rank;
    }

    RoleChoice &choice() { return m_choice; }

private:
    const std::vector<RecordMember> &m_members;
    RoleChoice m_choice;
};

void moveRole(RoleChoice &choice, Role from, Role to)
{
    const auto fromAt = static_cast<std::size_t>(from);
    const auto toAt = static_cast<std::size_t>(to);
    choice.members[toAt] = choice.members[fromAt];
    choice.ranks[toAt] = choice.ranks[fromAt];
    choice.members[fromAt] = RoleChoice::none;
}

} // namespace

const KeyMeaning &RoleChooser::recall(std::vector<Known> &known, std::size_t number,
                                      std::string_view key)
{
    constexpr std::size_t mostKept = 256;
    if (number < known.size() && known[number].key == key)
        return *known[number].meaning;
    const KeyMeaning &meaning = meaningOf(key);
    if (number < mostKept) {
        if (number >= known.size())
            known.resize(number + 1);
        known[number] = {std::string(key), &meaning};
    }
    return meaning;
}

RoleChoice RoleChooser::choose(const std::vector<RecordMember> &members)
{
    Choosing plain(members);
    Choosing cloud(members);
    bool isCloudEvent = false;
    bool hasSequence = false;
    int streamKind = RoleChoice::none;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const KeyMeaning &meaning = recall(m_known, i, members[i].key);
        const int number = static_cast<int>(i);
        plain.offer(number, meaning.plain);
        cloud.offer(number, meaning.inCloudEvent);
        if (meaning.isSpecVersion && members[i].kind == Kind::String)
            isCloudEvent = true;
        if (meaning.isStreamKind && members[i].kind == Kind::String)
            streamKind = number;
        if (meaning.isSequence)
            hasSequence = true;
    }
    RoleChoice &choice = isCloudEvent ? cloud.choice() : plain.choice();
    choice.isCloudEvent = isCloudEvent;
    if (isCloudEvent)
        return choice;

    const auto member = [&](Role role) -> const RecordMember & {
        return members[static_cast<std::size_t>(choice.of(role))];
    };
    const auto isSaid = [&](Role role) { return choice.has(role) && !isVoid(member(role)); };
    if (hasSequence && isSaid(Role::Version) && !isSaid(Role::Stream) && !isSaid(Role::Position)
        && meaningOf(member(Role::Version).key).isSequence
        && canPlay(member(Role::Version), Role::Position))
        moveRole(choice, Role::Version, Role::Position);
    if (streamKind != RoleChoice::none && isSaid(Role::Stream)
        && needsKind(member(Role::Stream).key))
        choice.streamKind = streamKind;
    return choice;
}

bool RoleChooser::Seen::isLike(const RecordMember &member) const
{
    return kind == member.kind && isVoid == hindcast::isVoid(member) && key == member.key
        && (!isPlaceLike || canBePosition == canPlay(member, Role::Position));
}

const RoleChoice &RoleChooser::chooseAgain(const std::vector<RecordMember> &members)
{
    const auto isLike
        = [](const Seen &seen, const RecordMember &member) { return seen.isLike(member); };
    if (std::ranges::equal(m_seen, members, isLike))
        return m_chosen;
    m_chosen = choose(members);
    m_seen.clear();
    for (const RecordMember &member : members) {
        const KeyMeaning &meaning = meaningOf(member.key);
        const bool isPosition = meaning.plain.role == static_cast<std::uint8_t>(Role::Position);
        m_seen.push_back({.key = std::string(member.key),
                          .kind = member.kind,
                          .isVoid = isVoid(member),
                          .isPlaceLike = isPosition || meaning.isSequence,
                          .canBePosition = canPlay(member, Role::Position)});
    }
    return m_chosen;
}

RoleChoice RoleChooser::chooseInMetadata(const std::vector<RecordMember> &members)
{
    Choosing choosing(members);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const RoleMatch match = recall(m_knownInMetadata, i, members[i].key).plain;
        switch (static_cast<Role>(match.role)) {
        case Role::SchemaVersion:
        case Role::Correlation:
        case Role::Causation:
        case Role::Actor:
            choosing.offer(static_cast<int>(i), match);
            break;
        default:
            break;
        }
    }
    return choosing.choice();
}

bool RoleChooser::playsRole(const RoleChoice &choice, const RecordMember &member, int number)
{
    if (number == choice.streamKind)
        return true;
    const KeyMeaning &meaning = meaningOf(member.key);
    const RoleMatch match = choice.isCloudEvent ? meaning.inCloudEvent : meaning.plain;
    if (match.isRole() && choice.members[match.role] != RoleChoice::none)
        return choice.ranks[match.role] == match.rank;
    return meaning.isSequence && choice.of(Role::Position) == number;
}

} // namespace hindcast
