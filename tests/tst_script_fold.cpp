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
};

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

QTEST_GUILESS_MAIN(TestScriptFold)
#include "tst_script_fold.moc"
