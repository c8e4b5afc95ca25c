// SPDX-License-Identifier: MIT
#include "model/store/sqlite_store.h"

#include "model/store/profile_fit.h"
#include "model/store/sqlite_beside.h"
#include "model/store/sqlite_facts.h"
#include "model/store/sqlite_index_pass.h"
#include "model/store/sqlite_reader.h"
#include "model/store/user_profiles.h"

#include <QFileInfo>
#include <QStringList>

#include <utility>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// Keeps no connection between two calls: a connection that lies idle in WAL mode would keep the
/// last writer from tidying up when it closes.
class SqliteStore final : public EventStore
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteStore)
public:
    static Result<std::unique_ptr<EventStore>> open(const QString &path,
                                                    const std::vector<Profile> &profiles);

    SqliteStore(const QString &path, std::shared_ptr<SqliteSource> source, SqliteLayout layout)
        : m_source(std::move(source))
        , m_layout(std::make_shared<const SqliteLayout>(std::move(layout)))
        , m_description{path, StoreDescription::Kind::Sqlite, m_layout->profile.name}
    {
    }

    [[nodiscard]] const StoreDescription &description() const override { return m_description; }
    [[nodiscard]] IndexRules rules() const override
    {
        return {m_layout->profile.firstVersion, m_layout->profile.gapsAreNormal};
    }
    [[nodiscard]] Result<void> index(IndexBuilder &builder, const Progress &progress,
                                     const std::stop_token &stop) override;
    [[nodiscard]] bool hasGrown() override;
    /// For the next index() to list.
    void addNotices(const QStringList &notices) { m_notices += notices; }
    [[nodiscard]] Result<std::unique_ptr<EventReader>> makeReader() const override;
    [[nodiscard]] Result<StoreFacts> readFacts(const std::stop_token &stop) const override;
    [[nodiscard]] Result<Payload> readState(const Snapshot &snapshot) const override;

private:
    struct Opened
    {
        std::shared_ptr<const SqliteAccess> access;
        SqliteConnection connection;
        SqliteSchema schema;
    };
    [[nodiscard]] Result<Opened> openAll() const;
    Result<void> readNew(IndexBuilder &builder, const Progress &progress,
                         const std::stop_token &stop);
    void showNotice(IndexBuilder &builder, const QString &notice);
    [[nodiscard]] bool hasRowsBehindKey(const SqliteAccess &access) const;

    std::shared_ptr<SqliteSource> m_source;
    std::shared_ptr<const SqliteLayout> m_layout;
    StoreDescription m_description;
    SqliteKey m_key;
    std::optional<SqliteFiles> m_indexed; ///< The files as they were before the last index().
    QStringList m_notices; ///< Not listed yet.
    QString m_notice; ///< The last one about access that was listed.
    QString m_failure; ///< The same.
};

/// Names for a sentence, and how many more there are.
QString someOf(const QStringList &names)
{
    constexpr qsizetype most = 12;
    QString list = names.mid(0, most).join(u", "_s);
    return names.size() > most ? list + u", …"_s : list;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteStore)
};

/// The first profile that knows the tables and finds what it needs in them.
Result<Profile> chooseProfile(const SqliteSchema &schema, const std::vector<Profile> &profiles,
                              const QString &path)
{
    std::optional<Error> failure;
    QStringList known;
    for (const Profile &profile : profiles) {
        if (profile.records)
            continue; // It is one of files.
        known += profile.name;
        if (!recognises(profile, schema))
            continue;
        auto fitted = fitProfile(profile, schema);
        if (fitted)
            return fitted;
        if (!failure)
            failure = Error{Words::tr("%1 cannot be read: %2").arg(path, fitted.error().message)};
    }
    if (failure)
        return *failure;
    QStringList tables;
    for (const SqliteTable &table : schema)
        tables += QString::fromStdString(table.name);
    if (tables.isEmpty())
        return Error{Words::tr("%1 is a SQLite database without tables.").arg(path)};
    return Error{Words::tr("%1 is a SQLite database whose tables (%2) fit no profile; there are "
                           "profiles for %3.")
                     .arg(path, someOf(tables), someOf(known))};
}

Result<std::unique_ptr<EventStore>> SqliteStore::open(const QString &path,
                                                      const std::vector<Profile> &profiles)
{
    auto source = std::make_shared<SqliteSource>(path);
    auto access = source->access();
    if (!access)
        return access.error();
    auto connection = SqliteConnection::open(*access.value());
    if (!connection)
        return connection.error();
    const auto schema = readSchema(connection.value());
    if (!schema)
        return Error{tr("%1 cannot be read: %2").arg(path, schema.error().message)};
    auto profile = chooseProfile(schema.value(), profiles, path);
    if (!profile)
        return profile.error();
    const SqliteTable &table = *findTable(schema.value(), profile.value().table);
    const SqliteQuery query(profile.value(), schema.value());
    return std::unique_ptr<EventStore>(
        std::make_unique<SqliteStore>(QFileInfo(path).absoluteFilePath(), std::move(source),
                                      SqliteLayout{std::move(profile).value(), table, query}));
}

Result<void> SqliteStore::index(IndexBuilder &builder, const Progress &progress,
                                const std::stop_token &stop)
{
    for (const QString &notice : std::exchange(m_notices, {}))
        builder.addProblem({Problem::Kind::Notice, {}, notice, {}});
    // Looked at before reading, so that what comes meanwhile counts as new.
    const SqliteFiles files = m_source->files();
    const Result<void> read = readNew(builder, progress, stop);
    if (!stop.stop_requested())
        m_indexed = files;
    if (read)
        return read;
    m_source->reconsider();
    Error error{
        tr("%1 cannot be read any further: %2").arg(m_description.path, read.error().message)};
    if (error.message != m_failure) {
        m_failure = error.message;
        builder.addProblem({Problem::Kind::Undecodable, {}, error.message, {}});
    }
    return error;
}

/// Goes on in another way if somebody begins to write a file that nobody had open before.
Result<void> SqliteStore::readNew(IndexBuilder &builder, const Progress &progress,
                                  const std::stop_token &stop)
{
    for (;;) {
        const auto access = m_source->access();
        if (!access)
            return access.error();
        showNotice(builder, access.value()->notice);
        const auto connection = m_layout->connect(*access.value());
        if (!connection)
            return connection.error();
        bool isStill = true;
        const auto isStillRight = [&] {
            if (access.value()->kind == SqliteAccess::Kind::Immutable) {
                const auto now = m_source->access();
                isStill = now && now.value() == access.value();
            }
            return isStill;
        };
        SqliteIndexPass pass(*m_layout, connection.value(), m_key, builder);
        const Result<void> read = pass.run(progress, stop, isStillRight);
        if (isStill || !read || stop.stop_requested())
            return read;
    }
}

void SqliteStore::showNotice(IndexBuilder &builder, const QString &notice)
{
    if (notice != m_notice && !notice.isEmpty())
        builder.addProblem({Problem::Kind::Notice, {}, notice, {}});
    m_notice = notice;
}

bool SqliteStore::hasGrown()
{
    const SqliteFiles now = m_source->files();
    if (m_indexed == now)
        return false;
    const auto access = m_source->access();
    if (!access)
        return false;
    const bool mayAsk = m_indexed && m_layout->query.isByRowid()
        && access.value()->kind == SqliteAccess::Kind::Live;
    if (!mayAsk || hasRowsBehindKey(*access.value()))
        return true;
    m_indexed = now;
    return false;
}

bool SqliteStore::hasRowsBehindKey(const SqliteAccess &access) const
{
    const auto connection = m_layout->connect(access);
    if (!connection)
        return false;
    const auto from = m_key.rowid ? SqliteQuery::From::Key : SqliteQuery::From::Beginning;
    auto statement = connection.value().prepare(m_layout->query.inOrder({}, from));
    if (!statement)
        return false;
    m_key.bind(statement.value(), m_layout->query, 1);
    return statement.value().step() == SqliteStatement::Step::Row;
}

Result<std::unique_ptr<EventReader>> SqliteStore::makeReader() const
{
    auto reader = std::make_unique<SqliteReader>(m_source, m_layout);
    if (const auto connected = reader->connect(); !connected)
        return connected.error();
    return std::unique_ptr<EventReader>(std::move(reader));
}

Result<StoreFacts> SqliteStore::readFacts(const std::stop_token &stop) const
{
    auto opened = openAll();
    if (!opened)
        return opened.error();
    const auto &[access, connection, schema] = opened.value();
    StoreFacts facts;
    facts.tables = tableUses(m_layout->profile, TableUse::Purpose::Events);
    facts.files = storeFiles(m_source->files(), *access, connection);
    const std::stop_callback interrupt(stop,
                                       [&connection = connection] { connection.interrupt(); });
    const auto read = SqliteBeside(*m_layout, schema, connection, facts).read(stop);
    if (!read && !stop.stop_requested())
        return Error{tr("%1 cannot be read: %2").arg(m_description.path, read.error().message)};
    return facts;
}

Result<Payload> SqliteStore::readState(const Snapshot &snapshot) const
{
    const auto opened = openAll();
    if (!opened)
        return opened.error();
    StoreFacts facts;
    return SqliteBeside(*m_layout, opened.value().schema, opened.value().connection, facts)
        .readState(snapshot);
}

/// A connection that may read all tables, for what stands beside the events.
Result<SqliteStore::Opened> SqliteStore::openAll() const
{
    auto access = m_source->access();
    if (!access)
        return access.error();
    auto connection = SqliteConnection::open(*access.value());
    if (!connection)
        return connection.error();
    auto schema = readSchema(connection.value());
    if (!schema)
        return Error{tr("%1 cannot be read: %2").arg(m_description.path, schema.error().message)};
    return Opened{std::move(access).value(), std::move(connection).value(),
                  std::move(schema).value()};
}

} // namespace

Result<std::unique_ptr<EventStore>> openSqliteStore(const QString &path)
{
    const ProfileChoice choice = readProfiles();
    auto store = SqliteStore::open(path, choice.profiles);
    if (store)
        static_cast<SqliteStore &>(*store.value()).addNotices(choice.complaints);
    return store;
}

Result<std::unique_ptr<EventStore>> openSqliteStore(const QString &path,
                                                    const std::vector<Profile> &profiles)
{
    return SqliteStore::open(path, profiles);
}

} // namespace hindcast
