// SPDX-License-Identifier: MIT
#include "model/store/file_store.h"
#include "model/store/profile_parser.h"

#include <QTemporaryDir>
#include <QTest>

#include "store_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Files that are read through a profile: what one can say, and what bad files get.
class TestRecordProfile : public QObject
{
    Q_OBJECT
private slots:
    void saysWhereAProfileIsWrong_data();
    void saysWhereAProfileIsWrong();
    void isKnownByMembersOfTheFirstRecords();
    void isKnownByTheFormToo();
    void leavesOutAndCountsWhatIsNoEvent();
    void takesTheFirstPointerThatLeadsToSomething();
    void looksIntoTextInsideTheRecord();
    void gathersMembersAsTheyAreWritten();
    void numbersAndNamesWhatTheProfileDoesNot();
    void ordersByNumbersBeforeTexts();
    void turnsAroundWhatComesNewestFirst();
    void readsLongRecordsInAnotherOrder();
    void ordersByTime();
    void putsAnEventIntoTheStreamsOfItsTags();
    void marksWhatWasDeleted();
    void goesOnWithFilesThatGrow();
    void goesOnInOrderAndSaysWhenItCannot();
    void stopsAndGoesOnBeforeSorting();
    void readsForFoldsWhatItReads();
    void findsRecordsInsideADocument_data();
    void findsRecordsInsideADocument();
    void namesRecordsByTheirKeys();
    void keepsTheRecordsBeforeABreakInADocument_data();
    void keepsTheRecordsBeforeABreakInADocument();
    void passesOverWhatLiesBesideThePath();

private:
    std::unique_ptr<EventStore> open(const QByteArray &records, const QByteArray &content,
                                     const QByteArray &detect = R"({"members":["/t"]})");
    void append(const QByteArray &content);

    QTemporaryDir m_folder;
};

namespace {

QByteArray profileWith(const QByteArray &records,
                       const QByteArray &detect = R"({"members":["/t"]})")
{
    return R"({"format":"hindcast-profile/1","name":"Test","detect":[)" + detect
        + R"(],"records":{)" + records + "}}";
}

} // namespace

std::unique_ptr<EventStore> TestRecordProfile::open(const QByteArray &records,
                                                    const QByteArray &content,
                                                    const QByteArray &detect)
{
    const QString path = m_folder.filePath(u"made.jsonl"_s);
    QFile::remove(path);
    append(content);
    auto profile = parseProfile(profileWith(records, detect).toStdString());
    if (!profile)
        qFatal("%s", qPrintable(profile.error().message));
    auto store = openFileStore(path, {profile.value()});
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(store).value();
}

void TestRecordProfile::append(const QByteArray &content)
{
    QFile file(m_folder.filePath(u"made.jsonl"_s));
    QVERIFY(file.open(QFile::Append) && file.write(content) == content.size());
}

void TestRecordProfile::saysWhereAProfileIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto records = [](const char *name, const char *json, const QString &message) {
        QTest::newRow(name) << profileWith(json) << message;
    };
    records("no type", "", u"/records: expected the key type"_s);
    records("no pointer", R"("type":"t")",
            u"/records/type: expected a JSON pointer, which begins with /, found \"t\""_s);
    records("no value", R"("type":7)",
            u"/records/type: expected a JSON pointer, or an object with one of the keys pointers, "
            "constant, join, firstOf, key, found 7"_s);
    records("escape", R"("type":{"pointers":["/a","/~2"]})",
            u"/records/type/pointers/1: expected ~0 or ~1 where a JSON pointer has ~, found "
            "\"/~2\""_s);
    records(
        "column", R"("type":{"column":"a"})",
        u"/records/type/column: there is no such key here; expected one of pointers, as, pattern"_s);
    records("pattern", R"("type":{"pointers":["/t"],"pattern":"("})",
            u"/records/type/pattern: expected a regular expression (missing closing parenthesis at "
            "character 2), found \"(\""_s);
    records("key", R"("type":{"key":false})", u"/records/type/key: expected true, found false"_s);
    records("table", R"("table":"t","type":"/t")",
            u"/records/table: there is no such key here; expected one of at, members, order, only, "
            "position, stream, tags, category, version, firstVersion, gapsAreNormal, type, "
            "schemaVersion, time, validTime, id, correlation, causation, actor, archived, deleted, "
            "tombstones, data, metadata"_s);
    records("order", R"("type":"/t","order":"oldest-first")",
            u"/records/order: expected one of newest-first, by-time, found \"oldest-first\""_s);
    records("encoding", R"("type":"/t","members":{"/p":{"encoding":"xml"}})",
            u"/records/members/~1p/encoding: expected one of json-in-string, pairs, named, found "
            "\"xml\""_s);
    records("member", R"("type":"/t","members":{"p":{"encoding":"pairs"}})",
            u"/records/members: expected a JSON pointer, which begins with /, found "
            "{\"p\":{\"encoding\":\"pairs\"}}"_s);
    records("gathered", R"("type":"/t","metadata":{"members":"all"})",
            u"/records/metadata/members: expected one of rest, found \"all\""_s);
    records("time", R"("type":"/t","time":{"value":"/x","encoding":"isoo"})",
            u"/records/time/encoding: expected one of auto, iso, unix-seconds, unix-milliseconds, "
            "unix-microseconds, unix-nanoseconds, unix-ticks, dotnet-ticks, found \"isoo\""_s);
    QTest::newRow("form") << profileWith(R"("type":"/t")", R"({"members":["/t"],"form":"csv"})")
                          << u"/detect/0/form: expected one of lines, array, objects, found "
                             "\"csv\""_s;
    QTest::newRow("tables and records")
        << profileWith(R"("type":"/t")", R"({"table":"t","columns":["a"]})")
        << u"/detect/0/table: there is no such key here; expected one of members, form"_s;
    QByteArray pointers;
    for (int i = 0; i < 65; ++i)
        pointers += (i > 0 ? ",\"/" : "\"/") + QByteArray::number(i) + '"';
    QTest::newRow("too many pointers")
        << profileWith(R"("type":{"pointers":[)" + pointers + "]}")
        << u"/records: expected at most 64 pointers in all, found 65"_s;
    QTest::newRow("too many marks")
        << profileWith(R"("type":"/t")", R"({"members":[)" + pointers + "]}")
        << u"/detect/0/members: expected at most 64 pointers in all, found 65"_s;
}

void TestRecordProfile::saysWhereAProfileIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto profile = parseProfile(json.toStdString());
    QVERIFY(!profile);
    QCOMPARE(profile.error().message, message);
}

void TestRecordProfile::isKnownByMembersOfTheFirstRecords()
{
    const QByteArray mark = R"({"members":["/t","/in/side"]})";
    const auto known
        = open(R"("type":"/t")", "{\"t\":\"A\"}\n{\"t\":\"B\",\"in\":{\"side\":null}}\n", mark);
    QCOMPARE(known->description().profile, u"Test"_s);
    QCOMPARE(rowsText(*indexOf(*known)), "1 made v1 A\n2 made v2 B\n");

    // No record has both.
    const auto unknown
        = open(R"("type":"/t")", "{\"t\":\"A\",\"type\":\"C\"}\n{\"in\":{\"side\":1}}\n", mark);
    QCOMPARE(unknown->description().profile, u"JSON Lines"_s);
}

void TestRecordProfile::isKnownByTheFormToo()
{
    const QByteArray mark = R"({"members":["/t"],"form":"array"})";
    QCOMPARE(open(R"("type":"/t")", "{\"t\":\"A\"}\n", mark)->description().profile,
             u"JSON Lines"_s);
    QCOMPARE(open(R"("type":"/t")", "[{\"t\":\"A\"}]", mark)->description().profile, u"Test"_s);
}

void TestRecordProfile::leavesOutAndCountsWhatIsNoEvent()
{
    const auto store = open(R"("only":{"value":"/t","in":["a","1"]},"type":"/t")",
                            "{\"t\":\"b\"}\n{\"t\":\"a\"}\n\n{}\n{\"t\":1}\n[]\n");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 a\n2 made v2 1\n3 bad\n");
    QCOMPARE(problemsText(*index),
             u"bad-record, line 6: not an object but an array\n"
             "notice, : records left out because they are no events: 2 (/t is not a, 1)\n"_s);
    QCOMPARE(eventAt(*store, *index, 1).place, "line 5");
}

void TestRecordProfile::takesTheFirstPointerThatLeadsToSomething()
{
    const auto store = open(R"("type":"/t","stream":{"pointers":["/a","/b","/c"]},)"
                            R"("actor":{"firstOf":["/who",{"constant":"nobody"}]},)"
                            R"("correlation":{"join":["/x","/y"],"separator":":"})",
                            R"({"t":"1","a":null,"b":{"no":"plain"},"c":"c","who":"","x":1})"
                            "\n"
                            R"({"t":"2","a":"","b":7.50,"c":"c","who":"Ann","x":1,"y":"z"})");
    QCOMPARE(rowsText(*indexOf(*store)), "1 c v1 1 by=nobody\n2 7.50 v1 2 c=1:z by=Ann\n");
}

void TestRecordProfile::looksIntoTextInsideTheRecord()
{
    const QByteArray members = R"("members":{"/p":{"encoding":"json-in-string"},)"
                               R"("/h":{"encoding":"pairs"}},)";
    const auto store
        = open(members + R"("type":"/t","stream":"/h/s","id":"/p/id","data":"/p","metadata":"/h")",
               R"({"t":"A","p":"{\"id\": 12345678901234567890}","h":["s","x","s","y"]})"
               "\n"
               R"({"t":"B","p":{"id":"plain"},"h":{"s":"object"}})"
               "\n"
               R"({"t":"C","p":"no {","h":[7,"seven","s","\u00e9",["k"],null]})"
               "\n"
               R"({"t":"D","p":null,"h":["s","odd","rest"]})"
               "\n"
               R"({"t":"E","p":7,"h":"text"})");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index),
             "1 y v1 A\n2 object v1 B\n3 \xc3\xa9 v1 C\n4 odd v1 D\n5 made v1 E\n");
    QCOMPARE(problemsText(*index),
             u"undecodable, line 4: /h has a name without a value: an odd number of items, 3\n"_s);
    const Event first = eventAt(*store, *index, 0);
    QCOMPARE(first.id, (Identifier{"12345678901234567890", true}));
    QCOMPARE(first.data, (Payload{Payload::Kind::Json, R"({"id": 12345678901234567890})"}));
    QCOMPARE(first.metadata.bytes, R"({"s":"x","s":"y"})");
    QCOMPARE(eventAt(*store, *index, 1).data.bytes, R"({"id":"plain"})");
    QCOMPARE(eventAt(*store, *index, 2).data, (Payload{Payload::Kind::Text, "no {"}));
    QCOMPARE(eventAt(*store, *index, 2).metadata.bytes,
             R"({"7":"seven","s":"\u00e9","[\"k\"]":null})");
    QCOMPARE(eventAt(*store, *index, 3).data, Payload());
    QCOMPARE(eventAt(*store, *index, 3).metadata.bytes, R"({"s":"odd","rest":null})");
    QCOMPARE(eventAt(*store, *index, 4).data, (Payload{Payload::Kind::Json, "7"}));
    QCOMPARE(eventAt(*store, *index, 4).metadata, (Payload{Payload::Kind::Text, "text"}));
}

void TestRecordProfile::gathersMembersAsTheyAreWritten()
{
    const QByteArray line
        = R"({"t":"A","in":{"id":"i","x":1.0,"x":2,"k\u0065y":"\ud800","n":null},"a/b":[ 1 ]})";
    const auto rest = open(R"("type":"/t","id":"/in/id","data":{"members":"rest","of":"/in"},)"
                           R"("metadata":{"members":"rest"})",
                           line);
    const Event event = eventAt(*rest, *indexOf(*rest), 0);
    QCOMPARE(event.data.bytes, R"({"x":1.0,"x":2,"k\u0065y":"\ud800","n":null})");
    QCOMPARE(event.metadata.bytes, R"({"a/b":[ 1 ]})");

    const auto named = open(R"("type":"/t","data":{"members":["/in/x","/a~1b","/none"]},)"
                            R"("metadata":{"members":"rest","of":"/t"})",
                            line);
    const Event other = eventAt(*named, *indexOf(*named), 0);
    QCOMPARE(other.data, (Payload{Payload::Kind::Json, R"({"x":2,"a/b":[ 1 ]})"}));
    QCOMPARE(other.metadata, Payload());
}

void TestRecordProfile::numbersAndNamesWhatTheProfileDoesNot()
{
    const auto store = open(R"("type":"/t","position":"/n","version":"/v","time":"/at",)"
                            R"("firstVersion":0,"gapsAreNormal":true,"category":{"before":"d"})",
                            R"({"t":"A","n":10,"v":0,"at":1772532312481})"
                            "\n"
                            R"({"t":"B","n":"x","v":1.5,"at":"noon"})"
                            "\n"
                            R"({"t":"C","v":7})");
    IndexBuilder builder(store->rules());
    QVERIFY(store->index(builder, {}, {}));
    const auto index = builder.snapshot();
    QCOMPARE(rowsText(*index),
             "10 made v0 A 2026-03-03T10:05:12.481000Z\n11 made v1 B\n12 made v7 C\n");
    QCOMPARE(index->stream({0}).category, "ma");
    QCOMPARE(problemsText(*index),
             u"undecodable, line 2: /n is not an integer: \"x\"\n"
             "undecodable, line 2: /v is not an integer: 1.5\n"
             "undecodable, line 2: /at is not a time: \"noon\"\n"_s);
}

void TestRecordProfile::ordersByNumbersBeforeTexts()
{
    const auto store = open(R"("type":"/t","order":["/k","/n"])",
                            R"({"t":"A","k":"b"}
{"t":"B","k":10,"n":2}
nonsense
{"t":"C","k":9}
{"t":"D","k":"10","n":1}
{"t":"E","k":"a"}
{"t":"F"})");
    const auto index = indexOf(*store);
    QCOMPARE(
        rowsText(*index),
        "1 made v1 F\n2 made v2 C\n3 made v3 D\n4 made v4 B\n5 bad\n6 made v5 E\n7 made v6 A\n");
    QCOMPARE(problemsText(*index),
             u"bad-record, line 3: not JSON: expected a value at column 1\n"_s);
    QCOMPARE(eventAt(*store, *index, 2).place, "line 5");
    QCOMPARE(eventAt(*store, *index, 4).defect, "not JSON: expected a value at column 1");
    QCOMPARE(eventAt(*store, *index, 6).raw, R"({"t":"A","k":"b"})");
}

void TestRecordProfile::turnsAroundWhatComesNewestFirst()
{
    const auto store
        = open(R"("type":"/t","order":"newest-first","version":"/v")",
               R"([ {"t":"C","v":3}, {"v":9}, {"t":"B","v":"two"}, {"t":"A","v":1} ])");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 B\n3 bad\n4 made v3 C\n");
    QCOMPARE(problemsText(*index),
             u"undecodable, record 3: /v is not an integer: \"two\"\n"
             "bad-record, record 2: has no type at /t\n"_s);
    QCOMPARE(eventAt(*store, *index, 0).place, "record 4");
    QCOMPARE(eventAt(*store, *index, 3).raw, R"({"t":"C","v":3})");
    QCOMPARE(eventAt(*store, *index, 2).raw, R"({"v":9})");
}

void TestRecordProfile::readsLongRecordsInAnotherOrder()
{
    QByteArray lines;
    for (int i = 5; i > 0; --i)
        lines += "{\"t\":\"T" + QByteArray::number(i) + "\",\"p\":\"" + QByteArray(100'000 * i, 'x')
            + "\"}\n";
    const auto store = open(R"("type":"/t","order":"newest-first","data":"/p")", lines);
    const auto index = indexOf(*store);
    const auto reader = std::move(store->makeReader()).value();
    for (const std::int64_t row : {0, 1, 2, 3, 4, 2, 0}) {
        const Event event = reader->read(*index, {row}).value();
        QCOMPARE(event.type, "T" + std::to_string(row + 1));
        QCOMPARE(std::ssize(event.data.bytes), 100'000 * (row + 1) + 2);
    }
}

void TestRecordProfile::ordersByTime()
{
    const auto store = open(R"("type":"/t","time":"/at","order":"by-time")",
                            R"({"t":"C","at":"2026-03-03T10:00:00+01:00"}
{"t":"D","at":"2026-03-03 09:30:00"}
{"t":"A"}
{"t":"B","at":0}
)");
    IndexBuilder builder(store->rules());
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()),
             "1 made v1 A\n2 made v2 B 1970-01-01T00:00:00.000000Z\n"
             "3 made v3 C 2026-03-03T09:00:00.000000Z\n4 made v4 D 2026-03-03T09:30:00.000000Z\n");
    append("{\"t\":\"E\",\"at\":\"2026-03-03T09:30:00Z\"}\n");
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(eventAt(*store, *builder.snapshot(), 4).type, "E");
}

void TestRecordProfile::putsAnEventIntoTheStreamsOfItsTags()
{
    const QByteArray lines = R"({"t":"A","tags":["x-1",7,{"id":"no"},"x-1",null]}
{"t":"B","tags":"x-1","s":"own"}
{"t":"C","tags":[],"s":null})";
    const auto tagged = open(R"("type":"/t","tags":"/tags")", lines);
    const auto index = indexOf(*tagged);
    QCOMPARE(rowsText(*index), "1 x-1 v1 A\n2 x-1 v2 B\n3 made v1 C\n");
    QCOMPARE(eventAt(*tagged, *index, 0).places, (std::vector<EventPlace>{{"7", Version{1}}}));

    const auto beside = open(R"("type":"/t","stream":"/s","tags":{"value":"/tags"})", lines);
    const auto other = indexOf(*beside);
    QCOMPARE(rowsText(*other), "1 x-1 v1 A\n2 own v1 B\n3 made v1 C\n");
    QCOMPARE(eventAt(*beside, *other, 1).places, (std::vector<EventPlace>{{"x-1", Version{2}}}));
}

void TestRecordProfile::marksWhatWasDeleted()
{
    const auto store
        = open(R"("type":{"firstOf":[{"constant":"gone","without":"/d"},"/t"]},"data":"/d",)"
               R"("deleted":"/x","archived":"/a","tombstones":{"types":["gone"]})",
               R"({"t":"A","d":1,"x":"2026-03-03"}
{"t":"B","d":null,"a":true}
{"t":"C","d":0,"x":false})");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 gone\n3 made v3 C\n");
    const auto marks = [&](std::int64_t row) {
        const Event event = eventAt(*store, *index, row);
        return std::array{event.isDeleted, event.isTombstone, event.isArchived};
    };
    QCOMPARE(marks(0), (std::array{true, false, false}));
    QCOMPARE(marks(1), (std::array{true, true, true})); // A tombstone is a deletion as well.
    QCOMPARE(marks(2), (std::array{false, false, false}));
}

void TestRecordProfile::goesOnWithFilesThatGrow()
{
    const auto store = open(R"("only":{"value":"/e","in":["yes"]},"type":"/t")",
                            "{\"t\":\"A\",\"e\":\"yes\"}\n{\"t\":\"\"}\n{\"t\":\"B\",");
    IndexBuilder builder(store->rules());
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()), "1 made v1 A\n");
    append("\"e\":\"yes\"}\n{}\n{\"t\":\"C\",\"e\":\"yes\"}\n");
    QVERIFY(store->hasGrown());
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()), "1 made v1 A\n2 made v2 B\n3 made v3 C\n");
    QCOMPARE(eventAt(*store, *builder.snapshot(), 2).place, "line 5");
    QVERIFY(!store->hasGrown());
}

void TestRecordProfile::goesOnInOrderAndSaysWhenItCannot()
{
    const auto store
        = open(R"("type":"/t","order":["/n"])", "{\"t\":\"B\",\"n\":2}\n{\"t\":\"A\",\"n\":1}\n");
    IndexBuilder builder(store->rules());
    QVERIFY(store->index(builder, {}, {}));
    append("{\"t\":\"D\",\"n\":4}\n{\"t\":\"C\",\"n\":2}\n");
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(rowsText(*builder.snapshot()), "1 made v1 A\n2 made v2 B\n3 made v3 C\n4 made v4 D\n");

    append("{\"t\":\"Z\",\"n\":3}\n");
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto failed = store->index(builder, {}, {});
        QVERIFY(!failed);
        QVERIFY(failed.error().message.contains(u"new events that come before others"_s));
    }
    QCOMPARE(builder.nextRow().value, 4);
}

void TestRecordProfile::stopsAndGoesOnBeforeSorting()
{
    QByteArray lines;
    for (int i = 10'000; i > 0; --i)
        lines += "{\"t\":\"T\",\"n\":" + QByteArray::number(i) + "}\n";
    const auto store = open(R"("type":"/t","position":"/n","order":["/n"])", lines);
    IndexBuilder builder(store->rules());
    std::stop_source stop;
    const auto stopAtOnce = [&stop](std::int64_t, std::int64_t) { stop.request_stop(); };
    QVERIFY(store->index(builder, stopAtOnce, stop.get_token()));
    QCOMPARE(builder.nextRow().value, 0); // Nobody knows yet which one is first.
    QVERIFY(store->hasGrown());
    QVERIFY(store->index(builder, {}, {}));
    QCOMPARE(builder.nextRow().value, 10'000);
    QCOMPARE(builder.snapshot()->event({0}).position.value, 1);
    QCOMPARE(problemsText(*builder.snapshot()), QString());
}

void TestRecordProfile::readsForFoldsWhatItReads()
{
    const auto store = open(R"("type":"/t","order":"newest-first","id":"/i","data":"/d",)"
                            R"("metadata":{"members":"rest"})",
                            R"({"t":"B","i":1,"d":{"a":1},"x":0}
{"t":"A","d":"text"})");
    const auto index = indexOf(*store);
    const auto reader = std::move(store->makeReader()).value();
    Event event{.raw = "old", .place = "old", .defect = "old"};
    for (std::int64_t row = 0; row < 2; ++row) {
        Event expected = reader->read(*index, {row}).value();
        QVERIFY(reader->readForFold(*index, {row}, event));
        QCOMPARE(event.type, expected.type);
        QCOMPARE(event.id, expected.id);
        QCOMPARE(event.position.value, expected.position.value);
        QCOMPARE(event.data, expected.data);
        QCOMPARE(event.metadata, expected.metadata);
        QCOMPARE(event.raw + event.place + event.defect, "");
    }
}

void TestRecordProfile::findsRecordsInsideADocument_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("types");
    const auto document
        = [](const char *name, const char *at, const char *text, const char *types) {
              QTest::newRow(name) << QByteArray(at) << QByteArray(text) << QByteArray(types);
          };
    document("groups", "/*/*", R"({"x":[{"t":"A"},{"t":"B"}],"y":[],"z":[{"t":"C"}]})", "A B C");
    document("groups of objects", "/*/*", R"( {"x" : {"1":{"t":"A"} , "2" :{"t":"B"}} } )", "A B");
    document("lists of lists", "/*/*", R"([[{"t":"A"}],[{"t":"B"},{"t":"C"}]])", "A B C");
    document("a name", "/b/*", R"({"a":[{"t":"A"}],"b":[{"t":"B"}],"c":[{"t":"C"}]})", "B");
    document("escapes", "/a~1b/*", R"({"a\/b":[{"t":"A"}]})", "A");
    document("an item", "/*/1/*", R"({"x":[[{"t":"A"}],[{"t":"B"}]],"y":[[],[{"t":"C"}]]})", "B C");
    document("nothing on the way", "/*/*", R"({"x":1,"y":null,"z":[{"t":"A"}]})", "A");
    document("brackets in strings", "/*/*", R"({"]":"}","y{":[{"t":"[A\""}]})", "[A\"");
    document("a byte order mark", "/*/*", "\xef\xbb\xbf{\"x\":[{\"t\":\"A\"}]}", "A");
}

void TestRecordProfile::findsRecordsInsideADocument()
{
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, types);
    const auto store = open(R"("type":"/t","at":")" + at + '"', document);
    QCOMPARE(store->description().profile, u"Test"_s);
    const auto index = indexOf(*store);
    QByteArray found;
    for (std::int64_t row = 0; row < index->rowCount(); ++row)
        found
            += (row > 0 ? " " : "") + QByteArray::fromStdString(eventAt(*store, *index, row).type);
    QCOMPARE(found, types);
    QCOMPARE(problemsText(*index), QString());
}

void TestRecordProfile::namesRecordsByTheirKeys()
{
    const auto store
        = open(R"("type":"/t","at":"/events/*","id":{"key":true},"position":{"key":true})",
               R"({"events":{"7":{"t":"A"},"8":{"t":"B"},"\u0039":{"t":"C"},"x":"no"},)"
               R"("more":[1]})");
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "7 made v1 A\n8 made v2 B\n9 made v3 C\n10 bad\n");
    QCOMPARE(problemsText(*index), u"bad-record, record 4: not an object but a string\n"_s);
    const Event third = eventAt(*store, *index, 2);
    QCOMPARE(third.id.text, "9");
    QCOMPARE(third.raw, R"({"t":"C"})");
    QCOMPARE(third.place, "record 3");
    QCOMPARE(eventAt(*store, *index, 3).raw, R"("no")");
    const auto reader = std::move(store->makeReader()).value();
    QVERIFY(reader->mayContain(*index, {1}, "8"));
    QVERIFY(!reader->mayContain(*index, {1}, "7"));
}

void TestRecordProfile::keepsTheRecordsBeforeABreakInADocument_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("problem");
    const auto document
        = [](const char *name, const char *text, const char *rows, const QString &problem) {
              QTest::newRow(name) << QByteArray(text) << QByteArray(rows) << problem;
          };
    const char *const oneAndBad = "1 made v1 A\n2 bad\n";
    document("cut off behind", R"({"x":[{"t":"A"})", oneAndBad, u"unexpected end of data"_s);
    document("cut off inside", R"({"x":[{"t":"A"},{"t":)", oneAndBad,
             u"unexpected end of data at column 6"_s);
    document("no comma", R"({"x":[{"t":"A"} {"t":"B"}]})", oneAndBad, u"expected , or ]"_s);
    document("no comma in an object", R"({"x":[{"t":"A"}] "y":[]})", oneAndBad,
             u"expected , or }"_s);
    document("no key", R"({"x":[{"t":"A"}],7:[]})", oneAndBad, u"expected a key in quotes"_s);
    document("no value", R"({"x":[{"t":"A"},,]})", oneAndBad, u"expected a value"_s);
    document("cut off in a key", R"({"x":[{"t":"A"}],"y)", oneAndBad, u"unexpected end of data"_s);
    document("cut off beside", R"({"x":[{"t":"A"}],"y":"text)", oneAndBad,
             u"unexpected end of data"_s);
    document("text behind", R"({"x":[{"t":"A"}]} more)", "1 made v1 A\n", QString());
}

void TestRecordProfile::keepsTheRecordsBeforeABreakInADocument()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, rows);
    QFETCH(QString, problem);
    const auto store = open(R"("type":"/t","at":"/*/*")", document);
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), rows);
    QCOMPARE(problemsText(*index),
             problem.isEmpty() ? QString()
                               : u"bad-record, record 2: not JSON: %1\n"_s.arg(problem));
    QVERIFY(!store->hasGrown());
}

void TestRecordProfile::passesOverWhatLiesBesideThePath()
{
    const QByteArray big = '[' + QByteArray("{\"t\":\"no\\\"}\"},").repeated(200'000) + "1]";
    const auto store = open(R"("type":"/t","at":"/events/*")",
                            "{\"objects\":" + big + ",\"events\":[{\"t\":\"A\"},{\"t\":\"B\"}],"
                                + "\"more\":" + big + '}');
    const auto index = indexOf(*store);
    QCOMPARE(rowsText(*index), "1 made v1 A\n2 made v2 B\n");
    QCOMPARE(eventAt(*store, *index, 1).raw, R"({"t":"B"})");
    append(" ");
    QVERIFY(store->hasGrown());
    IndexBuilder builder;
    QVERIFY(store->index(builder, {}, {}).error().message.contains(u"was replaced"_s));
}

QTEST_GUILESS_MAIN(TestRecordProfile)
#include "tst_record_profile.moc"
