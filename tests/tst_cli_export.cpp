// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "cli_run.h"
#include "comparison_text.h"

using namespace hindcast;
using fixture::Run;
using namespace Qt::StringLiterals;

/// The commands `export` and `explain`, on a store and with scripts that the test wrote down.
class TestCliExport : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void writesEventsToStandardOutput();
    void keepsToWhatIsAskedFor_data();
    void keepsToWhatIsAskedFor();
    void writesStatesAndHistories();
    void formatIsThatOfTheFile_data();
    void formatIsThatOfTheFile();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void leavesTheFileAloneIfThereIsNothing();
    void leavesNothingWhenInterrupted();
    void countsStatesThatCouldNotBeBuilt();
    void saysThatStandardOutputIsFull();
    void explainsAsText();
    void explainsAsPageAndJson();
    void explainSaysWhatIsWrong_data();
    void explainSaysWhatIsWrong();

private:
    void write(const QString &name, const QByteArray &text);

    QTemporaryDir m_folder;
};

namespace {

Result<std::unique_ptr<EventStore>> openFake(const QString &)
{
    auto events = eventsOf(R"(
        order-1 Placed {"total":1}
        stock-7 Counted {"n":5}
        order-1 Paid {"total":2,"paid":true}
        order-2 Placed {"total":7}
    )");
    events[0].actor = {"judy", false};
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = *parseIsoTime("2026-03-03T10:00:00Z") + std::chrono::hours(i);
    return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(events)));
}

/// Sends SIGTERM with the first event that is read, and goes on as if nothing had happened.
class InterruptingReader : public EventReader
{
public:
    Result<Event> read(const StoreIndex &, Row row) override
    {
        if (row.value == 0)
            std::raise(SIGTERM);
        return Event{.position = {row.value + 1},
                     .stream = "order-1",
                     .version = {row.value + 1},
                     .type = "Placed"};
    }
    bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }
};

class InterruptingStore : public FakeStore
{
public:
    using FakeStore::FakeStore;
    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        return std::unique_ptr<EventReader>(std::make_unique<InterruptingReader>());
    }
};

Result<std::unique_ptr<EventStore>> openInterrupting(const QString &)
{
    std::vector<Event> events(200'000, {.stream = "order-1", .type = "Placed"});
    return std::unique_ptr<EventStore>(std::make_unique<InterruptingStore>(std::move(events)));
}

Run run(const QString &command, const QStringList &options, const StoreOpener &open = openFake)
{
    return fixture::run(QStringList{command, u"fake"_s} + options, open);
}

Run exported(const QStringList &options)
{
    return run(u"export"_s, options);
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

} // namespace

void TestCliExport::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestCliExport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir::setCurrent(m_folder.path()));
    write(u"sum.js"_s,
          "fromAll().foreachStream().when({ $init: () => ({ sum: 0 }),"
          "$any(s, e) { s.sum += e.data.total || 0; } })");
    write(u"throws.js"_s,
          "fromAll().foreachStream().when({ Placed: () => ({ n: 1 }), Paid() { throw 'no'; } })");
    write(u"own.txt"_s, "Paid = {actor:else somebody} paid {data.total:money EUR}\n");
    write(u"bad.txt"_s, "Paid = {actr}\n");
}

void TestCliExport::writesEventsToStandardOutput()
{
    const Run csv = exported({u"--stream=order-1"_s});
    QCOMPARE(csv.code, 0);
    QCOMPARE(
        csv.out,
        "position,stream,version,type,schemaVersion,time,id,correlationId,causationId,actor,"
        "data,metadata,archived\r\n"
        "1,order-1,1,Placed,,2026-03-03T10:00:00.000000Z,e-1,,,judy,\"{\"\"total\"\":1}\",,\r\n"
        "3,order-1,2,Paid,,2026-03-03T12:00:00.000000Z,e-3,,,,\"{\"\"total\"\":2,"
        "\"\"paid\"\":true}\",,\r\n");
    // The same as the command that lists events.
    QCOMPARE(exported({u"--format=jsonl"_s}).out, run(u"events"_s, {u"--json"_s}).out);
}

void TestCliExport::keepsToWhatIsAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("positions");
    QTest::newRow("all") << QStringList() << QByteArray("1 2 3 4");
    QTest::newRow("category") << QStringList{u"--category=order"_s} << QByteArray("1 3 4");
    QTest::newRow("filter") << QStringList{u"--filter=type:Placed"_s} << QByteArray("1 4");
    QTest::newRow("both") << QStringList{u"--filter=type:Placed"_s, u"--stream=order-2"_s}
                          << QByteArray("4");
    QTest::newRow("text") << QStringList{u"--filter=paid"_s} << QByteArray("3");
    QTest::newRow("hours of the last day")
        << QStringList{u"--filter=from:11:00 to:12:00"_s} << QByteArray("2 3");
}

void TestCliExport::keepsToWhatIsAskedFor()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, positions);
    QByteArrayList found;
    for (const QByteArray &line : exported(options).out.split('\n').mid(1)) {
        if (!line.isEmpty())
            found += line.split(',').first();
    }
    QCOMPARE(found.join(' '), positions);
}

void TestCliExport::writesStatesAndHistories()
{
    const QStringList states{u"--what=states"_s, u"--projection=sum.js"_s, u"--format=jsonl"_s};
    const QByteArray atEnd
        = R"({"partition":"order-1","version":2,"position":3,"type":"Paid","time":"2026-03-03T12:00:00.000000Z","state":{"sum":3}}
{"partition":"order-2","version":1,"position":4,"type":"Placed","time":"2026-03-03T13:00:00.000000Z","state":{"sum":7}}
)";
    QCOMPARE(exported(states + QStringList(u"--category=order"_s)).out, atEnd);
    const QByteArray early
        = R"({"partition":"order-1","version":1,"position":1,"type":"Placed","time":"2026-03-03T10:00:00.000000Z","state":{"sum":1}}
)";
    QCOMPARE(exported(states + QStringList(u"--at=2026-03-03T10:30"_s)).out, early);
    QCOMPARE(exported({u"--what=history"_s, u"--stream=order-1"_s, u"--path=/total"_s}).out,
             "path,stream,version,position,type,time,actor,rule,from,to\r\n"
             "/total,order-1,1,1,Placed,2026-03-03T10:00:00.000000Z,judy,,,1\r\n"
             "/total,order-1,2,3,Paid,2026-03-03T12:00:00.000000Z,,,1,2\r\n");
}

void TestCliExport::formatIsThatOfTheFile_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("CSV") << QStringList{u"--output=a.csv"_s} << u"a.csv"_s
                         << QByteArray("position,stream");
    QTest::newRow("for Excel") << QStringList{u"--output=b.csv"_s, u"--bom"_s} << u"b.csv"_s
                               << QByteArray("\xef\xbb\xbfposition,stream");
    QTest::newRow("JSON lines") << QStringList{u"-o"_s, u"a.ndjson"_s} << u"a.ndjson"_s
                                << QByteArray("{\"position\":1,");
    QTest::newRow("SQLite") << QStringList{u"-o"_s, u"a.sqlite"_s} << u"a.sqlite"_s
                            << QByteArray("SQLite format 3");
    QTest::newRow("said") << QStringList{u"-o"_s, u"a.csv"_s, u"--format=jsonl"_s} << u"a.csv"_s
                          << QByteArray("{\"position\":1,");
}

void TestCliExport::formatIsThatOfTheFile()
{
    QFETCH(QStringList, options);
    QFETCH(QString, file);
    QFETCH(QByteArray, beginning);
    const Run done = exported(options);
    QCOMPARE(done.code, 0);
    QCOMPARE(done.out, u"4 rows are in %1\n"_s.arg(file).toUtf8());
    QCOMPARE(content(file).first(beginning.size()), beginning);
}

void TestCliExport::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const auto row
        = [](const char *name, const QStringList &options, int code, const char *sentence) {
              QTest::newRow(name) << options << code << QByteArray(sentence);
          };
    row("what", {u"--what=tables"_s}, 2, R"(--what needs events, states or history, not "tables")");
    row("format", {u"--format=xml"_s}, 2, R"(--format needs csv, jsonl or sqlite, not "xml")");
    row("no format", {u"-o"_s, u"x.txt"_s}, 2, "the name x.txt does not tell the format");
    row("database to nowhere", {u"--format=sqlite"_s}, 2, "a database needs a file");
    row("no stream", {u"--stream=order-9"_s}, 1, "there is no stream order-9 in fake");
    row("nothing", {u"--filter=type:Nothing"_s}, 1, "there was nothing to write");
    row("no category", {u"--category=nope"_s}, 1, "there was nothing of category nope to write");
    row("no name", {u"--output="_s}, 2, "--output needs the name of a file");
    row("mark of JSON lines", {u"--bom"_s, u"--format=jsonl"_s}, 2, "--bom is for CSV");
    row("projection without a stream",
        {u"--what=history"_s, u"--path=/sum"_s, u"--projection=sum.js"_s}, 2,
        "export needs --stream");
    row("filter of states", {u"--what=states"_s, u"--filter=x"_s}, 2, "--filter is for events");
    row("no path", {u"--what=history"_s, u"--stream=order-1"_s}, 2, "which field?");
    row("path of events", {u"--path=/a"_s}, 2, "--path is for the history of a field");
    row("no pointer", {u"--what=history"_s, u"--path=a"_s}, 2, "--path needs a JSON pointer");
    row("moment of events", {u"--version=1"_s}, 2, "--version is for states and histories");
    row("no folder", {u"-o"_s, u"no/x.csv"_s}, 2, "no/x.csv cannot be written: ");
    row("store", {u"-o"_s, u"fake"_s, u"--format=csv"_s}, 2,
        "fake cannot be written: it is the store that is open");
}

void TestCliExport::saysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    const Run failed = exported(options);
    QCOMPARE(failed.code, code);
    QVERIFY2(failed.err.contains(sentence), failed.err.constData());
}

void TestCliExport::leavesTheFileAloneIfThereIsNothing()
{
    write(u"keep.csv"_s, "keep");
    const Run done = exported({u"--category=nope"_s, u"-o"_s, u"keep.csv"_s});
    QCOMPARE(done.code, 1);
    QCOMPARE(done.out, "");
    QCOMPARE(done.err,
             "hindcast: there was nothing of category nope to write, so keep.csv is as it was\n");
    QCOMPARE(content(u"keep.csv"_s), "keep");
}

void TestCliExport::leavesNothingWhenInterrupted()
{
    const pid_t child = fork();
    if (child == 0) {
        (void)run(u"export"_s, {u"-o"_s, u"interrupted.db"_s}, openInterrupting);
        _exit(0); // The signal should have ended it.
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGTERM);
    QCOMPARE(QDir().entryList({u"interrupted*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void TestCliExport::countsStatesThatCouldNotBeBuilt()
{
    const Run states = exported({u"--what=states"_s, u"--projection=throws.js"_s});
    QCOMPARE(states.code, 2);
    QCOMPARE(states.err, "hindcast: 1 of the states could not be built to their end\n");
}

void TestCliExport::saysThatStandardOutputIsFull()
{
    std::FILE *full = std::fopen("/dev/full", "w");
    if (full == nullptr)
        QSKIP("needs /dev/full");
    std::FILE *errors = std::tmpfile();
    Output output(full, errors);
    QCOMPARE(runCommandLine({u"export"_s, u"fake"_s}, output, openFake), 2);
    QVERIFY(fixture::textOf(errors).contains("cannot write the result: "));
    std::fclose(full);
}

void TestCliExport::explainsAsText()
{
    const Run told = run(
        u"explain"_s, {u"--stream=order-1"_s, u"--projection=sum.js"_s, u"--sentences=own.txt"_s});
    QCOMPARE(told.code, 0);
    const QByteArray top
        = "order-1 at version 2\n"
          "2026-03-03 12:00:00.000 UTC, as fake has it\n"
          "\n"
          "What changed it last\n"
          "  somebody paid 0.02 EUR\n"
          "  v2 Paid, the store does not say by whom, 2026-03-03 12:00:00.000 UTC\n"
          "  Field  What     Before  After\n"
          "  /sum   changed  1       3\n"
          "\n"
          "What it was\n"
          "  Field  Value  Set by   When (UTC)\n"
          "  /sum   3      v2 Paid  2026-03-03 12:00:00.000\n";
    QCOMPARE(told.out.first(top.size()), top);
    QVERIFY(told.out.contains("  Projection  sum.js, SHA-256 "));
    const Run early = run(u"explain"_s, {u"--stream=order-1"_s, u"--at=1"_s});
    QVERIFY(early.out.startsWith("order-1 at version 1\n"));
    const Run stopped = run(u"explain"_s, {u"--stream=order-1"_s, u"--projection=throws.js"_s});
    QCOMPARE(stopped.code, 2);
    QVERIFY(stopped.out.contains("! The projection stopped at v2 Paid"));
}

void TestCliExport::explainsAsPageAndJson()
{
    const QStringList place{u"--stream=order-1"_s};
    const Run page = run(u"explain"_s, place + QStringList{u"--html=-"_s});
    QVERIFY(page.out.startsWith("<!DOCTYPE html>\n"));
    const Run file = run(u"explain"_s, place + QStringList{u"--html=page.html"_s});
    QCOMPARE(file.code, 0);
    QCOMPARE(file.out, QByteArray());
    QVERIFY(content(u"page.html"_s).contains("<h1>order-1 at version 2</h1>"));
    const Run json = run(u"explain"_s, place + QStringList{u"--json"_s});
    const QByteArray top
        = R"({"stream":"order-1","number":2,"events":2,"event":{"stream":"order-1","version":2,)";
    QCOMPARE(json.out.first(top.size()), top);
}

void TestCliExport::explainSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const QString stream = u"--stream=order-1"_s;
    QTest::newRow("no stream") << QStringList() << 2 << QByteArray("explain needs --stream");
    QTest::newRow("no version") << QStringList{stream, u"--version=9"_s} << 1
                                << QByteArray("stream order-1 has no version 9");
    QTest::newRow("both") << QStringList{stream, u"--json"_s, u"--html=-"_s} << 2
                          << QByteArray("--json and --html exclude each other");
    QTest::newRow("sentences") << QStringList{stream, u"--sentences=bad.txt"_s} << 2
                               << QByteArray("bad.txt:1: Paid: an event has no \"actr\"");
    QTest::newRow("no sentences") << QStringList{stream, u"--sentences=no.txt"_s} << 2
                                  << QByteArray("no.txt: there is no such file");
    QTest::newRow("store") << QStringList{stream, u"--html=fake"_s} << 2
                           << QByteArray("fake cannot be written: it is the store that is open");
    QTest::newRow("no folder") << QStringList{stream, u"--html=no/x.html"_s} << 2
                               << QByteArray("no/x.html cannot be written: ");
}

void TestCliExport::explainSaysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    const Run failed = run(u"explain"_s, options);
    QCOMPARE(failed.code, code);
    QVERIFY2(failed.err.contains(sentence), failed.err.constData());
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
