// SPDX-License-Identifier: MIT
#include "model/export/explanation_report.h"
#include "model/session/sentence_files.h"

#include <QRegularExpression>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The page that tells what a stream was at a moment, as text, HTML and JSON.
class TestExplanation : public QObject
{
    Q_OBJECT
private slots:
    void tellsAMomentInPlainWords();
    void namesFiveEventsOnEitherSide();
    void escapesWhatComesFromTheStore();
    void pageNeedsNothingElse();
    void saysWhatCouldNotBeApplied();
    void saysWhereAScriptStopped();
    void namesScriptsAndTheirChecksums();
    void tellsOfTheSharedStateToo();
    void tellsTheSameAsJson();
    void tellsNotes();
};

namespace {

/// The account of the drawing, in short.
std::vector<Event> account()
{
    auto events = eventsOf(R"(
        account-3 AccountOpened {"owner":"Ada","currency":"EUR","balanceCents":0}
        account-9 AccountOpened {"owner":"Bo"}
        account-3 MoneyDeposited {"amountCents":28000,"balanceCents":28000}
        account-3 MoneyWithdrawn {"amountCents":40040,"balanceCents":-12040}
        account-3 AccountClosed {"currency":null}
    )");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = *parseIsoTime("2026-03-03T10:05:00Z") + std::chrono::minutes(i);
    events[0].actor = {"teller.bob", false};
    events[3].actor = {"api.mobile", false};
    return events;
}

ExplanationRequest request(std::int64_t ordinal, const Pipeline &pipeline = {})
{
    ExplanationRequest request{.pipeline = pipeline,
                               .partition = "account-3",
                               .ordinal = ordinal,
                               .wording = wordingOf(TimeFormat(), QLocale::c()),
                               .store = u"/data/bank.jsonl"_s,
                               .profile = u"JSON Lines"_s,
                               .program = u"hindcast 1.0"_s};
    (void)request.sentences.add(u"bank.txt"_s,
                                "MoneyWithdrawn = {actor} took {data.amountCents:money EUR} out\n");
    return request;
}

Explanation explained(const ExplanationRequest &request, std::vector<Event> events = account())
{
    FakeStore store(std::move(events));
    const auto index = store.indexed();
    const auto reader = store.makeReader();
    const auto rows = index->rowsOf({index->streams.find(request.partition)});
    auto explanation = explain({*reader.value(), *index, rows}, request, {});
    if (!explanation)
        QTest::qFail(qPrintable(explanation.error().message), __FILE__, __LINE__);
    return explanation ? std::move(explanation).value() : Explanation();
}

QString textOf(const ExplanationRequest &request, std::vector<Event> events = account())
{
    return explanationText(outlineOf(explained(request, std::move(events)), request.wording));
}

} // namespace

void TestExplanation::tellsAMomentInPlainWords()
{
    const QString expected = QStringLiteral(
        "account-3 at version 3\n"
        "2026-03-03 10:08:00.000 UTC, as /data/bank.jsonl has it\n"
        "\n"
        "What changed it last\n"
        "  api.mobile took 400.40 EUR out\n"
        "  v3 MoneyWithdrawn, by api.mobile, 2026-03-03 10:08:00.000 UTC\n"
        "  Field          What     Before                         After\n"
        "  /balanceCents  changed  28000                          -12040\n"
        "  /amountCents   changed  28000                          40040\n"
        "  /$type         changed  \"MoneyDeposited\"               \"MoneyWithdrawn\"\n"
        "  /$version      changed  2                              3\n"
        "  /$time         changed  \"2026-03-03T10:07:00.000000Z\"  "
        "\"2026-03-03T10:08:00.000000Z\"\n"
        "\n"
        "What it was\n"
        "  Field          Value                          Set by             Who         When "
        "(UTC)\n"
        "  /owner         \"Ada\"                          v1 AccountOpened   teller.bob  "
        "2026-03-03 10:05:00.000\n"
        "  /currency      \"EUR\"                          v1 AccountOpened   teller.bob  "
        "2026-03-03 10:05:00.000\n"
        "  /balanceCents  -12040                         v3 MoneyWithdrawn  api.mobile  2026-03-03 "
        "10:08:00.000\n"
        "  /amountCents   40040                          v3 MoneyWithdrawn  api.mobile  2026-03-03 "
        "10:08:00.000\n"
        "  /$type         \"MoneyWithdrawn\"               v3 MoneyWithdrawn  api.mobile  "
        "2026-03-03 10:08:00.000\n"
        "  /$version      3                              v3 MoneyWithdrawn  api.mobile  2026-03-03 "
        "10:08:00.000\n"
        "  /$time         \"2026-03-03T10:08:00.000000Z\"  v3 MoneyWithdrawn  api.mobile  "
        "2026-03-03 10:08:00.000\n"
        "\n"
        "The events before it\n"
        "  Event              When (UTC)               What happened                               "
        "             Who\n"
        "  v1 AccountOpened   2026-03-03 10:05:00.000  account opened: owner Ada, currency EUR, "
        "balanceCents 0  teller.bob\n"
        "  v2 MoneyDeposited  2026-03-03 10:07:00.000  money deposited: amountCents 28000, "
        "balanceCents 28000\n"
        "\n"
        "What came after\n"
        "  Event             When (UTC)               What happened\n"
        "  v4 AccountClosed  2026-03-03 10:09:00.000  account closed: currency null\n"
        "\n"
        "How this was found out\n"
        "  Store       /data/bank.jsonl (JSON Lines)\n"
        "  Stream      account-3\n"
        "  Event       version 3 of stream account-3, position 4, id e-4; number 3 of 4\n"
        "  Time        2026-03-03 10:08:00.000 UTC\n"
        "  Projection  merge, which is part of the program\n"
        "  Upcasters   none\n"
        "  Sentences   bank.txt\n"
        "  Events      all 3 up to here were applied\n"
        "  Made by     hindcast 1.0\n");
    const QString told = textOf(request(2));
    QVERIFY2(told == expected, qPrintable(told));
}

void TestExplanation::namesFiveEventsOnEitherSide()
{
    QByteArray lines;
    for (int i = 1; i <= 20; ++i)
        lines += "account-3 Counted {\"n\":" + QByteArray::number(i) + "}\n";
    const auto versions = [](const std::vector<ExplainedEvent> &events) {
        QStringList all;
        for (const ExplainedEvent &event : events)
            all += QString::number(event.version.value);
        return all.join(u' ');
    };
    const Explanation middle = explained(request(9), eventsOf(lines));
    QCOMPARE(versions(middle.before), u"5 6 7 8 9"_s);
    QCOMPARE(versions(middle.after), u"11 12 13 14 15"_s);
    QCOMPARE(versions(explained(request(1), eventsOf(lines)).before), u"1"_s);
    QCOMPARE(versions(explained(request(17), eventsOf(lines)).after), u"19 20"_s);
    QVERIFY(
        textOf(request(0), eventsOf(lines)).contains(u"There was none: this is the first one."_s));
    QVERIFY(textOf(request(19), eventsOf(lines))
                .contains(u"Nothing yet: this is the last event in the store."_s));
}

void TestExplanation::escapesWhatComesFromTheStore()
{
    auto events = eventsOf(R"(
        account-3 Renamed<b> {"<script>alert(1)</script>":"<img src=x onerror=alert(2)>"}
    )");
    events[0].actor = {"<i>me</i>", false};
    ExplanationRequest asked = request(0);
    asked.noteOf = [](Row) { return u"<u>note</u>"_s; };
    asked.store = u"/tmp/<a>.db"_s;
    const Explanation explanation = explained(asked, events);
    const std::string page = explanationPage(outlineOf(explanation, asked.wording));
    for (const char *tag : {"<script", "<img", "<b>", "<i>", "<u>", "<a>"})
        QVERIFY2(page.find(tag) == std::string::npos, tag);
    QVERIFY(page.find("&lt;script&gt;alert(1)") != std::string::npos);
    // HTML has no control characters.
    events[0].data = {Payload::Kind::Json, R"({"a":"<\u0000\u0007\uffff|\n>"})"};
    const std::string controls
        = explanationPage(outlineOf(explained(asked, events), asked.wording));
    QVERIFY(controls.find('\0') == std::string::npos && controls.find('\a') == std::string::npos);
    QVERIFY(controls.find("\xef\xbf\xbf") == std::string::npos);
    QVERIFY(controls.find("&lt;\xef\xbf\xbd") != std::string::npos);
    // On a terminal nothing moves the cursor, and no line is broken.
    events[0].actor = {"a\x1b[2Jb\nc", false};
    const QString text = textOf(asked, events);
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(text.contains(u"\ufffd[2Jb c"_s));
}

void TestExplanation::pageNeedsNothingElse()
{
    const std::string page = explanationPage(outlineOf(explained(request(2)), request(2).wording));
    QVERIFY(page.starts_with("<!DOCTYPE html>\n"));
    QVERIFY(page.find("<h1>account-3 at version 3</h1>") != std::string::npos);
    for (const char *outside : {"http:", "https:", "src=", "href=", "<script", "dark"})
        QVERIFY2(page.find(outside) == std::string::npos, outside);
}

void TestExplanation::saysWhatCouldNotBeApplied()
{
    const Pipeline pipeline = pipelineOf("fromAll().foreachStream().when({ $any(s, e) {"
                                         "if (e.eventType === 'MoneyDeposited') throw 'no';"
                                         "s.n = (s.n || 0) + 1; return s; } })");
    ExplanationRequest asked = request(2, pipeline);
    const QString skipped = textOf(asked);
    QVERIFY2(skipped.contains(u"! 1 of the events up to here could not be applied and are not in "
                              "the state; they are listed at the end.\n"_s),
             qPrintable(skipped));
    QVERIFY2(skipped.contains(u"  Not applied  v2 MoneyDeposited: p.js:1:"_s), qPrintable(skipped));
    QVERIFY(skipped.contains(u"1 of 3 up to here could not be applied"_s));
    QVERIFY(skipped.contains(u"  /n     2"_s));

    asked.ordinal = 1;
    const QString here = textOf(asked);
    QVERIFY2(here.contains(u"! This event could not be applied, so the state is the one before it: "
                           "p.js:1:"_s),
             qPrintable(here));
    QVERIFY(here.contains(u"It changed nothing in the state."_s));
}

void TestExplanation::saysWhereAScriptStopped()
{
    ExplanationRequest asked
        = request(2,
                  pipelineOf("fromAll().foreachStream().when({ AccountOpened: s => ({ n: 1 }),"
                             "MoneyDeposited() { throw 'no'; } })"));
    asked.onFailure = OnFailure::Stop;
    const QString text = textOf(asked);
    QVERIFY2(text.contains(u"! The projection stopped at v2 MoneyDeposited, so that no event from "
                           "there on is in the state: p.js:"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"applied up to the one before v2 MoneyDeposited"_s));
}

void TestExplanation::namesScriptsAndTheirChecksums()
{
    // As sha256sum(1) has it for the same text without a line end.
    const Explanation explanation = explained(
        request(0, pipelineOf("fromAll().foreachStream().when({})", "upcast('A', 1, 2, e => e);")));
    QCOMPARE(explanation.scripts.size(), 2U);
    QVERIFY(explanation.scripts[0].isProjection);
    QCOMPARE(explanation.scripts[0].name, u"/scripts/p.js"_s);
    QCOMPARE(explanation.scripts[0].sha256,
             u"31055cbf9cd50cbde28a9e78047afeb5200423e2158de8e0ba85e7b9a28e2259"_s);
    QCOMPARE(explanation.scripts[1].sha256,
             u"f312a7fdd5c47ffe797dc4f274a21499e16a86ee99c5e180b251dc40ffb434cb"_s);
}

/// A bi-state projection has a state for each stream and one that all share.
void TestExplanation::tellsOfTheSharedStateToo()
{
    const ScriptFile counting{u"counting.js"_s,
                              "fromAll().foreachStream().when({"
                              "  $init: () => ({ own: 0 }), $initShared: () => ({ all: 0 }),"
                              "  $any(s, e) { s[0].own += 1; s[1].all += 10; return s; } })"};
    const Explanation told = explained(request(2, {.projection = counting}));
    QVERIFY(told.isBlameKnown);
    QCOMPARE(told.state.toText(), std::string(R"({"state":{"own":3},"shared":{"all":30}})"));
    QCOMPARE(told.changes.size(), 2U);
    QCOMPARE(told.changes[1].pointer, std::string("/shared/all"));
    QCOMPARE(told.fields[1].path, std::string("/shared/all"));
    QCOMPARE(told.fields[1].setter->version.value, 3);
}

void TestExplanation::tellsTheSameAsJson()
{
    const Json json = explanationJson(explained(request(2)));
    const auto text = [&json](std::string_view key) { return json.find(key)->toText(); };
    QCOMPARE(text("event"),
             R"({"stream":"account-3","version":3,"position":4,"type":"MoneyWithdrawn",)"
             R"("time":"2026-03-03T10:08:00.000000Z","actor":"api.mobile","id":"e-4",)"
             R"("sentence":"api.mobile took 400.40 EUR out"})");
    QCOMPARE(json.find("changes")->items()[0].toText(),
             R"({"path":"/balanceCents","from":28000,"to":-12040})");
    QCOMPARE(json.find("fields")->items()[0].toText(),
             R"({"path":"/owner","value":"Ada","setBy":{"stream":"account-3","version":1,)"
             R"("position":1,"type":"AccountOpened","time":"2026-03-03T10:05:00.000000Z",)"
             R"("actor":"teller.bob"}})");
    QCOMPARE(json.find("before")->size(), 2U);
    QCOMPARE(text("provenance"),
             R"({"store":"/data/bank.jsonl","profile":"JSON Lines","projection":{"name":"merge"},)"
             R"("sentences":["bank.txt"],"program":"hindcast 1.0"})");
}

void TestExplanation::tellsNotes()
{
    ExplanationRequest asked = request(2);
    asked.noteOf = [](Row row) { return row == Row{2} ? u"why so much?"_s : QString(); };
    const QString text = textOf(asked);
    QVERIFY(text.contains(QRegularExpression(u"v2 MoneyDeposited .*  why so much\\?\n"_s)));
    QVERIFY(!text.contains(u"Note: "_s));
    asked.ordinal = 1;
    QVERIFY(textOf(asked).contains(u"  Note: why so much?\n"_s));
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
