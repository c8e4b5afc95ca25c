// SPDX-License-Identifier: MIT
#include "model/items/stream_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStreamTreeModel : public QObject
{
    Q_OBJECT
private slots:
    void showsStreamsBelowTheirCategories();
    void growsWithoutResetting();
    void movesRowsWhenCountsChangeTheirOrder();
    void givesManyNewStreamsTheirPlaces();
    void listsTheFirstOfACategoryThatIsTooLong();
    void listsALargeStoreOnAnotherThread();
    void lastQueryWins();
    void tellsWhatIsWrongWithAStream();
    void findsStreamsThatAreListed();
    void forgetsAStore();
};

namespace {

IndexBuilder::Place nowhere()
{
    return [] { return QString(); };
}

Timestamp at(int second)
{
    return Timestamp(std::chrono::seconds(second));
}

/// A model, its tester, and the builder of its index.
struct Tree
{
    StreamTreeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    std::unique_ptr<IndexBuilder> builder = std::make_unique<IndexBuilder>();

    void add(std::initializer_list<const char *> streams)
    {
        for (const char *stream : streams)
            builder->add({.stream = stream, .type = "T"}, nowhere());
        model.setIndex(builder->snapshot());
    }

    /// `order 2: order-1 5, order-2 1; …`, numbers being what CountRole says.
    QString text() const
    {
        const auto line = [](const QModelIndex &index) -> QString {
            return index.data().toString() + u' '
                + QString::number(index.data(StreamTreeModel::CountRole).toLongLong());
        };
        QStringList categories;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex category = model.index(row, 0);
            QStringList streams;
            for (int child = 0; child < model.rowCount(category); ++child)
                streams += line(model.index(child, 0, category));
            categories += line(category) + ": "_L1 + streams.join(", "_L1);
        }
        return categories.join("; "_L1);
    }
};

} // namespace

void TestStreamTreeModel::showsStreamsBelowTheirCategories()
{
    Tree tree;
    tree.model.setTimeFormat(TimeFormat());
    tree.builder->add({.stream = "order-10", .type = "T", .time = at(0)}, nowhere());
    tree.builder->add({.stream = "order-10", .type = "T", .time = at(12)}, nowhere());
    tree.add({"order-2", "account-1", "account-1"});
    QCOMPARE(tree.text(), u"account 1: account-1 2; order 2: order-2 1, order-10 2"_s);

    const QModelIndex order10 = tree.model.index(1, 0, tree.model.index(1, 0));
    QCOMPARE(order10.data(StreamTreeModel::ActivityRole).toByteArray().toHex(),
             QByteArray("ff00000000000000000000ff"));
    QCOMPARE(order10.data(StreamTreeModel::LastTimeRole).toString(), u"1970-01-01 00:00:12.000"_s);
    QCOMPARE(order10.data(Qt::ToolTipRole).toString(),
             u"order-10, 2 events\nlast event 1970-01-01 00:00:12.000 UTC"_s);
    QCOMPARE(order10.data(Qt::AccessibleTextRole).toString(), u"order-10, 2 events"_s);
    QCOMPARE(order10.parent().data(Qt::AccessibleTextRole).toString(), u"order, 2 streams"_s);
}

void TestStreamTreeModel::growsWithoutResetting()
{
    Tree tree;
    tree.add({"order-1", "order-9"});
    const QPersistentModelIndex kept = tree.model.indexOf({1});
    QSignalSpy changed(&tree.model, &QAbstractItemModel::dataChanged);
    tree.reset.clear();
    tree.add({"order-5", "order-1", "account-1"});

    QCOMPARE(tree.text(), u"account 1: account-1 1; order 3: order-1 2, order-5 1, order-9 1"_s);
    QCOMPARE(tree.inserted.count(), 2);
    QVERIFY(!changed.isEmpty()); // order-1 has an event more.
    QCOMPARE(kept.data().toString(), u"order-9"_s);
    QCOMPARE(kept.parent().data().toString(), u"order"_s);
    QVERIFY2(tree.reset.isEmpty(), "a reset would lose the selection and the scroll position");
}

void TestStreamTreeModel::movesRowsWhenCountsChangeTheirOrder()
{
    Tree tree;
    tree.model.setQuery({.key = StreamQuery::Key::Count, .order = Qt::DescendingOrder});
    tree.add({"a-1", "a-1", "a-2", "b-1"});
    QCOMPARE(tree.text(), u"a 2: a-1 2, a-2 1; b 1: b-1 1"_s);
    const QPersistentModelIndex kept = tree.model.indexOf({0});
    tree.reset.clear();
    tree.add({"a-2", "a-2", "b-2", "b-3"});

    QCOMPARE(tree.text(), u"b 3: b-1 1, b-2 1, b-3 1; a 2: a-2 3, a-1 2"_s);
    QCOMPARE(kept.data().toString(), u"a-1"_s);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(kept.parent().row(), 1);
    QVERIFY(tree.reset.isEmpty());
}

void TestStreamTreeModel::givesManyNewStreamsTheirPlaces()
{
    Tree tree;
    for (int i = 0; i < 1'000; i += 2)
        tree.builder->add({.stream = "a-" + std::to_string(i), .type = "T"}, nowhere());
    tree.model.setIndex(tree.builder->snapshot());
    const QPersistentModelIndex kept = tree.model.indexOf({StreamId{499}});
    QCOMPARE(kept.data().toString(), u"a-998"_s);
    tree.reset.clear();
    for (int i = 1; i < 1'000; i += 2)
        tree.builder->add({.stream = "a-" + std::to_string(i), .type = "T"}, nowhere());
    tree.model.setIndex(tree.builder->snapshot());

    QCOMPARE(tree.inserted.count(), 1); // 500 gaps would have been 500 signals.
    QCOMPARE(kept.row(), 998);
    const QModelIndex category = tree.model.index(0, 0);
    QCOMPARE(tree.model.index(7, 0, category).data().toString(), u"a-7"_s);
    QVERIFY(tree.reset.isEmpty());
}

void TestStreamTreeModel::listsTheFirstOfACategoryThatIsTooLong()
{
    Tree tree;
    tree.model.setQuery({.mostOfCategory = 2});
    tree.add({"a-2", "a-4", "b-1"});
    QCOMPARE(tree.text(), u"a 2: a-2 1, a-4 1; b 1: b-1 1"_s);
    QCOMPARE(tree.model.leftOutCount(), 0);
    tree.add({"a-3", "a-5"});
    QCOMPARE(tree.text(), u"a 2: a-2 1, a-3 1; b 1: b-1 1"_s);
    QCOMPARE(tree.model.leftOutCount(), 2);
    tree.add({"a-1"}); // In front of what is listed already.
    QCOMPARE(tree.text(), u"a 2: a-1 1, a-2 1; b 1: b-1 1"_s);
    QVERIFY(!tree.model.indexOf({StreamId{1}}).isValid());

    tree.model.setQuery({.filter = u"a-4"_s, .mostOfCategory = 2});
    QCOMPARE(tree.text(), u"a 1: a-4 1"_s);
    QCOMPARE(tree.model.leftOutCount(), 0);
}

void TestStreamTreeModel::listsALargeStoreOnAnotherThread()
{
    Tree tree;
    QSignalSpy listed(&tree.model, &StreamTreeModel::listed);
    for (int i = 0; i < 30'000; ++i)
        tree.builder->add({.stream = "a-" + std::to_string(i), .type = "T"}, nowhere());
    tree.model.setIndex(tree.builder->snapshot());
    QVERIFY(tree.model.isListing());
    tree.add({"a-99999"}); // Grows while it is listed.
    QTRY_COMPARE(tree.model.shownCount(), 30'001);
    QTRY_VERIFY(!tree.model.isListing());
    QCOMPARE(listed.count(), 2);
    QCOMPARE(tree.model.indexOf({30'000}).row(), 30'000);
}

void TestStreamTreeModel::lastQueryWins()
{
    Tree tree;
    for (int i = 0; i < 30'000; ++i)
        tree.builder->add({.stream = "a-" + std::to_string(i), .type = "T"}, nowhere());
    tree.model.setIndex(tree.builder->snapshot());
    tree.model.setQuery({u"1"_s});
    tree.model.setQuery({u"12"_s});
    tree.model.setQuery({u"29999"_s});
    QTRY_VERIFY(!tree.model.isListing());
    QCOMPARE(tree.text(), u"a 1: a-29999 1"_s);
    QCOMPARE(tree.model.streamCount(), 30'000);
}

void TestStreamTreeModel::tellsWhatIsWrongWithAStream()
{
    Tree tree;
    tree.builder->add({.stream = "a-1", .version = Version{1}, .type = "T"}, nowhere());
    tree.builder->addBad(0, {}, u"line 2"_s, u"not JSON"_s);
    tree.builder->add({.stream = "a-1", .version = Version{5}, .type = "T"}, nowhere());
    tree.add({"a-2"});
    const QModelIndex bad = tree.model.indexOf({0});
    QCOMPARE(bad.data(StreamTreeModel::ProblemsRole).toStringList(),
             QStringList{u"stream a-1 goes from version 1 to 5"_s});
    QCOMPARE(bad.data(Qt::ToolTipRole).toString(),
             u"a-1, 2 events, 1 problems\nstream a-1 goes from version 1 to 5"_s);
    QVERIFY(tree.model.indexOf({1}).data(StreamTreeModel::ProblemsRole).toStringList().isEmpty());
}

void TestStreamTreeModel::findsStreamsThatAreListed()
{
    Tree tree;
    tree.add({"order-1", "account-1"});
    QCOMPARE(StreamTreeModel::streamAt(tree.model.indexOf({0})).value, 0U);
    QCOMPARE(tree.model.firstStream().data().toString(), u"account-1"_s);
    QVERIFY(!StreamTreeModel::streamAt(tree.model.index(0, 0)).isValid());
    QVERIFY(!tree.model.indexOf({}).isValid());
    tree.model.setQuery({u"order"_s});
    QVERIFY(!tree.model.indexOf({1}).isValid());
    QCOMPARE(tree.model.indexOf({0}).row(), 0);
    tree.model.setQuery({u"nothing has this name"_s});
    QVERIFY(!tree.model.firstStream().isValid());
}

void TestStreamTreeModel::forgetsAStore()
{
    Tree tree;
    tree.add({"order-1", "order-2"});
    tree.model.clear();
    QCOMPARE(tree.model.rowCount(), 0);
    QCOMPARE(tree.model.streamCount(), 0);
    tree.builder = std::make_unique<IndexBuilder>();
    tree.add({"account-7"});
    QCOMPARE(tree.text(), u"account 1: account-7 1"_s);
}

QTEST_GUILESS_MAIN(TestStreamTreeModel)
#include "tst_stream_tree_model.moc"
