// SPDX-License-Identifier: MIT
#include <QFile>
#include <QTemporaryDir>

#include "cli_run.h"
#include "comparison_text.h"

using namespace hindcast;
using fixture::Run;
using namespace Qt::StringLiterals;

/// The command `blame`, on a store and with scripts that the test wrote down.
class TestCliBlame : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void namesTheEventOfEachField();
    void printsOneObjectAField();
    void keepsToOneField();
    void listsEveryChangeOfAField();
    void followsAChangeBackToTheStoredField();
    void namesStreamAndRule();
    void saysThatAScriptCannotBeFollowed();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    void write(const QString &name, const QByteArray &text);

    QTemporaryDir m_folder;
};

namespace {

Result<std::unique_ptr<EventStore>> openFake(const QString &)
{
    auto events = eventsOf(R"(
        order-1 Placed {"total":1,"to":{"city":"Ulm"}}
        order-2 Placed {"total":2}
        order-1 Paid {"total":1,"paid":true}
        order-1 Moved {"to":{"city":"Bonn"}}
    )");
    events[0].actor = {"judy", false};
    events[3].time = parseIsoTime("2026-03-03T10:05:12.481Z");
    return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(events)));
}

Run run(const QStringList &options)
{
    return fixture::run(QStringList{u"blame"_s, u"fake"_s} + options, openFake);
}

} // namespace

void TestCliBlame::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestCliBlame::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir::setCurrent(m_folder.path()));
    write(u"all.js"_s,
          "fromAll().when({ $init: () => ({ n: 0, first: true }),"
          "Placed(s, e) { s.n += e.data.cents; } })");
    write(u"u.js"_s, "upcast('Placed', 1, 2, e => { e.data.cents = e.data.total * 100; });");
    write(u"keeps.js"_s,
          "let kept; fromAll().foreachStream().when({"
          "Placed(s, e) { s.o = kept = { n: 0 }; }, Paid() { kept.n = 1; } })");
}

void TestCliBlame::namesTheEventOfEachField()
{
    const Run all = run({u"--stream=order-1"_s, u"--projection=merge"_s});
    QCOMPARE(all.code, 0);
    QCOMPARE(all.out,
             "FIELD      VALUE                          VERSION  TYPE    ACTOR  TIME (UTC)         "
             "      WRITTEN\n"
             "/total     1                                    1  Placed  judy                      "
             "            2\n"
             "/to/city   \"Bonn\"                               3  Moved          2026-03-03 "
             "10:05:12.481\n"
             "/paid      true                                 2  Paid\n"
             "/$type     \"Moved\"                              3  Moved          2026-03-03 "
             "10:05:12.481\n"
             "/$version  3                                    3  Moved          2026-03-03 "
             "10:05:12.481\n"
             "/$time     \"2026-03-03T10:05:12.481000Z\"        3  Moved          2026-03-03 "
             "10:05:12.481\n");
}

void TestCliBlame::printsOneObjectAField()
{
    const Run early = run({u"--stream=order-1"_s, u"--at=2"_s, u"--json"_s});
    QCOMPARE(
        early.out.split('\n').first(3).join('\n'),
        R"({"path":"/total","value":1,"version":1,"position":1,"type":"Placed","actor":"judy","writtenVersion":2,"writtenPosition":3}
{"path":"/to/city","value":"Ulm","version":1,"position":1,"type":"Placed","actor":"judy"}
{"path":"/paid","value":true,"version":2,"position":3,"type":"Paid"})");
}

void TestCliBlame::keepsToOneField()
{
    const Run to = run({u"--stream=order-1"_s, u"--path=/to"_s, u"--json"_s});
    QCOMPARE(
        to.out,
        R"({"path":"/to","value":{"city":"Bonn"},"version":3,"position":4,"type":"Moved","time":"2026-03-03T10:05:12.481000Z"}
{"path":"/to/city","value":"Bonn","version":3,"position":4,"type":"Moved","time":"2026-03-03T10:05:12.481000Z"}
)");
}

void TestCliBlame::listsEveryChangeOfAField()
{
    QCOMPARE(
        run({u"--stream=order-1"_s, u"--path=/to/city"_s, u"--history"_s, u"--json"_s}).out,
        R"({"path":"/to/city","version":1,"position":1,"type":"Placed","actor":"judy","to":"Ulm","copied":"/data/to/city"}
{"path":"/to/city","version":3,"position":4,"type":"Moved","time":"2026-03-03T10:05:12.481000Z","from":"Ulm","to":"Bonn","copied":"/data/to/city"}
)");
    QCOMPARE(run({u"--stream=order-1"_s, u"--path=/to/city"_s, u"--history"_s, u"--at=2"_s}).out,
             "VERSION  TYPE    ACTOR  FROM  TO     BY\n"
             "      1  Placed  judy   -     \"Ulm\"  = /data/to/city\n");
}

void TestCliBlame::followsAChangeBackToTheStoredField()
{
    // The upcaster puts 100 and 200 into `cents`, which no stored event has.
    const QStringList all{u"--projection=all.js"_s, u"--upcasters=u.js"_s, u"--path=/n"_s,
                          u"--history"_s};
    QCOMPARE(run(all).out,
             "STREAM   VERSION  TYPE    ACTOR  RULE        FROM  TO   BY\n"
             "order-1        1  Placed  judy   Placed 1→2  0     100  = /data/cents\n"
             "order-2        1  Placed         Placed 1→2  100   300  + /data/cents\n");
    const QByteArray json = run(all + QStringList{u"--json"_s}).out;
    QVERIFY2(json.endsWith("\"from\":100,\"to\":300,\"added\":\"/data/cents\"}\n"),
             json.constData());
}

void TestCliBlame::namesStreamAndRule()
{
    const Run all = run({u"--projection=all.js"_s, u"--upcasters=u.js"_s});
    QCOMPARE(all.out,
             "FIELD   VALUE  STREAM   VERSION  TYPE    RULE\n"
             "/n      300    order-2        1  Placed  Placed 1→2\n"
             "/first  true                  -\n");
}

void TestCliBlame::saysThatAScriptCannotBeFollowed()
{
    const Run kept = run({u"--stream=order-1"_s, u"--projection=keeps.js"_s});
    QCOMPARE(kept.code, 0);
    QCOMPARE(kept.out,
             "FIELD  VALUE  VERSION  TYPE\n"
             "/o/n   1            2  Paid\n");
    QVERIFY2(kept.err.contains("could not be followed"), kept.err.constData());
}

void TestCliBlame::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const QString stream = u"--stream=order-1"_s;
    QTest::newRow("no stream") << QStringList() << 2 << QByteArray("blame needs --stream");
    QTest::newRow("no such field")
        << QStringList{stream, u"--path=/a/b"_s} << 1 << QByteArray("the state has no field /a/b");
    QTest::newRow("never such a field") << QStringList{stream, u"--path=/a"_s, u"--history"_s} << 1
                                        << QByteArray("the state has never had a field /a");
    QTest::newRow("no escape") << QStringList{stream, u"--path=/a/~2"_s} << 2
                               << QByteArray("such as /items/0/price, not \"/a/~2\"");
    QTest::newRow("no stream of a script")
        << QStringList{u"--projection=keeps.js"_s} << 2 << QByteArray("blame needs --stream");
    QTest::newRow("no pointer") << QStringList{stream, u"--path=total"_s} << 2
                                << QByteArray("--path needs a JSON pointer");
    QTest::newRow("history of what")
        << QStringList{stream, u"--history"_s} << 2 << QByteArray("--history needs --path");
    QTest::newRow("no such version")
        << QStringList{stream, u"--at=9"_s} << 1 << QByteArray("has no version 9");
    QTest::newRow("two places") << QStringList{stream, u"--at=2"_s, u"--version=1"_s} << 2
                                << QByteArray("exclude each other");
}

void TestCliBlame::saysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    const Run failed = run(options);
    QCOMPARE(failed.code, code);
    QVERIFY2(failed.err.contains(sentence), failed.err.constData());
    QCOMPARE(failed.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliBlame)
#include "tst_cli_blame.moc"
