// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/record_members.h"
#include "model/store/record_roles.h"

#include <array>
#include <vector>

namespace hindcast {

/// Which member of a record plays which role.
struct RoleChoice
{
    static constexpr int none = -1;

    std::array<int, roleCount> members; ///< By role: the number of a member, or none.
    std::array<std::uint8_t, roleCount> ranks{}; ///< By role: the member's rank.
    int streamKind = none; ///< `aggregateType`, when it is part of the stream's name.
    bool isCloudEvent = false;

    RoleChoice() { members.fill(none); }
    [[nodiscard]] int of(Role role) const { return members[static_cast<std::size_t>(role)]; }
    [[nodiscard]] bool has(Role role) const { return of(role) != none; }
};

/// Chooses the members that play a role. Remembers what the keys of the last record meant, because
/// the next one mostly has the same.
class RoleChooser
{
public:
    /// Among the members of a record.
    [[nodiscard]] RoleChoice choose(const std::vector<RecordMember> &members);
    /// The same, faster for a record whose members are like those of the last one given to this.
    [[nodiscard]] const RoleChoice &chooseAgain(const std::vector<RecordMember> &members);
    /// Among the members of a record's metadata: only the roles that may be found there.
    [[nodiscard]] RoleChoice chooseInMetadata(const std::vector<RecordMember> &members);
    /// Whether \a member, number \a number, plays a role in \a choice, or is an earlier duplicate
    /// of one that does.
    [[nodiscard]] static bool playsRole(const RoleChoice &choice, const RecordMember &member,
                                        int number);

private:
    struct Known
    {
        std::string key;
        const KeyMeaning *meaning = nullptr;
    };
    /// All of a member that a choice depends on.
    struct Seen
    {
        std::string key;
        RecordMember::Kind kind = RecordMember::Kind::Null;
        bool isVoid = false;
        bool isPlaceLike = false; ///< Named like a position or a sequence, so the value counts.
        bool canBePosition = false;
        [[nodiscard]] bool isLike(const RecordMember &member) const;
    };
    static const KeyMeaning &recall(std::vector<Known> &known, std::size_t number,
                                    std::string_view key);

    std::vector<Known> m_known; ///< By the number of the member.
    std::vector<Known> m_knownInMetadata;
    std::vector<Seen> m_seen; ///< By chooseAgain(), …
    RoleChoice m_chosen; ///< … and what it chose.
};

} // namespace hindcast
