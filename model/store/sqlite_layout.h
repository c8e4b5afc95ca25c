// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/sqlite_handle.h"
#include "model/store/sqlite_query.h"
#include "model/store/sqlite_schema.h"

#include <optional>

namespace hindcast {

/// A profile that was recognised in one database. Shared by the store and its readers.
struct SqliteLayout
{
    Profile profile; ///< Fitted to the database.
    SqliteTable table; ///< The events' own.
    SqliteQuery query;

    /// Connects with the right to read the tables of the layout and nothing else.
    [[nodiscard]] Result<SqliteConnection> connect(const SqliteAccess &access) const;
    /// `emt_messages row 17`
    [[nodiscard]] QString place(std::int64_t rowid) const;
};

/// Where reading in order has come to.
struct SqliteKey
{
    std::optional<std::int64_t> rowid; ///< Of the last row; nothing before the first.
    std::vector<SqliteValue> order; ///< What the last row had in the order's own columns.

    /// Binds to a statement that begins behind this key, for \a rows rows (all of them: -1).
    void bind(SqliteStatement &statement, const SqliteQuery &query, std::int64_t rows) const;
};

} // namespace hindcast
