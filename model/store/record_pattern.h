// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/record_members.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast {

class RecordParser;

/// The keys of a record in their order, the kinds of their values, and what each means to an index.
/// Records of one store are mostly alike, and what a record means that has the pattern of one that
/// was understood before is known without asking for the meaning of each of its keys.
struct RecordPattern
{
    enum class Use : std::uint8_t {
        None,
        Stream,
        Version,
        Position,
        Type,
        Time,
        Correlation,
        Actor,
        Metadata,
    };
    struct Member
    {
        std::string key; ///< As written; it has no escapes.
        RecordMember::Kind kind = RecordMember::Kind::Null;
        Use use = Use::None;
        bool operator==(const Member &) const = default;
    };
    std::vector<Member> members;
    std::vector<Member> metadata; ///< Of the object that the metadata is; None, Correlation, Actor.

    bool operator==(const RecordPattern &) const = default;
};

/// The pattern of the record that \a parser has just read; nothing if what a record means depends
/// on more than its pattern: where several keys could play one role, or with CloudEvents.
[[nodiscard]] std::optional<RecordPattern> patternOf(const RecordParser &parser);

} // namespace hindcast
