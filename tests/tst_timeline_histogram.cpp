// SPDX-License-Identifier: MIT
#include "model/items/timeline_histogram.h"

#include <QTest>

#include <numeric>

#include "tests/fake_store.h"

using namespace hindcast;

class TestTimelineHistogram : public QObject
{
    Q_OBJECT
private slots:
    void countsTheEventsOfAStore();
    void keepsTheSumForAnyNumberOfBars();
    void leavesOutEventsWithoutATime();
    void holdsAStoreWithOneEvent();
    void stopsWhenAsked();
};

namespace {

Event eventAt(int second)
{
    return {.stream = "a", .type = "T", .time = Timestamp(std::chrono::seconds(second))};
}

} // namespace

void TestTimelineHistogram::countsTheEventsOfAStore()
{
    const auto index
        = FakeStore({eventAt(0), eventAt(10), eventAt(90), eventAt(95), eventAt(100)}).indexed();
    const auto histogram = ActivityHistogram::ofStore(*index, {});
    QCOMPARE(histogram->extent(), (TimelineRange{0, 100'000'000}));
    QCOMPARE(histogram->total(), 5);
    QCOMPARE(histogram->bars(4), (std::vector<double>{2, 0, 0, 3}));
}

void TestTimelineHistogram::keepsTheSumForAnyNumberOfBars()
{
    ActivityHistogram histogram({0, 999});
    for (int i = 0; i < 1'000; ++i)
        histogram.add(i);
    for (const int count : {1, 7, 200, 4'096, 9'999}) {
        const std::vector<double> bars = histogram.bars(count);
        QCOMPARE(bars.size(), static_cast<std::size_t>(count));
        QCOMPARE(std::accumulate(bars.begin(), bars.end(), 0.0), 1'000.0);
    }
    QVERIFY(histogram.bars(0).empty());
}

void TestTimelineHistogram::leavesOutEventsWithoutATime()
{
    const auto index = FakeStore({eventAt(7), {.stream = "a", .type = "T"}, eventAt(9)}).indexed();
    QCOMPARE(ActivityHistogram::ofStore(*index, {})->total(), 2);
    const auto timeless = FakeStore(std::vector{Event{.stream = "a", .type = "T"}}).indexed();
    QVERIFY(ActivityHistogram::ofStore(*timeless, {})->extent().isEmpty());
}

void TestTimelineHistogram::holdsAStoreWithOneEvent()
{
    const auto histogram
        = ActivityHistogram::ofStore(*FakeStore(std::vector{eventAt(7)}).indexed(), {});
    QCOMPARE(histogram->bars(3), (std::vector<double>{1, 0, 0}));
}

void TestTimelineHistogram::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!ActivityHistogram::ofStore(*FakeStore(std::vector{eventAt(7)}).indexed(),
                                        stop.get_token()));
}

QTEST_GUILESS_MAIN(TestTimelineHistogram)
#include "tst_timeline_histogram.moc"
