// SPDX-License-Identifier: MIT
#include "model/search/when_search.h"
#include "model/search/when_tally.h"

#include <QFile>
#include <QTest>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Every stretch of versions in which a condition held, over stores that the test wrote down.
class TestWhenSearch : public QObject
{
    Q_OBJECT
private slots:
    void findsTheOneVersionOfALongStream();
    void findsWhatAnotherProgramFinds();
    void findsWhatComesAndGoes();
    void aStretchThatStillHoldsLastsToTheEndOfTheStoreWhichItIsTold();
    void keepsToItsScope_data();
    void keepsToItsScope();
    void seesTheStateBeforeAndTheEvent();
    void evaluatesEventsThatNoHandlerTakes();
    void partitionsHaveStatesOfTheirOwn();
    void aPartitionHasNoVersionsAtEventsOfOthersIfUpcastersRemember();
    void partitionsThatShareAStateHaveOneOfTheirOwn();
    void linkedEventsCountInBothStreams();
    void aConditionThatThrowsIsNotSo();
    void aConditionThatLoopsEndsTheSearch();
    void aConditionThatIsNoneIsToldWithItsPlace();
    void aHandlerThatFailsStopsItsPartition();
    void aHandlerThatFailsCanBeSkipped();
    void aProjectionThatIsNoneIsAnError();
    void upcastersAreAsked();
    void leavesOutWhatIsTooMuch();
    void tellsTheSameOnAnyNumberOfThreads();
    void canBeCancelled();
};

namespace {

constexpr auto balances = R"(fromAll().foreachStream().when({
    $init: () => ({ balance: 0 }),
    In(s, e) { s.balance += e.data.n; },
    Out(s, e) { s.balance -= e.data.n; } }))";

struct Found
{
    Result<WhenSummary, WhenError> summary;
    std::vector<WhenInterval> intervals;
};

Found search(FakeStore &store, const WhenRequest &request, const std::stop_token &stop = {})
{
    std::vector<WhenInterval> intervals;
    const WhenObserver observer{.found = [&](std::vector<WhenInterval> fresh) {
        std::ranges::move(fresh, std::back_inserter(intervals));
    }};
    auto summary = findWhen(sourceOf(store), request, observer, stop);
    return {std::move(summary), std::move(intervals)};
}

/// `account-1 2-3 until 4 (2)`: versions, and how many; `still` where there is no end.
QByteArray printed(FakeStore &store, const std::vector<WhenInterval> &intervals)
{
    const auto index = store.indexed();
    QByteArray text;
    for (const WhenInterval &interval : intervals) {
        const auto version = [&](Row row) {
            return QByteArray::number(interval.event(*index, row).version.value);
        };
        const std::string_view key = interval.partition(*index);
        text += QByteArray(key.data(), static_cast<qsizetype>(key.size())) + ' '
            + version(interval.from) + '-' + version(interval.last) + ' '
            + (interval.stillHolds() ? QByteArray("still") : "until " + version(interval.end))
            + " (" + QByteArray::number(interval.versions) + ")\n";
    }
    return text;
}

/// What is found in the \a lines of a store; or why nothing is.
QByteArray found(const QByteArray &lines, const WhenRequest &request)
{
    FakeStore store(eventsOf(lines));
    const Found result = search(store, request);
    if (!result.summary)
        return "! " + result.summary.error().message.toUtf8();
    FakeStore same(eventsOf(lines));
    return printed(same, result.intervals);
}

constexpr auto comesAndGoes = R"(
    account-1 In {"n":5}
    account-2 In {"n":1}
    account-1 Out {"n":9}
    account-2 Out {"n":2}
    account-1 Out {"n":1}
    account-1 In {"n":5}
    card-1 Out {"n":1}
    account-1 Out {"n":1}
    account-1 In {"n":1}
)";

} // namespace

void TestWhenSearch::findsTheOneVersionOfALongStream()
{
    constexpr std::int64_t count = 100'000;
    constexpr std::int64_t middle = 51'234;
    QByteArray lines;
    for (std::int64_t version = 1; version <= count; ++version)
        lines += version == middle ? "account-1 Out {\"n\":51234}\n" : "account-1 In {\"n\":1}\n";
    FakeStore store(eventsOf(lines));
    const Found one
        = search(store, {.condition = u"s.balance < 0"_s, .pipeline = pipelineOf(balances)});
    QVERIFY2(one.summary, qPrintable(one.summary ? QString() : one.summary.error().message));
    QCOMPARE(one.intervals.size(), std::size_t{1});
    QCOMPARE(one.intervals.front().from, Row{middle - 1});
    QCOMPARE(one.intervals.front().last, Row{middle - 1});
    QCOMPARE(one.intervals.front().end, Row{middle});
    QCOMPARE(one.summary.value().versions, count);
    QCOMPARE(one.summary.value().partitions, std::int64_t{1});
}

/// tests/data/when/accounts.py makes the store, and works out the intervals in its own way.
void TestWhenSearch::findsWhatAnotherProgramFinds()
{
    QFile events(QStringLiteral(TEST_DATA "/when/accounts.txt"));
    QFile expected(QStringLiteral(TEST_DATA "/when/intervals.txt"));
    QVERIFY(events.open(QIODevice::ReadOnly));
    QVERIFY(expected.open(QIODevice::ReadOnly));
    const WhenRequest request{.condition = u"s.balance < 0 || s.balance === 7"_s,
                              .pipeline = pipelineOf(balances)};
    const QByteArray lines = events.readAll();
    QCOMPARE(found(lines, request), expected.readAll());
    WhenRequest inEngine = request;
    inEngine.condition = u"Math.min(s.balance, 0) < 0 || s.balance === 7"_s;
    QCOMPARE(found(lines, inEngine), found(lines, request));
}

void TestWhenSearch::findsWhatComesAndGoes()
{
    FakeStore store(eventsOf(comesAndGoes));
    const Found result
        = search(store, {.condition = u"s.balance < 0"_s, .pipeline = pipelineOf(balances)});
    FakeStore same(eventsOf(comesAndGoes));
    // account-1: 5 -4 -5 0 -1 0; account-2: 1 -1; card-1: -1.
    QCOMPARE(printed(same, result.intervals),
             "account-1 2-3 until 4 (2)\n"
             "account-1 5-5 until 6 (1)\n"
             "account-2 2-2 still (1)\n"
             "card-1 1-1 still (1)\n");
    const WhenSummary &summary = result.summary.value();
    QVERIFY(summary.isOfStreams);
    QCOMPARE(summary.partitions, std::int64_t{3});
    QCOMPARE(summary.partitionsHeld, std::int64_t{3});
    QCOMPARE(summary.versions, std::int64_t{9});
    QCOMPARE(summary.intervals, std::int64_t{4});
    QCOMPARE(summary.leftOut, std::int64_t{0});
    QCOMPARE(summary.first->from, Row{2});
    QCOMPARE(summary.last->from, Row{7});
    QCOMPARE(summary.longest->from, Row{2}); // No event has a time, so its two versions count.
    QCOMPARE(summary.throwing, std::int64_t{0});
    QCOMPARE(summary.notApplied, std::int64_t{0});
}

/// To ask the store for its last time looks at each stream, which is too much for each stretch.
void TestWhenSearch::aStretchThatStillHoldsLastsToTheEndOfTheStoreWhichItIsTold()
{
    using std::chrono::seconds;
    auto events = eventsOf("a-1 In {}\na-2 In {}\na-1 Out {}\na-3 In {}\na-3 In {}");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = Timestamp(seconds(10 * i)); // 0 10 20 30 40.
    FakeStore store(events);
    const auto index = store.indexed();
    const WhenInterval ended{.from = {0}, .end = {2}, .versions = 1};
    const WhenInterval holding{.from = {1}, .versions = 1};
    QVERIFY(ended.duration(*index, Timestamp(seconds(60))) == seconds(20));
    QVERIFY(holding.duration(*index, Timestamp(seconds(60))) == seconds(50));
    QVERIFY(!holding.duration(*index, {}));
    QVERIFY(WhenMeasure(*index).storeEnd == Timestamp(seconds(40)));

    FakeStore same(events);
    const Found result = search(same, {.condition = u"event.eventType === 'In'"_s});
    QVERIFY(result.summary);
    QCOMPARE(result.summary.value().longest->from, Row{1}); // 30 seconds, against 20 and 10.
}

void TestWhenSearch::keepsToItsScope_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    using Kind = ComparisonScope::Kind;
    QTest::newRow("category") << static_cast<int>(Kind::Category) << QByteArray("card")
                              << QByteArray("card-1 1-1 still (1)\n");
    QTest::newRow("stream") << static_cast<int>(Kind::Stream) << QByteArray("account-2")
                            << QByteArray("account-2 2-2 still (1)\n");
    QTest::newRow("no such stream")
        << static_cast<int>(Kind::Stream) << QByteArray("account-7") << QByteArray();
}

void TestWhenSearch::keepsToItsScope()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    QCOMPARE(found(comesAndGoes,
                   {.condition = u"s.balance < 0"_s,
                    .pipeline = pipelineOf(balances),
                    .scope = {static_cast<ComparisonScope::Kind>(kind), name.toStdString()}}),
             expected);
}

void TestWhenSearch::seesTheStateBeforeAndTheEvent()
{
    const auto ask = [](const QString &condition) {
        return found(comesAndGoes,
                     {.condition = condition,
                      .pipeline = pipelineOf(balances),
                      .scope = {ComparisonScope::Kind::Stream, "account-1"}});
    };
    QCOMPARE(ask(u"before.balance >= 0 && s.balance < 0"_s),
             "account-1 2-2 until 3 (1)\n"
             "account-1 5-5 until 6 (1)\n");
    QCOMPARE(ask(u"before.balance === 0"_s), // Before the first event it is what $init makes it.
             "account-1 1-1 until 2 (1)\n"
             "account-1 5-5 until 6 (1)\n");
    QCOMPARE(ask(u"event.eventType === 'Out' && event.data.n === 1"_s),
             "account-1 3-3 until 4 (1)\n"
             "account-1 5-5 until 6 (1)\n");
}

void TestWhenSearch::evaluatesEventsThatNoHandlerTakes()
{
    const QByteArray lines = R"(
        account-1 In {"n":1}
        account-1 Noted {}
        account-1 Out {"n":2}
        account-1 Noted {}
        account-1 Noted {}
        account-1 In {"n":2}
    )";
    const auto ask = [&lines](const QString &condition) {
        return found(lines, {.condition = condition, .pipeline = pipelineOf(balances)});
    };
    QCOMPARE(ask(u"s.balance < 0"_s), "account-1 3-5 until 6 (3)\n");
    QCOMPARE(ask(u"before.balance < 0"_s), "account-1 4-6 still (3)\n");
    QCOMPARE(ask(u"event.eventType === 'Noted'"_s),
             "account-1 2-2 until 3 (1)\naccount-1 4-5 until 6 (2)\n");
    // Merge, the built-in projection, takes every event.
    QCOMPARE(found(lines, {.condition = u"s.n === 2 && s.$version < 5"_s}),
             "account-1 3-4 until 5 (2)\n");
}

void TestWhenSearch::partitionsHaveStatesOfTheirOwn()
{
    const QByteArray lines = R"(
        order-1 Paid {"by":"ann","n":5}
        order-2 Paid {"by":"bob","n":1}
        order-3 Paid {"by":"ann","n":6}
        order-1 Refunded {"by":"ann","n":9}
        order-2 Paid {"by":"bob","n":10}
    )";
    const Pipeline pipeline = pipelineOf(R"(fromAll().partitionBy(e => e.data.by).when({
        $init: () => ({ sum: 0 }),
        Paid(s, e) { s.sum += e.data.n; }, Refunded(s, e) { s.sum -= e.data.n; } }))");
    FakeStore store(eventsOf(lines));
    const Found result = search(store, {.condition = u"s.sum > 9"_s, .pipeline = pipeline});
    QVERIFY(result.summary);
    FakeStore same(eventsOf(lines));
    QCOMPARE(printed(same, result.intervals), // ann: 5 11 2, bob: 1 11.
             "ann 1-1 until 2 (1)\nbob 2-2 still (1)\n");
    QVERIFY(!result.summary.value().isOfStreams);
    QCOMPARE(result.summary.value().partitions, std::int64_t{2});
    QCOMPARE(result.intervals[0].from, Row{2});
    QCOMPARE(result.intervals[0].end, Row{3});
    QVERIFY(!result.intervals[0].stream.isValid());

    const Pipeline whole = pipelineOf(
        R"(fromAll().when({ $init: () => ({ sum: 0 }), Paid(s, e) { s.sum += e.data.n; } }))");
    QCOMPARE(found(lines, {.condition = u"s.sum > 9"_s, .pipeline = whole}),
             " 1-2 still (3)\n"); // 5 6 12 12 22, from order-3 on.
}

/// Such upcasters need all events of a stream, also those that go to another partition.
void TestWhenSearch::aPartitionHasNoVersionsAtEventsOfOthersIfUpcastersRemember()
{
    const QByteArray lines = R"(
        order-1 Paid {"by":"ann","n":5}
        order-1 Paid {"by":"bob","n":1}
        order-1 Paid {"by":"ann","n":6}
        order-1 Paid {"by":"bob","n":1}
        order-1 Paid {"by":"ann","n":-9}
    )";
    const Pipeline pipeline = pipelineOf(
        R"(fromAll().partitionBy(e => e.data.by).when({
            $init: () => ({ sum: 0 }), Paid(s, e) { s.sum += e.data.n; } }))",
        "upcast('Paid', 1, 2, (e, c) => { c.last = e.data.n; }, { context: () => ({}) })");
    FakeStore store(eventsOf(lines));
    const Found result = search(store, {.condition = u"s.sum > 4"_s, .pipeline = pipeline});
    QVERIFY(result.summary);
    FakeStore same(eventsOf(lines));
    QCOMPARE(printed(same, result.intervals), "ann 1-3 until 5 (2)\n"); // ann: 5 11 2, bob: 1 2.
    QCOMPARE(result.summary.value().partitions, std::int64_t{2});
    QCOMPARE(result.summary.value().versions, std::int64_t{5});
}

void TestWhenSearch::partitionsThatShareAStateHaveOneOfTheirOwn()
{
    const QByteArray lines = R"(
        order-1 Paid {"n":5}
        order-2 Paid {"n":1}
        order-1 Paid {"n":-7}
        order-2 Paid {"n":-1}
        order-1 Paid {"n":4}
    )";
    const Pipeline pipeline = pipelineOf(R"(fromAll().foreachStream().when({
        $init: () => ({ sum: 0 }), $initShared: () => ({ all: 0 }),
        Paid([s, shared], e) { s.sum += e.data.n; shared.all += e.data.n; } }))");
    FakeStore store(eventsOf(lines));
    const Found result = search(store, {.condition = u"s.sum <= 0"_s, .pipeline = pipeline});
    QVERIFY(result.summary);
    FakeStore same(eventsOf(lines));
    QCOMPARE(printed(same, result.intervals), // order-1: 5 -2 2, order-2: 1 0.
             "order-1 2-2 until 3 (1)\norder-2 2-2 still (1)\n");
    QCOMPARE(result.summary.value().partitions, std::int64_t{2});
    QCOMPARE(result.summary.value().versions, std::int64_t{5});
}

void TestWhenSearch::linkedEventsCountInBothStreams()
{
    QCOMPARE(found(R"(
                 account-1 In {"n":1}
                 card-1+account-1 Out {"n":2}
                 account-1 In {"n":3}
             )",
                   {.condition = u"s.balance < 0"_s, .pipeline = pipelineOf(balances)}),
             "account-1 2-2 until 3 (1)\ncard-1 1-1 still (1)\n");
}

void TestWhenSearch::aConditionThatThrowsIsNotSo()
{
    const auto lines = R"(
        a-1 Started {}
        a-1 Named {"who":{"name":"x"}}
        a-1 Left {"who":null}
        a-2 Started {}
    )";
    for (const QString &condition : {u"s.who.name === 'x'"_s, u"s.who.name.startsWith('x')"_s}) {
        FakeStore store(eventsOf(lines));
        const Found result = search(store, {.condition = condition});
        QVERIFY(result.summary);
        FakeStore same(eventsOf(lines));
        QCOMPARE(printed(same, result.intervals), "a-1 2-2 until 3 (1)\n");
        QCOMPARE(result.summary.value().throwing, std::int64_t{3});
        const WhenFailure &first = *result.summary.value().firstThrow;
        QCOMPARE(first.row, Row{0});
        QCOMPARE(first.partition, "a-1");
        QCOMPARE(first.error.message, u"TypeError: s.who is undefined"_s);
        QCOMPARE(first.error.column, 1);
    }
}

void TestWhenSearch::aConditionThatLoopsEndsTheSearch()
{
    Pipeline pipeline;
    pipeline.limits.callTime = std::chrono::milliseconds(30);
    FakeStore store(eventsOf("a-1 Started {}\na-1 Named {\"loops\":true}\na-1 Left {}"));
    const Found result
        = search(store, {.condition = u"(() => { while (s.loops); })()"_s, .pipeline = pipeline});
    QVERIFY(!result.summary);
    QCOMPARE(result.summary.error().kind, WhenError::Kind::Condition);
    QCOMPARE(result.summary.error().message,
             u"the condition fails at a-1 v2: it took longer than 30 ms"_s);
}

void TestWhenSearch::aConditionThatIsNoneIsToldWithItsPlace()
{
    FakeStore store(eventsOf(comesAndGoes));
    const Found result = search(store, {.condition = u"s.balance = 0"_s});
    QVERIFY(!result.summary);
    QCOMPARE(result.summary.error().kind, WhenError::Kind::Condition);
    QCOMPARE(result.summary.error().script->column, 11);
}

namespace {

constexpr auto failing = R"(fromAll().foreachStream().when({
    $init: () => ({ n: 0 }),
    Counted(s) { ++s.n; },
    Bad(s) { s.n = 100; throw new Error('no'); } }))";
constexpr auto failingLines = R"(
    a-1 Counted {}
    a-1 Counted {}
    a-1 Bad {}
    a-1 Counted {}
    a-2 Bad {}
    a-2 Counted {}
)";

} // namespace

void TestWhenSearch::aHandlerThatFailsStopsItsPartition()
{
    FakeStore store(eventsOf(failingLines));
    const Found result
        = search(store, {.condition = u"s.n >= 2"_s, .pipeline = pipelineOf(failing)});
    QVERIFY(result.summary);
    FakeStore same(eventsOf(failingLines));
    QCOMPARE(printed(same, result.intervals), "a-1 2-2 still (1)\n");
    QCOMPARE(result.summary.value().versions, std::int64_t{2});
    QCOMPARE(result.summary.value().notApplied, std::int64_t{2});
    QCOMPARE(result.summary.value().firstNotApplied->row, Row{2});
    QCOMPARE(result.summary.value().firstNotApplied->error.message, u"Error: no"_s);
}

void TestWhenSearch::aHandlerThatFailsCanBeSkipped()
{
    FakeStore store(eventsOf(failingLines));
    const Found result = search(store,
                                {.condition = u"s.n === 2 || s.n === 1"_s,
                                 .pipeline = pipelineOf(failing),
                                 .onFailure = OnFailure::Skip});
    QVERIFY(result.summary);
    FakeStore same(eventsOf(failingLines));
    QCOMPARE(printed(same, result.intervals), // At Bad the state is what it was before.
             "a-1 1-3 until 4 (3)\na-2 2-2 still (1)\n");
    QCOMPARE(result.summary.value().versions, std::int64_t{6});
    QCOMPARE(result.summary.value().notApplied, std::int64_t{2});
}

void TestWhenSearch::aProjectionThatIsNoneIsAnError()
{
    FakeStore store(eventsOf(comesAndGoes));
    const Found result
        = search(store, {.condition = u"s.n"_s, .pipeline = pipelineOf("fromAll().then()")});
    QVERIFY(!result.summary);
    QCOMPARE(result.summary.error().kind, WhenError::Kind::Script);
    QVERIFY(result.summary.error().message.startsWith(u"p.js:1:"_s));
}

void TestWhenSearch::upcastersAreAsked()
{
    QCOMPARE(
        found("a-1 Counted {\"cents\":100}\na-1 Counted {\"cents\":300}",
              {.condition = u"s.euros === 3"_s,
               .pipeline = pipelineOf(
                   "", "upcast('Counted', 1, 2, e => { e.data.euros = e.data.cents / 100; });")}),
        "a-1 2-2 still (1)\n");
}

void TestWhenSearch::leavesOutWhatIsTooMuch()
{
    QByteArray lines;
    for (int i = 0; i < 1'000; ++i)
        lines += i % 2 == 0 ? "a-1 Out {\"n\":1}\n" : "a-1 In {\"n\":1}\n";
    FakeStore store(eventsOf(lines));
    const Found result = search(
        store,
        {.condition = u"s.balance < 0"_s, .pipeline = pipelineOf(balances), .mostIntervals = 10});
    QVERIFY(result.summary);
    QCOMPARE(result.intervals.size(), std::size_t{10});
    QCOMPARE(result.intervals.back().from, Row{18});
    QCOMPARE(result.summary.value().intervals, std::int64_t{500});
    QCOMPARE(result.summary.value().leftOut, std::int64_t{490});
    QCOMPARE(result.summary.value().last->from, Row{998});
}

void TestWhenSearch::tellsTheSameOnAnyNumberOfThreads()
{
    QByteArray lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "a-" + QByteArray::number(i * 7 % 61) + (i % 3 == 0 ? " Out" : " In")
            + " {\"n\":" + QByteArray::number(i % 5) + "}\n";
    QByteArray first;
    for (const int threads : {1, 2, 7}) {
        FakeStore store(eventsOf(lines));
        const Found result = search(store,
                                    {.condition = u"s.balance % 4 === 3"_s,
                                     .pipeline = pipelineOf(balances),
                                     .threads = threads});
        QVERIFY(result.summary);
        QCOMPARE(result.summary.value().intervals, std::ssize(result.intervals));
        FakeStore same(eventsOf(lines));
        const QByteArray text = printed(same, result.intervals)
            + QByteArray::number(result.summary.value().longest->from.value);
        QVERIFY(text.count('\n') > 1'000);
        if (first.isEmpty())
            first = text;
        QCOMPARE(text, first);
    }
}

void TestWhenSearch::canBeCancelled()
{
    QByteArray lines;
    for (int i = 0; i < 50'000; ++i)
        lines += "a-1 In {\"n\":1}\n";
    FakeStore store(eventsOf(lines));
    std::stop_source stop;
    std::int64_t total = 0;
    const WhenObserver observer{.progress = [&](std::int64_t, std::int64_t all) {
        total = all;
        stop.request_stop();
    }};
    const auto result = findWhen(sourceOf(store),
                                 {.condition = u"[1, 2, 3].map(n => s.balance > n).some(b => b)"_s,
                                  .pipeline = pipelineOf(balances)},
                                 observer, stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, WhenError::Kind::Cancelled);
    QCOMPARE(total, std::int64_t{50'000});
}

QTEST_GUILESS_MAIN(TestWhenSearch)
#include "tst_when_search.moc"
