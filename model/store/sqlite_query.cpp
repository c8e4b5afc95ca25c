// SPDX-License-Identifier: MIT
#include "model/store/sqlite_query.h"

#include "model/store/sqlite_handle.h"

#include <sqlite3.h>

namespace hindcast {

namespace {

/// What the events' table is called in our statements. The names of joined ones get a prefix, so
/// that no profile can call one of them the same.
constexpr const char *eventsAlias = "e";

std::string aliasOf(const std::string &table)
{
    return table.empty() ? eventsAlias : quotedSqlName("join " + table);
}

std::string sqlName(const ColumnName &column)
{
    return aliasOf(column.table) + '.' + quotedSqlName(column.column);
}

bool isDeclaredInteger(const SqliteTable &table, const std::string &column)
{
    const SqliteColumn *found = table.find(column);
    // SQLite's own rule for who converts text to integers on the way in.
    return found != nullptr && sqlite3_strlike("%INT%", found->type.c_str(), 0) == 0;
}

} // namespace

SqliteQuery::SqliteQuery(const Profile &profile, const SqliteSchema &schema)
{
    const SqliteTable &table = *findTable(schema, profile.table);
    m_table = quotedSqlName(table.name);
    m_rowid = std::string(eventsAlias) + '.' + table.rowid;
    for (const JoinRule &join : profile.joins) {
        const std::string alias = aliasOf(join.name);
        m_joins += " LEFT JOIN main." + quotedSqlName(join.table) + " AS " + alias + " ON ";
        const char *separator = "";
        for (const auto &[own, other] : join.on) {
            m_joins += separator + (alias + '.') + quotedSqlName(own) + " = " + sqlName(other);
            separator = " AND ";
        }
    }
    const bool isPositioned
        = profile.position.kind == ValueRule::Kind::Column && profile.position.pointers.empty();
    if (profile.order.empty() && isPositioned) {
        const ColumnName &column = profile.position.column;
        if (!column.table.empty() || isDeclaredInteger(table, column.column))
            m_order.push_back(sqlName(column));
        else
            m_order.push_back("CAST(" + sqlName(column) + " AS INTEGER)");
    }
    for (const ColumnName &column : profile.order)
        m_order.push_back(sqlName(column));
    if (m_order.size() == 1 && !table.rowidColumn.empty()
        && m_order.front() == sqlName({{}, table.rowidColumn}))
        m_order.clear();
}

std::string SqliteQuery::inOrder(const std::vector<ColumnName> &columns, From start) const
{
    std::string keys;
    for (const std::string &term : m_order)
        keys += term + ", ";
    std::string sql = "SELECT " + m_rowid;
    for (const std::string &term : m_order)
        sql += ", " + term;
    sql += listed(columns) + from();
    if (start == From::Key) {
        std::string parameters = "?1";
        for (std::size_t i = 0; i < m_order.size(); ++i)
            parameters += ", ?" + std::to_string(i + 2);
        sql += " WHERE (" + keys + m_rowid + ") > (" + parameters + ")";
    }
    return sql + " ORDER BY " + keys + m_rowid + " LIMIT ?" + std::to_string(m_order.size() + 2);
}

std::string SqliteQuery::byRowid(const std::vector<ColumnName> &columns) const
{
    return "SELECT " + m_rowid + listed(columns) + from() + " WHERE " + m_rowid + " = ?1 LIMIT 1";
}

std::string SqliteQuery::extent() const
{
    return std::string("SELECT ") + (isByRowid() ? "max(" + m_rowid + ")" : "count(*)")
        + " FROM main." + m_table + " AS " + eventsAlias;
}

std::string SqliteQuery::from() const
{
    return " FROM main." + m_table + " AS " + eventsAlias + m_joins;
}

std::string SqliteQuery::listed(const std::vector<ColumnName> &columns)
{
    std::string list;
    for (const ColumnName &column : columns)
        list += ", " + sqlName(column);
    return list;
}

} // namespace hindcast
