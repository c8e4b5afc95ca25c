// SPDX-License-Identifier: MIT
#include <QFile>
#include <QTemporaryDir>

#include "cli_run.h"
#include "comparison_text.h"

using namespace hindcast;
using fixture::Run;
using namespace Qt::StringLiterals;

/// The commands `reduce` and `fixture`, on a store and with scripts that the test wrote down.
class TestCliBranch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void printsTheFewestEvents();
    void printsThemAsOneObject();
    void reducesAFailure();
    void reducesAPartition();
    void endsWithOneIfItNeverShows();
    void saysThatThereMayBeFewer();
    void printsATest();
    void printsATestWithoutNames();
    void listsTheFormats();
    void takesATemplateOfAPerson();
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
        account-1 Opened {"owner":"judy"}
        account-2 Opened {"owner":"max"}
        account-1 Put {"v":5}
        account-1 Noted {"text":"hello judy"}
        account-1 Taken {"v":9}
        account-1 Put {"v":7}
        account-1 Closed {}
    )");
    events[4].time = parseIsoTime("2026-03-03T10:05:12.481Z");
    return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(events)));
}

Run run(const QString &command, const QStringList &options)
{
    return fixture::run(QStringList{command, u"fake"_s} + options, openFake);
}

} // namespace

void TestCliBranch::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestCliBranch::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir::setCurrent(m_folder.path()));
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
    write(u"config/hindcast/fixtures/ruby.fixture"_s,
          "name: Ruby\n---\n{{#each given}}\n{{type}} {{data|compact}}\n{{/each}}\n");
    write(u"balance.js"_s,
          "fromCategory('account').foreachStream().when({ $init: () => ({ balance: 0 }),\n"
          "Opened(s, e) { s.owner = e.data.owner; },\n"
          "Put(s, e) { s.balance += e.data.v; },\n"
          "Taken(s, e) { s.balance -= e.data.v; },\n"
          "Closed(s) { if (s.balance > 0) throw new Error('money left'); } })");
    write(u"all.js"_s, "fromAll().when({ $init: () => ({ n: 0 }), Opened(s) { s.n++; } })");
}

void TestCliBranch::printsTheFewestEvents()
{
    const Run some = run(
        u"reduce"_s,
        {u"--stream=account-1"_s, u"--projection=balance.js"_s, u"--where=s.balance === -4"_s});
    QCOMPARE(some.err, "");
    QCOMPARE(some.code, 0);
    QCOMPARE(some.out.mid(some.out.indexOf('\n') + 1),
             "VERSION  POSITION  TYPE   TIME (UTC)\n"
             "      2         3  Put\n"
             "      4         5  Taken  2026-03-03 10:05:12.481\n");
    QVERIFY(some.out.startsWith("2 of 6 events are left after "));
}

void TestCliBranch::printsThemAsOneObject()
{
    const Run some = run(u"reduce"_s,
                         {u"--stream=account-1"_s, u"--projection=balance.js"_s,
                          u"--where=s.balance < 0"_s, u"--json"_s});
    QCOMPARE(some.code, 0);
    const Json json = Json::parse(some.out.trimmed().toStdString()).value();
    QCOMPARE(json.find("stream")->text(), "account-1");
    QCOMPARE(json.find("before")->toText(), "6");
    QCOMPARE(json.find("left")->toText(), "1");
    QCOMPARE(json.find("minimal")->toText(), "true");
    QCOMPARE(json.find("events")->toText(),
             R"([{"version":4,"position":5,"type":"Taken","time":"2026-03-03T10:05:12.481000Z"}])");
}

void TestCliBranch::reducesAFailure()
{
    const Run some
        = run(u"reduce"_s, {u"--stream=account-1"_s, u"--projection=balance.js"_s, u"--failure"_s});
    QCOMPARE(some.code, 0);
    QVERIFY2(some.out.contains("balance.js:5:"), some.out.constData());
    QVERIFY2(some.out.contains("Error: money left\n"), some.out.constData());
    QVERIFY2(some.out.startsWith("2 of 6 events are left"), some.out.constData());
    QVERIFY2(some.out.endsWith("      6         7  Closed\n"), some.out.constData());
}

void TestCliBranch::reducesAPartition()
{
    const Run some
        = run(u"reduce"_s, {u"--projection=all.js"_s, u"--where=s.n === 2"_s, u"--json"_s});
    QCOMPARE(some.code, 0);
    const Json json = Json::parse(some.out.trimmed().toStdString()).value();
    QCOMPARE(json.find("partition")->text(), "");
    QCOMPARE(json.find("left")->toText(), "2");
    QCOMPARE(json.find("events")->items()[1].find("stream")->text(), "account-2");
}

void TestCliBranch::endsWithOneIfItNeverShows()
{
    const Run never = run(u"reduce"_s, {u"--stream=account-1"_s, u"--where=s.v === 1000"_s});
    QCOMPARE(never.code, 1);
    QCOMPARE(never.out, "");
    QCOMPARE(never.err, "hindcast: the condition does not hold with the 6 events there are\n");
    const Run fine = run(u"reduce"_s, {u"--stream=account-1"_s, u"--failure"_s});
    QCOMPARE(fine.code, 1);
    QCOMPARE(fine.err, "hindcast: none of the 6 events fails\n");
}

void TestCliBranch::saysThatThereMayBeFewer()
{
    const Run some = run(u"reduce"_s,
                         {u"--stream=account-1"_s, u"--projection=balance.js"_s,
                          u"--where=s.balance === -4"_s, u"--tries=1"_s});
    QCOMPARE(some.code, 0);
    QCOMPARE(some.err,
             "hindcast: there may be fewer: the limit was reached before each event was tried\n");
}

void TestCliBranch::printsATest()
{
    const Run some = run(u"fixture"_s,
                         {u"--stream=account-1"_s, u"--projection=balance.js"_s, u"--version=4"_s,
                          u"--format=json"_s});
    QCOMPARE(some.err, "");
    QCOMPARE(some.code, 0);
    const Json json = Json::parse(some.out.toStdString()).value();
    QCOMPARE(json.find("given")->size(), 3U);
    QCOMPARE(json.find("when")->items()[0].find("type")->text(), "Taken");
    QCOMPARE(json.find("then")->find("state")->toText(), R"({"balance":-4,"owner":"judy"})");
}

void TestCliBranch::printsATestWithoutNames()
{
    const Run some = run(u"fixture"_s,
                         {u"--stream=account-1"_s, u"--projection=balance.js"_s, u"--version=4"_s,
                          u"--pseudonyms"_s});
    QCOMPARE(some.code, 0);
    QVERIFY2(!some.out.contains("judy"), some.out.constData());
    const Json json = Json::parse(some.out.toStdString()).value();
    QCOMPARE(json.find("then")->find("state")->find("balance")->toText(), "-4");
}

void TestCliBranch::listsTheFormats()
{
    const Run list = fixture::run({u"fixture"_s, u"--format"_s, u"list"_s}, openFake);
    QCOMPARE(list.code, 0);
    QCOMPARE(list.out.left(list.out.indexOf('\n')), "FORMAT      NAME");
    QCOMPARE(list.out.count('\n'), 8);
    QVERIFY(list.out.endsWith("\nruby        Ruby\n"));
}

void TestCliBranch::takesATemplateOfAPerson()
{
    const Run some
        = run(u"fixture"_s, {u"--stream=account-1"_s, u"--version=3"_s, u"--format=ruby"_s});
    QCOMPARE(some.code, 0);
    QCOMPARE(some.out, "Opened {\"owner\":\"judy\"}\nPut {\"v\":5}\n");
}

void TestCliBranch::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char *name, const QString &command, const QStringList &options,
             const QString &message) { QTest::newRow(name) << command << options << message; };
    row("neither", u"reduce"_s, {u"--stream=account-1"_s},
        u"reduce needs either --where or --failure"_s);
    row("both", u"reduce"_s, {u"--stream=account-1"_s, u"--where=1"_s, u"--failure"_s},
        u"reduce needs either --where or --failure"_s);
    row("the end of a failure", u"reduce"_s,
        {u"--stream=account-1"_s, u"--failure"_s, u"--at-end"_s}, u"--at-end needs --where"_s);
    row("no condition", u"reduce"_s, {u"--stream=account-1"_s, u"--where=s.n = 0"_s},
        u"--where, column 5: an expression cannot assign; to compare, write ==="_s);
    row("no tries", u"reduce"_s, {u"--stream=account-1"_s, u"--failure"_s, u"--tries=0"_s},
        u"--tries needs a number from 1, not 0"_s);
    row("no stream to reduce", u"reduce"_s, {u"--failure"_s}, u"reduce needs --stream"_s);
    row("no stream to test", u"fixture"_s, {}, u"fixture needs --stream"_s);
    row("no such format", u"fixture"_s, {u"--stream=account-1"_s, u"--format=perl"_s},
        u"there is no format \"perl\", only json, typescript, java, csharp, python, kotlin, ruby"_s);
    row("no such version", u"fixture"_s, {u"--stream=account-1"_s, u"--version=9"_s},
        u"stream account-1 has no version 9; it has versions 1 to 6"_s);
    row("no such stream", u"reduce"_s, {u"--stream=account-9"_s, u"--failure"_s},
        u"there is no stream account-9 in fake"_s);
}

void TestCliBranch::saysWhatIsWrong()
{
    QFETCH(QString, command);
    QFETCH(QStringList, options);
    QFETCH(QString, message);
    const Run wrong = run(command, options);
    QVERIFY(wrong.code != 0);
    QCOMPARE(wrong.out, "");
    QCOMPARE(QString::fromUtf8(wrong.err), u"hindcast: "_s + message + u'\n');
}

QTEST_GUILESS_MAIN(TestCliBranch)
#include "tst_cli_branch.moc"
