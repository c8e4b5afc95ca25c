// SPDX-License-Identifier: MIT
#include "model/session/session.h"

#include <QSignalSpy>
#include <QTest>

#include <condition_variable>
#include <mutex>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT
private slots:
    void opensAStoreAndReadsAllOfIt();
    void keepsTheStoreBeforeIfTheNextCannotBeOpened();
    void readsASecondStoreWithoutBreakingOff();
    void selectsAStreamAtItsLastEvent();
    void buildsTheMomentOfTheEvent();
    void goesToTheLastEventAtOrBeforeATime();
    void goesToAVersionOrSaysThatThereIsNone();
    void followsAnEventIntoItsStream();
    void showsABadRecordWithoutLeavingTheStream();
    void findsCauseEffectsAndCorrelatedEvents();
    void putsStreamsThatShareACorrelationOnLanes();
    void listsWhatTheFilterLetsThrough_data();
    void listsWhatTheFilterLetsThrough();
    void findsAnEventById();
    void changesTheProjection();
    void staysInAStreamThatLinksToEvents();
};

namespace {

Event fact(const char *stream, int version, const char *type, int second, const char *data)
{
    return {.stream = stream,
            .version = {version},
            .type = type,
            .time = Timestamp(std::chrono::seconds(second)),
            .id = {"id-" + std::string(stream) + "-" + std::to_string(version)},
            .actor = {version % 2 == 1 ? "judy" : "mark"},
            .data = {Payload::Kind::Json, data}};
}

/// Rows 0 to 5: an order, its package that the order's last event causes, and a bad record.
std::vector<Event> orderAndPackage()
{
    std::vector<Event> events{
        fact("order-1", 1, "OrderCreated", 10, R"({"status":"new","total":5})"),
        fact("order-1", 2, "ItemPicked", 20, R"({"status":"picking"})"),
        fact("package-7", 1, "PackageCreated", 30, R"({"lane":"A"})"),
        fact("order-1", 4, "OrderPacked", 40, R"({"status":"packed"})"),
        {.defect = "line 5: not JSON"},
        fact("package-7", 2, "PackageMoved", 50, R"({"lane":"Bögen"})"),
    };
    for (const std::size_t row : {3U, 5U})
        events[row].correlationId.text = "trace-1";
    events[5].causationId.text = "id-order-1-4";
    return events;
}

Session::Opener opener(std::vector<Event> events)
{
    return [events]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
    };
}

/// Opens the store above and waits until all of it is there.
bool openOrder(Session &session)
{
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith(opener(orderAndPackage()));
    return finished.wait();
}

StreamId streamNamed(const Session &session, std::string_view name)
{
    return {session.index()->streams.find(name)};
}

/// A store that is read for so long that a second passes, unless it is asked to stop.
class SlowStore : public FakeStore
{
public:
    SlowStore()
        : FakeStore(orderAndPackage())
    {
    }

    Result<void> index(IndexBuilder &builder, const Progress &progress,
                       const std::stop_token &stop) override
    {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, stop, std::chrono::milliseconds(1'200),
                                               [] { return false; });
        return FakeStore::index(builder, progress, stop);
    }
};

} // namespace

void TestSession::opensAStoreAndReadsAllOfIt()
{
    Session session;
    QVERIFY(!session.hasStore());
    QCOMPARE(session.index()->rowCount(), 0);

    QVERIFY(openOrder(session));

    QVERIFY(session.hasStore() && !session.isLoading());
    QCOMPARE(session.index()->rowCount(), 6);
    QCOMPARE(session.store().profile, u"Fake"_s);
    QVERIFY(!session.stream().isValid());
}

void TestSession::keepsTheStoreBeforeIfTheNextCannotBeOpened()
{
    Session session;
    QVERIFY(openOrder(session));
    QSignalSpy failed(&session, &Session::openFailed);

    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return Error{u"cannot open nowhere.db: no such file"_s};
    });

    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().toString(), u"cannot open nowhere.db: no such file"_s);
    QCOMPARE(session.index()->rowCount(), 6);
    QVERIFY(session.hasStore());
}

void TestSession::readsASecondStoreWithoutBreakingOff()
{
    Session session;
    QVERIFY(openOrder(session)); // From now on the store is asked for more every second.
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<SlowStore>());
    });
    QVERIFY(finished.wait());
    QCOMPARE(session.index()->rowCount(), 6);
}

void TestSession::selectsAStreamAtItsLastEvent()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    QCOMPARE(session.ordinal(), 2);
    QCOMPARE(session.row().value, 3);
    QCOMPARE(session.trackRows().count(), 3);
}

void TestSession::buildsTheMomentOfTheEvent()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    session.goToOrdinal(1);
    QTRY_VERIFY(session.moment() && session.moment()->row.value == 1);

    const Moment &moment = *session.moment();
    QCOMPARE(moment.event.type, std::string("ItemPicked"));
    QCOMPARE(moment.before.find("status")->text(), std::string("new"));
    QCOMPARE(moment.after.find("status")->text(), std::string("picking"));
    QCOMPARE(moment.after.find("total")->token(), std::string("5"));
    QCOMPARE(moment.changes.front().pointer, std::string("/status"));
    QVERIFY(moment.failure.isEmpty());
}

void TestSession::goesToTheLastEventAtOrBeforeATime()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    const auto goTo = [&session](int second) {
        session.goToTime(Timestamp(std::chrono::seconds(second)));
        return session.row().value;
    };
    QCOMPARE(goTo(20), 1);
    QCOMPARE(goTo(39), 1);
    QCOMPARE(goTo(4'000), 3);
    QCOMPARE(goTo(1), 0);
}

void TestSession::goesToAVersionOrSaysThatThereIsNone()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    QVERIFY(session.goToVersion({2}));
    QCOMPARE(session.row().value, 1);
    QVERIFY(!session.goToVersion({3}));
    QCOMPARE(session.row().value, 1);
}

void TestSession::followsAnEventIntoItsStream()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    QSignalSpy streamChanged(&session, &Session::streamChanged);
    session.goTo({2});
    QCOMPARE(streamChanged.count(), 1);
    QVERIFY(session.stream() == streamNamed(session, "package-7"));
    QCOMPARE(session.ordinal(), 0);
}

void TestSession::showsABadRecordWithoutLeavingTheStream()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    session.goTo({4});
    QCOMPARE(session.row().value, 4);
    QVERIFY(session.stream() == streamNamed(session, "order-1"));
    QTRY_VERIFY(session.moment() && session.moment()->event.isBad());
    session.goToOrdinal(2);
    QCOMPARE(session.row().value, 3);
}

void TestSession::findsCauseEffectsAndCorrelatedEvents()
{
    Session session;
    QVERIFY(openOrder(session));
    session.goTo({3});
    QTRY_VERIFY(session.related() && session.related()->row.value == 3);
    QCOMPARE(session.related()->effects, std::vector<Row>{Row{5}});
    QCOMPARE(session.related()->correlated, (std::vector<Row>{Row{3}, Row{5}}));
    QVERIFY(!session.related()->cause.isValid());

    session.goTo({5});
    QTRY_VERIFY(session.related() && session.related()->row.value == 5);
    QCOMPARE(session.related()->cause.value, 3);
}

void TestSession::putsStreamsThatShareACorrelationOnLanes()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    QTRY_VERIFY(session.lanes());
    QCOMPARE(session.lanes()->lanes.size(), 2U);
    QCOMPARE(session.lanes()->lanes[0].rows, (std::vector<std::uint32_t>{0, 1, 3}));
    QVERIFY(session.lanes()->lanes[1].stream == streamNamed(session, "package-7"));
    QCOMPARE(session.lanes()->lanes[1].rows, std::vector<std::uint32_t>{5});
}

void TestSession::listsWhatTheFilterLetsThrough_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("nothing asked") << u""_s << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("type") << u"type:ItemPicked"_s << QList<int>{1};
    QTest::newRow("types with a star")
        << u"type:Package* type:OrderCreated"_s << QList<int>{0, 2, 5};
    QTest::newRow("actor") << u"actor:mark"_s << QList<int>{1, 3, 5};
    QTest::newRow("text in data") << u"PICKING"_s << QList<int>{1};
    QTest::newRow("text with an umlaut") << u"bögen"_s << QList<int>{5};
    QTest::newRow("trace") << u"trace:trace-1"_s << QList<int>{3, 5};
    QTest::newRow("time range") << u"from:00:00:20 to:00:00:30"_s << QList<int>{1, 2};
    QTest::newRow("all together") << u"type:Order* actor:mark from:00:00:15 packed"_s
                                  << QList<int>{3};
    QTest::newRow("none") << u"type:Nothing"_s << QList<int>{};
}

void TestSession::listsWhatTheFilterLetsThrough()
{
    QFETCH(QString, filter);
    QFETCH(QList<int>, rows);
    Session session;
    QVERIFY(openOrder(session));

    session.setLedgerView({LedgerView::Scope::AllStreams, filter});

    QTRY_VERIFY(session.ledgerRows().isComplete() && session.ledgerRows().total == 6);
    QList<int> listed;
    for (std::int64_t i = 0; i < session.ledgerRows().rows.count(); ++i)
        listed += static_cast<int>(session.ledgerRows().rows.at(i).value);
    QTRY_COMPARE(listed, rows);
}

void TestSession::findsAnEventById()
{
    Session session;
    QVERIFY(openOrder(session));
    QSignalSpy found(&session, &Session::idFound);
    session.findId(u"id-package-7-1"_s);
    QVERIFY(found.wait());
    QCOMPARE(found.first().at(1).value<Row>().value, 2);
    session.findId(u"id-nobody"_s);
    QVERIFY(found.wait());
    QVERIFY(!found.last().at(1).value<Row>().isValid());
}

void TestSession::changesTheProjection()
{
    Session session;
    QVERIFY(openOrder(session));
    session.selectStream(streamNamed(session, "order-1"));
    QTRY_VERIFY(session.moment());
    session.setLens({.pipeline = {.projection = BuiltIn::CountByType}});
    QTRY_COMPARE(QByteArray::fromStdString(session.moment()->after.toText()),
                 R"({"OrderCreated":1,"ItemPicked":1,"OrderPacked":1})"_ba);
}

void TestSession::staysInAStreamThatLinksToEvents()
{
    std::vector<Event> events = orderAndPackage();
    events[0].places = {{"all", {70}}};
    events[2].places = {{"all", {71}}};
    Session session;
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith(opener(events));
    QVERIFY(finished.wait());
    session.selectStream(streamNamed(session, "all"));
    QCOMPARE(session.row().value, 2);
    QTRY_VERIFY(session.moment() && session.moment()->row.value == 2);
    QCOMPARE(session.moment()->event.stream, std::string("all"));
    QCOMPARE(session.moment()->event.version.value, 71);
    QVERIFY((session.moment()->event.places == std::vector<EventPlace>{{"package-7", {1}}}));

    session.goTo({0});
    QVERIFY(session.stream() == streamNamed(session, "all"));
    QVERIFY(session.goToVersion({71}));
    QCOMPARE(session.row().value, 2);
    QVERIFY(!session.goToVersion({1}));
    QCOMPARE(session.trackRows().event(0).version.value, 70);

    session.goTo({1}); // Of another stream.
    QVERIFY(session.stream() == streamNamed(session, "order-1"));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
