// SPDX-License-Identifier: MIT
#include <QElapsedTimer>

#include "tests/profile_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// Which rows of which tables become events of which streams.
class TestProfileRows : public QObject
{
    Q_OBJECT
private slots:
    void readsARowidThatIsNoColumn();
    void readsTablesWithoutRowid();
    void saysWhenARowWithoutRowidIsNoLongerThere();
    void countsFromKeptKeysInLargeTablesWithoutRowid();
    void putsAnEventIntoTheStreamsOfAJoin();
    void knowsTheOriginalPlaceByAFlag();
    void givesEventsWithoutAPlaceTheirStream();
    void splitsTags_data();
    void splitsTags();
    void leavesOutATableThatMayBeMissing();
    void makesManyEventsOfOneRow();
    void saysWhenACountIsWrong();
    void showsARowWhoseItemsCannotBeRead();
    void readsATableForEachRowOfAnother();
    void putsSeveralTablesIntoOneOrder();
    void makesPayloadsOfColumns();
    void findsWhatDoesNotStandInTheRowAsItIsShown_data();
    void findsWhatDoesNotStandInTheRowAsItIsShown();
    void marksWhatWasDeletedAndArchived();
    void namesRowColumnAndValueOfWhatIsWrong();
    void joinsTablesWithoutIndexInOnePass();
    void readsNamesOfTenMegabytes();
    void readsTablesOfThreeHundredColumns();
};

namespace {

/// `a/1 [b/2 c/1]`, for each event its places.
QStringList placesOf(const OpenStore &opened)
{
    QStringList list;
    for (std::int64_t row = 0; row < opened.index->rowCount(); ++row) {
        const Event event = opened.event(row);
        QStringList places;
        for (const EventPlace &place : event.places)
            places += u"%1/%2"_s.arg(QString::fromStdString(place.stream)).arg(place.version.value);
        list += u"%1/%2 [%3]"_s.arg(QString::fromStdString(event.stream))
                    .arg(event.version.value)
                    .arg(places.join(u' '));
    }
    return list;
}

QStringList dataOf(const OpenStore &opened)
{
    QStringList list;
    for (std::int64_t row = 0; row < opened.index->rowCount(); ++row)
        list += QString::fromStdString(opened.event(row).data.bytes);
    return list;
}

} // namespace

void TestProfileRows::readsARowidThatIsNoColumn()
{
    const ProfiledStore store("CREATE TABLE t(id TEXT PRIMARY KEY);"
                              "INSERT INTO t(rowid, id) VALUES(7, 'b'), (3, 'a')",
                              R"("position":"rowid","stream":"id","type":{"constant":"T"})");
    QCOMPARE(store.opened.events(), (QStringList{u"a/1 T"_s, u"b/1 T"_s}));
    QCOMPARE(store.opened.index->event({1}).position.value, 7);
    QCOMPARE(store.opened.event(1).stream, std::string("b"));
}

void TestProfileRows::readsTablesWithoutRowid()
{
    ProfiledStore store("CREATE TABLE t(id TEXT, v INT, d, PRIMARY KEY(id, v)) WITHOUT ROWID;"
                        "INSERT INTO t VALUES('b', 1, '3'), ('a', 2, '2'), ('a', 1, '1')",
                        R"("stream":"id","version":"v","type":{"constant":"T"},"data":"d",)"
                        R"("position":{"column":"rowid","optional":true})");
    QCOMPARE(store.opened.events(), (QStringList{u"a/1 T"_s, u"a/2 T"_s, u"b/1 T"_s}));
    QCOMPARE(dataOf(store.opened), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(store.opened.event(1).place, std::string("t row 2"));

    runSql(store.opened.store->description().path, "INSERT INTO t VALUES('c', 1, '4')");
    QVERIFY(store.opened.store->hasGrown());
    store.opened.read();
    QCOMPARE(dataOf(store.opened), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
}

void TestProfileRows::saysWhenARowWithoutRowidIsNoLongerThere()
{
    const ProfiledStore store("CREATE TABLE t(id TEXT PRIMARY KEY, d) WITHOUT ROWID;"
                              "INSERT INTO t VALUES('b', 1), ('c', 2)",
                              R"("stream":"id","type":{"constant":"T"},"data":"d")");
    runSql(store.opened.store->description().path, "INSERT INTO t VALUES('a', 0), ('bb', 9)");
    QCOMPARE(store.opened.event(0).stream, std::string("b"));
    QCOMPARE(store.opened.event(1).defect,
             std::string("t row 2 cannot be read: the row is no longer there"));
}

void TestProfileRows::countsFromKeptKeysInLargeTablesWithoutRowid()
{
    const ProfiledStore store(
        "CREATE TABLE t(id TEXT, v INT, PRIMARY KEY(v, id)) WITHOUT ROWID;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
        "INSERT INTO t SELECT 's' || i, i FROM n",
        R"("stream":"id","version":"v","type":{"constant":"T"})");
    for (const std::int64_t row : {0, 255, 256, 257, 511, 512, 999})
        QCOMPARE(store.opened.event(row).raw,
                 R"({"id":"s)" + std::to_string(row + 1) + R"(","v":)" + std::to_string(row + 1)
                     + '}');
}

/// Links have no numbers of their own; the second event was linked before the first.
void TestProfileRows::putsAnEventIntoTheStreamsOfAJoin()
{
    const ProfiledStore store(
        "CREATE TABLE t(id INTEGER PRIMARY KEY);"
        "CREATE TABLE links(event INT, stream TEXT, n INT);"
        "INSERT INTO t VALUES(1), (2), (3);"
        "INSERT INTO links VALUES(1, '$by_x', NULL), (1, 'a-1', 0), (2, 'late', NULL),"
        "(2, 'a-1', 1), (3, 'b-1', 5), (1, 'late', NULL), (3, '$by_x', NULL)",
        R"("joins":[{"table":"links","as":"s","on":{"event":"id"},"many":true}],)"
        R"("position":"id","stream":{"firstOf":["s.stream",{"constant":"all"}]},)"
        R"("version":"s.n","firstVersion":0,"type":{"constant":"T"},)"
        R"("places":{"stream":"s.stream","version":"s.n","links":"^\\$by_"})");
    QCOMPARE(placesOf(store.opened),
             (QStringList{u"a-1/0 [$by_x/0 late/1]"_s, u"late/0 [a-1/1]"_s, u"b-1/5 [$by_x/1]"_s}));
    const StoreIndex &index = *store.opened.index;
    QCOMPARE(index.stream({index.streams.find("a-1")}).events, 2);
    QCOMPARE(index.stream({index.streams.find("a-1")}).category, std::string_view("a"));
    QVERIFY(index.problems().empty());
}

void TestProfileRows::knowsTheOriginalPlaceByAFlag()
{
    const ProfiledStore store(
        "CREATE TABLE t(id INTEGER PRIMARY KEY); CREATE TABLE s(e INT, name, own INT);"
        "INSERT INTO t VALUES(1); INSERT INTO s VALUES(1, 'link', 0), (1, 'own', 1)",
        R"("joins":[{"table":"s","on":{"e":"id"},"many":true}],"stream":"s.name",)"
        R"("type":{"constant":"T"},"places":{"stream":"s.name","original":"s.own"})");
    QCOMPARE(placesOf(store.opened), QStringList{u"own/1 [link/1]"_s});
}

void TestProfileRows::givesEventsWithoutAPlaceTheirStream()
{
    const ProfiledStore store(
        "CREATE TABLE t(id INTEGER PRIMARY KEY); CREATE TABLE s(e INT, name);"
        "INSERT INTO t VALUES(1), (2), (3); INSERT INTO s VALUES(2, '$x')",
        R"("joins":[{"table":"s","on":{"e":"id"},"many":true}],"type":{"constant":"T"},)"
        R"("stream":{"firstOf":["s.name",{"constant":"all"}]},)"
        R"("places":{"stream":"s.name","links":"^\\$"})");
    QCOMPARE(placesOf(store.opened),
             (QStringList{u"all/1 []"_s, u"all/2 [$x/1]"_s, u"all/3 []"_s}));
}

void TestProfileRows::splitsTags_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *name, const char *tags, const char *events, QString places) {
        QTest::newRow(name) << QByteArray(tags) << QByteArray(events) << places;
    };
    row("an array", R"('["a","b","a",""]')", R"("tags":{"value":"tags"})", u"a/1 [b/1]"_s);
    row("an array of numbers", "'[7]'", R"("tags":{"value":"tags"})", u"7/1 []"_s);
    row("a list", "';a;b;'", R"("tags":{"value":"tags","separator":";"})", u"a/1 [b/1]"_s);
    row("one", "'a;b'", R"("tags":{"value":"tags"})", u"a;b/1 []"_s);
    row("none", "NULL", R"("tags":{"value":"tags"})", u"NULL/1 []"_s);
    row("beside a stream", "'a,b'", R"("stream":"id","tags":{"value":"tags","separator":","})",
        u"e/1 [a/1 b/1]"_s);
}

void TestProfileRows::splitsTags()
{
    QFETCH(QByteArray, tags);
    QFETCH(QByteArray, events);
    QFETCH(QString, places);
    const ProfiledStore store("CREATE TABLE t(id, tags); INSERT INTO t VALUES('e', " + tags + ")",
                              events + R"(,"type":{"constant":"T"})");
    QCOMPARE(placesOf(store.opened), QStringList{places});
}

void TestProfileRows::leavesOutATableThatMayBeMissing()
{
    const ProfiledStore store("CREATE TABLE t(id); INSERT INTO t VALUES('a')",
                              R"("joins":[{"table":"x","on":{"e":"id"},"optional":true}],)"
                              R"("order":["id",{"column":"nowhere","optional":true}],)"
                              R"("stream":{"firstOf":["x.stream","id"]},"type":{"constant":"T"})");
    QCOMPARE(store.opened.events(), QStringList{u"a/1 T"_s});
}

void TestProfileRows::makesManyEventsOfOneRow()
{
    const ProfiledStore store(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, s, last INT, p);"
        "INSERT INTO t VALUES(4, 'a', 2, '\xef\xbb\xbf[{\"T\":\"A\",\"B\":{\"n\":1.0}},"
        "{\"T\":\"B\",\"B\":2}]'), (9, 'a', 3, '[{\"T\":\"C\"}]'), (10, 'a', 4, '[]')",
        R"("expand":{"column":"p"},"order":["id"],"stream":"s","version":"last",)"
        R"("type":{"item":["/T"]},"data":{"item":["/B"]})");
    QCOMPARE(store.opened.events(), (QStringList{u"a/1 A"_s, u"a/2 B"_s, u"a/3 C"_s}));
    QCOMPARE(dataOf(store.opened), (QStringList{u"{\"n\":1.0}"_s, u"2"_s, QString()}));
    QCOMPARE(store.opened.event(1).place, std::string("t row 4 item 2"));
    QVERIFY(store.opened.index->problems().empty());
}

void TestProfileRows::saysWhenACountIsWrong()
{
    const ProfiledStore store("CREATE TABLE t(id, last INT, n INT, p);"
                              "INSERT INTO t VALUES('a', 3, 3, '[{\"T\":\"A\"},{\"T\":\"B\"}]')",
                              R"("expand":{"column":"p","count":"n"},"stream":"id",)"
                              R"("version":"last","type":{"item":["/T"]})");
    QCOMPARE(store.opened.events(), (QStringList{u"a/2 A"_s, u"a/3 B"_s}));
    QCOMPARE(store.opened.problems(),
             QStringList{u"undecodable t row 1: column n says 3 events, column p holds 2"_s});
}

void TestProfileRows::showsARowWhoseItemsCannotBeRead()
{
    const ProfiledStore store(
        "CREATE TABLE t(id, p); INSERT INTO t VALUES('a', x'00ff')",
        R"("expand":{"column":"p"},"stream":"id",)"
        R"("type":{"firstOf":[{"item":["/T"]},{"constant":"event"}]},"metadata":"p")");
    QCOMPARE(store.opened.events(), QStringList{u"a/1 event"_s});
    QVERIFY(store.opened.event(0).metadata
            == (Payload{Payload::Kind::Bytes, std::string("\0\xff", 2)}));
}

void TestProfileRows::readsATableForEachRowOfAnother()
{
    const ProfiledStore store(
        "CREATE TABLE t(id, name); CREATE TABLE _a(no INTEGER PRIMARY KEY, d);"
        "CREATE TABLE _b(no INTEGER PRIMARY KEY, d);"
        "INSERT INTO t VALUES('_a', 'first'), ('_gone', 'x'), ('_b', 'second');"
        "INSERT INTO _a VALUES(1, '1'), (2, '2'); INSERT INTO _b VALUES(1, '3')",
        R"("tablesFrom":{"table":"t","as":"s","name":"s.id"},"stream":"s.name",)"
        R"("version":"no","type":{"constant":"T"},"data":"d")");
    QCOMPARE(store.opened.events(), (QStringList{u"first/1 T"_s, u"first/2 T"_s, u"second/1 T"_s}));
    QCOMPARE(dataOf(store.opened), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(store.opened.event(2).place, std::string("_b row 1"));
    QCOMPARE(store.opened.problems(),
             QStringList{u"undecodable t row 2: there is no table _gone"_s});
}

void TestProfileRows::putsSeveralTablesIntoOneOrder()
{
    ProfiledStore store("CREATE TABLE t(id); CREATE TABLE a(at INT); CREATE TABLE b(at INT);"
                        "INSERT INTO t VALUES('a'), ('b');"
                        "INSERT INTO a VALUES(30), (10); INSERT INTO b VALUES(20), (30)",
                        R"("tablesFrom":{"table":"t","as":"s","name":"s.id"},"stream":"s.id",)"
                        R"("order":["at"],"type":"at")");
    QCOMPARE(store.opened.events(),
             (QStringList{u"a/1 10"_s, u"b/1 20"_s, u"a/2 30"_s, u"b/2 30"_s}));
    runSql(store.opened.store->description().path, "INSERT INTO a VALUES(40)");
    QVERIFY(store.opened.store->hasGrown());
    store.opened.read();
    QCOMPARE(store.opened.events().mid(4), QStringList{u"a/3 40"_s});
}

void TestProfileRows::makesPayloadsOfColumns()
{
    const ProfiledStore store(
        "CREATE TABLE t(id, n INT, r REAL, text, bytes, empty, j);"
        "INSERT INTO t VALUES('a', 9007199254740993, 1.5, '{}', x'00ff', NULL, '{\"k\":[1.0]}')",
        R"("stream":"id","type":{"constant":"T"},"data":{"columns":"rest"},)"
        R"("metadata":{"object":{"whole":"j","part":{"column":"j","pointers":["/k/0"]},)"
        R"("missing":{"column":"j","pointers":["/x"]},"id":"id"}})");
    QCOMPARE(store.opened.event(0).data.bytes,
             std::string(R"({"n":9007199254740993,"r":1.5,"text":"{}","bytes":"00ff"})"));
    QCOMPARE(store.opened.event(0).metadata.bytes,
             std::string(R"({"whole":{"k":[1.0]},"part":1.0,"id":"a"})"));
}

void TestProfileRows::findsWhatDoesNotStandInTheRowAsItIsShown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the name of a column") << QByteArray("Amount") << true;
    QTest::newRow("the name of a member") << QByteArray("region") << true;
    QTest::newRow("an id of sixteen bytes") << QByteArray("0189f0a2-7b1c-4d3e") << true;
    QTest::newRow("bytes as digits") << QByteArray("00FF17") << true;
    QTest::newRow("a number") << QByteArray("149") << true;
    QTest::newRow("a column that is a role of the event") << QByteArray("uid") << false;
    QTest::newRow("nothing") << QByteArray("price") << false;
}

void TestProfileRows::findsWhatDoesNotStandInTheRowAsItIsShown()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    const ProfiledStore store(
        "CREATE TABLE t(id, uid, amount INT, bytes, place);"
        "INSERT INTO t VALUES('a', x'0189f0a27b1c4d3e8f90a1b2c3d4e5f6', 149, x'00ff17', 'eu')",
        R"("stream":"id","type":{"constant":"T"},"id":{"column":"uid","as":"uuid"},)"
        R"("data":{"columns":"rest"},"metadata":{"object":{"region":"place"}})");
    const auto reader = store.opened.store->makeReader();
    QCOMPARE(reader.value()->mayContain(*store.opened.index, {0}, text.toStdString()), expected);
}

void TestProfileRows::marksWhatWasDeletedAndArchived()
{
    const ProfiledStore store(
        "CREATE TABLE t(id, type, gone, begins INT);"
        "INSERT INTO t VALUES('a', 'T', '2024-01-01', 0), ('a', 'T', NULL, 1), ('a', 'End', 0, 0)",
        R"("stream":"id","type":"type","deleted":"gone","streamStart":"begins",)"
        R"("tombstones":{"types":["End"]})");
    QStringList marks;
    for (int row = 0; row < 3; ++row) {
        const Event event = store.opened.event(row);
        marks += u"%1%2%3"_s.arg(event.isDeleted ? u"deleted "_s : QString(),
                                 event.isArchived ? u"archived "_s : QString(),
                                 event.isTombstone ? u"tombstone"_s : QString());
    }
    QCOMPARE(marks, (QStringList{u"deleted archived "_s, QString(), u"deleted tombstone"_s}));
}

void TestProfileRows::namesRowColumnAndValueOfWhatIsWrong()
{
    const ProfiledStore store(
        "CREATE TABLE t(id, v, at); CREATE TABLE k(id, x);"
        "INSERT INTO t VALUES('a', 'one', 'soon'); INSERT INTO k VALUES('a', 1), ('a', 2)",
        R"("joins":[{"table":"k","on":{"id":"id"}}],"stream":"id","version":"v","time":"at",)"
        R"("type":{"constant":"T"},"actor":"k.x")");
    QCOMPARE(store.opened.events(), QStringList{u"a/1 T"_s});
    QCOMPARE(store.opened.problems(),
             (QStringList{u"undecodable t row 1: the time (column at) is none: soon"_s,
                          u"undecodable t row 1: the version (column v) is no whole number: one"_s,
                          u"undecodable t row 1: the row matches several rows of a joined table; "
                          "the first is shown"_s}));
}

/// Looking through the other table for each event would be 900 million comparisons.
void TestProfileRows::joinsTablesWithoutIndexInOnePass()
{
    QElapsedTimer timer;
    timer.start();
    const ProfiledStore store(
        "CREATE TABLE t(id); CREATE TABLE s(id, name);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
        "INSERT INTO t SELECT 'e-' || i FROM n;"
        "INSERT INTO s SELECT id, 'x' FROM t; INSERT INTO s SELECT id, 'y' FROM t",
        R"("joins":[{"table":"s","on":{"id":"id"},"many":true}],"stream":"s.name",)"
        R"("type":{"constant":"T"},"places":{"stream":"s.name"})");
    QCOMPARE(store.opened.index->rowCount(), 30'000);
    QCOMPARE(store.opened.index->stream({1}).events, 30'000);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

void TestProfileRows::readsNamesOfTenMegabytes()
{
    const ProfiledStore store(
        "CREATE TABLE t(id, v); INSERT INTO t VALUES(hex(zeroblob(5000000)), 1),"
        "(hex(zeroblob(5000000)), 1)",
        R"("stream":"id","version":"v","type":{"constant":"T"})");
    QCOMPARE(store.opened.index->streamCount(), 1U);
    QCOMPARE(store.opened.index->streams.at(0).size(), 10'000'000U);
    QCOMPARE(store.opened.event(1).stream.size(), 10'000'000U);
    const QStringList problems = store.opened.problems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().startsWith(u"duplicate-version t row 2: stream 0000"_s));
    QVERIFY2(problems.first().size() < 200, "a problem is a sentence");
}

void TestProfileRows::readsTablesOfThreeHundredColumns()
{
    QByteArray columns = "id";
    QByteArray values = "'a'";
    for (int i = 1; i < 300; ++i) {
        columns += ", c" + QByteArray::number(i);
        values += ", " + QByteArray::number(i);
    }
    const ProfiledStore store("CREATE TABLE t(" + columns + "); INSERT INTO t VALUES(" + values
                                  + ")",
                              R"("stream":"id","type":{"constant":"T"},"version":"c299",)"
                              R"("data":{"columns":"rest"})");
    QCOMPARE(store.opened.events(), QStringList{u"a/299 T"_s});
    QVERIFY(store.opened.event(0).data.bytes.ends_with(R"("c297":297,"c298":298})"));
}

QTEST_GUILESS_MAIN(TestProfileRows)
#include "tst_profile_rows.moc"
