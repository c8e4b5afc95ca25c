// SPDX-License-Identifier: MIT
#include "model/items/timeline_scale.h"

#include <QTest>

using namespace hindcast;

class TestTimelineScale : public QObject
{
    Q_OBJECT
private slots:
    void turnsCoordinatesIntoPixelsAndBack();
    void keepsMicrosecondsOfTheYear9999();
    void zoomsAroundAnAnchor();
    void neverComesCloserThanTheSmallestSpan();
    void neverGoesMuchFartherThanEverything();
    void keepsItsMiddleWhereThereIsSomething();
    void leavesARangeWithinItsLimitsAlone();
    void givesASinglePointRoom();
    void followsWithASmallStep_data();
    void followsWithASmallStep();
};

void TestTimelineScale::turnsCoordinatesIntoPixelsAndBack()
{
    const TimelineScale scale{{1'000, 2'000}, 100, 500};
    QCOMPARE(scale.toX(1'000), 100.0);
    QCOMPARE(scale.toX(1'500), 350.0);
    QCOMPARE(scale.toCoordinate(350), 1'500);
    QCOMPARE(scale.toCoordinate(600), 2'000);
    QCOMPARE(scale.under(1), 2);
    QCOMPARE(scale.under(0.001), 1); // Never nothing.
}

void TestTimelineScale::keepsMicrosecondsOfTheYear9999()
{
    constexpr std::int64_t end = 253'402'300'799'999'999;
    const TimelineScale scale{{end - 1'000, end}, 0, 1'000};
    QCOMPARE(scale.toX(end - 1), 999.0);
    QCOMPARE(scale.toCoordinate(999), end - 1);
}

void TestTimelineScale::zoomsAroundAnAnchor()
{
    QCOMPARE(zoomed({0, 1'000}, 0.5, 250), (TimelineRange{125, 625}));
    QCOMPARE(zoomed({125, 625}, 2, 250), (TimelineRange{0, 1'000}));
}

void TestTimelineScale::neverComesCloserThanTheSmallestSpan()
{
    QCOMPARE(limited({500, 501}, {{0, 1'000}, 100}), (TimelineRange{450, 550}));
}

void TestTimelineScale::neverGoesMuchFartherThanEverything()
{
    QCOMPARE(limited({-50'000, 51'000}, {{0, 1'000}, 100}), (TimelineRange{-50, 1'050}));
}

void TestTimelineScale::keepsItsMiddleWhereThereIsSomething()
{
    QCOMPARE(limited({5'000, 5'200}, {{0, 1'000}, 100}), (TimelineRange{900, 1'100}));
}

void TestTimelineScale::leavesARangeWithinItsLimitsAlone()
{
    QCOMPARE(limited({301, 702}, {{0, 1'000}, 100}), (TimelineRange{301, 702}));
}

void TestTimelineScale::givesASinglePointRoom()
{
    QCOMPARE(withMargin({700, 700}, 100), (TimelineRange{650, 750}));
    QCOMPARE(withMargin({0, 1'000}, 100), (TimelineRange{-50, 1'050}));
}

void TestTimelineScale::followsWithASmallStep_data()
{
    QTest::addColumn<int>("coordinate");
    QTest::addColumn<int>("begin");
    QTest::newRow("inside: not at all") << 1'500 << 1'000;
    QTest::newRow("just right of it") << 2'050 << 1'150;
    QTest::newRow("just left of it") << 950 << 850;
    QTest::newRow("far away: to the middle") << 9'000 << 8'500;
}

void TestTimelineScale::followsWithASmallStep()
{
    QFETCH(int, coordinate);
    QFETCH(int, begin);
    QCOMPARE(following({1'000, 2'000}, coordinate), (TimelineRange{begin, begin + 1'000}));
}

QTEST_GUILESS_MAIN(TestTimelineScale)
#include "tst_timeline_scale.moc"
