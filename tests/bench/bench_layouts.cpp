// SPDX-License-Identifier: MIT
// How much longer a store takes to open whose events have to be put together from three tables:
// bench_layouts [EVENTS]. Prints the times of both and their ratio, which is to stay below 3, and
// the time of a join over a column without index, which has to grow with the rows and no faster.
#include "model/store/index_builder.h"
#include "model/store/profile_parser.h"
#include "model/store/sqlite_store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace hindcast;

namespace {

void fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

void runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(qUtf8Printable(path), &database);
    char *message = nullptr;
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        fail(QString::fromUtf8(message));
    sqlite3_close(database);
}

/// Milliseconds to index the store at \a path through a profile with \a events.
qint64 indexed(const QString &path, const QByteArray &events, qint64 expected)
{
    const QByteArray json
        = R"({"format":"hindcast-profile/1","name":"Bench","detect":[{"table":"t",)"
          R"("columns":["id"]}],"events":{"table":"t","position":"id",)"
        + events + "}}";
    auto profile = parseProfile(json.toStdString());
    if (!profile)
        fail(profile.error().message);
    auto store = openSqliteStore(path, std::vector<Profile>{std::move(profile).value()});
    if (!store)
        fail(store.error().message);
    QElapsedTimer timer;
    timer.start();
    IndexBuilder builder(store.value()->rules());
    if (const auto done = store.value()->index(builder, {}, {}); !done)
        fail(done.error().message);
    const auto index = builder.snapshot();
    const qint64 elapsed = timer.elapsed();
    if (index->rowCount() != expected)
        fail(QStringLiteral("%1 events instead of %2").arg(index->rowCount()).arg(expected));
    return elapsed;
}

/// A table of events, one of streams, and one that links each event to three streams.
QByteArray tables(const QByteArray &events)
{
    return "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
           "CREATE TABLE t(id INTEGER PRIMARY KEY, event_id TEXT, stream_no INT, stream TEXT,"
           " v INT, type TEXT, at TEXT, data TEXT, meta TEXT);"
           "CREATE TABLE s(no INTEGER PRIMARY KEY, name TEXT, category TEXT);"
           "CREATE TABLE l(id INTEGER PRIMARY KEY, event_id TEXT, stream TEXT, n INT);"
           "CREATE TABLE k(type_id TEXT, actor TEXT);"
           "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + events
        + " - 1) INSERT INTO t SELECT i + 1, 'e-' || i, i % 10000, 'order-' || (i % 10000),"
          " i / 10000, 'Type' || (i % 20), '2024-01-01 00:00:00', '{\"a\":1}',"
          " '{\"correlationId\":\"c-' || (i % 5000) || '\"}' FROM n;"
          "INSERT INTO s SELECT DISTINCT stream_no, stream, 'order' FROM t;"
          "INSERT INTO l SELECT NULL, event_id, stream, v FROM t;"
          "INSERT INTO l SELECT NULL, event_id, '$by_type_' || type, NULL FROM t;"
          "CREATE INDEX l_event ON l(event_id);"
          "INSERT INTO k SELECT DISTINCT 'Type' || value, 'a' || value FROM"
          " (SELECT stream_no % 20 AS value FROM t LIMIT 20); COMMIT";
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 events = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("store.db"));
    runSql(path, tables(QByteArray::number(events)));

    const QByteArray roles = R"("type":"type","time":"at","data":"data",)"
                             R"("correlation":{"column":"meta","pointers":["/correlationId"]},)";
    const qint64 simple = indexed(path, roles + R"("stream":"stream","version":"v")", events);
    const qint64 joined = indexed(
        path,
        roles
            + R"("joins":[{"table":"s","on":{"no":"stream_no"}},{"table":"k","on":)"
              R"({"type_id":"type"}}],"stream":"s.name","category":"s.category","version":"v",)"
              R"("actor":"k.actor")",
        events);
    const qint64 linked = indexed(
        path,
        roles
            + R"("joins":[{"table":"l","on":{"event_id":"event_id"},"many":true},)"
              R"({"table":"s","on":{"name":"l.stream"}}],"stream":"l.stream","version":"l.n",)"
              R"("places":{"stream":"l.stream","version":"l.n","links":"^\\$by_"})",
        events);
    std::printf("%lld events\n", static_cast<long long>(events));
    std::printf("one table                          %6lld ms\n", static_cast<long long>(simple));
    std::printf("three tables                       %6lld ms, %.2f times\n",
                static_cast<long long>(joined),
                static_cast<double>(joined) / static_cast<double>(simple));
    std::printf("three tables, two streams an event %6lld ms, %.2f times\n",
                static_cast<long long>(linked),
                static_cast<double>(linked) / static_cast<double>(simple));
    return 0;
}
