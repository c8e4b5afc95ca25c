// SPDX-License-Identifier: MIT
#include "model/store/sqlite_facts.h"

#include "model/event/json_pointer.h"
#include "model/store/profile_roles.h"
#include "model/store/sqlite_copy.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Collects uses by the names that a profile gives its tables; the events' own has none.
class Uses
{
public:
    void addTable(const std::string &name, TableUse::Purpose purpose, const std::string &table)
    {
        m_names.push_back(name);
        m_uses.push_back({purpose, table, {}});
    }
    void add(const std::string &role, const ColumnName &column, const ValueRule *rule = nullptr)
    {
        const auto name = std::ranges::find(m_names, column.table);
        if (name == m_names.end())
            return;
        ColumnUse use{role, column.column, {}};
        for (const JsonPointer &pointer :
             rule != nullptr ? rule->pointers : std::vector<JsonPointer>())
            use.pointers.push_back(pointerText(pointer));
        m_uses[static_cast<std::size_t>(name - m_names.begin())].columns.push_back(std::move(use));
    }
    void add(const std::string &role, const ValueRule &rule)
    {
        if (rule.kind == ValueRule::Kind::Column && !rule.isItem)
            add(role, rule.column, &rule);
        for (const ValueRule &part : rule.parts)
            add(role, part);
    }
    [[nodiscard]] std::vector<TableUse> take() { return std::move(m_uses); }

private:
    std::vector<std::string> m_names;
    std::vector<TableUse> m_uses;
};

/// What profiles call the role \a role of an event where it plays another one.
std::string roleName(std::string_view role, TableUse::Purpose purpose)
{
    if (purpose == TableUse::Purpose::Snapshots && role == "data")
        return "state";
    if (purpose == TableUse::Purpose::Checkpoints && role == "stream")
        return "name";
    if (purpose == TableUse::Purpose::Checkpoints && role == "version")
        return "position";
    return std::string(role);
}

} // namespace

std::vector<TableUse> tableUses(const Profile &profile, TableUse::Purpose purpose)
{
    Uses uses;
    uses.addTable({}, purpose, profile.table);
    for (const JoinRule &join : profile.joins)
        uses.addTable(join.name, TableUse::Purpose::Joined, join.table);
    for (const JoinRule &join : profile.joins) {
        for (const auto &[own, other] : join.on) {
            uses.add("on", {join.name, own});
            uses.add("on", other);
        }
    }
    for (const ColumnName &column : profile.order)
        uses.add("order", column);
    for (const auto &[role, value] : rolesOf(profile))
        uses.add(roleName(role, purpose), *value);
    return uses.take();
}

StoreFiles storeFiles(const SqliteFiles &files, const SqliteAccess &access,
                      const SqliteConnection &connection)
{
    using Access = StoreFiles::Access;
    using Journal = StoreFiles::Journal;
    const bool usesLog = SqliteHeader::read(connection).usesLog;
    StoreFiles found{
        .size = files.database.size,
        .logSize = std::max<std::int64_t>(files.log.size, 0),
        .journal = usesLog ? Journal::Log : Journal::Rollback,
        .notice = access.notice,
    };
    switch (access.kind) {
    case SqliteAccess::Kind::Live:
        found.access = Access::Live;
        break;
    case SqliteAccess::Kind::Immutable:
        found.access = Access::Immutable;
        break;
    case SqliteAccess::Kind::Copy:
        found.access = Access::Copy;
        break;
    }
    return found;
}

} // namespace hindcast
