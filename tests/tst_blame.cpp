// SPDX-License-Identifier: MIT
#include "model/compare/blame_step.h"
#include "model/compare/blamer.h"

#include <QElapsedTimer>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestBlame : public QObject
{
    Q_OBJECT
private slots:
    void namesTheEventThatLastChangedEachField();
    void tellsWritingFromChanging();
    void itemsKeepTheirBlameWhereverTheyMove();
    void followsHandlersThatReturnNewObjects();
    void keepsEveryChangeOfAField();
    void followsAnItemThroughAnArray();
    void aFieldMayBecomeAnotherKindOfValue();
    void pointsAtTheStoredEventAndTheRule();
    void copiesOfManyRuleNamesCostNothing();
    void leavesOutEventsThatFail();
    void stopsWhereTheProjectionStops();
    void goesBackAndForth();
    void comparesStatesWhereWritesCannotBeFollowed();
    void blamesBothStatesOfABiStateProjection();
    void keepsNoMoreThanAHundredThousandChanges();
    void stopsWhenAsked();
};

namespace {

Event make(const char *type, std::string data)
{
    return {.stream = "a-1", .type = type, .data = {Payload::Kind::Json, std::move(data)}};
}

/// A partition of a store that lives in the test. Rows of events are their numbers, from 0.
class Blamed
{
public:
    Blamed(std::vector<Event> events, const Pipeline &pipeline, StatePath logged = {},
           OnFailure onFailure = OnFailure::Skip)
        : m_store(std::move(events))
        , m_index(m_store.indexed())
        , m_reader(m_store.makeReader().value())
        , m_rows(m_index->rowsOf({0}))
        , m_logged(logged)
        , m_blamer(Blamer::start(pipeline, "a-1", onFailure, std::move(logged)).value())
    {
    }

    [[nodiscard]] BlameSource source() const { return {*m_reader, *m_index, m_rows}; }
    [[nodiscard]] std::int64_t count() const { return std::ssize(m_rows); }
    [[nodiscard]] Blamer &blamer() const { return *m_blamer; }

    /// `/a 3 /a/b 1`: places of the state behind \a events events, and who changed them.
    [[nodiscard]] std::string at(std::int64_t events) const
    {
        if (!m_blamer->moveTo(source(), events, {}))
            return "stopped";
        std::string text;
        add(text, m_blamer->root(), m_blamer->state(), {});
        return text.substr(0, text.size() - 1);
    }
    [[nodiscard]] std::string atEnd() const { return at(count()); }
    [[nodiscard]] std::int64_t writer(const char *pointer) const
    {
        return blameAt(m_blamer->root(), m_blamer->state(), pathOfPointer(pointer))
            .stamp()
            .written.value;
    }

    /// `0: 1, 2: 1→5, 3: 5→`
    [[nodiscard]] std::string history(std::int64_t events) const
    {
        const auto found = fieldHistory(*m_blamer, source(), m_logged, events, {});
        std::string text;
        for (const FieldVersion &version : found.value().versions)
            text += std::to_string(version.row.value) + ": "
                + (version.from ? version.from->toText() + "→" : "")
                + (version.to ? version.to->toText() : "") + ", ";
        return text.substr(0, text.size() - 2);
    }

private:
    static void add(std::string &text, const BlameNode &node, const Json &value,
                    const std::string &pointer)
    {
        if (!pointer.empty())
            text += pointer + ' ' + std::to_string(node.stamp().changed.value) + ' ';
        for (const JsonMember &member : value.members()) {
            if (!member.key.starts_with('$'))
                add(text, node.member(member.key), member.value, pointer + '/' + member.key);
        }
        for (std::size_t i = 0; i < value.size() && value.isArray(); ++i)
            add(text, node.item(i), value.items()[i], pointer + '/' + std::to_string(i));
    }

    FakeStore m_store;
    std::shared_ptr<const StoreIndex> m_index;
    std::unique_ptr<EventReader> m_reader;
    std::span<const std::uint32_t> m_rows;
    StatePath m_logged;
    std::unique_ptr<Blamer> m_blamer;
};

Pipeline script(const char *handlers)
{
    return {.projection = ScriptFile{
                u"p.js"_s, std::string("fromAll().foreachStream().when({") + handlers + "})"}};
}

} // namespace

void TestBlame::namesTheEventThatLastChangedEachField()
{
    const Blamed blamed({make("T", R"({"a":1,"b":{"c":1,"d":1}})"), make("T", R"({"b":{"d":2}})"),
                         make("T", R"({"e":true})")},
                        {});
    QCOMPARE(blamed.atEnd(), std::string("/a 0 /b 1 /b/c 0 /b/d 1 /e 2"));
}

void TestBlame::tellsWritingFromChanging()
{
    const std::vector<Event> events{make("T", R"({"a":1,"b":{"c":1}})"), make("T", R"({"a":1})"),
                                    make("T", R"({"b":{"c":1}})")};
    const Blamed merged(events, {});
    QCOMPARE(merged.atEnd(), std::string("/a 0 /b 0 /b/c 0"));
    QCOMPARE(merged.writer("/a"), 1);
    QCOMPARE(merged.writer("/b/c"), 2);
    QCOMPARE(merged.writer("/b"), 2);

    const Blamed run(events, script("T(s, e) { Object.assign(s, e.data); }"));
    QCOMPARE(run.atEnd(), std::string("/a 0 /b 0 /b/c 0"));
    QCOMPARE(run.writer("/a"), 1);
    QCOMPARE(run.writer("/b/c"), 2);
}

void TestBlame::itemsKeepTheirBlameWhereverTheyMove()
{
    const Blamed blamed(
        {make("Add", R"({"id":5,"n":2})"), make("Add", R"({"id":6,"n":1})"), make("Sort", "{}"),
         make("Cut", "{}")},
        script("$init: () => ({ l: [] }), Add(s, e) { s.l.push(e.data); },"
               "Sort(s) { s.l.sort((x, y) => x.n - y.n); }, Cut(s) { s.l.shift(); }"));
    QCOMPARE(blamed.at(2), std::string("/l 1 /l/0 0 /l/0/id 0 /l/0/n 0 /l/1 1 /l/1/id 1 /l/1/n 1"));
    QCOMPARE(blamed.at(3), std::string("/l 2 /l/0 1 /l/0/id 1 /l/0/n 1 /l/1 0 /l/1/id 0 /l/1/n 0"));
    QCOMPARE(blamed.at(4), std::string("/l 3 /l/0 0 /l/0/id 0 /l/0/n 0"));
}

void TestBlame::followsHandlersThatReturnNewObjects()
{
    const Blamed blamed(
        {make("Put", R"({"id":1})"), make("Put", R"({"id":2})"), make("Note", R"({"text":"x"})")},
        script("$init: () => ({ l: [], o: { k: 1 } }),"
               "Put: (s, e) => ({ ...s, l: [e.data, ...s.l] }),"
               "Note: (s, e) => Object.freeze({ ...s, l: s.l.map(i => i.id === 1 ? { ...i, text: "
               "e.data.text } : i) })"));
    QCOMPARE(blamed.atEnd(),
             std::string("/l 2 /l/0 1 /l/0/id 1 /l/1 2 /l/1/id 0 /l/1/text 2 /o -1 /o/k -1"));
    QVERIFY(!blamed.blamer().isByDiffing());
}

void TestBlame::keepsEveryChangeOfAField()
{
    const Blamed blamed({make("T", R"({"a":{"b":1}})"), make("T", R"({"x":1})"),
                         make("T", R"({"a":{"b":5}})"), make("T", R"({"a":null})"),
                         make("T", R"({"a":{"b":7}})")},
                        {}, {"a", "b"});
    for (const std::int64_t seenFrom : {1, 3, 4, 5})
        QCOMPARE(blamed.history(seenFrom), std::string("0: 1, 2: 1→5, 3: 5→, 4: 7"));
}

void TestBlame::followsAnItemThroughAnArray()
{
    const Blamed blamed({make("Add", R"({"id":5,"n":1})"), make("Set", R"({"id":5,"n":2})"),
                         make("Add", R"({"id":6,"n":9})"), make("Set", R"({"id":5,"n":3})"),
                         make("Cut", "{}")},
                        script("$init: () => ({ l: [] }), Add(s, e) { s.l.unshift(e.data); },"
                               "Set(s, e) { s.l.find(i => i.id === e.data.id).n = e.data.n; },"
                               "Cut(s) { s.l.pop(); }"),
                        {"l", "0", "n"});
    QCOMPARE(blamed.history(2), std::string("0: 1, 1: 1→2, 3: 2→3, 4: 3→"));
    QCOMPARE(blamed.history(3), std::string("2: 9"));
}

void TestBlame::aFieldMayBecomeAnotherKindOfValue()
{
    const std::vector<Event> events{make("T", R"({"a":{"b":1}})"), make("T", R"({"a":3})"),
                                    make("T", R"({"a":[1]})"), make("T", R"({"a":{"b":2}})")};
    QCOMPARE(Blamed(events, {}, {"a"}).history(4),
             std::string(R"(0: {"b":1}, 1: {"b":1}→3, 2: 3→[1], 3: [1]→{"b":2})"));
    QCOMPARE(Blamed(events, {}, {"a", "b"}).history(4), std::string("0: 1, 1: 1→, 3: 2"));
    QCOMPARE(Blamed(events, {}).atEnd(), std::string("/a 3 /a/b 3"));
}

void TestBlame::pointsAtTheStoredEventAndTheRule()
{
    Pipeline pipeline;
    pipeline.upcasters.push_back(
        {u"u.js"_s,
         "upcast('Both', 1, 2, e => [{ eventType: 'A', data: { a: e.data.n } },"
         " { eventType: 'B', data: { b: e.data.n } }]);"});
    const Blamed blamed({make("T", R"({"c":1})"), make("Both", R"({"n":1})")}, pipeline);
    QCOMPARE(blamed.atEnd(), std::string("/c 0 /a 1 /b 1"));
    QCOMPARE(blamed.blamer().blame().ruleOf({1}), u"Both 1→2"_s);
    QCOMPARE(blamed.blamer().blame().ruleOf({0}), QString());
}

void TestBlame::copiesOfManyRuleNamesCostNothing()
{
    RuleNames names;
    QVERIFY(!names.lastRow().isValid());
    for (std::int64_t row = 0; row < 1'000'000; ++row)
        names.add({2 * row}, u"Even"_s);
    QElapsedTimer timer;
    timer.start();
    std::vector<RuleNames> kept(2);
    for (std::size_t step = 0; step < 100; ++step)
        kept[step % 2] = names; // As a window does with each step of the slider.
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
    names.add({2'000'001}, u"Odd"_s);
    QCOMPARE(kept[0].lastRow(), Row{1'999'998});
    QCOMPARE(kept[0].of({2'000'001}), QString());
    QCOMPARE(names.of({2'000'001}), u"Odd"_s);
    QCOMPARE(names.of({2'046}), u"Even"_s); // The last of the first part.
    QCOMPARE(names.of({2'047}), QString());
    QCOMPARE(names.of({2'048}), u"Even"_s);
}

void TestBlame::leavesOutEventsThatFail()
{
    const auto pipeline = script("T(s, e) { s.a = e.data.a; if (e.data.bad) throw Error('no'); }");
    const Blamed blamed({make("T", R"({"a":1})"), make("T", R"({"a":2,"bad":true})"),
                         make("T", R"({"b":2})"), make("T", R"({"a":1})")},
                        pipeline);
    QCOMPARE(blamed.at(2), std::string("/a 0"));
    QCOMPARE(blamed.at(3), std::string());
    QCOMPARE(blamed.at(4), std::string("/a 3"));
}

void TestBlame::stopsWhereTheProjectionStops()
{
    const auto pipeline = script("T(s, e) { s.a = e.data.a; if (e.data.bad) throw Error('no'); }");
    const Blamed blamed(
        {make("T", R"({"a":1})"), make("T", R"({"a":2,"bad":true})"), make("T", R"({"a":3})")},
        pipeline, {}, OnFailure::Stop);
    QCOMPARE(blamed.atEnd(), std::string("/a 0"));
    QCOMPARE(blamed.at(1), std::string("/a 0"));
}

void TestBlame::goesBackAndForth()
{
    std::vector<Event> events;
    for (int n = 0; n < 5'000; ++n)
        events.push_back(
            make("T", "{\"m" + std::to_string(n % 3) + "\":" + std::to_string(n) + "}"));
    const auto pipeline = script("T(s, e) { Object.assign(s, e.data); }");
    for (const Pipeline &one : {Pipeline(), pipeline}) {
        const Blamed blamed(events, one);
        QCOMPARE(blamed.at(5'000), std::string("/m0 4998 /m1 4999 /m2 4997"));
        QCOMPARE(blamed.at(3'001), std::string("/m0 3000 /m1 2998 /m2 2999"));
        QCOMPARE(blamed.at(1), std::string("/m0 0"));
        QCOMPARE(blamed.at(0), std::string());
        QCOMPARE(blamed.at(4'000), std::string("/m0 3999 /m1 3997 /m2 3998"));
    }
}

void TestBlame::comparesStatesWhereWritesCannotBeFollowed()
{
    // The script keeps the object that it has put into the state, and writes to it later.
    const Blamed blamed({make("Put", "{}"), make("Set", R"({"n":1})"), make("Set", R"({"n":2})")},
                        script("Put(s) { globalThis.kept = s.o = { n: 0, m: 0 }; },"
                               "Set(s, e) { globalThis.kept.n = e.data.n; }"));
    QCOMPARE(blamed.atEnd(), std::string("/o 2 /o/n 2 /o/m 0"));
    QVERIFY(blamed.blamer().isByDiffing());
}

void TestBlame::blamesBothStatesOfABiStateProjection()
{
    const Blamed blamed({make("T", R"({"n":1})"), make("U", R"({"n":1})")},
                        script("$initShared: () => ({ all: 0 }), T(s, e) { s[0].n = e.data.n; },"
                               "U(s) { s[1].all += 1; }"));
    QCOMPARE(blamed.atEnd(), std::string("/state 0 /state/n 0 /shared 1 /shared/all 1"));
}

void TestBlame::keepsNoMoreThanAHundredThousandChanges()
{
    Json before = Json::integer(-1);
    BlameNode node;
    const StatePath whole;
    for (std::int64_t row = 0; row < 100'003; ++row) {
        Json after = Json::integer(row);
        BlameStep({row}, &whole).change(node, before, after);
        before = after;
    }
    QCOMPARE(node.log()->versions.size(), std::size_t{100'000});
    QCOMPARE(node.log()->leftOut, 3);
    QCOMPARE(node.log()->versions.front().from->toText(), std::string("2"));
    QCOMPARE(node.log()->versions.back().to->toText(), std::string("100002"));
}

void TestBlame::stopsWhenAsked()
{
    const Blamed blamed({make("T", R"({"a":1})")}, {});
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!blamed.blamer().moveTo(blamed.source(), 1, stop.get_token()));
    QCOMPARE(blamed.at(1), std::string("/a 0"));
}

QTEST_GUILESS_MAIN(TestBlame)
#include "tst_blame.moc"
