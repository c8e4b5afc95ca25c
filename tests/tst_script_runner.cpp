// SPDX-License-Identifier: MIT
#include "model/session/script_library.h"
#include "model/session/script_pipeline.h"
#include "model/session/script_runner.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

class TestScriptRunner : public QObject
{
    Q_OBJECT
private slots:
    void triesAScriptInItsPlace_data();
    void triesAScriptInItsPlace();
    void runsAfterAPauseInTyping();
    void runsOnlyTheNewest();
    void stopsARunThatIsNotWantedAnyMore();
    void runsOverThePartitionOfTheEvent_data();
    void runsOverThePartitionOfTheEvent();
    void saysWhyAScriptCannotBeDefined();
    void definesScriptsWithoutAStore();
    void goesOnBehindAFailureIfAsked();
    void showsAnEventBeforeAndAfterUpcasting();
    void upcastsWithWhatIsRememberedOfTheStream();
    void dropsAnswersOfAnotherStore();
    void saysWhatScriptsAre();
    void makesTheTextOfANewScript();
    void saysThatTheStoreCannotBeRead();
};

namespace {

Event stored(const char *stream, std::int64_t version, const char *type, const char *data)
{
    return {
        .stream = stream, .version = {version}, .type = type, .data = {Payload::Kind::Json, data}};
}

/// Rows 0 and 2 are of cart-1, row 1 of cart-2.
std::vector<Event> threeEvents()
{
    return {stored("cart-1", 1, "Put", R"({"sku":"mug","n":2})"),
            stored("cart-2", 1, "Put", R"({"sku":"mug","n":3})"),
            stored("cart-1", 2, "Put", R"({"sku":"pot","n":5})")};
}

const char *const countPut = "when({ Put(s, e) { s.n = (s.n ?? 0) + e.data.n; } })";

/// A runner on a store, and what it has answered.
class Fixture
{
public:
    explicit Fixture(std::vector<Event> events = threeEvents())
        : store(std::make_shared<FakeStore>(std::move(events)))
        , index(store->indexed())
    {
        runner.setStore(maker());
        QObject::connect(&runner, &ScriptRunner::finished, &runner,
                         [this](const auto &answer) { answers.push_back(answer); });
    }

    [[nodiscard]] ScriptRunner::ReaderMaker maker() const
    {
        return [kept = store] { return kept->makeReader(); };
    }

    /// For the event at \a row.
    [[nodiscard]] TrialRequest request(const std::string &projection, std::int64_t row = 0) const
    {
        return {.pipeline = {.projection = ScriptFile{u"p.js"_s, projection}},
                .index = index,
                .stream = index->streamOf({row}),
                .row = {row}};
    }

    [[nodiscard]] TrialRequest upcastRequest(const std::string &upcasters, std::int64_t row) const
    {
        TrialRequest request{.index = index, .stream = index->streamOf({row}), .row = {row}};
        request.pipeline.upcasters = {{u"u.js"_s, upcasters}};
        return request;
    }

    std::shared_ptr<FakeStore> store;
    std::shared_ptr<const StoreIndex> index;
    std::vector<ScriptRunner::Answer> answers;
    ScriptRunner runner;
};

} // namespace

void TestScriptRunner::triesAScriptInItsPlace_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("tried");
    QTest::addColumn<QString>("pipeline");
    // The library: projections p and q; upcasters a (on), b (off), c (on), and d, which came with
    // a workspace and is not trusted.
    QTest::newRow("built in") << QString() << QString() << u"a c -> Merge"_s;
    QTest::newRow("chosen script") << u"p"_s << QString() << u"a c -> p"_s;
    QTest::newRow("another projection") << u"p"_s << u"q"_s << u"a c -> q"_s;
    QTest::newRow("one before the chosen") << u"q"_s << u"p"_s << u"a c -> p"_s;
    QTest::newRow("upcasters that are off") << u"p"_s << u"b"_s << u"a b c -> p"_s;
    QTest::newRow("upcasters that are on") << u"p"_s << u"c"_s << u"a c -> p"_s;
    QTest::newRow("not trusted") << u"p"_s << u"d"_s << u"a c -> p"_s;
}

void TestScriptRunner::triesAScriptInItsPlace()
{
    QFETCH(QString, chosen);
    QFETCH(QString, tried);
    ScriptTrust trust;
    ScriptLibrary library(trust);
    const auto path
        = [](const QString &name) { return name.isEmpty() ? name : u"/none/"_s + name; };
    library.restore({{.kind = ScriptKind::Upcasters, .path = path(u"d"_s), .isOn = true}});
    for (const char *name : {"p", "a", "b", "q", "c"}) {
        const bool isProjection = *name == 'p' || *name == 'q';
        library.addNew(path(QString::fromLatin1(name)),
                       isProjection ? ScriptKind::Projection : ScriptKind::Upcasters, "");
    }
    library.setOn(library.find(path(u"b"_s)), false);

    QFETCH(QString, pipeline);
    const Pipeline made = trialPipeline(library, {.script = path(chosen)}, path(tried));
    QString text;
    for (const ScriptFile &file : made.upcasters)
        text += file.path.right(1) + u' ';
    const auto *script = std::get_if<ScriptFile>(&made.projection);
    text += u"-> "_s + (script != nullptr ? script->path.right(1) : u"Merge"_s);
    QCOMPARE(text, pipeline);
}

void TestScriptRunner::runsAfterAPauseInTyping()
{
    Fixture f;
    QSignalSpy started(&f.runner, &ScriptRunner::started);
    QElapsedTimer clock;
    clock.start();
    for (const char *typed : {"f", "fromAll", "fromAll()", "fromAll().foreachStream()"})
        f.runner.runSoon(f.request(typed));
    f.runner.runSoon(f.request("fromAll().foreachStream()."s + countPut));

    QVERIFY(f.runner.isRunning());
    QTRY_COMPARE(f.answers.size(), 1U);
    QVERIFY2(clock.elapsed() >= ScriptRunner::pause.count(), "it did not wait for the pause");
    QCOMPARE(started.count(), 1);
    QCOMPARE(f.answers[0]->trial.state, R"({"n":7})"s);
    QVERIFY(!f.runner.isRunning());
}

void TestScriptRunner::runsOnlyTheNewest()
{
    Fixture f;
    for (int i = 0; i < 20; ++i)
        f.runner.run(f.request(
            "fromAll().foreachStream().when({ Put: s => ({ run: " + std::to_string(i) + " }) })"));

    QTRY_VERIFY(!f.answers.empty() && f.answers.back()->trial.state == R"({"run":19})");
    QCOMPARE(f.answers.size(), 1U); // Those before it are not told of.
}

void TestScriptRunner::stopsARunThatIsNotWantedAnyMore()
{
    std::vector<Event> many;
    for (std::int64_t i = 0; i < 2'000; ++i)
        many.push_back(stored("cart-1", i, "Put", R"({"n":1})"));
    Fixture f(std::move(many));
    QElapsedTimer clock;
    clock.start();
    // Two thousand times ten milliseconds.
    f.runner.run(f.request(R"(fromAll().foreachStream().when({
        Put(s, e) { const end = Date.now() + 10; while (Date.now() < end); } }))"));
    f.runner.run(f.request("fromAll().foreachStream()."s + countPut));

    QTRY_COMPARE(f.answers.size(), 1U);
    QCOMPARE(f.answers[0]->trial.state, R"({"n":2000})"s);
    QVERIFY2(clock.elapsed() < 5'000, "the first run went on");
}

void TestScriptRunner::runsOverThePartitionOfTheEvent_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("partition");
    QTest::addColumn<qlonglong>("rows");
    QTest::addColumn<QByteArray>("state");
    // The event at row 0 is of cart-1 and about mugs.
    QTest::newRow("stream") << QByteArray("fromAll().foreachStream()") << QByteArray("cart-1")
                            << 2LL << QByteArray(R"({"n":7})");
    QTest::newRow("key") << QByteArray("fromAll().partitionBy(e => e.data.sku)")
                         << QByteArray("mug") << 3LL << QByteArray(R"({"n":5})");
    QTest::newRow("all") << QByteArray("fromAll()") << QByteArray() << 3LL
                         << QByteArray(R"({"n":10})");
    QTest::newRow("one stream") << QByteArray("fromStream('cart-2')") << QByteArray() << 1LL
                                << QByteArray(R"({"n":3})");
}

void TestScriptRunner::runsOverThePartitionOfTheEvent()
{
    QFETCH(QByteArray, from);
    Fixture f;
    f.runner.run(f.request(from.toStdString() + '.' + countPut));

    QTRY_COMPARE(f.answers.size(), 1U);
    QTEST(QByteArray::fromStdString(f.answers[0]->partition), "partition");
    QTEST(qlonglong{f.answers[0]->rows}, "rows");
    QTEST(QByteArray::fromStdString(f.answers[0]->trial.state), "state");
}

void TestScriptRunner::saysWhyAScriptCannotBeDefined()
{
    Fixture f;
    f.runner.run(f.request("fromAll()\n  .when({ Put(s, e) { }"));

    QTRY_COMPARE(f.answers.size(), 1U);
    const auto &error = f.answers[0]->trial.definitionError;
    QVERIFY(error.has_value());
    QCOMPARE(error->kind, ScriptError::Kind::Syntax);
    QCOMPARE(error->file, u"p.js"_s);
    QCOMPARE(error->line, 2);
}

void TestScriptRunner::definesScriptsWithoutAStore()
{
    Fixture f;
    f.runner.setStore({});
    f.runner.run({.pipeline = {.upcasters = {{u"u.js"_s, "upcast('Put', 1, 2, e => {});"}}}});

    QTRY_COMPARE(f.answers.size(), 1U);
    QCOMPARE(f.answers[0]->trial.rules.size(), 1U);
    QCOMPARE(f.answers[0]->trial.events.count, 0);
    QVERIFY(f.answers[0]->trial.readError.isEmpty());
}

void TestScriptRunner::goesOnBehindAFailureIfAsked()
{
    Fixture f;
    TrialRequest request = f.request("fromAll().when({ Put(s, e) { if (e.data.n === 3) throw 1; "
                                     "s.n = (s.n ?? 0) + e.data.n; } })");
    request.onFailure = OnFailure::Skip;
    f.runner.run(request);

    QTRY_COMPARE(f.answers.size(), 1U);
    QCOMPARE(f.answers[0]->trial.state, R"({"n":7})"s);
    QCOMPARE(f.answers[0]->trial.failures.count, 1);
    QCOMPARE(f.answers[0]->trial.failures.kept[0].row, Row{1});
}

void TestScriptRunner::showsAnEventBeforeAndAfterUpcasting()
{
    Fixture f;
    QSignalSpy made(&f.runner, &ScriptRunner::upcastMade);
    f.runner.askUpcast(f.upcastRequest("upcast('Put', 1, 2, e => { e.data.n *= 10; });", 2));

    QTRY_COMPARE(made.count(), 1);
    const auto upcast = made[0][0].value<ScriptRunner::Upcast>();
    QCOMPARE(upcast->row, Row{2});
    QCOMPARE(upcast->stored.data.bytes, R"({"sku":"pot","n":5})"s);
    QCOMPARE(upcast->upcast.outcome, UpcastEvent::Outcome::Changed);
    QCOMPARE(upcast->upcast.pieces[0].data.bytes, R"({"sku":"pot","n":50})"s);
    QCOMPARE(upcast->rules.size(), 1U);
}

void TestScriptRunner::upcastsWithWhatIsRememberedOfTheStream()
{
    Fixture f;
    QSignalSpy made(&f.runner, &ScriptRunner::upcastMade);
    f.runner.askUpcast(f.upcastRequest(R"(upcast('Put', 1, 2, (e, c) => { e.data.nth = ++c.n; },
                                              { context: () => ({ n: 0 }) });)",
                                       2));

    QTRY_COMPARE(made.count(), 1);
    const auto upcast = made[0][0].value<ScriptRunner::Upcast>();
    QCOMPARE(upcast->upcast.pieces[0].data.bytes, R"({"sku":"pot","n":5,"nth":2})"s);
}

void TestScriptRunner::dropsAnswersOfAnotherStore()
{
    Fixture f;
    f.runner.run(f.request("fromAll().foreachStream()."s + countPut));
    FakeStore other({stored("cart-9", 1, "Put", R"({"n":9})")});
    const auto index = other.indexed();
    f.runner.setStore([&other] { return other.makeReader(); });
    TrialRequest request = f.request("fromAll()."s + countPut);
    request.index = index;
    request.stream = {0};
    f.runner.run(request);

    QTRY_COMPARE(f.answers.size(), 1U);
    QCOMPARE(f.answers[0]->trial.state, R"({"n":9})"s);
}

void TestScriptRunner::saysWhatScriptsAre()
{
    Fixture f;
    QHash<QString, ScriptFacts> facts;
    connect(&f.runner, &ScriptRunner::described, this,
            [&facts](const QString &path, const ScriptFacts &known) { facts.insert(path, known); });
    f.runner.describe(
        {{u"key.js"_s, "fromAll().partitionBy(e => 1).when({})"}, {u"bad.js"_s, "fromAll("}},
        ScriptKind::Projection);
    f.runner.describe({{u"up.js"_s, "upcast('A', 1, 2, e => {}); upcast('B', 1, 2, e => {});"}},
                      ScriptKind::Upcasters);

    QTRY_COMPARE(facts.size(), 3);
    QCOMPARE(facts[u"key.js"_s].partitioning, Partitioning::ByKey);
    QCOMPARE(facts[u"bad.js"_s].error->kind, ScriptError::Kind::Syntax);
    QCOMPARE(facts[u"up.js"_s].rules, 2);
}

void TestScriptRunner::makesTheTextOfANewScript()
{
    Fixture f;
    QSignalSpy made(&f.runner, &ScriptRunner::templateMade);
    f.runner.askTemplate(ScriptKind::Projection, f.index);

    QTRY_COMPARE(made.count(), 1);
    QVERIFY2(made[0][1].toString().contains(u"Put"_s), qPrintable(made[0][1].toString()));
}

void TestScriptRunner::saysThatTheStoreCannotBeRead()
{
    Fixture f;
    f.runner.setStore(
        []() -> Result<std::unique_ptr<EventReader>> { return Error{u"the disk is gone"_s}; });
    f.runner.run(f.request("fromAll()."s + countPut));

    QTRY_COMPARE(f.answers.size(), 1U);
    QCOMPARE(f.answers[0]->trial.readError, u"the disk is gone"_s);
}

QTEST_GUILESS_MAIN(TestScriptRunner)
#include "tst_script_runner.moc"
