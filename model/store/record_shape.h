// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/file_form.h"
#include "model/store/profile_value.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast {

/// A mark by which a profile knows the records of its files.
struct RecordMark
{
    std::vector<JsonPointer>
        members; ///< All of them lead to something in one of the first records.
    std::vector<FileForm::Kind> forms; ///< The file has one of these; empty: any.
};

/// A value that goes through something before any role looks into it.
struct EncodedMember
{
    enum class Encoding {
        JsonInString, ///< The text of a string; pointers lead on into its JSON.
        Pairs, ///< A flat array of names and values by turns, seen as an object.
        Named, ///< An array of objects with a `name` and a `value` each, seen as an object.
    };
    JsonPointer pointer;
    Encoding encoding = Encoding::JsonInString;
};

/// An object made of members of a record.
struct GatheredMembers
{
    bool isRest = false; ///< All members of \a of that lead to no role.
    JsonPointer of; ///< Rest: an object of the record; empty: the record itself.
    std::vector<std::pair<std::string, ValueRule>> members; ///< Not rest: these, by name.
};

/// The table in whose name rules ask for the key of the member that a record is.
inline constexpr const char *recordKey = "key";

/// How the records of a file are read: what only files have of a profile. Its rules have kind
/// Column for a value of the record: \a column is the pointer of the encoded member that their
/// pointers lead into, or empty for the record itself.
struct RecordShape
{
    enum class Order {
        AsStored,
        NewestFirst,
        ByTime, ///< Events without a time come first.
        ByValues,
    };
    std::vector<RecordMark> detect; ///< All of them must be met.
    JsonPointer
        at; ///< Where records are inside one document, as FileForm::path; empty: they are not.
    std::vector<EncodedMember> members;
    Order order = Order::AsStored;
    std::vector<ValueRule> orderBy; ///< The most important first. Numbers come before texts.
    ValueRule tags; ///< An array of streams that the event is in …
    JsonPointer tagInItem; ///< … or of objects that have them here.
    std::optional<GatheredMembers> data; ///< Instead of a value.
    std::optional<GatheredMembers> metadata; ///< The same.
};

} // namespace hindcast
