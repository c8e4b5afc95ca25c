// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

class SqliteConnection;

struct SqliteColumn
{
    std::string name;
    std::string type; ///< As declared.
    bool isComputed = false; ///< Generated on reading, which we never let happen.
};

/// A real table: no view, and no virtual one.
struct SqliteTable
{
    /// The column \a name, upper and lower case alike, as SQLite has it; else null pointer.
    [[nodiscard]] const SqliteColumn *find(std::string_view name) const;

    /// The rowid as a column if no column is it; null pointer if it has none.
    [[nodiscard]] const SqliteColumn *implicitRowid() const;

    std::string name;
    std::vector<SqliteColumn> columns;
    std::vector<std::string> primaryKey; ///< Its columns, in their order there.
    std::string rowid; ///< A name by which the rowid can be asked for; empty if it has none.
    std::string rowidColumn; ///< The column that is the rowid; empty if none is.
};

using SqliteSchema = std::vector<SqliteTable>;

/// The real tables of a database. Permits \a connection to read each of them.
[[nodiscard]] Result<SqliteSchema> readSchema(SqliteConnection &connection);

/// The table \a name, upper and lower case alike; else null pointer.
[[nodiscard]] const SqliteTable *findTable(const SqliteSchema &schema, std::string_view name);

} // namespace hindcast
