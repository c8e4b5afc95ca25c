// SPDX-License-Identifier: MIT
#include "model/session/script_trial.h"

#include <QTest>

#include <numeric>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// One run of a pipeline over a stream, and all that is told of it.
class TestScriptTrial : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheStateAndWhichEventsWereTaken();
    void tellsWhatIsWrongWithAScript();
    void tellsWhatUpcastersDidToEachEvent();
    void tellsWhatScriptsSaidAndAtWhichEvent();
    void stopsAtAFailureWithTheLastGoodState();
    void skipsAFailureAndGoesOn();
    void goesOnBehindALimit();
    void countsNothingTwiceAfterAFailure();
    void triesABuiltInProjection();
    void stopsOnlyThePartitionThatFailsOfABiStateProjection();
    void listsWhatUpcastersHoldAtTheEnd();
    void warnsOfWhatIsKeptOutsideTheState_data();
    void warnsOfWhatIsKeptOutsideTheState();
    void replaysOnlyTheLastEvents();
    void keepsTheFirstNotesAndCountsTheRest();
    void endsWhenItIsAskedTo();
    void saysWhyTheStoreCannotBeReadOn();
};

namespace {

using Outcome = UpcastEvent::Outcome;

Event stored(const std::string &type, const std::string &json, const std::string &stream = "a")
{
    return {.stream = stream, .type = type, .data = {Payload::Kind::Json, json}};
}

/// \a count events `Added` with `{"n":1}`, `{"n":2}`, …
std::vector<Event> addedEvents(std::int64_t count)
{
    std::vector<Event> events;
    for (std::int64_t i = 1; i <= count; ++i)
        events.push_back(stored("Added", "{\"n\":" + std::to_string(i) + "}"));
    return events;
}

ScriptTrial tryOn(std::vector<Event> events, const std::string &projection,
                  const std::string &upcasters = {}, OnFailure onFailure = OnFailure::Stop,
                  const std::stop_token &stop = {})
{
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].version = {static_cast<std::int64_t>(i)};
    FakeStore store(std::move(events));
    const auto index = store.indexed();
    std::vector<std::uint32_t> rows(static_cast<std::size_t>(index->rowCount()));
    std::iota(rows.begin(), rows.end(), 0U);
    Pipeline pipeline{.projection = ScriptFile{u"p.js"_s, projection}};
    if (!upcasters.empty())
        pipeline.upcasters.push_back({u"u.js"_s, upcasters});
    return runTrial(pipeline, *store.makeReader().value(), *index, rows, "a", onFailure, stop);
}

/// `0 log hello`, `- warning …`
QStringList linesOf(const ScriptTrial &trial)
{
    static const char *const kinds[] = {"log", "emitted", "linked", "warning", "incomplete"};
    QStringList lines;
    for (const ScriptNote &note : trial.notes.kept) {
        const QString row = note.row.isValid() ? QString::number(note.row.value) : u"-"_s;
        const QString text
            = note.text.isEmpty() ? QString::fromStdString(note.type + note.data) : note.text;
        lines += u"%1 %2 %3"_s.arg(row, QLatin1String(kinds[static_cast<int>(note.kind)]), text);
    }
    return lines;
}

constexpr const char *sum = R"(fromAll().foreachStream().when({
    $init: () => ({ sum: 0 }),
    Added(s, e) {
        if (e.data.n === 3)
            throw new Error('three');
        s.sum += e.data.n;
    },
}))";

} // namespace

void TestScriptTrial::tellsTheStateAndWhichEventsWereTaken()
{
    const ScriptTrial trial = tryOn(
        {stored("Added", R"({"n":1})"), stored("Other", "{}"), stored("Added", R"({"n":4})")},
        std::string(sum) + ".transformBy(s => ({ twice: s.sum * 2 }))");
    QVERIFY(!trial.definitionError);
    QCOMPARE(trial.state, std::string(R"({"sum":5})"));
    QCOMPARE(trial.result, std::optional<std::string>(R"({"twice":10})"));
    const std::vector<TrialEvent> expected{{{0}, Outcome::Unchanged, true, {}},
                                           {{1}, Outcome::Unchanged, false, {}},
                                           {{2}, Outcome::Unchanged, true, {}}};
    QVERIFY(trial.events.kept == expected);
    QCOMPARE(trial.taken, 2);
    QCOMPARE(trial.replayWarning, QString());
    QVERIFY(trial.duration.count() > 0);
}

void TestScriptTrial::tellsWhatIsWrongWithAScript()
{
    const ScriptTrial trial = tryOn(addedEvents(1), "fromAll().when({");
    QVERIFY(trial.definitionError.has_value());
    QVERIFY(trial.definitionError->kind == ScriptError::Kind::Syntax);
    QCOMPARE(trial.definitionError->line, 1);
    QVERIFY(trial.events.kept.empty());
}

void TestScriptTrial::tellsWhatUpcastersDidToEachEvent()
{
    const ScriptTrial trial
        = tryOn({stored("Added", R"({"n":1})"), stored("Beat", "{}"), stored("Pair", R"({"n":2})"),
                 stored("Old", R"({"n":4})"), stored("Bad", "{}"), stored("Other", "{}")},
                sum,
                R"(upcast('Beat', '*', null, () => []);
upcast('Pair', 1, 2, e => [{ eventType: 'Added' }, { eventType: 'Added' }]);
upcast('Old', 1, 2, e => { e.eventType = 'Added'; });
upcast('Bad', 1, 2, e => { e.data.x.y = 1; });)");
    QCOMPARE(trial.state, std::string(R"({"sum":9})")); // 1 + 2 + 2 + 4
    const std::vector<TrialEvent> expected{
        {{0}, Outcome::Unchanged, true, {}}, {{1}, Outcome::Dropped, false, {0}},
        {{2}, Outcome::Split, true, {1}},    {{3}, Outcome::Renamed, true, {2}},
        {{4}, Outcome::Failed, false, {3}},  {{5}, Outcome::Unchanged, false, {}}};
    QVERIFY(trial.events.kept == expected);
    // Unchanged, changed, renamed, split, merged, dropped, failed.
    QVERIFY((trial.outcomeCounts == std::array<std::int64_t, 7>{2, 0, 1, 1, 0, 1, 1}));
    QCOMPARE(trial.failures.kept.size(), std::size_t{1});
    QVERIFY(trial.failures.kept[0].isUpcast);
    QCOMPARE(trial.failures.kept[0].row.value, 4);
    QCOMPARE(trial.failures.kept[0].error.line, 4);
    QCOMPARE(trial.ruleCounts[1].produced, 2);
    QCOMPARE(trial.rules[1].line, 2);
}

void TestScriptTrial::tellsWhatScriptsSaidAndAtWhichEvent()
{
    const ScriptTrial trial = tryOn(addedEvents(2), R"(log('defined');
fromAll().foreachStream().when({
    Added(s, e) {
        log('n is ' + e.data.n);
        if (e.data.n === 2)
            emit('b', 'Seen', { n: 2 });
    },
    }))");
    QCOMPARE(linesOf(trial),
             (QStringList{u"- log defined"_s, u"0 log n is 1"_s, u"1 log n is 2"_s,
                          u"1 emitted Seen{\"n\":2}"_s}));
}

void TestScriptTrial::stopsAtAFailureWithTheLastGoodState()
{
    const ScriptTrial trial = tryOn(addedEvents(5), sum);
    QCOMPARE(trial.state, std::string(R"({"sum":3})")); // 1 + 2
    QCOMPARE(trial.events.count, 3);
    QCOMPARE(trial.failures.count, 1);
    QCOMPARE(sentence(trial.failures.kept[0].error), u"p.js:5:19: Error: three"_s);
    QCOMPARE(trial.failures.kept[0].row.value, 2);
    QCOMPARE(trial.replayWarning, QString());
}

void TestScriptTrial::skipsAFailureAndGoesOn()
{
    const ScriptTrial trial = tryOn(addedEvents(5), sum, {}, OnFailure::Skip);
    QCOMPARE(trial.state, std::string(R"({"sum":12})")); // 1 + 2 + 4 + 5
    QCOMPARE(trial.events.count, 5);
    QCOMPARE(trial.taken, 4);
    QCOMPARE(trial.failures.count, 1);
    QCOMPARE(trial.replayWarning, QString());
}

void TestScriptTrial::goesOnBehindALimit()
{
    const ScriptTrial trial = tryOn(addedEvents(4), R"(fromAll().foreachStream().when({
    $init: () => ({ sum: 0 }),
    Added(s, e) {
        log(e.data.n);
        while (e.data.n === 3);
        s.sum += e.data.n;
    },
    }))",
                                    {}, OnFailure::Skip);
    QCOMPARE(trial.failures.count, 1);
    QVERIFY(trial.failures.kept[0].error.kind == ScriptError::Kind::TimeLimit);
    QCOMPARE(trial.failures.kept[0].row.value, 2);
    QCOMPARE(trial.state, std::string(R"({"sum":7})")); // 1 + 2 + 4
    QCOMPARE(linesOf(trial), (QStringList{u"0 log 1"_s, u"1 log 2"_s, u"2 log 3"_s, u"3 log 4"_s}));
    QCOMPARE(trial.replayWarning, QString());
}

void TestScriptTrial::triesABuiltInProjection()
{
    FakeStore store(addedEvents(3));
    const auto index = store.indexed();
    const Pipeline pipeline{.projection = BuiltIn::CountByType};
    const ScriptTrial trial = runTrial(pipeline, *store.makeReader().value(), *index,
                                       index->rowsOf(StreamId{0}), "a", OnFailure::Stop, {});
    QCOMPARE(trial.state, std::string(R"({"Added":3})"));
    QCOMPARE(trial.taken, 3);
    QCOMPARE(trial.replayWarning, QString());
}

void TestScriptTrial::countsNothingTwiceAfterAFailure()
{
    // 100 events, of which those with n = 70 and n = 90 fail.
    const ScriptTrial trial = tryOn(addedEvents(100), R"(fromAll().foreachStream().when({
    $init: () => ({ sum: 0 }),
    Added(s, e) {
        log(e.data.n);
        s.sum += e.data.n;
        if (e.data.n === 70 || e.data.n === 90)
            throw new Error('no');
    },
    }))",
                                    "upcast('Added', 1, 2, e => {});", OnFailure::Skip);
    QCOMPARE(trial.state, std::string(R"({"sum":4890})")); // 5050 - 70 - 90
    QCOMPARE(trial.notes.count, 100);
    QCOMPARE(trial.ruleCounts[0].matched, 100);
    QCOMPARE(trial.ruleCounts[0].produced, 100);
    QCOMPARE(trial.failures.count, 2);
}

void TestScriptTrial::stopsOnlyThePartitionThatFailsOfABiStateProjection()
{
    const ScriptTrial trial
        = tryOn({stored("Added", R"({"n":1})", "a"), stored("Added", R"({"n":3})", "b"),
                 stored("Added", R"({"n":10})", "b"), stored("Added", R"({"n":5})", "a")},
                R"(fromAll().foreachStream().when({
    $init: () => ({ sum: 0 }),
    $initShared: () => ({ all: 0 }),
    Added([s, all], e) {
        if (e.data.n === 3)
            throw new Error('three');
        s.sum += e.data.n;
        all.all += e.data.n;
    },
    }))");
    QCOMPARE(trial.failures.count, 1);
    QCOMPARE(trial.state, std::string(R"({"sum":6})"));
    QCOMPARE(trial.shared, std::string(R"({"all":6})")); // Without the 10 of b, which has stopped.
    QCOMPARE(trial.taken, 2);
}

void TestScriptTrial::listsWhatUpcastersHoldAtTheEnd()
{
    const char *const merge = R"(upcast('Half', 1, 2, (e, c) => {
    c.held = (c.held ?? 0) + 1;
    if (c.held < 2)
        return [];
    c.held = 0;
    return { eventType: 'Added', data: { n: 7 } };
    }, { context: () => ({}), flush: c => c.held ? [{ eventType: 'Half', data: { held: c.held } }] : [] });)";
    const ScriptTrial trial
        = tryOn({stored("Half", "{}"), stored("Half", "{}"), stored("Half", "{}")}, sum, merge);
    QCOMPARE(trial.state, std::string(R"({"sum":7})"));
    QCOMPARE(linesOf(trial), QStringList{u"2 incomplete Half{\"held\":1}"_s});
    QVERIFY(trial.events.kept[1].outcome == Outcome::Merged);
    QCOMPARE(trial.replayWarning, QString());
}

void TestScriptTrial::warnsOfWhatIsKeptOutsideTheState_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("events");
    QTest::addColumn<QString>("warning");
    const QString other = u"Replaying the last %1 events gives another state, at %2: the script "
                          u"keeps something outside of its state, or depends on time or chance."_s;
    const QByteArray counts = "let seen = 0;\n"
                              "fromAll().foreachStream().when({ Added(s) { s.seen = ++seen; } })";
    QTest::newRow("a counter") << counts << 5 << other.arg(u"5"_s, u"/seen"_s);
    QTest::newRow("in a long stream") << counts << 250 << other.arg(u"200"_s, u"/seen"_s);
    QTest::newRow("chance") << "fromAll().when({ Added: () => Math.random() })"_ba << 2
                            << other.arg(u"2"_s, u"its top"_s);
    QTest::newRow("a function that fails the second time")
        << "let last = 0;\nfromAll().when({ Added(s, e) { if (e.data.n <= last) throw 1; "
           "last = e.data.n; } })"_ba
        << 3
        << u"Replaying the last 3 events fails where it did not before: the script keeps something "
           u"outside of its state, or depends on time or chance."_s;
    QTest::newRow("a table that never changes")
        << "const names = { 1: 'one' };\n"
           "fromAll().foreachStream().when({ Added(s, e) { s.name = names[e.data.n]; } })"_ba
        << 5 << QString();
    QTest::newRow("everything in the state")
        << "fromAll().foreachStream().when({ Added(s) { s.seen = (s.seen ?? 0) + 1; } })"_ba << 250
        << QString();
}

void TestScriptTrial::warnsOfWhatIsKeptOutsideTheState()
{
    QFETCH(QByteArray, script);
    QFETCH(int, events);
    QFETCH(QString, warning);
    const ScriptTrial trial = tryOn(addedEvents(events), script.toStdString());
    QVERIFY(trial.failures.kept.empty());
    QCOMPARE(trial.replayWarning, warning);
}

void TestScriptTrial::replaysOnlyTheLastEvents()
{
    const ScriptTrial trial
        = tryOn(addedEvents(500), "let seen = 0;\nfromAll().when({ Added: () => ++seen })");
    QCOMPARE(trial.state, std::string("500")); // And not the 700 of the replay.
    QVERIFY(trial.replayWarning.startsWith(u"Replaying the last 200 events"_s));
}

void TestScriptTrial::keepsTheFirstNotesAndCountsTheRest()
{
    const ScriptTrial trial
        = tryOn(addedEvents(12'000), "fromAll().when({ Added(s, e) { log(e.data.n); } })");
    QCOMPARE(trial.notes.count, 12'000);
    QCOMPARE(trial.notes.kept.size(), std::size_t{10'000});
    QCOMPARE(trial.notes.kept.back().text, u"10000"_s);
    QCOMPARE(trial.events.count, 12'000);
    QCOMPARE(trial.events.kept.size(), std::size_t{10'000});
    QCOMPARE(trial.taken, 12'000);
}

void TestScriptTrial::endsWhenItIsAskedTo()
{
    std::stop_source stop;
    stop.request_stop();
    const ScriptTrial trial = tryOn(addedEvents(3), sum, {}, OnFailure::Stop, stop.get_token());
    QVERIFY(trial.wasStopped);
    QVERIFY(trial.events.kept.empty() && trial.state.empty());
}

void TestScriptTrial::saysWhyTheStoreCannotBeReadOn()
{
    class BrokenReader : public EventReader
    {
    public:
        Result<Event> read(const StoreIndex &, Row row) override
        {
            if (row.value < 2)
                return stored("Added", R"({"n":1})");
            return Error{u"the disk is gone"_s};
        }
        bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }
    };
    FakeStore store(addedEvents(3));
    const auto index = store.indexed();
    BrokenReader reader;
    const Pipeline pipeline{.projection = ScriptFile{u"p.js"_s, sum}};
    const ScriptTrial trial
        = runTrial(pipeline, reader, *index, index->rowsOf(StreamId{0}), "a", OnFailure::Stop, {});
    QCOMPARE(trial.readError, u"the disk is gone"_s);
    QCOMPARE(trial.events.count, 2);
}

QTEST_GUILESS_MAIN(TestScriptTrial)
#include "tst_script_trial.moc"
