// SPDX-License-Identifier: MIT
#include "model/replay/script_fold.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestScriptFold : public QObject
{
    Q_OBJECT
private slots:
    void anEventKeepsItsNamesWhenMemoryIsCollectedWhileItIsMade();
    void anErrorWhoseTextNeverEndsIsStopped();
    void newSandboxesMayNotUseMoreAndMoreMemory();
    void anEventBehindAProxyOfItselfIsNone();
};

namespace {

Event numbered(int n)
{
    return {.stream = "s-1",
            .version = {n},
            .type = "T",
            .data = {Payload::Kind::Json, "{\"n\":" + std::to_string(n) + "}"}};
}

std::unique_ptr<Fold> foldOf(const char *handler, const ScriptLimits &limits = {})
{
    const std::string text = "fromAll().when({ $any(s, e) {" + std::string(handler) + "} })";
    auto fold = makeScriptFold({u"test.js"_s, text}, limits).value();
    fold->begin({});
    return fold;
}

} // namespace

/// Names that differ in each event are new strings each time, which move when the engine collects.
void TestScriptFold::anEventKeepsItsNamesWhenMemoryIsCollectedWhileItIsMade()
{
    const ScriptFile script{u"names.js"_s, R"(
        const long = "LongNameOfAType".repeat(60);
        fromAll().when({
            $init: () => ({ right: 0 }),
            $any(s, e) {
                const n = e.data.n;
                if (e.streamId === `stream-number-${n}` && e.eventType === long + n)
                    s.right++;
                return s;
            }
        }))"};
    constexpr int count = 200'000;
    const std::string longName
        = QByteArray("LongNameOfAType").repeated(60).toStdString(); // Most of what is allocated.
    const auto fold = makeScriptFold(script, {}).value();
    fold->begin({});

    for (int n = 0; n < count; ++n) {
        const std::string number = std::to_string(n);
        const auto step = fold->apply({.stream = "stream-number-" + number,
                                       .version = {1},
                                       .type = longName + number,
                                       .data = {Payload::Kind::Json, "{\"n\":" + number + "}"}},
                                      Row{n});
        QVERIFY(!step.failure);
    }

    QCOMPARE(fold->stateText(), "{\"right\":" + std::to_string(count) + "}");
}

/// To say what was thrown, its text is asked for, which is a person's code as well.
void TestScriptFold::anErrorWhoseTextNeverEndsIsStopped()
{
    const auto fold = foldOf("throw { toString() { for (;;); } };",
                             {.callTime = std::chrono::milliseconds(50)});
    const auto step = fold->apply(numbered(1), Row{0});
    QVERIFY(step.failure);
    QCOMPARE(step.failure->message, u"it threw something that cannot be shown"_s);
    fold->begin({});
    QVERIFY(fold->apply(numbered(1), Row{0}).failure); // It can be tried again.
}

void TestScriptFold::newSandboxesMayNotUseMoreAndMoreMemory()
{
    const auto fold = foldOf("if (!globalThis.kept) globalThis.kept = [];  "
                             "for (let i = 0; i < 1000; i++) globalThis.kept.push({ i });",
                             {.callTime = std::chrono::seconds(10), .heapBytes = 16U << 20U});
    const auto eventsUntilItFails = [&fold] {
        for (int n = 1; n < 10'000; ++n) {
            const auto step = fold->apply(numbered(n), Row{n});
            if (step.failure)
                return step.failure->kind == ScriptError::Kind::MemoryLimit ? n : -1;
        }
        return 0;
    };
    const int first = eventsUntilItFails();
    QVERIFY2(first > 0, qPrintable(QString::number(first)));
    // The one before lives until the next one is there, so twice as much is what there can be.
    for (int round = 0; round < 8; ++round) {
        fold->begin({});
        const int count = eventsUntilItFails();
        QVERIFY2(count > first / 2 && count < first * 3,
                 qPrintable(u"%1, after %2 in the first"_s.arg(count).arg(first)));
    }
}

/// A chain of prototypes may be a ring, if a proxy is part of it.
void TestScriptFold::anEventBehindAProxyOfItselfIsNone()
{
    const auto fold = foldOf("const ring = {}; Object.setPrototypeOf(ring, new Proxy(ring, {}));"
                             "const events = Object.getPrototypeOf(e);"
                             "return { stream: typeof Reflect.get(events, 'streamId', ring) };");
    QVERIFY(!fold->apply(numbered(1), Row{0}).failure);
    QCOMPARE(fold->stateText(), std::string(R"({"stream":"undefined"})"));
}

QTEST_GUILESS_MAIN(TestScriptFold)
#include "tst_script_fold.moc"
