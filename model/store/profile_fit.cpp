// SPDX-License-Identifier: MIT
#include "model/store/profile_fit.h"

#include "model/store/profile_roles.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

class Fitter
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileFit)
public:
    Fitter(Profile profile, const SqliteSchema &schema)
        : m_profile(std::move(profile))
        , m_schema(schema)
    {
    }

    Result<Profile> fit()
    {
        fitTables();
        for (ValueRule *rule : valuesOf(m_profile))
            fitValue(*rule);
        std::erase_if(m_profile.order, [this](const OrderColumn &column) {
            return column.isOptional && find(column) == nullptr;
        });
        for (ColumnName &column : m_profile.order)
            fitColumn(column);
        // One that is not there is not read either, or a role has complained about it.
        std::erase_if(m_profile.columns, [this](const ColumnCoding &coding) {
            return find(coding.column) == nullptr;
        });
        for (ColumnCoding &coding : m_profile.columns)
            fitColumn(coding.column);
        if (m_profile.expand && m_profile.expand->count)
            fitColumn(*m_profile.expand->count);
        if (m_failure)
            return *m_failure;
        return std::move(m_profile);
    }

private:
    void fitTables()
    {
        m_tables.emplace_back("", require(m_profile.table));
        std::erase_if(m_profile.joins, [this](const JoinRule &join) {
            const bool isLeftOut = join.isOptional && findTable(m_schema, join.table) == nullptr;
            if (isLeftOut)
                m_leftOut.push_back(join.name);
            return isLeftOut;
        });
        for (JoinRule &join : m_profile.joins) {
            m_tables.emplace_back(join.name, require(join.table));
            for (auto &[own, other] : join.on) {
                ColumnName mine{join.name, own};
                fitColumn(mine);
                own = mine.column;
                fitColumn(other);
            }
        }
    }

    const SqliteTable *require(std::string &name)
    {
        const SqliteTable *table = findTable(m_schema, name);
        if (table == nullptr)
            fail(tr("there is no table %1").arg(QString::fromStdString(name)));
        else
            name = table->name;
        return table;
    }

    void fitValue(ValueRule &rule)
    {
        for (ValueRule &part : rule.parts)
            fitValue(part);
        if (rule.kind != ValueRule::Kind::Column)
            return;
        if (rule.isItem)
            return;
        const bool isThere = find(rule.column) != nullptr;
        const bool isLeftOut = std::ranges::count(m_leftOut, rule.column.table) > 0;
        if (isLeftOut || (!isThere && rule.isOptional))
            rule = {};
        else
            fitColumn(rule.column);
    }

    void fitColumn(ColumnName &name)
    {
        const SqliteColumn *column = find(name);
        if (column == nullptr) {
            fail(tr("table %1 has no column %2 that can be read")
                     .arg(QString::fromStdString(name.table.empty() ? m_profile.table : name.table),
                          QString::fromStdString(name.column)));
            return;
        }
        name.column = column->name;
    }

    [[nodiscard]] const SqliteColumn *find(const ColumnName &name) const
    {
        const auto table = std::ranges::find(m_tables, name.table, &NamedTable::first);
        if (table == m_tables.end() || table->second == nullptr)
            return nullptr;
        const SqliteColumn *column = table->second->find(name.column);
        if (column == nullptr && name.column == "rowid")
            return table->second->implicitRowid();
        return column != nullptr && !column->isComputed ? column : nullptr;
    }

    void fail(const QString &message)
    {
        if (!m_failure)
            m_failure = Error{tr("profile %1: %2").arg(m_profile.name, message)};
    }

    using NamedTable = std::pair<std::string, const SqliteTable *>;
    Profile m_profile;
    const SqliteSchema &m_schema;
    std::vector<std::string> m_leftOut; ///< Joined tables that are not there and need not be.
    std::vector<NamedTable> m_tables; ///< By the names that the profile gives them.
    std::optional<Error> m_failure;
};

} // namespace

Result<Profile> fitProfile(Profile profile, const SqliteSchema &schema)
{
    return Fitter(std::move(profile), schema).fit();
}

} // namespace hindcast
