// SPDX-License-Identifier: MIT
#include "model/store/sqlite_layout.h"

namespace hindcast {

Result<SqliteConnection> SqliteLayout::connect(const SqliteAccess &access) const
{
    auto connection = SqliteConnection::open(access);
    if (connection) {
        connection.value().permit(table.name);
        for (const JoinRule &join : profile.joins)
            connection.value().permit(join.table);
    }
    return connection;
}

QString SqliteLayout::place(std::int64_t rowid) const
{
    return QStringLiteral("%1 row %2").arg(QString::fromStdString(table.name)).arg(rowid);
}

void SqliteKey::bind(SqliteStatement &statement, const SqliteQuery &query, std::int64_t rows) const
{
    int parameter = 1;
    for (const SqliteValue &value : order)
        statement.bind(parameter++, value);
    if (rowid)
        statement.bind(query.orderColumns() + 1, *rowid);
    statement.bind(query.orderColumns() + 2, rows);
}

} // namespace hindcast
