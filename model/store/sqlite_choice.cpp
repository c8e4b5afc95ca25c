// SPDX-License-Identifier: MIT
#include "model/store/sqlite_choice.h"

#include "model/store/profile_fit.h"
#include "model/store/sqlite_tables.h"

#include <QStringList>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteChoice)
};

/// Names for a sentence, and how many more there are.
QString someOf(const QStringList &names)
{
    constexpr qsizetype most = 12;
    QString list = names.mid(0, most).join(u", "_s);
    return names.size() > most ? list + u", …"_s : list;
}

QString tableOf(const Profile &profile)
{
    return QString::fromStdString(profile.tables ? profile.tables->table : profile.table);
}

bool admits(const StoreChoice &choice, const Profile &profile)
{
    const bool isProfile = choice.profile.isEmpty() || choice.profile == profile.name;
    const bool isTable = choice.table.isEmpty()
        || choice.table.compare(tableOf(profile), Qt::CaseInsensitive) == 0;
    return isProfile && isTable;
}

Result<ChosenLayout> makeLayout(const Profile &profile, const SqliteConnection &connection,
                                const SqliteSchema &schema)
{
    auto tables = profilesOfTables(profile, connection, schema);
    if (!tables)
        return tables.error();
    std::optional<SqliteLayout> layout;
    for (Profile &one : tables.value().profiles) {
        auto fitted = fitProfile(std::move(one), schema);
        if (!fitted)
            return fitted.error();
        SqliteLayout made = SqliteLayout::make(std::move(fitted).value(), schema);
        if (!layout)
            layout = std::move(made);
        else
            layout->others.push_back(std::move(made));
    }
    return ChosenLayout{std::move(*layout), std::move(tables.value().problems)};
}

/// Tells of tables beside the chosen one in which events could be as well.
void addOthers(ChosenLayout &chosen, const std::vector<RecognisedLayout> &found,
               const Profile &profile)
{
    QStringList seen{tableOf(profile)};
    for (const JoinRule &join : profile.joins)
        seen += QString::fromStdString(join.table);
    QStringList others;
    for (const RecognisedLayout &other : found) {
        const QString table = tableOf(other.profile);
        if (seen.contains(table))
            continue;
        seen += table;
        others += Words::tr("%1 (%2)", "table, profile").arg(table, other.profile.name);
    }
    if (others.isEmpty())
        return;
    chosen.problems.push_back({Problem::Kind::Notice,
                               {},
                               Words::tr("read from table %1; there could be events in %2 as well")
                                   .arg(seen.front(), someOf(others)),
                               {}});
}

Error nothingFits(const std::vector<Profile> &profiles, const SqliteSchema &schema,
                  const QString &path)
{
    QStringList tables;
    for (const SqliteTable &table : schema)
        tables += QString::fromStdString(table.name);
    if (tables.isEmpty())
        return {Words::tr("%1 is a SQLite database without tables.").arg(path)};
    QStringList known;
    for (const Profile &profile : profiles) {
        if (!tableOf(profile).isEmpty()) // Else it is one of files.
            known += profile.name;
    }
    return {Words::tr("%1 is a SQLite database whose tables (%2) fit no profile; there are "
                      "profiles for %3.")
                .arg(path, someOf(tables), someOf(known))};
}

Error nothingAdmitted(const std::vector<RecognisedLayout> &found, const QString &path)
{
    QStringList names;
    for (const RecognisedLayout &layout : found)
        names += Words::tr("%1 (%2)", "table, profile")
                     .arg(tableOf(layout.profile), layout.profile.name);
    return {
        Words::tr("%1 has nothing of that name to be read; there is %2.").arg(path, someOf(names))};
}

} // namespace

std::vector<RecognisedLayout> recogniseAll(const std::vector<Profile> &profiles,
                                           const SqliteSchema &schema)
{
    std::vector<RecognisedLayout> all;
    for (const Profile &profile : profiles) {
        for (RecognisedLayout &found : recognise(profile, schema))
            all.push_back(std::move(found));
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &RecognisedLayout::weight);
    return all;
}

Result<ChosenLayout> chooseLayout(const std::vector<Profile> &profiles, const StoreChoice &choice,
                                  const SqliteConnection &connection, const SqliteSchema &schema,
                                  const QString &path)
{
    const std::vector<RecognisedLayout> found = recogniseAll(profiles, schema);
    if (found.empty())
        return nothingFits(profiles, schema, path);
    std::optional<Error> failure;
    for (const RecognisedLayout &one : found) {
        if (!admits(choice, one.profile))
            continue;
        auto chosen = makeLayout(one.profile, connection, schema);
        if (chosen) {
            if (choice.table.isEmpty())
                addOthers(chosen.value(), found, one.profile);
            return chosen;
        }
        if (!failure)
            failure = Error{Words::tr("%1 cannot be read: %2").arg(path, chosen.error().message)};
    }
    return failure ? *failure : nothingAdmitted(found, path);
}

std::vector<StoreCandidate> candidatesOf(const std::vector<RecognisedLayout> &found,
                                         const SqliteConnection &connection,
                                         const SqliteSchema &schema)
{
    std::vector<StoreCandidate> candidates;
    for (const RecognisedLayout &layout : found) {
        StoreCandidate candidate{.profile = layout.profile.name,
                                 .table = tableOf(layout.profile),
                                 .why = layout.why,
                                 .rowsAtMost = {}};
        const SqliteTable *table = findTable(schema, layout.profile.table);
        if (table != nullptr && !table->rowid.empty()) {
            auto last = connection.prepare("SELECT max(" + table->rowid + ") FROM main."
                                           + quotedSqlName(table->name));
            if (last && last.value().step() == SqliteStatement::Step::Row)
                candidate.rowsAtMost = last.value().integer(0);
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace hindcast
