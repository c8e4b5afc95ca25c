// SPDX-License-Identifier: MIT
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
