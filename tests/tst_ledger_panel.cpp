// SPDX-License-Identifier: MIT
#include "model/items/ledger_model.h"
#include "model/session/session.h"
#include "views/common/theme.h"
#include "views/ledger/ledger_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestLedgerPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void listsTheEventsOfTheStream();
    void goesToTheRowThatIsClicked();
    void goesAlongWithTheArrowKeys();
    void leavesLeftAndRightToTheWindow();
    void followsTheSessionWithoutJumping();
    void listsAllStreams();
    void filtersAMomentAfterTheLastKey();
    void enterFiltersAtOnce();
    void escapeClearsTheFilter();
    void saysWhenNoEventPasses();
    void saysWhatIsWrongWithAFilter();
    void givesAnExampleOfWhatEventsHold();
    void showsAFilterThatIsSetElsewhere();
    void writesTheMenusChoiceIntoTheLine();
    void hidesArchivedEvents();
    void filtersByTheTypeOfARow();
    void completesTheLastWord();
    void hidesAColumnAndRestoresIt();
    void showsAllDigitsOfLongVersions();
    void keepsOneColumnAtLeast();
    void ignoresAStateThatIsNone();
    void paintsFutureAndBadRows();
    void copiesTheCurrentRow();
};

namespace {

/// Rows 0 to 39: order-1, every fourth an ItemPicked by mark, else Noted by judy; 40: a bad record;
/// 41 to 43: package-7, the first archived, the second deleted.
std::vector<Event> someEvents()
{
    std::vector<Event> events;
    const auto add = [&events](const char *stream, int version, bool isPicked) {
        const int second = static_cast<int>(events.size());
        events.push_back({.stream = stream,
                          .version = {version},
                          .type = isPicked ? "ItemPicked" : "Noted",
                          .time = Timestamp(std::chrono::seconds(second)),
                          .correlationId = {"trace-of-order-1"},
                          .actor = {isPicked ? "mark" : "judy"},
                          .data = {Payload::Kind::Json, R"({"sku":"MUG-BLUE"})"}});
    };
    for (int i = 0; i < 40; ++i)
        add("order-1", i + 1, i % 4 == 3);
    events.push_back({.defect = "not JSON"});
    for (int i = 0; i < 3; ++i)
        add("package-7", i + 1, false);
    events[41].isArchived = true;
    events[42].isDeleted = true;
    return events;
}

struct Window
{
    Session session;
    LedgerPanel panel{session};
    QTableView *table = panel.findChild<QTableView *>(u"ledgerTable"_s);
    QLineEdit *filter = panel.findChild<QLineEdit *>(u"ledgerFilter"_s);

    explicit Window(const std::vector<Event> &events = someEvents())
    {
        QSignalSpy loaded(&session, &Session::loadingFinished);
        session.openWith([events]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
        });
        panel.resize(700, 400);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel) || (loaded.isEmpty() && !loaded.wait()))
            qFatal("no window or no store");
        session.selectStream({0});
    }

    QString text(const char *label) const
    {
        return panel.findChild<QLabel *>(QString::fromLatin1(label))->text();
    }

    QString line(int row) const
    {
        QStringList cells;
        const QHeaderView &header = *table->horizontalHeader();
        for (int visual = 0; visual < header.count(); ++visual) {
            const int column = header.logicalIndex(visual);
            if (!table->isColumnHidden(column))
                cells += table->model()->index(row, column).data().toString();
        }
        return cells.join(" | "_L1);
    }

    void click(int row) const
    {
        const QModelIndex index = table->model()->index(row, LedgerModel::TypeColumn);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    }

    void clickButton(const char *name) const
    {
        QTest::mouseClick(panel.findChild<QToolButton *>(QString::fromLatin1(name)),
                          Qt::LeftButton);
    }

    /// Opens the header's menu and chooses an entry by its text.
    void chooseColumn(const QString &name) const
    {
        emit table->horizontalHeader()->customContextMenuRequested({5, 5});
        choose(qobject_cast<QMenu *>(QApplication::activePopupWidget()), name);
    }

    static void choose(QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == text && action->isEnabled())
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
        menu->close();
    }
};

} // namespace

void TestLedgerPanel::listsTheEventsOfTheStream()
{
    const Window window;
    QCOMPARE(window.text("ledgerTitle"), u"order-1 · 40 events"_s);
    QCOMPARE(window.table->model()->rowCount(), 40);
    QCOMPARE(window.line(3), u"4 | 00:00:03.000 | ItemPicked | mark | trac…-1"_s);
    QCOMPARE(window.table->currentIndex().row(), 39);
}

void TestLedgerPanel::goesToTheRowThatIsClicked()
{
    Window window;
    window.session.goTo({0});
    window.click(2);
    QCOMPARE(window.session.row().value, 2);
    QVERIFY(window.table->model()->index(3, 0).data(LedgerModel::IsFutureRole).toBool());
    QVERIFY(!window.table->model()->index(2, 0).data(LedgerModel::IsFutureRole).toBool());
}

void TestLedgerPanel::goesAlongWithTheArrowKeys()
{
    Window window;
    QTest::keyClick(window.table, Qt::Key_Up);
    QCOMPARE(window.session.row().value, 38);
    QTest::keyClick(window.table, Qt::Key_Home);
    QCOMPARE(window.session.row().value, 0);
    QTest::keyClick(window.table, Qt::Key_Down);
    QTest::keyClick(window.table, Qt::Key_Down);
    QCOMPARE(window.session.row().value, 2);
    QTest::keyClick(window.table, Qt::Key_End);
    QCOMPARE(window.session.row().value, 39);
}

void TestLedgerPanel::leavesLeftAndRightToTheWindow()
{
    const Window window;
    QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
    QApplication::sendEvent(window.table, &left);
    QVERIFY(!left.isAccepted());
    QCOMPARE(window.session.row().value, 39);
}

void TestLedgerPanel::followsTheSessionWithoutJumping()
{
    Window window;
    const QScrollBar &bar = *window.table->verticalScrollBar();
    window.session.goTo({0});
    QCOMPARE(bar.value(), 0);
    window.session.goTo({5});
    QCOMPARE(bar.value(), 0); // Visible already.
    window.session.goTo({20});
    const int height = window.table->rowHeight(0);
    const QRect rect = window.table->visualRect(window.table->currentIndex());
    QCOMPARE(window.table->currentIndex().row(), 20);
    QCOMPARE(rect.bottom() + 1 + 2 * height, window.table->viewport()->height());
    const int scrolled = bar.value();
    window.session.goTo({19});
    QCOMPARE(bar.value(), scrolled);
}

void TestLedgerPanel::listsAllStreams()
{
    Window window;
    window.clickButton("ledgerAllStreams");
    QCOMPARE(window.text("ledgerTitle"), u"All streams · 44 events"_s);
    QCOMPARE(window.table->model()->rowCount(), 44);
    QCOMPARE(window.line(43), u"3 | 00:00:43.000 | package-7 | Noted | judy | trac…-1"_s);
    QCOMPARE(window.table->currentIndex().row(), 39); // The same event as before.
    window.session.goTo({42});
    QCOMPARE(window.table->currentIndex().row(), 42);
    window.click(40); // A bad record; the stream stays.
    QCOMPARE(window.session.row().value, 40);
    window.clickButton("ledgerStream");
    QCOMPARE(window.text("ledgerTitle"), u"package-7 · 3 events"_s);
    QCOMPARE(window.line(0), u"1 | 00:00:41.000 | Noted | judy | trac…-1"_s);
}

void TestLedgerPanel::filtersAMomentAfterTheLastKey()
{
    Window window;
    QSignalSpy changed(&window.session, &Session::ledgerViewChanged);
    QTest::keyClicks(window.filter, u"type:ItemPicked"_s);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(window.table->model()->rowCount(), 10);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(window.session.ledgerView().filter, u"type:ItemPicked"_s);
    QCOMPARE(window.text("ledgerCount"), u"10 of 40 events"_s);
    QCOMPARE(window.table->currentIndex().row(), 9);
}

void TestLedgerPanel::enterFiltersAtOnce()
{
    Window window;
    QTest::keyClicks(window.filter, u"mug-blue actor:mark"_s);
    QTest::keyClick(window.filter, Qt::Key_Return);
    QCOMPARE(window.session.ledgerView().filter, u"mug-blue actor:mark"_s);
    QTRY_COMPARE(window.table->model()->rowCount(), 10);
}

void TestLedgerPanel::escapeClearsTheFilter()
{
    Window window;
    QTest::keyClicks(window.filter, u"actor:mark "_s);
    QTRY_COMPARE(window.table->model()->rowCount(), 10);
    QTest::keyClick(window.filter, Qt::Key_Escape);
    QCOMPARE(window.session.ledgerView().filter, QString());
    QCOMPARE(window.table->model()->rowCount(), 40);
    QVERIFY(!window.panel.findChild<QLabel *>(u"ledgerCount"_s)->isVisible());
}

void TestLedgerPanel::saysWhenNoEventPasses()
{
    Window window;
    window.session.setLedgerView({LedgerView::Scope::Stream, u"type:Lost"_s});
    auto *clear = window.panel.findChild<QPushButton *>(u"ledgerClearFilter"_s);
    QTRY_VERIFY(clear->isVisible());
    QCOMPARE(window.text("ledgerEmpty"), u"No event passes this filter"_s);
    QCOMPARE(window.filter->text(), u"type:Lost"_s);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(window.table->model()->rowCount(), 40);
    QVERIFY(window.table->isVisible());
}

void TestLedgerPanel::saysWhatIsWrongWithAFilter()
{
    Window window;
    QTest::keyClicks(window.filter, u"/(mug/"_s);
    QTest::keyClick(window.filter, Qt::Key_Return);
    QTRY_VERIFY2(window.text("ledgerEmpty")
                     .startsWith(u"the regular expression /(mug/ cannot be searched for: "_s),
                 qPrintable(window.text("ledgerEmpty")));
    QTest::keyClicks(window.filter, u"i"_s); // Whatever flags it has.
    QTRY_VERIFY(window.text("ledgerCount").startsWith(u"⚠ 0 of 40"_s));
    window.filter->setText(u"/mug/i data.sku=mug-*"_s);
    QTRY_COMPARE(window.table->model()->rowCount(), 40);
}

void TestLedgerPanel::givesAnExampleOfWhatEventsHold()
{
    Window window;
    window.session.setLedgerView({LedgerView::Scope::Stream, u"type:Noted"_s});
    QMenu *menu = window.panel.findChild<QToolButton *>(u"ledgerFilterMenu"_s)->menu();
    emit menu->aboutToShow();
    menu->actions().at(4)->menu()->actions().at(1)->trigger();
    QCOMPARE(window.filter->text(), u"type:Noted data.reason=lost*"_s);
}

void TestLedgerPanel::showsAFilterThatIsSetElsewhere()
{
    Window window;
    window.session.setLedgerView({LedgerView::Scope::AllStreams, u"trace:trace-of"_s});
    QCOMPARE(window.filter->text(), u"trace:trace-of"_s);
    QVERIFY(window.panel.findChild<QToolButton *>(u"ledgerAllStreams"_s)->isChecked());
    QTRY_COMPARE(window.text("ledgerCount"), u"43 of 44 events"_s);
}

void TestLedgerPanel::writesTheMenusChoiceIntoTheLine()
{
    Window window;
    window.session.goTo({5});
    QMenu *menu = window.panel.findChild<QToolButton *>(u"ledgerFilterMenu"_s)->menu();
    const auto texts = [](const QMenu *of) {
        QStringList all;
        for (const QAction *action : of->actions())
            all += action->text();
        return all;
    };
    emit menu->aboutToShow();
    QCOMPARE(texts(menu),
             (QStringList{u"Type"_s,
                          u"By"_s,
                          u"Time"_s,
                          u"Hide archived and deleted"_s,
                          u"What events hold"_s,
                          {},
                          u"Clear filter"_s}));
    const QMenu *types = menu->actions().at(0)->menu();
    QCOMPARE(texts(types), (QStringList{u"Noted\t30"_s, u"ItemPicked\t10"_s}));
    types->actions().at(1)->trigger();
    QCOMPARE(window.filter->text(), u"type:ItemPicked"_s);
    QCOMPARE(window.session.ledgerView().filter, u"type:ItemPicked"_s);

    emit menu->aboutToShow();
    QVERIFY(menu->actions().at(0)->menu()->actions().at(1)->isChecked());
    menu->actions().at(2)->menu()->actions().at(0)->trigger();
    QCOMPARE(window.filter->text(), u"type:ItemPicked from:\"1970-01-01 00:00:05.000\""_s);
    QTRY_COMPARE(window.table->model()->rowCount(), 9);
    emit menu->aboutToShow();
    menu->actions().constLast()->trigger();
    QCOMPARE(window.table->model()->rowCount(), 40);
}

void TestLedgerPanel::hidesArchivedEvents()
{
    Window window;
    window.session.setLedgerView({LedgerView::Scope::AllStreams, {}});
    QCOMPARE(window.table->model()->rowCount(), 44);
    QMenu *menu = window.panel.findChild<QToolButton *>(u"ledgerFilterMenu"_s)->menu();
    emit menu->aboutToShow();
    QVERIFY(!menu->actions().at(3)->isChecked());
    menu->actions().at(3)->trigger();
    QCOMPARE(window.filter->text(), u"archived:no"_s);
    QTRY_COMPARE(window.text("ledgerCount"), u"42 of 44 events"_s);

    emit menu->aboutToShow();
    QVERIFY(menu->actions().at(3)->isChecked());
    menu->actions().at(3)->trigger();
    QCOMPARE(window.filter->text(), QString());
    window.session.setLedgerView({LedgerView::Scope::AllStreams, u"archived:yes"_s});
    QTRY_COMPARE(window.text("ledgerCount"), u"2 of 44 events"_s);
}

void TestLedgerPanel::filtersByTheTypeOfARow()
{
    Window window;
    window.session.goTo({3});
    emit window.table->customContextMenuRequested(
        window.table->visualRect(window.table->model()->index(3, 0)).center());
    Window::choose(qobject_cast<QMenu *>(QApplication::activePopupWidget()),
                   u"Filter by this type"_s);
    QCOMPARE(window.filter->text(), u"type:ItemPicked"_s);
    QTRY_COMPARE(window.table->model()->rowCount(), 10);
}

void TestLedgerPanel::completesTheLastWord()
{
    const Window window;
    window.filter->setFocus();
    QTest::keyClicks(window.filter, u"mug type:it"_s);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(window.filter->text(), u"mug type:ItemPicked"_s);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestLedgerPanel::hidesAColumnAndRestoresIt()
{
    const Window window;
    window.chooseColumn(u"by whom"_s);
    QCOMPARE(window.line(3), u"4 | 00:00:03.000 | ItemPicked | trac…-1"_s);
    window.table->horizontalHeader()->moveSection(1, 0);
    window.table->setColumnWidth(LedgerModel::TypeColumn, 222);
    window.chooseColumn(u"position"_s);
    QCOMPARE(window.line(3), u"00:00:03.000 | 4 | ItemPicked | trac…-1 | 4"_s);

    Window other;
    other.panel.restoreState(window.panel.saveState());
    QCOMPARE(other.line(3), u"00:00:03.000 | 4 | ItemPicked | trac…-1 | 4"_s);
    QCOMPARE(other.table->columnWidth(LedgerModel::TypeColumn), 222);
    other.clickButton("ledgerAllStreams");
    QCOMPARE(other.line(3), u"00:00:03.000 | 4 | order-1 | ItemPicked | trac…-1 | 4"_s);
    other.chooseColumn(u"Reset columns"_s);
    QCOMPARE(other.line(3), u"4 | 00:00:03.000 | order-1 | ItemPicked | mark | trac…-1"_s);
}

void TestLedgerPanel::showsAllDigitsOfLongVersions()
{
    std::vector<Event> events = someEvents();
    events[39].version = {12'345'678}; // The last one of order-1.
    const Window window(events);
    const QTableView &table = *window.table;
    const int room = table.columnWidth(LedgerModel::VersionColumn) - 2 * 8; // The cell's margins.
    QCOMPARE(table.model()->index(39, LedgerModel::VersionColumn).data().toString(), u"12345678"_s);
    QVERIFY(room >= table.fontMetrics().horizontalAdvance(u"12345678"_s));

    Window other; // Of a person's own width nothing is changed.
    other.table->setColumnWidth(LedgerModel::VersionColumn, 60);
    Window restored(events);
    restored.panel.restoreState(other.panel.saveState());
    QCOMPARE(restored.table->columnWidth(LedgerModel::VersionColumn), 60);
}

void TestLedgerPanel::keepsOneColumnAtLeast()
{
    const Window window;
    for (const char *name : {"version", "time", "by whom", "trace (correlation id)", "type"})
        window.chooseColumn(QString::fromLatin1(name));
    QCOMPARE(window.line(3), u"ItemPicked"_s);
}

void TestLedgerPanel::ignoresAStateThatIsNone()
{
    Window window;
    window.panel.restoreState("nonsense");
    window.panel.restoreState({});
    QCOMPARE(window.line(3), u"4 | 00:00:03.000 | ItemPicked | mark | trac…-1"_s);
}

void TestLedgerPanel::paintsFutureAndBadRows()
{
    Window window;
    window.clickButton("ledgerAllStreams");
    window.session.goTo({39});
    window.table->scrollToBottom();
    const QImage image = window.table->viewport()->grab().toImage();
    const auto darkest = [&](int row) {
        const QModelIndex index = window.table->model()->index(row, LedgerModel::TypeColumn);
        const QRect rect = window.table->visualRect(index).adjusted(30, 2, -2, -3);
        int value = 255;
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            for (int x = rect.left(); x <= rect.right(); ++x)
                value = std::min(value, qGray(image.pixel(x, y)));
        return value;
    };
    QVERIFY2(darkest(39) < 60, "the current event in full strength");
    QVERIFY2(darkest(41) > 90 && darkest(41) < 200, "a later event greyed, but readable");
    QVERIFY2(darkest(40) < 220, "the reason of the bad record");
}

void TestLedgerPanel::copiesTheCurrentRow()
{
    Window window;
    window.session.goTo({3});
    window.table->setFocus();
    QTest::keySequence(window.table, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(),
             u"4\torder-1\t4\t1970-01-01 00:00:03.000\tItemPicked\tmark\ttrace-of-order-1"_s);
}

QTEST_MAIN(TestLedgerPanel)
#include "tst_ledger_panel.moc"
