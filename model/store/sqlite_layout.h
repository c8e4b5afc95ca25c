// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/sqlite_handle.h"
#include "model/store/sqlite_query.h"
#include "model/store/sqlite_row_keys.h"
#include "model/store/sqlite_schema.h"

#include <memory>
#include <optional>

namespace hindcast {

/// A profile that was recognised in one database. Shared by the store and its readers.
struct SqliteLayout
{
    Profile profile; ///< Fitted to the database.
    SqliteTable table; ///< The events' own.
    SqliteQuery query;
    SqliteSchema joined; ///< The joined tables.
    std::shared_ptr<SqliteRowKeys> keys; ///< Of a table without rowid; else null pointer.
    std::vector<SqliteLayout> others; ///< Where events lie in several tables: those behind this.

    /// \a profile must have been fitted to \a schema.
    [[nodiscard]] static SqliteLayout make(Profile profile, const SqliteSchema &schema);

    /// How many tables hold events, and the layout of each.
    [[nodiscard]] std::size_t parts() const { return 1 + others.size(); }
    [[nodiscard]] const SqliteLayout &part(std::size_t number) const
    {
        return number == 0 ? *this : others[number - 1];
    }
    /// The part that an event of the index is in.
    [[nodiscard]] const SqliteLayout &partOf(std::uint32_t indexedPart) const
    {
        return part(profile.expand ? 0 : indexedPart);
    }

    /// Connects with the right to read the tables of the layout and nothing else.
    [[nodiscard]] Result<SqliteConnection> connect(const SqliteAccess &access) const;
    /// `emt_messages row 17`, `Commits row 17 item 2`; items count from 0 here, none is -1.
    [[nodiscard]] QString place(std::int64_t rowid, std::int64_t item = -1) const;
};

/// Where reading in order has come to.
struct SqliteKey
{
    std::optional<std::int64_t>
        rowid; ///< Of the last row, or its number; nothing before the first.
    std::vector<SqliteValue> order; ///< What the last row had in the order's own columns.

    /// Whether \a row, of a statement in order, is one more for the event that was read last.
    [[nodiscard]] bool isAt(const SqliteStatement &row, const SqliteQuery &query) const;
    void moveTo(const SqliteStatement &row, const SqliteQuery &query, std::int64_t newRowid);
    /// The primary key of \a row, of a table without rowid.
    [[nodiscard]] static SqliteRowKeys::Key primaryKey(const SqliteStatement &row,
                                                       const SqliteQuery &query);
    /// Binds to a statement that begins behind this key, for \a rows rows (all of them: -1).
    void bind(SqliteStatement &statement, const SqliteQuery &query, std::int64_t rows) const;
};

} // namespace hindcast
