// SPDX-License-Identifier: MIT
#include "model/replay/script_fold.h"
#include "model/replay/upcaster_chain.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Scripts that are defined once more, as they reached a limit, and fail the second time.
class TestScriptRestart : public QObject
{
    Q_OBJECT
private slots:
    void aProjectionThatFailsWhenItIsDefinedAgainFailsAtEachEvent();
    void anUpcasterThatFailsWhenItIsDefinedAgainFailsAtEachEvent();
};

namespace {

constexpr ScriptLimits shortLimits{.callTime = std::chrono::milliseconds(100)};
constexpr int mostLoops = 60; ///< All of them work once in 10^18 times.
const QString refusal = u"Error: not this time"_s;

/// Can be defined every second time or so.
ScriptFile moody(const std::string &text)
{
    return {u"moody.js"_s, "if (Math.random() < 0.5) throw new Error('not this time');\n" + text};
}

/// What \a make makes, as soon as it can be made.
template<typename Make>
auto madeInTheEnd(const Make &make)
{
    auto made = make();
    while (!made)
        made = make();
    return std::move(made).value();
}

} // namespace

void TestScriptRestart::aProjectionThatFailsWhenItIsDefinedAgainFailsAtEachEvent()
{
    const ScriptFile script = moody("fromAll().when({ $init: () => ({ n: 0 }), "
                                    "Loop() { for (;;); }, Counted(s) { s.n++; } })");
    const auto fold = madeInTheEnd([&] { return makeScriptFold(script, shortLimits); });
    for (int loops = 0; loops < mostLoops; ++loops) {
        fold->begin({});
        const auto looped = fold->apply({.stream = "a-1", .type = "Loop"}, {0});
        QVERIFY(looped.failure);
        if (looped.failure->message == refusal)
            break;
    }
    fold->begin({});
    const auto counted = fold->apply({.stream = "a-1", .type = "Counted"}, {1});
    QVERIFY(counted.failure);
    QCOMPARE(counted.failure->message, refusal);
    QCOMPARE(counted.failure->file, u"moody.js"_s);
    QVERIFY(!fold->takeWrites());
    QVERIFY(fold->partitions().empty());
}

void TestScriptRestart::anUpcasterThatFailsWhenItIsDefinedAgainFailsAtEachEvent()
{
    const std::vector<ScriptFile> scripts{
        moody("upcast('Loop', 1, 2, () => { for (;;); });\n"
              "upcast('Counted', 1, 2, e => { e.data.more = 1; }, { context: () => ({}) });")};
    const auto chain = madeInTheEnd([&] { return UpcasterChain::make(scripts, shortLimits); });
    for (int loops = 0; loops < mostLoops; ++loops) {
        const UpcastEvent &looped = chain->apply({.stream = "a-1", .type = "Loop"}, {0});
        QVERIFY(looped.failure);
        if (looped.failure->message == refusal)
            break;
    }
    chain->begin();
    const UpcastEvent &counted = chain->apply({.stream = "a-1", .type = "Counted"}, {1});
    QVERIFY(counted.failure);
    QCOMPARE(counted.failure->message, refusal);
    QCOMPARE(counted.outcome, UpcastEvent::Outcome::Failed);
    QCOMPARE(counted.pieces.size(), std::size_t{1});
    chain->endStream("a-1", {1});
}

QTEST_GUILESS_MAIN(TestScriptRestart)
#include "tst_script_restart.moc"
