// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace hindcast {

/// The decoded segments of a JSON pointer (RFC 6901); none: the whole value.
using JsonPointer = std::vector<std::string>;

/// A column of the events' table, or of a joined one if \a table names it.
struct ColumnName
{
    std::string table;
    std::string column;
    bool operator==(const ColumnName &) const = default;
};

/// Where a value comes from: docs/PROFILES.md, "Values".
struct ValueRule
{
    enum class Kind { Absent, Column, Constant, Join, FirstOf };
    Kind kind = Kind::Absent;
    ColumnName column;
    std::vector<JsonPointer> pointers; ///< Column: the first that leads to something; none: as is.
    bool isOptional = false; ///< Column: absent rather than an error where a table lacks it.
    bool isItem = false; ///< Column: the pointers lead into an item of an expanded row instead.
    bool isUuid = false; ///< Column: 16 bytes or 32 digits, shown as a UUID.
    std::string pattern; ///< Column: of its text, what this regular expression's group matches.
    /// Constant: the value, unless the one of \a parts is there. Join: what stands between the
    /// parts.
    std::string text;
    std::vector<ValueRule> parts; ///< Join, FirstOf, Constant.

    [[nodiscard]] bool isAbsent() const { return kind == Kind::Absent; }
};

/// What the bytes of a column go through before any role looks into them.
struct ColumnCoding
{
    enum class Compression {
        None,
        Auto, ///< zlib or gzip if it begins like that, else as it is.
        Zlib,
        Gzip,
    };
    enum class Encoding {
        Plain,
        Auto, ///< YAML and JSON in a JSON string by how they begin, else as it is.
        Yaml,
        JsonInString,
    };
    ColumnName column;
    Compression compression = Compression::None;
    Encoding encoding = Encoding::Plain;
};

} // namespace hindcast
