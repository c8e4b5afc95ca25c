// SPDX-License-Identifier: MIT
#include "model/store/sqlite_handle.h"

#include "model/store/sqlite_location.h"
#include "model/store/sqlite_read_only_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <utility>

namespace hindcast {

namespace {

constexpr int busyMilliseconds = 2'000;

/// What the database may not do, whatever its schema says.
void harden(sqlite3 *database)
{
    using Switch = std::pair<int, int>;
    constexpr std::array<Switch, 9> switches{{
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
        {SQLITE_DBCONFIG_DQS_DML, 0}, // A column that is missing must not become a string.
        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    }};
    for (const auto &[option, value] : switches)
        sqlite3_db_config(database, option, value, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(database, SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_limit(database, SQLITE_LIMIT_COMPOUND_SELECT, 2);
    sqlite3_busy_timeout(database, busyMilliseconds);
    sqlite3_extended_result_codes(database, 1);
    // Neither touches the file; a failure would show at the first read.
    sqlite3_exec(database, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA query_only=ON",
                 nullptr, nullptr, nullptr);
}

bool isOneOf(const char *name, std::initializer_list<const char *> names)
{
    return name != nullptr && std::ranges::any_of(names, [name](const char *one) {
               return sqlite3_stricmp(name, one) == 0;
           });
}

/// Admits reading of the schema and of \a tables, and the few pragmas and functions that our own
/// statements use. \a inner names the view or trigger that wants to read.
int authorize(void *tables, int action, const char *first, const char *second, const char *,
              const char *inner)
{
    bool isFine = false;
    switch (action) {
    case SQLITE_SELECT:
        isFine = inner == nullptr;
        break;
    case SQLITE_READ:
        isFine = inner == nullptr && first != nullptr
            && (isOneOf(first, {"sqlite_master", "sqlite_schema"})
                || std::ranges::count(*static_cast<const std::vector<std::string> *>(tables), first)
                    > 0);
        break;
    case SQLITE_PRAGMA:
        isFine = isOneOf(first, {"table_xinfo", "index_list"});
        break;
    case SQLITE_FUNCTION:
        isFine = inner == nullptr && isOneOf(second, {"max", "min", "count"});
        break;
    default:
        break;
    }
    return isFine ? SQLITE_OK : SQLITE_DENY;
}

} // namespace

void SqliteValue::Free::operator()(sqlite3_value *value) const
{
    sqlite3_value_free(value);
}

int SqliteValue::compare(const SqliteValue &other) const
{
    // Asking for text may change what the value keeps, never what it is.
    auto *const left = const_cast<sqlite3_value *>(get());
    auto *const right = const_cast<sqlite3_value *>(other.get());
    const auto rank = [](sqlite3_value *value) {
        switch (sqlite3_value_type(value)) {
        case SQLITE_NULL:
            return 0;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            return 1;
        case SQLITE_TEXT:
            return 2;
        default:
            return 3;
        }
    };
    const auto sign = [](auto order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
    if (rank(left) != rank(right))
        return rank(left) - rank(right);
    if (rank(left) == 0)
        return 0;
    const bool areIntegers
        = sqlite3_value_type(left) == SQLITE_INTEGER && sqlite3_value_type(right) == SQLITE_INTEGER;
    if (areIntegers)
        return sign(sqlite3_value_int64(left) <=> sqlite3_value_int64(right));
    if (rank(left) == 1)
        return sign(sqlite3_value_double(left) <=> sqlite3_value_double(right));
    const auto bytes = [](sqlite3_value *value) {
        const auto *begin = sqlite3_value_type(value) == SQLITE_TEXT
            ? reinterpret_cast<const char *>(sqlite3_value_text(value))
            : static_cast<const char *>(sqlite3_value_blob(value));
        return std::string_view(begin, static_cast<std::size_t>(sqlite3_value_bytes(value)));
    };
    return sign(bytes(left) <=> bytes(right));
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteStatement::Step SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return Step::Row;
    return code == SQLITE_DONE ? Step::Done : Step::Failed;
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

void SqliteStatement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

void SqliteStatement::bind(int parameter, const SqliteValue &value)
{
    sqlite3_bind_value(m_statement.get(), parameter, value.get());
}

int SqliteStatement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

std::string SqliteStatement::columnName(int column) const
{
    const char *name = sqlite3_column_name(m_statement.get(), column);
    return name != nullptr ? name : "";
}

SqliteStatement::Type SqliteStatement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return Type::Integer;
    case SQLITE_FLOAT:
        return Type::Real;
    case SQLITE_TEXT:
        return Type::Text;
    case SQLITE_BLOB:
        return Type::Blob;
    default:
        return Type::Null;
    }
}

std::int64_t SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view SqliteStatement::bytes(int column) const
{
    // Asking for text first makes UTF-8 of the text of a UTF-16 database.
    const void *begin = type(column) == Type::Blob
        ? sqlite3_column_blob(m_statement.get(), column)
        : static_cast<const void *>(sqlite3_column_text(m_statement.get(), column));
    if (begin == nullptr)
        return {};
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return {static_cast<const char *>(begin), static_cast<std::size_t>(size)};
}

SqliteValue SqliteStatement::value(int column) const
{
    return SqliteValue(sqlite3_value_dup(sqlite3_column_value(m_statement.get(), column)));
}

void SqliteConnection::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

Result<SqliteConnection> SqliteConnection::open(const SqliteAccess &access)
{
    SqliteConnection connection;
    const bool isCopy = access.kind == SqliteAccess::Kind::Copy;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        | (isCopy ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(access.uri().constData(), &database, flags,
                                     isCopy ? nullptr : readOnlyVfsName());
    connection.m_database.reset(database);
    if (code != SQLITE_OK)
        return Error{tr("%1: %2").arg(access.path, connection.reason())};
    harden(database);
    connection.restrict();
    return connection;
}

void SqliteConnection::restrict()
{
    sqlite3_set_authorizer(get(), authorize, m_tables.get());
}

Result<SqliteStatement> SqliteConnection::prepare(std::string_view sql) const
{
    sqlite3_stmt *statement = nullptr;
    const int code
        = sqlite3_prepare_v2(get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return Error{reason()};
    return SqliteStatement(statement);
}

void SqliteConnection::permit(const std::string &table)
{
    m_tables->push_back(table);
}

void SqliteConnection::interrupt() const
{
    sqlite3_interrupt(get());
}

int SqliteConnection::code() const
{
    return sqlite3_extended_errcode(get());
}

QString SqliteConnection::reason() const
{
    if (!m_database)
        return tr("out of memory");
    return QString::fromUtf8(sqlite3_errmsg(get()));
}

std::string quotedSqlName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    quoted += '"';
    return quoted;
}

} // namespace hindcast
