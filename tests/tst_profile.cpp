// SPDX-License-Identifier: MIT
#include "model/store/profile_parser.h"

#include <QDirIterator>

#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// What a profile file can say, and what is said about a wrong one.
class TestProfile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsTheBuiltInOnes();
    void saysWhereAFileIsWrong_data();
    void saysWhereAFileIsWrong();
    void namesWhatADatabaseLacks_data();
    void namesWhatADatabaseLacks();
    void readsTimes_data();
    void readsTimes();
    void joinsTablesAndNames();
    void showsARowOnceThatAJoinRepeats();
    void ordersBySeveralColumns();
    void takesTheFirstThatIsThere();
    void findsPayloadsInsideAColumn();
    void readsUuidsOfThreeEncodings();
    void numbersEventsFromTheBaseItIsGiven();
    void takesTheCategoryFromWhereItIsSaid();

private:
    /// Opens a database made of \a sql through a profile with \a events; the table is `t`.
    OpenStore open(const QByteArray &sql, const QByteArray &events);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

QByteArray profileWith(const QByteArray &events)
{
    return R"({"format":"hindcast-profile/1","name":"Test","detect":[{"table":"t","columns":["id"]}],)"
           R"("events":{"table":"t",)"
        + events + "}}";
}

} // namespace

void TestProfile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"store.db"_s);
}

OpenStore TestProfile::open(const QByteArray &sql, const QByteArray &events)
{
    QFile::remove(m_path);
    if (const QString wrong = runSql(m_path, sql); !wrong.isEmpty())
        qFatal("%s", qPrintable(wrong));
    auto profile = parseProfile(profileWith(events).toStdString());
    if (!profile)
        qFatal("%s", qPrintable(profile.error().message));
    return OpenStore(m_path, {profile.value()});
}

void TestProfile::readsTheBuiltInOnes()
{
    QVERIFY(!builtInProfiles().empty());
    qsizetype files = 0;
    for (QDirIterator it(u":/profiles"_s, QDir::Files); it.hasNext(); ++files) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto profile = parseProfile(file.readAll().toStdString());
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
    }
    QCOMPARE(static_cast<qsizetype>(builtInProfiles().size()), files);
}

void TestProfile::saysWhereAFileIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto file = [](const char *name, const char *json, const QString &message) {
        QTest::newRow(name) << QByteArray(json) << message;
    };
    file("not JSON", "{", u"not JSON: unexpected end of data at column 2"_s);
    file("no object", "[]", u"/: expected an object, found []"_s);
    file("no format", "{}", u"/: expected the key format"_s);
    file("another format", R"({"format":"x"})",
         u"/format: expected one of hindcast-profile/1, found \"x\""_s);
    file("unknown key", R"({"formt":1})",
         u"/formt: there is no such key here; expected one of format, name, about, detect, events, "
         u"snapshots, "
         "checkpoints"_s);
    file("no detection", R"({"format":"hindcast-profile/1","name":"x","detect":[]})",
         u"/detect: expected an array with at least one item, found []"_s);
    const auto events = [](const char *name, const char *json, const QString &message) {
        QTest::newRow(name) << profileWith(json) << message;
    };
    events("no stream", R"("type":"a")", u"/events: expected the key stream"_s);
    events("no value", R"("stream":7,"type":"a")",
           u"/events/stream: expected the name of a column, or an object with one of the keys "
           "column, item, constant, join, firstOf, found 7"_s);
    events("deep",
           R"("stream":{"join":["a",{"firstOf":[{"column":1}]}],"separator":"-"},"type":"a")",
           u"/events/stream/join/1/firstOf/0/column: expected a text, found 1"_s);
    events(
        "pointer", R"("stream":{"column":"a","pointers":["b"]},"type":"a")",
        u"/events/stream/pointers/0: expected a JSON pointer, which begins with /, found \"b\""_s);
    events(
        "escape", R"("stream":{"column":"a","pointers":["/~2"]},"type":"a")",
        u"/events/stream/pointers/0: expected ~0 or ~1 where a JSON pointer has ~, found \"/~2\""_s);
    events("time", R"("stream":"a","type":"a","time":{"value":"t","encoding":"isoo"})",
           u"/events/time/encoding: expected one of auto, iso, unix-seconds, unix-milliseconds, "
           "unix-microseconds, unix-nanoseconds, unix-ticks, dotnet-ticks, found \"isoo\""_s);
    events("coding", R"("stream":"a","type":"a","columns":{"d":{"encoding":"yml"}})",
           u"/events/columns/d/encoding: expected one of auto, yaml, json-in-string, found "
           "\"yml\""_s);
    events("no coding", R"("stream":"a","type":"a","columns":[])",
           u"/events/columns: expected an object: columns and what they go through, found []"_s);
    events("pattern", R"("stream":{"column":"a","pattern":"(a"},"type":"a")",
           u"/events/stream/pattern: expected a regular expression (missing closing parenthesis at "
           "character 3), found \"(a\""_s);
    events("unwrap", R"("stream":"a","type":"a","data":{"value":"d","unwrap":true})",
           u"/events/data/unwrap: expected one of only-member, found true"_s);
    events("number", R"("stream":"a","type":"a","firstVersion":"1")",
           u"/events/firstVersion: expected an integer, found \"1\""_s);
    events("flag", R"("stream":"a","type":"a","gapsAreNormal":1)",
           u"/events/gapsAreNormal: expected true or false, found 1"_s);
    events("joins", R"("stream":"a","type":"a","joins":[{"table":"x","on":[]}])",
           u"/events/joins/0/on: expected an object: columns of this table and what they equal, "
           "found []"_s);
    QByteArray pointers;
    for (int i = 0; i < 65; ++i)
        pointers += (i > 0 ? ",\"/" : "\"/") + QByteArray::number(i) + '"';
    QTest::newRow("too many pointers")
        << profileWith(R"("type":"a","stream":{"column":"a","pointers":[)" + pointers + "]}")
        << u"/events: expected at most 64 pointers in all, found 65"_s;
}

void TestProfile::saysWhereAFileIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto profile = parseProfile(json.toStdString());
    QVERIFY(!profile);
    QCOMPARE(profile.error().message, message);
}

void TestProfile::namesWhatADatabaseLacks_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("message");
    QTest::newRow("a column") << QByteArray("CREATE TABLE t(id)")
                              << QByteArray(R"("stream":"id","type":"kind")")
                              << u"table t has no column kind that can be read"_s;
    QTest::newRow("a table")
        << QByteArray("CREATE TABLE t(id)")
        << QByteArray(R"("stream":"s.n","type":"id","joins":[{"table":"s","on":{"i":"id"}}])")
        << u"there is no table s"_s;
}

void TestProfile::namesWhatADatabaseLacks()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, events);
    QFETCH(QString, message);
    QCOMPARE(open(sql, events).failure,
             u"%1 cannot be read: profile Test: %2"_s.arg(m_path, message));
}

void TestProfile::readsTimes_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("time");
    const auto add = [](const char *encoding, const char *sql, const QString &time) {
        QTest::addRow("%s %s", encoding, sql) << QByteArray(encoding) << QByteArray(sql) << time;
    };
    const QString moment = u"2026-03-03T10:05:12.481000Z"_s;
    const QString none;
    add("iso", "'2026-03-03 10:05:12.481'", moment);
    add("iso", "'2026-03-03T11:05:12.481+01:00'", moment);
    add("iso", "1772532312", none);
    add("unix-seconds", "1772532312.481", moment);
    add("unix-seconds", "'1772532312'", u"2026-03-03T10:05:12.000000Z"_s);
    add("unix-seconds", "9223372036854775807", none);
    add("unix-milliseconds", "1772532312481", moment);
    add("unix-milliseconds", "5", u"1970-01-01T00:00:00.005000Z"_s);
    add("unix-microseconds", "1772532312481000", moment);
    add("unix-nanoseconds", "1772532312481000999", moment);
    add("unix-nanoseconds", "-1", u"1969-12-31T23:59:59.999999Z"_s);
    add("unix-ticks", "17725323124810009", moment);
    add("dotnet-ticks", "639081291124810009", moment);
    add("dotnet-ticks", "0", u"0001-01-01T00:00:00.000000Z"_s);
    add("dotnet-ticks", "9223372036854775807", none);
    add("auto", "'2026-03-03 10:05:12.481'", moment);
    add("auto", "1772532312481", moment);
    add("auto", "'1772532312481'", moment);
    add("auto", "x'00'", none);
    add("auto", "9e999", none);
}

void TestProfile::readsTimes()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, sql);
    QFETCH(QString, time);
    const OpenStore opened
        = open("CREATE TABLE t(id, at); INSERT INTO t VALUES('a', " + sql + ")",
               R"("stream":"id","type":"id","time":{"value":"at","encoding":")" + encoding + "\"}");
    const auto found = opened.index->event({0}).time;
    QCOMPARE(found ? QString::fromStdString(toIsoTime(*found)) : QString(), time);
    QCOMPARE(opened.index->problems().empty(), !time.isEmpty());
}

void TestProfile::joinsTablesAndNames()
{
    const OpenStore opened = open(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, stream INT, kind INT, n INT);"
        "CREATE TABLE streams(number INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE kinds(number INTEGER PRIMARY KEY, name TEXT);"
        "INSERT INTO streams VALUES(1, 'a'), (2, 'b'); INSERT INTO kinds VALUES(7, 'Opened');"
        "INSERT INTO t VALUES(1, 1, 7, 0), (2, 2, 7, 0), (3, 9, 7, 1), (4, 1, 8, 1);",
        R"("joins":[{"table":"STREAMS","as":"s","on":{"number":"stream"}},)"
        R"({"table":"kinds","on":{"number":"kind"}}],)"
        R"("stream":{"join":[{"constant":"x"},"s.name","stream"],"separator":":"},)"
        R"("type":"kinds.name","version":"n","position":"id")");
    QCOMPARE(opened.failure, QString());
    QCOMPARE(opened.events(),
             (QStringList{u"x:a:1/0 Opened"_s, u"x:b:2/0 Opened"_s, u"NULL/1 Opened"_s, u"bad"_s}));
    QCOMPARE(opened.event(1).stream, "x:b:2");
    QCOMPARE(opened.event(1).raw, R"({"id":2,"stream":2,"kind":7,"n":0})");
}

void TestProfile::showsARowOnceThatAJoinRepeats()
{
    const OpenStore opened
        = open("CREATE TABLE t(id INTEGER PRIMARY KEY, kind); CREATE TABLE k(kind, name);"
               "INSERT INTO k VALUES(1, 'A'), (1, 'B'); INSERT INTO t VALUES(1, 1), (2, 1)",
               R"("joins":[{"table":"k","on":{"kind":"kind"}}],"stream":"kind","type":"k.name")");
    QCOMPARE(opened.events(), (QStringList{u"1/1 A"_s, u"1/2 A"_s}));
    QCOMPARE(opened.problems(),
             (QStringList{u"undecodable t row 1: the row matches several rows of a joined table; "
                          "the first is shown"_s,
                          u"undecodable t row 2: the row matches several rows of a joined table; "
                          "the first is shown"_s}));
}

void TestProfile::ordersBySeveralColumns()
{
    OpenStore opened
        = open("CREATE TABLE t(id, at INT, counter INT);"
               "INSERT INTO t VALUES('c', 20, 1), ('b', 10, 2), ('a', 10, 1), ('d', 20, 1)",
               R"("order":["at","counter"],"stream":"id","type":"id")");
    QCOMPARE(opened.events(), (QStringList{u"a/1 a"_s, u"b/1 b"_s, u"c/1 c"_s, u"d/1 d"_s}));
    QCOMPARE(opened.index->event({3}).position.value, 4);
    runSql(m_path, "INSERT INTO t VALUES('e', 20, 1), ('f', 30, 0)");
    QVERIFY(opened.store->hasGrown());
    opened.read();
    QCOMPARE(opened.events().mid(4), (QStringList{u"e/1 e"_s, u"f/1 f"_s}));
    QCOMPARE(opened.event(5).stream, "f");
}

void TestProfile::takesTheFirstThatIsThere()
{
    const OpenStore opened = open(
        "CREATE TABLE t(id, m); INSERT INTO t VALUES('1', '{\"a\":\"\",\"b\":[{\"c\":7}]}'),"
        "('2', '{\"a\":\"x\"}'), ('3', '{\"b\":{}, \"a\":{\"z\":1}, \"a\":null}'), ('4', '{\"a')",
        R"("stream":"id","type":"id",)"
        R"("actor":{"firstOf":[{"column":"m","pointers":["/a","/b/0/c"]},{"constant":"?"}]},)"
        R"("correlation":{"column":"m","pointers":["/a/z"]})");
    QByteArrayList actors;
    for (int i = 0; i < 4; ++i)
        actors += QByteArray::fromStdString(opened.event(i).actor.text);
    QCOMPARE(actors, (QByteArrayList{"7", "x", "?", "?"}));
    QVERIFY(opened.event(0).actor.isNumber);
    // Of a key that occurs twice the last one counts, with all that is inside.
    QVERIFY(opened.event(2).correlationId.text.empty());
}

void TestProfile::findsPayloadsInsideAColumn()
{
    const OpenStore opened = open(
        "CREATE TABLE t(id, p); INSERT INTO t VALUES('1', '{\"class\":\"A\\\\B\",\"payload\":"
        "{ \"x\": 1.0 }}'), ('2', '{\"payload\":\"te\\u0041xt\"}'), ('3', '{}'), ('4', '\"[1]\"')",
        R"("stream":"id","type":{"firstOf":[{"column":"p","pointers":["/class"]},"id"]},)"
        R"("data":{"value":{"column":"p","pointers":["/payload"]}},)"
        R"("metadata":{"value":"p","encoding":"json-in-string"})");
    QCOMPARE(opened.event(0).type, "A\\B");
    QVERIFY(opened.event(0).data == (Payload{Payload::Kind::Json, R"({ "x": 1.0 })"}));
    QVERIFY(opened.event(1).data == (Payload{Payload::Kind::Json, R"("te\u0041xt")"}));
    QCOMPARE(opened.event(2).data.kind, Payload::Kind::Absent);
    QVERIFY(opened.event(3).metadata == (Payload{Payload::Kind::Json, "[1]"}));
}

void TestProfile::readsUuidsOfThreeEncodings()
{
    const OpenStore opened
        = open("CREATE TABLE t(id); INSERT INTO t VALUES"
               "(x'0123456789abcdef0123456789abcdef'), ('0123456789abcdef0123456789abcdef'),"
               "('01234567-89ab-cdef-0123-456789abcdef'), (x'0123456789abcdef0123456789abcd')",
               R"("stream":{"column":"id","as":"uuid"},"type":{"constant":"T"})");
    const QString uuid = u"01234567-89ab-cdef-0123-456789abcdef"_s;
    QCOMPARE(opened.events(),
             (QStringList{uuid + u"/1 T", uuid + u"/2 T", uuid + u"/3 T",
                          u"0123456789abcdef0123456789abcd/1 T"_s}));
}

void TestProfile::numbersEventsFromTheBaseItIsGiven()
{
    const OpenStore opened
        = open("CREATE TABLE t(id, v); INSERT INTO t VALUES('a', NULL), ('a', NULL), ('a', 9)",
               R"("stream":"id","type":"id","version":"v","firstVersion":0,"gapsAreNormal":true)");
    QCOMPARE(opened.events(), (QStringList{u"a/0 a"_s, u"a/1 a"_s, u"a/9 a"_s}));
    QVERIFY(opened.index->problems().empty());
}

void TestProfile::takesTheCategoryFromWhereItIsSaid()
{
    const QByteArray sql = "CREATE TABLE t(id, c); INSERT INTO t VALUES('a-b/c-d', 'col')";
    const auto category = [&](const QByteArray &json) {
        const OpenStore opened = open(sql, R"("stream":"id","type":"id")" + json);
        return QByteArray::fromStdString(std::string(opened.index->stream({0}).category));
    };
    QCOMPARE(category(""), "a");
    QCOMPARE(category(R"(,"category":{"before":"/"})"), "a-b");
    QCOMPARE(category(R"(,"category":{"before":""})"), "a-b/c-d");
    QCOMPARE(category(R"(,"category":"c")"), "col");
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
