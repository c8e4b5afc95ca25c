// SPDX-License-Identifier: MIT
#include "model/session/relations.h"

#include "tests/profile_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// The event that a causation leads to: by id, by position, by stream and version.
class TestCause : public QObject
{
    Q_OBJECT
private slots:
    void followsIds();
    void followsPositions();
    void followsStreamsAndVersions();
    void takesAPatternForStreamAndVersion();
    void guessesInFilesThatDoNotSay_data();
    void guessesInFilesThatDoNotSay();
    void findsWhatAnEventHasCaused();
};

namespace {

/// The version of each event's cause, or -: the events of a test have a version each.
QByteArray causesOf(const EventStore &store, const StoreIndex &index)
{
    const auto reader = store.makeReader();
    QByteArrayList causes;
    for (Row row{0}; row.value < index.rowCount(); ++row.value) {
        const auto event = reader.value()->read(index, row);
        const Row cause = findRelated(*reader.value(), index, row, event.value(), {}).cause;
        causes += cause.isValid()
            ? QByteArray::number(static_cast<qlonglong>(index.versionOf(cause).value))
            : QByteArray("-");
    }
    return causes.join(' ');
}

QByteArray causesOf(const ProfiledStore &store)
{
    return causesOf(*store.opened.store, *store.opened.index);
}

const QByteArray table = "CREATE TABLE t(id INTEGER PRIMARY KEY, s, v, uid, c, cs, cv);";
const QByteArray roles = R"("stream":"s","version":"v","type":{"constant":"T"},"position":"id",)"
                         R"("id":"uid","causation":"c")";

} // namespace

void TestCause::followsIds()
{
    const ProfiledStore store(table
                                  + "INSERT INTO t VALUES(10, 'a', 1, 'x', NULL, NULL, NULL),"
                                    "(20, 'b', 2, 'y', 'x', NULL, NULL),"
                                    "(30, 'b', 3, 'z', 'nobody', NULL, NULL);",
                              roles);
    QCOMPARE(causesOf(store), "- 1 -");
}

void TestCause::followsPositions()
{
    const ProfiledStore store(table
                                  + "INSERT INTO t VALUES(10, 'a', 1, '20', NULL, NULL, NULL),"
                                    "(20, 'b', 2, '10', 10, NULL, NULL),"
                                    "(30, 'b', 3, 'z', '20', NULL, NULL),"
                                    "(40, 'b', 4, 'z', 25, NULL, NULL);",
                              roles + R"(,"causationLink":"position")");
    QCOMPARE(causesOf(store), "- 1 2 -"); // There is no event at 25.
}

void TestCause::followsStreamsAndVersions()
{
    const ProfiledStore store(table
                                  + "INSERT INTO t VALUES(10, 'a', 1, 'x', NULL, NULL, NULL),"
                                    "(20, 'b', 2, 'y', 'command', 'a', 1),"
                                    "(30, 'b', 3, 'z', NULL, 'b', '2'),"
                                    "(40, 'b', 4, 'z', 'x', 'b', 9),"
                                    "(50, 'b', 5, 'z', 'x', 'gone', 1);",
                              roles + R"(,"causationLink":{"stream":"cs","version":"cv"})");
    QCOMPARE(causesOf(store), "- 1 2 - -");
}

void TestCause::takesAPatternForStreamAndVersion()
{
    const ProfiledStore store(table
                                  + "INSERT INTO t VALUES(10, 'a:b', 1, 'x', NULL, NULL, NULL),"
                                    "(20, 'b', 2, 'y', 'a:b:1', NULL, NULL);",
                              roles + R"(,"causationLink":{
                                  "stream":{"column":"c","pattern":"^(.*):\\d+$"},
                                  "version":{"column":"c","pattern":":(\\d+)$"}})");
    QCOMPARE(causesOf(store), "- 1");
    QCOMPARE(store.opened.event(1).causationId.text, "a:b:1");
}

void TestCause::guessesInFilesThatDoNotSay_data()
{
    QTest::addColumn<QByteArray>("causation");
    QTest::addColumn<QByteArray>("causes");
    // Before it are the events order v1 (id 7, position 1) and order v2 (id 1, position 2).
    QTest::newRow("an id") << QByteArray(R"("1")") << QByteArray("- - 2");
    QTest::newRow("an id that is a number") << QByteArray("1") << QByteArray("- - 2");
    QTest::newRow("a position") << QByteArray("2") << QByteArray("- - 2");
    QTest::newRow("no position") << QByteArray("9") << QByteArray("- - -");
    QTest::newRow("a stream and a version") << QByteArray(R"("order:1")") << QByteArray("- - 1");
    QTest::newRow("no version of it") << QByteArray(R"("order:8")") << QByteArray("- - -");
    QTest::newRow("a URN") << QByteArray(R"("urn:x:8z")") << QByteArray("- - -");
}

void TestCause::guessesInFilesThatDoNotSay()
{
    QFETCH(QByteArray, causation);
    QFETCH(QByteArray, causes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"events.jsonl"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"stream":"order","version":1,"type":"T","id":7})"
               "\n"
               R"({"stream":"order","version":2,"type":"T","id":1})"
               "\n"
               R"({"stream":"mail","version":3,"type":"T","id":8,"causationId":)"
               + causation + "}\n");
    file.close();
    const auto store = openStore(file.fileName());
    QVERIFY(store);
    IndexBuilder builder(store.value()->rules());
    QVERIFY(store.value()->index(builder, {}, {}));
    QCOMPARE(causesOf(*store.value(), *builder.snapshot()), causes);
}

void TestCause::findsWhatAnEventHasCaused()
{
    const ProfiledStore store(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, s, v, c, k);"
        "INSERT INTO t VALUES(10, 'a', 1, NULL, 'k'), (20, 'b', 2, 10, 'k'), (30, 'b', 3, 20, 'k'),"
        "(40, 'c', 4, 10, 'k');",
        R"("stream":"s","version":"v","type":{"constant":"T"},"position":"id",
           "causation":"c","causationLink":"position","correlation":"k")");
    const auto reader = store.opened.store->makeReader();
    const Related related
        = findRelated(*reader.value(), *store.opened.index, {0}, store.opened.event(0), {});
    QCOMPARE(related.effects, (std::vector<Row>{{1}, {3}}));
}

QTEST_GUILESS_MAIN(TestCause)
#include "tst_cause.moc"
