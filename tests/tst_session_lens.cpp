// SPDX-License-Identifier: MIT
// What a Session shows through projections and upcasters that are scripts.
#include "model/session/session.h"

#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestSessionLens : public QObject
{
    Q_OBJECT
private slots:
    void aScriptBuildsTheStateOfTheStream();
    void aProjectionByKeyMovesOverItsPartitionsEvents();
    void aProjectionOfEverythingMovesOverAllEvents();
    void aSharedStateIsShownBesideThatOfThePartition();
    void anEventOfNoPartitionLeavesTheStateAsItWas();
    void upcastersSayWhatTheyMadeOfTheEvent();
    void aScriptThatCannotBeUsedSaysWhere();
    void aHandlerThatThrowsStopsThePartitionUntilItIsSkipped();
    void goesBackToStreamsWithABuiltInProjection();
};

namespace {

Event fact(const char *stream, int version, const char *type, const char *data)
{
    return {
        .stream = stream, .version = {version}, .type = type, .data = {Payload::Kind::Json, data}};
}

/// Rows 0 to 5.
std::vector<Event> picks()
{
    return {fact("order-1", 1, "Picked", R"({"sku":"MUG","n":2})"),
            fact("order-2", 1, "Picked", R"({"sku":"PEN","n":1})"),
            fact("order-1", 2, "Picked", R"({"sku":"PEN","n":4})"),
            fact("order-2", 2, "Noted", R"({})"),
            fact("order-1", 3, "Picked", R"({"sku":"MUG","n":3})"),
            fact("order-2", 3, "Broken", R"({"sku":"PEN"})")};
}

bool open(Session &session)
{
    QSignalSpy finished(&session, &Session::loadingFinished);
    session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(picks()));
    });
    return finished.wait();
}

Lens lens(const char *projection, const char *upcasters = nullptr)
{
    Lens lens{.pipeline = {.projection = ScriptFile{u"p.js"_s, projection}}};
    if (upcasters != nullptr)
        lens.pipeline.upcasters.push_back({u"u.js"_s, upcasters});
    return lens;
}

/// The state behind the event at \a row, once it is there.
QByteArray stateAt(Session &session, int row)
{
    session.goTo({row});
    if (!QTest::qWaitFor([&] { return session.moment() && session.moment()->row == Row{row}; }))
        return "no state";
    return QByteArray::fromStdString(session.moment()->after.toText());
}

const char *const perStream = R"(
fromAll().foreachStream().when({
    $init: () => ({ n: 0 }),
    Picked(s, e) { s.n += e.data.n; },
    Broken(s, e) { s.n = -1; e.data.lines.length; },
});)";

const char *const bySku = R"(
fromAll().partitionBy(e => e.data.sku).when({
    $init: () => ({ n: 0 }),
    Picked(s, e) { s.n += e.data.n; },
});)";

} // namespace

void TestSessionLens::aScriptBuildsTheStateOfTheStream()
{
    Session session;
    QVERIFY(open(session));
    session.setLens(lens(perStream));
    QCOMPARE(stateAt(session, 2), R"({"n":6})"_ba);
    QCOMPARE(stateAt(session, 4), R"({"n":9})"_ba);
    QCOMPARE(stateAt(session, 0), R"({"n":2})"_ba);
    QCOMPARE(session.trackRows().count(), 3);
}

void TestSessionLens::aProjectionByKeyMovesOverItsPartitionsEvents()
{
    Session session;
    QVERIFY(open(session));
    session.goTo({4});
    session.setLens(lens(bySku));
    QTRY_VERIFY(session.track().partitions);

    QCOMPARE(session.track().partition, std::string("MUG")); // That of the event looked at.
    QCOMPARE(session.trackRows().count(), 2);
    QCOMPARE(session.ordinal(), 1);
    session.selectPartition("PEN");
    QCOMPARE(session.row().value, 2); // Its last event up to where the person was.
    QCOMPARE(stateAt(session, 2), R"({"n":5})"_ba);
    session.goToOrdinal(0);
    QCOMPARE(session.row().value, 1);
    QCOMPARE(stateAt(session, 1), R"({"n":1})"_ba);
    QCOMPARE(stateAt(session, 0), R"({"n":2})"_ba); // An event of the other partition goes there.
    QCOMPARE(session.track().partition, std::string("MUG"));
}

void TestSessionLens::aProjectionOfEverythingMovesOverAllEvents()
{
    Session session;
    QVERIFY(open(session));
    session.setLens(lens("fromAll().when({ $init: () => 0, $any: (s, e) => s + 1 });"));
    QTRY_VERIFY(session.track().partitions);
    QCOMPARE(session.trackRows().count(), 6);
    QCOMPARE(stateAt(session, 3), "4"_ba);
    session.goToOrdinal(5);
    QTRY_COMPARE(session.moment()->after.toText(), std::string("6"));
    QCOMPARE(session.moment()->before.toText(), std::string("5"));
}

void TestSessionLens::aSharedStateIsShownBesideThatOfThePartition()
{
    Session session;
    QVERIFY(open(session));
    session.setLens(lens(R"(
fromAll().foreachStream().when({
    $init: () => 0,
    $initShared: () => 0,
    Picked: ([s, shared], e) => [s + e.data.n, shared + e.data.n],
});)"));
    QTRY_VERIFY(session.track().partitions);
    QCOMPARE(stateAt(session, 2), R"({"state":6,"shared":7})"_ba);
    QCOMPARE(stateAt(session, 1), R"({"state":1,"shared":3})"_ba);
}

void TestSessionLens::anEventOfNoPartitionLeavesTheStateAsItWas()
{
    Session session;
    QVERIFY(open(session));
    session.goTo({2});
    session.setLens(lens(bySku));
    QTRY_VERIFY(session.track().partitions);
    QCOMPARE(stateAt(session, 3), R"({"n":5})"_ba);
    QCOMPARE(session.row().value, 3);
    QCOMPARE(session.moment()->event.type, std::string("Noted"));
    QVERIFY(session.moment()->changes.empty());
}

void TestSessionLens::upcastersSayWhatTheyMadeOfTheEvent()
{
    Session session;
    QVERIFY(open(session));
    session.setLens(lens(perStream, "upcast('Picked', 1, 2, e => { e.data.n *= 10; });"));
    QCOMPARE(stateAt(session, 2), R"({"n":60})"_ba);
    const UpcastEvent &upcast = session.moment()->upcast;
    QCOMPARE(upcast.outcome, UpcastEvent::Outcome::Changed);
    QCOMPARE(upcast.pieces.at(0).data.bytes, std::string(R"({"sku":"PEN","n":40})"));
    QCOMPARE(session.moment()->event.data.bytes, std::string(R"({"sku":"PEN","n":4})"));
}

void TestSessionLens::aScriptThatCannotBeUsedSaysWhere()
{
    Session session;
    QVERIFY(open(session));
    session.goTo({0});
    QSignalSpy changed(&session, &Session::lensChanged);
    session.setLens(lens("fromAll().when({\n  Picked(s, e) { s.n + ; }\n});"));
    QTRY_VERIFY(session.lensError());
    QCOMPARE(session.lensError()->line, 2);
    QCOMPARE(session.lensError()->kind, ScriptError::Kind::Syntax);
    QTRY_VERIFY(session.moment() && !session.moment()->failure.isEmpty());
    QCOMPARE(session.moment()->event.type, std::string("Picked"));
}

void TestSessionLens::aHandlerThatThrowsStopsThePartitionUntilItIsSkipped()
{
    Session session;
    QVERIFY(open(session));
    Lens shown = lens(perStream);
    session.setLens(shown);
    QCOMPARE(stateAt(session, 5), R"({"n":1})"_ba);
    QVERIFY(session.moment()->scriptError);
    QCOMPARE(session.moment()->scriptError->line, 5);
    QCOMPARE(session.moment()->stoppedAt.value, 5);

    shown.onFailure = OnFailure::Skip;
    session.setLens(shown);
    QTRY_VERIFY(!session.moment()->stoppedAt.isValid());
    QCOMPARE(session.moment()->failures, 1);
}

void TestSessionLens::goesBackToStreamsWithABuiltInProjection()
{
    Session session;
    QVERIFY(open(session));
    session.setLens(lens(bySku));
    QTRY_VERIFY(session.track().partitions);
    session.goTo({2});
    session.setLens({});
    QTRY_VERIFY(session.track().isOfStream());
    QCOMPARE(session.row().value, 2);
    QCOMPARE(session.trackRows().count(), 3);
    QTRY_VERIFY(session.moment() && session.moment()->after.find("sku") != nullptr);
}

QTEST_GUILESS_MAIN(TestSessionLens)
#include "tst_session_lens.moc"
