// SPDX-License-Identifier: MIT
#include "model/items/ledger_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestLedgerModel : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatTheIndexKnowsOfAnEvent();
    void showsABadRecordInItsPlace();
    void greysWhatIsLaterThanTheCurrentEvent();
    void growsWithoutResetting();
    void resetsForAnotherList();
    void shortensIds_data();
    void shortensIds();
    void readsOnlyTheRowsShown();
};

namespace {

using List = std::shared_ptr<const std::vector<std::uint32_t>>;

struct Ledger
{
    LedgerModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};

    /// All cells of a row: `1 | 09:10 | …`.
    QString line(int row) const
    {
        QStringList cells;
        for (int column = 0; column < LedgerModel::ColumnCount; ++column)
            cells += model.index(row, column).data().toString();
        return cells.join(" | "_L1);
    }
};

/// Each character is the stream of one event.
std::shared_ptr<const StoreIndex> indexOf(const char *streams)
{
    IndexBuilder builder;
    for (; *streams != '\0'; ++streams)
        builder.add({.stream = std::string_view(streams, 1), .type = "T"},
                    [] { return QString(); });
    return builder.snapshot();
}

RowList list(std::vector<std::uint32_t> rows)
{
    return RowList::of(indexOf("aaaaaaaaaa"),
                       std::make_shared<std::vector<std::uint32_t>>(std::move(rows)));
}

} // namespace

void TestLedgerModel::saysWhatTheIndexKnowsOfAnEvent()
{
    FakeStore store({Event{.stream = "order-7",
                           .version = Version{17},
                           .type = "OrderPacked",
                           .time = parseIsoTime("2026-03-03T10:05:12.481Z"),
                           .correlationId = {"7d1c00e09a75"},
                           .actor = {"judy"}},
                     Event{.stream = "order-7", .version = Version{18}, .type = "Sent"}});
    Ledger ledger;
    ledger.model.setRows(RowList::all(store.indexed()));
    QCOMPARE(ledger.model.rowCount(), 2);
    QCOMPARE(ledger.line(0),
             u"17 | 10:05:12.481 | OrderPacked | judy | 7d1c…75 | 1 | order-7 | 2026-03-03"_s);
    QCOMPARE(ledger.line(1), u"18 |  | Sent |  |  | 2 | order-7 | "_s);

    const QModelIndex first = ledger.model.index(0, LedgerModel::CorrelationColumn);
    QCOMPARE(first.data(LedgerModel::RowRole).toLongLong(), 0);
    QCOMPARE(first.data(LedgerModel::CorrelationRole).toString(), u"7d1c00e09a75"_s);
    QCOMPARE(first.data(Qt::ToolTipRole).toString(), u"7d1c00e09a75"_s);
    QCOMPARE(first.siblingAtColumn(LedgerModel::TimeColumn).data(Qt::ToolTipRole).toString(),
             u"2026-03-03 10:05:12.481 UTC"_s);

    ledger.model.setTimeFormat(TimeFormat::fromKey(u"Asia/Tokyo"_s));
    QCOMPARE(first.siblingAtColumn(LedgerModel::TimeColumn).data().toString(), u"19:05:12.481"_s);
}

void TestLedgerModel::showsABadRecordInItsPlace()
{
    IndexBuilder builder;
    builder.add({.stream = "a", .type = "T", .isArchived = true}, [] { return QString(); });
    builder.addBad(0, {}, u"line 2"_s, u"not JSON: unexpected end of data"_s);
    Ledger ledger;
    ledger.model.setRows(RowList::all(builder.snapshot()));
    QCOMPARE(ledger.line(0), u"1 |  | T |  |  | 1 | a | "_s);
    QCOMPARE(ledger.line(1), u" |  | line 2: not JSON: unexpected end of data |  |  | 2 |  | "_s);
    const QModelIndex good = ledger.model.index(0, LedgerModel::TypeColumn);
    const QModelIndex bad = ledger.model.index(1, LedgerModel::TypeColumn);
    QVERIFY(!good.data(LedgerModel::IsBadRole).toBool());
    QVERIFY(good.data(LedgerModel::IsArchivedRole).toBool());
    QCOMPARE(good.data(Qt::AccessibleTextRole).toString(), u"T, archived"_s);
    QVERIFY(bad.data(LedgerModel::IsBadRole).toBool());
    QCOMPARE(bad.data(Qt::AccessibleTextRole).toString(),
             u"bad record, line 2: not JSON: unexpected end of data"_s);
}

void TestLedgerModel::greysWhatIsLaterThanTheCurrentEvent()
{
    Ledger ledger;
    ledger.model.setRows(RowList::all(indexOf("aaaa")));
    const auto futures = [&ledger] {
        QString text;
        for (int row = 0; row < ledger.model.rowCount(); ++row) {
            const QModelIndex index = ledger.model.index(row, 0);
            text += index.data(LedgerModel::IsCurrentRole).toBool() ? u'C'
                : index.data(LedgerModel::IsFutureRole).toBool()    ? u'f'
                                                                    : u'p';
        }
        return text;
    };
    QCOMPARE(futures(), u"pppp"_s);
    ledger.model.setCurrentRow({1});
    QCOMPARE(futures(), u"pCff"_s);

    QSignalSpy changed(&ledger.model, &QAbstractItemModel::dataChanged);
    ledger.model.setCurrentRow({2});
    QCOMPARE(futures(), u"ppCf"_s);
    QCOMPARE(changed.count(), 1); // Only what differs is painted again.
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    QCOMPARE(ledger.model.indexOf({2}).row(), 2);
    QVERIFY(!ledger.model.indexOf({}).isValid());
}

void TestLedgerModel::growsWithoutResetting()
{
    Ledger ledger;
    const auto before = indexOf("aba");
    const auto after = indexOf("abaab");
    ledger.model.setRows(RowList::ofStream(before, {0}));
    ledger.reset.clear();
    ledger.model.setRows(RowList::ofStream(after, {0}));
    QCOMPARE(ledger.model.rowCount(), 3);
    QCOMPARE(ledger.inserted.count(), 1);
    QCOMPARE(ledger.inserted.first().at(1).toInt(), 2);
    QCOMPARE(ledger.inserted.first().at(2).toInt(), 2);
    QVERIFY2(ledger.reset.isEmpty(), "a reset would lose the selection and the scroll position");
}

void TestLedgerModel::resetsForAnotherList()
{
    Ledger ledger;
    ledger.model.setRows(list({1, 3, 5}));
    ledger.reset.clear();
    ledger.model.setRows(list({1, 4, 5, 6}));
    QCOMPARE(ledger.reset.count(), 1);
    QCOMPARE(ledger.model.index(1, 0).data(LedgerModel::RowRole).toLongLong(), 4);
    ledger.model.setRows(list({1, 4}));
    QCOMPARE(ledger.reset.count(), 2);
    ledger.model.setRows({});
    QCOMPARE(ledger.model.rowCount(), 0);
}

void TestLedgerModel::shortensIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("short") << u"trace-12"_s << u"trace-12"_s;
    QTest::newRow("long") << u"7d1c3e4a-0000-4000-8000-000000000075"_s << u"7d1c…75"_s;
}

void TestLedgerModel::shortensIds()
{
    QFETCH(QString, id);
    QFETCH(QString, expected);
    QCOMPARE(shortId(id), expected);
}

void TestLedgerModel::readsOnlyTheRowsShown()
{
    IndexBuilder builder;
    for (int i = 0; i < 500'000; ++i)
        builder.add({.stream = "a", .type = "T"}, [] { return QString(); });
    const auto index = builder.snapshot();
    LedgerModel model;
    QElapsedTimer timer;
    timer.start();
    model.setRows(RowList::all(index));
    for (int row = 250'000; row < 250'040; ++row)
        QCOMPARE(model.index(row, 0).data(LedgerModel::RowRole).toInt(), row);
    model.setCurrentRow({499'999});
    QVERIFY2(timer.elapsed() < 300, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestLedgerModel)
#include "tst_ledger_model.moc"
