// SPDX-License-Identifier: MIT
#include <QFile>
#include <QTemporaryDir>

#include "stops_fixture.h"

using namespace hindcast;

class TestStopDesk : public QObject
{
    Q_OBJECT
private slots:
    void countsHitsAndGathersThoseThatAreOn();
    void runsForwardAndBackToWhereBreakpointsStop();
    void saysWhyThereIsNoStopAndStays();
    void aRunWaitsForTheSearch();
    void cancellingARunStays();
    void goingElsewhereEndsARun();
    void keepsWhatIsFoundUntilTheTrackChanges();
    void followsATrackThatGrows();
    void searchesPartitionsOfAProjection();
    void aBrokenConditionStopsNowhere();
    void aRunSaysWhyTheProjectionCannotBeUsed();
    void togglesABreakpointAtTheCurrentType();
    void refusesWhatStopsNowhere();
    void addsNothingTwiceAndNotTooMany();
    void stepsToEventsOfTheSameKind_data();
    void stepsToEventsOfTheSameKind();
    void stepsThroughTheWholeStore();
    void saysThatThereIsNoSuchEvent();
    void watchesNowAndBefore();
    void forgetsWhatWatchesGaveForAnotherStore();
    void watchesSinceWhen();
    void aWatchThatFailsDisturbsNoOther();
    void editsWatches();
};

void TestStopDesk::countsHitsAndGathersThoseThatAreOn()
{
    StopsFixture fixture;
    QVERIFY(fixture.isReady);
    fixture.desk.setBreakpoints(
        {atType("Withdrawn"),
         becomesTrue("s.balance < 0"),
         {.kind = BreakpointKind::Changes, .text = "/open", .isOn = false}});
    QTRY_COMPARE(fixture.hits(2), u"0 3"_s);
    QCOMPARE(fixture.hits(0), u"2 4 6"_s);
    QCOMPARE(fixture.hits(1), u"2 6"_s);
    QCOMPARE(fixture.stops(), u"2 4 6"_s);
    fixture.desk.setOn(2, true);
    QCOMPARE(fixture.stops(), u"0 2 3 4 6"_s);
    fixture.desk.remove(0);
    QCOMPARE(fixture.stops(), u"0 2 3 6"_s);
    QCOMPARE(fixture.desk.shownStops(), (std::vector<std::int64_t>{0, 2, 3, 6}));
}

void TestStopDesk::runsForwardAndBackToWhereBreakpointsStop()
{
    StopsFixture fixture;
    fixture.desk.setBreakpoints({becomesTrue("s.balance < 0"), atType("Frozen")});
    QTRY_VERIFY(fixture.isFound());
    fixture.desk.runForward();
    QCOMPARE(fixture.session.ordinal(), 2);
    QCOMPARE(fixture.said, u"Stopped at a breakpoint at v3: s.balance < 0 became true"_s);
    QCOMPARE(fixture.desk.stoppedAt(), (std::vector<std::size_t>{0}));
    fixture.desk.runForward();
    QCOMPARE(fixture.session.ordinal(), 3);
    QCOMPARE(fixture.said, u"Stopped at a breakpoint at v4: event Frozen"_s);
    fixture.desk.runForward();
    QCOMPARE(fixture.session.ordinal(), 6);
    fixture.desk.runBack();
    QCOMPARE(fixture.session.ordinal(), 3);
    fixture.desk.runBack();
    QCOMPARE(fixture.session.ordinal(), 2);
    fixture.session.goToOrdinal(1);
    QVERIFY(fixture.desk.stoppedAt().empty());
}

void TestStopDesk::saysWhyThereIsNoStopAndStays()
{
    StopsFixture fixture;
    fixture.session.goToOrdinal(4);
    fixture.desk.runForward();
    QCOMPARE(fixture.said, u"No breakpoint is on, so a run would stop nowhere."_s);
    fixture.desk.setBreakpoints({atType("Frozen")});
    fixture.desk.runForward();
    QTRY_COMPARE(fixture.said, u"No breakpoint stops at a later event; still at the same event."_s);
    QCOMPARE(fixture.session.ordinal(), 4);
    fixture.session.goToOrdinal(1);
    fixture.desk.runBack();
    QTRY_COMPARE(fixture.said,
                 u"No breakpoint stops at an earlier event; still at the same event."_s);
    QCOMPARE(fixture.session.ordinal(), 1);
}

void TestStopDesk::aRunWaitsForTheSearch()
{
    StopsFixture fixture;
    fixture.desk.setBreakpoints({becomesTrue("s.balance < 0")});
    fixture.desk.runForward();
    QVERIFY(fixture.desk.isRunning()); // Nothing can have been found yet.
    QCOMPARE(fixture.session.ordinal(), 0);
    QTRY_COMPARE(fixture.session.ordinal(), 2);
    QVERIFY(!fixture.desk.isRunning());
}

void TestStopDesk::cancellingARunStays()
{
    StopsFixture fixture;
    fixture.desk.setBreakpoints({becomesTrue("s.balance < 0")});
    fixture.desk.runForward();
    fixture.desk.cancelRun();
    QCOMPARE(fixture.said, u"The run was cancelled; still at the same event."_s);
    QTRY_VERIFY(fixture.isFound());
    QCOMPARE(fixture.session.ordinal(), 0);
}

void TestStopDesk::goingElsewhereEndsARun()
{
    StopsFixture fixture;
    fixture.desk.setBreakpoints({becomesTrue("s.balance < 0")});
    fixture.desk.runForward();
    fixture.session.goToOrdinal(5);
    QVERIFY(!fixture.desk.isRunning());
    QTRY_VERIFY(fixture.isFound());
    QCOMPARE(fixture.session.ordinal(), 5);
}

void TestStopDesk::keepsWhatIsFoundUntilTheTrackChanges()
{
    std::vector<Event> events = accountEvents();
    Event other = money(1, "Withdrawn", R"({"balance":-1})");
    other.stream = "account-4";
    events.push_back(other);
    StopsFixture fixture(events);
    fixture.desk.setBreakpoints({becomesTrue("s.balance < 0")});
    QTRY_VERIFY(fixture.isFound());
    fixture.desk.add(becomesTrue("s.open"));
    QCOMPARE(fixture.hits(0), u"2 6"_s);
    QCOMPARE(fixture.desk.hits(0).examined, 7);
    QTRY_COMPARE(fixture.hits(1), u"0"_s);
    fixture.session.selectStream({1});
    QCOMPARE(fixture.desk.hits(0).examined, 0);
    QTRY_COMPARE(fixture.hits(0), u"0"_s);
    QCOMPARE(fixture.desk.hits(0).examined, 1);
}

void TestStopDesk::followsATrackThatGrows()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"events.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto write = [&file](int version, int balance) {
        file.write(
            u"{\"stream\":\"a-1\",\"version\":%1,\"type\":\"Set\",\"data\":{\"balance\":%2}}\n"_s
                .arg(version)
                .arg(balance)
                .toUtf8());
        file.flush();
    };
    write(1, 5);
    write(2, -5);
    Session session;
    StopDesk desk(session);
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.open(file.fileName());
    QVERIFY(finished.wait());
    session.selectStream({0});
    desk.setBreakpoints({becomesTrue("s.balance < 0")});
    QTRY_COMPARE(desk.stops()->count(), 1);
    write(3, 6);
    write(4, -6);
    QTRY_COMPARE(session.trackRows().count(), 4);
    QCOMPARE(desk.stops()->count(), 1); // What was found stays until more is.
    QTRY_COMPARE(desk.stops()->count(), 2);
}

void TestStopDesk::searchesPartitionsOfAProjection()
{
    const ScriptFile script{u"by-actor.js"_s,
                            "fromAll().partitionBy(e => e.metadata?.by ?? e.data.by).when({\n"
                            "  $init: () => ({ n: 0 }), $any(s, e) { s.n += 1; }\n"
                            "})"};
    const auto by = [](int version, const char *data) { return money(version, "Did", data); };
    StopsFixture fixture({by(1, R"({"by":"zoe"})"), by(2, R"({"by":"bob"})"),
                          by(3, R"({"by":"zoe"})"), by(4, R"({"by":"zoe"})")},
                         {.pipeline = {.projection = script}});
    QTRY_VERIFY(fixture.session.track().partitions != nullptr);
    fixture.session.selectPartition("zoe");
    fixture.desk.setBreakpoints({becomesTrue("s.n >= 2")});
    QTRY_COMPARE(fixture.hits(0), u"1"_s); // Of her three events.
    QCOMPARE(fixture.desk.hits(0).examined, 3);
}

void TestStopDesk::aBrokenConditionStopsNowhere()
{
    StopsFixture fixture;
    fixture.desk.setBreakpoints({becomesTrue("s.balance <")});
    QTRY_VERIFY(fixture.desk.hits(0).found.errors.isFinal);
    QVERIFY(!fixture.desk.hits(0).found.errors.message.isEmpty());
    fixture.desk.runForward();
    QTRY_COMPARE(fixture.said, u"No breakpoint stops at a later event; still at the same event."_s);
}

void TestStopDesk::aRunSaysWhyTheProjectionCannotBeUsed()
{
    const ScriptFile broken{u"broken.js"_s, "fromAll().when({"};
    StopsFixture fixture(accountEvents(), {.pipeline = {.projection = broken}});
    QTRY_VERIFY(fixture.session.lensError().has_value());
    fixture.desk.setBreakpoints({becomesTrue("s.balance < 0")});
    fixture.desk.runForward();
    QTRY_VERIFY(!fixture.desk.isRunning());
    QVERIFY2(fixture.said.startsWith(u"The run broke off: broken.js:1:"_s),
             qPrintable(fixture.said));
    QCOMPARE(fixture.session.ordinal(), 0);
}

void TestStopDesk::togglesABreakpointAtTheCurrentType()
{
    StopsFixture fixture;
    fixture.session.goToOrdinal(3);
    fixture.desk.toggleType();
    QCOMPARE(fixture.desk.breakpoints(), std::vector<Breakpoint>{atType("Frozen")});
    QTRY_COMPARE(fixture.stops(), u"3"_s);
    fixture.desk.toggleType();
    QVERIFY(fixture.desk.breakpoints().empty());
    QCOMPARE(fixture.stops(), QString());
    fixture.desk.toggleField({}); // No field is selected.
    QVERIFY(fixture.desk.breakpoints().empty());
    fixture.desk.toggleField("/open");
    QTRY_COMPARE(fixture.stops(), u"0 3"_s);
    fixture.desk.toggleField("/open");
    QVERIFY(fixture.desk.breakpoints().empty());
}

void TestStopDesk::refusesWhatStopsNowhere()
{
    QCOMPARE(StopDesk::refusal(atType("Frozen")), QString());
    QCOMPARE(StopDesk::refusal({.kind = BreakpointKind::Throws}), QString());
    QCOMPARE(StopDesk::refusal(atType("")), u"Type the name of an event type."_s);
    QCOMPARE(StopDesk::refusal(becomesTrue("  ")), u"Type a condition, such as s.balance < 0."_s);
    QCOMPARE(StopDesk::refusal({.kind = BreakpointKind::Changes, .text = "balance"}),
             u"Type the field as a JSON pointer, such as /items/0/price."_s);
}

void TestStopDesk::addsNothingTwiceAndNotTooMany()
{
    StopsFixture fixture;
    fixture.desk.add(atType("A"));
    fixture.desk.setOn(0, false);
    QCOMPARE(fixture.desk.add(atType("A")), 0U);
    QVERIFY(fixture.desk.breakpoints()[0].isOn);
    for (int i = 1; i < 100; ++i)
        fixture.desk.add(atType(qPrintable(QString::number(i))));
    QCOMPARE(fixture.desk.add(atType("one more")), std::nullopt);
    QCOMPARE(fixture.said, u"There are 100 breakpoints, which is as many as there can be."_s);
    QCOMPARE(fixture.desk.breakpoints().size(), 100U);
}

void TestStopDesk::stepsToEventsOfTheSameKind_data()
{
    using Kind = EventTrait::Kind;
    QTest::addColumn<EventTrait::Kind>("kind");
    QTest::addColumn<bool>("isForward");
    QTest::addColumn<int>("ordinal");
    QTest::newRow("next of this type") << Kind::Type << true << 4;
    QTest::newRow("next by this actor") << Kind::Actor << true << 4;
    QTest::newRow("previous by this actor") << Kind::Actor << false << 1;
    QTest::newRow("next with this correlation id") << Kind::Correlation << true << 6;
}

void TestStopDesk::stepsToEventsOfTheSameKind()
{
    QFETCH(EventTrait::Kind, kind);
    QFETCH(bool, isForward);
    QFETCH(int, ordinal);
    StopsFixture fixture;
    fixture.session.goToOrdinal(2);
    fixture.desk.step(kind,
                      isForward ? StepSearch::Direction::Forward : StepSearch::Direction::Back);
    QTRY_COMPARE(fixture.session.ordinal(), ordinal);
}

void TestStopDesk::stepsThroughTheWholeStore()
{
    std::vector<Event> events = accountEvents();
    Event other = money(1, "Opened", "{}", "bob", "r-2");
    other.stream = "account-4";
    events.push_back(other);
    StopsFixture fixture(events);
    fixture.session.goToOrdinal(1);
    fixture.desk.step(EventTrait::Kind::Correlation, StepSearch::Direction::Forward);
    QTRY_COMPARE(fixture.said, u"No later event with this correlation id in the stream."_s);
    fixture.desk.step(EventTrait::Kind::Correlation, StepSearch::Direction::Forward, true);
    QTRY_COMPARE(fixture.session.row(), (Row{7}));
    QCOMPARE(fixture.session.stream(), (StreamId{1}));
}

void TestStopDesk::saysThatThereIsNoSuchEvent()
{
    StopsFixture fixture;
    fixture.session.goToOrdinal(3);
    fixture.desk.step(EventTrait::Kind::Actor, StepSearch::Direction::Back);
    QTRY_COMPARE(fixture.said, u"No earlier event by this actor in the stream."_s);
    fixture.desk.step(EventTrait::Kind::Correlation, StepSearch::Direction::Back);
    QCOMPARE(fixture.said, u"This event has no correlation id."_s);
    QCOMPARE(fixture.session.ordinal(), 3);
}

void TestStopDesk::watchesNowAndBefore()
{
    StopsFixture fixture;
    fixture.session.goToOrdinal(2);
    fixture.watches.setWatches({"s.balance", "s.closed", "event.eventType"});
    QTRY_COMPARE(fixture.watch(0), u"-40 100 2"_s);
    QCOMPARE(fixture.watch(1), u"  -1"_s); // Undefined all the time.
    QCOMPARE(fixture.watches.values(2).now.text, "\"Withdrawn\"");
    QVERIFY(!fixture.watches.values(2).before.isKnown);
    fixture.session.goToOrdinal(3);
    QTRY_COMPARE(fixture.watch(0), u"-40 -40 2"_s);
}

void TestStopDesk::forgetsWhatWatchesGaveForAnotherStore()
{
    StopsFixture fixture;
    fixture.watches.setWatches({"s.balance"});
    QTRY_COMPARE(fixture.watch(0), u"0  0"_s);
    QSignalSpy finished(&fixture.session, &Session::loadingFinished);
    fixture.session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(accountEvents()));
    });
    QVERIFY(finished.wait());
    QCOMPARE(fixture.watch(0), u"… … ?"_s); // Nothing is shown of it yet.
    fixture.session.selectStream({0});
    QTRY_VERIFY(fixture.watch(0).startsWith(u"-5 10"_s));
}

void TestStopDesk::watchesSinceWhen()
{
    StopsFixture fixture;
    fixture.watches.setWatches({"s.open"});
    const auto sinceAt = [&](std::int64_t ordinal) {
        fixture.session.goToOrdinal(ordinal);
        return fixture.watches.since(0);
    };
    QTRY_COMPARE(fixture.watches.history(0).examined, 7);
    QCOMPARE(fixture.watches.history(0).found.changes.count(), 2);
    QCOMPARE(sinceAt(0), 0);
    QCOMPARE(sinceAt(2), 0);
    QCOMPARE(sinceAt(6), 3);
}

void TestStopDesk::aWatchThatFailsDisturbsNoOther()
{
    Lens lens;
    lens.pipeline.limits.callTime = std::chrono::milliseconds(20);
    StopsFixture fixture(accountEvents(), lens);
    fixture.session.goToOrdinal(2);
    fixture.watches.setWatches({"(() => { while (true) ; })()", "s.nothing.deeper",
                                "(() => { s.balance = 7; })()", "s.balance"});
    QTRY_COMPARE(fixture.watch(3), u"-40 100 2"_s);
    for (const std::size_t failing : {0U, 1U, 2U})
        QVERIFY(!fixture.watches.values(failing).now.error.isEmpty());
    QTRY_VERIFY(fixture.watches.history(0).found.errors.isFinal);
    QCOMPARE(fixture.watches.history(1).found.errors.count, 7);
}

void TestStopDesk::editsWatches()
{
    StopsFixture fixture;
    fixture.watches.add(u"  s.open "_s);
    fixture.watches.add(u" "_s);
    QCOMPARE(fixture.watches.watches(), std::vector<std::string>{"s.open"});
    fixture.watches.replace(0, u"s.balance"_s);
    QTRY_COMPARE(fixture.watch(0).section(u' ', 0, 0), u"0"_s);
    fixture.watches.replace(0, {});
    QVERIFY(fixture.watches.watches().empty());
}

QTEST_GUILESS_MAIN(TestStopDesk)
#include "tst_stop_desk.moc"
