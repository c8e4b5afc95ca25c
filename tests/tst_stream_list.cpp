// SPDX-License-Identifier: MIT
#include "model/items/stream_activity.h"
#include "model/items/stream_list.h"

#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStreamList : public QObject
{
    Q_OBJECT
private slots:
    void putsNumbersByTheirValue_data();
    void putsNumbersByTheirValue();
    void listsStreamsByCategory_data();
    void listsStreamsByCategory();
    void goesOnFromAnEarlierList();
    void drawsTheActivityOfAStream();
    void looksAtTwoThousandEventsOfAHugeStream();
    void filtersWithoutSortingAgain();
    void stopsWhenAsked();
};

namespace {

Event made(const char *stream, const char *type, int second)
{
    return {.stream = stream, .type = type, .time = Timestamp(std::chrono::seconds(second))};
}

std::vector<Event> someEvents()
{
    return {made("order-10", "Opened", 1),    made("order-2", "Opened", 2),
            made("$snapshots-1", "Kept", 3),  made("account-1", "Opened", 4),
            made("order-2", "ItemPicked", 9), made("order-2", "ItemPicked", 6)};
}

/// `order: order-2 order-10; account: …`
QString text(const StreamList &list)
{
    QStringList lines;
    for (const std::uint32_t category : list.order) {
        QString line = QString::fromUtf8(list.sorted->names[category]) + u':';
        for (const std::uint32_t stream : list.shown[category])
            line += u' ' + QString::fromUtf8(list.index->streams.at(stream));
        lines += line;
    }
    return lines.join("; "_L1);
}

} // namespace

void TestStreamList::putsNumbersByTheirValue_data()
{
    QTest::addColumn<QByteArray>("smaller");
    QTest::addColumn<QByteArray>("greater");
    QTest::newRow("numbers") << QByteArray("order-2") << QByteArray("order-10");
    QTest::newRow("long numbers") << QByteArray("o-99999999999999999998")
                                  << QByteArray("o-99999999999999999999");
    QTest::newRow("zeros in front") << QByteArray("a-007") << QByteArray("a-10");
    QTest::newRow("only zeros") << QByteArray("a-000") << QByteArray("a-1");
    QTest::newRow("upper and lower case") << QByteArray("Apple") << QByteArray("banana");
    QTest::newRow("case decides last") << QByteArray("A-1") << QByteArray("a-1");
    QTest::newRow("a beginning") << QByteArray("order") << QByteArray("order-1");
    QTest::newRow("nothing") << QByteArray() << QByteArray("a");
    QTest::newRow("number before letter") << QByteArray("a1") << QByteArray("ab");
    QTest::newRow("beyond ASCII") << QByteArray("zebra") << QByteArray("\xc3\xa4rger");
}

void TestStreamList::putsNumbersByTheirValue()
{
    QFETCH(QByteArray, smaller);
    QFETCH(QByteArray, greater);
    const std::string left = smaller.toStdString();
    const std::string right = greater.toStdString();
    QVERIFY(compareNaturally(left, right) < 0);
    QVERIFY(compareNaturally(right, left) > 0);
    QCOMPARE(compareNaturally(left, left), 0);
}

void TestStreamList::listsStreamsByCategory_data()
{
    using Key = StreamQuery::Key;
    QTest::addColumn<StreamQuery>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by name") << StreamQuery{}
                             << u"account: account-1; order: order-2 order-10; "
                                "$snapshots: $snapshots-1"_s;
    QTest::newRow("by name, the other way")
        << StreamQuery{{}, Key::Name, Qt::DescendingOrder}
        << u"order: order-10 order-2; account: account-1; $snapshots: $snapshots-1"_s;
    QTest::newRow("by count") << StreamQuery{{}, Key::Count, Qt::DescendingOrder}
                              << u"order: order-2 order-10; account: account-1; "
                                 "$snapshots: $snapshots-1"_s;
    QTest::newRow("by last event")
        << StreamQuery{{}, Key::LastEvent, Qt::AscendingOrder}
        << u"account: account-1; order: order-10 order-2; $snapshots: $snapshots-1"_s;
    QTest::newRow("a word") << StreamQuery{u"ORDER"_s} << u"order: order-2 order-10"_s;
    QTest::newRow("two words") << StreamQuery{u"-1 o"_s}
                               << u"account: account-1; order: order-10; "
                                  "$snapshots: $snapshots-1"_s;
    QTest::newRow("a type") << StreamQuery{u"type:itempicked"_s} << u"order: order-2"_s;
    QTest::newRow("types by their beginning")
        << StreamQuery{u"type:K* type:Item*"_s} << u"order: order-2; $snapshots: $snapshots-1"_s;
    QTest::newRow("a type and a word") << StreamQuery{u"type:Opened 10"_s} << u"order: order-10"_s;
    QTest::newRow("a type that is not finished")
        << StreamQuery{u"type: account"_s} << u"account: account-1"_s;
    QTest::newRow("a type that does not exist") << StreamQuery{u"type:Lost"_s} << QString();
    QTest::newRow("no such name") << StreamQuery{u"\u00e4rger"_s} << QString();
}

void TestStreamList::listsStreamsByCategory()
{
    QFETCH(StreamQuery, query);
    QFETCH(QString, expected);
    FakeStore store(someEvents());
    QCOMPARE(text(*listStreams(store.indexed(), query, nullptr, {})), expected);
}

void TestStreamList::goesOnFromAnEarlierList()
{
    IndexBuilder builder;
    const auto place = [] { return QString(); };
    const StreamQuery query{u"type:B"_s};
    builder.add({.stream = "a-5", .type = "A"}, place);
    builder.add({.stream = "a-3", .type = "B"}, place);
    const auto early = listStreams(builder.snapshot(), query, nullptr, {});
    QCOMPARE(text(*early), u"a: a-3"_s);
    builder.add({.stream = "a-4", .type = "B"}, place);
    builder.add({.stream = "A-1", .type = "B"}, place);
    builder.add({.stream = "a-5", .type = "B"}, place);

    const auto late = listStreams(builder.snapshot(), query, early.get(), {});
    QCOMPARE(text(*late), u"A: A-1; a: a-3 a-4 a-5"_s);
    QCOMPARE(late->scannedRows, 5);
    QCOMPARE(text(*listStreams(builder.snapshot(), {u"4"_s}, late.get(), {})), u"a: a-4"_s);
}

void TestStreamList::drawsTheActivityOfAStream()
{
    FakeStore store({made("a", "T", 0), made("a", "T", 1), made("a", "T", 24), made("b", "T", 7)});
    const auto index = store.indexed();
    QCOMPARE(streamActivity(*index, {0}).toHex(), QByteArray("ff000000000000000000007f"));
    QCOMPARE(streamActivity(*index, {1}).toHex(), QByteArray("ff0000000000000000000000"));
}

void TestStreamList::looksAtTwoThousandEventsOfAHugeStream()
{
    IndexBuilder builder;
    for (int row = 0; row < 20'000; ++row) {
        const int second = row == 1 ? 24 : row % 20 == 10 ? 12 : 0; // Row 1 is not in the sample.
        builder.add({.stream = "a", .type = "T", .time = Timestamp(std::chrono::seconds(second))},
                    [] { return QString(); });
    }
    QCOMPARE(streamActivity(*builder.snapshot(), {0}).toHex(),
             QByteArray("ff0000000000ff0000000000"));
}

void TestStreamList::filtersWithoutSortingAgain()
{
    IndexBuilder builder;
    for (std::int64_t i = 0; i < 20'000; ++i)
        builder.add({.stream = "order-" + std::to_string(i * 7919 % 20'000), .type = "T"},
                    [] { return QString(); });
    const auto index = builder.snapshot();
    const auto all = listStreams(index, {}, nullptr, {});
    const auto some = listStreams(index, {u"RDER 1234"_s}, all.get(), {});
    QCOMPARE(some->shownCount(), 12);
    QVERIFY2(some->sorted == all->sorted, "sorted again though the order is the same");
}

void TestStreamList::stopsWhenAsked()
{
    FakeStore store(someEvents());
    std::stop_source source;
    source.request_stop();
    QVERIFY(!listStreams(store.indexed(), {}, nullptr, source.get_token()));
}

QTEST_GUILESS_MAIN(TestStreamList)
#include "tst_stream_list.moc"
