// SPDX-License-Identifier: MIT
#include "model/compare/partition_history.h"

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// One partition, event by event, on both sides.
class TestPartitionHistory : public QObject
{
    Q_OBJECT
private slots:
    void tellsBehindWhichEventsTheSidesDiffer();
    void aSideThatHasStoppedKeepsItsState();
    void followsAKeyThroughTheEventsOfEitherSide();
    void followsAPartitionOfABiStateProjection();
    void findsWhatSetThePlacesThatDiffer();
    void stopsWhenAsked();
};

namespace {

const std::string setting = R"(fromAll().foreachStream().when({Set(s, e) {
    if (e.data.n < 0) throw new Error('negative');
    s.n = e.data.n;
    s.last = e.data.n; }});)";

/// `v1 = u/c`: the version, whether the sides are the same (`=`) or not (`~`), and what became of
/// the event on either side: by the first letter of its outcome, `!` if it failed, `-` for none.
QByteArray printed(const StoreIndex &index, const PartitionHistory &history)
{
    static const std::string letters = "ucrsmdf";
    QByteArrayList steps;
    for (const HistoryStep &step : history.steps) {
        const auto mark = [&](Side side) {
            const auto outcome = step.outcomes.of(side);
            return step.hasFailed.of(side) ? '!'
                : outcome                  ? letters[static_cast<std::size_t>(*outcome)]
                                           : '-';
        };
        steps += QByteArray::fromStdString(placeOf(index, step.row))
            + (step.differs ? " ~ " : " = ") + mark(Side::Before) + '/' + mark(Side::After);
    }
    return steps.join(", ");
}

QByteArray historyOf(const QByteArray &events, const Pipeline &before, const Pipeline &after,
                     const std::string &key)
{
    FakeStore store(eventsOf(events));
    const ComparisonSource source = sourceOf(store);
    const auto history = partitionHistory(source, {.before = before, .after = after}, key, {});
    return history ? printed(*source.index, history.value()) : QByteArray("no history");
}

} // namespace

void TestPartitionHistory::tellsBehindWhichEventsTheSidesDiffer()
{
    QCOMPARE(historyOf(R"(
        s-1 Set {"n":1}
        s-2 Set {"n":1}
        s-1 Set {"n":2}
        s-1 Other
        s-1 Set {"n":3}
    )",
                       pipelineOf(setting),
                       pipelineOf(setting,
                                  "upcast('Set', 1, 2, e => {"
                                  "  if (e.data.n === 2) e.data.n = 22; });"),
                       "s-1"),
             QByteArray("v1 = u/u, v2 ~ u/c, v3 ~ u/u, v4 = u/u"));
}

void TestPartitionHistory::aSideThatHasStoppedKeepsItsState()
{
    QCOMPARE(historyOf(R"(
        s-1 Set {"n":1}
        s-1 Set {"n":2}
        s-1 Set {"n":1}
    )",
                       pipelineOf(setting),
                       pipelineOf(setting,
                                  "upcast('Set', 1, 2, e => {"
                                  "  if (e.data.n === 2) e.data.n = -2; });"),
                       "s-1"),
             QByteArray("v1 = u/u, v2 ~ u/!, v3 = u/-"));
}

void TestPartitionHistory::followsAKeyThroughTheEventsOfEitherSide()
{
    const std::string byKey
        = "fromAll().partitionBy(e => e.data.k).when({Set(s, e) { s.n = e.data.n; }});";
    QCOMPARE(historyOf(R"(
        s-1 Set {"n":1,"k":"a"}
        s-1 Set {"n":2,"k":"b"}
        s-1 Set {"n":2,"k":"a"}
    )",
                       pipelineOf(byKey),
                       pipelineOf(byKey, "upcast('Set', 1, 2, e => { e.data.k = 'a'; });"), "a"),
             QByteArray("v1 = u/u, v2 ~ -/c, v3 = u/u"));
}

void TestPartitionHistory::followsAPartitionOfABiStateProjection()
{
    const std::string shared = R"(fromAll().foreachStream().when({
        $initShared: () => ({ sum: 0 }),
        Set([s, all], e) { s.n = e.data.n; all.sum += e.data.n; s.sum = all.sum; },
    });)";
    QCOMPARE(historyOf(R"(
        s-1 Set {"n":1}
        s-2 Set {"n":2}
        s-1 Set {"n":4}
    )",
                       pipelineOf(shared),
                       pipelineOf(shared,
                                  "upcast('Set', 1, 2, e => {"
                                  "  if (e.data.n === 2) e.data.n = 3; });"),
                       "s-1"),
             QByteArray("v1 = u/u, v1 = u/c, v2 ~ u/u"));
}

void TestPartitionHistory::findsWhatSetThePlacesThatDiffer()
{
    FakeStore store(eventsOf(R"(
        s-1 Set {"n":1}
        s-1 Set {"n":2}
        s-1 Set {"n":2}
    )"));
    const ComparisonSource source = sourceOf(store);
    const ComparisonRequest request{
        .before = pipelineOf(setting),
        .after = pipelineOf(setting, "upcast('Set', 1, 2, e => { e.data.n += 1; });")};
    auto compared = compare(source, request, {}, nullptr, {});
    PartitionDifference difference = compared.value().differences.front();
    const PartitionDifference expected = difference;
    for (PartitionChange &change : difference.changes)
        change.setBy = {};
    QVERIFY(findSetters(source, request, difference, {}));
    QCOMPARE(printed(*source.index, {difference}), printed(*source.index, {expected}));
    QCOMPARE(difference.changes.front().setBy.before, Row{1});
}

void TestPartitionHistory::stopsWhenAsked()
{
    FakeStore store(eventsOf("s-1 Set {\"n\":1}"));
    std::stop_source stop;
    stop.request_stop();
    const auto history = partitionHistory(
        sourceOf(store), {.before = pipelineOf(setting), .after = pipelineOf(setting)}, "s-1",
        stop.get_token());
    QVERIFY(!history);
    QCOMPARE(history.error().kind, ComparisonError::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPartitionHistory)
#include "tst_partition_history.moc"
