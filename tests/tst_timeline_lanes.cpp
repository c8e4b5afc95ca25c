// SPDX-License-Identifier: MIT
#include "model/items/timeline_lane_maker.h"
#include "model/session/relations.h"

#include <QElapsedTimer>
#include <QTest>

#include "tests/fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestTimelineLanes : public QObject
{
    Q_OBJECT
private slots:
    void placeEventsByTime();
    void placeEventsByVersion();
    void keepFarEventsNearTheVersionAxis();
    void standInForMissingTimes();
    void fallBackToVersionsWithoutTimes();
    void sortEventsWhoseClockWentBackwards();
    void gatherEventsOfAColumn();
    void doNotRegroupWhenPanned();
    void sayWhichTypePrevails();
    void carryTheProblemsOfTheirEvents();
    void showWhatHappenedNotTooFarAway();
    void drawTwoMillionEventsWithinAFrame();
};

namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t unit = TimelineRange::versionUnit;

Event happened(const char *stream, int secondOrNone, const char *type = "T")
{
    Event result{.stream = stream, .type = type, .correlationId = {"trace"}};
    if (secondOrNone >= 0)
        result.time = Timestamp(std::chrono::seconds(secondOrNone));
    return result;
}

std::shared_ptr<const TimelineLanes> lanesOf(std::vector<Event> events, TimelineAxis axis)
{
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].version = Version{static_cast<std::int64_t>(i)};
    const auto index = FakeStore(std::move(events)).indexed();
    return makeTimelineLanes(
        {index, {0}, std::make_shared<const Lanes>(makeLanes(*index, {0}, {})), {}, axis}, {});
}

/// `1@10 0@20` are row 1 at coordinate 10 and row 0 at 20, from left to right.
QString text(const TimelineLane &lane, std::int64_t per)
{
    QStringList events;
    for (std::int64_t at = 0; at < lane.count(); ++at)
        events.append(
            u"%1@%2"_s.arg(lane.row(at).value).arg(double(lane.coordinate(at)) / double(per)));
    return events.join(' '_L1);
}

TimelineLane laneAt(const std::vector<std::int64_t> &coordinates)
{
    std::vector<Event> events(coordinates.size(), happened("a", 0));
    return {{0}, RowList::all(FakeStore(events).indexed()), coordinates};
}

} // namespace

void TestTimelineLanes::placeEventsByTime()
{
    const auto lanes
        = lanesOf({happened("order", 10), happened("package", 15), happened("order", 20)},
                  TimelineAxis::Time);
    QCOMPARE(lanes->axis, TimelineAxis::Time);
    QCOMPARE(lanes->lanes.size(), 2U);
    QCOMPARE(text(lanes->lanes[0], second), u"0@10 2@20"_s);
    QCOMPARE(text(lanes->lanes[1], second), u"1@15"_s);
    QCOMPARE(lanes->extent(), (TimelineRange{10 * second, 20 * second}));
    QVERIFY(!lanes->activity);
}

void TestTimelineLanes::placeEventsByVersion()
{
    const auto lanes
        = lanesOf({happened("order", 10), happened("package", 12), happened("order", 20),
                   happened("order", 120), happened("package", 45)},
                  TimelineAxis::Version);
    QCOMPARE(text(lanes->lanes[0], unit), u"0@0 2@1 3@2"_s);
    QCOMPARE(text(lanes->lanes[1], unit), u"1@0.2 4@1.25"_s);
    QCOMPARE(lanes->activity->total(), 5);
}

void TestTimelineLanes::keepFarEventsNearTheVersionAxis()
{
    const auto lanes = lanesOf({happened("order", 1'000), happened("order", 1'010),
                                happened("package", 0), happened("package", 999'999)},
                               TimelineAxis::Version);
    const TimelineLane &package = lanes->lanes[1];
    QVERIFY(package.coordinate(0) < -unit / 2 && package.coordinate(0) >= -unit);
    QVERIFY(package.coordinate(1) > unit + unit / 2 && package.coordinate(1) <= 2 * unit);
}

void TestTimelineLanes::standInForMissingTimes()
{
    const auto lanes = lanesOf({happened("order", -1), happened("order", 10), happened("order", -1),
                                happened("package", -1), happened("order", 20)},
                               TimelineAxis::Time);
    QCOMPARE(text(lanes->lanes[0], second), u"0@10 1@10 2@10 4@20"_s);
    QCOMPARE(text(lanes->lanes[1], second), u"3@10"_s); // By its position among the others.
}

void TestTimelineLanes::fallBackToVersionsWithoutTimes()
{
    const auto lanes
        = lanesOf({happened("order", -1), happened("package", -1), happened("order", -1)},
                  TimelineAxis::Time);
    QCOMPARE(lanes->axis, TimelineAxis::Version);
    QCOMPARE(text(lanes->lanes[0], unit), u"0@0 2@1"_s);
    QCOMPARE(text(lanes->lanes[1], unit), u"1@0.5"_s);
    QVERIFY(!hasTimes(*lanes->index, {0}));
}

void TestTimelineLanes::sortEventsWhoseClockWentBackwards()
{
    const auto lanes = lanesOf(
        {happened("order", 30), happened("order", 10), happened("order", 20)}, TimelineAxis::Time);
    const TimelineLane &lane = lanes->lanes[0];
    QCOMPARE(text(lane, second), u"1@10 2@20 0@30"_s);
    QCOMPARE(lane.coordinateOf({0}), 30 * second);
    QVERIFY(!lane.coordinateOf({7}));
}

void TestTimelineLanes::gatherEventsOfAColumn()
{
    const TimelineLane lane = laneAt({5, 12, 13, 17, 40, 55});
    const std::vector<TimelineMark> marks = lane.marks({0, 50}, 10);
    QCOMPARE(marks.size(), 3U);
    QCOMPARE(marks[0], (TimelineMark{.coordinate = 5, .first = 0, .count = 1}));
    QCOMPARE(marks[1], (TimelineMark{.coordinate = 15, .first = 1, .count = 3}));
    QCOMPARE(marks[2], (TimelineMark{.coordinate = 40, .first = 4, .count = 1}));
}

void TestTimelineLanes::doNotRegroupWhenPanned()
{
    const TimelineLane lane = laneAt({-14, -11, 18, 19, 21});
    for (int left = -20; left < -14; ++left) {
        const std::vector<TimelineMark> marks = lane.marks({left, left + 100}, 10);
        QCOMPARE(marks.size(), 3U);
        QCOMPARE(marks[0], (TimelineMark{.coordinate = -15, .first = 0, .count = 2}));
        QCOMPARE(marks[1].count, 2);
    }
}

void TestTimelineLanes::sayWhichTypePrevails()
{
    const auto lanes
        = lanesOf({happened("a", 1, "Rare"), happened("a", 1, "Often"), happened("a", 1, "Often")},
                  TimelineAxis::Time);
    const TypeId type = lanes->lanes[0].typeOf({.first = 0, .count = 3});
    QCOMPARE(lanes->index->types.at(type.value), std::string_view("Often"));
}

void TestTimelineLanes::carryTheProblemsOfTheirEvents()
{
    const auto lanes = lanesOf(
        {happened("order", 30), happened("order", 10), happened("order", 20)}, TimelineAxis::Time);
    const auto &warnings = lanes->lanes[0].warnings;
    QCOMPARE(warnings.size(), 1U);
    QCOMPARE(warnings[0].row.value, 1);
    QCOMPARE(warnings[0].coordinate, 10 * second);
    QCOMPARE(lanes->index->problems().front().kind, Problem::Kind::TimeBackwards);
}

void TestTimelineLanes::showWhatHappenedNotTooFarAway()
{
    const auto lanes = lanesOf({happened("order", 1'000), happened("order", 1'100),
                                happened("stock", 0), happened("stock", 1'150)},
                               TimelineAxis::Time);
    QCOMPARE(lanes->neighbourhood(), (TimelineRange{900 * second, 1'150 * second}));
    QCOMPARE(lanes->extent(), (TimelineRange{0, 1'150 * second}));
}

void TestTimelineLanes::drawTwoMillionEventsWithinAFrame()
{
    constexpr std::int64_t events = 2'000'000;
    std::vector<std::int64_t> times;
    auto rows = std::make_shared<std::vector<std::uint32_t>>();
    for (std::int64_t i = 0; i < events; ++i) {
        times.push_back((i * 7 + i % 1'000) * second); // Goes backwards now and then.
        rows->push_back(static_cast<std::uint32_t>(i / 200'000)); // A small index will do.
    }
    const auto index = FakeStore(std::vector(10, happened("a", 0))).indexed();
    const TimelineLane lane({0}, RowList::of(index, rows), std::move(times));
    const TimelineScale scale{lane.extent(), 0, 1'400};

    std::vector<TimelineMark> marks;
    std::int64_t drawn = 0;
    double fastest = 1e9; // Of a few runs: other programs only ever make it slower.
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        marks = lane.marks(scale.range, scale.under(1));
        drawn = 0;
        for (const TimelineMark &mark : marks) {
            QVERIFY(lane.typeOf(mark).isValid());
            drawn += mark.count;
        }
        fastest = std::min(fastest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    QVERIFY2(marks.size() <= 1'402, qPrintable(u"%1 marks"_s.arg(marks.size())));
    QVERIFY(drawn >= events - 1);
    QVERIFY2(fastest < 60, qPrintable(u"%1 ms"_s.arg(fastest))); // 1 ms in an optimised build.
}

QTEST_GUILESS_MAIN(TestTimelineLanes)
#include "tst_timeline_lanes.moc"
