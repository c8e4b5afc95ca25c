// SPDX-License-Identifier: MIT
#include "model/store/index_builder.h"

#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStoreIndex : public QObject
{
    Q_OBJECT
private slots:
    void keepsStreamsAndTheirRows();
    void numbersEventsThatHaveNoVersion();
    void listsWhatIsOutOfOrder_data();
    void listsWhatIsOutOfOrder();
    void keepsTheStoresOwnPositions();
    void givesABadRecordItsRow();
    void isNotTouchedByWhatIsAddedLater();
    void keepsAThousandProblemsOfAKindAndCountsAll();
};

namespace {

Timestamp at(int second)
{
    return Timestamp(std::chrono::seconds(second));
}

IndexBuilder::Place place(const QString &text)
{
    return [text] { return text; };
}

} // namespace

void TestStoreIndex::keepsStreamsAndTheirRows()
{
    IndexBuilder builder;
    builder.add({.stream = "order-1",
                 .version = Version{1},
                 .type = "Opened",
                 .time = at(10),
                 .correlation = "c",
                 .actor = "judy"},
                place(u"line 1"_s));
    builder.add({.stream = "package-7", .version = Version{1}, .type = "Opened", .time = at(5)},
                place(u"line 2"_s));
    builder.add({.stream = "order-1", .version = Version{2}, .type = "Closed", .time = at(20)},
                place(u"line 3"_s));
    const auto index = builder.snapshot();

    QCOMPARE(index->rowCount(), 3);
    QCOMPARE(index->streamCount(), 2U);
    const StreamId order{index->streams.find("order-1")};
    const StreamSummary summary = index->stream(order);
    QCOMPARE(summary.category, std::string_view("order"));
    QCOMPARE(summary.events, 2);
    QCOMPARE(summary.firstVersion.value, 1);
    QCOMPARE(summary.lastVersion.value, 2);
    QVERIFY(summary.firstTime == at(10) && summary.lastTime == at(20));
    const auto rows = index->rowsOf(order);
    QCOMPARE(std::vector<std::uint32_t>(rows.begin(), rows.end()),
             (std::vector<std::uint32_t>{0, 2}));
    QVERIFY(index->timeSpan() == std::pair(at(5), at(20)));

    const IndexedEvent first = index->event({0});
    QCOMPARE(index->types.at(first.type.value), std::string_view("Opened"));
    QCOMPARE(index->correlations.at(first.correlation.value), std::string_view("c"));
    QCOMPARE(index->actors.at(first.actor.value), std::string_view("judy"));
    QVERIFY(!index->event({1}).actor.isValid());
    QCOMPARE(index->eventsOf(first.type), 2);
    QVERIFY(index->problems().empty());
}

void TestStoreIndex::numbersEventsThatHaveNoVersion()
{
    IndexBuilder builder;
    for (const char *stream : {"a", "b", "a", "a"})
        builder.add({.stream = stream, .type = "T"}, place({}));
    const auto index = builder.snapshot();
    QCOMPARE(index->event({0}).version.value, 1);
    QCOMPARE(index->event({1}).version.value, 1);
    QCOMPARE(index->event({3}).version.value, 3);
}

void TestStoreIndex::listsWhatIsOutOfOrder_data()
{
    QTest::addColumn<QList<int>>("versions");
    QTest::addColumn<QList<int>>("seconds");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("twice") << QList<int>{1, 1} << QList<int>{0, 0} << u"duplicate-version"_s
                           << u"stream a-1 has version 1 more than once"_s;
    QTest::newRow("gap") << QList<int>{1, 4} << QList<int>{0, 0} << u"version-gap"_s
                         << u"stream a-1 goes from version 1 to 4"_s;
    QTest::newRow("back") << QList<int>{3, 2} << QList<int>{0, 0} << u"version-backwards"_s
                          << u"stream a-1 goes back from version 3 to 2"_s;
    QTest::newRow("time") << QList<int>{1, 2} << QList<int>{9, 3} << u"time-backwards"_s
                          << u"stream a-1 goes back in time at version 2, from "
                             "1970-01-01T00:00:09.000000Z to 1970-01-01T00:00:03.000000Z"_s;
}

void TestStoreIndex::listsWhatIsOutOfOrder()
{
    QFETCH(QList<int>, versions);
    QFETCH(QList<int>, seconds);
    QFETCH(QString, kind);
    QFETCH(QString, message);
    IndexBuilder builder;
    for (int i = 0; i < 2; ++i)
        builder.add(
            {.stream = "a-1", .version = Version{versions[i]}, .type = "T", .time = at(seconds[i])},
            place(u"line %1"_s.arg(i + 1)));
    const auto index = builder.snapshot();

    QCOMPARE(index->problemCount(), 1);
    const Problem &problem = index->problems().front();
    QCOMPARE(problemKindName(problem.kind), kind);
    QCOMPARE(problem.message, message);
    QCOMPARE(problem.place, u"line 2"_s);
    QCOMPARE(problem.row.value, 1);
    QCOMPARE(index->event({1}).version.value, versions[1]); // Shown as stored all the same.
}

void TestStoreIndex::keepsTheStoresOwnPositions()
{
    IndexBuilder builder;
    for (const int position : {1, 2, 10, 12})
        builder.add({.stream = "a", .type = "T", .position = Position{position}}, place({}));
    const auto index = builder.snapshot();
    QCOMPARE(index->event({1}).position.value, 2);
    QCOMPARE(index->event({2}).position.value, 10);
    QCOMPARE(index->rowAt({10})->value, 2);
    QCOMPARE(index->rowAt({11})->value, 2);
    QCOMPARE(index->rowAt({99})->value, 3);
    QVERIFY(!index->rowAt({0}));
}

void TestStoreIndex::givesABadRecordItsRow()
{
    IndexBuilder builder;
    builder.add({.stream = "a", .type = "T"}, place({}));
    builder.addBad(17, {}, u"line 2"_s, u"not JSON"_s);
    const auto index = builder.snapshot();
    QCOMPARE(index->rowCount(), 2);
    QCOMPARE(index->badCount(), 1);
    QVERIFY(index->event({1}).isBad());
    QCOMPARE(index->event({1}).position.value, 2);
    QCOMPARE(index->problems().front().place, u"line 2"_s);
}

void TestStoreIndex::isNotTouchedByWhatIsAddedLater()
{
    IndexBuilder builder;
    builder.add({.stream = "a", .type = "T"}, place({}));
    const auto before = builder.snapshot();
    builder.add({.stream = "a", .type = "T"}, place({}));
    QCOMPARE(before->rowCount(), 1);
    QCOMPARE(builder.snapshot()->rowCount(), 2);
}

void TestStoreIndex::keepsAThousandProblemsOfAKindAndCountsAll()
{
    IndexBuilder builder;
    for (int i = 0; i < 5'000; ++i)
        builder.add({.stream = "a", .version = Version{1}, .type = "T"}, place({}));
    const auto index = builder.snapshot();
    QCOMPARE(index->problems().size(), 1'000U);
    QCOMPARE(index->problemCount(), 4'999);
}

QTEST_GUILESS_MAIN(TestStoreIndex)
#include "tst_store_index.moc"
