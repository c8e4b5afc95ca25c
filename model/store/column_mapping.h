// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/store_survey.h"

#include <array>
#include <span>

namespace hindcast {

/// What a column can be to an event, in the order in which people are asked.
enum class MappedRole : unsigned char {
    Stream,
    Version,
    Type,
    Time,
    Data,
    Metadata,
    Position,
    Id,
    Correlation,
    Causation,
    Actor,
    SchemaVersion,
    Category,
    Archived,
};
constexpr std::size_t mappedRoleCount = 14;
[[nodiscard]] std::span<const MappedRole> mappedRoles();

/// The role's name in a profile: `schemaVersion`.
[[nodiscard]] std::string_view nameOf(MappedRole role);
/// The role \a name, whatever its case and hyphens; nothing if there is none.
[[nodiscard]] std::optional<MappedRole> roleNamed(std::string_view name);

/// Where the value of a role is: in a column, or behind a JSON pointer in it. In the records of a
/// file there are only pointers.
struct MappedPlace
{
    std::string column; ///< Empty in a file.
    std::string pointer; ///< `/user/id`; empty: the column itself.

    [[nodiscard]] bool isAbsent() const { return column.empty() && pointer.empty(); }
    /// `metadata:/user/id`, or `/user/id` of a record, as --map writes it.
    [[nodiscard]] std::string text() const;
    bool operator==(const MappedPlace &) const = default;
};

/// Which columns of a table play which roles. Becomes a profile, so that everything else reads it
/// as it reads any other layout.
struct ColumnMapping
{
    [[nodiscard]] const MappedPlace &of(MappedRole role) const
    {
        return places[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] MappedPlace &of(MappedRole role)
    {
        return places[static_cast<std::size_t>(role)];
    }
    /// The columns that are used, or the pointers in a file, each once.
    [[nodiscard]] std::vector<std::string> names() const;
    bool operator==(const ColumnMapping &) const = default;

    QString name; ///< Of the profile.
    std::string table; ///< Of a file: what its one stream is called if no role names streams.
    bool isOfRecords = false; ///< Of a file.
    std::array<MappedPlace, mappedRoleCount> places;
    TimeEncoding timeEncoding = TimeEncoding::Auto;
    std::int64_t firstVersion = 1; ///< Of streams whose events have no version of their own.
    bool isStreamNumber = false; ///< `7`, so that the category, if any, goes before it: `order-7`.
    bool isStreamUuid = false; ///< Its text before the first hyphen is no category.
};

/// \a mapping as the text of a profile file (docs/PROFILES.md).
[[nodiscard]] std::string profileText(const ColumnMapping &mapping);

/// The profile itself. The error is that of parseProfile(), or says that a pointer is wrong.
[[nodiscard]] Result<Profile> toProfile(const ColumnMapping &mapping);

/// What follows from a role that is missing, as a sentence for people; empty if nothing does.
[[nodiscard]] QString consequenceOfMissing(MappedRole role);
/// Those of all roles that \a mapping leaves out, in the order of roles.
[[nodiscard]] QStringList consequences(const ColumnMapping &mapping);

} // namespace hindcast
