// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QCoreApplication>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace hindcast {

struct SqliteAccess;

/// A value of a row that outlives the row.
class SqliteValue
{
public:
    explicit SqliteValue(sqlite3_value *value)
        : m_value(value)
    {
    }
    [[nodiscard]] const sqlite3_value *get() const { return m_value.get(); }
    /// Below, at or above 0 if this comes before, with or behind \a other where SQLite sorts them
    /// byte by byte: NULL, numbers, text, blobs.
    [[nodiscard]] int compare(const SqliteValue &other) const;

private:
    struct Free
    {
        void operator()(sqlite3_value *value) const;
    };
    std::unique_ptr<sqlite3_value, Free> m_value;
};

/// A prepared statement. Must not outlive its connection.
class SqliteStatement
{
public:
    enum class Step { Row, Done, Failed };
    enum class Type { Null, Integer, Real, Text, Blob };

    explicit SqliteStatement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    [[nodiscard]] Step step();
    /// Back to before the first row; lets go of the database.
    void reset();
    void bind(int parameter, std::int64_t value); ///< Parameters count from 1.
    void bind(int parameter, const SqliteValue &value);

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] std::string columnName(int column) const;
    [[nodiscard]] Type type(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Text as UTF-8, or the bytes of a blob; numbers as text. Valid until the next step().
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] SqliteValue value(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// A connection that reads and can do nothing else: no views, triggers or functions of the
/// database run, and an authorizer admits only the tables it was told of. Used by one thread at a
/// time, but interrupt() may come from any.
class SqliteConnection
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteConnection)
public:
    static Result<SqliteConnection> open(const SqliteAccess &access);

    [[nodiscard]] Result<SqliteStatement> prepare(std::string_view sql) const;
    /// Admits \a table, a real one, besides the schema.
    void permit(const std::string &table);
    void interrupt() const;

    /// SQLite's extended code and reason for the last failure.
    [[nodiscard]] int code() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] sqlite3 *get() const { return m_database.get(); }

private:
    struct Close
    {
        void operator()(sqlite3 *database) const;
    };
    /// In its own allocation, because the authorizer keeps a pointer to it.
    using Tables = std::vector<std::string>;

    SqliteConnection() = default;
    void restrict();

    std::unique_ptr<Tables> m_tables = std::make_unique<Tables>();
    std::unique_ptr<sqlite3, Close> m_database;
};

/// \a name in double quotes, as SQL wants it.
[[nodiscard]] std::string quotedSqlName(std::string_view name);

} // namespace hindcast
