// SPDX-License-Identifier: MIT
#include "model/session/time_search.h"
#include "model/store/index_builder.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Which event was the last one at a time, also where times go back.
class TestTimeSearch : public QObject
{
    Q_OBJECT
private slots:
    void findsTheLastEventUpToATime_data();
    void findsTheLastEventUpToATime();
    void beginsWhereNoEventSaysATime();
    void looksAtOneBlockOfMany();
};

namespace {

constexpr int noTime = -1;

/// One stream with an event for each of \a seconds.
RowList eventsAt(const std::vector<int> &seconds)
{
    IndexBuilder builder;
    std::int64_t version = 0;
    for (const int second : seconds) {
        std::optional<Timestamp> time;
        if (second != noTime)
            time = Timestamp(std::chrono::seconds(second));
        builder.add({.stream = "a-1", .version = Version{++version}, .type = "Moved", .time = time},
                    [] { return u"a line"_s; });
    }
    return RowList::all(builder.snapshot());
}

Timestamp at(int second)
{
    return Timestamp(std::chrono::seconds(second));
}

} // namespace

void TestTimeSearch::findsTheLastEventUpToATime_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<qint64>("place");
    QTest::newRow("before the first") << 5 << qint64(0);
    QTest::newRow("the first") << 10 << qint64(0);
    QTest::newRow("a later event with an earlier time") << 16 << qint64(3);
    QTest::newRow("between") << 29 << qint64(3);
    QTest::newRow("one without a time behind it") << 35 << qint64(4);
    QTest::newRow("behind the last") << 99 << qint64(6);
}

void TestTimeSearch::findsTheLastEventUpToATime()
{
    QFETCH(int, second);
    QFETCH(qint64, place);
    const TimeSearch search(eventsAt({10, 20, 20, 15, 30, noTime, 40}));
    QCOMPARE(search.lastUpTo(at(second)), place);
}

void TestTimeSearch::beginsWhereNoEventSaysATime()
{
    QCOMPARE(TimeSearch(eventsAt({noTime, noTime})).lastUpTo(at(10)), 0);
    QCOMPARE(TimeSearch(eventsAt({})).lastUpTo(at(10)), 0);
}

void TestTimeSearch::looksAtOneBlockOfMany()
{
    std::vector<int> seconds;
    for (int i = 0; i < 50'000; ++i)
        seconds.push_back(2 * i);
    seconds[40'000] = 7; // One clock was wrong.
    const TimeSearch search(eventsAt(seconds));
    QCOMPARE(search.lastUpTo(at(6)), 3);
    QCOMPARE(search.lastUpTo(at(30'001)), 40'000);
    QCOMPARE(search.lastUpTo(at(90'001)), 45'000);
    QVERIFY2(search.eventsSeen() <= 3 * 1'024, qPrintable(QString::number(search.eventsSeen())));
}

QTEST_GUILESS_MAIN(TestTimeSearch)
#include "tst_time_search.moc"
