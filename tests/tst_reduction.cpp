// SPDX-License-Identifier: MIT
#include "model/branch/reduction.h"

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The fewest events that still show what is looked for.
class TestReduction : public QObject
{
    Q_OBJECT
private slots:
    void findsTheThreeOfTwoThousandThatFail();
    void cannotDoWithoutAnyOfThem();
    void isTheSameEveryTime();
    void findsWhatMakesAConditionHold();
    void keepsWhatAConditionNeedsAtTheEnd();
    void tellsFailuresApart();
    void goesOnBehindOtherFailures();
    void followsUpcastersThatRemember();
    void reducesAFailureOfAnUpcaster();
    void keepsOneEventAtLeast();
    void saysThatItDoesNotShow();
    void saysWhatIsWrongWithACondition();
    void stopsAtItsLimits();
    void stopsWhenToldTo();
    void tellsHowFarItIs();
};

namespace {

/// Fails when it is sent, once it was broken and is heavy; much else happens in between.
const std::string parcel = R"(fromAll().foreachStream().when({
    $init: () => ({ scans: 0 }),
    Scanned(s) { s.scans++; },
    Broken(s) { s.broken = true; },
    Weighed(s, e) { s.grams = e.data.grams; },
    Sent(s) { if (s.broken && s.grams > 5000) throw new Error('it cannot be sent'); },
}))";

QByteArray parcelLines(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        if (i == 217)
            lines += "p Broken {}\n";
        else if (i % 500 == 99)
            lines += QByteArray("p Weighed {\"grams\":") + (i == 1599 ? "5001" : "4999") + "}\n";
        else if (i % 400 == 210)
            lines += "p Sent {}\n";
        else
            lines += "p Scanned {}\n";
    }
    return lines;
}

struct Scene
{
    explicit Scene(const QByteArray &lines, const std::string &projection,
                   const std::string &upcasters = {})
        : store(eventsOf(lines))
        , index(store.indexed())
        , reader(store.makeReader().value())
        , pipeline(pipelineOf(projection, upcasters))
    {
    }

    [[nodiscard]] Result<Reduction> reduce(const ReductionGoal &goal, ReductionLimits limits = {},
                                           OnFailure onFailure = OnFailure::Stop)
    {
        return reduceEvents(base(onFailure), goal, limits, {}, {});
    }
    [[nodiscard]] BranchBase base(OnFailure onFailure = OnFailure::Stop)
    {
        return {*reader,  *index, index->rowsOf({0}), pipeline, std::string(index->streams.at(0)),
                onFailure};
    }

    FakeStore store;
    std::shared_ptr<const StoreIndex> index;
    std::unique_ptr<EventReader> reader;
    Pipeline pipeline;
};

ReductionGoal failure()
{
    return {};
}

ReductionGoal condition(const QString &text, bool atEnd = false)
{
    return {.kind = ReductionGoal::Kind::Condition, .condition = text, .atEnd = atEnd};
}

Reduction done(Result<Reduction> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}

using Kept = std::vector<std::int64_t>;

} // namespace

void TestReduction::findsTheThreeOfTwoThousandThatFail()
{
    Scene scene(parcelLines(2000), parcel);
    const Reduction reduction = done(scene.reduce(failure()));
    // Broken, the weighing at 1599, and the sending that follows it: 1610 = 4 * 400 + 10 + 200.
    QCOMPARE(reduction.kept.size(), 3U);
    QCOMPARE(reduction.kept[0], 217);
    QCOMPARE(reduction.kept[1], 1599);
    QCOMPARE(reduction.kept[2] % 400, 210);
    QVERIFY(reduction.kept[2] > 1599);
    QVERIFY(reduction.isMinimal);
    QCOMPARE(reduction.before, 2000);
    QCOMPARE(reduction.failure->message, u"Error: it cannot be sent"_s);
    QVERIFY2(reduction.tries < 200, qPrintable(QString::number(reduction.tries)));

    const auto outcome = replayBranch(scene.base(), reduction.branch, {});
    QCOMPARE(outcome.value().failures.size(), 1U);
    QCOMPARE(outcome.value().folded, 3);
}

void TestReduction::cannotDoWithoutAnyOfThem()
{
    Scene scene(parcelLines(2000), parcel);
    const Reduction reduction = done(scene.reduce(failure()));
    for (const std::int64_t event : reduction.kept) {
        Branch without = reduction.branch;
        without.setSkipped(event, true);
        QCOMPARE(replayBranch(scene.base(), without, {}).value().failures.size(), 0U);
    }
}

void TestReduction::isTheSameEveryTime()
{
    Scene scene(parcelLines(2000), parcel);
    const Reduction first = done(scene.reduce(failure()));
    const Reduction second = done(scene.reduce(failure()));
    QCOMPARE(first.kept, second.kept);
    QCOMPARE(first.tries, second.tries);
}

void TestReduction::findsWhatMakesAConditionHold()
{
    Scene scene(R"(
        a Put {"v":5}
        a Take {"v":3}
        a Put {"v":1}
        a Take {"v":4}
        a Put {"v":9}
    )",
                "fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                "Put(s, e) { s.n += e.data.v; }, Take(s, e) { s.n -= e.data.v; } })");
    const Reduction reduction = done(scene.reduce(condition(u"s.n < 0"_s)));
    QCOMPARE(reduction.kept.size(), 1U);
    QCOMPARE(done(scene.reduce(condition(u"s.n === 2"_s))).kept, (Kept{0, 1}));
    QCOMPARE(done(scene.reduce(condition(u"s.n === 7"_s))).kept, Kept()); // Not with all of them.
}

void TestReduction::keepsWhatAConditionNeedsAtTheEnd()
{
    Scene scene(R"(
        a Open {}
        a Mark {}
        a Note {}
        a Close {}
        a Note {}
    )",
                "fromAll().foreachStream().when({ Open(s) { s.open = true; },"
                "Close(s) { s.open = false; }, Mark(s) { s.mark = true; } })");
    QCOMPARE(done(scene.reduce(condition(u"s.mark && s.open === false"_s, true))).kept,
             (Kept{1, 3}));
    QCOMPARE(done(scene.reduce(condition(u"s.open === 1"_s, true))).kept, Kept());
    QCOMPARE(done(scene.reduce(condition(u"s.open === true"_s, true))).kept, (Kept()));
    QCOMPARE(done(scene.reduce(condition(u"s.open === true"_s))).kept, (Kept{0}));
}

void TestReduction::tellsFailuresApart()
{
    Scene scene("a A {}\na B {}\na C {}",
                "fromAll().foreachStream().when({ A(s) { s.a = 1; },\n"
                "B(s) { if (!s.a) throw new Error('no a'); s.b = 1; },\n"
                "C(s) { if (!s.b) throw new Error('no b'); throw new Error('c'); } })");
    // Without A, B fails before C can.
    QCOMPARE(done(scene.reduce(failure())).kept, (Kept{0, 1, 2}));
}

void TestReduction::goesOnBehindOtherFailures()
{
    Scene scene("a Bad {}\na A {}\na Bad {}\na C {}",
                "fromAll().foreachStream().when({ Bad() { throw new Error('bad'); },\n"
                "A(s) { s.a = 1; },\nC(s) { if (s.a) throw new Error('c'); } })");
    ReductionGoal goal = failure();
    goal.failure = ScriptError{.message = u"Error: c"_s, .line = 3};
    QCOMPARE(done(scene.reduce(goal)).kept, Kept());
    QCOMPARE(done(scene.reduce(goal, {}, OnFailure::Skip)).kept, (Kept{1, 3}));
}

void TestReduction::followsUpcastersThatRemember()
{
    Scene scene(R"(
        a Part {"v":1}
        a Note {}
        a Part {"v":10}
        a Note {}
        a Part {"v":100}
    )",
                "fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                "Whole(s, e) { s.n = e.data.v; } })",
                "upcast('Part', 1, 2, (e, c) => { c.v = (c.v ?? 0) + e.data.v;"
                "return [{ eventType: 'Whole', data: { v: c.v } }]; },"
                "{ context: () => ({}) });");
    QCOMPARE(done(scene.reduce(condition(u"s.n === 11"_s))).kept, (Kept{0, 2}));
}

void TestReduction::reducesAFailureOfAnUpcaster()
{
    Scene scene("a A {}\na B {\"x\":1}\na B {}\na A {}", {},
                "upcast('B', 1, 2, e => { e.data.x.toFixed(); });");
    QCOMPARE(done(scene.reduce(failure())).kept, (Kept{2}));
}

void TestReduction::keepsOneEventAtLeast()
{
    Scene scene("a A {}\na B {}", {});
    const Reduction reduction = done(scene.reduce(condition(u"true"_s)));
    QCOMPARE(reduction.kept, (Kept{0}));
    QVERIFY(reduction.isMinimal);
}

void TestReduction::saysThatItDoesNotShow()
{
    Scene scene("a A {}\na B {}", {});
    for (const ReductionGoal &goal : {condition(u"false"_s), condition(u"s.n.x.y"_s), failure()}) {
        const Reduction reduction = done(scene.reduce(goal));
        QCOMPARE(reduction.kept, Kept());
        QCOMPARE(reduction.before, 2);
    }
}

void TestReduction::saysWhatIsWrongWithACondition()
{
    Scene scene("a A {}\na B {}", {});
    const auto wrong = scene.reduce(condition(u"s.n <"_s));
    QVERIFY(!wrong);
    QVERIFY(!wrong.error().message.isEmpty());
}

void TestReduction::stopsAtItsLimits()
{
    Scene scene(parcelLines(2000), parcel);
    const Reduction reduction = done(scene.reduce(failure(), {.tries = 5}));
    QCOMPARE(reduction.tries, 5);
    QVERIFY(!reduction.isMinimal);
    QVERIFY(reduction.kept.size() < 2000U);
    QCOMPARE(replayBranch(scene.base(), reduction.branch, {}).value().failures.size(), 1U);
}

void TestReduction::stopsWhenToldTo()
{
    Scene scene(parcelLines(2000), parcel);
    std::stop_source stop;
    const auto reduction = reduceEvents(
        scene.base(), failure(), {},
        [&stop](const ReductionProgress &progress) {
            if (progress.tries == 3)
                stop.request_stop();
        },
        stop.get_token());
    QCOMPARE(reduction.error().message, u"stopped"_s);
}

void TestReduction::tellsHowFarItIs()
{
    Scene scene(parcelLines(2000), parcel);
    std::vector<ReductionProgress> all;
    const auto reduction
        = reduceEvents(scene.base(), failure(), {},
                       [&all](const ReductionProgress &progress) { all.push_back(progress); }, {});
    QVERIFY(reduction);
    QVERIFY(all.size() > 10U);
    QCOMPARE(all.front().before, 2000);
    QVERIFY(std::ranges::is_sorted(all, std::greater(), &ReductionProgress::left));
}

QTEST_GUILESS_MAIN(TestReduction)
#include "tst_reduction.moc"
