// SPDX-License-Identifier: MIT
#include "model/store/sqlite_schema.h"

#include "model/store/sqlite_handle.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

namespace hindcast {

namespace {

using Step = SqliteStatement::Step;

bool isSameName(std::string_view left, std::string_view right)
{
    return left.size() == right.size()
        && sqlite3_strnicmp(left.data(), right.data(), static_cast<int>(left.size())) == 0;
}

/// Calls \a take for each row of \a sql.
template<typename Take>
Result<void> forEachRow(const SqliteConnection &connection, const std::string &sql, Take take)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    Step step = Step::Row;
    while ((step = statement.value().step()) == Step::Row)
        take(statement.value());
    if (step == Step::Failed)
        return Error{connection.reason()};
    return {};
}

Result<std::vector<std::string>> tableNames(const SqliteConnection &connection)
{
    std::vector<std::string> names;
    // Virtual tables have no page of their own.
    const auto read = forEachRow(
        connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0",
        [&names](const SqliteStatement &row) { names.emplace_back(row.bytes(0)); });
    if (!read)
        return read.error();
    return names;
}

/// Reads the columns of \a table and finds the one that may be its rowid.
Result<void> readColumns(const SqliteConnection &connection, SqliteTable &table)
{
    constexpr int computedOnReading = 2;
    std::map<std::int64_t, std::string> key;
    const auto read
        = forEachRow(connection, "PRAGMA main.table_xinfo(" + quotedSqlName(table.name) + ")",
                     [&](const SqliteStatement &row) {
                         SqliteColumn column{std::string(row.bytes(1)), std::string(row.bytes(2)),
                                             row.integer(6) == computedOnReading};
                         if (row.integer(5) > 0) {
                             key.emplace(row.integer(5), column.name);
                             table.rowidColumn
                                 = isSameName(column.type, "INTEGER") ? column.name : "";
                         }
                         table.columns.push_back(std::move(column));
                     });
    if (key.size() != 1)
        table.rowidColumn.clear();
    for (auto &[number, name] : key)
        table.primaryKey.push_back(std::move(name));
    return read;
}

/// A primary key with an index of its own is not the rowid, whatever its type.
Result<void> readPrimaryKey(const SqliteConnection &connection, SqliteTable &table)
{
    return forEachRow(connection, "PRAGMA main.index_list(" + quotedSqlName(table.name) + ")",
                      [&table](const SqliteStatement &row) {
                          if (row.bytes(3) == "pk")
                              table.rowidColumn.clear();
                      });
}

std::string findRowidName(const SqliteConnection &connection, const SqliteTable &table)
{
    for (const char *name : {"rowid", "_rowid_", "oid"}) {
        const SqliteColumn *column = table.find(name);
        if (column != nullptr && column->name != table.rowidColumn)
            continue;
        // Only the statement says whether the table was made WITHOUT ROWID.
        const std::string sql = std::string("SELECT ") + name + " FROM main."
            + quotedSqlName(table.name) + " LIMIT 0";
        if (connection.prepare(sql))
            return name;
    }
    return {};
}

} // namespace

const SqliteColumn *SqliteTable::implicitRowid() const
{
    static const std::vector<SqliteColumn> names{
        {"rowid", "INTEGER", false}, {"_rowid_", "INTEGER", false}, {"oid", "INTEGER", false}};
    const auto found = std::ranges::find(names, rowid, &SqliteColumn::name);
    return found == names.end() ? nullptr : &*found;
}

const SqliteColumn *SqliteTable::find(std::string_view columnName) const
{
    const auto found = std::ranges::find_if(columns, [columnName](const SqliteColumn &column) {
        return isSameName(column.name, columnName);
    });
    return found == columns.end() ? nullptr : &*found;
}

Result<SqliteSchema> readSchema(SqliteConnection &connection)
{
    auto names = tableNames(connection);
    if (!names)
        return names.error();
    SqliteSchema schema;
    for (std::string &name : names.value()) {
        connection.permit(name);
        SqliteTable table;
        table.name = std::move(name);
        if (const auto read = readColumns(connection, table); !read)
            return read.error();
        if (const auto read = readPrimaryKey(connection, table); !read)
            return read.error();
        table.rowid = findRowidName(connection, table);
        schema.push_back(std::move(table));
    }
    return schema;
}

const SqliteTable *findTable(const SqliteSchema &schema, std::string_view name)
{
    const auto found = std::ranges::find_if(
        schema, [name](const SqliteTable &table) { return isSameName(table.name, name); });
    return found == schema.end() ? nullptr : &*found;
}

} // namespace hindcast
