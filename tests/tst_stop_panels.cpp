// SPDX-License-Identifier: MIT
#include "model/items/breakpoint_list.h"
#include "model/items/watch_list.h"
#include "views/common/theme.h"
#include "views/debug/breakpoint_form.h"
#include "views/debug/breakpoints_panel.h"
#include "views/debug/stop_table.h"
#include "views/debug/watches_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "stops_fixture.h"

using namespace hindcast;

class TestStopPanels : public QObject
{
    Q_OBJECT
private slots:
    void listsBreakpointsWithTheirHits();
    void addsABreakpointByTheMenu();
    void addsARuleWithItsName();
    void addsAHandlerThatThrowsAtOnce();
    void editsABreakpointInPlace_data();
    void editsABreakpointInPlace();
    void refusesWhatStopsNowhere();
    void escapeLeavesItAsItWas();
    void switchesABreakpointBySpaceAndMouse();
    void removesABreakpointByDelete();
    void keysOfARowAreNotShortcuts();
    void saysWhereTheRunStopped();
    void saysWhatIsWrongWithACondition();
    void listsWatchesWithTheirValues();
    void addsAWatchInPlace();
    void editsAndRemovesWatches();
    void drawsAWatchOverTheTrack();
    void looksRightInBothThemes_data();
    void looksRightInBothThemes();
};

namespace {

/// Both panels in a window, at the third event of account-3.
class Fixture : public StopsFixture
{
public:
    explicit Fixture(int width = 420)
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(breakpoints);
        column->addWidget(panel);
        column->addStretch(1);
        window.resize(width, 500);
        window.show();
        isReady = isReady && QTest::qWaitForWindowActive(&window);
        session.goToOrdinal(2);
        for (QAbstractItemModel *model : {table().model(), watchTable().model()})
            new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest, &window);
    }

    [[nodiscard]] StopTable &table() const { return breakpoints->table(); }
    [[nodiscard]] StopTable &watchTable() const { return panel->table(); }
    [[nodiscard]] static QString cell(const StopTable &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString hits(int row) const
    {
        return cell(table(), row, BreakpointList::HitsColumn);
    }
    static void click(StopTable &table, int row, int column = 0)
    {
        const QRect rect = table.visualRect(table.model()->index(row, column));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, rect.center());
    }
    static void doubleClick(StopTable &table, int row)
    {
        const QRect rect = table.visualRect(table.model()->index(row, 0));
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, rect.center());
    }
    [[nodiscard]] BreakpointForm &form() const { return *window.findChild<BreakpointForm *>(); }
    [[nodiscard]] QLineEdit &edit(const QString &name) const
    {
        for (QLineEdit *found : window.findChildren<QLineEdit *>()) {
            if (found->accessibleName() == name)
                return *found;
        }
        qFatal("no such line edit");
    }
    [[nodiscard]] QLineEdit &where() const { return edit(u"Where to stop"_s); }
    /// Chooses a kind from the menu behind the plus.
    void addByMenu(int kind) const
    {
        for (QToolButton *button : window.findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Add a breakpoint"_s)
                button->menu()->actions().at(kind)->trigger();
        }
    }

    QWidget window;
    BreakpointsPanel *breakpoints = new BreakpointsPanel(session, desk, &window);
    WatchesPanel *panel = new WatchesPanel(session, watches, &window);
};

} // namespace

void TestStopPanels::listsBreakpointsWithTheirHits()
{
    Fixture fixture;
    QVERIFY(fixture.isReady);
    fixture.desk.setBreakpoints({atType("Frozen"),
                                 becomesTrue("s.balance < 0"),
                                 {.kind = BreakpointKind::Throws, .isOn = false}});
    QTRY_COMPARE(fixture.hits(2), u"0 hits"_s);
    QCOMPARE(fixture.hits(0), u"1 hits"_s); // A translation knows one hit.
    QCOMPARE(fixture.hits(1), u"becomes true · 2 hits"_s);
    QCOMPARE(Fixture::cell(fixture.table(), 0, 0), u"event Frozen"_s);
    QCOMPARE(fixture.table().model()->index(0, 0).data(BoldRole).toString(), u"Frozen"_s);
    QCOMPARE(Fixture::cell(fixture.table(), 2, 0), u"handler throws"_s);
    QCOMPARE(fixture.table().model()->index(2, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    const auto *count = fixture.breakpoints->findChildren<QLabel *>().at(1);
    QCOMPARE(count->text(), u"3"_s);
}

void TestStopPanels::addsABreakpointByTheMenu()
{
    Fixture fixture;
    fixture.addByMenu(static_cast<int>(BreakpointKind::BecomesTrue));
    QVERIFY(fixture.form().isVisible());
    QTRY_VERIFY(fixture.where().hasFocus());
    QTest::keyClicks(&fixture.where(), u"s.balance < 0"_s);
    QTest::keyClick(&fixture.where(), Qt::Key_Return);
    QCOMPARE(fixture.desk.breakpoints(), std::vector<Breakpoint>{becomesTrue("s.balance < 0")});
    QVERIFY(!fixture.form().isVisible());
    QTRY_COMPARE(fixture.hits(0), u"becomes true · 2 hits"_s);

    fixture.addByMenu(static_cast<int>(BreakpointKind::Type));
    QCOMPARE(fixture.where().text(), u"Withdrawn"_s); // That of the current event.
    QTest::keyClick(&fixture.where(), Qt::Key_Return);
    QCOMPARE(fixture.desk.breakpoints()[1], atType("Withdrawn"));
}

void TestStopPanels::addsARuleWithItsName()
{
    Fixture fixture;
    fixture.addByMenu(static_cast<int>(BreakpointKind::Rule));
    QTest::keyClicks(&fixture.edit(u"Name of the rule"_s), u"no debt"_s);
    QTest::keyClicks(&fixture.where(), u"s.balance >= 0"_s);
    QTest::keyClick(&fixture.where(), Qt::Key_Return);
    QCOMPARE(
        fixture.desk.breakpoints().at(0),
        (Breakpoint{.kind = BreakpointKind::Rule, .text = "s.balance >= 0", .name = u"no debt"_s}));
    QCOMPARE(Fixture::cell(fixture.table(), 0, 0), u"rule: no debt"_s);
    QTRY_COMPARE(fixture.hits(0), u"2 hits"_s);
}

void TestStopPanels::addsAHandlerThatThrowsAtOnce()
{
    Fixture fixture;
    fixture.addByMenu(static_cast<int>(BreakpointKind::Throws));
    QVERIFY(!fixture.form().isVisible());
    QCOMPARE(fixture.desk.breakpoints().at(0), (Breakpoint{.kind = BreakpointKind::Throws}));
}

void TestStopPanels::editsABreakpointInPlace_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("F2") << int(Qt::Key_F2);
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("double click") << 0;
}

void TestStopPanels::editsABreakpointInPlace()
{
    QFETCH(int, key);
    Fixture fixture;
    fixture.desk.setBreakpoints({atType("Frozen"), becomesTrue("s.balance < 0")});
    if (key == 0) {
        Fixture::doubleClick(fixture.table(), 1);
    } else {
        Fixture::click(fixture.table(), 1);
        QTest::keyClick(&fixture.table(), static_cast<Qt::Key>(key));
    }
    QVERIFY(fixture.form().isVisible());
    QCOMPARE(fixture.where().text(), u"s.balance < 0"_s);
    QTest::keyClicks(&fixture.where(), u"s.balance > 50"_s); // What there was is selected.
    QTest::keyClick(&fixture.where(), Qt::Key_Return);
    QCOMPARE(fixture.desk.breakpoints()[1], becomesTrue("s.balance > 50"));
    QCOMPARE(fixture.table().selectedRow(), 1);
    QTRY_COMPARE(fixture.hits(1), u"becomes true · 1 hits"_s);
}

void TestStopPanels::refusesWhatStopsNowhere()
{
    Fixture fixture;
    fixture.addByMenu(static_cast<int>(BreakpointKind::Changes));
    QTest::keyClicks(&fixture.where(), u"balance"_s);
    QTest::keyClick(&fixture.where(), Qt::Key_Return);
    QVERIFY(fixture.form().isVisible());
    const auto *refusal = fixture.form().findChild<QLabel *>();
    QVERIFY(refusal->isVisible());
    QCOMPARE(refusal->text(), u"Type the field as a JSON pointer, such as /items/0/price."_s);
    QVERIFY(fixture.desk.breakpoints().empty());
    QTest::keyClick(&fixture.where(), Qt::Key_Home);
    QTest::keyClicks(&fixture.where(), u"/"_s);
    QVERIFY(!refusal->isVisible());
    QTest::keyClick(&fixture.where(), Qt::Key_Return);
    QCOMPARE(fixture.desk.breakpoints().at(0).text, "/balance");
}

void TestStopPanels::escapeLeavesItAsItWas()
{
    Fixture fixture;
    fixture.desk.setBreakpoints({becomesTrue("s.balance < 0")});
    Fixture::doubleClick(fixture.table(), 0);
    QTest::keyClicks(&fixture.where(), u"nonsense"_s);
    QTest::keyClick(&fixture.where(), Qt::Key_Escape);
    QVERIFY(!fixture.form().isVisible());
    QCOMPARE(fixture.desk.breakpoints(), std::vector<Breakpoint>{becomesTrue("s.balance < 0")});
}

void TestStopPanels::switchesABreakpointBySpaceAndMouse()
{
    Fixture fixture;
    fixture.desk.setBreakpoints({atType("Frozen")});
    Fixture::click(fixture.table(), 0, BreakpointList::HitsColumn);
    QTest::keyClick(&fixture.table(), Qt::Key_Space);
    QVERIFY(!fixture.desk.breakpoints()[0].isOn);
    QTest::keyClick(&fixture.table(), Qt::Key_Space);
    QVERIFY(fixture.desk.breakpoints()[0].isOn);
    const QRect row = fixture.table().visualRect(fixture.table().model()->index(0, 0));
    QTest::mouseClick(fixture.table().viewport(), Qt::LeftButton, {},
                      {row.left() + 10, row.center().y()});
    QVERIFY(!fixture.desk.breakpoints()[0].isOn);
}

void TestStopPanels::removesABreakpointByDelete()
{
    Fixture fixture;
    fixture.desk.setBreakpoints({atType("Frozen"), atType("Opened"), atType("Withdrawn")});
    Fixture::click(fixture.table(), 1);
    QTest::keyClick(&fixture.table(), Qt::Key_Delete);
    QCOMPARE(fixture.desk.breakpoints(),
             (std::vector<Breakpoint>{atType("Frozen"), atType("Withdrawn")}));
    QTest::keyClick(&fixture.table(), Qt::Key_Delete); // The row that came up.
    QTest::keyClick(&fixture.table(), Qt::Key_Delete);
    QVERIFY(fixture.desk.breakpoints().empty());
    QVERIFY(!fixture.table().isVisible());
}

void TestStopPanels::keysOfARowAreNotShortcuts()
{
    Fixture fixture;
    fixture.desk.setBreakpoints({atType("Frozen")});
    QAction play;
    play.setShortcut(QKeySequence(Qt::Key_Space));
    fixture.window.addAction(&play);
    QSignalSpy played(&play, &QAction::triggered);
    Fixture::click(fixture.table(), 0);
    QTest::keyClick(fixture.window.windowHandle(), Qt::Key_Space);
    QCOMPARE(played.count(), 0);
    QVERIFY(!fixture.desk.breakpoints()[0].isOn);
}

void TestStopPanels::saysWhereTheRunStopped()
{
    Fixture fixture;
    fixture.desk.setBreakpoints({atType("Frozen"), becomesTrue("s.balance < 0")});
    fixture.desk.runForward();
    QTRY_COMPARE(fixture.hits(0), u"1 hits · stopped here"_s);
    QVERIFY(fixture.table().model()->index(0, 0).data(StoppedRole).toBool());
    QVERIFY(!fixture.table().model()->index(1, 0).data(StoppedRole).toBool());
}

void TestStopPanels::saysWhatIsWrongWithACondition()
{
    Fixture fixture;
    fixture.desk.setBreakpoints({becomesTrue("s.balance <"), becomesTrue("s.a.b.c > 0")});
    const auto tone = [&](int row) {
        return static_cast<StopTone>(
            fixture.table().model()->index(row, BreakpointList::HitsColumn).data(ToneRole).toInt());
    };
    QTRY_COMPARE(tone(0), StopTone::Error);
    QTRY_COMPARE(fixture.hits(1), u"becomes true · 0 hits"_s);
    QCOMPARE(tone(1), StopTone::Muted);
    const QString tip = fixture.table().model()->index(1, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"could not be evaluated at 7 events, first at v1: "_s), qPrintable(tip));
}

void TestStopPanels::listsWatchesWithTheirValues()
{
    Fixture fixture(900);
    fixture.watches.setWatches({"s.balance", "s.gone", "s.gone.deeper"});
    const auto cell
        = [&](int row, int column) { return Fixture::cell(fixture.watchTable(), row, column); };
    QTRY_COMPARE(cell(0, WatchList::SinceColumn), u"v3"_s);
    QTRY_COMPARE(cell(0, WatchList::NowColumn), u"-40"_s);
    QCOMPARE(cell(0, WatchList::BeforeColumn), u"100"_s);
    QCOMPARE(cell(1, WatchList::NowColumn), u"undefined"_s);
    QCOMPARE(cell(1, WatchList::SinceColumn), u"the start"_s);
    const QModelIndex wrong = fixture.watchTable().model()->index(2, WatchList::NowColumn);
    QCOMPARE(static_cast<StopTone>(wrong.data(ToneRole).toInt()), StopTone::Error);
    QVERIFY(wrong.data(Qt::ToolTipRole).toString().contains(u"undefined"_s));
    fixture.session.goToOrdinal(3);
    QTRY_COMPARE(cell(0, WatchList::BeforeColumn), u"-40"_s);
    QCOMPARE(cell(0, WatchList::SinceColumn), u"v3"_s);
}

void TestStopPanels::addsAWatchInPlace()
{
    Fixture fixture;
    fixture.panel->addWatch();
    QLineEdit &added = fixture.edit(u"Add an expression"_s);
    QTRY_VERIFY(added.hasFocus());
    QTest::keyClicks(&added, u"s.balance / 100"_s);
    QTest::keyClick(&added, Qt::Key_Return);
    QCOMPARE(fixture.watches.watches(), std::vector<std::string>{"s.balance / 100"});
    QVERIFY(added.text().isEmpty());
    QTRY_COMPARE(Fixture::cell(fixture.watchTable(), 0, WatchList::NowColumn), u"-0.4"_s);
}

void TestStopPanels::editsAndRemovesWatches()
{
    Fixture fixture;
    fixture.watches.setWatches({"s.balance", "s.open"});
    Fixture::click(fixture.watchTable(), 0);
    QTest::keyClick(&fixture.watchTable(), Qt::Key_F2);
    auto *editor = fixture.watchTable().findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"s.balance + 1"_s);
    QTRY_COMPARE(Fixture::cell(fixture.watchTable(), 0, WatchList::NowColumn), u"-40"_s);
    QCOMPARE(editor->text(), u"s.balance + 1"_s); // Values that come do not disturb it.
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(fixture.watches.watches(), (std::vector<std::string>{"s.balance + 1", "s.open"}));
    Fixture::click(fixture.watchTable(), 1);
    QTest::keyClick(&fixture.watchTable(), Qt::Key_Delete);
    QCOMPARE(fixture.watches.watches(), std::vector<std::string>{"s.balance + 1"});
}

void TestStopPanels::drawsAWatchOverTheTrack()
{
    Fixture fixture(900);
    fixture.watches.setWatches({"s.balance"});
    const QModelIndex index = fixture.watchTable().model()->index(0, WatchList::ChartColumn);
    const auto chart = [&] { return index.data(ChartRole).value<WatchChart>(); };
    QTRY_COMPARE(chart().stretches.size(), 7U);
    QTRY_VERIFY(chart().stretches[6].hasNumber);
    QCOMPARE(chart().place, 2.5 / 7);
    QVERIFY(!fixture.watchTable().isColumnHidden(WatchList::ChartColumn));
    fixture.window.resize(260, 500);
    QTRY_VERIFY(fixture.watchTable().isColumnHidden(WatchList::ChartColumn));
}

void TestStopPanels::looksRightInBothThemes_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStopPanels::looksRightInBothThemes()
{
    QFETCH(bool, isDark);
    applyTheme(isDark ? Theme::Dark : Theme::Light);
    Fixture fixture(620);
    fixture.desk.setBreakpoints({atType("Frozen"),
                                 becomesTrue("s.balance < 0"),
                                 becomesTrue("s.balance <"),
                                 {.kind = BreakpointKind::Throws, .isOn = false}});
    fixture.watches.setWatches({"s.balance / 100", "s.open", "s.gone.deeper"});
    fixture.desk.runForward();
    QTRY_VERIFY(fixture.isFound());
    QTRY_COMPARE(fixture.hits(0), u"1 hits · stopped here"_s);
    const ThemeColors colors = themeColors(fixture.window.palette());
    const QImage image = fixture.window.grab().toImage();
    const QRect stopped
        = fixture.table().visualRect(fixture.table().model()->index(0, BreakpointList::HitsColumn));
    const QPoint corner = fixture.table().viewport()->mapTo(&fixture.window, stopped.topLeft());
    QCOMPARE(image.pixelColor(corner + QPoint(1, 2)), colors.dangerBackground);
    if (const QByteArray folder = qgetenv("HINDCAST_PICTURES"); !folder.isEmpty())
        image.save(QString::fromLocal8Bit(folder)
                   + (isDark ? u"/stops-dark.png"_s : u"/stops-light.png"_s));
}

QTEST_MAIN(TestStopPanels)
#include "tst_stop_panels.moc"
