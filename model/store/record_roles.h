// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hindcast {

/// What a member of a record in a file can mean.
enum class Role : std::uint8_t {
    Stream,
    Version,
    Position,
    Type,
    SchemaVersion,
    Time,
    Data,
    Metadata,
    Id,
    Correlation,
    Causation,
    Actor,
};
inline constexpr std::size_t roleCount = 12;

/// The names under which files keep a role, the one that counts most first.
struct RoleSynonyms
{
    Role role;
    std::string_view name; ///< The role's own name, as in docs/FILES.md.
    std::span<const std::string_view> keys;
};

/// One entry for each role. docs/FILES.md shows the same table, and a test compares the two.
[[nodiscard]] std::span<const RoleSynonyms> roleSynonyms();

/// The attributes of a CloudEvent that play a role. Roles that are missing here are found by
/// roleSynonyms().
[[nodiscard]] std::span<const RoleSynonyms> cloudEventAttributes();

/// A role and how far down in its list of synonyms a key stands.
struct RoleMatch
{
    static constexpr std::uint8_t noRole = 0xff;
    std::uint8_t role = noRole;
    std::uint8_t rank = 0;
    [[nodiscard]] bool isRole() const { return role != noRole; }
};

/// All that a key can mean.
struct KeyMeaning
{
    RoleMatch plain;
    RoleMatch inCloudEvent;
    bool isSequence = false; ///< Counts in the stream if there is one, else in the whole file.
    bool isStreamKind = false; ///< `aggregateType`: comes before the id in the stream's name.
    bool isSpecVersion = false; ///< The mark of a CloudEvent.
};

/// \a key in lower case without `_` and `-`: how keys are compared.
[[nodiscard]] std::string normalisedKey(std::string_view key);

/// What \a key (decoded) means, whatever its case, `_` and `-`.
[[nodiscard]] const KeyMeaning &meaningOf(std::string_view key);

} // namespace hindcast
