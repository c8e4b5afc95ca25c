// SPDX-License-Identifier: MIT
#include <QFile>
#include <QTemporaryDir>

#include "cli_run.h"
#include "comparison_text.h"

using namespace hindcast;
using fixture::Run;
using namespace Qt::StringLiterals;

/// The command `when`, on a store and with scripts that the test wrote down.
class TestCliWhen : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void listsWhenItWasSo();
    void printsOneObjectAnInterval();
    void keepsToAStreamOrCategory();
    void namesPartitions();
    void saysWhatThrewAndFailed();
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
        account-1 Opened {"n":0,"who":{"name":"x"}}
        account-2 Opened {"n":5}
        account-1 Withdrawn {"n":-4}
        account-1 Charged {"n":-5}
        account-1 Deposited {"n":90}
        account-1 Withdrawn {"n":-1}
        account-1 Deposited {"n":1}
        account-2 Withdrawn {"n":-2}
        card-9 Opened {"n":-3}
    )");
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = Timestamp(std::chrono::seconds(1'000'000'000 + 100 * i * i));
    events[2].actor = {"api.mobile", false};
    events[4].actor = {"teller.bob", false};
    return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(events)));
}

Run run(const QStringList &options)
{
    return fixture::run(QStringList{u"when"_s, u"fake"_s} + options, openFake);
}

const QString negative = u"--where=s.n < 0"_s;

} // namespace

void TestCliWhen::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestCliWhen::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir::setCurrent(m_folder.path()));
    write(u"all.js"_s,
          "fromAll().when({ $init: () => ({ n: 0 }), $any(s, e) { s.n += e.data.n; } })");
    write(u"fails.js"_s,
          "fromAll().foreachStream().when({ Opened(s, e) { s.n = -1; },"
          "Deposited(s, e) { throw Error('no'); } })");
}

void TestCliWhen::listsWhenItWasSo()
{
    const Run all = run({negative});
    QCOMPARE(all.code, 0);
    QCOMPARE(all.err, "");
    QCOMPARE(all.out,
             "STREAM     FROM  UNTIL  FROM TIME (UTC)          LASTED      BECAME TRUE BY          "
             "BECAME FALSE BY\n"
             "account-1  v2    v3     2001-09-09 01:53:20.000  20 min 0 s  Withdrawn · api.mobile  "
             "Deposited · teller.bob\n"
             "account-1  v5    v5     2001-09-09 02:28:20.000  1 version   Withdrawn               "
             "Deposited\n"
             "account-2  v2    -      2001-09-09 03:08:20.000  still       Withdrawn\n"
             "card-9     v1    -      2001-09-09 03:33:20.000  still       Opened\n");
}

void TestCliWhen::printsOneObjectAnInterval()
{
    QCOMPARE(
        run({negative, u"--json"_s}).out,
        R"({"stream":"account-1","fromVersion":2,"toVersion":3,"fromTime":"2001-09-09T01:53:20.000000Z","toTime":"2001-09-09T02:01:40.000000Z"}
{"stream":"account-1","fromVersion":5,"toVersion":5,"fromTime":"2001-09-09T02:28:20.000000Z","toTime":"2001-09-09T02:28:20.000000Z"}
{"stream":"account-2","fromVersion":2,"fromTime":"2001-09-09T03:08:20.000000Z"}
{"stream":"card-9","fromVersion":1,"fromTime":"2001-09-09T03:33:20.000000Z"}
)");
}

void TestCliWhen::keepsToAStreamOrCategory()
{
    QCOMPARE(
        run({negative, u"--json"_s, u"--category=card"_s}).out,
        "{\"stream\":\"card-9\",\"fromVersion\":1,\"fromTime\":\"2001-09-09T03:33:20.000000Z\"}\n");
    QCOMPARE(run({negative, u"--stream=account-2"_s, u"--json"_s}).out.count('\n'), 1);
}

void TestCliWhen::namesPartitions()
{
    QCOMPARE(
        run({u"--where=s.n === 1 || s.n === 86"_s, u"--projection=all.js"_s, u"--json"_s}).out,
        R"({"partition":"","fromStream":"account-1","fromVersion":2,"toStream":"account-1","toVersion":2,"fromTime":"2001-09-09T01:53:20.000000Z","toTime":"2001-09-09T01:53:20.000000Z"}
{"partition":"","fromStream":"account-1","fromVersion":4,"toStream":"account-1","toVersion":4,"fromTime":"2001-09-09T02:13:20.000000Z","toTime":"2001-09-09T02:13:20.000000Z"}
{"partition":"","fromStream":"account-1","fromVersion":6,"toStream":"account-1","toVersion":6,"fromTime":"2001-09-09T02:46:40.000000Z","toTime":"2001-09-09T02:46:40.000000Z"}
)");
    const Run table = run({u"--where=s.n === 1"_s, u"--projection=all.js"_s});
    QCOMPARE(
        table.out,
        "FROM          UNTIL         FROM TIME (UTC)          LASTED     BECAME TRUE BY          "
        "BECAME FALSE BY\n"
        "account-1 v2  account-1 v2  2001-09-09 01:53:20.000  1 version  Withdrawn · api.mobile  "
        "Charged\n");
}

void TestCliWhen::saysWhatThrewAndFailed()
{
    const Run threw = run({u"--where=s.who.name === 'x' && s.n < 0"_s});
    QCOMPARE(threw.code, 0);
    QCOMPARE(threw.err,
             "hindcast: the condition threw at 3 of 9 versions, which counts as not so; first at "
             "account-2 v1: TypeError: s.who is undefined\n");
    const Run failed = run({negative, u"--projection=fails.js"_s, u"--stream=account-1"_s});
    QCOMPARE(failed.code, 2);
    QVERIFY2(
        failed.out.contains("account-1  v1    -      2001-09-09 01:46:40.000  still   Opened\n"),
        QByteArray(failed.out + failed.err).constData());
    QVERIFY2(failed.err.startsWith("hindcast: events that could not be applied: 1, first "
                                   "account-1 v4: fails.js:1:"),
             failed.err.constData());
}

void TestCliWhen::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("no condition") << QStringList() << 2 << QByteArray("when needs --where");
    QTest::newRow("never so") << QStringList{u"--where=s.n > 1000"_s} << 1 << QByteArray();
    QTest::newRow("no such stream") << QStringList{negative, u"--stream=nobody"_s} << 1
                                    << QByteArray("there is no stream nobody in fake");
    QTest::newRow("no name") << QStringList{negative, u"--stream="_s} << 1
                             << QByteArray("there is no stream  in fake");
    QTest::newRow("no such category") << QStringList{negative, u"--category=nobody"_s} << 1
                                      << QByteArray("no stream of category nobody in fake");
    QTest::newRow("throws at length")
        << QStringList{u"--where=(() => { throw 'x'.repeat(1e6); })()"_s} << 1
        << QByteArray(QByteArray(200, 'x'));
    QTest::newRow("assigns") << QStringList{u"--where=s.n = 0"_s} << 2
                             << QByteArray("--where, column 5: an expression cannot assign");
    QTest::newRow("loops") << QStringList{u"--where=(() => { for (;;); })()"_s} << 2
                           << QByteArray("the condition fails at account-");
    QTest::newRow("no such script")
        << QStringList{negative, u"--projection=no.js"_s} << 2 << QByteArray("no.js");
}

void TestCliWhen::saysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    const Run failed = run(options);
    QCOMPARE(failed.code, code);
    QVERIFY2(failed.err.contains(sentence), failed.err.constData());
    QVERIFY2(failed.err.size() < 1'100, "nobody reads more");
    QCOMPARE(failed.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliWhen)
#include "tst_cli_when.moc"
