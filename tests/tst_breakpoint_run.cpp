// SPDX-License-Identifier: MIT
#include "model/search/breakpoint_run.h"

#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestBreakpointRun : public QObject
{
    Q_OBJECT
private slots:
    void findsWhereEachKindStops_data();
    void findsWhereEachKindStops();
    void saysWhatEachKindStopsAt();
    void readsNoEventForTypes();
    void stopsWhereHandlersThrow();
    void anExpressionThatThrowsIsFalseAndCounted();
    void expressionsThatFailDisturbNoOther();
    void seesTheEventAndTheStateBefore();
    void followsWatchesOverTheTrack();
    void foldsWhatTheTrackIsMadeOf();
    void reportsAsItGoesAndStopsWhenAsked();
    void runsForwardsAndBackwards();
    void aRunWaitsForWhatIsNotExaminedYet();
};

namespace {

Event make(const char *type, const char *data, const char *stream = "a-1")
{
    return {.stream = stream, .type = type, .data = {Payload::Kind::Json, data}};
}

std::vector<Event> account()
{
    return {make("Opened", R"({"balance":0,"open":true})"), make("Deposited", R"({"balance":100})"),
            make("Withdrawn", R"({"balance":-40})"),        make("Frozen", R"({"open":false})"),
            make("Withdrawn", R"({"balance":-60.0})"),      make("Deposited", R"({"balance":10})"),
            make("Withdrawn", R"({"balance":-5})")};
}

/// Searches in the events of one stream, or in some rows of all events.
class Searched
{
public:
    explicit Searched(std::vector<Event> events, const Pipeline &pipeline = {},
                      OnFailure onFailure = OnFailure::Stop)
        : m_store(std::move(events))
        , m_index(m_store.indexed())
        , m_reader(m_store.makeReader().value())
        , track{.index = m_index,
                .pipeline = pipeline,
                .onFailure = onFailure,
                .partition = "a-1",
                .folded = m_index->rowsOf({0}),
                .rows = RowList::ofStream(m_index, {0})}
    {
    }

    StopAnswer search(const StopQuestion &question) const
    {
        StopAnswer last;
        searchStops(track, question, *m_reader, [&](const StopAnswer &answer) { last = answer; },
                    {});
        return last;
    }
    [[nodiscard]] StopHits hits(BreakpointKind kind, const char *text) const
    {
        return search({.breakpoints = {{.kind = kind, .text = text}}}).breakpoints.at(0);
    }
    [[nodiscard]] WatchHistory watch(const char *text) const
    {
        return search({.watches = {text}}).watches.at(0);
    }
    [[nodiscard]] EventReader &reader() const { return *m_reader; }
    [[nodiscard]] const std::shared_ptr<const StoreIndex> &index() const { return m_index; }

private:
    FakeStore m_store;
    std::shared_ptr<const StoreIndex> m_index;
    std::unique_ptr<EventReader> m_reader;

public:
    StopTrack track;
};

/// `2 4 6`
QString text(const HitMap &hits)
{
    QStringList list;
    for (auto hit = hits.next(-1); hit; hit = hits.next(*hit))
        list += QString::number(*hit);
    return list.join(u' ');
}

Pipeline script(const char *source)
{
    return {.projection = ScriptFile{u"p.js"_s, source}};
}

} // namespace

void TestBreakpointRun::findsWhereEachKindStops_data()
{
    QTest::addColumn<BreakpointKind>("kind");
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("stops");
    const auto row
        = [](const char *name, BreakpointKind kind, const char *text, const QString &stops) {
              QTest::newRow(name) << kind << QByteArray(text) << stops;
          };
    row("event type", BreakpointKind::Type, "Withdrawn", u"2 4 6"_s);
    row("a type that there is not", BreakpointKind::Type, "Closed", {});
    row("a condition at each event", BreakpointKind::Condition, "s.balance < 0", u"2 3 4 6"_s);
    row("becomes true", BreakpointKind::BecomesTrue, "s.balance < 0", u"2 6"_s);
    row("true from the beginning", BreakpointKind::BecomesTrue, "s.closed === undefined", {});
    row("true behind the first event", BreakpointKind::BecomesTrue, "s.open", u"0"_s);
    row("a field comes and changes", BreakpointKind::Changes, "/balance", u"0 1 2 4 5 6"_s);
    row("a field that rarely changes", BreakpointKind::Changes, "/open", u"0 3"_s);
    row("a field that there is not", BreakpointKind::Changes, "/balance/cents", {});
    row("a rule", BreakpointKind::Rule, "s.balance >= 0", u"2 6"_s);
    row("no handler throws", BreakpointKind::Throws, "", {});
}

void TestBreakpointRun::findsWhereEachKindStops()
{
    QFETCH(BreakpointKind, kind);
    QFETCH(QByteArray, condition);
    QFETCH(QString, stops);
    const StopHits found = Searched(account()).hits(kind, condition.constData());
    QCOMPARE(text(found.hits), stops);
    QCOMPARE(found.errors.message, QString());
}

void TestBreakpointRun::saysWhatEachKindStopsAt()
{
    const Breakpoint type{.kind = BreakpointKind::Type, .text = "Frozen"};
    QCOMPARE(breakpointText(type), u"event Frozen"_s);
    QCOMPARE(stopReason(type), u"event Frozen"_s);
    const Breakpoint becomes{.kind = BreakpointKind::BecomesTrue, .text = "s.a < 0"};
    QCOMPARE(breakpointText(becomes), u"s.a < 0"_s);
    QCOMPARE(stopReason(becomes), u"s.a < 0 became true"_s);
    const Breakpoint field{.kind = BreakpointKind::Changes, .text = "/a"};
    QCOMPARE(breakpointText(field), u"/a changes"_s);
    QCOMPARE(stopReason(field), u"/a changed"_s);
    const Breakpoint rule{.kind = BreakpointKind::Rule, .text = "s.a >= 0"};
    QCOMPARE(breakpointText(rule), u"rule: s.a >= 0"_s);
    const Breakpoint named{.kind = BreakpointKind::Rule, .text = "s.a >= 0", .name = u"no debt"_s};
    QCOMPARE(stopReason(named), u"the rule “no debt” was broken"_s);
}

void TestBreakpointRun::readsNoEventForTypes()
{
    /// Every attempt to read fails.
    class BrokenReader : public EventReader
    {
        Result<Event> read(const StoreIndex &, Row) override { return Error{u"gone"_s}; }
        bool mayContain(const StoreIndex &, Row, std::string_view) override { return true; }
    };
    const Searched searched(account());
    BrokenReader broken;
    StopAnswer answer;
    const auto report = [&](const StopAnswer &told) { answer = told; };
    searchStops(searched.track, {.breakpoints = {{.kind = BreakpointKind::Type, .text = "Frozen"}}},
                broken, report, {});
    QCOMPARE(text(answer.breakpoints[0].hits), u"3"_s);
    QVERIFY(answer.isComplete());
    QCOMPARE(answer.failure, QString());
    searchStops(searched.track, {.watches = {"s.balance"}}, broken, report, {});
    QCOMPARE(answer.failure, u"gone"_s);
}

void TestBreakpointRun::stopsWhereHandlersThrow()
{
    const Pipeline pipeline = script("fromAll().foreachStream().when({\n"
                                     "  $any(s, e) {\n"
                                     "    if (e.data.balance < 0) throw new Error('overdrawn');\n"
                                     "    s.balance = e.data.balance ?? s.balance;\n"
                                     "  }\n"
                                     "})");
    const StopQuestion question{
        .breakpoints = {{.kind = BreakpointKind::Throws},
                        {.kind = BreakpointKind::Changes, .text = "/balance"},
                        {.kind = BreakpointKind::Condition, .text = "s.balance === 100"}}};
    const StopAnswer stopping = Searched(account(), pipeline).search(question);
    QCOMPARE(text(stopping.breakpoints[0].hits), u"2"_s);
    QCOMPARE(text(stopping.breakpoints[1].hits), u"0 1"_s);
    QCOMPARE(text(stopping.breakpoints[2].hits), u"1 2 3 4 5 6"_s); // The state stays as it was.
    const StopAnswer skipping = Searched(account(), pipeline, OnFailure::Skip).search(question);
    QCOMPARE(text(skipping.breakpoints[0].hits), u"2 4 6"_s);
    QCOMPARE(text(skipping.breakpoints[1].hits), u"0 1 5"_s);
    QCOMPARE(text(skipping.breakpoints[2].hits), u"1 2 3 4"_s);
}

void TestBreakpointRun::anExpressionThatThrowsIsFalseAndCounted()
{
    const StopHits found = Searched(account()).hits(BreakpointKind::Condition,
                                                    "s.balance < 0 && s.limits.daily > 0");
    QCOMPARE(text(found.hits), QString());
    QCOMPARE(found.errors.count, 4);
    QCOMPARE(found.errors.first, 2);
    QVERIFY2(found.errors.message.contains(u"undefined"_s), qPrintable(found.errors.message));
    QVERIFY(!found.errors.isFinal);
}

void TestBreakpointRun::expressionsThatFailDisturbNoOther()
{
    ScriptLimits limits;
    limits.callTime = std::chrono::milliseconds(20);
    const Pipeline pipeline{.limits = limits};
    const auto breakpoint = [](const char *condition) {
        return Breakpoint{.kind = BreakpointKind::BecomesTrue, .text = condition};
    };
    const StopAnswer answer
        = Searched(account(), pipeline)
              .search({.breakpoints
                       = {breakpoint("(() => { while (true) ; })()"),
                          breakpoint("(() => { s.balance = 5; return true; })()"),
                          breakpoint("s.balance <"), breakpoint("Math.min(s.balance, 0) < 0")},
                       .watches = {"(() => { for (;;) ; })()", "Math.abs(s.balance)"}});
    QVERIFY(answer.isComplete());
    QCOMPARE(answer.failure, QString());
    QVERIFY(answer.breakpoints[0].errors.isFinal);
    QCOMPARE(text(answer.breakpoints[0].hits), QString());
    QVERIFY(!answer.breakpoints[1].errors.message.isEmpty());
    QCOMPARE(text(answer.breakpoints[1].hits), QString());
    QVERIFY(answer.breakpoints[2].errors.isFinal);
    QCOMPARE(text(answer.breakpoints[3].hits), u"2 6"_s);
    QVERIFY(answer.watches[0].errors.isFinal);
    QCOMPARE(text(answer.watches[1].changes), u"0 1 2 4 5 6"_s);
}

void TestBreakpointRun::seesTheEventAndTheStateBefore()
{
    const Searched searched(account());
    QCOMPARE(text(searched
                      .hits(BreakpointKind::Condition,
                            "event.eventType === 'Withdrawn' && event.data.balance > -50")
                      .hits),
             u"2 6"_s);
    QCOMPARE(text(searched.hits(BreakpointKind::Condition, "before.balance - s.balance > 50").hits),
             u"2"_s);
}

void TestBreakpointRun::followsWatchesOverTheTrack()
{
    const WatchHistory history = Searched(account()).watch("s.balance");
    QCOMPARE(text(history.changes), u"0 1 2 4 5 6"_s);
    QCOMPARE(history.stretches.size(), 7U);
    std::vector<double> values;
    for (const WatchHistory::Stretch &stretch : history.stretches)
        values.push_back(stretch.hasNumber ? stretch.last : 999);
    QCOMPARE(values, (std::vector<double>{0, 100, -40, -40, -60, 10, -5}));
    QVERIFY(!Searched(account()).watch("s.open").stretches[2].hasNumber);

    std::vector<Event> many;
    for (int i = 0; i < 1'024; ++i)
        many.push_back(make("T", qPrintable(u"{\"n\":%1}"_s.arg(i % 8))));
    const WatchHistory thinned = Searched(many).watch("s.n");
    QCOMPARE(thinned.changes.count(), 1'024);
    QCOMPARE(thinned.stretches.size(), 256U); // Four events each.
    QCOMPARE(thinned.stretches[1].lowest, 4.0);
    QCOMPARE(thinned.stretches[1].highest, 7.0);
}

void TestBreakpointRun::foldsWhatTheTrackIsMadeOf()
{
    // A partition that shares a state with the others: all must be folded, but only its own counts.
    const Pipeline pipeline
        = script("fromAll().foreachStream().when({\n"
                 "  $init: () => ({ n: 0 }), $initShared: () => ({ total: 0 }),\n"
                 "  Put([s, shared], e) { s.n += e.data.n; shared.total += e.data.n; }\n"
                 "})");
    Searched searched({make("Put", R"({"n":1})"), make("Put", R"({"n":5})", "b-2"),
                       make("Put", R"({"n":2})"), make("Put", R"({"n":1})", "b-2")},
                      pipeline);
    const std::vector<std::uint32_t> all{0, 1, 2, 3};
    searched.track.folded = all;
    QCOMPARE(text(searched.hits(BreakpointKind::Changes, "/state/n").hits), u"0 1"_s);
    const StopHits found
        = searched.hits(BreakpointKind::Condition, "s.state.n === 3 && s.shared.total === 8");
    QCOMPARE(text(found.hits), u"1"_s);
}

void TestBreakpointRun::reportsAsItGoesAndStopsWhenAsked()
{
    std::vector<Event> many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back(make("T", "{}"));
    const Searched searched(many);
    const StopQuestion question{.breakpoints
                                = {{.kind = BreakpointKind::Type, .text = "T"},
                                   {.kind = BreakpointKind::Condition, .text = "s.$version >= 0"}}};
    std::vector<std::int64_t> examined;
    std::stop_source source;
    const auto report = [&](const StopAnswer &answer) {
        QCOMPARE(answer.breakpoints[0].hits.count(), 20'000); // Types are all there at once.
        examined.push_back(answer.examined);
        source.request_stop();
    };
    searchStops(searched.track, question, searched.reader(), report, source.get_token());
    QCOMPARE(examined, std::vector<std::int64_t>{0});
    const StopAnswer whole = searched.search(question);
    QVERIFY(whole.isComplete());
    QCOMPARE(whole.examined, 20'000);
}

void TestBreakpointRun::runsForwardsAndBackwards()
{
    HitMap few;
    few.add(3);
    few.add(9);
    HitMap more;
    more.add(5);
    const std::vector<KnownHits> known{{&few, 20}, {&more, 20}};
    const auto stop = [&](std::int64_t from, RunDirection direction) {
        const NextStop next = nextStop(known, from, direction, 20);
        return next.isKnown ? next.ordinal.value_or(-1) : -2;
    };
    QCOMPARE(stop(-1, RunDirection::Forward), 3);
    QCOMPARE(stop(3, RunDirection::Forward), 5);
    QCOMPARE(stop(5, RunDirection::Forward), 9);
    QCOMPARE(stop(9, RunDirection::Forward), -1);
    QCOMPARE(stop(19, RunDirection::Back), 9);
    QCOMPARE(stop(9, RunDirection::Back), 5);
    QCOMPARE(stop(5, RunDirection::Back), 3);
    QCOMPARE(stop(3, RunDirection::Back), -1);
}

void TestBreakpointRun::aRunWaitsForWhatIsNotExaminedYet()
{
    HitMap hits;
    hits.add(8);
    const HitMap none;
    const auto isKnown = [&](std::int64_t examined, RunDirection direction) {
        const std::vector<KnownHits> known{{&hits, 20}, {&none, examined}};
        return nextStop(known, 6, direction, 20).isKnown;
    };
    QVERIFY(!isKnown(7, RunDirection::Forward)); // The other might stop at 7.
    QVERIFY(isKnown(8, RunDirection::Forward));
    QVERIFY(!isKnown(5, RunDirection::Back));
    QVERIFY(isKnown(6, RunDirection::Back));
}

QTEST_GUILESS_MAIN(TestBreakpointRun)
#include "tst_breakpoint_run.moc"
