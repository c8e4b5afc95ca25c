// SPDX-License-Identifier: MIT
#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// What a comparison says besides the differences: failures, counts, and what looks like a mistake.
class TestComparisonFindings : public QObject
{
    Q_OBJECT
private slots:
    void aFailingPartitionKeepsItsLastGoodState();
    void skippedFailuresAreLeftOut();
    void aStoppedPartitionStillTellsWhichRulesMatch();
    void failuresOnBothSidesAreToldOfBoth();
    void aFailingResultIsAFailure();
    void aFailureStopsOnePartitionOfABiStateProjection();
    void countsWhatBecameOfEvents();
    void countsEventsOfSeveralPartitionsOnce();
    void findsEventTypesThatLostTheirHandler();
    void findsOutputsThatNothingTakes();
    void findsRulesThatNeverMatched();
    void findsUpcastersThatThrow();
    void findsKeysThatCannotBeMade();
    void findsIncompleteMerges();
    void passesOnWhatScriptsAreWarnedOf();
    void groupsPartitionsByWhatIsDifferent();
    void aScriptThatCannotBeUsedIsAnError();
};

namespace {

const std::string adding = R"(fromAll().foreachStream().when({
    $init: () => ({ sum: 0 }),
    Set(s, e) {
        if (e.data.n < 0) throw new Error('negative ' + e.data.n);
        s.sum += e.data.n;
    },
});)";

struct Compared
{
    Compared(const QByteArray &events, const Pipeline &before, const Pipeline &after,
             OnFailure onFailure = OnFailure::Stop)
        : store(eventsOf(events))
        , source(sourceOf(store))
    {
        auto compared = compare(source, {.before = before, .after = after, .onFailure = onFailure},
                                {}, nullptr, {});
        if (compared)
            result = std::move(compared).value();
        else
            QTest::qFail(qPrintable(compared.error().message), __FILE__, __LINE__);
    }
    [[nodiscard]] QByteArray differences() const
    {
        return printed(*source.index, result.differences);
    }
    [[nodiscard]] QByteArray findings() const { return printed(result.findings); }

    FakeStore store;
    ComparisonSource source;
    ComparisonResult result;
};

/// Unchanged, changed, renamed, split, merged, dropped, failed.
QByteArray outcomesOf(const SideSummary &side)
{
    QByteArrayList numbers;
    for (const std::int64_t count : side.outcomes)
        numbers += QByteArray::number(static_cast<qlonglong>(count));
    return numbers.join(' ');
}

/// Matched, produced, dropped and failed of each rule.
QByteArray countsOf(const SideSummary &side)
{
    QByteArrayList lines;
    for (const RuleCount &count : side.ruleCounts)
        lines += QStringLiteral("%1 %2 %3 %4")
                     .arg(count.matched)
                     .arg(count.produced)
                     .arg(count.dropped)
                     .arg(count.failed)
                     .toUtf8();
    return lines.join(", ");
}

const QByteArray oneFails = R"(
    s-1 Set {"n":1}
    s-1 Set {"n":2}
    s-1 Set {"n":4}
    s-2 Set {"n":8}
)";
const std::string negateTwo = "upcast('Set', 1, 2, e => { if (e.data.n === 2) e.data.n = -2; });";

} // namespace

void TestComparisonFindings::aFailingPartitionKeepsItsLastGoodState()
{
    const Compared compared(oneFails, pipelineOf(adding), pipelineOf(adding, negateTwo));
    QCOMPARE(compared.differences(),
             QByteArray("s-1 failed after from v2: ~ /sum 7 1 (v3, v1)\n"
                        "  v2 x1 p.js:4:33: Error: negative -2\n"));
    QCOMPARE(compared.findings(),
             QByteArray("after projection failed: p.js:4:33: Error: negative -2 [1]\n"));
}

void TestComparisonFindings::skippedFailuresAreLeftOut()
{
    const Compared compared(R"(
        s-1 Set {"n":1}
        s-1 Set {"n":-2}
        s-1 Set {"n":4}
        s-1 Set {"n":-8}
        s-1 Set {"n":16}
    )",
                            pipelineOf(adding),
                            pipelineOf(adding,
                                       "upcast('Set', 1, 2, e => {"
                                       "  if (e.data.n === 16) e.data.n = 17; });"),
                            OnFailure::Skip);
    QCOMPARE(compared.differences(),
             QByteArray("s-1 failed both from v5: ~ /sum 21 22 (v5, v5)\n"
                        "  v2 x2 p.js:4:33: Error: negative -2\n"
                        "  v2 x2 p.js:4:33: Error: negative -2\n"));
}

void TestComparisonFindings::aStoppedPartitionStillTellsWhichRulesMatch()
{
    const Compared compared(oneFails, pipelineOf(adding), pipelineOf(adding, negateTwo));
    QCOMPARE(outcomesOf(compared.result.sides.before), QByteArray("4 0 0 0 0 0 0"));
    QCOMPARE(outcomesOf(compared.result.sides.after), QByteArray("3 1 0 0 0 0 0"));
    QCOMPARE(countsOf(compared.result.sides.after), QByteArray("4 4 0 0"));
}

void TestComparisonFindings::failuresOnBothSidesAreToldOfBoth()
{
    const Compared compared(R"(
        s-1 Set {"n":-1}
    )",
                            pipelineOf(adding), pipelineOf(adding + "// Another text.\n"));
    QCOMPARE(compared.differences(),
             QByteArray("s-1 failed both from -:\n"
                        "  v1 x1 p.js:4:33: Error: negative -1\n"
                        "  v1 x1 p.js:4:33: Error: negative -1\n"));
    QVERIFY(!compared.result.isAsExpected());
}

void TestComparisonFindings::aFailingResultIsAFailure()
{
    const std::string shaped = "fromAll().foreachStream().when({Set(s, e) { s.n = e.data.n; }})"
                               ".transformBy(s => s.n.toFixed(1));";
    const Compared compared(R"(
        s-1 Set {"n":1}
    )",
                            pipelineOf(shaped),
                            pipelineOf(shaped, "upcast('Set', 1, 2, e => { e.data.n = 'x'; });"));
    QCOMPARE(compared.result.count(PartitionDifference::Kind::FailedAfter), 1);
    const auto &failure = compared.result.differences.front().failures.after;
    QVERIFY(failure);
    QVERIFY2(failure->error.message.contains(u"toFixed"_s), qPrintable(failure->error.message));
}

void TestComparisonFindings::aFailureStopsOnePartitionOfABiStateProjection()
{
    const std::string shared = R"(fromAll().foreachStream().when({
        $initShared: () => ({ sum: 0 }),
        Set([s, all], e) {
            if (e.data.n < 0) throw new Error('negative');
            s.n = e.data.n; all.sum += e.data.n; },
    });)";
    const Compared compared(R"(
        s-2 Set {"n":1}
        s-2 Set {"n":2}
        s-1 Set {"n":4}
        s-2 Set {"n":8}
    )",
                            pipelineOf(shared), pipelineOf(shared, negateTwo));
    QCOMPARE(compared.differences(),
             QByteArray("(shared) differs from v2: ~ /sum 15 5 (-, -)\n"
                        "s-2 failed after from v2: ~ /n 8 1 (-, -)\n"
                        "  v2 x1 p.js:4:37: Error: negative\n"));
}

void TestComparisonFindings::countsWhatBecameOfEvents()
{
    const Compared compared(R"(
        s-1 Set {"n":1}
        s-1 Old {"n":2}
        s-1 Two {"n":3}
        s-1 Beat
        s-1 Bad
        s-1 Other
        s-2 Old {"n":2}
    )",
                            pipelineOf(adding), pipelineOf(adding, R"(
        upcast('Set', 1, 2, e => { e.data.m = 0; });
        upcast('Old', 1, 2, e => { e.eventType = 'Set'; });
        upcast('Two', 1, 2, e => [{ eventType: 'Set', data: e.data },
                                  { eventType: 'Set', data: e.data }]);
        upcast('Beat', '*', null, () => []);
        upcast('Bad', 1, 2, e => { throw new Error('bad'); });)"));
    QCOMPARE(outcomesOf(compared.result.sides.before), QByteArray("7 0 0 0 0 0 0"));
    QCOMPARE(outcomesOf(compared.result.sides.after), QByteArray("1 1 2 1 0 1 1"));
    QCOMPARE(countsOf(compared.result.sides.after),
             QByteArray("1 1 0 0, 2 2 0 0, 1 2 0 0, 1 0 1 0, 1 0 0 1"));
}

void TestComparisonFindings::countsEventsOfSeveralPartitionsOnce()
{
    const std::string byKey
        = "fromAll().partitionBy(e => e.data.k).when({Set(s, e) { s.n = e.data.n; }});";
    const Compared compared(R"(
        s-1 Set {"k":"a","n":1}
        s-1 Set {"k":"b","n":1}
    )",
                            pipelineOf(byKey),
                            pipelineOf(byKey,
                                       "upcast('Set', 1, 2, e => ['x', 'y', e.data.k].map("
                                       "k => ({ data: { k, n: e.data.n } })));"));
    QCOMPARE(compared.differences(),
             QByteArray("x only after from v1:\n"
                        "y only after from v1:\n"));
    QCOMPARE(outcomesOf(compared.result.sides.after), QByteArray("0 0 0 2 0 0 0"));
    QCOMPARE(countsOf(compared.result.sides.after), QByteArray("2 6 0 0"));
}

void TestComparisonFindings::findsEventTypesThatLostTheirHandler()
{
    const QByteArray events = R"(
        s-1 Set {"n":1}
        s-1 Set {"n":1}
        s-1 Beat
    )";
    const std::string rename = "upcast('Set', 1, 2, e => { e.eventType = 'WasSet'; });";
    QCOMPARE(Compared(events, pipelineOf(adding), pipelineOf(adding, rename)).findings(),
             QByteArray("after handler lost: Set has a handler before; after, it is WasSet, which "
                        "has none. [2]\n"));
    const std::string dropping = "upcast('Set', 1, 2, () => []);";
    QCOMPARE(Compared(events, pipelineOf(adding), pipelineOf(adding, dropping)).findings(),
             QByteArray("\n"));
    const std::string other = "fromAll().foreachStream().when({Beat(s) { s.beats = 1; }});";
    QCOMPARE(Compared(events, pipelineOf(adding), pipelineOf(other)).findings(),
             QByteArray("after handler lost: Set has a handler before, and none after. [2]\n"));
}

void TestComparisonFindings::findsOutputsThatNothingTakes()
{
    const Compared compared(R"(
        s-1 Set {"n":1}
    )",
                            pipelineOf(adding),
                            pipelineOf(adding,
                                       "upcast('Set', 1, 2, e => ["
                                       "{ eventType: 'Set', data: e.data },"
                                       "{ eventType: 'Paid', data: {} }]);"));
    QCOMPARE(compared.findings(),
             QByteArray("after output not handled: Upcasters make Paid of Set, and no handler "
                        "takes it. [1]\n"));
}

void TestComparisonFindings::findsRulesThatNeverMatched()
{
    const Compared compared(R"(
        s-1 Set {"n":1}
    )",
                            pipelineOf(adding),
                            pipelineOf(adding, "upcast('Sett', 1, 2, e => { e.data.n = 7; });"));
    QCOMPARE(compared.findings(),
             QByteArray("after rule never matched: Upcaster Sett 1→2 matched no event. [0]\n"));
}

void TestComparisonFindings::findsUpcastersThatThrow()
{
    const Compared compared(R"(
        s-1 Set {"n":1}
        s-2 Set {"n":1}
    )",
                            pipelineOf(adding),
                            pipelineOf(adding, "upcast('Set', 1, 2, e => { e.data.x.y; });"));
    QCOMPARE(compared.findings(),
             QByteArray("after upcast failed: u.js:1:28: TypeError: e.data.x is undefined [2]\n"));
    QCOMPARE(compared.result.same, 2);
}

void TestComparisonFindings::findsKeysThatCannotBeMade()
{
    const std::string byKey = "fromAll().partitionBy(e => e.data.k.id).when({Set(s) {}});";
    const Compared compared(R"(
        s-1 Set {"k":{"id":"a"}}
        s-1 Set {}
    )",
                            pipelineOf(byKey), pipelineOf(byKey + "\n"));
    QCOMPARE(compared.findings(),
             QByteArray("before key failed: p.js:1:28: TypeError: e.data.k is undefined [1]\n"
                        "after key failed: p.js:1:28: TypeError: e.data.k is undefined [1]\n"));
    QCOMPARE(compared.result.partitions, 1);
}

void TestComparisonFindings::findsIncompleteMerges()
{
    const Compared compared(R"(
        s-1 Begun {"n":1}
        s-1 Ended
        s-2 Begun {"n":2}
    )",
                            pipelineOf(adding), pipelineOf(adding, R"(
        const holding = { context: () => ({ begun: null }), flush: c => c.begun };
        upcast('Begun', '*', null, (e, c) => { c.begun = e.data; return []; }, holding);
    )"));
    QVERIFY2(compared.findings().contains("incomplete merge"), compared.findings().constData());
    QCOMPARE(compared.result.findings.back().count, 2);
}

void TestComparisonFindings::passesOnWhatScriptsAreWarnedOf()
{
    const Compared compared(
        R"(
        s-1 Set {"n":1}
    )",
        pipelineOf("fromAll().foreachStream().when({"
                   "Set(s) { s.at = Date.now() > 0; }});"),
        pipelineOf("fromAll().foreachStream().when({Set(s) { s.at = true; }});"));
    QCOMPARE(compared.result.same, 1);
    QCOMPARE(compared.result.findings.size(), std::size_t(1));
    QCOMPARE(compared.result.findings.front().kind, Finding::Kind::ScriptWarning);
    QCOMPARE(compared.result.findings.front().row, Row{0});
}

void TestComparisonFindings::groupsPartitionsByWhatIsDifferent()
{
    QByteArray events;
    for (int i = 0; i < 30; ++i) {
        const QString day = u"2026-01-0%1"_s.arg(i % 9);
        const QString data
            = i % 3 == 0 ? uR"({"a":1,"days":{"%1":1}})"_s.arg(day) : uR"({"b":[1,2]})"_s;
        events += u"s-%1 Set %2\n"_s.arg(i).arg(data).toUtf8();
    }
    const std::string all = "fromAll().foreachStream().when({Set: (s, e) => e.data});";
    const Compared compared(events, pipelineOf(all), pipelineOf(all, R"(upcast('Set', 1, 2, e => {
        if (e.data.b) { e.data.b = [1, 3]; return; }
        for (const day of Object.keys(e.data.days)) e.data.days[day] = 2;
        e.data.c = 1;
    });)"));
    const auto &groups = compared.result.groups;
    QCOMPARE(groups.size(), std::size_t(2));
    QCOMPARE(groups[0].partitions, 20);
    QCOMPARE(groups[0].paths.front().path, std::string("/b/*"));
    QCOMPARE(groups[1].partitions, 10);
    QCOMPARE(groups[1].paths.size(), std::size_t(2));
    QCOMPARE(groups[1].paths[0].path, std::string("/c"));
    QCOMPARE(groups[1].paths[1].path, std::string("/days/*"));
    QCOMPARE(compared.result.differences.front().group, std::size_t(1));
}

void TestComparisonFindings::aScriptThatCannotBeUsedIsAnError()
{
    FakeStore store(eventsOf("s-1 Set {\"n\":1}"));
    const auto compared
        = compare(sourceOf(store),
                  {.before = pipelineOf(adding), .after = pipelineOf(adding, "upcast('Set', 1")},
                  {}, nullptr, {});
    QVERIFY(!compared);
    QCOMPARE(compared.error().kind, ComparisonError::Kind::Script);
    QCOMPARE(compared.error().side, Side::After);
    QCOMPARE(compared.error().script->file, u"/scripts/u.js"_s);
}

QTEST_GUILESS_MAIN(TestComparisonFindings)
#include "tst_comparison_findings.moc"
