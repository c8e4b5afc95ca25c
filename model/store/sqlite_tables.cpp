// SPDX-License-Identifier: MIT
#include "model/store/sqlite_tables.h"

#include "model/store/profile_roles.h"
#include "model/store/row_values.h"

#include <algorithm>

namespace hindcast {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteTables)
};

/// Calls \a take with \a rule and all its parts that are a column of the row \a name.
template<typename Take>
void forEachColumnOf(const std::string &name, ValueRule &rule, const Take &take)
{
    if (rule.kind == ValueRule::Kind::Column && rule.column.table == name)
        take(rule);
    for (ValueRule &part : rule.parts)
        forEachColumnOf(name, part, take);
}

/// The same of all rules of \a profile, in an order that is always the same.
template<typename Take>
void forEachColumnOf(const std::string &name, Profile &profile, const Take &take)
{
    for (ValueRule *rule : valuesOf(profile))
        forEachColumnOf(name, *rule, take);
}

class Expander
{
public:
    Expander(const Profile &profile, const SqliteTable &table, const SqliteSchema &schema)
        : m_profile(profile)
        , m_rule(*profile.tables)
        , m_table(table)
        , m_schema(schema)
    {
        ValueRule tableName = m_rule.tableName;
        forEachColumnOf(m_rule.name, tableName, [](ValueRule &rule) { rule.column.table.clear(); });
        m_tableName = m_values.add(tableName);
        Profile copy = profile;
        forEachColumnOf(m_rule.name, copy, [this](ValueRule &rule) {
            rule.column.table.clear();
            m_columns.push_back(m_values.add(rule));
        });
    }

    Result<TableProfiles> read(const SqliteConnection &connection)
    {
        const std::string rowid = m_table.rowid.empty() ? "0" : m_table.rowid;
        std::string sql = "SELECT " + rowid;
        for (const ColumnName &column : m_values.columns())
            sql += ", " + quotedSqlName(column.column);
        sql += " FROM main." + quotedSqlName(m_table.name) + " ORDER BY 1";
        auto rows = connection.prepare(sql);
        if (!rows)
            return rows.error();
        using Step = SqliteStatement::Step;
        Step step = Step::Row;
        while ((step = rows.value().step()) == Step::Row)
            take(rows.value());
        if (step == Step::Failed)
            return Error{connection.reason()};
        return std::move(m_found);
    }

private:
    void take(const SqliteStatement &row)
    {
        m_values.begin(row, 1);
        std::string scratch;
        const std::string name(shownText(m_values.value(m_tableName), scratch));
        const SqliteTable *table = findTable(m_schema, name);
        if (table == nullptr) {
            m_found.problems.push_back(
                {Problem::Kind::Undecodable,
                 QStringLiteral("%1 row %2")
                     .arg(QString::fromStdString(m_table.name))
                     .arg(row.integer(0)),
                 Words::tr("there is no table %1").arg(QString::fromStdString(name)),
                 {}});
            return;
        }
        Profile own = m_profile;
        own.table = table->name;
        std::size_t at = 0;
        forEachColumnOf(m_rule.name, own, [&](ValueRule &rule) {
            const StoredValue value = m_values.value(m_columns[at++]);
            std::string text;
            rule = value.isAbsent() ? ValueRule()
                                    : ValueRule{.kind = ValueRule::Kind::Constant,
                                                .text = std::string(shownText(value, text))};
        });
        m_found.profiles.push_back(std::move(own));
    }

    const Profile &m_profile;
    const TablesRule &m_rule;
    const SqliteTable &m_table;
    const SqliteSchema &m_schema;
    RowValues m_values;
    RowValues::Handle m_tableName;
    std::vector<RowValues::Handle> m_columns; ///< Those of the row, in the order of the rules.
    TableProfiles m_found;
};

} // namespace

Result<TableProfiles> profilesOfTables(const Profile &profile, const SqliteConnection &connection,
                                       const SqliteSchema &schema)
{
    if (!profile.tables)
        return TableProfiles{{profile}, {}};
    const SqliteTable *table = findTable(schema, profile.tables->table);
    const QString name = QString::fromStdString(profile.tables->table);
    if (table == nullptr)
        return Error{Words::tr("profile %1: %2")
                         .arg(profile.name, Words::tr("there is no table %1").arg(name))};
    auto found = Expander(profile, *table, schema).read(connection);
    if (found && found.value().profiles.empty())
        return Error{Words::tr("profile %1: no row of table %2 names a table of events")
                         .arg(profile.name, name)};
    return found;
}

} // namespace hindcast
