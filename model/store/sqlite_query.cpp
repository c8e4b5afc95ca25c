// SPDX-License-Identifier: MIT
#include "model/store/sqlite_query.h"

#include "model/store/sqlite_handle.h"

#include <sqlite3.h>

#include <algorithm>

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
    if (!table.rowid.empty())
        m_rowid = std::string(eventsAlias) + '.' + table.rowid;
    for (const JoinRule &join : profile.joins)
        addJoin(join, schema);
    addOrder(profile, table);
}

void SqliteQuery::addJoin(const JoinRule &join, const SqliteSchema &schema)
{
    const std::string alias = aliasOf(join.name);
    Join made{join.name, " LEFT JOIN main." + quotedSqlName(join.table) + " AS " + alias, {}};
    const char *separator = " ON ";
    for (const auto &[own, other] : join.on) {
        made.sql += separator + (alias + '.') + quotedSqlName(own) + " = " + sqlName(other);
        separator = " AND ";
        if (!other.table.empty())
            made.needs.push_back(other.table);
    }
    m_joins.push_back(std::move(made));
    const SqliteTable *table = findTable(schema, join.table);
    if (join.isMany && !table->rowid.empty())
        m_manyOrder += ", " + alias + '.' + table->rowid;
}

void SqliteQuery::addOrder(const Profile &profile, const SqliteTable &table)
{
    const bool isPositioned
        = profile.position.kind == ValueRule::Kind::Column && profile.position.pointers.empty();
    if (profile.order.empty() && isPositioned) {
        const ColumnName &column = profile.position.column;
        const bool isRowid = column.column == table.rowid;
        if (!column.table.empty() || isRowid || isDeclaredInteger(table, column.column))
            m_order.push_back(sqlName(column));
        else
            m_order.push_back("CAST(" + sqlName(column) + " AS INTEGER)");
    }
    for (const ColumnName &column : profile.order)
        m_order.push_back(sqlName(column));
    if (m_rowid.empty()) {
        for (const std::string &column : table.primaryKey)
            m_order.push_back(sqlName({{}, column}));
        m_keyColumns = static_cast<int>(table.primaryKey.size());
        return;
    }
    const bool isRowid = m_order.size() == 1
        && (m_order.front() == sqlName({{}, table.rowid})
            || (!table.rowidColumn.empty() && m_order.front() == sqlName({{}, table.rowidColumn})));
    if (isRowid)
        m_order.clear();
}

std::string SqliteQuery::keys() const
{
    std::string keys;
    const char *separator = "";
    for (const std::string &term : m_order) {
        keys += separator + term;
        separator = ", ";
    }
    return m_rowid.empty() ? keys : keys + separator + m_rowid;
}

std::string SqliteQuery::inOrder(const std::vector<ColumnName> &columns, From start) const
{
    std::string sql = "SELECT " + (m_rowid.empty() ? std::string("0") : m_rowid);
    for (const std::string &term : m_order)
        sql += ", " + term;
    sql += listed(columns) + from();
    for (const Join &join : m_joins)
        sql += join.sql;
    if (start == From::Key) {
        std::string parameters = "?1";
        for (std::size_t i = 1; i < m_order.size() + (m_rowid.empty() ? 0 : 1); ++i)
            parameters += ", ?" + std::to_string(i + 1);
        sql += " WHERE (" + keys() + ") > (" + parameters + ")";
    }
    return sql + " ORDER BY " + keys() + m_manyOrder + " LIMIT ?"
        + std::to_string(m_order.size() + 2);
}

std::string SqliteQuery::oneRow(const std::vector<ColumnName> &columns) const
{
    const std::string sql = "SELECT 0" + listed(columns) + from() + joinsFor(columns);
    if (hasRowid())
        return sql + " WHERE " + m_rowid + " = ?1 LIMIT 1";
    std::string key;
    std::string parameters;
    const char *separator = "";
    const auto first = m_order.size() - static_cast<std::size_t>(m_keyColumns);
    for (std::size_t i = first; i < m_order.size(); ++i) {
        key += separator + m_order[i];
        parameters += separator + ("?" + std::to_string(i - first + 1));
        separator = ", ";
    }
    return sql + " WHERE (" + key + ") >= (" + parameters + ") ORDER BY " + key
        + " LIMIT 1 OFFSET ?" + std::to_string(m_keyColumns + 1);
}

std::string SqliteQuery::extent() const
{
    return std::string("SELECT ") + (isByRowid() ? "max(" + m_rowid + ")" : "count(*)")
        + " FROM main." + m_table + " AS " + eventsAlias;
}

/// Tables that nobody asks for would make reading one row as slow as looking through them.
std::string SqliteQuery::joinsFor(const std::vector<ColumnName> &columns) const
{
    std::vector<std::string> wanted;
    for (const ColumnName &column : columns)
        wanted.push_back(column.table);
    std::string sql;
    for (auto join = m_joins.rbegin(); join != m_joins.rend(); ++join) {
        if (std::ranges::count(wanted, join->name) == 0)
            continue;
        wanted.insert(wanted.end(), join->needs.begin(), join->needs.end());
        sql.insert(0, join->sql);
    }
    return sql;
}

std::string SqliteQuery::from() const
{
    return " FROM main." + m_table + " AS " + eventsAlias;
}

std::string SqliteQuery::listed(const std::vector<ColumnName> &columns)
{
    std::string list;
    for (const ColumnName &column : columns)
        list += ", " + sqlName(column);
    return list;
}

} // namespace hindcast
