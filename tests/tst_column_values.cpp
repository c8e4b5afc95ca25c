// SPDX-License-Identifier: MIT
#include "model/store/value_inflater.h"

#include "tests/profile_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// What becomes of the values that stand in columns: unpacked, decoded, taken apart, and what is
/// said of those for which that fails.
class TestColumnValues : public QObject
{
    Q_OBJECT
private slots:
    void decodesPayloads_data();
    void decodesPayloads();
    void looksIntoWhatItDecodes();
    void saysWhatCannotBeDecoded_data();
    void saysWhatCannotBeDecoded();
    void listsWhatARoleCannotLookInto();
    void cutsWhatUnpacksToTooMuch();
    void findsTextInsidePackedValues();
    void takesWhatAPatternMatches();
    void unwrapsTheOnlyMember_data();
    void unwrapsTheOnlyMember();
    void readsUuids_data();
    void readsUuids();
    void readsTimes_data();
    void readsTimes();
    void readsValidTimes();
};

namespace {

QByteArray zlib(const QByteArray &text)
{
    return qCompress(text).mid(4); // Behind Qt's own length.
}

/// Made by `printf '{"a":1}' | gzip -n`.
QByteArray gzip()
{
    return QByteArray::fromHex("1f8b0800000000000003ab564a54b232ac0500afac1b5607000000");
}

QByteArray blob(const QByteArray &bytes)
{
    return "X'" + bytes.toHex() + '\'';
}

QByteArray text(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}

/// A store of one event with \a value, an SQL expression, in the column v.
QByteArray oneEvent(const QByteArray &value)
{
    return "CREATE TABLE t(id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES(1, " + value + ");";
}

const QByteArray plainRoles = R"("stream":{"constant":"s"},"type":{"constant":"T"})";

QByteArray problemsOf(const Event &event)
{
    QByteArrayList list;
    for (const std::string &problem : event.problems)
        list += QByteArray::fromStdString(problem);
    return list.join("; ");
}

} // namespace

void TestColumnValues::decodesPayloads_data()
{
    using Kind = Payload::Kind;
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *coding, const QByteArray &sql, Kind kind,
                        const QByteArray &bytes) {
        QTest::newRow(name) << QByteArray(coding) << sql << static_cast<int>(kind) << bytes;
    };
    const char *unpack = R"({"compression":"auto"})";
    row("zlib", unpack, blob(zlib(R"({"a":1})")), Kind::Json, R"({"a":1})");
    row("gzip", unpack, blob(gzip()), Kind::Json, R"({"a":1})");
    row("not packed", unpack, blob(R"({"a":1})"), Kind::Json, R"({"a":1})");
    row("packed bytes", unpack, blob(zlib(QByteArray("\0\xff", 2))), Kind::Bytes,
        QByteArray("\0\xff", 2));
    row("encrypted", unpack, blob(QByteArray::fromHex("9a01c3ff00")), Kind::Bytes,
        QByteArray::fromHex("9a01c3ff00"));
    row("text that looks packed", unpack, text("x^2 + y^2"), Kind::Text, "x^2 + y^2");
    row("NULL", unpack, "NULL", Kind::Absent, "");
    row("a number", unpack, "12", Kind::Json, "12");
    const char *sniff = R"({"compression":"auto","encoding":"auto"})";
    row("JSON", sniff, text(R"({ "a" : 1.0 })"), Kind::Json, R"({ "a" : 1.0 })");
    row("a byte order mark", sniff, blob("\xef\xbb\xbf[1]"), Kind::Json, "[1]");
    row("JSON in a BLOB", sniff, blob("[1]"), Kind::Json, "[1]");
    row("JSON in a string", sniff, text(R"("{\"a\":1}")"), Kind::Json, R"({"a":1})");
    row("JSON in a string, twice", sniff, text(R"("\"[1]\"")"), Kind::Json, "[1]");
    row("a JSON string", sniff, text(R"("12")"), Kind::Json, R"("12")");
    row("YAML", sniff, blob("---\n:a: :b\n"), Kind::Json, R"({":a":":b"})");
    row("packed YAML", sniff, blob(zlib("---\n:a: 1\n")), Kind::Json, R"({":a":1})");
    row("no YAML by its beginning", sniff, text("a: 1"), Kind::Text, "a: 1");
    row("text", sniff, text("- hello"), Kind::Text, "- hello");
    row("YAML without its mark", R"({"encoding":"yaml"})", text("a: 1"), Kind::Json, R"({"a":1})");
    row("JSON is YAML", R"({"encoding":"yaml"})", text(R"({"a":[1]})"), Kind::Json, R"({"a":[1]})");
    row("a number in a string", R"({"encoding":"json-in-string"})", text(R"("12")"), Kind::Json,
        "12");
}

void TestColumnValues::decodesPayloads()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, sql);
    QFETCH(int, kind);
    QFETCH(QByteArray, bytes);
    const ProfiledStore store(oneEvent(sql),
                              plainRoles + R"(,"data":"v","columns":{"V":)" + coding + '}');
    const Event event = store.opened.event(0);
    QCOMPARE(QByteArray::fromStdString(event.data.bytes), bytes);
    QCOMPARE(static_cast<int>(event.data.kind), kind);
    QCOMPARE(problemsOf(event), "");
}

void TestColumnValues::looksIntoWhatItDecodes()
{
    const QByteArray state = R"({"topic":"m:Paid","at":{"_type_":"datetime_iso",)"
                             R"("_data_":"2024-11-04T08:54:42.011723+00:00"},"by":"judy"})";
    const ProfiledStore store(oneEvent(blob(zlib(state))), R"("stream":{"constant":"s"},
        "columns": {"v": {"compression": "zlib"}},
        "type": {"column": "v", "pointers": ["/topic"]},
        "time": {"value": {"column": "v", "pointers": ["/at/_data_"]}, "encoding": "iso"},
        "actor": {"column": "v", "pointers": ["/by"]},
        "data": "v")");
    QCOMPARE(store.opened.events(), QStringList{u"s/1 m:Paid"_s});
    const Event event = store.opened.event(0);
    QCOMPARE(toIsoTime(*event.time), "2024-11-04T08:54:42.011723Z");
    QCOMPARE(event.actor.text, "judy");
    QCOMPARE(QByteArray::fromStdString(event.data.bytes), state);
    QVERIFY(store.opened.index->problems().empty());
}

void TestColumnValues::saysWhatCannotBeDecoded_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("problem");
    const auto row
        = [](const char *name, const char *coding, const QByteArray &stored, const char *problem) {
              QTest::newRow(name) << QByteArray(coding) << stored << QByteArray(problem);
          };
    const QByteArray packed = zlib(QByteArray("0123456789").repeated(10));
    row("cut off", R"({"compression":"auto"})", packed.left(packed.size() - 5),
        "column v: the packed data is cut off: 16 bytes unpack to 100 and no further");
    QByteArray damaged = packed;
    damaged[damaged.size() - 1] ^= 1;
    row("damaged", R"({"compression":"zlib"})", damaged,
        "column v: the packed data is damaged: incorrect data check");
    row("not packed", R"({"compression":"zlib"})", "{}", "column v: it is not packed by zlib");
    row("packed otherwise", R"({"compression":"gzip"})", packed,
        "column v: it is not packed by gzip");
    row("broken YAML", R"({"encoding":"auto"})", "--- [1,\n",
        "column v: it is no YAML: did not find expected node content in line 2, column 1");
}

void TestColumnValues::saysWhatCannotBeDecoded()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, problem);
    const ProfiledStore store(oneEvent(blob(stored)),
                              plainRoles + R"(,"data":"v","columns":{"v":)" + coding + '}');
    QVERIFY(store.opened.index->problems().empty()); // No role looks into it.
    const Event event = store.opened.event(0);
    QVERIFY(!event.isBad());
    QCOMPARE(problemsOf(event), problem);
    QCOMPARE(QByteArray::fromStdString(event.data.bytes), stored);
}

void TestColumnValues::listsWhatARoleCannotLookInto()
{
    const QByteArray packed = zlib(R"({"type":"A"})");
    const ProfiledStore store(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, name, v);"
        "INSERT INTO t VALUES(1, 'A', "
            + blob(packed) + "), (2, 'B', " + blob(packed.left(8)) + "), (3, NULL, X'789c');",
        R"("stream":{"constant":"s"},"columns":{"v":{"compression":"auto"}},"data":"v",
           "type":"name","correlation":{"column":"v","pointers":["/c"]})");
    QCOMPARE(store.opened.events(), (QStringList{u"s/1 A"_s, u"s/2 B"_s, u"bad"_s}));
    QCOMPARE(store.opened.problems(),
             (QStringList{u"undecodable t row 2: column v: the packed data is cut off: 8 bytes "
                          "unpack to 5 and no further"_s,
                          u"bad-record t row 3: the event has no type"_s}));
}

void TestColumnValues::cutsWhatUnpacksToTooMuch()
{
    const QByteArray large(static_cast<int>(ValueInflater::most) + 10, 'a');
    ValueInflater inflater;
    std::string unpacked;
    const QByteArray packed = zlib(large);
    QVERIFY(
        inflater.inflate({packed.constData(), static_cast<std::size_t>(packed.size())}, unpacked)
        == ValueInflater::Outcome::Cut);
    QCOMPARE(unpacked.size(), ValueInflater::most);
    QCOMPARE(inflater.reason(), u"it unpacks to more than 64 MB, of which the first are shown"_s);
    const QByteArray small = zlib("b");
    QVERIFY(inflater.inflate({small.constData(), static_cast<std::size_t>(small.size())}, unpacked)
            == ValueInflater::Outcome::Whole);
    QCOMPARE(unpacked, "b");
}

void TestColumnValues::findsTextInsidePackedValues()
{
    const ProfiledStore store(oneEvent(blob(zlib(R"({"who":"Lovelace"})"))),
                              plainRoles + R"(,"data":"v","columns":{"v":{"compression":"auto"}})");
    const auto reader = store.opened.store->makeReader();
    QVERIFY(reader.value()->mayContain(*store.opened.index, {0}, "lovelace"));
    QVERIFY(!reader.value()->mayContain(*store.opened.index, {0}, "babbage"));
}

void TestColumnValues::takesWhatAPatternMatches()
{
    const ProfiledStore store(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, name);"
        "INSERT INTO t VALUES(1, 'OrderPaid.V2'), (2, 'OrderPaid'), (3, 'Größe_v12');",
        R"("stream":{"column":"name","pattern":"^[^._]+"},"type":"name",
           "schemaVersion":{"column":"name","pattern":"[._]?[vV](\\d+)$"})");
    QCOMPARE(store.opened.events(),
             (QStringList{u"OrderPaid/1 OrderPaid.V2"_s, u"OrderPaid/2 OrderPaid"_s,
                          u"Größe/1 Größe_v12"_s}));
    QCOMPARE(store.opened.event(0).schemaVersion.text, "2");
    QCOMPARE(store.opened.event(1).schemaVersion.text, "");
    QCOMPARE(store.opened.event(2).schemaVersion.text, "12");
}

void TestColumnValues::unwrapsTheOnlyMember_data()
{
    QTest::addColumn<QByteArray>("data");
    const auto row
        = [](const char *stored, const char *data) { QTest::newRow(stored) << QByteArray(data); };
    row(R"({ "NameAdded" : { "name":"x" } })", R"({ "name":"x" })");
    row(R"({"Closed":null})", "null");
    row(R"({"a":1,"b":2})", R"({"a":1,"b":2})");
    row(R"("Closed")", R"("Closed")");
    row("{}", "{}");
    row("[1]", "[1]");
}

void TestColumnValues::unwrapsTheOnlyMember()
{
    QFETCH(QByteArray, data);
    const ProfiledStore store(oneEvent(text(QTest::currentDataTag())),
                              plainRoles + R"(,"data":{"value":"v","unwrap":"only-member"})");
    QCOMPARE(QByteArray::fromStdString(store.opened.event(0).data.bytes), data);
}

void TestColumnValues::readsUuids_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *sql, const QString &stream, const QString &problem = {}) {
        QTest::newRow(sql) << stream << problem;
    };
    const QString uuid = u"0189f0a2-7b1c-4d3e-8f90-a1b2c3d4e5f6"_s;
    row("'0189f0a2-7b1c-4d3e-8f90-a1b2c3d4e5f6'", uuid);
    row("'0189f0a27b1c4d3e8f90a1b2c3d4e5f6'", uuid);
    row("X'0189f0a27b1c4d3e8f90a1b2c3d4e5f6'", uuid);
    row("CAST('0189f0a2-7b1c-4d3e-8f90-a1b2c3d4e5f6' AS BLOB)", uuid);
    row("'order-7'", u"order-7"_s);
    row("X'0189f0a27b1c4d3e8f90a1b2c3d4e5'", u"0189f0a27b1c4d3e8f90a1b2c3d4e5"_s,
        u"undecodable t row 1: column v: 15 bytes are no UUID: 0189f0a27b1c4d3e8f90a1b2c3d4e5"_s);
    row("X'616263'", u"616263"_s, u"undecodable t row 1: column v: 3 bytes are no UUID: 616263"_s);
}

void TestColumnValues::readsUuids()
{
    QFETCH(QString, stream);
    QFETCH(QString, problem);
    const ProfiledStore store(oneEvent(QTest::currentDataTag()),
                              R"("stream":{"column":"v","as":"uuid"},"type":{"constant":"T"},
                                 "id":{"column":"v","as":"uuid"})");
    QCOMPARE(store.opened.events(), QStringList{stream + u"/1 T"_s});
    QCOMPARE(store.opened.problems(), problem.isEmpty() ? QStringList() : QStringList{problem});
    QCOMPARE(QString::fromStdString(store.opened.event(0).id.text), stream);
}

void TestColumnValues::readsTimes_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *encoding, const char *sql) {
        QTest::newRow(name) << QString::fromLatin1(encoding) << QByteArray(sql);
    };
    // All of them are the same moment: 4 November 2024, 08:54:42.011723 UTC.
    row("T and Z", "auto", "'2024-11-04T08:54:42.011723Z'");
    row("nanoseconds", "auto", "'2024-11-04T08:54:42.011723999Z'");
    row("+0000", "auto", "'2024-11-04 08:54:42.011723+0000'");
    row("an offset", "auto", "'2024-11-04T10:54:42.011723+02:00'");
    row("a blank before the zone", "auto", "'2024-11-04 08:54:42.011723000 Z'");
    row("a zone by name", "auto", "'2024-11-04 08:54:42.011723 UTC'");
    row("no zone", "auto", "'2024-11-04 08:54:42.011723'");
    row("microseconds by magnitude", "auto", "1730710482011723");
    row("the same as text", "auto", "'1730710482011723'");
    row("nanoseconds by magnitude", "auto", "1730710482011723456");
    row("microseconds", "unix-microseconds", "1730710482011723");
    row("a count with a fraction", "unix-seconds", "'1730710482.011723'");
    row("ticks", "unix-ticks", "17307104820117234");
    row(".NET", "dotnet-ticks", "638663072820117234");
}

void TestColumnValues::readsTimes()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, sql);
    const ProfiledStore store(oneEvent(sql),
                              plainRoles + R"(,"time":{"value":"v","encoding":")"
                                  + encoding.toLatin1() + "\"}");
    QVERIFY(store.opened.event(0).time);
    QCOMPARE(toIsoTime(*store.opened.event(0).time), "2024-11-04T08:54:42.011723Z");
    QVERIFY(store.opened.index->problems().empty());
}

void TestColumnValues::readsValidTimes()
{
    const ProfiledStore store("CREATE TABLE t(id INTEGER PRIMARY KEY, at, since);"
                              "INSERT INTO t VALUES(1, '2024-11-04', '2024-01-01'),"
                              "(2, '2024-11-04', NULL), (3, '2024-11-04', 'soon');",
                              plainRoles + R"(,"time":"at","validTime":"since")");
    QCOMPARE(toIsoTime(*store.opened.event(0).validTime), "2024-01-01T00:00:00.000000Z");
    QCOMPARE(toIsoTime(*store.opened.event(0).time), "2024-11-04T00:00:00.000000Z");
    QVERIFY(!store.opened.event(1).validTime);
    QVERIFY(!store.opened.event(2).validTime);
    QCOMPARE(problemsOf(store.opened.event(2)), "the valid time is none: soon");
}

QTEST_GUILESS_MAIN(TestColumnValues)
#include "tst_column_values.moc"
