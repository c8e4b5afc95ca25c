// SPDX-License-Identifier: MIT
#include "model/items/timeline_source.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestTimelineSource : public QObject
{
    Q_OBJECT
private slots:
    void countsTheWholeStore();
    void bringsTheSelectedStreamAndThoseBesideIt();
    void changesTheAxis();
    void forgetsTheLanesOfAStoreBefore();
};

namespace {

std::vector<Event> threeEvents()
{
    std::vector<Event> events;
    for (const int second : {10, 20, 30}) {
        events.push_back({.stream = second == 20 ? "package-1" : "order-1",
                          .type = "T",
                          .time = Timestamp(std::chrono::seconds(second)),
                          .correlationId = {"trace"}});
    }
    return events;
}

void open(Session &session, const std::vector<Event> &events)
{
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([events]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
    });
    QTRY_COMPARE(finished.count(), 1);
}

} // namespace

void TestTimelineSource::countsTheWholeStore()
{
    Session session;
    const TimelineSource source(session);
    QCOMPARE(source.activity()->total(), 0);
    open(session, threeEvents());
    QTRY_COMPARE(source.activity()->total(), 3);
    QVERIFY(!source.lanes());
}

void TestTimelineSource::bringsTheSelectedStreamAndThoseBesideIt()
{
    Session session;
    const TimelineSource source(session);
    open(session, threeEvents());
    session.selectStream({0});
    QTRY_VERIFY(source.lanes() && source.lanes()->lanes.size() == 2);
    QCOMPARE(source.lanes()->lanes[0].count(), 2);
    QCOMPARE(source.lanes()->lanes[1].count(), 1);
    session.selectStream({1});
    QTRY_COMPARE(source.lanes()->stream, (StreamId{1}));
}

void TestTimelineSource::changesTheAxis()
{
    Session session;
    TimelineSource source(session);
    open(session, threeEvents());
    session.selectStream({0});
    source.setAxis(TimelineAxis::Version);
    QTRY_VERIFY(source.lanes() && source.lanes()->axis == TimelineAxis::Version);
    source.setAxis(TimelineAxis::Time);
    QTRY_COMPARE(source.lanes()->axis, TimelineAxis::Time);
}

void TestTimelineSource::forgetsTheLanesOfAStoreBefore()
{
    Session session;
    const TimelineSource source(session);
    open(session, threeEvents());
    session.selectStream({0});
    QTRY_VERIFY(source.lanes());
    open(session, {threeEvents().front()});
    QVERIFY(!source.lanes());
    QTRY_COMPARE(source.activity()->total(), 1);
}

QTEST_GUILESS_MAIN(TestTimelineSource)
#include "tst_timeline_source.moc"
