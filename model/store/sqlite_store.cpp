// SPDX-License-Identifier: MIT
#include "model/store/sqlite_store.h"

#include "model/store/sqlite_beside.h"
#include "model/store/sqlite_choice.h"
#include "model/store/sqlite_facts.h"
#include "model/store/sqlite_index_pass.h"
#include "model/store/sqlite_merge_pass.h"
#include "model/store/sqlite_tables_reader.h"
#include "model/store/user_profiles.h"

#include <QDataStream>
#include <QFileInfo>

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
    static Result<std::unique_ptr<EventStore>>
    open(const QString &path, const std::vector<Profile> &profiles, const StoreChoice &choice);

    SqliteStore(const QString &path, std::shared_ptr<SqliteSource> source, ChosenLayout chosen)
        : m_source(std::move(source))
        , m_layout(std::make_shared<const SqliteLayout>(std::move(chosen.layout)))
        , m_description{path, StoreDescription::Kind::Sqlite, m_layout->profile.name}
        , m_keys(m_layout->parts())
        , m_unlisted(std::move(chosen.problems))
    {
    }

    [[nodiscard]] const StoreDescription &description() const override { return m_description; }
    [[nodiscard]] IndexRules rules() const override
    {
        const Profile &profile = m_layout->profile;
        return {profile.firstVersion, profile.gapsAreNormal, profile.tombstones};
    }
    [[nodiscard]] Result<void> index(IndexBuilder &builder, const Progress &progress,
                                     const std::stop_token &stop) override;
    [[nodiscard]] bool hasGrown() override;
    /// For the next index() to list.
    void addNotices(const QStringList &notices) { m_notices += notices; }
    [[nodiscard]] Result<std::unique_ptr<EventReader>> makeReader() const override;
    [[nodiscard]] Result<StoreFacts> readFacts(const std::stop_token &stop) const override;
    [[nodiscard]] Result<Payload> readState(const Snapshot &snapshot) const override;
    [[nodiscard]] QByteArray identity() const override;
    [[nodiscard]] QByteArray place() const override;
    [[nodiscard]] bool resume(const QByteArray &place) override;

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
    std::vector<SqliteKey> m_keys; ///< For each table of events.
    std::vector<Problem> m_unlisted; ///< What was noticed on opening.
    std::optional<SqliteFiles> m_indexed; ///< The files as they were before the last index().
    QStringList m_notices; ///< Not listed yet.
    QString m_notice; ///< The last one about access that was listed.
    QString m_failure; ///< The same.
};

Result<std::unique_ptr<EventStore>> SqliteStore::open(const QString &path,
                                                      const std::vector<Profile> &profiles,
                                                      const StoreChoice &choice)
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
    auto chosen = chooseLayout(profiles, choice, connection.value(), schema.value(), path);
    if (!chosen)
        return chosen.error();
    return std::unique_ptr<EventStore>(std::make_unique<SqliteStore>(
        QFileInfo(path).absoluteFilePath(), std::move(source), std::move(chosen).value()));
}

Result<void> SqliteStore::index(IndexBuilder &builder, const Progress &progress,
                                const std::stop_token &stop)
{
    for (Problem &problem : m_unlisted)
        builder.addProblem(std::move(problem));
    m_unlisted.clear();
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
        if (m_layout->parts() > 1)
            return SqliteMergePass(*m_layout, connection.value(), m_keys, builder)
                .run(progress, stop);
        SqliteIndexPass pass(*m_layout, 0, connection.value(), m_keys.front(), builder);
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

/// Only of tables that are read by rowid, and need no more to be read on.
QByteArray SqliteStore::identity() const
{
    const SqliteFiles files = m_source->files();
    const bool isSimple = m_layout->parts() == 1 && m_layout->query.isByRowid()
        && !m_layout->query.hasJoins() && !m_layout->profile.places;
    if (!isSimple || m_layout->profile.digest.isEmpty() || files.journal.size > 0)
        return {};
    QByteArray identity;
    QDataStream to(&identity, QIODevice::WriteOnly);
    to << "sqlite" << m_description.path << m_layout->profile.digest
       << QByteArray::fromStdString(m_layout->query.inOrder({}, SqliteQuery::From::Beginning));
    for (const SqliteFiles::File &file : {files.database, files.log})
        to << qint64{file.size} << qint64{file.changed};
    return identity;
}

QByteArray SqliteStore::place() const
{
    QByteArray place;
    const SqliteKey &key = m_keys.front();
    QDataStream(&place, QIODevice::WriteOnly)
        << key.rowid.has_value() << qint64{key.rowid.value_or(0)};
    return place;
}

bool SqliteStore::resume(const QByteArray &place)
{
    QDataStream from(place);
    bool hasRowid = false;
    qint64 rowid = 0;
    from >> hasRowid >> rowid;
    if (from.status() != QDataStream::Ok || !from.atEnd())
        return false;
    if (hasRowid)
        m_keys.front().rowid = rowid;
    return true;
}

bool SqliteStore::hasGrown()
{
    const SqliteFiles now = m_source->files();
    if (m_indexed == now)
        return false;
    const auto access = m_source->access();
    if (!access)
        return false;
    const bool mayAsk = m_indexed && m_layout->parts() == 1 && m_layout->query.isByRowid()
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
    const SqliteKey &key = m_keys.front();
    const auto from = key.rowid ? SqliteQuery::From::Key : SqliteQuery::From::Beginning;
    auto statement = connection.value().prepare(m_layout->query.inOrder({}, from));
    if (!statement)
        return false;
    key.bind(statement.value(), m_layout->query, 1);
    return statement.value().step() == SqliteStatement::Step::Row;
}

Result<std::unique_ptr<EventReader>> SqliteStore::makeReader() const
{
    if (m_layout->parts() > 1)
        return std::unique_ptr<EventReader>(
            std::make_unique<SqliteTablesReader>(m_source, m_layout));
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

Result<std::unique_ptr<EventStore>> openSqliteStore(const QString &path, const StoreChoice &choice)
{
    const ProfileChoice read = readProfiles();
    // A person's own go first even if others know more of the database's tables.
    const auto end = read.profiles.begin() + static_cast<std::ptrdiff_t>(read.own);
    const std::vector<Profile> own(read.profiles.begin(), end);
    auto store = SqliteStore::open(path, own, choice);
    if (!store)
        store = SqliteStore::open(path, read.profiles, choice);
    if (store)
        static_cast<SqliteStore &>(*store.value()).addNotices(read.complaints);
    return store;
}

Result<std::unique_ptr<EventStore>> openSqliteStore(const QString &path,
                                                    const std::vector<Profile> &profiles,
                                                    const StoreChoice &choice)
{
    return SqliteStore::open(path, profiles, choice);
}

Result<std::vector<StoreCandidate>> sqliteCandidates(const QString &path,
                                                     const std::vector<Profile> &profiles)
{
    SqliteSource source(path);
    const auto access = source.access();
    if (!access)
        return access.error();
    auto connection = SqliteConnection::open(*access.value());
    if (!connection)
        return connection.error();
    const auto schema = readSchema(connection.value());
    if (!schema)
        return schema.error();
    return candidatesOf(recogniseAll(profiles, schema.value()), connection.value(), schema.value());
}

} // namespace hindcast
