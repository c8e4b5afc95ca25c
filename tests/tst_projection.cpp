// SPDX-License-Identifier: MIT
#include "model/replay/json_patch.h"
#include "model/replay/projection.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestProjection : public QObject
{
    Q_OBJECT
private slots:
    void mergeFoldsDataByRfc7396();
    void mergeKeepsWhatIsNotAnObjectBeside();
    void mergeKeepsNumbersAsWritten();
    void mergingTextIsMergingItsValue_data();
    void mergingTextIsMergingItsValue();
    void mergingTextSaysWhatIsWrongWithIt_data();
    void mergingTextSaysWhatIsWrongWithIt();
    void mergingLeavesKeptStatesAlone();
    void lastEventShowsTheLastOne();
    void countByTypeCounts();
    void jsonPatchAppliesOperations();
    void jsonPatchSaysWhichOperationFails();
    void anEventThatCannotBeReadIsAnError();
    void knowsItsKeys();
};

namespace {

Event fact(const char *type, std::int64_t version, const char *data)
{
    return {.version = {version},
            .type = type,
            .time = Timestamp(std::chrono::seconds(version)),
            .data = {Payload::Kind::Json, data}};
}

QByteArray folded(BuiltIn kind, const std::vector<Event> &events)
{
    const auto projection = makeBuiltIn(kind);
    Json state = projection->initialState();
    for (const Event &each : events) {
        Result<Json> next = projection->apply(state, each);
        if (!next)
            return next.error().message.toUtf8();
        state = std::move(next).value();
    }
    return QByteArray::fromStdString(state.toText());
}

} // namespace

void TestProjection::mergeFoldsDataByRfc7396()
{
    QCOMPARE(folded(BuiltIn::Merge,
                    {fact("Opened", 1, R"({"owner":{"name":"Ada","mail":"a@x"},"tags":[1,2]})"),
                     fact("Moved", 2, R"({"owner":{"mail":null,"city":"Ulm"},"tags":[3]})")}),
             R"({"owner":{"name":"Ada","city":"Ulm"},"tags":[3],"$type":"Moved","$version":2,)"
             R"("$time":"1970-01-01T00:00:02.000000Z"})"_ba);
}

void TestProjection::mergeKeepsWhatIsNotAnObjectBeside()
{
    Event text{.version = {2}, .type = "Noted", .data = {Payload::Kind::Text, "hello \"you\""}};
    QCOMPARE(folded(BuiltIn::Merge, {fact("Opened", 1, R"({"a":1})"), text}),
             R"({"a":1,"$data":"hello \"you\"","$type":"Noted","$version":2})"_ba);
}

void TestProjection::mergeKeepsNumbersAsWritten()
{
    Event big = fact("Set", 1, R"({"n":9007199254740993,"x":1e400,"p":74.50})");
    big.time.reset();
    QCOMPARE(folded(BuiltIn::Merge, {big}),
             R"({"n":9007199254740993,"x":1e400,"p":74.50,"$type":"Set","$version":1})"_ba);
}

void TestProjection::mergingTextIsMergingItsValue_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *target, const char *patch) {
        QTest::addRow("%s < %s", target, patch) << QByteArray(target) << QByteArray(patch);
    };
    // The examples of RFC 7396, appendix A, and what they leave open.
    row(R"({"a":"b"})", R"({"a":"c"})");
    row(R"({"a":"b"})", R"({"b":"c"})");
    row(R"({"a":"b"})", R"({"a":null})");
    row(R"({"a":"b","b":"c"})", R"({"a":null})");
    row(R"({"a":["b"]})", R"({"a":"c"})");
    row(R"({"a":"c"})", R"({"a":["b"]})");
    row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})");
    row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})");
    row(R"(["a","b"])", R"(["c","d"])");
    row(R"({"a":"b"})", R"(["c"])");
    row(R"({"a":"foo"})", "null");
    row(R"({"a":"foo"})", R"("bar")");
    row(R"({"e":null})", R"({"a":1})");
    row("[1,2]", R"({"a":"b","c":null})");
    row("{}", R"({"a":{"bb":{"ccc":null}}})");
    row(R"({"a":1,"a":2})", R"({"a":3})");
    row(R"({"a":1})", R"({"a":true,"b":false,"a":null,"b":1.50})");
    row(R"({"a":true})", R"({"a":"\u00e9","\u0061":{"x":1},"\"":[{"y":null}]})");
    row(R"({"a":1})", " { \"a\" : 2 } ");
}

void TestProjection::mergingTextIsMergingItsValue()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, patch);
    Json expected = Json::parse(target.toStdString()).value();
    Json merged = expected;
    mergePatch(expected, Json::parse(patch.toStdString()).value());
    QVERIFY(mergePatchText(merged, patch.toStdString()));
    QCOMPARE(merged.toText(), expected.toText());
    Json unshared = Json::parse(target.toStdString()).value();
    QVERIFY(mergePatchText(unshared, patch.toStdString()));
    QCOMPARE(unshared.toText(), expected.toText());
}

void TestProjection::mergingTextSaysWhatIsWrongWithIt_data()
{
    QTest::addColumn<QByteArray>("patch");
    for (const char *patch : {"", "{", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}2", "{\"a\":[1,}",
                              "{\"a\":\"\xff\"}", "nul", "{\"a\":nul"})
        QTest::addRow("%s", patch) << QByteArray(patch);
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(600) + "1"
            + QByteArray("}").repeated(600);
    QTest::newRow("deep arrays") << "{\"a\":" + QByteArray("[").repeated(600)
            + QByteArray("]").repeated(600) + "}";
}

void TestProjection::mergingTextSaysWhatIsWrongWithIt()
{
    QFETCH(QByteArray, patch);
    Json target = Json::object();
    const auto merged = mergePatchText(target, patch.toStdString());
    QVERIFY(!merged);
    QCOMPARE(merged.error().message, Json::parse(patch.toStdString()).error().message);
}

void TestProjection::mergingLeavesKeptStatesAlone()
{
    Json state = Json::parse(R"({"n":1,"s":"a","o":{"x":1,"y":2},"t":true})").value();
    const Json kept = state;
    QVERIFY(mergePatchText(state, R"({"n":2,"s":"b","o":{"x":3},"t":"c"})"));
    QCOMPARE(kept.toText(), std::string(R"({"n":1,"s":"a","o":{"x":1,"y":2},"t":true})"));
    QCOMPARE(state.toText(), std::string(R"({"n":2,"s":"b","o":{"x":3,"y":2},"t":"c"})"));
    QVERIFY(state.find("o")->find("y")->isSame(*kept.find("o")->find("y")));
}

void TestProjection::lastEventShowsTheLastOne()
{
    Event last = fact("Closed", 2, R"({"why":"done"})");
    last.metadata = {Payload::Kind::Json, R"({"actor":"judy"})"};
    QCOMPARE(folded(BuiltIn::LastEvent, {fact("Opened", 1, R"({"a":1})"), last}),
             R"({"$type":"Closed","$version":2,"$time":"1970-01-01T00:00:02.000000Z",)"
             R"("data":{"why":"done"},"metadata":{"actor":"judy"}})"_ba);
}

void TestProjection::countByTypeCounts()
{
    QCOMPARE(folded(BuiltIn::CountByType,
                    {fact("Picked", 1, "{}"), fact("Packed", 2, "{}"), fact("Picked", 3, "{}")}),
             R"({"Picked":2,"Packed":1})"_ba);
}

void TestProjection::jsonPatchAppliesOperations()
{
    // The operations of RFC 6902, section 4, one after the other.
    QCOMPARE(folded(BuiltIn::JsonPatch,
                    {fact("P", 1, R"([{"op":"add","path":"/a","value":[1,3]}])"),
                     fact("P", 2, R"([{"op":"add","path":"/a/1","value":2}])"),
                     fact("P", 3, R"([{"op":"add","path":"/a/-","value":4}])"),
                     fact("P", 4, R"([{"op":"copy","from":"/a/0","path":"/b~1c"}])"),
                     fact("P", 5, R"([{"op":"move","from":"/a/3","path":"/d"}])"),
                     fact("P", 6, R"([{"op":"replace","path":"/a/0","value":{"x":null}}])"),
                     fact("P", 7,
                          R"([{"op":"test","path":"/d","value":4},)"
                          R"({"op":"remove","path":"/d"}])")}),
             R"({"a":[{"x":null},2,3],"b/c":1})"_ba);
}

void TestProjection::jsonPatchSaysWhichOperationFails()
{
    QCOMPARE(folded(BuiltIn::JsonPatch,
                    {fact("P", 1,
                          R"([{"op":"add","path":"/a","value":1},)"
                          R"({"op":"remove","path":"/nowhere"}])")}),
             "operation 2 of the patch fails: there is nothing at /nowhere"_ba);
    QCOMPARE(folded(BuiltIn::JsonPatch, {fact("P", 1, "{}")}),
             "the data is no JSON Patch: not an array of operations"_ba);
}

void TestProjection::anEventThatCannotBeReadIsAnError()
{
    const std::string deep = std::string(600, '[') + std::string(600, ']');
    QCOMPARE(folded(BuiltIn::Merge, {fact("Deep", 1, deep.c_str())}),
             "its data cannot be used: nested deeper than 512 levels at column 513"_ba);
}

void TestProjection::knowsItsKeys()
{
    for (const BuiltIn projection : builtInProjections())
        QVERIFY(builtInFromKey(builtInKey(projection)) == projection);
    QVERIFY(!builtInFromKey(u"balance.js"_s));
}

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
