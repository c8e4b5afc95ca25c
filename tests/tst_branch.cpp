// SPDX-License-Identifier: MIT
#include "model/branch/branch_events.h"
#include "model/branch/branch_history.h"
#include "model/branch/branch_replay.h"
#include "model/branch/sequence_fold.h"

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Branches: what they are made of, and what comes of them.
class TestBranch : public QObject
{
    Q_OBJECT
private slots:
    void keepsSkipsAsRanges();
    void ordersItsItems();
    void movesEventsBackWhereTheyWere();
    void keepsOnlyWhatDiffers();
    void saysWhereAnEventIsWrong_data();
    void saysWhereAnEventIsWrong();
    void comparesWithWhatHappened();
    void givesInsertedEventsThePlaceBeforeThem();
    void neverNamesAStoredRowForAnotherEvent();
    void saysWhichEventCannotBeApplied();
    void goesOnBehindAFailureIfItIsTold();
    void readsLittleMoreThanOnceHoweverMuchFails();
    void leavesSkippedEventsOutOfMerges();
    void tellsWhatOneEventDoes();
    void saysThatItsBaseHasGrown();
    void undoesAndDoesAgain();
};

namespace {

ScratchEvent scratch(const char *type, const char *data = "{}")
{
    return {.type = type, .data = Json::parse(data).value()};
}

/// `0 1 +Paid -2 *3 <4`: stored, inserted, skipped, changed, moved.
std::string printed(const Branch &branch, std::int64_t available)
{
    std::string text;
    for (const BranchItem &item : itemsOf(branch, available)) {
        text += text.empty() ? "" : " ";
        text += item.isMoved() ? "<" : "";
        text += item.isSkipped ? "-" : "";
        text += item.isChanged ? "*" : "";
        text += item.isInserted()
            ? "+" + *branch.placed[static_cast<std::size_t>(item.placed)].inserted.type
            : std::to_string(item.base);
    }
    return text;
}

/// A store with one stream, and what it takes to replay a branch of it.
struct Scene
{
    explicit Scene(const QByteArray &lines, Pipeline used = {})
        : store(eventsOf(lines))
        , index(store.indexed())
        , reader(store.makeReader().value())
        , pipeline(std::move(used))
    {
    }

    [[nodiscard]] BranchBase base(OnFailure onFailure = OnFailure::Stop)
    {
        return {*reader,  *index, index->rowsOf({0}), pipeline, std::string(index->streams.at(0)),
                onFailure};
    }
    [[nodiscard]] Branch branch() const
    {
        return {.stream = std::string(index->streams.at(0)),
                .baseCount = std::ssize(index->rowsOf({0}))};
    }
    [[nodiscard]] BranchOutcome replay(const Branch &of, OnFailure onFailure = OnFailure::Stop)
    {
        auto outcome = replayBranch(base(onFailure), of, {});
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().message));
        return std::move(outcome).value();
    }

    FakeStore store;
    std::shared_ptr<const StoreIndex> index;
    std::unique_ptr<EventReader> reader;
    Pipeline pipeline;
};

/// `~ /a 1 2`
QByteArray printed(const std::vector<Change> &changes)
{
    static const std::string marks = "+-~";
    std::string lines;
    for (const Change &change : changes)
        lines += marks.substr(static_cast<std::size_t>(change.kind), 1) + " " + change.pointer + " "
            + change.before.toText() + " " + change.after.toText() + "\n";
    return QByteArray::fromStdString(lines);
}

/// Counts what is read of another sequence.
class CountedEvents final : public EventSequence
{
public:
    explicit CountedEvents(EventSequence &events)
        : m_events(events)
    {
    }
    std::int64_t count() const override { return m_events.count(); }
    Result<Row> read(std::int64_t at, Event &into) override
    {
        ++reads;
        return m_events.read(at, into);
    }

    std::int64_t reads = 0;

private:
    EventSequence &m_events;
};

const std::string sum = "fromAll().foreachStream().when({ $init: () => ({ n: 0, seen: [] }),"
                        "$any(s, e) { s.n += e.data.v; s.seen.push(e.sequenceNumber); } })";

} // namespace

void TestBranch::keepsSkipsAsRanges()
{
    Branch branch{.baseCount = 10};
    for (const int event : {3, 5, 4, 7})
        branch.setSkipped(event, true);
    QCOMPARE(branch.skipped, (std::vector<EventRange>{{3, 5}, {7, 7}}));
    branch.setSkipped(4, false);
    QCOMPARE(branch.skipped, (std::vector<EventRange>{{3, 3}, {5, 5}, {7, 7}}));
    QVERIFY(branch.isSkipped(3) && !branch.isSkipped(4) && branch.isSkipped(5));
    branch.keepOnly({0, 4, 5});
    QCOMPARE(branch.skipped, (std::vector<EventRange>{{1, 3}, {6, 9}}));
}

void TestBranch::ordersItsItems()
{
    Branch branch{.baseCount = 4};
    QCOMPARE(printed(branch, 4), "0 1 2 3");
    branch = withInserted(branch, 4, 0, scratch("A"));
    branch = withInserted(branch, 4, 0, scratch("B"));
    branch = withInserted(branch, 4, 4, scratch("C"));
    QCOMPARE(printed(branch, 4), "+B +A 0 1 +C 2 3");
    branch = withMoved(branch, 4, 6, 1); // The last event behind B.
    QCOMPARE(printed(branch, 4), "+B <3 +A 0 1 +C 2");
    branch = withMoved(branch, 4, 0, 6); // B to the end.
    QCOMPARE(printed(branch, 4), "<3 +A 0 1 +C 2 +B");
    branch.setSkipped(1, true);
    branch.changed[2] = scratch("D");
    QCOMPARE(printed(branch, 4), "<3 +A 0 -1 +C *2 +B");
    branch = withoutInserted(branch, itemsOf(branch, 4)[1]);
    QCOMPARE(printed(branch, 4), "<3 0 -1 +C *2 +B");
    QCOMPARE(printed(branch, 2), "0 -1 +C +B"); // A base that has lost its end.
}

void TestBranch::movesEventsBackWhereTheyWere()
{
    const Branch plain{.baseCount = 3};
    const Branch up = withMoved(plain, 3, 2, 1);
    QCOMPARE(printed(up, 3), "0 <2 1");
    QCOMPARE(withMoved(up, 3, 1, 2), plain);
    const Branch further = withMoved(up, 3, 1, 0);
    QCOMPARE(printed(further, 3), "<2 0 1");
    QCOMPARE(withMoved(withMoved(further, 3, 0, 1), 3, 1, 2), plain);
}

void TestBranch::keepsOnlyWhatDiffers()
{
    Branch branch{.baseCount = 1};
    const BranchItem item = itemsOf(branch, 1).front();
    const ScratchEvent stored = scratch("Paid", R"({"cents":1.0,"to":"judy"})");
    branch = withChanged(branch, item, scratch("Paid", R"({"cents":2,"to":"judy"})"), stored);
    QVERIFY(!branch.changed.at(0).type);
    QCOMPARE(branch.changed.at(0).data->toText(), R"({"cents":2,"to":"judy"})");
    branch = withChanged(branch, item, scratch("Paid", R"({"to":"judy","cents":1})"), stored);
    QVERIFY(!branch.hasEdits());
}

void TestBranch::saysWhereAnEventIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("no JSON") << QByteArray("{\n  \"type\": \"Paid\",\n  \"data\": {,}\n}")
                             << u"line 3, column 12: "_s;
    QTest::newRow("no object") << QByteArray("[1]") << u"expected an object such as "_s;
    QTest::newRow("type is no text")
        << QByteArray(R"({"type":7})") << u"/type: expected a text that is not empty, found 7"_s;
    QTest::newRow("type is empty") << QByteArray(R"({"type":""})")
                                   << u"/type: expected a text that is not empty, found \"\""_s;
    QTest::newRow("unknown member") << QByteArray(R"({"type":"A","payload":1})")
                                    << u"/payload: an event has only type, schemaVersion, data "
                                       "and metadata here"_s;
}

void TestBranch::saysWhereAnEventIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto event = parseScratchEvent(text.toStdString());
    QVERIFY(!event);
    QVERIFY2(event.error().message.startsWith(message), qPrintable(event.error().message));
}

void TestBranch::comparesWithWhatHappened()
{
    Scene scene(R"(
        a A {"v":1}
        a A {"v":10}
        a A {"v":100}
        a A {"v":1000}
    )",
                pipelineOf(sum));
    Branch branch = scene.branch();
    QCOMPARE(scene.replay(branch).firstDifference, -1);
    QCOMPARE(scene.replay(branch).changes.size(), 0U);

    branch.setSkipped(1, true);
    branch.changed[2] = {.data = Json::parse(R"({"v":5})").value()};
    const BranchOutcome outcome = scene.replay(branch);
    QCOMPARE(outcome.really.toText(), R"({"n":1111,"seen":[1,2,3,4]})");
    QCOMPARE(outcome.instead.toText(), R"({"n":1006,"seen":[1,3,4]})");
    QCOMPARE(outcome.firstDifference, 1);
    QCOMPARE(outcome.folded, 3);
    QCOMPARE(printed(outcome.changes).left(14), "~ /n 1111 1006");

    // What makes no difference at first may make one later.
    Scene sorted("a A {\"v\":1}\na A {\"v\":10}\na A {\"v\":100}",
                 pipelineOf("fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                            "$any(s, e) { s.n += e.data.v; } })"));
    const Branch swapped = withMoved(sorted.branch(), 3, 1, 0);
    const BranchOutcome same = sorted.replay(swapped);
    QCOMPARE(same.instead.toText(), R"({"n":111})");
    QCOMPARE(same.firstDifference, 0);
    QCOMPARE(same.changes.size(), 0U);
    const Branch down = withMoved(sorted.branch(), 3, 0, 1); // The first event is 10 here as well.
    QCOMPARE(sorted.replay(down).firstDifference, 0);
}

void TestBranch::givesInsertedEventsThePlaceBeforeThem()
{
    Scene scene("a A {\"v\":1}\nb A {\"v\":7}\na A {\"v\":10}", pipelineOf(sum));
    Branch branch = withInserted(scene.branch(), 2, 1, scratch("New", R"({"v":100})"));
    branch = withInserted(branch, 2, 0, scratch("First", R"({"v":1000})"));
    QCOMPARE(scene.replay(branch).instead.toText(), R"({"n":1111,"seen":[1,1,1,2]})");
}

void TestBranch::neverNamesAStoredRowForAnotherEvent()
{
    Scene scene("a A {\"v\":1}\na A {\"v\":10}\na A {\"v\":100}");
    Branch branch = withInserted(scene.branch(), 3, 1, scratch("New"));
    branch.changed[1] = scratch("Changed");
    branch.setSkipped(2, true);
    const EventSource source{*scene.reader, *scene.index, {}};
    BranchEvents events(source, scene.index->rowsOf({0}), "a", branch);
    std::vector<std::int64_t> rows;
    Event event;
    QByteArray types;
    for (std::int64_t at = 0; at < events.count(); ++at) {
        rows.push_back(events.read(at, event).value().value);
        types += event.type.c_str();
        types += ' ';
    }
    QCOMPARE(rows, (std::vector<std::int64_t>{0, firstScratchRow + 1, firstScratchRow + 2, -1}));
    QVERIFY(isScratchRow({rows[1]}) && !isScratchRow({0xffffffff}));
    QCOMPARE(types.left(14), "A New Changed ");
    QCOMPARE(events.storedRow(1), Row());
    QCOMPARE(events.storedRow(2), Row{1});
}

void TestBranch::saysWhichEventCannotBeApplied()
{
    Scene scene("a A {\"v\":1}\na A {\"v\":10}\na A {\"v\":100}", pipelineOf(sum));
    Branch branch = scene.branch();
    branch.changed[1] = {.data = Json()};
    const BranchOutcome outcome = scene.replay(branch);
    QCOMPARE(outcome.instead.toText(), R"({"n":1,"seen":[1]})");
    QCOMPARE(outcome.failures.size(), 1U);
    QCOMPARE(outcome.failures[0].item, 1);
    QVERIFY(outcome.failures[0].error.message.contains(u"null"_s));
    QCOMPARE(outcome.reallyFailed.size(), 0U);
}

void TestBranch::goesOnBehindAFailureIfItIsTold()
{
    QByteArray lines;
    for (int i = 0; i < 300; ++i)
        lines += "a A {\"v\":1}\n";
    Scene scene(lines,
                pipelineOf("fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                           "$any(s, e) { s.n += 1000; s.n += e.data.v.valueOf() - 1000; } })"));
    Branch branch = scene.branch();
    for (const int event : {70, 71, 200})
        branch.changed[event] = {.data = Json::parse(R"({"v":null})").value()};
    const BranchOutcome outcome = scene.replay(branch, OnFailure::Skip);
    QCOMPARE(outcome.instead.toText(), R"({"n":297})");
    QCOMPARE(outcome.failures.size(), 3U);
    QCOMPARE(outcome.failures[2].item, 200);
    QCOMPARE(outcome.firstDifference, 70);
}

void TestBranch::readsLittleMoreThanOnceHoweverMuchFails()
{
    QByteArray lines;
    for (int i = 0; i < 4'000; ++i) // Every second event fails.
        lines += i % 2 == 0 ? "a A {\"v\":1}\n" : "a A {\"v\":null}\n";
    Scene scene(lines,
                pipelineOf("fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                           "$any(s, e) { s.n += 1000; s.n += e.data.v.valueOf() - 1000; } })"));
    auto run = PipelineRun::start(scene.pipeline).value();
    const EventSource source{*scene.reader, *scene.index, {}};
    BranchEvents stored(source, scene.index->rowsOf({0}), "a", scene.branch());
    CountedEvents events(stored);
    SequenceFold fold(std::move(run), "a", OnFailure::Skip, events);
    QVERIFY(fold.moveTo(4'000, {}));
    QCOMPARE(fold.state().toText(), R"({"n":2000})");
    QCOMPARE(fold.failures().size(), 2'000U);
    QVERIFY2(events.reads < 3 * 4'000, qPrintable(QString::number(events.reads)));
    QVERIFY(fold.moveTo(1'501, {})); // And back again, to a place between the failures.
    QCOMPARE(fold.state().toText(), R"({"n":751})");
    fold.changeFrom(1'000);
    QVERIFY(fold.moveTo(1'003, {}));
    QCOMPARE(fold.state().toText(), R"({"n":502})");
}

void TestBranch::leavesSkippedEventsOutOfMerges()
{
    // The upcaster sums up parts, and puts out one event for every two of them.
    Scene scene(R"(
        a Part {"v":1}
        a Part {"v":10}
        a Part {"v":100}
        a Part {"v":1000}
    )",
                pipelineOf(sum,
                           "upcast('Part', 1, 2, (e, c) => { if (c.v === undefined)"
                           "{ c.v = e.data.v; return []; } const v = c.v + e.data.v; delete c.v;"
                           "return [{ eventType: 'Whole', data: { v } }]; },"
                           "{ context: () => ({}) });"));
    Branch branch = scene.branch();
    const BranchOutcome whole = scene.replay(branch);
    branch.setSkipped(0, true);
    const BranchOutcome outcome = scene.replay(branch);
    QCOMPARE(whole.failures.size() + outcome.failures.size(), 0U);
    QCOMPARE(whole.instead.toText(), R"({"n":1111,"seen":[2,4]})");
    QCOMPARE(outcome.instead.toText(), R"({"n":110,"seen":[3]})");
}

void TestBranch::tellsWhatOneEventDoes()
{
    Scene scene("a A {\"v\":1}\na A {\"w\":2}\na A {\"v\":3}");
    Branch branch = scene.branch();
    branch.changed[1] = {.data = Json::parse(R"({"v":9})").value()};
    const auto moment = branchMoment(scene.base(), branch, 1, {});
    QVERIFY2(moment, qPrintable(moment ? QString() : moment.error().message));
    QCOMPARE(printed(moment.value().changes), "~ /v 1 9\n~ /$version 1 2\n");
    QCOMPARE(printed(moment.value().differences), "- /w 2 null\n~ /v 1 9\n");
    QCOMPARE(moment.value().failure, std::nullopt);
    QVERIFY(!branchMoment(scene.base(), branch, 3, {}));
}

void TestBranch::saysThatItsBaseHasGrown()
{
    const Branch branch{.stream = "order-1", .baseCount = 3};
    QCOMPARE(growthSentence(branch, 3), QString());
    QCOMPARE(growthSentence(branch, 5),
             u"order-1 has 2 more events than when this branch was made."_s);
    QCOMPARE(growthSentence(branch, 1),
             u"This branch is of 3 events of order-1, which has only 1."_s);
    Scene scene("a A {\"v\":1}\na A {\"v\":2}");
    Branch old = scene.branch();
    old.baseCount = 1;
    QCOMPARE(scene.replay(old).really.find("v")->toText(), "1");
}

void TestBranch::undoesAndDoesAgain()
{
    BranchHistory history;
    std::vector<Branch> now{{.baseCount = 1}};
    const auto before = now;
    history.note(now, u"Skip Event"_s);
    now.front().setSkipped(0, true);
    const auto after = now;
    QCOMPARE(history.undoText(), u"Skip Event"_s);
    now = history.undo(now);
    QCOMPARE(now, before);
    QVERIFY(!history.canUndo());
    now = history.redo(now);
    QCOMPARE(now, after);
    QVERIFY(!history.canRedo() && history.canUndo());
}

QTEST_GUILESS_MAIN(TestBranch)
#include "tst_branch.moc"
