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
    void putsAnEventIntoSeveralStreams();
    void countsAStreamThatIsNamedTwiceOnce();
    void numbersLinksInTheOrderOfTheirStream();
    void archivesWhatABeginningLeavesBehind();
    void knowsTombstonesAndDeletedEvents();
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

void TestStoreIndex::putsAnEventIntoSeveralStreams()
{
    IndexBuilder builder;
    const std::vector<IndexPlace> first{{.stream = "all-a", .version = Version{7}}};
    const std::vector<IndexPlace> second{{.stream = "all-a", .version = Version{8}},
                                         {.stream = "vip"}};
    builder.add({.stream = "a-1", .type = "T", .time = at(10), .places = first}, place({}));
    builder.add({.stream = "b-1", .type = "T", .time = at(5)}, place({}));
    builder.add({.stream = "a-2", .type = "T", .time = at(20), .places = second}, place({}));
    const auto index = builder.snapshot();

    QVERIFY(index->hasLinks());
    QCOMPARE(index->rowCount(), 3);
    QCOMPARE(index->streamCount(), 5U);
    const StreamId all{index->streams.find("all-a")};
    const StreamId own{index->streams.find("a-2")};
    const auto rows = index->rowsOf(all);
    QCOMPARE(std::vector<std::uint32_t>(rows.begin(), rows.end()),
             (std::vector<std::uint32_t>{0, 2}));
    const StreamSummary summary = index->stream(all);
    QCOMPARE(summary.events, 2);
    QCOMPARE(summary.category, std::string_view("all"));
    QCOMPARE(summary.firstVersion.value, 7);
    QCOMPARE(summary.lastVersion.value, 8);
    QVERIFY(summary.firstTime == at(10) && summary.lastTime == at(20));

    QVERIFY(index->streamOf({2}) == own);
    QCOMPARE(index->versionIn({2}, all).value, 8);
    QCOMPARE(index->versionIn({2}, own).value, 1);
    QVERIFY(index->eventIn({2}, all).stream == all);
    QVERIFY(index->eventIn({1}, all).stream == index->streamOf({1})); // Which is not in it.
    const StreamId vip{index->streams.find("vip")};
    QVERIFY((index->linksOf({2}) == std::vector<IndexedPlace>{{all, {8}}, {vip, {1}}}));
    QVERIFY(index->linksOf({1}).empty());
    QVERIFY(index->problems().empty());
}

void TestStoreIndex::countsAStreamThatIsNamedTwiceOnce()
{
    IndexBuilder builder;
    const std::vector<IndexPlace> places{{.stream = "a"}, {.stream = "b"}, {.stream = "b"}};
    builder.add({.stream = "a", .type = "T", .places = places}, place({}));
    const auto index = builder.snapshot();
    QCOMPARE(index->linksOf({0}).size(), 1U);
    QCOMPARE(index->stream({index->streams.find("a")}).events, 1);
    QCOMPARE(index->stream({index->streams.find("b")}).events, 1);
}

/// The second event was linked before the first, and the third is the stream's own.
void TestStoreIndex::numbersLinksInTheOrderOfTheirStream()
{
    IndexBuilder builder({.firstVersion = 0});
    const std::vector<IndexPlace> late{{.stream = "s", .order = 31}};
    const std::vector<IndexPlace> early{{.stream = "s", .order = 30}};
    builder.add({.stream = "a", .type = "T", .order = 1, .places = late}, place({}));
    builder.add({.stream = "a", .type = "T", .order = 2, .places = early}, place({}));
    builder.add({.stream = "s", .type = "T", .order = 29}, place({}));
    const auto index = builder.snapshot();
    const StreamId stream{index->streams.find("s")};
    QCOMPARE(index->versionIn({0}, stream).value, 2);
    QCOMPARE(index->versionIn({1}, stream).value, 1);
    QCOMPARE(index->versionIn({2}, stream).value, 0);
    QCOMPARE(index->versionOf({1}).value, 1); // Its own stream is in order.
}

void TestStoreIndex::archivesWhatABeginningLeavesBehind()
{
    IndexBuilder builder;
    for (const char *stream : {"a", "b", "a"})
        builder.add({.stream = stream, .type = "T"}, place({}));
    builder.add({.stream = "a", .type = "T", .startsStream = true}, place({}));
    const auto index = builder.snapshot();
    QList<bool> archived;
    for (int row = 0; row < 4; ++row)
        archived += index->event({row}).isArchived;
    QCOMPARE(archived, (QList<bool>{true, false, true, false}));
}

void TestStoreIndex::knowsTombstonesAndDeletedEvents()
{
    IndexBuilder builder({.tombstones = {"Gone"}});
    builder.add({.stream = "a", .type = "T", .isDeleted = true}, place({}));
    builder.add({.stream = "a", .version = Version{9}, .type = "Gone"}, place({}));
    builder.add({.stream = "a", .version = Version{0}, .type = "T"}, place({}));
    const auto index = builder.snapshot();
    QVERIFY(index->event({0}).isDeleted && index->event({1}).isDeleted);
    QVERIFY(!index->event({2}).isDeleted);
    QCOMPARE(index->problemCount(), 1); // The gap before it; behind it versions begin again.
    QVERIFY(!index->isTombstone(index->typeOf({0})));
    QVERIFY(index->isTombstone(index->typeOf({1})));
}

QTEST_GUILESS_MAIN(TestStoreIndex)
#include "tst_store_index.moc"
