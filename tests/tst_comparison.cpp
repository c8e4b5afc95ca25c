// SPDX-License-Identifier: MIT
#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Whole comparisons, each of a few events.
class TestComparison : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhichStreamsDifferWhereAndFromWhichEventOn();
    void tellsWhichSideHasAPartition();
    void comparesTwoVersionsOfAProjection();
    void comparesPartitionsThatUpcastersMove();
    void givesUpcastersThatRememberWholeStreams();
    void comparesOneStateOfEverything();
    void comparesProjectionsWithASharedState();
    void comparesResults();
    void comparesWhatIsEmittedAndLinked();
    void matchesItemsOfArraysByTheGivenKey();
    void comparesNumbersExactly();
    void tellsExpectedDifferencesFromOthers();
    void ignoresWhatIsToBeIgnored();
    void keepsToTheScope();
    void showsLinkedEventsAsEachOfTheirStreamsHasThem();
    void givesLinkedEventsToAKeyOnlyOnce();
    void aDifferenceThatEndsAgainIsNone();
};

namespace {

const std::string orders = R"(fromCategory('order').foreachStream().when({
    Placed(s, e) { s.total = e.data.total; s.cents = e.data.cents; },
    Noted(s, e) { s.note = e.data.note; },
});)";

const std::string cents = R"(upcast('Placed', 1, 2, e => {
    e.data.cents = e.data.total * 100;
    delete e.data.total;
});)";

struct Compared
{
    explicit Compared(const QByteArray &events, const ComparisonRequest &request)
        : store(eventsOf(events))
        , source(sourceOf(store))
    {
        auto compared = compare(source, request, {}, nullptr, {});
        if (compared)
            result = std::move(compared).value();
        else
            QTest::qFail(qPrintable(compared.error().message), __FILE__, __LINE__);
    }
    [[nodiscard]] QByteArray text() const { return printed(*source.index, result.differences); }

    FakeStore store;
    ComparisonSource source;
    ComparisonResult result;
};

ComparisonRequest request(const Pipeline &before, const Pipeline &after)
{
    return {.before = before, .after = after};
}

std::vector<PathPattern> patterns(const QStringList &texts)
{
    std::vector<PathPattern> all;
    for (const QString &text : texts)
        all.push_back(PathPattern::parse(text).value());
    return all;
}

} // namespace

void TestComparison::tellsWhichStreamsDifferWhereAndFromWhichEventOn()
{
    const Compared compared(R"(
        order-1 Noted {"note":"x"}
        order-2 Noted {"note":"y"}
        order-1 Placed {"total":1}
        order-1 Noted {"note":"z"}
        other-1 Placed {"total":1}
    )",
                            request(pipelineOf(orders), pipelineOf(orders, cents)));
    QCOMPARE(compared.text(),
             QByteArray("order-1 differs from v2: - /total 1 (v2, -) + /cents 100 (-, v2)\n"));
    QCOMPARE(compared.result.partitions, 2);
    QCOMPARE(compared.result.same, 1);
    QCOMPARE(compared.result.events, 4);
    QCOMPARE(compared.result.groups.size(), std::size_t(1));
    QVERIFY(!compared.result.isAsExpected());
}

void TestComparison::tellsWhichSideHasAPartition()
{
    const Compared compared(R"(
        order-1 Beat
        order-2 Beat
        order-2 Noted {"note":"y"}
    )",
                            request(pipelineOf(orders + "\n"),
                                    pipelineOf("fromAll().foreachStream().when({"
                                               "Beat(s) { s.beats = 1; }});")));
    QCOMPARE(compared.text(),
             QByteArray("order-1 only after from v1:\n"
                        "order-2 differs from v1: - /note \"y\" (v2, -) + /beats 1 (-, v1)\n"));
}

void TestComparison::comparesTwoVersionsOfAProjection()
{
    const Compared compared(R"(
        order-1 Noted {"note":"x"}
        order-1 Placed {"total":1}
        order-1 Noted {"note":"z"}
    )",
                            request(pipelineOf(orders),
                                    pipelineOf("fromCategory('order').foreachStream().when({"
                                               "Placed(s, e) { s.total = e.data.total; },"
                                               "Noted(s, e) { s.note = s.note ?? e.data.note; }"
                                               "});")));
    QCOMPARE(compared.text(),
             QByteArray("order-1 differs from v3: ~ /note \"z\" \"x\" (v3, v1)\n"));
}

void TestComparison::comparesPartitionsThatUpcastersMove()
{
    const std::string byOwner
        = "fromAll().partitionBy(e => e.data.owner).when({Set(s, e) { s.n = e.data.n; }});";
    const std::string rename
        = "upcast('Set', 1, 2, e => { if (e.data.owner === 'a') e.data.owner = 'c'; });";
    const Compared compared(R"(
        s-1 Set {"owner":"a","n":1}
        s-2 Set {"owner":"b","n":2}
        s-1 Set {"owner":"c","n":3}
        s-2 Set {"owner":"a","n":4}
    )",
                            request(pipelineOf(byOwner), pipelineOf(byOwner, rename)));
    QCOMPARE(compared.text(),
             QByteArray("a only before from v1:\n"
                        "c differs from v1: ~ /n 3 4 (v2, v2)\n"));
    QCOMPARE(compared.result.partitions, 3);
    QCOMPARE(compared.result.same, 1);
}

void TestComparison::givesUpcastersThatRememberWholeStreams()
{
    const std::string byOwner = "fromAll().partitionBy(e => e.data.owner).when({"
                                "Set(s, e) { s.n = e.data.n; s.of = e.data.of; }});";
    // The second event of a stream tells of the first, which is in another partition.
    const std::string remember = "upcast('Set', '*', null, e => {"
                                 "  const c = e.context; return e; },"
                                 " { context: () => ({ count: 0 }) });";
    const std::string counting
        = "upcast('Set', '*', null, (e, c) => { c.count += 1; e.data.of = c.count; },"
          " { context: () => ({ count: 0 }) });";
    const Compared compared(R"(
        s-1 Set {"owner":"a","n":1}
        s-1 Set {"owner":"b","n":2}
        s-2 Set {"owner":"b","n":3}
    )",
                            request(pipelineOf(byOwner, remember), pipelineOf(byOwner, counting)));
    QCOMPARE(compared.text(),
             QByteArray("a differs from v1: + /of 1 (-, v1)\n"
                        "b differs from v2: + /of 1 (-, v1)\n"));
}

void TestComparison::comparesOneStateOfEverything()
{
    const std::string sum = "fromAll().when({$init: () => ({ sum: 0, last: '' }),"
                            "Set(s, e) { s.sum += e.data.n; s.last = e.streamId; }});";
    const Compared compared(R"(
        s-1 Set {"n":1}
        s-2 Set {"n":2}
        s-1 Set {"n":10}
        s-2 Set {"n":20}
    )",
                            request(pipelineOf(sum),
                                    pipelineOf(sum,
                                               "upcast('Set', 1, 2, e => {"
                                               "  if (e.data.n === 10) e.data.n = 11; });")));
    QCOMPARE(compared.text(), QByteArray(" differs from v2: ~ /sum 33 34 (v2, v2)\n"));
    QCOMPARE(compared.result.differences.front().firstDiverging, Row{2});
}

void TestComparison::comparesProjectionsWithASharedState()
{
    const std::string balances = R"(fromAll().foreachStream().when({
        $init: () => ({ sum: 0 }),
        $initShared: () => ({ all: 0 }),
        Set([s, shared], e) { s.sum += e.data.n; shared.all += e.data.n; },
    });)";
    const Compared compared(R"(
        s-1 Set {"n":1}
        s-2 Set {"n":2}
        s-3 Set {"n":3}
        s-2 Set {"n":5}
    )",
                            request(pipelineOf(balances),
                                    pipelineOf(balances,
                                               "upcast('Set', 1, 2, e => {"
                                               "  if (e.data.n === 5) e.data.n = 50; });")));
    QCOMPARE(compared.text(),
             QByteArray("(shared) differs from v2: ~ /all 11 56 (-, -)\n"
                        "s-2 differs from v2: ~ /sum 7 52 (-, -)\n"));
    QCOMPARE(compared.result.partitions, 3);
    QCOMPARE(compared.result.same, 2);
}

void TestComparison::comparesResults()
{
    const std::string state = "fromAll().foreachStream().when({Set(s, e) { s.n = e.data.n; }})";
    const Compared compared(
        R"(
        s-1 Set {"n":1}
        s-2 Set {"n":-2}
    )",
        request(pipelineOf(state + ".transformBy(s => ({ n: s.n }));"),
                pipelineOf(state + ".transformBy(s => ({ n: Math.abs(s.n) }));")));
    QCOMPARE(compared.text(), QByteArray("s-2 differs from v1: ~ /$result/n -2 2 (-, -)\n"));
}

void TestComparison::comparesWhatIsEmittedAndLinked()
{
    const std::string emits = "fromAll().foreachStream().when({Set(s, e) {"
                              "  emit('out', 'Was', { n: e.data.n });"
                              "  if (e.data.n === 2) linkTo('twos', e); }});";
    const Compared compared(R"(
        s-1 Set {"n":1}
        s-2 Set {"n":1}
        s-2 Set {"n":2}
    )",
                            request(pipelineOf(emits),
                                    pipelineOf(emits,
                                               "upcast('Set', 1, 2, e => {"
                                               "  if (e.data.n === 2) e.data.n = 3; });")));
    QCOMPARE(compared.text(),
             QByteArray("s-2 differs from v2: ~ /$emitted/1/data/n 2 3 (-, -)"
                        " - /$emitted/2 {\"stream\":\"twos\",\"link\":\"2@s-2\"} (-, -)\n"));
}

void TestComparison::matchesItemsOfArraysByTheGivenKey()
{
    const std::string list = "fromAll().foreachStream().when({Set: (s, e) => e.data});";
    ComparisonRequest asked = request(
        pipelineOf(list), pipelineOf(list, "upcast('Set', 1, 2, e => { e.data.items.shift(); });"));
    asked.matching.keys = {"/sku"};
    const Compared compared(R"(
        s-1 Set {"items":[{"sku":"a","n":1},{"sku":"b","n":1}]}
    )",
                            asked);
    QCOMPARE(compared.text(),
             QByteArray("s-1 differs from v1: - /items/0 {\"sku\":\"a\",\"n\":1} (v1, v1)\n"));
}

void TestComparison::comparesNumbersExactly()
{
    const Compared compared(R"(
        s-1 Set {"n":149.00}
        s-2 Set {"n":9007199254740993}
    )",
                            request(Pipeline{}, pipelineOf(R"(fromAll().foreachStream().when({
        Set: (s, e) => ({ ...e.data, $type: 'Set', $version: e.sequenceNumber }) });)")));
    QCOMPARE(compared.text(),
             QByteArray("s-2 differs from v1: ~ /n 9007199254740993 9007199254740992 (v1, v1)\n"));
}

void TestComparison::tellsExpectedDifferencesFromOthers()
{
    ComparisonRequest asked = request(pipelineOf(orders), pipelineOf(orders, cents));
    asked.expected = patterns({u"/total"_s, u"/cents"_s});
    const QByteArray events = R"(
        order-1 Placed {"total":1}
    )";
    const Compared asExpected(events, asked);
    QCOMPARE(asExpected.text(),
             QByteArray("order-1 differs from v1: - /total 1 (v1, -) as expected"
                        " + /cents 100 (-, v1) as expected\n"));
    QVERIFY(asExpected.result.isAsExpected());
    QCOMPARE(asExpected.result.expectedCount(), 1);

    asked.expected = patterns({u"/total"_s});
    QVERIFY(!Compared(events, asked).result.isAsExpected());
}

void TestComparison::ignoresWhatIsToBeIgnored()
{
    ComparisonRequest asked = request(pipelineOf(orders), pipelineOf(orders, cents));
    asked.ignored = patterns({u"/total"_s, u"/*"_s});
    const Compared compared("order-1 Placed {\"total\":1}", asked);
    QCOMPARE(compared.text(), QByteArray());
    QCOMPARE(compared.result.same, 1);
}

void TestComparison::keepsToTheScope()
{
    const QByteArray events = R"(
        order-1 Placed {"total":1}
        order-2 Placed {"total":2}
        cart-1 Placed {"total":3}
    )";
    const std::string all = "fromAll().foreachStream().when({Placed: (s, e) => e.data});";
    ComparisonRequest asked = request(pipelineOf(all), pipelineOf(all));
    QCOMPARE(Compared(events, asked).result.partitions, 3);
    asked.scope = {ComparisonScope::Kind::Category, "order"};
    QCOMPARE(Compared(events, asked).result.partitions, 2);
    asked.scope = {ComparisonScope::Kind::Stream, "cart-1"};
    QCOMPARE(Compared(events, asked).result.partitions, 1);
}

void TestComparison::showsLinkedEventsAsEachOfTheirStreamsHasThem()
{
    const Compared compared(
        R"(
        order-1+latest Placed
        order-2+latest Placed
    )",
        request(pipelineOf("fromAll().foreachStream().when({"
                           "Placed(s, e) { s.is = 'order-1 0'; } });"),
                pipelineOf("fromAll().foreachStream().when({ Placed(s, e) {"
                           "s.is = e.streamId + ' ' + e.sequenceNumber; } });")));
    QCOMPARE(compared.text(),
             QByteArray("latest differs from v1: ~ /is \"order-1 0\" \"latest 2\" (v1, v1)\n"
                        "order-1 differs from v1: ~ /is \"order-1 0\" \"order-1 1\" (v1, v1)\n"
                        "order-2 differs from v1: ~ /is \"order-1 0\" \"order-2 1\" (v1, v1)\n"));
}

void TestComparison::givesLinkedEventsToAKeyOnlyOnce()
{
    const std::string count = "Placed(s) { s.n = (s.n ?? 0) + 1; } });";
    const Compared compared(
        R"(
        order-1+latest Placed
        order-2+latest Placed
    )",
        request(pipelineOf("fromAll().partitionBy(() => 'k').when({" + count),
                pipelineOf("fromAll().partitionBy(() => 'k').when({ $init: () => ({ n: 10 }),"
                           + count)));
    QCOMPARE(compared.text(), QByteArray("k differs from v1: ~ /n 2 12 (v1, v1)\n"));
}

void TestComparison::aDifferenceThatEndsAgainIsNone()
{
    const Compared compared(R"(
        order-1 Placed {"total":1}
        order-1 Placed {}
    )",
                            request(pipelineOf(orders),
                                    pipelineOf(orders,
                                               "upcast('Placed', 1, 2, e => {"
                                               "  if (e.data.total) e.data.total = 7; });")));
    QCOMPARE(compared.text(), QByteArray());
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
