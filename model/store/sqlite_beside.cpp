// SPDX-License-Identifier: MIT
#include "model/store/sqlite_beside.h"

#include "model/store/profile_fit.h"
#include "model/store/sqlite_facts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hindcast {

namespace {

using Step = SqliteStatement::Step;
using Purpose = TableUse::Purpose;

constexpr std::size_t problemsKept = 1'000;

QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Whether \a name is \a pattern, in which a star stands for anything.
bool isLike(std::string_view pattern, std::string_view name)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == name;
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    return name.size() >= before.size() + after.size() && name.starts_with(before)
        && name.ends_with(after);
}

std::size_t commonLength(std::string_view left, std::string_view right)
{
    const auto differs = std::ranges::mismatch(left, right);
    return static_cast<std::size_t>(differs.in1 - left.begin());
}

} // namespace

/// The rows of a source, one after the other, with what the rule says of them.
class SqliteBeside::Rows
{
public:
    Rows(const SqliteBeside &beside, const Source &source)
        : m_beside(beside)
        , m_source(source)
        , m_values(source.profile.columns)
        , m_stream(m_values.add(source.profile.stream))
        , m_version(m_values.add(source.profile.version))
        , m_type(m_values.add(source.profile.type))
        , m_time(m_values.add(source.profile.time.value))
        , m_state(m_values.add(source.profile.data.value))
    {
        const Profile &events = beside.m_layout.profile;
        if (source.rule->isTable())
            return;
        m_eventStream = m_values.add(events.stream);
        m_eventType = m_values.add(events.type);
        if (events.only)
            m_only = m_values.add(events.only->value);
    }

    [[nodiscard]] Result<void> begin()
    {
        auto statement = m_beside.m_connection.prepare(
            m_source.query.inOrder(m_values.columns(), SqliteQuery::From::Beginning));
        if (!statement)
            return statement.error();
        m_statement.emplace(std::move(statement).value());
        SqliteKey().bind(*m_statement, m_source.query, -1);
        return {};
    }

    /// Moves to the next row; false at the end, or if it cannot be read.
    [[nodiscard]] Result<bool> next()
    {
        for (;;) {
            const Step step = m_statement->step();
            if (step == Step::Failed)
                return Error{m_beside.m_connection.reason()};
            if (step == Step::Done)
                return false;
            const std::int64_t rowid = m_statement->integer(0);
            const bool isAgain = m_source.rule->isTable() && m_source.query.hasJoins()
                && m_number >= 0 && rowid != 0 && rowid == m_rowid;
            if (isAgain)
                continue;
            m_rowid = rowid;
            ++m_number;
            m_values.begin(*m_statement, m_source.query.firstColumn());
            if (findName())
                return true;
        }
    }

    [[nodiscard]] std::int64_t number() const { return m_number; }
    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] std::string type() { return text(m_type); }
    [[nodiscard]] std::string versionText() { return text(m_version); }
    [[nodiscard]] Payload state()
    {
        return toPayload(m_values.value(m_state), m_source.profile.data);
    }
    [[nodiscard]] std::string place() const
    {
        const std::int64_t shown = m_rowid != 0 ? m_rowid : m_number + 1;
        return m_source.profile.table + " row " + std::to_string(shown);
    }
    /// What could not be read as it was meant, for people; asked after the values.
    [[nodiscard]] std::vector<QString> takeProblems()
    {
        for (const RowValues::Problem &problem : m_values.problems())
            m_problems.push_back(textOf(problem));
        return std::exchange(m_problems, {});
    }
    [[nodiscard]] std::optional<std::int64_t> version(const QString &role)
    {
        const StoredValue value = m_values.value(m_version);
        const auto whole = wholeNumber(value);
        if (!whole && !value.isAbsent())
            m_problems.push_back(
                tr("the %1 is no whole number: %2").arg(role, qtText(versionText()).left(80)));
        return whole;
    }
    [[nodiscard]] std::optional<Timestamp> time()
    {
        const StoredValue value = m_values.value(m_time);
        const auto time = toTime(value, m_source.profile.time.encoding);
        if (!time && !value.isAbsent())
            m_problems.push_back(tr("the time is none: %1").arg(qtText(text(m_time)).left(80)));
        return time;
    }

private:
    [[nodiscard]] std::string text(RowValues::Handle handle)
    {
        std::string scratch;
        return std::string(shownText(m_values.value(handle), scratch));
    }
    /// False if the row is something else.
    bool findName()
    {
        m_name = text(m_stream);
        if (m_source.rule->isTable())
            return true;
        if (const auto &only = m_beside.m_layout.profile.only;
            only && std::ranges::count(only->accepted, text(m_only)) == 0)
            return false;
        auto name
            = m_beside.m_events.nameFor(*m_source.rule, text(m_eventStream), text(m_eventType));
        if (name && m_source.rule->rows.stream.isAbsent())
            m_name = std::move(*name);
        return name.has_value();
    }

    const SqliteBeside &m_beside;
    const Source &m_source;
    RowValues m_values;
    RowValues::Handle m_stream;
    RowValues::Handle m_version;
    RowValues::Handle m_type;
    RowValues::Handle m_time;
    RowValues::Handle m_state;
    RowValues::Handle m_eventStream;
    RowValues::Handle m_eventType;
    RowValues::Handle m_only;
    std::optional<SqliteStatement> m_statement;
    std::int64_t m_rowid = 0;
    std::int64_t m_number = -1;
    std::string m_name;
    std::vector<QString> m_problems;
};

SqliteBeside::SqliteBeside(const SqliteLayout &layout, const SqliteSchema &schema,
                           const SqliteConnection &connection, StoreFacts &facts)
    : m_layout(layout)
    , m_schema(schema)
    , m_connection(connection)
    , m_facts(facts)
    , m_events(layout.profile.beside)
{
    if (!layout.profile.beside)
        return;
    addSources(layout.profile.beside->snapshots, Purpose::Snapshots);
    addSources(layout.profile.beside->checkpoints, Purpose::Checkpoints);
}

void SqliteBeside::addSources(const std::vector<BesideRule> &rules, Purpose purpose)
{
    for (const BesideRule &rule : rules) {
        auto profile = profileOf(rule, purpose);
        if (!profile)
            continue;
        if (rule.isTable())
            std::ranges::move(tableUses(*profile, purpose), std::back_inserter(m_facts.tables));
        const SqliteQuery query(*profile, m_schema);
        m_sources.push_back({&rule, std::move(*profile), query, purpose});
    }
}

/// How the rows of \a rule are read; nothing if the database has no such table, or if it lacks
/// something, which then is a problem.
std::optional<Profile> SqliteBeside::profileOf(const BesideRule &rule, Purpose purpose) const
{
    Profile profile = rule.rows;
    if (rule.isTable()) {
        const SqliteTable *table = tableFor(rule.rows.table);
        if (table == nullptr)
            return {};
        profile.table = table->name;
    } else {
        profile = m_layout.profile;
        const bool isSnapshot = purpose == Purpose::Snapshots;
        const Profile &own = rule.rows;
        profile.columns.insert(profile.columns.begin(), own.columns.begin(), own.columns.end());
        if (!own.stream.isAbsent())
            profile.stream = own.stream;
        if (!own.version.isAbsent() || !isSnapshot)
            profile.version = own.version;
        if (!own.type.isAbsent())
            profile.type = own.type;
        if (!own.time.value.isAbsent())
            profile.time = own.time;
        if (!own.data.value.isAbsent())
            profile.data = own.data;
    }
    auto fitted = fitProfile(std::move(profile), m_schema);
    if (fitted)
        return std::move(fitted).value();
    m_facts.problems.push_back(fitted.error().message);
    return {};
}

/// A name with a star means the table that begins most like the events' own.
const SqliteTable *SqliteBeside::tableFor(const std::string &name) const
{
    if (name.find('*') == std::string::npos)
        return findTable(m_schema, name);
    const SqliteTable *best = nullptr;
    std::size_t most = 0;
    for (const SqliteTable &table : m_schema) {
        const std::size_t common = commonLength(table.name, m_layout.profile.table);
        if (isLike(name, table.name) && (best == nullptr || common > most)) {
            best = &table;
            most = common;
        }
    }
    return best;
}

Result<void> SqliteBeside::read(const std::stop_token &stop)
{
    for (std::size_t i = 0; i < m_sources.size() && !stop.stop_requested(); ++i) {
        const bool isSnapshots = m_sources[i].purpose == Purpose::Snapshots;
        const auto read = isSnapshots ? readSnapshots(static_cast<int>(i), stop)
                                      : readCheckpoints(m_sources[i], stop);
        if (!read)
            return read;
    }
    std::ranges::stable_sort(m_facts.snapshots, [](const Snapshot &left, const Snapshot &right) {
        if (left.stream != right.stream)
            return left.stream < right.stream;
        return left.version > right.version; // One without a version is older than all others.
    });
    std::ranges::stable_sort(m_facts.checkpoints, {}, &Checkpoint::name);
    constexpr auto most = static_cast<std::size_t>(StoreFacts::mostListed);
    m_facts.snapshots.resize(std::min(m_facts.snapshots.size(), most));
    m_facts.checkpoints.resize(std::min(m_facts.checkpoints.size(), most));
    return {};
}

Result<void> SqliteBeside::readSnapshots(int number, const std::stop_token &stop)
{
    Rows rows(*this, m_sources[static_cast<std::size_t>(number)]);
    if (const auto begun = rows.begin(); !begun)
        return begun;
    Result<bool> more = rows.next();
    for (; more && more.value() && !stop.stop_requested(); more = rows.next()) {
        if (m_facts.snapshotCount++ >= StoreFacts::mostListed)
            continue;
        Snapshot snapshot{.stream = rows.name(),
                          .time = rows.time(),
                          .type = rows.type(),
                          .place = rows.place(),
                          .locator = rows.number(),
                          .source = number};
        if (const auto version = rows.version(tr("version")))
            snapshot.version = Version{*version};
        addProblems(snapshot.place, rows.takeProblems());
        m_facts.snapshots.push_back(std::move(snapshot));
    }
    return more ? Result<void>() : Result<void>(more.error());
}

Result<void> SqliteBeside::readCheckpoints(const Source &source, const std::stop_token &stop)
{
    Rows rows(*this, source);
    if (const auto begun = rows.begin(); !begun)
        return begun;
    std::map<std::string, std::size_t> known; // By name, where only one row of a name counts.
    const bool isOneOfEach = source.rule->takesGreatest || !source.rule->isTable();
    Result<bool> more = rows.next();
    for (; more && more.value() && !stop.stop_requested(); more = rows.next()) {
        Checkpoint checkpoint{.name = rows.name(),
                              .text = rows.versionText(),
                              .time = rows.time(),
                              .place = rows.place()};
        if (const auto position = rows.version(tr("position")))
            checkpoint.position = Position{*position};
        addProblems(checkpoint.place, rows.takeProblems());
        const auto [at, isNew] = isOneOfEach
            ? known.try_emplace(checkpoint.name, m_facts.checkpoints.size())
            : std::pair(known.end(), true);
        if (!isNew) {
            Checkpoint &earlier = m_facts.checkpoints[at->second];
            if (!source.rule->takesGreatest || checkpoint.position > earlier.position)
                earlier = std::move(checkpoint);
            continue;
        }
        m_facts.checkpoints.push_back(std::move(checkpoint));
        ++m_facts.checkpointCount;
    }
    return more ? Result<void>() : Result<void>(more.error());
}

void SqliteBeside::addProblems(const std::string &place, const std::vector<QString> &problems)
{
    for (const QString &problem : problems) {
        if (m_facts.problems.size() < problemsKept)
            m_facts.problems.push_back(QStringLiteral("%1: %2").arg(qtText(place), problem));
    }
}

Result<Payload> SqliteBeside::readState(const Snapshot &snapshot) const
{
    const Error gone{tr("the snapshot at %1 is no longer there").arg(qtText(snapshot.place))};
    if (snapshot.source < 0 || snapshot.source >= static_cast<int>(m_sources.size()))
        return gone;
    Rows rows(*this, m_sources[static_cast<std::size_t>(snapshot.source)]);
    if (const auto begun = rows.begin(); !begun)
        return begun.error();
    Result<bool> more = rows.next();
    while (more && more.value() && rows.number() < snapshot.locator)
        more = rows.next();
    if (!more)
        return more.error();
    if (!more.value() || rows.number() != snapshot.locator || rows.name() != snapshot.stream)
        return gone;
    return rows.state();
}

} // namespace hindcast
