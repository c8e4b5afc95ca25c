// SPDX-License-Identifier: MIT
#include "model/replay/pipeline_run.h"
#include "model/session/script_template.h"

#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// New scripts, filled with what is in a store.
class TestScriptTemplate : public QObject
{
    Q_OBJECT
private slots:
    void fillsAProjectionWithTheTypesOfTheStore();
    void fillsUpcastersWithTheVersionsOfEachType();
    void definesWhateverTheStoreHolds_data();
    void definesWhateverTheStoreHolds();
    void letsNoNameOrDataOutOfItsLine();
    void shortensData();
    void countsTheTypesThatItLeavesOut();
    void worksForAStoreWithoutEvents();
    void endsWhenItIsAskedTo();
};

namespace {

Event stored(const std::string &stream, std::int64_t version, const std::string &type,
             const std::string &json, const std::string &schemaVersion = {})
{
    return {.stream = stream,
            .version = {version},
            .type = type,
            .schemaVersion = {schemaVersion, false},
            .data = json.empty() ? Payload() : Payload{Payload::Kind::Json, json}};
}

std::string textFor(ScriptKind kind, std::vector<Event> events)
{
    FakeStore store(std::move(events));
    const auto index = store.indexed();
    return templateText(kind, *store.makeReader().value(), *index, {}).value();
}

/// A pipeline with \a text as what it is.
Pipeline pipelineOf(ScriptKind kind, const std::string &text)
{
    Pipeline pipeline;
    if (kind == ScriptKind::Projection)
        pipeline.projection = ScriptFile{u"new.js"_s, text};
    else
        pipeline.upcasters.push_back({u"new.js"_s, text});
    return pipeline;
}

/// Types and data that try to break out of a string, a comment or an object.
std::vector<Event> hostileEvents()
{
    const std::vector<std::string> types = {"it's \"quoted\"",
                                            "two\nlines\r\nof */ text",
                                            "a\u2028b\u2029c",
                                            "__proto__",
                                            "constructor",
                                            "get",
                                            "$init",
                                            "$any",
                                            "$deleted",
                                            "1",
                                            "`${1}`\\",
                                            "\u202e}evil{\u202c",
                                            "*/ throw new Error(); /*",
                                            "%1 %2 %3",
                                            std::string("nul\0l", 5)};
    std::vector<Event> events;
    std::int64_t version = 0;
    for (const std::string &type : types) {
        events.push_back(
            stored("s\n*/-1", ++version, type,
                   R"({"__proto__":{"x":1},"a b":1,"it's":"*/ \u2028","\n":2,"c":null})", "*/\n1"));
        events.push_back(stored("s\n*/-1", ++version, type, "[1,\"\u2028\"]"));
    }
    events.push_back(stored("s\n*/-1", ++version, "Text", {}));
    events.back().data = {Payload::Kind::Text, "*/\r\nthrow 1;\u2028throw 2;"};
    return events;
}

} // namespace

void TestScriptTemplate::fillsAProjectionWithTheTypesOfTheStore()
{
    const std::string text
        = textFor(ScriptKind::Projection,
                  {stored("cart-1", 1, "Opened", {}),
                   stored("cart-1", 2, "Item added", R"({"sku":"A","n":2})"),
                   stored("cart-1", 3, "Item added", R"({"sku":"B","n":1})"),
                   stored("cart-1", 4, "Note", "[\"x\"]"), stored("cart-1", 5, "$init", "{}")});
    QCOMPARE(
        QString::fromStdString(text),
        uR"(// A state for each stream. fromCategory('…') in place of fromAll() takes only streams named …-1, …-2 and so on.
fromAll().foreachStream().when({
    $init: () => ({}),

    // Events: 2
    // The data of the first one, in "cart-1":
    // {
    //   "sku": "A",
    //   "n": 2
    // }
    "Item added"(s, e) {
        s.sku = e.data.sku;
        s.n = e.data.n;
    },

    // "$init" (events: 1) is left out: a handler of that name is for something else.

    // Events: 1
    // The data of the first one, in "cart-1":
    // [
    //   "x"
    // ]
    Note(s, e) {
        s.last = e.body ?? e.bodyRaw;
    },

    // Events: 1
    // The data of the first one, in "cart-1":
    // no data
    Opened(s, e) {
        s.events = (s.events ?? 0) + 1;
    },
});
)"_s);
}

void TestScriptTemplate::fillsUpcastersWithTheVersionsOfEachType()
{
    const std::string text = textFor(ScriptKind::Upcasters,
                                     {stored("cart-1", 1, "Added", R"({"sku":1})", "1"),
                                      stored("cart-1", 2, "Added", R"({"sku":"1"})", "3"),
                                      stored("cart-1", 3, "Moved_v2", {}),
                                      stored("cart-1", 4, "Named", "7", "2024-01")});
    QCOMPARE(
        QString::fromStdString(text),
        uR"(// Rules that bring old events into the form of today. Take away the // before the ones that are needed.

// This one takes no event. Without any rule the file would be an error; delete it when there is another.
upcast('EventType', 1, 2, e => {}, { when: () => false });

// "Added". Events: 2. Schema versions in 2 of them: 1, 3
// The data of the first one, in "cart-1":
// {
//   "sku": 1
// }
// upcast("Added", 1, 3, e => {
//     e.data.newName = e.data.oldName;
//     delete e.data.oldName;
// });

// "Moved_v2". Events: 1. Schema versions in 1 of them: 2
// The data of the first one, in "cart-1":
// no data
// upcast("Moved_v2", 2, 3, e => {
//     e.data.newName = e.data.oldName;
//     delete e.data.oldName;
// });

// "Named". Events: 1. Schema versions in 1 of them: "2024-01"
// The data of the first one, in "cart-1":
// 7
// upcast("Named", "2024-01", 'next', e => {
//     e.data.newName = e.data.oldName;
//     delete e.data.oldName;
// });
)"_s);
}

void TestScriptTemplate::definesWhateverTheStoreHolds_data()
{
    QTest::addColumn<ScriptKind>("kind");
    QTest::newRow("projection") << ScriptKind::Projection;
    QTest::newRow("upcasters") << ScriptKind::Upcasters;
}

void TestScriptTemplate::definesWhateverTheStoreHolds()
{
    QFETCH(ScriptKind, kind);
    const std::vector<Event> events = hostileEvents();
    const std::string text = textFor(kind, events);
    auto run = PipelineRun::start(pipelineOf(kind, text));
    QVERIFY2(run.has_value(), run ? "" : qPrintable(sentence(run.error())));
    QVERIFY(guessScriptKind(text) == kind);

    run.value()->begin("s\n*/-1");
    std::int64_t taken = 0;
    for (std::int64_t row = 0; row < std::ssize(events); ++row) {
        const Fold::Step step = run.value()->apply(events[static_cast<std::size_t>(row)], Row{row});
        QVERIFY2(!step.failure, step.failure ? qPrintable(sentence(*step.failure)) : "");
        taken += step.isTaken ? 1 : 0;
        QVERIFY(run.value()->upcast().outcome == UpcastEvent::Outcome::Unchanged);
    }
    // 15 types with two events each and one with one; $init, $any and $deleted have no handler.
    QCOMPARE(taken, kind == ScriptKind::Projection ? 25 : 31);
}

void TestScriptTemplate::letsNoNameOrDataOutOfItsLine()
{
    for (const ScriptKind kind : {ScriptKind::Projection, ScriptKind::Upcasters}) {
        const QString text = QString::fromStdString(textFor(kind, hostileEvents()));
        for (const QChar unit : text) {
            QVERIFY(unit == u'\n' || unit.isPrint() || unit.isSurrogate());
            QVERIFY(unit != QChar::LineSeparator && unit != QChar::ParagraphSeparator);
        }
        for (const QString &line : text.split(u'\n')) {
            if (line.contains(u"throw"_s) && !line.contains(u"(s, e) {"_s))
                QVERIFY2(line.trimmed().startsWith(u"//"_s), qPrintable(line));
        }
    }
}

void TestScriptTemplate::shortensData()
{
    const auto sample = [](const std::string &json) {
        const QString text
            = QString::fromStdString(textFor(ScriptKind::Upcasters, {stored("a", 1, "T", json)}));
        const qsizetype begin = text.indexOf(u"in \"a\":\n"_s) + 8;
        return text.mid(begin, text.indexOf(u"// upcast("_s) - begin);
    };
    QCOMPARE(sample("\"" + std::string(300, 'x') + "\""), u"// \"%1 …\n"_s.arg(QString(199, u'x')));
    QCOMPARE(sample("[1,2,3,4,5,6,7,8]"),
             u"// [\n//   1,\n//   2,\n//   3,\n//   4,\n//   5,\n"
             u"//   6,\n//   7, …\n"_s);
    std::string emoji = "\"";
    for (int i = 0; i < 120; ++i)
        emoji += "\U0001F600";
    QVERIFY(!sample(emoji + '"').contains(QChar::ReplacementCharacter));
    QCOMPARE(sample("\"" + std::string(1'000'000, 'x') + "\""),
             u"// \"%1 …\n"_s.arg(QString(199, u'x')));
}

void TestScriptTemplate::countsTheTypesThatItLeavesOut()
{
    std::vector<Event> events;
    for (std::int64_t i = 0; i < 45; ++i) {
        const std::string type = "T" + std::to_string(100 + i);
        events.push_back(stored("a", 2 * i + 1, type, "{}"));
        if (i >= 3) // The first three are the least frequent, and the last two among equals.
            events.push_back(stored("a", 2 * i + 2, type, "{}"));
    }
    for (const ScriptKind kind : {ScriptKind::Projection, ScriptKind::Upcasters}) {
        const QString text = QString::fromStdString(textFor(kind, events));
        // T100 to T102 have an event each, T143 and T144 two.
        QVERIFY(text.contains(u"// More event types: 5, with events: 7\n"_s));
        QVERIFY(text.contains(u"T142"_s) && !text.contains(u"T143"_s) && !text.contains(u"T100"_s));
    }
}

void TestScriptTemplate::worksForAStoreWithoutEvents()
{
    for (const ScriptKind kind : {ScriptKind::Projection, ScriptKind::Upcasters})
        QVERIFY(PipelineRun::start(pipelineOf(kind, textFor(kind, {}))).has_value());
}

void TestScriptTemplate::endsWhenItIsAskedTo()
{
    FakeStore store({stored("a", 1, "T", "{}")});
    const auto index = store.indexed();
    std::stop_source stop;
    stop.request_stop();
    const auto text = templateText(ScriptKind::Projection, *store.makeReader().value(), *index,
                                   stop.get_token());
    QCOMPARE(text.error().message, u"stopped"_s);
}

QTEST_GUILESS_MAIN(TestScriptTemplate)
#include "tst_script_template.moc"
