// SPDX-License-Identifier: MIT
#include "model/export/fixture.h"
#include "model/export/fixture_library.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Tests that are made of a store's events. What a language's own tools say of them is asked where
/// those are installed.
class TestFixture : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatHappened();
    void givesEventsAsUpcastersLeaveThem();
    void tellsOfABranch();
    void saysThatTheEventFails();
    void saysWhyThereIsNone();
    void foldsAnewWithPseudonyms();
    void keepsTheCategoryOfAStreamThatDataNames();
    void builtInScriptsBuildTheSame_data();
    void builtInScriptsBuildTheSame();
    void everyFormatBalancesItsBrackets_data();
    void everyFormatBalancesItsBrackets();
    void jsonIsJson();
    void pythonRuns();
    void javaCompiles();
    void typeScriptScriptRuns();
};

namespace {

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
    [[nodiscard]] FixtureRequest request(std::int64_t item) const
    {
        return {.branch = {.stream = std::string(index->streams.at(0)),
                           .baseCount = std::ssize(index->rowsOf({0}))},
                .item = item};
    }
    [[nodiscard]] Json values(const FixtureRequest &asked)
    {
        auto values = fixtureValues(base(), asked, {});
        if (!values)
            qFatal("%s", qPrintable(values.error().message));
        return std::move(values).value();
    }
    [[nodiscard]] QByteArray text(const char *format, const FixtureRequest &asked)
    {
        const FixtureChoice choice = readFixtureFormats({});
        auto text = choice.find(QString::fromUtf8(format))->body.render(values(asked));
        if (!text)
            qFatal("%s", qPrintable(text.error().message));
        return QByteArray::fromStdString(text.value());
    }

    FakeStore store;
    std::shared_ptr<const StoreIndex> index;
    std::unique_ptr<EventReader> reader;
    Pipeline pipeline;
};

const QByteArray orderLines = R"(
    order-7 Placed {"id":9007199254740993,"customer":"Judy \"J\" Doe","email":"judy@shop.de","total":149.10}
    order-7 line.added {"line-no":1,"__proto__":{"a b":[1,[],{},null]},"note":"$5 `x` ${y} \\ */ ä\u2028"}
    order-7 Paid {"by":"judy@shop.de","cents":14910}
)";

const std::string orderScript = R"(fromAll().foreachStream().when({
    $init: () => ({ paid: 0 }),
    Placed(s, e) { s.customer = e.data.customer; s.email = e.data.email; },
    Paid(s, e) { s.paid += e.data.cents; s.said = `paid by ${e.data.by}`; },
}))";

QString program(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromUtf8(name));
}

/// What a program prints, and whether it ends well.
std::pair<bool, QByteArray> run(const QString &name, const QStringList &arguments,
                                const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(name, arguments);
    const bool isDone = process.waitForFinished(60'000);
    const QByteArray text = process.readAll();
    return {isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            text};
}

void write(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    const QString path = folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// As much of Axon's and JUnit's interfaces as the file in Java names.
void writeStubs(const QTemporaryDir &folder)
{
    write(folder, u"org/axonframework/test/aggregate/FixtureConfiguration.java"_s, R"(
package org.axonframework.test.aggregate;
public interface FixtureConfiguration<T> { TestExecutor<T> given(java.util.List<?> events); }
)");
    write(folder, u"org/axonframework/test/aggregate/AggregateTestFixture.java"_s, R"(
package org.axonframework.test.aggregate;
public class AggregateTestFixture<T> implements FixtureConfiguration<T> {
  public AggregateTestFixture(Class<T> type) { }
  public TestExecutor<T> given(java.util.List<?> events) { return null; }
}
)");
    write(folder, u"org/axonframework/test/aggregate/TestExecutor.java"_s, R"(
package org.axonframework.test.aggregate;
public interface TestExecutor<T> { ResultValidator<T> when(Object command); }
)");
    write(folder, u"org/axonframework/test/aggregate/ResultValidator.java"_s, R"(
package org.axonframework.test.aggregate;
public interface ResultValidator<T> {
  ResultValidator<T> expectEvents(Object... events);
  ResultValidator<T> expectState(java.util.function.Consumer<T> validator);
  ResultValidator<T> expectException(Class<? extends Throwable> type);
}
)");
    for (const char *name : {"BeforeEach", "Test"})
        write(folder, u"org/junit/jupiter/api/%1.java"_s.arg(QString::fromUtf8(name)),
              QByteArray("package org.junit.jupiter.api; public @interface ") + name + " { }");
    write(folder, u"org/junit/jupiter/api/Assertions.java"_s,
          "package org.junit.jupiter.api; public class Assertions {"
          "public static void assertEquals(Object a, Object b) { } }");
    write(folder, u"com/example/YourAggregate.java"_s,
          "package com.example; public class YourAggregate {"
          "public Object state() { return null; } }");
}

} // namespace

void TestFixture::tellsWhatHappened()
{
    Scene scene(orderLines, pipelineOf(orderScript));
    const Json values = scene.values(scene.request(2));
    QCOMPARE(values.find("given")->size(), 2U);
    QCOMPARE(values.find("given")->items()[1].find("type")->text(), "line.added");
    QCOMPARE(values.find("when")->size(), 1U);
    QCOMPARE(values.find("when")->items()[0].find("data")->toText(),
             R"({"by":"judy@shop.de","cents":14910})");
    QCOMPARE(values.find("then")->find("state")->toText(),
             R"({"paid":14910,"customer":"Judy \"J\" Doe","email":"judy@shop.de",)"
             R"("said":"paid by judy@shop.de"})");
    QCOMPARE(values.find("before")->find("paid")->toText(), "0");
    QCOMPARE(values.find("initial")->toText(), R"({"paid":0})");
    QCOMPARE(values.find("version")->toText(), "3");
    QCOMPARE(values.find("projection")->find("name")->text(), "p.js");
}

void TestFixture::givesEventsAsUpcastersLeaveThem()
{
    Scene scene("a Old {\"v\":1}\na Noise {}\na Old {\"v\":2}",
                pipelineOf("fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                           "Half(s, e) { s.n += e.data.v; } })",
                           "upcast('Old', 1, 2, e => [0, 1].map(() =>"
                           "({ eventType: 'Half', data: { v: e.data.v / 2 } })));"
                           "upcast('Noise', '*', null, () => []);"));
    const Json values = scene.values(scene.request(2));
    QCOMPARE(values.find("given")->size(), 2U);
    QCOMPARE(values.find("when")->size(), 2U);
    QCOMPARE(values.find("when")->items()[0].find("type")->text(), "Half");
    QCOMPARE(values.find("event")->find("type")->text(), "Old");
    QCOMPARE(values.find("then")->find("state")->toText(), R"({"n":3})");
}

void TestFixture::tellsOfABranch()
{
    Scene scene("a A {\"v\":1}\na A {\"w\":2}\na A {\"v\":3}");
    FixtureRequest request = scene.request(2);
    request.branch.setSkipped(0, true);
    request.branch.changed[1] = {.data = Json::parse(R"({"w":7})").value()};
    const Json values = scene.values(request);
    QCOMPARE(values.find("given")->size(), 1U);
    QCOMPARE(values.find("given")->items()[0].find("data")->toText(), R"({"w":7})");
    QCOMPARE(values.find("then")->find("state")->toText(),
             R"({"w":7,"v":3,"$type":"A","$version":3})");
    QCOMPARE(values.find("isBranch")->toText(), "true");
}

void TestFixture::saysThatTheEventFails()
{
    Scene scene("a A {\"v\":1}\na B {}",
                pipelineOf("fromAll().foreachStream().when({ A(s, e) { s.v = e.data.v; },\n"
                           "B() { throw new Error('no B'); } })"));
    const Json values = scene.values(scene.request(1));
    QCOMPARE(values.find("then")->find("failure")->toText(),
             R"({"message":"Error: no B","line":2})");
    QCOMPARE(values.find("then")->find("state")->toText(), R"({"v":1})");
    QVERIFY(scene.text("java", scene.request(1)).contains(".expectException(Exception.class)"));
}

void TestFixture::saysWhyThereIsNone()
{
    Scene scene("a A {}\na B {}\na C {}",
                pipelineOf("fromAll().foreachStream().when({ B() { throw new Error('no B'); } })"));
    const auto behind = fixtureValues(scene.base(), scene.request(2), {});
    QVERIFY(behind.error().message.startsWith(u"the projection stopped before this event: "_s));
    QCOMPARE(fixtureValues(scene.base(OnFailure::Skip), scene.request(2), {})
                 .value()
                 .find("given")
                 ->size(),
             1U);
    QCOMPARE(fixtureValues(scene.base(), scene.request(3), {}).error().message,
             u"there is no event 3"_s);
    FixtureRequest skipped = scene.request(0);
    skipped.branch.setSkipped(0, true);
    QCOMPARE(fixtureValues(scene.base(), skipped, {}).error().message,
             u"the branch skips this event"_s);
}

void TestFixture::foldsAnewWithPseudonyms()
{
    Scene scene(orderLines, pipelineOf(orderScript));
    FixtureRequest request = scene.request(2);
    request.usesPseudonyms = true;
    const Json values = scene.values(request);
    const std::string text = values.toText();
    for (const char *secret : {"judy", "Judy", "order-7", "9007199254740993", "shop.de"})
        QVERIFY2(text.find(secret) == std::string::npos, text.c_str());
    const Json &state = *values.find("then")->find("state");
    QCOMPARE(state.find("paid")->toText(), "14910");
    QCOMPARE(state.find("said")->text(), "paid by " + state.find("email")->text());
    QCOMPARE(values.toText(), scene.values(request).toText());
}

void TestFixture::keepsTheCategoryOfAStreamThatDataNames()
{
    Scene scene("account-4711 Opened {\"accountId\":\"account-4711\",\"v\":1}",
                pipelineOf("fromCategory('account').foreachStream().when({"
                           "Opened(s, e) { s.id = e.data.accountId; s.v = e.data.v; } })"));
    FixtureRequest request = scene.request(0);
    request.usesPseudonyms = true;
    const Json values = scene.values(request);
    QCOMPARE(values.find("stream")->text(), "account-0001");
    QCOMPARE(values.find("then")->find("state")->toText(), R"({"id":"account-0001","v":1})");
}

void TestFixture::builtInScriptsBuildTheSame_data()
{
    QTest::addColumn<int>("projection");
    QTest::addColumn<QByteArray>("lines");
    const QByteArray merged = "a A {\"a\":{\"b\":1,\"c\":[1]},\"d\":2}\na B {\"a\":{\"b\":null,"
                              "\"e\":3}}\na C [1,2]\na A {\"d\":null,\"f\":{\"g\":null}}";
    QTest::newRow("merge") << static_cast<int>(BuiltIn::Merge) << merged;
    QTest::newRow("last") << static_cast<int>(BuiltIn::LastEvent) << merged;
    QTest::newRow("count") << static_cast<int>(BuiltIn::CountByType) << merged;
    QTest::newRow("patch") << static_cast<int>(BuiltIn::JsonPatch)
                           << QByteArray(
                                  "a P [{\"op\":\"add\",\"path\":\"/a\",\"value\":[1,2]}]\n"
                                  "a P [{\"op\":\"add\",\"path\":\"/a/1\",\"value\":{\"x/y\":1}},"
                                  "{\"op\":\"add\",\"path\":\"/a/-\",\"value\":3}]\n"
                                  "a P [{\"op\":\"test\",\"path\":\"/a/0\",\"value\":1},"
                                  "{\"op\":\"replace\",\"path\":\"/a/1/x~1y\",\"value\":9},"
                                  "{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/b\"},"
                                  "{\"op\":\"move\",\"from\":\"/a/0\",\"path\":\"/c\"},"
                                  "{\"op\":\"remove\",\"path\":\"/b/2\"}]");
}

void TestFixture::builtInScriptsBuildTheSame()
{
    QFETCH(int, projection);
    QFETCH(QByteArray, lines);
    Pipeline native;
    native.projection = static_cast<BuiltIn>(projection);
    Scene first(lines, native);
    Scene second(lines, pipelineOf(builtInScript(static_cast<BuiltIn>(projection))));
    for (std::int64_t item = 0; item < first.index->rowCount(); ++item) {
        const Json expected = *first.values(first.request(item)).find("then");
        const Json built = *second.values(second.request(item)).find("then");
        QVERIFY2(diff(expected, built).empty(), (expected.toText() + built.toText()).c_str());
        QCOMPARE(built.find("failure")->toText(), "null");
    }
}

void TestFixture::everyFormatBalancesItsBrackets_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"json", "typescript", "java", "csharp", "python", "kotlin"})
        QTest::newRow(format) << QByteArray(format);
}

void TestFixture::everyFormatBalancesItsBrackets()
{
    QFETCH(QByteArray, format);
    Scene scene(orderLines, pipelineOf(orderScript));
    QString text = QString::fromUtf8(scene.text(format.constData(), scene.request(2)));
    QVERIFY(!text.contains(u"{{"_s) && !text.contains(u"}}"_s));
    QVERIFY(text.contains(u"9007199254740993"_s));
    // Without comments and texts, brackets are pairs.
    text.remove(QRegularExpression(u"^\\s*(//|#).*$"_s, QRegularExpression::MultilineOption));
    text.remove(QRegularExpression(uR"("([^"\\\n]|\\.)*")"_s));
    text.remove(QRegularExpression(uR"(`([^`\\]|\\.)*`)"_s));
    text.remove(QRegularExpression(uR"('([^'\\\n]|\\.)*')"_s));
    QString open;
    for (const QChar c : text) {
        if (u"([{"_s.contains(c))
            open += c;
        const qsizetype closed = u")]}"_s.indexOf(c);
        if (closed < 0)
            continue;
        QVERIFY2(!open.isEmpty() && open.back() == u"([{"_s[closed], qPrintable(text));
        open.chop(1);
    }
    QCOMPARE(open, QString());
}

void TestFixture::jsonIsJson()
{
    Scene scene(orderLines, pipelineOf(orderScript));
    const QByteArray text = scene.text("json", scene.request(2));
    const auto json = Json::parse(text.toStdString());
    QVERIFY2(json, text.constData());
    QCOMPARE(json.value().find("given")->items()[0].find("data")->find("id")->toText(),
             "9007199254740993");
    QCOMPARE(json.value().find("then")->find("state")->find("paid")->toText(), "14910");
    QVERIFY(Json::parse(scene.text("json", scene.request(0)).toStdString()));
}

void TestFixture::pythonRuns()
{
    const QString python = program("python3");
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    Scene scene(orderLines, pipelineOf(orderScript));
    const QTemporaryDir folder;
    write(folder, u"order_test.py"_s, scene.text("python", scene.request(2)));
    write(folder, u"projection.py"_s, R"(
def initial_state():
    return {"paid": 0}


def evolve(state, event):
    data = event["data"]
    if event["type"] == "Placed":
        assert data["id"] == 9007199254740993
        return {**state, "customer": data["customer"], "email": data["email"]}
    if event["type"] == "line.added":
        assert data["note"] == "$5 `x` ${y} \\ */ \u00e4\u2028"
        assert data["__proto__"] == {"a b": [1, [], {}, None]}
    if event["type"] == "Paid":
        said = "paid by " + data["by"]
        return {**state, "paid": state["paid"] + data["cents"], "said": said}
    return state
)");
    const auto [isFine, text] = run(
        python, {u"-c"_s, u"import order_test as t; t.test_paid_at_version_3()"_s}, folder.path());
    QVERIFY2(isFine, text.constData());
}

void TestFixture::javaCompiles()
{
    const QString javac = program("javac");
    if (javac.isEmpty())
        QSKIP("javac is not installed");
    Scene scene(orderLines, pipelineOf(orderScript));
    const QTemporaryDir folder;
    writeStubs(folder);
    write(folder, u"Order7PaidTest.java"_s, scene.text("java", scene.request(2)));
    const auto [isFine, text] = run(javac,
                                    {u"-Xlint:all"_s, u"-encoding"_s, u"UTF-8"_s, u"-d"_s, u"out"_s,
                                     u"-sourcepath"_s, u"."_s, u"Order7PaidTest.java"_s},
                                    folder.path());
    QVERIFY2(isFine, text.constData());
    QVERIFY2(!text.contains("error") && !text.contains("varargs"), text.constData());
}

/// The file itself needs npm's packages: tests/libraries/fixture.mjs compiles and runs it. What is
/// in it of a script has to be the script.
void TestFixture::typeScriptScriptRuns()
{
    const QString node = program("node");
    if (node.isEmpty())
        QSKIP("node is not installed");
    const std::string script = orderScript + "\n// `a` ${b} \\n \\\\\n";
    Scene scene(orderLines, pipelineOf(script));
    const QByteArray text = scene.text("typescript", scene.request(2));
    const qsizetype begin = text.indexOf("const script = `");
    const qsizetype end = text.indexOf("`;\n\ntype Handlers");
    QVERIFY(begin > 0 && end > begin);
    const QTemporaryDir folder;
    write(folder, u"script.js"_s,
          text.mid(begin, end - begin) + "`;\nprocess.stdout.write(script);\n");
    const auto [isFine, printed] = run(node, {u"script.js"_s}, folder.path());
    QVERIFY2(isFine, printed.constData());
    QCOMPARE(printed, "\n" + QByteArray::fromStdString(script));
}

QTEST_GUILESS_MAIN(TestFixture)
#include "tst_fixture.moc"
