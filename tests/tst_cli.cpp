// SPDX-License-Identifier: MIT
#include <QTest>

#include <array>
#include <unistd.h>

#include "cli_run.h"
#include "fake_store.h"

using namespace hindcast;
using fixture::run;
using fixture::Run;
using fixture::textOf;
using namespace Qt::StringLiterals;

/// The commands, run on a store that the test wrote down.
class TestCli : public QObject
{
    Q_OBJECT
private slots:
    void infoAsJson();
    void infoAsText();
    void infoListsNoMoreTypesThanAPersonReads();
    void streamsAsJson();
    void streamsAsText();
    void eventsAsJson();
    void eventsAsText();
    void eventsThatAreWanted_data();
    void eventsThatAreWanted();
    void stateAsJson_data();
    void stateAsJson();
    void stateAsText();
    void takesTheLastOfSeveralEventsWithOneVersion();
    void saysWhatWasNotFound_data();
    void saysWhatWasNotFound();
    void saysWhichArgumentIsBad_data();
    void saysWhichArgumentIsBad();
    void saysWhyAStoreCannotBeRead();
    void printsWhatWasReadBeforeReadingBrokeOff();
    void saysThatEventsCouldNotBeApplied();
    void keepsControlCharactersFromTheTerminal();
    void stopsQuietlyWhenNobodyReadsOn();
    void saysThatTheResultCannotBeWritten();
};

namespace {

Payload json(std::string text)
{
    return {Payload::Kind::Json, std::move(text)};
}

Timestamp at(const char *time)
{
    return *parseIsoTime(time);
}

/// Two streams and a bad record. Version 2 of order-7 is there twice.
std::vector<Event> events()
{
    return {
        {.position = {1},
         .stream = "order-7",
         .version = {1},
         .type = "Opened",
         .schemaVersion = {"2", true},
         .time = at("2026-03-03T10:05:12.481Z"),
         .id = {"e-1", false},
         .correlationId = {"c-1", false},
         .actor = {"judy", false},
         .data = json("{ \"big\" : 12345678901234567890,\n \"name\": \"M\\u00fcller \" }"),
         .metadata = json("{\"a\": [1, 2]}")},
        {.position = {2}, .defect = "not JSON"},
        {.position = {3},
         .stream = "account-42",
         .version = {0},
         .type = "Noted",
         .time = at("2026-03-03T10:06:00.000001Z"),
         .causationId = {"17", true},
         .data = {Payload::Kind::Text, "a \"text\""}},
        {.position = {4},
         .stream = "order-7",
         .version = {2},
         .type = "Changed",
         .time = at("2026-03-03T11:00:00Z"),
         .correlationId = {"c-1", false},
         .data = json("{\"name\":null,\"n\":1}")},
        {.position = {5},
         .stream = "order-7",
         .version = {2},
         .type = "Changed",
         .time = at("2026-03-03T12:00:00Z"),
         .data = json("{\"n\":2.50}")},
        {.position = {6},
         .stream = "order-7",
         .version = {3},
         .type = "Sealed",
         .data = {Payload::Kind::Bytes, std::string("\0\xff", 2)},
         .isArchived = true},
    };
}

Result<std::unique_ptr<EventStore>> openFake(const QString &)
{
    return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events()));
}

Run run(const QStringList &arguments)
{
    return run(arguments, openFake);
}

} // namespace

void TestCli::infoAsJson()
{
    const Run result = run({u"info"_s, u"fake"_s, u"--json"_s});
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.out,
             QByteArray(R"({"path":"fake","kind":"file","profile":"Fake","events":5,"streams":2,)"
                        R"("types":{"Changed":2,"Noted":1,"Opened":1,"Sealed":1},)"
                        R"("firstTime":"2026-03-03T10:05:12.481000Z",)"
                        R"("lastTime":"2026-03-03T12:00:00.000000Z","badRecords":1,"problems":[)"
                        R"({"kind":"bad-record","place":"record 2","message":"not JSON"},)"
                        R"({"kind":"duplicate-version","place":"record 5",)"
                        R"("message":"stream order-7 has version 2 more than once"}],)"
                        R"("typeFacts":[{"type":"Changed","events":2,)"
                        R"("firstTime":"2026-03-03T11:00:00.000000Z",)"
                        R"("lastTime":"2026-03-03T12:00:00.000000Z","averageSize":15},)"
                        R"({"type":"Opened","events":1,)"
                        R"("firstTime":"2026-03-03T10:05:12.481000Z",)"
                        R"("lastTime":"2026-03-03T10:05:12.481000Z","averageSize":57},)"
                        R"({"type":"Noted","events":1,"firstTime":"2026-03-03T10:06:00.000001Z",)"
                        R"("lastTime":"2026-03-03T10:06:00.000001Z","averageSize":8},)"
                        R"({"type":"Sealed","events":1,"averageSize":2}],)"
                        R"("archivedStreams":[{"stream":"order-7","events":4,"archived":1,)"
                        R"("deleted":0}]})"
                        "\n"));
    QCOMPARE(result.code, 0);
}

void TestCli::infoAsText()
{
    QCOMPARE(run({u"info"_s, u"fake"_s}).out,
             QByteArray("Store        fake\n"
                        "Kind         Fake\n"
                        "Events       5\n"
                        "Streams      2\n"
                        "First        2026-03-03 10:05:12.481 UTC\n"
                        "Last         2026-03-03 12:00:00.000 UTC\n"
                        "Bad records  1\n"
                        "Problems     2\n"
                        "\n"
                        "TYPE     EVENTS\n"
                        "Changed       2\n"
                        "Opened        1\n"
                        "Noted         1\n"
                        "Sealed        1\n"
                        "\n"
                        "STREAM   STATE             EVENTS  ARCHIVED  DELETED\n"
                        "order-7  archived in part       4         1        0\n"
                        "\n"
                        "PROBLEM            PLACE     MESSAGE\n"
                        "bad-record         record 2  not JSON\n"
                        "duplicate-version  record 5  stream order-7 has version 2 more than "
                        "once\n"));
}

void TestCli::infoListsNoMoreTypesThanAPersonReads()
{
    const auto openMany = [](const QString &) -> Result<std::unique_ptr<EventStore>> {
        std::vector<Event> events;
        for (int n = 0; n < 1'234; ++n)
            events.push_back({.stream = "s", .version = {n}, .type = "Type" + std::to_string(n)});
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
    };
    const QByteArray text = run({u"info"_s, u"fake"_s}, openMany).out;
    QVERIFY(text.contains("Type99 "));
    QVERIFY(!text.contains("Type100 "));
    QVERIFY(text.endsWith("and 1,134 more\n"));
    const Run json = run({u"info"_s, u"--json"_s, u"fake"_s}, openMany);
    QVERIFY(json.out.contains("\"Type1233\":1"));
}

void TestCli::streamsAsJson()
{
    const Run result = run({u"streams"_s, u"--json"_s, u"fake"_s});
    QCOMPARE(result.out,
             QByteArray(R"({"stream":"order-7","category":"order","events":4,"firstVersion":1,)"
                        R"("lastVersion":3,"firstTime":"2026-03-03T10:05:12.481000Z",)"
                        R"("lastTime":"2026-03-03T12:00:00.000000Z"})"
                        "\n"
                        R"({"stream":"account-42","category":"account","events":1,)"
                        R"("firstVersion":0,"lastVersion":0,)"
                        R"("firstTime":"2026-03-03T10:06:00.000001Z",)"
                        R"("lastTime":"2026-03-03T10:06:00.000001Z"})"
                        "\n"));
    QCOMPARE(result.code, 0);
}

void TestCli::streamsAsText()
{
    QCOMPARE(run({u"streams"_s, u"fake"_s}).out,
             QByteArray("STREAM      EVENTS  FIRST  LAST  FROM (UTC)                  TO (UTC)\n"
                        "order-7          4      1     3  2026-03-03 10:05:12.481     "
                        "2026-03-03 12:00:00.000\n"
                        "account-42       1      0     0  2026-03-03 10:06:00.000001  "
                        "2026-03-03 10:06:00.000001\n"));
}

void TestCli::eventsAsJson()
{
    const Run result = run({u"events"_s, u"fake"_s, u"--json"_s});
    QCOMPARE(result.out,
             QByteArray(R"({"position":1,"stream":"order-7","version":1,"type":"Opened",)"
                        R"("schemaVersion":2,"time":"2026-03-03T10:05:12.481000Z","id":"e-1",)"
                        R"("correlationId":"c-1","actor":"judy",)"
                        R"("data":{"big":12345678901234567890,"name":"M\u00fcller "},)"
                        R"("metadata":{"a":[1,2]}})"
                        "\n"
                        R"({"position":3,"stream":"account-42","version":0,"type":"Noted",)"
                        R"("time":"2026-03-03T10:06:00.000001Z","causationId":17,)"
                        R"("dataText":"a \"text\""})"
                        "\n"
                        R"({"position":4,"stream":"order-7","version":2,"type":"Changed",)"
                        R"("time":"2026-03-03T11:00:00.000000Z","correlationId":"c-1",)"
                        R"("data":{"name":null,"n":1}})"
                        "\n"
                        R"({"position":5,"stream":"order-7","version":2,"type":"Changed",)"
                        R"("time":"2026-03-03T12:00:00.000000Z","data":{"n":2.50}})"
                        "\n"
                        R"({"position":6,"stream":"order-7","version":3,"type":"Sealed",)"
                        R"("dataBase64":"AP8=","archived":true})"
                        "\n"));
    QCOMPARE(result.code, 0);
}

void TestCli::eventsAsText()
{
    QCOMPARE(run({u"events"_s, u"fake"_s, u"--stream"_s, u"order-7"_s, u"--limit"_s, u"2"_s}).out,
             QByteArray("POSITION  TIME (UTC)               STREAM   VERSION  TYPE     BY    "
                        "CORRELATION\n"
                        "       1  2026-03-03 10:05:12.481  order-7        1  Opened   judy  c-1\n"
                        "       4  2026-03-03 11:00:00.000  order-7        2  Changed        "
                        "c-1\n"));
}

void TestCli::eventsThatAreWanted_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("positions");
    QTest::newRow("one stream") << QStringList{u"--stream"_s, u"account-42"_s} << QByteArray("3");
    QTest::newRow("a type") << QStringList{u"--type=Changed"_s} << QByteArray("4,5");
    QTest::newRow("two types") << QStringList{u"--type=Noted"_s, u"--type=Opened"_s}
                               << QByteArray("1,3");
    QTest::newRow("from, which counts in")
        << QStringList{u"--from=2026-03-03T11:00Z"_s} << QByteArray("4,5");
    QTest::newRow("to, which counts in")
        << QStringList{u"--to=2026-03-03 11:00"_s} << QByteArray("1,3,4");
    QTest::newRow("a zone") << QStringList{u"--from=2026-03-03T13:00+01:00"_s} << QByteArray("5");
    QTest::newRow("a correlation") << QStringList{u"--correlation=c-1"_s} << QByteArray("1,4");
    QTest::newRow("a field") << QStringList{u"--filter=data.n>1 type:Cha*"_s} << QByteArray("5");
    QTest::newRow("an expression") << QStringList{u"--filter=/M.ller/"_s} << QByteArray("1");
    QTest::newRow("the first two") << QStringList{u"--limit=2"_s} << QByteArray("1,3");
    QTest::newRow("all of it") << QStringList{u"--stream=order-7"_s, u"--type=Changed"_s,
                                              u"--to=2026-03-03T11:30Z"_s}
                               << QByteArray("4");
}

void TestCli::eventsThatAreWanted()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, positions);
    const Run result = run(QStringList{u"events"_s, u"fake"_s, u"--json"_s} + options);
    QByteArrayList found;
    for (const QByteArray &line : result.out.trimmed().split('\n'))
        found += line.mid(qstrlen(R"({"position":)")).split(',').first();
    QCOMPARE(found.join(','), positions);
    QCOMPARE(result.code, 0);
}

void TestCli::stateAsJson_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray first
        = R"({"stream":"order-7","version":1,"time":"2026-03-03T10:05:12.481000Z","state":)"
          R"({"big":12345678901234567890,"name":"M\u00fcller ","$type":"Opened","$version":1,)"
          R"("$time":"2026-03-03T10:05:12.481000Z"}})";
    QTest::newRow("a version") << QStringList{u"--version"_s, u"1"_s} << first;
    QTest::newRow("just at") << QStringList{u"--at=2026-03-03T10:05:12.481Z"_s} << first;
    QTest::newRow("before the next") << QStringList{u"--at=2026-03-03 10:59:59"_s} << first;
    QTest::newRow("the end") << QStringList{u"--projection=count"_s}
                             << QByteArray(R"({"stream":"order-7","version":3,"state":)"
                                           R"({"Opened":1,"Changed":2,"Sealed":1}})");
}

void TestCli::stateAsJson()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, expected);
    const Run result = run(
        QStringList{u"state"_s, u"fake"_s, u"--stream"_s, u"order-7"_s, u"--json"_s} + options);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.out, expected + '\n');
    QCOMPARE(result.code, 0);
}

void TestCli::stateAsText()
{
    QCOMPARE(run({u"state"_s, u"fake"_s, u"--stream=order-7"_s, u"--at=2026-03-03T11:00Z"_s,
                  u"--projection=last"_s})
                 .out,
             QByteArray("order-7, version 2, 2026-03-03 11:00:00.000 UTC\n"
                        "{\n"
                        "  \"$type\": \"Changed\",\n"
                        "  \"$version\": 2,\n"
                        "  \"$time\": \"2026-03-03T11:00:00.000000Z\",\n"
                        "  \"data\": {\n"
                        "    \"name\": null,\n"
                        "    \"n\": 1\n"
                        "  }\n"
                        "}\n"));
}

void TestCli::takesTheLastOfSeveralEventsWithOneVersion()
{
    const Run result
        = run({u"state"_s, u"fake"_s, u"--stream=order-7"_s, u"--version=2"_s, u"--json"_s});
    QVERIFY2(result.out.contains(R"("n":2.50)"), result.out.constData());
    QVERIFY2(result.out.contains(R"("time":"2026-03-03T12:00:00.000000Z")"),
             result.out.constData());
}

void TestCli::saysWhatWasNotFound_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("no such stream, events") << QStringList{u"events"_s, u"--stream=order-8"_s}
                                            << QByteArray("there is no stream order-8 in fake");
    QTest::newRow("no such stream, state") << QStringList{u"state"_s, u"--stream=order-8"_s}
                                           << QByteArray("there is no stream order-8 in fake");
    QTest::newRow("no such type") << QStringList{u"events"_s, u"--type=Nope"_s}
                                  << QByteArray("no event of fake is like that");
    QTest::newRow("nothing before")
        << QStringList{u"state"_s, u"--stream=order-7"_s, u"--at=2026-03-03"_s}
        << QByteArray("stream order-7 has no event at or before "
                      "2026-03-03 00:00:00.000; it begins at "
                      "2026-03-03 10:05:12.481 UTC");
    QTest::newRow("no such version")
        << QStringList{u"state"_s, u"--stream=order-7"_s, u"--version=40"_s}
        << QByteArray("stream order-7 has no version 40; it has versions 1 to 3");
}

void TestCli::saysWhatWasNotFound()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sentence);
    const Run result = run(arguments + QStringList{u"fake"_s, u"--json"_s});
    QCOMPARE(result.err, "hindcast: " + sentence + '\n');
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.code, 1);
}

void TestCli::saysWhichArgumentIsBad_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("no store") << QStringList{u"info"_s}
                              << QByteArray("info needs the path of a store");
    QTest::newRow("two stores") << QStringList{u"info"_s, u"a"_s, u"b"_s}
                                << QByteArray("info takes one store, so what is \"b\"?");
    QTest::newRow("unknown option")
        << QStringList{u"info"_s, u"a"_s, u"--stream=x"_s}
        << QByteArray("there is no option --stream; see hindcast info --help");
    QTest::newRow("no value") << QStringList{u"state"_s, u"a"_s, u"--stream"_s}
                              << QByteArray("--stream needs a value");
    QTest::newRow("a value too many")
        << QStringList{u"info"_s, u"a"_s, u"--json=1"_s} << QByteArray("--json takes no value");
    QTest::newRow("no time")
        << QStringList{u"events"_s, u"a"_s, u"--from=noon"_s}
        << QByteArray("--from needs a time such as 2026-03-03T10:05:12Z, not \"noon\"");
    QTest::newRow("no number") << QStringList{u"state"_s, u"a"_s, u"--stream=s"_s, u"--version=x"_s}
                               << QByteArray("--version needs a whole number, not \"x\"");
    QTest::newRow("a negative limit") << QStringList{u"events"_s, u"a"_s, u"--limit"_s, u"-1"_s}
                                      << QByteArray("--limit needs a number that is not negative");
    QTest::newRow("an expression that is none")
        << QStringList{u"events"_s, u"a"_s, u"--filter=/(a)\\1/"_s}
        << QByteArray("the regular expression /(a)\\1/ cannot be searched for: "
                      "Back-references are unsupported.");
    QTest::newRow("no stream") << QStringList{u"state"_s, u"a"_s}
                               << QByteArray("state needs --stream");
    QTest::newRow("version and time")
        << QStringList{u"state"_s, u"a"_s, u"--stream=s"_s, u"--version=1"_s, u"--at=2026-03-03"_s}
        << QByteArray("--version and --at exclude each other");
    QTest::newRow("no such projection")
        << QStringList{u"state"_s, u"a"_s, u"--stream=s"_s, u"--projection=magic"_s}
        << QByteArray(
               "there is no projection \"magic\", only merge, last, count, patch, and files");
    QTest::newRow("nothing to do")
        << QStringList{} << QByteArray("there is nothing to do; see hindcast --help");
}

void TestCli::saysWhichArgumentIsBad()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sentence);
    const Run result = run(arguments, [](const QString &) -> Result<std::unique_ptr<EventStore>> {
        return Error{u"must not be opened"_s};
    });
    QCOMPARE(result.err, "hindcast: " + sentence + '\n');
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.code, 2);
}

void TestCli::saysWhyAStoreCannotBeRead()
{
    for (const QString &command : {u"info"_s, u"streams"_s, u"events"_s}) {
        const Run result = run({command, u"gone.db"_s, u"--json"_s},
                               [](const QString &path) -> Result<std::unique_ptr<EventStore>> {
                                   return Error{u"cannot open "_s + path};
                               });
        QCOMPARE(result.err, QByteArray("hindcast: cannot open gone.db\n"));
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.code, 2);
    }
}

void TestCli::printsWhatWasReadBeforeReadingBrokeOff()
{
    struct TornStore : FakeStore
    {
        using FakeStore::FakeStore;
        Result<void> index(IndexBuilder &builder, const Progress &progress,
                           const std::stop_token &stop) override
        {
            (void)FakeStore::index(builder, progress, stop);
            return Error{u"the file ends early"_s};
        }
    };
    const Run result = run({u"events"_s, u"fake"_s, u"--json"_s}, [](const QString &) {
        return Result<std::unique_ptr<EventStore>>(std::make_unique<TornStore>(events()));
    });
    QCOMPARE(result.err, QByteArray("hindcast: the file ends early\n"));
    QCOMPARE(result.out.count('\n'), 5);
    QCOMPARE(result.code, 2);
}

void TestCli::saysThatEventsCouldNotBeApplied()
{
    const Run result = run(
        {u"state"_s, u"fake"_s, u"--stream=account-42"_s, u"--json"_s, u"--projection=patch"_s});
    QCOMPARE(result.err,
             QByteArray("hindcast: 1 of the events of stream account-42 could not be applied\n"));
    QCOMPARE(result.code, 2);
}

void TestCli::keepsControlCharactersFromTheTerminal()
{
    const auto open = [](const QString &) {
        return Result<std::unique_ptr<EventStore>>(std::make_unique<FakeStore>(
            std::vector<Event>{{.position = {1}, .stream = "a\x1b[2J", .type = "T\n"}}));
    };
    QCOMPARE(run({u"events"_s, u"fake"_s}, open).out,
             QByteArray("POSITION  STREAM  VERSION  TYPE\n"
                        "       1  a\ufffd[2J         0  T\ufffd\n"));
    QVERIFY(
        run({u"events"_s, u"fake"_s, u"--json"_s}, open).out.contains(R"("stream":"a\u001b[2J")"));
}

void TestCli::stopsQuietlyWhenNobodyReadsOn()
{
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    ::close(ends[0]);
    std::FILE *out = ::fdopen(ends[1], "w");
    std::FILE *err = std::tmpfile();
    Output output(out, err);
    const int code = runCommandLine({u"events"_s, u"fake"_s, u"--json"_s}, output, openFake);
    std::fclose(out);
    QCOMPARE(textOf(err), QByteArray());
    QCOMPARE(code, 0);
}

void TestCli::saysThatTheResultCannotBeWritten()
{
    std::FILE *out = std::fopen("/dev/full", "w");
    std::FILE *err = std::tmpfile();
    QVERIFY(out != nullptr);
    Output output(out, err);
    const int code = runCommandLine({u"events"_s, u"fake"_s, u"--json"_s}, output, openFake);
    std::fclose(out);
    QCOMPARE(textOf(err),
             QByteArray("hindcast: cannot write the result: No space left on device\n"));
    QCOMPARE(code, 2);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
