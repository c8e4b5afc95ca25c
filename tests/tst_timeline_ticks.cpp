// SPDX-License-Identifier: MIT
#include "model/items/timeline_ticks.h"

#include <QTest>

#include "tests/fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestTimelineTicks : public QObject
{
    Q_OBJECT
private slots:
    void standAtRoundTimes_data();
    void standAtRoundTimes();
    void followTheClocksOfTheZone();
    void getOverAChangeOfTheClocks();
    void areNeverMoreThanAskedFor();
    void standAtRoundVersions();
};

namespace {

TimelineRange between(const char *begin, const char *end)
{
    return {parseIsoTime(begin)->time_since_epoch().count(),
            parseIsoTime(end)->time_since_epoch().count()};
}

QString labels(const std::vector<TimelineTick> &ticks)
{
    QStringList texts;
    for (const TimelineTick &tick : ticks)
        texts.append(tick.label);
    return texts.join(u" | "_s);
}

} // namespace

void TestTimelineTicks::standAtRoundTimes_data()
{
    QTest::addColumn<TimelineRange>("range");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quarters of an hour") << between("2026-03-03T09:28:00Z", "2026-03-03T10:35:00Z")
                                         << u"09:30 | 09:45 | 10:00 | 10:15 | 10:30"_s;
    QTest::newRow("hours over midnight") << between("2026-03-03T20:10:00Z", "2026-03-04T04:00:00Z")
                                         << u"22:00 | 2026-03-04 | 02:00 | 04:00"_s;
    QTest::newRow("seconds") << between("2026-03-03T10:00:01Z", "2026-03-03T10:00:24Z")
                             << u"10:00:05 | 10:00:10 | 10:00:15 | 10:00:20"_s;
    QTest::newRow("milliseconds")
        << between("2026-03-03T10:00:00.001Z", "2026-03-03T10:00:00.050Z")
        << u"10:00:00.010 | 10:00:00.020 | 10:00:00.030 | 10:00:00.040 | 10:00:00.050"_s;
    QTest::newRow("days") << between("2026-02-27T12:00:00Z", "2026-03-02T12:00:00Z")
                          << u"2026-02-28 | 2026-03-01 | 2026-03-02"_s;
    QTest::newRow("weeks, from Monday") << between("2026-03-01T00:00:00Z", "2026-03-24T00:00:00Z")
                                        << u"2026-03-02 | 2026-03-09 | 2026-03-16 | 2026-03-23"_s;
    QTest::newRow("months") << between("2025-11-15T00:00:00Z", "2026-03-15T00:00:00Z")
                            << u"2025-12 | 2026-01 | 2026-02 | 2026-03"_s;
    QTest::newRow("years") << between("2020-06-01T00:00:00Z", "2024-06-01T00:00:00Z")
                           << u"2021 | 2022 | 2023 | 2024"_s;
    QTest::newRow("centuries") << between("0950-01-01T00:00:00Z", "1450-01-01T00:00:00Z")
                               << u"1000 | 1100 | 1200 | 1300 | 1400"_s;
}

void TestTimelineTicks::standAtRoundTimes()
{
    QFETCH(TimelineRange, range);
    QFETCH(QString, expected);
    QCOMPARE(labels(timeTicks(range, 5, TimeFormat())), expected);
}

void TestTimelineTicks::followTheClocksOfTheZone()
{
    const auto ticks = timeTicks(between("2026-03-03T17:00:00Z", "2026-03-04T05:00:00Z"), 4,
                                 TimeFormat::fromKey(u"Asia/Kolkata"_s)); // +05:30
    QCOMPARE(labels(ticks), u"2026-03-04 | 03:00 | 06:00 | 09:00"_s);
    QVERIFY(ticks[0].isDay && !ticks[1].isDay);
    QCOMPARE(ticks[0].coordinate, parseIsoTime("2026-03-03T18:30Z")->time_since_epoch().count());
}

void TestTimelineTicks::getOverAChangeOfTheClocks()
{
    // At 01:00 UTC clocks in Berlin went from 02:00 to 03:00.
    const auto ticks = timeTicks(between("2026-03-28T22:30:00Z", "2026-03-29T03:30:00Z"), 6,
                                 TimeFormat::fromKey(u"Europe/Berlin"_s));
    QCOMPARE(labels(ticks), u"2026-03-29 | 01:00 | 03:00 | 04:00 | 05:00"_s);
}

void TestTimelineTicks::areNeverMoreThanAskedFor()
{
    for (std::int64_t span = 1; span < 200'000'000'000'000'000; span = span * 3 / 2 + 1) {
        const auto ticks = timeTicks({1'000'000'007, 1'000'000'007 + span}, 7, TimeFormat());
        QVERIFY2(ticks.size() <= 8, qPrintable(u"%1 for %2"_s.arg(ticks.size()).arg(span)));
        QVERIFY2(span < 10 || ticks.size() >= 2,
                 qPrintable(u"%1 for %2"_s.arg(ticks.size()).arg(span)));
    }
    QVERIFY(timeTicks({5, 5}, 7, TimeFormat()).empty());
    QVERIFY(timeTicks({0, 50}, 0, TimeFormat()).empty());
}

void TestTimelineTicks::standAtRoundVersions()
{
    std::vector<Event> events;
    for (int version = 3; version < 60; ++version)
        events.push_back({.stream = "a", .version = {version}, .type = "T"});
    const auto index = FakeStore(events).indexed();
    constexpr std::int64_t unit = TimelineRange::versionUnit;
    const auto ticks = versionTicks({-unit, 30 * unit}, 4, RowList::ofStream(index, {0}));
    QCOMPARE(labels(ticks), u"10 | 20 | 30"_s);
    QCOMPARE(ticks[0].coordinate, 7 * unit);
    QCOMPARE(labels(versionTicks({0, 2 * unit}, 9, RowList::ofStream(index, {0}))), u"3 | 4 | 5"_s);
}

QTEST_GUILESS_MAIN(TestTimelineTicks)
#include "tst_timeline_ticks.moc"
