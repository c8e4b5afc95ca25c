// SPDX-License-Identifier: MIT
#include <QTest>

#include "cli_run.h"
#include "comparison_text.h"

using namespace hindcast;
using fixture::Run;
using namespace Qt::StringLiterals;

/// The command `trace`, on events that the test wrote down.
class TestCliTrace : public QObject
{
    Q_OBJECT
private slots:
    void printsATreeWithTheTimeBetween();
    void printsOneObjectAnEvent();
    void saysWhatIsMissingAndWhatGoesRound();
    void takesAStreamAndAVersion();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

namespace {

/// account-3 asked for 50 twice, in trace k; account-9 has a cause that is gone, and a ring.
Result<std::unique_ptr<EventStore>> openFake(const QString &)
{
    auto events = eventsOf(R"(
        mobile-7 WithdrawalRequested {"n":1}
        account-3 MoneyWithdrawn {"cents":50}
        account-3 MoneyWithdrawn {"cents":50}
        account-9 Opened
        account-9 Closed
        account-9 Opened
    )");
    for (int i = 0; i < 3; ++i) {
        events[i].correlationId = {"k"};
        events[i].time = Timestamp(std::chrono::microseconds(1'000'000 + 412'500 * i));
    }
    events[0].actor = {"judy"};
    events[0].id = {"77", true};
    events[1].causationId = events[2].causationId = {"77", true};
    events[3].causationId = {"gone"};
    events[4].causationId = {"e-6"};
    events[5].causationId = {"e-5"};
    return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(events)));
}

Run run(const QStringList &options)
{
    return fixture::run(QStringList{u"trace"_s, u"fake"_s} + options, openFake);
}

} // namespace

void TestCliTrace::printsATreeWithTheTimeBetween()
{
    const Run tree = run({u"--event=e-3"_s});
    QCOMPARE(tree.err, "");
    QCOMPARE(
        tree.out,
        "    GAP  EVENT                STREAM     VERSION  TIME (UTC)                  BY    NOTE\n"
        "         WithdrawalRequested  mobile-7         1  1970-01-01 00:00:01.000     judy\n"
        "+412 ms    MoneyWithdrawn     account-3        1  1970-01-01 00:00:01.412500\n"
        "+825 ms    MoneyWithdrawn     account-3        2  1970-01-01 00:00:01.825           <- "
        "same request again as v1\n");
}

void TestCliTrace::printsOneObjectAnEvent()
{
    QCOMPARE(
        run({u"--event=77"_s, u"--json"_s}).out,
        R"({"depth":0,"position":1,"stream":"mobile-7","version":1,"type":"WithdrawalRequested","time":"1970-01-01T00:00:01.000000Z","actor":"judy","id":77,"correlationId":"k"}
{"depth":1,"position":2,"stream":"account-3","version":1,"type":"MoneyWithdrawn","time":"1970-01-01T00:00:01.412500Z","id":"e-2","causationId":77,"correlationId":"k","gapMs":412.5}
{"depth":1,"position":3,"stream":"account-3","version":2,"type":"MoneyWithdrawn","time":"1970-01-01T00:00:01.825000Z","id":"e-3","causationId":77,"correlationId":"k","gapMs":825,"repeats":2}
)");
}

void TestCliTrace::saysWhatIsMissingAndWhatGoesRound()
{
    QCOMPARE(run({u"--event=e-4"_s, u"--json"_s}).out,
             R"({"depth":0,"id":"gone","missing":true}
{"depth":1,"position":4,"stream":"account-9","version":1,"type":"Opened","id":"e-4","causationId":"gone"}
)");
    QCOMPARE(
        run({u"--event=e-5"_s}).out,
        "EVENT     STREAM     VERSION  NOTE\n"
        "Closed    account-9        2  <- goes in a circle: its cause v3 is one of its effects\n"
        "  Opened  account-9        3\n");
    QVERIFY(
        run({u"--event=e-6"_s, u"--json"_s})
            .out.startsWith(
                R"({"depth":0,"position":5,"stream":"account-9","version":2,"type":"Closed","id":"e-5","causationId":"e-6","cycle":true})"));
}

void TestCliTrace::takesAStreamAndAVersion()
{
    QCOMPARE(run({u"--event=account-3@2"_s, u"--json"_s}).out,
             run({u"--event=77"_s, u"--json"_s}).out);
}

void TestCliTrace::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("no event") << QStringList() << 2
                              << QByteArray("trace needs --event, an event's id or STREAM@VERSION");
    QTest::newRow("no such id") << QStringList{u"--event=x"_s} << 1
                                << QByteArray("no event has the id \"x\"");
    QTest::newRow("no such version") << QStringList{u"--event=account-3@3"_s} << 1
                                     << QByteArray("the stream account-3 has no version 3");
}

void TestCliTrace::saysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    const Run failed = run(options);
    QCOMPARE(failed.code, code);
    QCOMPARE(failed.err, "hindcast: " + sentence + '\n');
    QCOMPARE(failed.out, "");
}

QTEST_GUILESS_MAIN(TestCliTrace)
#include "tst_cli_trace.moc"
