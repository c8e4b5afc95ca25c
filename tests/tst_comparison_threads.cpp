// SPDX-License-Identifier: MIT
#include <QElapsedTimer>

#include <atomic>
#include <thread>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// How comparisons go on: threads, progress, cancelling, and what the next one reuses.
class TestComparisonThreads : public QObject
{
    Q_OBJECT
private slots:
    void theOutcomeDoesNotDependOnTheNumberOfThreads_data();
    void theOutcomeDoesNotDependOnTheNumberOfThreads();
    void tellsOfDifferencesAndProgressOnTheWay();
    void endsWithinASecondWhenCancelled_data();
    void endsWithinASecondWhenCancelled();
    void aStoreThatCannotBeReadIsAnError();
    void theNextComparisonFoldsOnlyWhatHasChanged();
    void aGrownStoreIsFoldedAgain();
    void comparesWithStatesOfWhichOnlyDigestsWereKept();
};

namespace {

const std::string perStream = R"(fromAll().foreachStream().when({
    $init: () => ({ sum: 0 }),
    Set(s, e) {
        if (e.data.n === 77) throw new Error('77');
        s.sum += e.data.n;
        if (e.data.n % 50 === 0) emit('out', 'Fifty', e.data);
    },
});)";
const std::string byKey = "fromAll().partitionBy(e => e.data.k).when({"
                          "$init: () => ({ sum: 0 }), Set(s, e) { s.sum += e.data.n; }});";
const std::string single = "fromAll().when({"
                           "$init: () => ({ sum: 0 }), Set(s, e) { s.sum += e.data.n; }});";
const std::string biState = R"(fromAll().foreachStream().when({
    $init: () => ({ sum: 0 }), $initShared: () => ({ all: 0 }),
    Set([s, shared], e) { s.sum += e.data.n; shared.all += e.data.n; },
});)";
const std::string upcasters = R"(
    upcast('Set', 1, 2, e => {
        if (e.data.n % 10 === 0) e.data.n += 1;
        if (e.data.n % 97 === 0) e.data.k = 'moved';
        if (e.data.n === 55) throw new Error('55'); });
    upcast('Nothing', 1, 2, e => {});
)";

/// \a count events in 40 streams and 7 keys.
std::vector<Event> manyEvents(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += QStringLiteral("s-%1 Set {\"n\":%2,\"k\":\"k%3\"}\n")
                     .arg(i * 7 % 40)
                     .arg(i % 400)
                     .arg(i % 7)
                     .toUtf8();
    return eventsOf(lines);
}

QByteArray described(const StoreIndex &index, const ComparisonResult &result)
{
    QByteArray text = printed(index, result.differences) + printed(result.findings);
    for (const Finding &finding : result.findings)
        text += QByteArray::number(static_cast<qlonglong>(finding.row.value)) + ' ';
    for (const Side side : bothSides) {
        for (const std::int64_t count : result.sides.of(side).outcomes)
            text += QByteArray::number(static_cast<qlonglong>(count)) + ' ';
        for (const RuleCount &count : result.sides.of(side).ruleCounts)
            text += QByteArray::number(static_cast<qlonglong>(count.matched)) + ' ';
        text += QByteArray::number(static_cast<qlonglong>(result.sides.of(side).partitions)) + '\n';
    }
    return text + QByteArray::number(static_cast<qlonglong>(result.same)) + " of "
        + QByteArray::number(static_cast<qlonglong>(result.partitions));
}

/// A store whose readers count what they read, or fail at a row.
class WatchedStore : public FakeStore
{
public:
    using FakeStore::FakeStore;

    ComparisonSource source()
    {
        return {indexed(), [this]() -> Result<std::unique_ptr<EventReader>> {
                    return std::unique_ptr<EventReader>(
                        std::make_unique<Reader>(std::move(makeReader()).value(), *this));
                }};
    }

    std::atomic<std::int64_t> reads = 0;
    std::int64_t failsAt = -1;

private:
    class Reader : public EventReader
    {
    public:
        Reader(std::unique_ptr<EventReader> reader, WatchedStore &store)
            : m_reader(std::move(reader))
            , m_store(store)
        {
        }
        Result<Event> read(const StoreIndex &index, Row row) override
        {
            ++m_store.reads;
            if (row.value == m_store.failsAt)
                return Error{u"the disk is gone"_s};
            return m_reader->read(index, row);
        }
        bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }

    private:
        std::unique_ptr<EventReader> m_reader;
        WatchedStore &m_store;
    };
};

} // namespace

void TestComparisonThreads::theOutcomeDoesNotDependOnTheNumberOfThreads_data()
{
    QTest::addColumn<QByteArray>("projection");
    QTest::newRow("one state a stream") << QByteArray::fromStdString(perStream);
    QTest::newRow("one state a key") << QByteArray::fromStdString(byKey);
    QTest::newRow("one state") << QByteArray::fromStdString(single);
    QTest::newRow("a shared state") << QByteArray::fromStdString(biState);
}

void TestComparisonThreads::theOutcomeDoesNotDependOnTheNumberOfThreads()
{
    QFETCH(QByteArray, projection);
    FakeStore store(manyEvents(5'000));
    const ComparisonSource source = sourceOf(store);
    ComparisonRequest request{.before = pipelineOf(projection.toStdString()),
                              .after = pipelineOf(projection.toStdString(), upcasters)};
    QByteArray expected;
    for (const int threads : {1, 2, 5}) {
        request.threads = threads;
        const auto compared = compare(source, request, {}, nullptr, {});
        QVERIFY(compared);
        const QByteArray text = described(*source.index, compared.value());
        QVERIFY(!compared.value().differences.empty());
        if (expected.isEmpty())
            expected = text;
        QCOMPARE(text, expected);
    }
}

void TestComparisonThreads::tellsOfDifferencesAndProgressOnTheWay()
{
    FakeStore store(manyEvents(4'000));
    std::int64_t done = -1;
    std::int64_t total = 0;
    std::size_t found = 0;
    std::int64_t compared = 0;
    const std::thread::id thread = std::this_thread::get_id();
    const ComparisonObserver observer{
        .progress =
            [&](std::int64_t now, std::int64_t all) {
                QVERIFY(std::this_thread::get_id() == thread);
                QVERIFY(now >= done && now <= all);
                done = now;
                total = all;
            },
        .found =
            [&](std::vector<PartitionDifference> fresh, std::int64_t count) {
                found += fresh.size();
                compared = count;
            }};
    const auto result
        = compare(sourceOf(store),
                  {.before = pipelineOf(perStream), .after = pipelineOf(perStream, upcasters)},
                  observer, nullptr, {});
    QVERIFY(result);
    QCOMPARE(total, 8'000);
    QVERIFY(done > 0);
    QCOMPARE(found, result.value().differences.size());
    QCOMPARE(compared, result.value().partitions);
}

void TestComparisonThreads::endsWithinASecondWhenCancelled_data()
{
    QTest::addColumn<QByteArray>("projection");
    const QByteArray slow = "{ const end = Date.now() + 20; while (Date.now() < end) {} s.n = 1; }";
    QTest::newRow("one state a stream")
        << QByteArray("fromAll().foreachStream().when({Set(s, e) " + slow + "});");
    QTest::newRow("one state") << QByteArray("fromAll().when({Set(s, e) " + slow + "});");
    QTest::newRow("looking for keys")
        << QByteArray("fromAll().partitionBy(e => { const s = {}; " + slow
                      + " return 'k'; }).when({Set(s, e) {}});");
}

void TestComparisonThreads::endsWithinASecondWhenCancelled()
{
    QFETCH(QByteArray, projection);
    FakeStore store(manyEvents(8'000)); // Minutes, at 20 ms an event.
    std::stop_source stop;
    QElapsedTimer sinceStop;
    const ComparisonObserver observer{.progress = [&](std::int64_t, std::int64_t) {
        if (!stop.stop_requested())
            sinceStop.start();
        stop.request_stop();
    }};
    const auto compared = compare(sourceOf(store),
                                  {.before = pipelineOf(projection.toStdString()),
                                   .after = pipelineOf(projection.toStdString(), upcasters)},
                                  observer, nullptr, stop.get_token());
    QVERIFY2(sinceStop.elapsed() < 1000, qPrintable(QString::number(sinceStop.elapsed())));
    QVERIFY(!compared);
    QCOMPARE(compared.error().kind, ComparisonError::Kind::Cancelled);
}

void TestComparisonThreads::aStoreThatCannotBeReadIsAnError()
{
    WatchedStore store(manyEvents(4'000));
    store.failsAt = 3'000;
    const auto compared
        = compare(store.source(), {.before = pipelineOf(single), .after = pipelineOf(perStream)},
                  {}, nullptr, {});
    QVERIFY(!compared);
    QCOMPARE(compared.error().kind, ComparisonError::Kind::Store);
    QCOMPARE(compared.error().message, u"the disk is gone"_s);
}

void TestComparisonThreads::theNextComparisonFoldsOnlyWhatHasChanged()
{
    WatchedStore store(manyEvents(4'000));
    const ComparisonSource source = store.source();
    ComparisonCache cache;
    const ComparisonRequest first{.before = pipelineOf(perStream), .after = pipelineOf(perStream)};
    QVERIFY(compare(source, first, {}, &cache, {}));

    ComparisonRequest second = first;
    second.after = pipelineOf(perStream, upcasters);
    const auto reused = compare(source, second, {}, &cache, {});
    const auto fresh = compare(source, second, {}, nullptr, {});
    QVERIFY(reused.value().sides.before.isReused);
    QVERIFY(!reused.value().sides.after.isReused);
    QCOMPARE(described(*source.index, reused.value()), described(*source.index, fresh.value()));

    store.reads = 0;
    second.expected = {PathPattern::parse(u"/sum"_s).value()};
    second.before = pipelineOf(perStream, upcasters);
    const auto same = compare(source, second, {}, &cache, {});
    QCOMPARE(same.value().same, 39); // Stream 19 stops at n = 77.
    QVERIFY2(store.reads < 4'000, qPrintable(QString::number(store.reads)));
    QCOMPARE(same.value().differences.front().kind, PartitionDifference::Kind::FailedBoth);
}

void TestComparisonThreads::aGrownStoreIsFoldedAgain()
{
    std::vector<Event> events = manyEvents(200);
    ComparisonCache cache;
    const ComparisonRequest request{.before = pipelineOf(byKey), .after = pipelineOf(byKey)};
    FakeStore store(events);
    QVERIFY(compare(sourceOf(store), request, {}, &cache, {}));
    FakeStore grown(manyEvents(201));
    const auto compared = compare(sourceOf(grown), request, {}, &cache, {});
    QVERIFY(!compared.value().sides.before.isReused);
    QCOMPARE(compared.value().events, 201);
}

void TestComparisonThreads::comparesWithStatesOfWhichOnlyDigestsWereKept()
{
    WatchedStore store(manyEvents(4'000));
    const ComparisonSource source = store.source();
    ComparisonCache cache(100); // Bytes.
    const ComparisonRequest first{.before = pipelineOf(perStream), .after = pipelineOf(perStream)};
    QVERIFY(compare(source, first, {}, &cache, {}));

    ComparisonRequest second = first;
    second.after = pipelineOf(perStream, upcasters);
    const auto reused = compare(source, second, {}, &cache, {});
    QVERIFY(reused.value().sides.before.isReused);
    const auto fresh = compare(source, second, {}, nullptr, {});
    QCOMPARE(described(*source.index, reused.value()), described(*source.index, fresh.value()));
}

QTEST_GUILESS_MAIN(TestComparisonThreads)
#include "tst_comparison_threads.moc"
