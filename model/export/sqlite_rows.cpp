// SPDX-License-Identifier: MIT
#include "model/export/sqlite_rows.h"

#include "model/event/json_scanner.h"
#include "model/store/sqlite_handle.h"

#include <sqlite3.h>

#include <charconv>

namespace hindcast {

namespace {

std::optional<std::int64_t> integerOf(const std::string &text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

} // namespace

void SqliteRows::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void SqliteRows::Close::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteRows::SqliteRows() = default;
SqliteRows::~SqliteRows() = default;

Error SqliteRows::failure() const
{
    const char *reason = m_database ? sqlite3_errmsg(m_database.get()) : "out of memory";
    return Error{QString::fromUtf8(reason)};
}

Result<void> SqliteRows::execute(const std::string &sql)
{
    const int code = sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : Result<void>(failure());
}

Result<void> SqliteRows::open(const QString &path, const std::string &table,
                              const std::vector<ExportColumn> &columns)
{
    m_columns = columns;
    sqlite3 *database = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &database, flags, nullptr);
    m_database.reset(database);
    if (code != SQLITE_OK)
        return failure();
    std::string names;
    std::string values;
    for (const ExportColumn &column : columns) {
        names += (names.empty() ? "" : ", ") + quotedSqlName(column.name)
            + (column.isInteger ? " INTEGER" : " TEXT");
        values += values.empty() ? "?" : ", ?";
    }
    const std::string name = quotedSqlName(table);
    // Nobody else sees the file before it is whole, so it needs no journal: a failure deletes it.
    for (const std::string &sql :
         {std::string("PRAGMA journal_mode = OFF"), std::string("PRAGMA synchronous = OFF"),
          "CREATE TABLE " + name + " (" + names + ")", std::string("BEGIN")}) {
        if (auto done = execute(sql); !done)
            return done;
    }
    sqlite3_stmt *insert = nullptr;
    const std::string sql = "INSERT INTO " + name + " VALUES (" + values + ")";
    if (sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &insert, nullptr) != SQLITE_OK)
        return failure();
    m_insert.reset(insert);
    return {};
}

int SqliteRows::bind(int parameter, const ExportCell &cell, bool isInteger)
{
    sqlite3_stmt *statement = m_insert.get();
    if (cell.kind == ExportCell::Kind::Absent)
        return sqlite3_bind_null(statement, parameter);
    if (isInteger) {
        if (const auto value = integerOf(cell.bytes))
            return sqlite3_bind_int64(statement, parameter, *value);
    }
    const auto size = static_cast<sqlite3_uint64>(cell.bytes.size());
    if (cell.kind == ExportCell::Kind::Bytes)
        return sqlite3_bind_blob64(statement, parameter, cell.bytes.data(), size, SQLITE_STATIC);
    if (findInvalidUtf8(cell.bytes) != std::string_view::npos) {
        const std::string valid = validUtf8(cell.bytes);
        return sqlite3_bind_text64(statement, parameter, valid.data(), valid.size(),
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    return sqlite3_bind_text64(statement, parameter, cell.bytes.data(), size, SQLITE_STATIC,
                               SQLITE_UTF8);
}

Result<void> SqliteRows::write(std::span<const ExportCell> row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (bind(static_cast<int>(i) + 1, row[i], m_columns[i].isInteger) != SQLITE_OK)
            return failure();
    }
    if (sqlite3_step(m_insert.get()) != SQLITE_DONE) {
        const Error error = failure();
        sqlite3_reset(m_insert.get());
        return error;
    }
    sqlite3_reset(m_insert.get());
    return {};
}

Result<void> SqliteRows::finish()
{
    m_insert.reset();
    if (auto done = execute("COMMIT"); !done)
        return done;
    m_database.reset();
    return {};
}

} // namespace hindcast
