// SPDX-License-Identifier: MIT
#include "model/store/store_facts.h"

#include "tests/profile_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Snapshots and checkpoints: in tables of their own, and among the events, where they are none.
class TestStoreBeside : public QObject
{
    Q_OBJECT
private slots:
    void readsSnapshotsOfATable();
    void takesSnapshotsOutOfTheEventsByType();
    void takesSnapshotsOutOfTheEventsByStream();
    void makesAStreamsNameOfAPattern();
    void readsCheckpointsAsTheyAreWritten();
    void takesTheGreatestOfManyRows();
    void takesTheLastCheckpointOfAStream();
    void findsTheTableThatBelongsToTheEvents();
    void hasNoneWithoutTheTable();
    void saysWhatIsWrong();
    void listsSoManyAndCountsAll();
    void missesASnapshotThatIsGone();
    void refusesWhatAProfileCannotMean_data();
    void refusesWhatAProfileCannotMean();
};

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

StoreFacts factsOf(const ProfiledStore &store)
{
    const auto facts = store.opened.store->readFacts({});
    if (!facts)
        QTest::qFail(qPrintable(facts.error().message), __FILE__, __LINE__);
    return facts ? facts.value() : StoreFacts();
}

/// `order-1 v3 Order 2026-01-01T00:00:00.000000Z {"paid":true} @ snapshots row 1`
QStringList snapshotsOf(const ProfiledStore &store)
{
    QStringList list;
    for (const Snapshot &snapshot : factsOf(store).snapshots) {
        QString line = text(snapshot.stream);
        if (snapshot.version)
            line += u" v%1"_s.arg(snapshot.version->value);
        if (!snapshot.type.empty())
            line += u' ' + text(snapshot.type);
        if (snapshot.time)
            line += u' ' + text(toIsoTime(*snapshot.time));
        const auto state = store.opened.store->readState(snapshot);
        line += u' ' + (state ? text(state.value().bytes) : state.error().message);
        list += line + u" @ " + text(snapshot.place);
    }
    return list;
}

/// `mailer 42 2026-01-01T00:00:00.000000Z`; a position that is no number in quotes.
QStringList checkpointsOf(const ProfiledStore &store)
{
    QStringList list;
    for (const Checkpoint &checkpoint : factsOf(store).checkpoints) {
        QString line = text(checkpoint.name);
        line += checkpoint.position ? u" %1"_s.arg(checkpoint.position->value)
                                    : u" \"%1\""_s.arg(text(checkpoint.text));
        if (checkpoint.time)
            line += u' ' + text(toIsoTime(*checkpoint.time));
        list += line;
    }
    return list;
}

const QByteArray noEvents = "CREATE TABLE t(id INTEGER PRIMARY KEY, s, v, type, at, body);";
const QByteArray roles = R"("stream":"s","version":"v","type":"type","time":"at","data":"body")";

} // namespace

void TestStoreBeside::readsSnapshotsOfATable()
{
    const QByteArray packed = qCompress(R"({"of":"Order","state":{"paid":true}})").mid(4);
    const ProfiledStore store(
        noEvents
            + "CREATE TABLE Snaps(kind, no INTEGER, version, at, state);"
              "INSERT INTO Snaps VALUES('order', 2, 7, 1767225600, X'"
            + packed.toHex()
            + "'), ('order', 1, 3, NULL, '{\"state\":[]}'), ('order', 1, 9, NULL, NULL);",
        roles,
        R"(,"snapshots":[{"table":"snaps",
            "columns":{"state":{"compression":"auto"}},
            "stream":{"join":["kind","no"],"separator":"-"}, "version":"version",
            "type":{"column":"state","pointers":["/of"]},
            "time":{"value":"at","encoding":"unix-seconds"},
            "state":{"column":"state","pointers":["/state"]}}])");
    QCOMPARE(snapshotsOf(store),
             (QStringList{u"order-1 v9  @ Snaps row 3"_s, u"order-1 v3 [] @ Snaps row 2"_s,
                          u"order-2 v7 Order 2026-01-01T00:00:00.000000Z {\"paid\":true} @ Snaps "
                          "row 1"_s}));
    const StoreFacts facts = factsOf(store);
    QCOMPARE(facts.snapshotCount, 3);
    QCOMPARE(facts.tables.size(), 2U);
    QVERIFY(facts.tables[1].purpose == TableUse::Purpose::Snapshots);
    QCOMPARE(text(facts.tables[1].columns.back().role), u"state"_s);
    QVERIFY(facts.problems.empty());
}

void TestStoreBeside::takesSnapshotsOutOfTheEventsByType()
{
    const ProfiledStore store(noEvents
                                  + "INSERT INTO t VALUES"
                                    "(1, 'a', 0, 'Opened', '2026-01-01', '{}'),"
                                    "(2, 'a', 1, '__snapshot__', '2026-01-02', '{\"n\":1}'),"
                                    "(3, 'a', 2, 'Closed', '2026-01-03', '{}'),"
                                    "(4, 'b', 5, '__snapshot__', '2026-01-04', '{\"n\":5}'),"
                                    "(5, 'b', 6, 'Closed', '2026-01-05', '{}'),"
                                    "(6, 'c', 0, '__snapshot__', '2026-01-06', '{\"n\":0}');",
                              roles, R"(,"snapshots":[{"types":["__snapshot__"]}])");
    QCOMPARE(store.opened.events(),
             (QStringList{u"a/0 Opened"_s, u"a/2 Closed"_s, u"b/6 Closed"_s}));
    QCOMPARE(store.opened.problems(), QStringList()); // Version 1 of a is no gap.
    QCOMPARE(store.opened.index->streamCount(), 2U);
    QCOMPARE(snapshotsOf(store),
             (QStringList{u"a v1 __snapshot__ 2026-01-02T00:00:00.000000Z {\"n\":1} @ t row 2"_s,
                          u"b v5 __snapshot__ 2026-01-04T00:00:00.000000Z {\"n\":5} @ t row 4"_s,
                          u"c v0 __snapshot__ 2026-01-06T00:00:00.000000Z {\"n\":0} @ t row 6"_s}));
}

void TestStoreBeside::takesSnapshotsOutOfTheEventsByStream()
{
    const ProfiledStore store(
        noEvents
            + "INSERT INTO t VALUES(1, 'Order$1', 0, 'Opened', NULL, '{}'),"
              "(2, 'Order$1_snapshots', 0, 'Snapshot', NULL, '{\"marshal\":\"x\",\"version\":1}'),"
              "(3, 'Order$1', 1, 'Closed', NULL, '{}');",
        roles,
        R"(,"snapshots":[{"streamSuffix":"_snapshots",
            "version":{"column":"body","pointers":["/version"]},
            "type":{"constant":"Order"},
            "state":{"column":"body","pointers":["/marshal"]}}])");
    QCOMPARE(store.opened.events(), (QStringList{u"Order$1/0 Opened"_s, u"Order$1/1 Closed"_s}));
    QCOMPARE(snapshotsOf(store), QStringList{u"Order$1 v1 Order \"x\" @ t row 2"_s});
}

void TestStoreBeside::makesAStreamsNameOfAPattern()
{
    const ProfiledStore store(
        noEvents
            + "INSERT INTO t VALUES(1, 'account-7', 0, 'Opened', NULL, '{}'),"
              "(2, 'account:snapshot-7', 0, 'Recorded', NULL,"
              "'{\"entityData\":{\"n\":1},\"entityVersion\":0}');",
        roles,
        R"(,"snapshots":[{"streamPattern":"^(.+):snapshot(-.+)$","types":["Recorded"],
            "version":{"column":"body","pointers":["/entityVersion"]},
            "state":{"column":"body","pointers":["/entityData"]}}])");
    QCOMPARE(store.opened.events(), QStringList{u"account-7/0 Opened"_s});
    QCOMPARE(snapshotsOf(store), QStringList{u"account-7 v0 Recorded {\"n\":1} @ t row 2"_s});
}

void TestStoreBeside::readsCheckpointsAsTheyAreWritten()
{
    const ProfiledStore store(noEvents
                                  + "CREATE TABLE done(name, at, seen);"
                                    "INSERT INTO done VALUES('number', 42, '2026-01-01'),"
                                    "('zeros', '0000000000000000042', NULL), ('nothing', -1, NULL),"
                                    "('blob', CAST('17' AS BLOB), NULL), ('NULL', NULL, NULL);",
                              roles,
                              R"(,"checkpoints":[{"table":"done","name":"name","position":"at",
                                  "time":"seen"}])");
    QCOMPARE(checkpointsOf(store),
             (QStringList{u"NULL \"\""_s, u"blob 17"_s, u"nothing -1"_s,
                          u"number 42 2026-01-01T00:00:00.000000Z"_s, u"zeros 42"_s}));
    const StoreFacts facts = factsOf(store);
    QCOMPARE(facts.checkpointCount, 5);
    QCOMPARE(text(facts.tables[1].columns.front().role), u"name"_s);
    QCOMPARE(text(facts.checkpoints.back().text), u"0000000000000000042"_s);
}

void TestStoreBeside::takesTheGreatestOfManyRows()
{
    const ProfiledStore store(noEvents
                                  + "CREATE TABLE tracking(app, id);"
                                    "INSERT INTO tracking VALUES('a', 1), ('b', 4), ('a', 10),"
                                    "('a', 2), ('b', NULL);",
                              roles,
                              R"(,"checkpoints":[{"table":"tracking","name":"app",
                                  "position":"id","take":"greatest"}])");
    QCOMPARE(checkpointsOf(store), (QStringList{u"a 10"_s, u"b 4"_s}));
    QCOMPARE(factsOf(store).checkpointCount, 2);
}

void TestStoreBeside::takesTheLastCheckpointOfAStream()
{
    const ProfiledStore store(
        noEvents
            + "INSERT INTO t VALUES(1, 'account-7', 0, 'Opened', NULL, '{}'),"
              "(2, 'account:position-mail', 0, 'Recorded', '2026-01-01', '{\"position\":5}'),"
              "(3, 'account:position-mail', 1, 'Recorded', '2026-01-02', '{\"position\":1}');",
        roles,
        R"(,"checkpoints":[{"streamPattern":"^(.+):position(.*)$",
            "position":{"column":"body","pointers":["/position"]}}])");
    QCOMPARE(store.opened.events(), QStringList{u"account-7/0 Opened"_s});
    QCOMPARE(checkpointsOf(store), QStringList{u"account-mail 1 2026-01-02T00:00:00.000000Z"_s});
}

void TestStoreBeside::findsTheTableThatBelongsToTheEvents()
{
    const ProfiledStore store(noEvents
                                  + "CREATE TABLE shop_checkpoints(id, position);"
                                    "CREATE TABLE t_checkpoints(id, position);"
                                    "INSERT INTO shop_checkpoints VALUES('wrong', 1);"
                                    "INSERT INTO t_checkpoints VALUES('right', 2);",
                              roles,
                              R"(,"checkpoints":[{"table":"*_checkpoints","name":"id",
                                  "position":"position"}])");
    QCOMPARE(checkpointsOf(store), QStringList{u"right 2"_s});
}

void TestStoreBeside::hasNoneWithoutTheTable()
{
    const ProfiledStore store(noEvents, roles,
                              R"(,"snapshots":[{"table":"snaps","stream":"s"}],
                                  "checkpoints":[{"table":"done","name":"n","position":"p"}])");
    const StoreFacts facts = factsOf(store);
    QCOMPARE(facts.snapshotCount, 0);
    QCOMPARE(facts.checkpointCount, 0);
    QVERIFY(facts.problems.empty());
    QCOMPARE(facts.tables.size(), 1U);
}

void TestStoreBeside::saysWhatIsWrong()
{
    const ProfiledStore store(noEvents
                                  + "CREATE TABLE snaps(s, v, at, state);"
                                    "INSERT INTO snaps VALUES('a', 'x', 'soon', X'789c');"
                                    "CREATE TABLE done(n);",
                              roles,
                              R"(,"snapshots":[{"table":"snaps","stream":"s","version":"v",
                                  "time":"at"}],
                                  "checkpoints":[{"table":"done","name":"n","position":"p"}])");
    QStringList problems;
    for (const QString &problem : factsOf(store).problems)
        problems += problem;
    QCOMPARE(problems,
             (QStringList{u"profile Test: table done has no column p that can be read"_s,
                          u"snaps row 1: the time is none: soon"_s,
                          u"snaps row 1: the version is no whole number: x"_s}));
}

void TestStoreBeside::listsSoManyAndCountsAll()
{
    const ProfiledStore store(
        noEvents
            + "CREATE TABLE snaps(s, v);"
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10005)"
              "INSERT INTO snaps SELECT 'a', i FROM n;",
        roles, R"(,"snapshots":[{"table":"snaps","stream":"s","version":"v"}])");
    const StoreFacts facts = factsOf(store);
    QCOMPARE(facts.snapshotCount, 10'005);
    QCOMPARE(static_cast<std::int64_t>(facts.snapshots.size()), StoreFacts::mostListed);
}

void TestStoreBeside::missesASnapshotThatIsGone()
{
    const ProfiledStore store(noEvents
                                  + "CREATE TABLE snaps(s, v, x);"
                                    "INSERT INTO snaps VALUES('a', 1, '1'), ('b', 2, '2');",
                              roles,
                              R"(,"snapshots":[{"table":"snaps","stream":"s","version":"v",
                                  "state":"x"}])");
    const StoreFacts facts = factsOf(store);
    runSql(store.opened.store->description().path, "DELETE FROM snaps WHERE s = 'a'");
    const auto first = store.opened.store->readState(facts.snapshots[0]);
    QVERIFY(!first);
    QCOMPARE(first.error().message, u"the snapshot at snaps row 1 is no longer there"_s);
    QVERIFY(!store.opened.store->readState(facts.snapshots[1]));
}

void TestStoreBeside::refusesWhatAProfileCannotMean_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *json, const QString &message) {
        QTest::newRow(name) << QByteArray(json) << message;
    };
    row("nowhere", R"(,"snapshots":[{"stream":"s"}])",
        u"/snapshots/0: expected one of the keys table, types, streamSuffix, streamPattern, found "
        "{\"stream\":\"s\"}"_s);
    row("whose", R"(,"snapshots":[{"table":"x"}])", u"/snapshots/0: expected the key stream"_s);
    row("who", R"(,"checkpoints":[{"table":"x","position":"p"}])",
        u"/checkpoints/0: expected the key name"_s);
    row("which", R"(,"checkpoints":[{"table":"x","name":"n","position":"p","take":"last"}])",
        u"/checkpoints/0/take: expected one of each, greatest, found \"last\""_s);
    row("pattern", R"(,"snapshots":{"streamPattern":"("})",
        u"/snapshots/streamPattern: expected a regular expression (missing closing parenthesis at "
        "character 2), found \"(\""_s);
}

void TestStoreBeside::refusesWhatAProfileCannotMean()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto profile = parseProfile(profileText(roles, json).toStdString());
    QVERIFY(!profile);
    QCOMPARE(profile.error().message, message);
}

QTEST_GUILESS_MAIN(TestStoreBeside)
#include "tst_store_beside.moc"
