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
    [[nodiscard]] int orderColumns() const { return static_cast<int>(m_order.size()); }
    /// Whether rows come by rowid, so that reading may pause anywhere at no cost.
    [[nodiscard]] bool isByRowid() const { return m_order.empty(); }
    [[nodiscard]] bool hasJoins() const { return !m_joins.empty(); }

    enum class From { Beginning, Key };
    /// All rows in order, the rowid and the order's columns before \a columns. From a key: only
    /// those behind ?1 … (the order's columns and then the rowid). The last parameter is how many.
    [[nodiscard]] std::string inOrder(const std::vector<ColumnName> &columns, From from) const;
    /// The row whose rowid is ?1: its \a columns.
    [[nodiscard]] std::string byRowid(const std::vector<ColumnName> &columns) const;
    /// The greatest rowid, or how many rows there are if they do not come by rowid.
    [[nodiscard]] std::string extent() const;

private:
    [[nodiscard]] std::string from() const;
    [[nodiscard]] static std::string listed(const std::vector<ColumnName> &columns);

    std::string m_table;
    std::string m_rowid;
    std::string m_joins;
    std::vector<std::string> m_order; ///< Expressions, without the rowid that ends every order.
};

} // namespace hindcast
