// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_value.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hindcast {

/// A table by which a layout is recognised.
struct TableSign
{
    std::string name; ///< With a star in it if isLike: any name of that shape.
    std::vector<std::string> columns; ///< It has these at least.
    bool isLike = false;
    std::string as; ///< What the rest of the profile calls it; empty: by its name.
};

/// Tables of one kind, one for each row of another table. The columns of that row are the same for
/// all events of a table, so they stand for constants.
struct TablesRule
{
    std::string table; ///< The other one.
    std::string name; ///< What the profile calls its row.
    ValueRule tableName;
};

/// A table that adds columns to each event.
struct JoinRule
{
    std::string table;
    std::string name; ///< What the profile calls it.
    std::vector<std::pair<std::string, ColumnName>> on; ///< Its column equals that one.
    bool isMany = false; ///< Several of its rows may belong to one event.
    bool isOptional = false; ///< Left out rather than an error where there is no such table.
};

/// A column to sort by.
struct OrderColumn : ColumnName
{
    bool isOptional = false; ///< Left out rather than an error where a table lacks it.
};

/// Which rows of the table are events.
struct RowFilter
{
    ValueRule value;
    std::vector<std::string> accepted;
};

/// The streams of an event that may be in several.
struct PlacesRule
{
    enum class Kind {
        Rows, ///< Each row of a joined table is one; one of them is the event's own.
        Tags, ///< \a stream is a JSON array of them, text with separators, or a single one.
    };
    Kind kind = Kind::Rows;
    ValueRule stream;
    ValueRule version;
    ValueRule original; ///< True where the event was written to; absent: see \a links.
    /// A regular expression for the names of streams that only link to events. Of the others the
    /// first is the one that the event was written to.
    std::string links;
    std::string separator; ///< Tags: what stands between them; empty: nothing does.
};

/// One row holds many events, as an array.
struct ExpandRule
{
    ValueRule array;
    std::optional<ColumnName> count; ///< How many items it should have.
    enum class Version {
        Last, ///< The row has the version of the last item.
        First,
    };
    Version version = Version::Last;
};

} // namespace hindcast
