// SPDX-License-Identifier: MIT
#include "model/store/profile_tables.h"

#include "model/store/profile_roles.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// What stands for the star of \a shape in \a name; nothing if it is not of that shape.
std::optional<std::string> starIn(std::string_view shape, std::string_view name)
{
    const std::size_t star = shape.find('*');
    if (star == std::string_view::npos)
        return {};
    const std::string_view before = shape.substr(0, star);
    const std::string_view after = shape.substr(star + 1);
    if (name.size() < before.size() + after.size() || !name.starts_with(before)
        || !name.ends_with(after))
        return {};
    return std::string(name.substr(before.size(), name.size() - before.size() - after.size()));
}

class Recogniser
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileTables)
public:
    Recogniser(const Profile &profile, const SqliteSchema &schema)
        : m_profile(profile)
        , m_schema(schema)
    {
    }

    std::vector<RecognisedLayout> find()
    {
        match(0);
        return std::move(m_found);
    }

private:
    /// Finds a table for the sign \a at and all behind it.
    void match(std::size_t at)
    {
        if (at == m_profile.detect.size()) {
            if (!m_profile.detect.empty())
                add();
            return;
        }
        const TableSign &sign = m_profile.detect[at];
        const std::optional<std::string> star = m_star;
        for (const SqliteTable &table : m_schema) {
            if (sign.isLike) {
                const auto found = starIn(sign.name, table.name);
                if (!found || (star && *found != *star))
                    continue;
                m_star = found;
            } else if (&table != findTable(m_schema, sign.name)) {
                continue;
            }
            if (hasColumns(table, sign)) {
                m_tables.push_back(&table);
                match(at + 1);
                m_tables.pop_back();
            }
            m_star = star;
        }
    }

    static bool hasColumns(const SqliteTable &table, const TableSign &sign)
    {
        return std::ranges::all_of(sign.columns, [&table](const std::string &column) {
            return table.find(column) != nullptr;
        });
    }

    void add()
    {
        RecognisedLayout layout{.profile = m_profile};
        for (const std::string &name : m_profile.without) {
            if (findTable(m_schema, real(name)) != nullptr)
                return;
        }
        for (std::string *name : tableNamesOf(layout.profile))
            *name = real(*name);
        const bool isKnown = std::ranges::any_of(m_found, [&layout](const auto &other) {
            return other.profile.table == layout.profile.table;
        });
        if (isKnown)
            return;
        QStringList signs;
        for (std::size_t i = 0; i < m_tables.size(); ++i) {
            const TableSign &sign = m_profile.detect[i];
            layout.weight += static_cast<int>(sign.columns.size()) + (sign.isLike ? 0 : 1);
            QStringList columns;
            for (const std::string &column : sign.columns)
                columns += QString::fromStdString(column);
            signs += tr("table %1 has %2")
                         .arg(QString::fromStdString(m_tables[i]->name), columns.join(u", "_s));
        }
        layout.why = signs.join(u"; "_s);
        m_found.push_back(std::move(layout));
    }

    /// What the database calls the table that the profile calls \a name.
    [[nodiscard]] std::string real(const std::string &name) const
    {
        for (std::size_t i = 0; i < m_tables.size(); ++i) {
            const TableSign &sign = m_profile.detect[i];
            if (!sign.as.empty() && sign.as == name)
                return m_tables[i]->name;
        }
        std::string found = name;
        const std::size_t star = name.find('*');
        if (star != std::string::npos && m_star)
            found.replace(star, 1, *m_star);
        return found;
    }

    const Profile &m_profile;
    const SqliteSchema &m_schema;
    std::vector<const SqliteTable *> m_tables; ///< For each sign so far.
    std::optional<std::string> m_star;
    std::vector<RecognisedLayout> m_found;
};

} // namespace

std::vector<RecognisedLayout> recognise(const Profile &profile, const SqliteSchema &schema)
{
    return Recogniser(profile, schema).find();
}

} // namespace hindcast
