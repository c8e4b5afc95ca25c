// SPDX-License-Identifier: MIT
#include <QFile>
#include <QTemporaryDir>

#include "cli_run.h"
#include "comparison_text.h"

using namespace hindcast;
using fixture::Run;
using namespace Qt::StringLiterals;

/// The commands that run scripts, on a store and with scripts that the test wrote down.
class TestCliCompare : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void comparesAsText();
    void comparesAsJson();
    void theExitCodeTellsWhetherAllIsAsExpected_data();
    void theExitCodeTellsWhetherAllIsAsExpected();
    void keepsTheOutcomeInAGoldenFile();
    void saysWhatIsWrongWithAGoldenFile();
    void writesAReport();
    void upcastsEvents();
    void upcastSaysWhatFailed();
    void projectsEveryPartition();
    void projectSaysWhatFailed();
    void printsTheStateOfAPartition_data();
    void printsTheStateOfAPartition();
    void saysWhichScriptCannotBeUsed_data();
    void saysWhichScriptCannotBeUsed();

private:
    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

namespace {

Result<std::unique_ptr<EventStore>> openFake(const QString &)
{
    return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(eventsOf(R"(
        order-1 Placed {"total":1,"sku":"a"}
        order-2 Placed {"total":2,"sku":"b"}
        order-2 Noted {"note":"<b>&"}
        cart-1 Beat
    )")));
}

Run run(const QStringList &arguments)
{
    return fixture::run(arguments, openFake);
}

} // namespace

void TestCliCompare::write(const QString &name, const QByteArray &text)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray TestCliCompare::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestCliCompare::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir::setCurrent(m_folder.path()));
    write(u"p.js"_s, R"(fromCategory('order').foreachStream().when({
    Placed(s, e) { s.total = e.data.total; s.cents = e.data.cents; },
    Noted(s, e) { s.note = e.data.note; },
});)");
    write(u"u.js"_s, R"(upcast('Placed', 1, 2, e => {
    e.data.cents = e.data.total * 100;
    delete e.data.total;
});
upcast('Beat', '*', null, () => []);)");
    write(u"by-sku.js"_s,
          "fromAll().partitionBy(e => e.data.sku).when({"
          "Placed(s, e) { s.total = e.data.total; }});");
    write(u"sum.js"_s,
          "fromAll().when({ $init: () => ({ n: 0 }),"
          "Placed(s, e) { s.n += e.data.total; }}).transformBy(s => s.n);");
    write(u"throws.js"_s,
          "fromAll().foreachStream().when({ Placed(s, e) { s.n = 1; },\n"
          "Noted() { throw new Error('no notes'); }});");
    write(u"throwing-u.js"_s, "upcast('Noted', 1, 2, () => { throw new Error('no'); });");
    write(u"broken.js"_s, "fromAll(\n");
    write(u"latin1.js"_s, "// caf\xe9\n");
    write(u"large.js"_s, QByteArray(10 * 1024 * 1024 + 1, ' '));
}

void TestCliCompare::comparesAsText()
{
    const Run result
        = run({u"compare"_s, u"fake"_s, u"--projection=p.js"_s, u"--upcasters"_s, u"u.js"_s});
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.out,
             QByteArray("2 partitions compared, of 3 events\n"
                        "before  p.js\n"
                        "after   p.js with u.js\n"
                        "       0  same\n"
                        "       2  differs\n"
                        "\n"
                        "PARTITIONS  KIND     WHERE\n"
                        "         2  differs  + /cents  - /total\n"
                        "\n"
                        "PARTITION  KIND     CHANGES  FIRST DIVERGING EVENT\n"
                        "order-1    differs        2  order-1 v1 Placed\n"
                        "order-2    differs        2  order-2 v1 Placed\n"
                        "\n"
                        "after: Upcaster Beat * matched no event.\n"));
    QCOMPARE(result.code, 1);
}

void TestCliCompare::comparesAsJson()
{
    const Run result = run({u"compare"_s, u"fake"_s, u"--projection=p.js"_s, u"--upcasters"_s,
                            u"u.js"_s, u"--stream=order-1"_s, u"--expect=/cents"_s, u"--json"_s});
    QCOMPARE(
        result.out,
        QByteArray(
            R"({"format":"hindcast-comparison","formatVersion":1,"store":"fake",)"
            R"("scope":{"kind":"stream","name":"order-1"},)"
            R"("before":{"projection":"p.js","upcasters":[]},)"
            R"("after":{"projection":"p.js","upcasters":["u.js"]},"isAsExpected":false,)"
            R"("summary":{"events":1,"partitions":1,"same":0,"differ":1,"onlyBefore":0,)"
            R"("onlyAfter":0,"failedBefore":0,"failedAfter":0,"failedBoth":0,"asExpected":0},)"
            R"("sides":{"before":{"partitions":1,"events":{"unchanged":1,"changed":0,"renamed":0,)"
            R"("split":0,"merged":0,"dropped":0,"failed":0},"rules":[]},)"
            R"("after":{"partitions":1,"events":{"unchanged":0,"changed":1,"renamed":0,)"
            R"("split":0,"merged":0,"dropped":0,"failed":0},"rules":[)"
            R"({"rule":"Placed 1→2","file":"u.js","line":1,"matched":1,"produced":1,)"
            R"("dropped":0,"failed":0},{"rule":"Beat *","file":"u.js","line":5,"matched":0,)"
            R"("produced":0,"dropped":0,"failed":0}]}},)"
            R"("findings":[{"kind":"rule-never-matched","side":"after",)"
            R"("text":"Upcaster Beat * matched no event.","type":"Beat","file":"u.js","line":5}],)"
            R"("groups":[{"kind":"differs","expected":false,"partitions":1,"changes":[)"
            R"({"change":"added","path":"/cents"},{"change":"removed","path":"/total"}]}],)"
            R"("differences":[{"partition":"order-1","kind":"differs","expected":false,"group":0,)"
            R"("firstDiverging":{"stream":"order-1","version":1,"position":1,"type":"Placed"},)"
            R"("changeCount":2,"changes":[{"change":"removed","path":"/total","before":1,)"
            R"("setBefore":{"stream":"order-1","version":1,"position":1,"type":"Placed"}},)"
            R"({"change":"added","path":"/cents","after":100,)"
            R"("setAfter":{"stream":"order-1","version":1,"position":1,"type":"Placed"},)"
            R"("expected":true}]}]})"
            "\n"));
}

void TestCliCompare::theExitCodeTellsWhetherAllIsAsExpected_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    const QStringList all{u"--projection=p.js"_s, u"--upcasters=u.js"_s};
    QTest::newRow("differences") << all << 1;
    QTest::newRow("some expected") << all + QStringList{u"--expect=/total"_s} << 1;
    QTest::newRow("all expected") << all + QStringList{u"--expect=/total"_s, u"--expect=/cents"_s}
                                  << 0;
    QTest::newRow("ignored") << all + QStringList{u"--ignore=/*"_s} << 0;
    QTest::newRow("nothing differs")
        << QStringList{u"--projection=sum.js"_s, u"--upcasters=throwing-u.js"_s} << 0;
    QTest::newRow("a partition fails")
        << QStringList{u"--projection=throws.js"_s, u"--before-projection=p.js"_s} << 1;
    QTest::newRow("the same on both sides") << QStringList{u"--projection=p.js"_s} << 2;
    QTest::newRow("a bad path") << all + QStringList{u"--expect=total"_s} << 2;
    QTest::newRow("a bad key") << all + QStringList{u"--key=sku"_s} << 2;
    QTest::newRow("update of nothing") << all + QStringList{u"--update"_s} << 2;
    QTest::newRow("no such category") << all + QStringList{u"--category=none"_s} << 2;
    QTest::newRow("a script error")
        << QStringList{u"--projection=p.js"_s, u"--upcasters=broken.js"_s} << 2;
}

void TestCliCompare::theExitCodeTellsWhetherAllIsAsExpected()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    const Run result = run(QStringList{u"compare"_s, u"fake"_s} + options);
    QCOMPARE(result.code, code);
    QCOMPARE(result.err.isEmpty(), code != 2);
}

void TestCliCompare::keepsTheOutcomeInAGoldenFile()
{
    const QStringList call{u"compare"_s, u"fake"_s, u"--projection=p.js"_s, u"--upcasters=u.js"_s,
                           u"--golden=golden.json"_s};
    QCOMPARE(run(call + QStringList{u"--update"_s}).code, 0);
    QCOMPARE(run(call).code, 0);
    QVERIFY(read(u"golden.json"_s).contains("\"format\": \"hindcast-comparison-golden\""));

    QByteArray golden = read(u"golden.json"_s);
    golden.replace("\"after\": 200", "\"after\": 300").replace("order-1", "order-9");
    golden.replace("Beat * matched", "Bleat * matched");
    write(u"golden.json"_s, golden);
    const Run other = run(call);
    QCOMPARE(other.code, 1);
    QCOMPARE(other.err,
             QByteArray("hindcast: order-1 differs, but not in the golden file\n"
                        "hindcast: order-2 differs in another way: /changes/1/after was 300, and "
                        "is 200\n"
                        "hindcast: order-9 does not differ any more\n"
                        "hindcast: new finding: Upcaster Beat * matched no event.\n"
                        "hindcast: no longer found: Upcaster Bleat * matched no event.\n"));
}

void TestCliCompare::saysWhatIsWrongWithAGoldenFile()
{
    const auto complaint = [](const QString &name) {
        const Run result = run({u"compare"_s, u"fake"_s, u"--projection=p.js"_s,
                                u"--upcasters=u.js"_s, u"--golden"_s, name});
        return result.code == 2 ? result.err : QByteArray("it was taken");
    };
    QCOMPARE(complaint(u"absent.json"_s),
             QByteArray("hindcast: cannot read the golden file absent.json: No such file or "
                        "directory\n"));
    QCOMPARE(complaint(u"p.js"_s),
             QByteArray("hindcast: cannot use the golden file p.js: it is not JSON: expected a "
                        "value at column 1\n"));
    write(u"other.json"_s, "{}");
    QCOMPARE(complaint(u"other.json"_s),
             QByteArray("hindcast: cannot use the golden file other.json: it is no golden file of "
                        "a comparison\n"));
}

void TestCliCompare::writesAReport()
{
    const Run result = run({u"compare"_s, u"fake"_s, u"--projection=p.js"_s,
                            u"--before-projection=throws.js"_s, u"--report=report.html"_s});
    QCOMPARE(result.code, 1);
    const QByteArray html = read(u"report.html"_s);
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("order-2"));
    QVERIFY(html.contains("no notes"));
    QVERIFY2(html.contains("&lt;b&gt;&amp;"), "what a store holds must be shown, not run");
    QVERIFY(!html.contains("<b>&"));
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("http"));
    const Run unwritable = run({u"compare"_s, u"fake"_s, u"--projection=p.js"_s,
                                u"--upcasters=u.js"_s, u"--report=absent/report.html"_s});
    QCOMPARE(unwritable.code, 2);
    QCOMPARE(unwritable.err,
             QByteArray("hindcast: cannot write absent/report.html: No such file "
                        "or directory\n"));
}

void TestCliCompare::upcastsEvents()
{
    const Run result = run({u"upcast"_s, u"fake"_s, u"--upcasters=u.js"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out,
             QByteArray(R"({"position":1,"stream":"order-1","version":1,"type":"Placed",)"
                        R"("schemaVersion":"2","id":"e-1","data":{"sku":"a","cents":100}})"
                        "\n"
                        R"({"position":2,"stream":"order-2","version":1,"type":"Placed",)"
                        R"("schemaVersion":"2","id":"e-2","data":{"sku":"b","cents":200}})"
                        "\n"
                        R"({"position":3,"stream":"order-2","version":2,"type":"Noted",)"
                        R"("id":"e-3","data":{"note":"<b>&"}})"
                        "\n"));
    QCOMPARE(run({u"upcast"_s, u"fake"_s, u"--upcasters=u.js"_s, u"--stream=cart-1"_s}).out,
             QByteArray());
    QCOMPARE(run({u"upcast"_s, u"fake"_s, u"--upcasters=u.js"_s, u"--stream=none"_s}).code, 1);
    QCOMPARE(run({u"upcast"_s, u"fake"_s}).err, QByteArray("hindcast: upcast needs --upcasters\n"));
}

void TestCliCompare::upcastSaysWhatFailed()
{
    const Run result
        = run({u"upcast"_s, u"fake"_s, u"--upcasters=throwing-u.js"_s, u"--stream=order-2"_s});
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out.count('\n'), 2);
    QCOMPARE(result.err,
             QByteArray("hindcast: events that could not be upcast: 1; the first: "
                        "order-2 v2: throwing-u.js:1:37: Error: no\n"));
}

void TestCliCompare::projectsEveryPartition()
{
    const Run result = run({u"project"_s, u"fake"_s, u"--projection=p.js"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out,
             QByteArray(R"({"partition":"order-1","state":{"total":1}})"
                        "\n"
                        R"({"partition":"order-2","state":{"total":2,"note":"<b>&"}})"
                        "\n"));
    QCOMPARE(run({u"project"_s, u"fake"_s, u"--projection=by-sku.js"_s}).out,
             QByteArray(R"({"partition":"a","state":{"total":1}})"
                        "\n"
                        R"({"partition":"b","state":{"total":2}})"
                        "\n"));
    QCOMPARE(run({u"project"_s, u"fake"_s, u"--projection=sum.js"_s}).out,
             QByteArray(R"({"partition":"","state":{"n":3},"result":3})"
                        "\n"));
    QCOMPARE(run({u"project"_s, u"fake"_s, u"--projection=p.js"_s, u"--category=cart"_s}).code, 1);
}

void TestCliCompare::projectSaysWhatFailed()
{
    const QStringList call{u"project"_s, u"fake"_s, u"--projection=throws.js"_s,
                           u"--stream=order-2"_s};
    const Run result = run(call);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out,
             QByteArray(R"({"partition":"order-2","state":{"n":1},)"
                        R"("failure":"throws.js:2:17: Error: no notes"})"
                        "\n"));
    QCOMPARE(result.err, QByteArray("hindcast: 1 of 1 partitions failed\n"));
}

void TestCliCompare::printsTheStateOfAPartition_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("expected"); // Standard output, or what is complained of.
    const auto row
        = [](const char *name, const QStringList &options, int code, const char *expected) {
              QTest::newRow(name) << options << code << QByteArray(expected);
          };
    row("a stream", {u"--projection=p.js"_s, u"--stream=order-2"_s, u"--json"_s}, 0,
        R"({"stream":"order-2","version":2,"state":{"total":2,"note":"<b>&"}})"
        "\n");
    row("upcast, at a version",
        {u"--projection=p.js"_s, u"--upcasters=u.js"_s, u"--stream=order-2"_s, u"--version=1"_s}, 0,
        "order-2, version 1\n{\n  \"cents\": 200\n}\n");
    row("a key", {u"--projection=by-sku.js"_s, u"--partition=b"_s, u"--json"_s}, 0,
        R"({"partition":"b","position":2,"state":{"total":2}})"
        "\n");
    row("everything", {u"--projection=sum.js"_s}, 0,
        "everything, position 4\n{\n  \"n\": 3\n}\nresult\n3\n");
    row("everything at a position", {u"--projection=sum.js"_s, u"--position=1"_s, u"--json"_s}, 0,
        R"({"partition":"","position":1,"state":{"n":1},"result":1})"
        "\n");
    row("no such key", {u"--projection=by-sku.js"_s, u"--partition=x"_s}, 1,
        "hindcast: no event of fake is in partition x\n");
    row("no key", {u"--projection=by-sku.js"_s}, 2,
        "hindcast: state needs --partition, as the projection has several\n");
    row("a version of a key", {u"--projection=by-sku.js"_s, u"--partition=a"_s, u"--version=1"_s},
        2,
        "hindcast: --version is for projections with a state for each stream; this one needs "
        "--position or --at\n");
    row("a stream of everything", {u"--projection=sum.js"_s, u"--stream=order-1"_s}, 2,
        "hindcast: the projection has one state of everything, so it needs neither --stream nor "
        "--partition\n");
    row("both", {u"--projection=p.js"_s, u"--stream=a"_s, u"--partition=a"_s}, 2,
        "hindcast: --stream and --partition exclude each other\n");
}

void TestCliCompare::printsTheStateOfAPartition()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QByteArray, expected);
    const Run result = run(QStringList{u"state"_s, u"fake"_s} + options);
    QCOMPARE(code == 0 ? result.out : result.err, expected);
    QCOMPARE(result.code, code);
}

void TestCliCompare::saysWhichScriptCannotBeUsed_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("absent") << u"absent.js"_s
                            << QByteArray(
                                   "cannot read the script absent.js: there is no such file");
    QTest::newRow("a directory") << u"."_s
                                 << QByteArray("cannot read the script .: it is a folder");
    QTest::newRow("not UTF-8") << u"latin1.js"_s
                               << QByteArray("cannot read the script latin1.js: it is not UTF-8 at "
                                             "byte 7");
    QTest::newRow("too large") << u"large.js"_s
                               << QByteArray("cannot read the script large.js: it is larger than "
                                             "10 MB");
    QTest::newRow("no JavaScript")
        << u"broken.js"_s
        << QByteArray("broken.js:2: SyntaxError: expected expression, got end of script");
}

void TestCliCompare::saysWhichScriptCannotBeUsed()
{
    QFETCH(QString, script);
    QFETCH(QByteArray, why);
    for (const QStringList &call :
         {QStringList{u"state"_s, u"fake"_s, u"--stream=order-1"_s, u"--projection"_s, script},
          QStringList{u"project"_s, u"fake"_s, u"--projection"_s, script},
          QStringList{u"upcast"_s, u"fake"_s, u"--upcasters"_s, script},
          QStringList{u"compare"_s, u"fake"_s, u"--before-projection"_s, script}}) {
        const Run result = run(call);
        QCOMPARE(result.err, "hindcast: " + why + '\n');
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestCliCompare)
#include "tst_cli_compare.moc"
