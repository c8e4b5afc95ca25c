// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"
#include "model/store/sqlite_schema.h"

namespace hindcast {

/// The statements that read the events of one profile from one database. The profile must have
/// been fitted to the schema.
class SqliteQuery
{
public:
    SqliteQuery(const Profile &profile, const SqliteSchema &schema);

    /// Where \a columns begin in each row, behind the rowid and the order's own columns.
    [[nodiscard]] int firstColumn() const { return 1 + orderColumns(); }
    /// Of a table without rowid the primary key is the last part of the order.
    [[nodiscard]] int orderColumns() const { return static_cast<int>(m_order.size()); }
    /// How many of the order's columns are the primary key of a table without rowid.
    [[nodiscard]] int keyColumns() const { return m_keyColumns; }
    [[nodiscard]] bool hasRowid() const { return m_keyColumns == 0; }
    /// Whether rows come by rowid, so that reading may pause anywhere at no cost.
    [[nodiscard]] bool isByRowid() const { return hasRowid() && m_order.empty(); }
    [[nodiscard]] bool hasJoins() const { return !m_joins.empty(); }

    enum class From { Beginning, Key };
    /// All rows in order, the rowid (0 without one) and the order's columns before \a columns. From
    /// a key: only those behind ?1 … (the order's columns and then the rowid). The last parameter
    /// is how many. Rows of one event follow each other, in the order of the table with many.
    [[nodiscard]] std::string inOrder(const std::vector<ColumnName> &columns, From from) const;
    /// One row: its \a columns behind one that means nothing. Its rowid is ?1; or, without one, ?1
    /// … is a primary key and the last parameter how many rows behind it. Joins only the tables
    /// that \a columns are of.
    [[nodiscard]] std::string oneRow(const std::vector<ColumnName> &columns) const;
    /// The greatest rowid, or how many rows there are if they do not come by rowid.
    [[nodiscard]] std::string extent() const;

private:
    /// A joined table, and those before it that it needs.
    struct Join
    {
        std::string name; ///< What the profile calls it.
        std::string sql;
        std::vector<std::string> needs; ///< By the same names.
    };

    void addJoin(const JoinRule &join, const SqliteSchema &schema);
    void addOrder(const Profile &profile, const SqliteTable &table);
    [[nodiscard]] std::string joinsFor(const std::vector<ColumnName> &columns) const;
    [[nodiscard]] std::string from() const;
    [[nodiscard]] std::string keys() const;
    [[nodiscard]] static std::string listed(const std::vector<ColumnName> &columns);

    std::string m_table;
    std::string m_rowid; ///< As an expression; empty if it has none.
    std::vector<Join> m_joins;
    std::vector<std::string> m_order; ///< Expressions, without the rowid that ends every order.
    int m_keyColumns = 0;
    std::string m_manyOrder; ///< What sorts the rows of one event.
};

} // namespace hindcast
