// SPDX-License-Identifier: MIT
#include "model/store/sqlite_layout.h"

namespace hindcast {

SqliteLayout SqliteLayout::make(Profile profile, const SqliteSchema &schema)
{
    const SqliteTable &table = *findTable(schema, profile.table);
    SqliteQuery query(profile, schema);
    SqliteLayout layout{std::move(profile), table, std::move(query), {}, {}, {}};
    for (const JoinRule &join : layout.profile.joins)
        layout.joined.push_back(*findTable(schema, join.table));
    if (!layout.query.hasRowid()) {
        const bool isByKey = layout.query.orderColumns() == layout.query.keyColumns();
        layout.keys = std::make_shared<SqliteRowKeys>(isByKey ? SqliteRowKeys::Order::OfKey
                                                              : SqliteRowKeys::Order::Other);
    }
    return layout;
}

Result<SqliteConnection> SqliteLayout::connect(const SqliteAccess &access) const
{
    auto connection = SqliteConnection::open(access);
    if (!connection)
        return connection;
    for (std::size_t i = 0; i < parts(); ++i)
        connection.value().permit(part(i).table.name);
    for (const JoinRule &join : profile.joins)
        connection.value().permit(join.table);
    return connection;
}

QString SqliteLayout::place(std::int64_t rowid, std::int64_t item) const
{
    const QString row
        = QStringLiteral("%1 row %2").arg(QString::fromStdString(table.name)).arg(rowid);
    return item < 0 ? row : QStringLiteral("%1 item %2").arg(row).arg(item + 1);
}

bool SqliteKey::isAt(const SqliteStatement &row, const SqliteQuery &query) const
{
    if (query.hasRowid())
        return rowid == row.integer(0);
    const int first = query.orderColumns() - query.keyColumns();
    for (int i = first; i < query.orderColumns(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (at >= order.size() || order[at].compare(row.value(i + 1)) != 0)
            return false;
    }
    return true;
}

void SqliteKey::moveTo(const SqliteStatement &row, const SqliteQuery &query, std::int64_t newRowid)
{
    rowid = newRowid;
    order.clear();
    for (int column = 1; column <= query.orderColumns(); ++column)
        order.push_back(row.value(column));
}

SqliteRowKeys::Key SqliteKey::primaryKey(const SqliteStatement &row, const SqliteQuery &query)
{
    SqliteRowKeys::Key key;
    for (int i = query.orderColumns() - query.keyColumns(); i < query.orderColumns(); ++i)
        key.push_back(row.value(i + 1));
    return key;
}

void SqliteKey::bind(SqliteStatement &statement, const SqliteQuery &query, std::int64_t rows) const
{
    int parameter = 1;
    for (const SqliteValue &value : order)
        statement.bind(parameter++, value);
    if (rowid && query.hasRowid())
        statement.bind(query.orderColumns() + 1, *rowid);
    statement.bind(query.orderColumns() + 2, rows);
}

} // namespace hindcast
