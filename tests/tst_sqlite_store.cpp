// SPDX-License-Identifier: MIT
#include "model/event/json.h"

#include "tests/sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// What is read from a database, byte by byte. How it is opened is in tst_sqlite_access.
class TestSqliteStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsEmmett();
    void readsEmmettsOlderLayout();
    void readsAWholeEvent();
    void findsCorrelationCausationAndActor();
    void keepsPayloadsAsStored_data();
    void keepsPayloadsAsStored();
    void showsEveryRowWhateverItHolds();
    void marksArchivedEvents();
    void listsWhatIsWrong();
    void readsWhatComesLater();
    void readsPositionsThatAreText();
    void showsTheRowAsJson();
    void searchesRowsWithoutDecodingThem();
    void stopsWhenAsked();
    void reportsProgress();
    void namesTablesThatFitNoProfile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

/// Rows of one stream with the given data and metadata.
QByteArray row(const QByteArray &values)
{
    return "INSERT INTO emt_messages(stream_id, stream_position, message_data, message_metadata, "
           "message_schema_version, message_type, message_id, created) VALUES("
        + values + ");";
}

QByteArray text(const Identifier &id)
{
    return QByteArray::fromStdString(id.text) + (id.isNumber ? "#" : "");
}

} // namespace

void TestSqliteStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"store #1?.db"_s); // A name that an URI has to escape.
}

void TestSqliteStore::readsEmmett()
{
    QCOMPARE(runSql(m_path, dataFile(u"emmett-0.42.sql"_s)), QString());
    const OpenStore opened(m_path);
    QCOMPARE(opened.failure, QString());
    QCOMPARE(opened.store->description().profile, u"Emmett (SQLite)"_s);
    QCOMPARE(opened.store->description().path, m_path);
    QCOMPARE(opened.events(),
             (QStringList{u"order-1/1 OrderOpened"_s, u"order-1/2 ItemAdded"_s,
                          u"package-7/1 PackagePacked"_s, u"order-1/3 OrderPaid"_s,
                          u"order-1/4 OrderCancelled"_s}));
    QCOMPARE(opened.problems(),
             QStringList{u"notice emt_messages: rows left out because they are no events: "
                         "1 (message_kind is not E)"_s});

    const StoreIndex &index = *opened.index;
    std::vector<std::int64_t> positions;
    std::vector<std::string> times;
    for (std::int64_t i = 0; i < index.rowCount(); ++i) {
        positions.push_back(index.event({i}).position.value);
        times.push_back(toIsoTime(*index.event({i}).time));
    }
    QCOMPARE(positions, (std::vector<std::int64_t>{1, 2, 5, 7, 9}));
    QCOMPARE(times,
             (std::vector<std::string>{"2026-03-03T10:05:12.000000Z", "2026-03-03T10:05:12.481000Z",
                                       "2026-03-03T10:06:00.000001Z", "2026-03-03T10:07:00.000000Z",
                                       "2026-03-03T10:08:00.000000Z"}));
    const StreamSummary order = index.stream({index.streams.find("order-1")});
    QCOMPARE(order.category, std::string_view("order"));
    QCOMPARE(order.events, 4);
    QCOMPARE(order.lastVersion.value, 4);
}

void TestSqliteStore::readsEmmettsOlderLayout()
{
    QCOMPARE(runSql(m_path, dataFile(u"emmett-0.41.sql"_s)), QString());
    const OpenStore opened(m_path);
    QCOMPARE(opened.failure, QString());
    QCOMPARE(opened.events(), (QStringList{u"cart-1/1 CartOpened"_s, u"cart-1/2 CartFilled"_s}));
    QVERIFY(opened.index->problems().empty());
    const Event first = opened.event(0);
    QCOMPARE(text(first.correlationId), "x");
    QCOMPARE(text(first.actor), "kim");
    const Event second = opened.event(1);
    QCOMPARE(text(second.correlationId), "tr");
    QCOMPARE(text(second.causationId), "a");
    QCOMPARE(text(second.actor), "lee");
    QCOMPARE(QString::fromStdString(toIsoTime(*second.time)), u"2026-01-01T00:00:00.000000Z"_s);
}

void TestSqliteStore::readsAWholeEvent()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    const Event event = OpenStore(m_path).event(1);
    QCOMPARE(event.position.value, 2);
    QCOMPARE(event.stream, "order-1");
    QCOMPARE(event.version.value, 2);
    QCOMPARE(event.type, "ItemAdded");
    QCOMPARE(text(event.id), "m-2");
    QCOMPARE(text(event.schemaVersion), "2#"); // Never message_schema_version.
    QVERIFY(event.data == (Payload{Payload::Kind::Json, R"({"sku":"A\u0042","qty":2})"}));
    QVERIFY(event.metadata
            == (Payload{
                Payload::Kind::Json,
                R"({"correlationId":"c-1","causationId":"m-1","userId":42,"schemaVersion":2})"}));
    QCOMPARE(event.place, "emt_messages row 2");
    QVERIFY(!event.isBad());
    QCOMPARE(QString::fromStdString(toIsoTime(*event.time)), u"2026-03-03T10:05:12.481000Z"_s);
}

void TestSqliteStore::findsCorrelationCausationAndActor()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    const OpenStore opened(m_path);
    QByteArrayList found;
    for (std::int64_t i = 0; i < opened.index->rowCount(); ++i) {
        const Event event = opened.event(i);
        found
            += text(event.correlationId) + ' ' + text(event.causationId) + ' ' + text(event.actor);
        const IndexedEvent indexed = opened.index->event({i});
        if (indexed.correlation.isValid())
            QCOMPARE(opened.index->correlations.at(indexed.correlation.value),
                     std::string_view(event.correlationId.text));
        QCOMPARE(indexed.actor.isValid(), !event.actor.text.empty());
    }
    QCOMPARE(found, (QByteArrayList{"c-1  judy", "c-1 m-1 42#", "t-9 m-2 u-7", "  ", "c-2  bot"}));
}

void TestSqliteStore::keepsPayloadsAsStored_data()
{
    using Kind = Payload::Kind;
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("bytes");
    const auto add = [](const char *name, const char *sql, Kind kind, const QByteArray &bytes) {
        QTest::newRow(name) << QByteArray(sql) << static_cast<int>(kind) << bytes;
    };
    add("JSON", R"('{ "a" : 1.0, "a" : 1e400 }')", Kind::Json, R"({ "a" : 1.0, "a" : 1e400 })");
    add("lone surrogate", R"('{"a":"\ud800"}')", Kind::Json, R"({"a":"\ud800"})");
    add("JSON in a BLOB", "CAST('{\"a\":1}' AS BLOB)", Kind::Json, R"({"a":1})");
    add("a number", "12345", Kind::Json, "12345");
    add("a number with a fraction", "1.5", Kind::Json, "1.5");
    add("JSON in a JSON string", R"('"{\"a\":1}"')", Kind::Json, R"("{\"a\":1}")");
    add("no JSON", "'{a:1}'", Kind::Text, "{a:1}");
    add("no text", "''", Kind::Text, "");
    add("a text with a NUL", "CAST(x'610062' AS TEXT)", Kind::Text, QByteArray("a\0b", 3));
    add("no UTF-8", "CAST(x'7b22e9227d' AS TEXT)", Kind::Bytes, "{\"\xe9\"}");
    add("bytes", "x'00ff'", Kind::Bytes, QByteArray("\0\xff", 2));
}

void TestSqliteStore::keepsPayloadsAsStored()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, kind);
    QFETCH(QByteArray, bytes);
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    const QByteArray values = "'x-1', 1, " + sql + ", '{}', '', 'T', 'i', NULL";
    QCOMPARE(runSql(m_path, row(values)), QString());
    const OpenStore opened(m_path);
    const Event event = opened.event(opened.index->rowCount() - 1);
    QCOMPARE(static_cast<int>(event.data.kind), kind);
    QCOMPARE(QByteArray::fromStdString(event.data.bytes), bytes);
}

void TestSqliteStore::showsEveryRowWhateverItHolds()
{
    // Without the constraints and types of the library: what foreign tools may leave behind.
    QCOMPARE(runSql(m_path,
                    "CREATE TABLE emt_messages(stream_id, stream_position, message_kind, "
                    "message_data, message_type, global_position INTEGER PRIMARY KEY, created,"
                    " message_id, message_metadata);"
                    "INSERT INTO emt_messages VALUES"
                    "(NULL, NULL, 'E', NULL, 'A', 1, NULL, NULL, NULL),"
                    "(x'c3a9', '7', 'E', '1', 'B', 2, 'soon', 12, '{\"actor\":'),"
                    "(x'00ff', 8.0, 'E', '1', 'C', 3, 1772532312, 1.5, '[1]'),"
                    "(42, 'x', 'E', '1', 'D', 4, 1772532312481, x'ff', '{\"actor\":null}'),"
                    "('s', 1, 'E', '1', NULL, 5, NULL, NULL, NULL),"
                    "('s', 1, 'E', '1', 5, 6, 99999999999999999, '', '\"s\"');"),
             QString());
    const OpenStore opened(m_path);
    QCOMPARE(opened.failure, QString());
    QCOMPARE(
        opened.events(),
        (QStringList{u"NULL/1 A"_s, u"é/7 B"_s, u"00ff/8 C"_s, u"42/1 D"_s, u"bad"_s, u"s/1 5"_s}));
    QCOMPARE(
        opened.problems(),
        (QStringList{u"undecodable emt_messages row 2: the time (column created) is none: soon"_s,
                     u"undecodable emt_messages row 4: the version (column stream_position) is no "
                     "whole number: x"_s,
                     u"bad-record emt_messages row 5: the event has no type"_s}));
    QCOMPARE(opened.index->problems()[1].row.value, 3);
    QCOMPARE(opened.event(0).data.kind, Payload::Kind::Absent);
    QCOMPARE(text(opened.event(1).id), "12#");
    QCOMPARE(text(opened.event(2).id), "1.5#");
    QCOMPARE(text(opened.event(3).id), "ff");
    QCOMPARE(opened.event(4).defect, "the event has no type");
    QCOMPARE(toIsoTime(*opened.event(2).time), "2026-03-03T10:05:12.000000Z");
    QCOMPARE(toIsoTime(*opened.event(3).time), "2026-03-03T10:05:12.481000Z");
    QCOMPARE(opened.event(1).metadata.kind, Payload::Kind::Text);
}

void TestSqliteStore::marksArchivedEvents()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    const OpenStore opened(m_path);
    QVERIFY(!opened.index->event({3}).isArchived);
    QVERIFY(opened.index->event({4}).isArchived);
    QVERIFY(opened.event(4).isArchived);
}

void TestSqliteStore::listsWhatIsWrong()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    runSql(m_path, "DELETE FROM emt_messages WHERE message_kind = 'C'");
    runSql(m_path, row("'a-1', 1, '{}', '{}', '', 'T', '', '2026-01-02'"));
    runSql(m_path, row("'a-1', 5, '{}', '{}', '', 'T', '', '2026-01-01'"));
    runSql(m_path, row("'a-1', 3, '{}', '{}', '', 'T', '', NULL"));
    runSql(m_path,
           "INSERT INTO emt_messages SELECT stream_id, stream_position, 'other', message_kind,"
           "'{}', '{}', '', 'T', '', 0, 99, NULL FROM emt_messages WHERE global_position = 12");
    const OpenStore opened(m_path);
    QCOMPARE(
        opened.problems(),
        (QStringList{
            u"version-gap emt_messages row 11: stream a-1 goes from version 1 to 5"_s,
            u"time-backwards emt_messages row 11: stream a-1 goes back in time at version 5, "
            "from 2026-01-02T00:00:00.000000Z to 2026-01-01T00:00:00.000000Z"_s,
            u"version-backwards emt_messages row 12: stream a-1 goes back from version 5 to 3"_s,
            u"duplicate-version emt_messages row 99: stream a-1 has version 3 more than once"_s}));
}

void TestSqliteStore::readsWhatComesLater()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    OpenStore opened(m_path);
    auto reader = opened.store->makeReader();
    QVERIFY(!opened.store->hasGrown());
    runSql(m_path, row("'order-1', 5, '{}', '{}', '4', 'OrderClosed', 'm-7', NULL"));
    QVERIFY(opened.store->hasGrown());
    opened.read();
    QCOMPARE(opened.index->rowCount(), 6);
    QCOMPARE(opened.events().last(), u"order-1/5 OrderClosed"_s);
    QVERIFY(!opened.store->hasGrown());
    QCOMPARE(text(reader.value()->read(*opened.index, {5}).value().id), "m-7");

    // A change that adds no event is none.
    runSql(m_path, "CREATE TABLE another(x)");
    QVERIFY(!opened.store->hasGrown());
}

void TestSqliteStore::readsPositionsThatAreText()
{
    runSql(m_path,
           "CREATE TABLE emt_messages(stream_id, stream_position, message_kind, message_data, "
           "message_type, global_position);"
           "INSERT INTO emt_messages VALUES('a', '10', 'E', '{}', 'T', '10'),"
           "('a', '9', 'E', '{}', 'T', '9'), ('a', '11', 'E', '{}', 'T', 11);");
    OpenStore opened(m_path);
    QCOMPARE(opened.events(), (QStringList{u"a/9 T"_s, u"a/10 T"_s, u"a/11 T"_s}));
    QCOMPARE(opened.index->event({2}).position.value, 11);
    QVERIFY(opened.index->problems().empty());
    runSql(m_path, "INSERT INTO emt_messages VALUES('a', '12', 'E', '{}', 'T', '100')");
    QVERIFY(opened.store->hasGrown());
    opened.read();
    QCOMPARE(opened.index->rowCount(), 4);
    QCOMPARE(opened.index->event({3}).position.value, 100);
}

void TestSqliteStore::showsTheRowAsJson()
{
    runSql(m_path,
           "CREATE TABLE emt_messages(stream_id, stream_position, message_kind, "
           "message_data, message_type, global_position INTEGER PRIMARY KEY, \"a\"\"b\");"
           "INSERT INTO emt_messages VALUES"
           "('a\nb', 1, 'E', x'00ff', 'T', 7, 0.1)");
    const Event event = OpenStore(m_path).event(0);
    QCOMPARE(event.raw,
             R"({"stream_id":"a\nb","stream_position":1,"message_kind":"E",)"
             R"("message_data":{"$base64":"AP8="},"message_type":"T",)"
             R"("global_position":7,"a\"b":0.1})");
    QVERIFY(Json::parse(event.raw));
}

void TestSqliteStore::searchesRowsWithoutDecodingThem()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    const OpenStore opened(m_path);
    auto reader = opened.store->makeReader();
    const auto rowsWith = [&](std::string_view needle) {
        QList<int> rows;
        for (int i = 0; i < 5; ++i) {
            if (reader.value()->mayContain(*opened.index, {i}, needle))
                rows += i;
        }
        return rows;
    };
    // Row 1 has an escape in it that may stand for anything.
    QCOMPARE(rowsWith("ORDERid"), (QList<int>{0, 1}));
    QCOMPARE(rowsWith("lost"), (QList<int>{1, 4}));
    QCOMPARE(rowsWith("orderpaid"), (QList<int>{1, 3}));
    QCOMPARE(rowsWith("no such thing"), (QList<int>{1}));
    QCOMPARE(rowsWith("a\"b"), (QList<int>{0, 1, 2, 3, 4}));
    QCOMPARE(rowsWith("é"), (QList<int>{0, 1, 2, 3, 4}));
}

void TestSqliteStore::stopsWhenAsked()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    auto opened = openSqliteStore(m_path);
    IndexBuilder builder;
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(opened.value()->index(builder, {}, stop.get_token()));
    QCOMPARE(builder.snapshot()->rowCount(), 0);
    QVERIFY(opened.value()->hasGrown());
    QVERIFY(opened.value()->index(builder, {}, {}));
    QCOMPARE(builder.snapshot()->rowCount(), 5);
}

void TestSqliteStore::reportsProgress()
{
    runSql(m_path, dataFile(u"emmett-0.42.sql"_s));
    runSql(m_path,
           "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 20099)"
           "INSERT INTO emt_messages SELECT 's-' || i, 1, '', 'E', '{}', '{}', '', 'T', '', 0, i,"
           "NULL FROM n");
    auto opened = openSqliteStore(m_path);
    IndexBuilder builder;
    std::vector<std::pair<std::int64_t, std::int64_t>> calls;
    const auto note
        = [&calls](std::int64_t done, std::int64_t total) { calls.emplace_back(done, total); };
    QVERIFY(opened.value()->index(builder, note, {}));
    QCOMPARE(builder.snapshot()->rowCount(), 20'005);
    QVERIFY(calls.size() >= 5);
    QVERIFY(std::ranges::is_sorted(calls, {}, [](const auto &call) { return call.first; }));
    QCOMPARE(calls.back().first, calls.back().second);
    QVERIFY(std::ranges::all_of(calls, [](const auto &call) { return call.first <= call.second; }));
}

void TestSqliteStore::namesTablesThatFitNoProfile()
{
    runSql(m_path, "CREATE TABLE bank_events(id); CREATE TABLE emt_messages(stream_id)");
    const QString failure = OpenStore(m_path).failure;
    QVERIFY2(failure.startsWith(u"%1 is a SQLite database whose tables (bank_events, emt_messages) "
                                "fit no profile; there are profiles for "_s.arg(m_path)),
             qPrintable(failure));
    QVERIFY2(!failure.contains(u"kcat"_s), "which is a profile of files");
}

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "tst_sqlite_store.moc"
