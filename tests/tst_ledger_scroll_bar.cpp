// SPDX-License-Identifier: MIT
#include "model/items/ledger_model.h"
#include "model/store/index_builder.h"
#include "views/ledger/ledger_scroll_bar.h"
#include "views/ledger/ledger_table.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// A list of ten thousand events in a table that takes 800 rows.
class TestLedgerScrollBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shown.reset(); }
    void hidesWhereAllEventsAreRows();
    void goesAnywhereInTheList();
    void wheelsOnBeyondThePart();
    void reachesBothEndsByKey();
    void growsWithTheList();

private:
    struct Shown
    {
        LedgerModel model{nullptr, 800};
        LedgerTable table;
        LedgerScrollBar bar{table, model};
    };

    void list(int count);
    [[nodiscard]] qint64 top() const;
    void turnWheel(int by);

    std::unique_ptr<Shown> m_shown;
};

namespace {

RowList events(int count)
{
    IndexBuilder builder;
    for (int i = 0; i < count; ++i)
        builder.add({.stream = "a-1", .version = Version{i + 1}, .type = "Moved"},
                    [] { return u"a line"_s; });
    return RowList::all(builder.snapshot());
}

} // namespace

void TestLedgerScrollBar::init()
{
    m_shown = std::make_unique<Shown>();
    m_shown->table.setModel(&m_shown->model);
    m_shown->table.resize(600, 400);
    m_shown->table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_shown->table));
    m_shown->bar.resize(16, 400);
    list(10'000);
}

void TestLedgerScrollBar::list(int count)
{
    m_shown->model.setRows(events(count));
    m_shown->bar.fit();
}

qint64 TestLedgerScrollBar::top() const
{
    return m_shown->table.indexAt({2, 2}).data(LedgerModel::RowRole).toLongLong();
}

void TestLedgerScrollBar::turnWheel(int by)
{
    QWidget &rows = *m_shown->table.viewport();
    const QPoint middle = rows.rect().center();
    QWheelEvent wheel(middle, rows.mapToGlobal(middle), {}, {0, by}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&rows, &wheel);
}

void TestLedgerScrollBar::hidesWhereAllEventsAreRows()
{
    QVERIFY(!m_shown->bar.isHidden());
    QCOMPARE(m_shown->model.rowCount(), 800);
    list(800);
    QVERIFY(m_shown->bar.isHidden());
    QCOMPARE(m_shown->table.verticalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
}

void TestLedgerScrollBar::goesAnywhereInTheList()
{
    QSignalSpy reset(&m_shown->model, &LedgerModel::modelReset);
    for (const int place : {5'000, 12, 9'000, 4'700, 4'701})
        for (int again = 0; again < 2; ++again) {
            m_shown->bar.setValue(place);
            QCOMPARE(top(), place);
        }
    QCOMPARE(m_shown->model.rowCount(), 800);
    QVERIFY2(reset.isEmpty(), "a reset would visit all rows");
    m_shown->bar.setValue(m_shown->bar.maximum());
    const int last = m_shown->table.rowAt(m_shown->table.viewport()->height() - 1);
    QCOMPARE(m_shown->model.index(last, 0).data(LedgerModel::RowRole).toLongLong(), 9'999);
}

void TestLedgerScrollBar::wheelsOnBeyondThePart()
{
    turnWheel(-120);
    const qint64 notch = m_shown->table.verticalScrollBar()->value();
    const int height = m_shown->table.verticalHeader()->defaultSectionSize();
    for (int turned = 2; turned < 1'000; ++turned) {
        turnWheel(-120);
        QCOMPARE(top(), (turned * notch + 2) / height);
        QCOMPARE(m_shown->bar.value(), turned * notch / height);
    }
    QVERIFY(top() > 2'000);
    for (int turned = 0; turned < 1'000; ++turned)
        turnWheel(120);
    QCOMPARE(top(), 0);
}

void TestLedgerScrollBar::reachesBothEndsByKey()
{
    QTest::keyClick(&m_shown->table, Qt::Key_End);
    QCOMPARE(m_shown->model.rowAt(m_shown->table.currentIndex()).value, 9'999);
    QTest::keyClick(&m_shown->table, Qt::Key_Home);
    QCOMPARE(m_shown->model.rowAt(m_shown->table.currentIndex()).value, 0);
}

void TestLedgerScrollBar::growsWithTheList()
{
    m_shown->bar.setValue(5'000);
    QSignalSpy reset(&m_shown->model, &LedgerModel::modelReset);
    const int maximum = m_shown->bar.maximum();
    list(12'000);
    QCOMPARE(m_shown->bar.maximum(), maximum + 2'000);
    QCOMPARE(top(), 5'000);
    QVERIFY(reset.isEmpty());
}

QTEST_MAIN(TestLedgerScrollBar)
#include "tst_ledger_scroll_bar.moc"
