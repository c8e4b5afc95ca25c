// SPDX-License-Identifier: MIT
#include "model/session/pair_replay.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestPairReplay : public QObject
{
    Q_OBJECT
private slots:
    void showsBothSidesAtTheLastEvent();
    void goesToAnyEvent();
    void tellsWhatUpcastersMadeOfTheEvent();
    void findsOutAtWhichEventsTheStatesDiffer();
    void leavesOutWhatIsIgnored();
    void marksEventsThatASideCannotApply();
    void goesFromDifferenceToDifference();
    void movesOverPartitionsByKey();
    void showsASideThatHasNoSuchPartition();
    void showsWhatPartitionsShare();
    void showsTheResultBesideTheState();
    void findsTheSameInLongStreams();
    void saysWhyAPartitionCannotBeShown();
    void stopsWithinASecondWhenItGoes();
};

namespace {

const std::string orders = R"(fromAll().foreachStream().when({
    Placed(s, e) { s.total = e.data.total; s.cents = e.data.cents; },
    Noted(s, e) { s.note = e.data.note; },
    Broken(s, e) { if (e.data.cents) throw new Error('no'); s.broken = 1; },
});)";

const std::string cents = R"(upcast('Placed', 1, 2, e => {
    e.data.cents = e.data.total * 100;
    delete e.data.total;
});)";

const QByteArray order = R"(
    order-1 Noted {"note":"x"}
    order-2 Noted {"note":"other"}
    order-1 Placed {"total":1}
    order-1 Noted {"note":"z"}
)";

/// A partition and what it shows.
struct Fixture
{
    Fixture(const QByteArray &events, const Pipeline &before, const Pipeline &after)
        : store(eventsOf(events))
        , subject{.source = sourceOf(store), .request = {.before = before, .after = after}}
    {
    }

    bool open(const std::string &key, Row row = {})
    {
        subject.key = key;
        replay.open(subject, row);
        return waitForMoment() && QTest::qWaitFor([this] { return replay.band().isComplete(); });
    }
    bool goTo(std::int64_t ordinal)
    {
        replay.goTo(ordinal);
        return waitForMoment();
    }
    bool waitForMoment()
    {
        return QTest::qWaitFor(
            [this] { return replay.moment() && replay.moment()->ordinal == replay.ordinal(); });
    }
    /// Both states, as text; `-` where there is none.
    [[nodiscard]] QByteArray states() const
    {
        const auto textOf = [](const std::optional<Json> &state) {
            return state ? QByteArray::fromStdString(state->toText()) : QByteArray("-");
        };
        const auto &sides = replay.moment()->sides;
        return textOf(sides.before.state) + " | " + textOf(sides.after.state);
    }
    /// `1-2:3` for a range with three changes, `!4` for a failure.
    [[nodiscard]] QByteArray band() const
    {
        QByteArrayList parts;
        for (const auto &range : replay.band().ranges)
            parts += QByteArray::number(qlonglong{range.first}) + "-"
                + QByteArray::number(qlonglong{range.last}) + ":"
                + QByteArray::number(qlonglong{range.changes});
        for (const std::int64_t failure : replay.band().failures)
            parts += "!" + QByteArray::number(qlonglong{failure});
        return parts.join(' ');
    }

    FakeStore store;
    PairSubject subject;
    PairReplay replay;
};

} // namespace

void TestPairReplay::showsBothSidesAtTheLastEvent()
{
    Fixture fixture(order, pipelineOf(orders), pipelineOf(orders, cents));
    QVERIFY(fixture.open("order-1"));
    QCOMPARE(fixture.replay.count(), 3);
    QCOMPARE(fixture.replay.ordinal(), 2);
    QCOMPARE(fixture.states(), R"({"note":"z","total":1} | {"note":"z","cents":100})");
    QCOMPARE(fixture.replay.moment()->changes.size(), std::size_t(2));
}

void TestPairReplay::goesToAnyEvent()
{
    Fixture fixture(order, pipelineOf(orders), pipelineOf(orders, cents));
    QVERIFY(fixture.open("order-1", {2}));
    QCOMPARE(fixture.replay.ordinal(), 1);
    QVERIFY(fixture.goTo(-7));
    QCOMPARE(fixture.replay.ordinal(), 0);
    QCOMPARE(fixture.states(), R"({"note":"x"} | {"note":"x"})");
    fixture.replay.goToRow({3});
    QVERIFY(fixture.waitForMoment());
    QCOMPARE(fixture.replay.ordinal(), 2);
}

void TestPairReplay::tellsWhatUpcastersMadeOfTheEvent()
{
    Fixture fixture(order, pipelineOf(orders), pipelineOf(orders, cents));
    QVERIFY(fixture.open("order-1", {2}));
    const auto &[before, after] = fixture.replay.moment()->sides;
    QVERIFY(!before.hasUpcasters);
    QVERIFY(after.hasUpcasters);
    QCOMPARE(after.upcast.outcome, UpcastEvent::Outcome::Changed);
    QCOMPARE(after.upcast.pieces.front().data.bytes, std::string(R"({"cents":100})"));
    QCOMPARE(after.rules, QStringList(u"Placed 1→2"_s));
    QCOMPARE(fixture.replay.moment()->event.data.bytes, std::string(R"({"total":1})"));
}

void TestPairReplay::findsOutAtWhichEventsTheStatesDiffer()
{
    Fixture fixture(order, pipelineOf(orders), pipelineOf(orders, cents));
    QVERIFY(fixture.open("order-1"));
    QCOMPARE(fixture.band(), "1-2:2");
    QVERIFY(!fixture.replay.band().differsAt(0));
    QVERIFY(fixture.replay.band().differsAt(2));
}

void TestPairReplay::leavesOutWhatIsIgnored()
{
    Fixture fixture(order, pipelineOf(orders), pipelineOf(orders, cents));
    fixture.subject.request.ignored = {PathPattern::parse(u"/total"_s).value()};
    QVERIFY(fixture.open("order-1"));
    QCOMPARE(fixture.band(), "1-2:1");
    QCOMPARE(fixture.replay.moment()->changes.size(), std::size_t(1));
}

void TestPairReplay::marksEventsThatASideCannotApply()
{
    Fixture fixture(R"(
        order-1 Noted {"note":"x"}
        order-1 Broken {"total":1}
        order-1 Noted {"note":"z"}
    )",
                    pipelineOf(orders),
                    pipelineOf(orders, "upcast('Broken', 1, 2, e => { e.data.cents = 1; });"));
    QVERIFY(fixture.open("order-1"));
    QCOMPARE(fixture.band(), "1-1:1 2-2:2 !1");
    QCOMPARE(fixture.states(), R"({"note":"z","broken":1} | {"note":"x"})");
    QCOMPARE(fixture.replay.moment()->sides.after.stoppedAt, Row{1});
    QVERIFY(fixture.goTo(1));
    QVERIFY(fixture.replay.moment()->sides.after.failure.has_value());
    QVERIFY(!fixture.replay.moment()->sides.before.failure.has_value());
}

void TestPairReplay::goesFromDifferenceToDifference()
{
    const DifferenceBand band{
        .ranges = {{2, 4, 1}, {5, 5, 2}, {9, 9, 1}}, .failures = {7}, .examined = 10, .count = 10};
    QCOMPARE(band.first(), 2);
    QCOMPARE(band.next(2), 5);
    QCOMPARE(band.next(5), 7);
    QCOMPARE(band.next(8), 9);
    QVERIFY(!band.next(9));
    QCOMPARE(band.previous(9), 7);
    QCOMPARE(band.previous(4), 2);
    QVERIFY(!band.previous(2));
}

void TestPairReplay::movesOverPartitionsByKey()
{
    const std::string byOwner
        = "fromAll().partitionBy(e => e.data.owner).when({Set(s, e) { s.n = e.data.n; }});";
    const std::string rename
        = "upcast('Set', 1, 2, e => { if (e.data.owner === 'a') e.data.owner = 'c'; });";
    Fixture fixture(R"(
        s-1 Set {"owner":"a","n":1}
        s-2 Set {"owner":"b","n":2}
        s-1 Set {"owner":"c","n":3}
        s-2 Set {"owner":"a","n":4}
    )",
                    pipelineOf(byOwner), pipelineOf(byOwner, rename));
    QVERIFY(fixture.open("c"));
    QCOMPARE(fixture.replay.count(), 3); // Rows 0, 2 and 3.
    QCOMPARE(fixture.replay.rowAt(1), Row{2});
    QCOMPARE(fixture.states(), R"({"n":3} | {"n":4})");
    QVERIFY(fixture.goTo(0));
    QCOMPARE(fixture.states(), R"(- | {"n":1})");
    QCOMPARE(fixture.band(), "0-0:1 2-2:1");
}

void TestPairReplay::showsASideThatHasNoSuchPartition()
{
    Fixture fixture(order, pipelineOf("fromCategory('x').foreachStream().when({$any(s) {}});"),
                    pipelineOf(orders));
    QVERIFY(fixture.open("order-1"));
    QCOMPARE(fixture.states(), R"(- | {"note":"z","total":1})");
    QCOMPARE(fixture.band(), "0-2:1");
}

void TestPairReplay::showsWhatPartitionsShare()
{
    const std::string both
        = "fromAll().partitionBy(e => e.data.k).when({$initShared() { return 0; "
          "}, Set([s, all], e) { s.n = e.data.n; return [s, all + e.data.n]; }});";
    Fixture fixture("s-1 Set {\"k\":\"a\",\"n\":1}\ns-1 Set {\"k\":\"b\",\"n\":5}\n"
                    "s-1 Set {\"k\":\"a\",\"n\":3}\n",
                    pipelineOf(both),
                    pipelineOf(both, "upcast('Set', 1, 2, e => { e.data.n *= 2; });"));
    QVERIFY(fixture.open("a"));
    QCOMPARE(fixture.replay.count(), 2);
    QCOMPARE(fixture.states(), R"({"n":3} | {"n":6})");
    fixture.subject.isShared = true;
    QVERIFY(fixture.open(""));
    QCOMPARE(fixture.replay.count(), 3);
    QCOMPARE(fixture.states(), "9 | 18");
}

void TestPairReplay::showsTheResultBesideTheState()
{
    const std::string counted = "fromAll().foreachStream().when({Noted(s) { s.n = (s.n ?? 0) + 1; "
                                "}}).transformBy(s => ({ twice: s.n * 2 }));";
    Fixture fixture(order, pipelineOf(counted), pipelineOf(counted));
    QVERIFY(fixture.open("order-1"));
    QCOMPARE(fixture.states(), R"({"n":2,"$result":{"twice":4}} | {"n":2,"$result":{"twice":4}})");
    QCOMPARE(fixture.band(), "");
}

void TestPairReplay::findsTheSameInLongStreams()
{
    QByteArray events;
    for (int i = 0; i < 9'000; ++i)
        events += i == 5'001 ? QByteArray("order-1 Placed {\"total\":1}\n")
                             : "order-1 Noted {\"note\":" + QByteArray::number(i) + "}\n";
    Fixture fixture(events, pipelineOf(orders), pipelineOf(orders, cents));
    QVERIFY(fixture.open("order-1"));
    QCOMPARE(fixture.band(), "5001-8999:2");
}

void TestPairReplay::saysWhyAPartitionCannotBeShown()
{
    Fixture fixture(order, pipelineOf(orders), pipelineOf(orders, "upcast("));
    QSignalSpy failed(&fixture.replay, &PairReplay::failed);
    fixture.subject.key = "order-1";
    fixture.replay.open(fixture.subject, {});
    QVERIFY(failed.wait());
    QVERIFY2(failed.first().first().toString().startsWith(u"u.js:1:"_s),
             qPrintable(failed.first().first().toString()));
}

void TestPairReplay::stopsWithinASecondWhenItGoes()
{
    QByteArray events;
    for (int i = 0; i < 100; ++i)
        events += "order-1 Placed {\"total\":1}\n";
    QElapsedTimer timer;
    {
        Fixture fixture(events, pipelineOf(orders),
                        pipelineOf(orders, "upcast('Placed', 1, 2, e => { for (;;) {} });"));
        QSignalSpy found(&fixture.replay, &PairReplay::rowsFound);
        fixture.subject.key = "order-1";
        fixture.replay.open(fixture.subject, {});
        QVERIFY(found.wait());
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestPairReplay)
#include "tst_pair_replay.moc"
