// SPDX-License-Identifier: MIT
#include "model/export/export_file.h"
#include "model/export/row_sources.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Rows on their way into CSV, JSON lines and SQLite, and back.
class TestExport : public QObject
{
    Q_OBJECT
private slots:
    void formulasAreMadeHarmless_data();
    void formulasAreMadeHarmless();
    void writesEventsAsCsv();
    void pythonReadsTheSameCells();
    void jsonLinesKeepTheBytes();
    void hindcastOpensItsOwnJsonLines();
    void databaseHasTypedColumns();
    void whatIsNoUtf8IsReplaced_data();
    void whatIsNoUtf8IsReplaced();
    void statesStandAtTheirMoment_data();
    void statesStandAtTheirMoment();
    void statesOfWholeStoresComeOnce();
    void writesEveryChangeOfAField();
    void refusesAHistoryThatIsLongerThanWhatIsKept();
    void init();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const auto noProgress = [](std::int64_t, std::int64_t) {};

std::vector<Event> orders()
{
    auto events = eventsOf(R"(
        order-1 Placed {"total": 149.00, "big":9007199254740993}
        order-2 Placed {"total":2}
        order-1 Paid {"paid":true}
        stock-7 Counted {"n":5}
        order-1 Moved {"total":1e400}
    )");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = *parseIsoTime("2026-03-03T10:00:00Z") + std::chrono::hours(i);
    events[0].actor = {"=HYPERLINK(\"http://evil\")", false};
    events[1].correlationId = {"42", true};
    events[2].data = {Payload::Kind::Text, "zwölf, \"dreizehn\"\r\nvierzehn"};
    events[3].data = {Payload::Kind::Bytes, std::string("\x00\xff", 2)};
    return events;
}

/// The same with JSON in every event, as projections want it.
std::vector<Event> plainOrders()
{
    auto events = orders();
    events[2].data = {Payload::Kind::Json, R"({"paid":true})"};
    events[3].data = {Payload::Kind::Json, R"({"n" : 5})"};
    return events;
}

RowSource eventsSource(std::vector<Event> events = orders())
{
    auto store = std::make_shared<FakeStore>(std::move(events));
    const auto index = store->indexed();
    return eventRows({index, [store] { return store->makeReader(); }}, RowList::all(index));
}

/// All rows as text.
std::string text(const RowSource &source, ExportFormat format, const TextOptions &options = {})
{
    std::string all;
    const auto write = [&all](std::string_view piece) -> Result<void> {
        all += piece;
        return {};
    };
    const auto done
        = exportText(source, RowText(format, source.columns, options), write, noProgress, {});
    return done ? all : done.error().message.toStdString();
}

} // namespace

void TestExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestExport::formulasAreMadeHarmless_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *stored, const char *expected) {
        QTest::newRow(stored) << QByteArray(stored) << QByteArray(expected);
    };
    row("=1+1", "'=1+1");
    row("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
    row("+49 30 1234", "'+49 30 1234");
    row("-", "'-");
    row("-x", "'-x");
    row("@SUM(A1)", "'@SUM(A1)");
    row("\t=1", "\"'\t=1\"");
    row("\r=1", "\"'\r=1\"");
    row("-12040", "-12040");
    row("+1.5e-3", "+1.5e-3");
    row("-1.", "'-1.");
    row("-1e", "'-1e");
    row("-1-1", "'-1-1");
    row("a=1", "a=1");
    row("a,b", "\"a,b\"");
    row("say \"=1\"", "\"say \"\"=1\"\"\"");
    row("a;b", "\"a;b\"");
    row("a\nb", "\"a\nb\"");
    row(" a", "\" a\"");
    row("żółć 🚚", "żółć 🚚");
}

void TestExport::formulasAreMadeHarmless()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(csvCell(ExportCell::text(stored.toStdString()))), expected);
}

void TestExport::writesEventsAsCsv()
{
    const std::string csv = text(eventsSource(), ExportFormat::Csv);
    QCOMPARE(
        QByteArray::fromStdString(csv),
        "position,stream,version,type,schemaVersion,time,id,correlationId,causationId,actor,data,"
        "metadata,archived\r\n"
        "1,order-1,1,Placed,,2026-03-03T10:00:00.000000Z,e-1,,,\"'=HYPERLINK(\"\"http://"
        "evil\"\")\","
        "\"{\"\"total\"\": 149.00, \"\"big\"\":9007199254740993}\",,\r\n"
        "2,order-2,1,Placed,,2026-03-03T11:00:00.000000Z,e-2,42,,,\"{\"\"total\"\":2}\",,\r\n"
        "3,order-1,2,Paid,,2026-03-03T12:00:00.000000Z,e-3,,,,\"zwölf, \"\"dreizehn\"\"\r\n"
        "vierzehn\",,\r\n"
        "4,stock-7,1,Counted,,2026-03-03T13:00:00.000000Z,e-4,,,,\"data:;base64,AP8=\",,\r\n"
        "5,order-1,3,Moved,,2026-03-03T14:00:00.000000Z,e-5,,,,\"{\"\"total\"\":1e400}\",,\r\n");
    QCOMPARE(text(eventsSource(), ExportFormat::Csv, {.hasByteOrderMark = true}),
             "\xef\xbb\xbf" + csv);
}

void TestExport::pythonReadsTheSameCells()
{
    const ExportTarget target{.path = path(u"events.csv"_s), .format = ExportFormat::Csv};
    const auto done = exportRows(eventsSource(), target, noProgress, {});
    QVERIFY(done);
    QCOMPARE(done.value().rows, 5);
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s,
                  u"import csv,json,sys\n"
                  "for r in csv.reader(open(sys.argv[1], newline='', encoding='utf-8')):\n"
                  "    print(json.dumps([r[0], r[9], r[10]], ensure_ascii=False))\n"_s,
                  target.path});
    if (!python.waitForFinished() || python.exitCode() != 0)
        QSKIP("needs Python 3");
    const QByteArray expected = R"x(["position", "actor", "data"]
["1", "'=HYPERLINK(\"http://evil\")", "{\"total\": 149.00, \"big\":9007199254740993}"]
["2", "", "{\"total\":2}"]
["3", "", "zwölf, \"dreizehn\"\r\nvierzehn"]
["4", "", "data:;base64,AP8="]
["5", "", "{\"total\":1e400}"]
)x";
    QCOMPARE(python.readAllStandardOutput(), expected);
}

void TestExport::jsonLinesKeepTheBytes()
{
    auto events = orders();
    events[1].data.bytes = "{ \"b\" : 1.50,\r\n\t\"a\":\"\\u00e9\\n\" }";
    const QByteArray lines
        = QByteArray::fromStdString(text(eventsSource(events), ExportFormat::JsonLines));
    const QByteArray expected
        = R"x({"position":1,"stream":"order-1","version":1,"type":"Placed","time":"2026-03-03T10:00:00.000000Z","id":"e-1","actor":"=HYPERLINK(\"http://evil\")","data":{"total": 149.00, "big":9007199254740993}}
{"position":2,"stream":"order-2","version":1,"type":"Placed","time":"2026-03-03T11:00:00.000000Z","id":"e-2","correlationId":42,"data":{ "b" : 1.50,  	"a":"\u00e9\n" }}
{"position":3,"stream":"order-1","version":2,"type":"Paid","time":"2026-03-03T12:00:00.000000Z","id":"e-3","dataText":"zwölf, \"dreizehn\"\r\nvierzehn"}
{"position":4,"stream":"stock-7","version":1,"type":"Counted","time":"2026-03-03T13:00:00.000000Z","id":"e-4","dataBase64":"AP8="}
{"position":5,"stream":"order-1","version":3,"type":"Moved","time":"2026-03-03T14:00:00.000000Z","id":"e-5","data":{"total":1e400}}
)x";
    QCOMPARE(lines, expected);
}

void TestExport::hindcastOpensItsOwnJsonLines()
{
    auto events = plainOrders();
    events[1].correlationId = {"c-1", false};
    const ExportTarget target{.path = path(u"events.jsonl"_s), .format = ExportFormat::JsonLines};
    QVERIFY(exportRows(eventsSource(events), target, noProgress, {}));

    const auto store = openStore(target.path);
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    IndexBuilder builder(store.value()->rules());
    QVERIFY(store.value()->index(builder, noProgress, {}));
    const auto index = builder.snapshot();
    const auto reader = store.value()->makeReader();
    QCOMPARE(index->rowCount(), 5);
    for (std::int64_t row = 0; row < 5; ++row) {
        const auto read = reader.value()->read(*index, {row});
        const Event &before = events[static_cast<std::size_t>(row)];
        const Event &after = read.value();
        QCOMPARE(after.stream, before.stream);
        QCOMPARE(after.version.value, before.version.value);
        QCOMPARE(after.position.value, before.position.value);
        QCOMPARE(after.type, before.type);
        QVERIFY(after.time == before.time);
        QCOMPARE(after.id.text, before.id.text);
        QCOMPARE(after.correlationId.text, before.correlationId.text);
        QCOMPARE(after.actor.text, before.actor.text);
        QCOMPARE(after.data.bytes, before.data.bytes);
    }
}

void TestExport::databaseHasTypedColumns()
{
    const ExportTarget target{.path = path(u"events.db"_s), .format = ExportFormat::Sqlite};
    QVERIFY(exportRows(eventsSource(), target, noProgress, {}));
    sqlite3 *database = nullptr;
    QCOMPARE(
        sqlite3_open_v2(target.path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr),
        SQLITE_OK);
    const auto add = [](void *into, int columns, char **values, char **) {
        for (int i = 0; i < columns; ++i)
            *static_cast<QByteArray *>(into)
                += QByteArray(values[i]) + (i + 1 < columns ? " " : "\n");
        return 0;
    };
    QByteArray rows;
    sqlite3_exec(database,
                 "SELECT version, typeof(version), typeof(data), hex(data), typeof(actor),"
                 "coalesce(correlationId, '-') FROM events WHERE position < 5 ORDER BY position",
                 add, &rows, nullptr);
    sqlite3_close(database);
    // {"total": 149.00, "big":9007199254740993}, {"total":2}, the text, two bytes.
    QCOMPARE(
        rows,
        "1 integer text 7B22746F74616C223A203134392E30302C2022626967223A393030373139393235343734"
        "303939337D text -\n"
        "1 integer text 7B22746F74616C223A327D null 42\n"
        "2 integer text 7A77C3B66C662C2022647265697A65686E220D0A766965727A65686E null -\n"
        "1 integer blob 00FF null -\n");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"events.db"_s));
}

void TestExport::whatIsNoUtf8IsReplaced_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("CSV") << ExportFormat::Csv;
    QTest::newRow("SQLite") << ExportFormat::Sqlite;
}

void TestExport::whatIsNoUtf8IsReplaced()
{
    QFETCH(ExportFormat, format);
    const RowSource source = tableRows("t", {{"a"}}, 1, [](std::int64_t, std::size_t) {
        return ExportCell::text("<\xed\xa0\xbd|\xff>"); // Half of a pair, and no character at all.
    });
    const ExportTarget target{.path = path(u"out"_s), .format = format};
    QVERIFY(exportRows(source, target, noProgress, {}));
    QFile file(target.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("<\xef\xbf\xbd|\xef\xbf\xbd>"));
    QVERIFY(!written.contains('\xff') && !written.contains("\xed\xa0\xbd"));
}

void TestExport::statesStandAtTheirMoment_data()
{
    QTest::addColumn<qint64>("version");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("end") << qint64{0} << QByteArray()
                         << QByteArray("order-1 v3 {\"n\":3}|order-2 v1 {\"n\":1}|stock-7 v1 "
                                       "{\"n\":1}|");
    QTest::newRow("version 2") << qint64{2} << QByteArray()
                               << QByteArray("order-1 v2 {\"n\":2}|order-2 v1 {\"n\":1}|stock-7 v1 "
                                             "{\"n\":1}|");
    QTest::newRow("11:30") << qint64{0} << QByteArray("2026-03-03T11:30Z")
                           << QByteArray("order-1 v1 {\"n\":1}|order-2 v1 {\"n\":1}|");
    QTest::newRow("before all") << qint64{0} << QByteArray("2026-03-03T09:00Z") << QByteArray();
}

void TestExport::statesStandAtTheirMoment()
{
    QFETCH(qint64, version);
    QFETCH(QByteArray, time);
    QFETCH(QByteArray, expected);
    FakeStore store(plainOrders());
    StateRowsRequest request{.pipeline = pipelineOf("fromAll().foreachStream().when({ $init: () => "
                                                    "({ n: 0 }), $any(s) { s.n++; } })")};
    if (version > 0)
        request.moment.version = Version{version};
    if (!time.isEmpty())
        request.moment.time = parseIsoTime(time.toStdString());
    QByteArray found;
    const auto take = [&found](std::span<const ExportCell> row) -> Result<void> {
        found += QByteArray::fromStdString(row[0].bytes + " v" + row[2].bytes + " " + row[6].bytes
                                           + "|");
        return {};
    };
    QVERIFY(stateRows(sourceOf(store), request).run(take, noProgress, {}));
    QCOMPARE(found, expected);
}

void TestExport::statesOfWholeStoresComeOnce()
{
    FakeStore store(plainOrders());
    StateRowsRequest request{.pipeline = pipelineOf("fromAll().when({ $init: () => ({ n: 0 }),"
                                                    "$any(s) { s.n++; } })")};
    const auto csv = [&] { return text(stateRows(sourceOf(store), request), ExportFormat::Csv); };
    QCOMPARE(csv(),
             std::string("partition,shared,version,position,type,time,state,result,failure\r\n"
                         ",,,5,Moved,2026-03-03T14:00:00.000000Z,\"{\"\"n\"\":5}\",,\r\n"));
    request.moment.version = Version{2};
    QVERIFY(csv().starts_with("a version is for projections with a state for each stream"));
}

void TestExport::writesEveryChangeOfAField()
{
    auto events = eventsOf(R"(
        order-1 Placed {"total":149.00}
        order-1 Paid {"paid":true}
        order-1 Moved {"total":150}
    )");
    events[2].actor = {"judy", false};
    FakeStore store(std::move(events));
    const HistoryRowsRequest request{
        .partition = "order-1", .rows = {0, 1, 2}, .events = 3, .path = {"total"}};
    QCOMPARE(text(historyRows(sourceOf(store), request), ExportFormat::Csv),
             std::string("path,stream,version,position,type,time,actor,rule,from,to\r\n"
                         "/total,order-1,1,1,Placed,,,,,149.00\r\n"
                         "/total,order-1,3,3,Moved,,judy,,149.00,150\r\n"));
}

void TestExport::refusesAHistoryThatIsLongerThanWhatIsKept()
{
    constexpr std::uint32_t count = 100'002;
    QByteArray lines;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < count; ++i) {
        lines += "order-1 Moved {\"total\":" + QByteArray::number(i) + "}\n";
        rows.push_back(i);
    }
    FakeStore store(eventsOf(lines));
    const RowSource history
        = historyRows(sourceOf(store),
                      {.partition = "order-1", .rows = rows, .events = count, .path = {"total"}});
    int taken = 0;
    const auto take = [&taken](std::span<const ExportCell>) {
        ++taken;
        return Result<void>();
    };
    const auto done = history.run(take, [](std::int64_t, std::int64_t) {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().message,
             u"/total has changed 100,002 times, and only the last 100,000 changes are kept, so "
             "its history cannot be written whole"_s);
    QCOMPARE(taken, 0);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
