// SPDX-License-Identifier: MIT
#include "views/common/theme.h"
#include "views/compare/aligned_tree.h"
#include "views/compare/aligned_view.h"
#include "views/compare/chip_button.h"
#include "views/compare/compare_details.h"
#include "views/compare/compare_message.h"
#include "views/compare/compare_panel.h"
#include "views/compare/difference_band_view.h"
#include "views/compare/difference_panel.h"
#include "views/compare/paths_dialog.h"
#include "views/transport/version_slider.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestComparePanel : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatIsMissing();
    void asksToChooseWhatDiffers();
    void comparesTheWholeStore();
    void showsBothStatesSideBySide();
    void movesBothSidesWithOneSlider();
    void stepsFromDifferenceToDifference();
    void stepsThroughTheFieldsThatDiffer();
    void goesToATypedVersion();
    void opensAndScrollsBothTreesTogether();
    void showsOnlyDifferences();
    void showsTheEventBeforeAndAfterUpcasting();
    void leadsTheSessionAndFollowsIt();
    void groupsAndFiltersWhatDiffers();
    void swapsTheSides();
    void choosesUpcastersAndScopeFromMenus();
    void ignoresFieldsThatAreNamed();
    void refusesABadPath();
    void saysThatNothingDiffers();
    void saysWhereAScriptIsWrong();
    void cancelsARun();
    void leadsToScriptsFromFindings();
    void keepsItsSetup();
    void marksEventsThatFailOnTheBand();
};

namespace {

const std::string orders = R"(fromAll().foreachStream().when({
    Placed(s, e) { s.total = e.data.total; s.cents = e.data.cents; s.lines = e.data.lines; },
    Named(s, e) { s.name = e.data.name; if (e.data.bad) throw new Error('bad name'); },
});)";

const std::string cents = R"(upcast('Placed', 1, 2, e => {
    e.data.cents = e.data.total * 100;
    delete e.data.total;
    e.data.lines.forEach(l => { l.price *= 100; });
});
upcast('Shipped', 1, 2, e => []);)";

const std::string names = R"(upcast('Named', 1, 2, e => {
    e.data.name = e.data.name.trim();
    e.data.bad = e.data.name === '';
});)";

/// With the cents, order-1 and order-3 differ; with the names, order-4 fails. order-2 and order-5
/// are the same.
const QByteArray events = R"(
    order-1 Named {"name":"Ada"}
    order-1 Placed {"total":149,"lines":[{"sku":"MUG","price":74}]}
    order-1 Named {"name":"Ada L."}
    order-2 Named {"name":"Bob"}
    order-3 Placed {"total":5,"lines":[]}
    order-4 Named {"name":" "}
    order-5 Named {"name":"Eve"}
)";

} // namespace

/// A session on five orders, and the panel on the screen.
class Fixture
{
public:
    explicit Fixture(const QByteArray &lines = events)
    {
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([lines]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(eventsOf(lines)));
        });
        isReady = finished.wait();
        offer(cents, names);
        panel.resize(1200, 700);
        panel.show();
        isReady = isReady && QTest::qWaitForWindowExposed(&panel);
    }

    void offer(const std::string &first, const std::string &second)
    {
        panel.setChoices({{u"orders"_s, ScriptFile{u"/scripts/orders.js"_s, orders}},
                          {u"Merge"_s, BuiltIn::Merge}},
                         {{u"cents"_s, {u"/scripts/cents.js"_s, first}, true},
                          {u"names"_s, {u"/scripts/names.js"_s, second}, true}});
    }

    bool run()
    {
        QTest::mouseClick(button(u"Run"_s), Qt::LeftButton);
        return QTest::qWaitFor([this] { return panel.result() != nullptr; }) && waitForStates();
    }
    bool waitForStates()
    {
        return QTest::qWaitFor([this] {
            return panel.result()->differences.empty()
                || (states().isVisible() && note() == u"state at "_s + shownPlace());
        });
    }
    bool choose(const QString &key)
    {
        const QModelIndex found = differences().list().find(key.toStdString(), false);
        QTreeView *view = list();
        view->scrollTo(found);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(found).center());
        return QTest::qWaitFor([this, key] {
                   return states().isVisible() && session.stream().isValid()
                       && QString::fromUtf8(session.index()->stream(session.stream()).name) == key;
               })
            && waitForStates();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&states().tree(Side::Before), static_cast<Qt::Key>(key), modifiers);
        waitForStates();
    }

    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *widget : panel.findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *candidate : panel.findChildren<QPushButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] AlignedView &states() const
    {
        return *panel.findChild<AlignedView *>(u"states"_s);
    }
    [[nodiscard]] DifferencePanel &differences() const
    {
        return *panel.findChild<DifferencePanel *>();
    }
    [[nodiscard]] QTreeView *list() const { return named<QTreeView>(u"What differs"_s); }
    [[nodiscard]] CompareMessage *message() const
    {
        for (auto *candidate : panel.findChildren<CompareMessage *>()) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts;
    }
    [[nodiscard]] QString note() const
    {
        const QStringList notes = labels().filter(u"state at"_s);
        return notes.isEmpty() ? QString() : notes.first();
    }
    /// `v3`, from the version box.
    [[nodiscard]] QString shownPlace() const
    {
        return named<QLineEdit>(u"Go to version"_s)->text().section(u'/', 0, 0).remove(u' ');
    }
    /// Rows of both trees that are open: `~ price 74 | price 7400`.
    [[nodiscard]] QStringList rows(const AlignedView *view = nullptr) const
    {
        const AlignedTree &tree = (view ? *view : states()).tree(Side::Before);
        QStringList rows;
        for (QModelIndex at = tree.model()->index(0, 0); at.isValid(); at = tree.indexBelow(at)) {
            const auto text
                = [&at](int column) { return at.siblingAtColumn(column).data().toString(); };
            rows += QString(u"=•~-+"_s[at.data(AlignedStateModel::KindRole).toInt()]) + u' '
                + QString(text(0) + u' ' + text(1)).trimmed() + u" | "_s
                + QString(text(2) + u' ' + text(3)).trimmed();
        }
        return rows;
    }

    Session session;
    ComparePanel panel{session};
    bool isReady = false;
};

void TestComparePanel::saysWhatIsMissing()
{
    Session session;
    ComparePanel panel(session);
    panel.show();
    QCOMPARE(panel.findChild<CompareMessage *>()->heading(), u"No store is open"_s);
}

void TestComparePanel::asksToChooseWhatDiffers()
{
    Fixture fixture;
    QVERIFY(fixture.isReady);
    QCOMPARE(fixture.message()->heading(), u"Ready to compare"_s);
    CompareSetup setup = fixture.panel.setup();
    setup.after = setup.before; // No upcasters.
    fixture.panel.setSetup(setup);
    QCOMPARE(fixture.message()->heading(), u"Choose what differs"_s);
    QVERIFY(!fixture.button(u"Run"_s)->isEnabled());
}

void TestComparePanel::comparesTheWholeStore()
{
    Fixture fixture;
    QVERIFY(fixture.isReady);
    QVERIFY(fixture.run());
    const QStringList labels = fixture.labels();
    QVERIFY(labels.contains(u"streams compared"_s));
    const auto numberAbove
        = [&labels](const QString &caption) { return labels.value(labels.indexOf(caption) - 1); };
    QCOMPARE(numberAbove(u"streams compared"_s), u"5"_s);
    QCOMPARE(numberAbove(u"same final state"_s), u"2"_s);
    QCOMPARE(numberAbove(u"differ"_s), u"2"_s);
    QCOMPARE(numberAbove(u"failed to replay (after)"_s), u"1"_s);
    QVERIFY(labels.contains(u"3 differ · 3 kinds of change"_s));
    QVERIFY(fixture.button(u"Run again"_s) != nullptr);
}

void TestComparePanel::showsBothStatesSideBySide()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    QCOMPARE(fixture.note(), u"state at v3"_s);
    QCOMPARE(fixture.rows(),
             QStringList({u"= name \"Ada L.\" | name \"Ada L.\""_s, u"- total 149 | "_s,
                          u"+  | cents 14900"_s, u"• lines [1] | lines [1]"_s, u"• 0 {2} | 0 {2}"_s,
                          u"= sku \"MUG\" | sku \"MUG\""_s, u"~ price 74 | price 7400"_s}));
    QVERIFY(fixture.labels().contains(u"3 differences"_s));
}

void TestComparePanel::movesBothSidesWithOneSlider()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    auto *slider = fixture.panel.findChild<VersionSlider *>();
    QTest::mouseClick(slider, Qt::LeftButton, {},
                      {slider->scale().pixelOf(0), slider->height() / 2});
    QTRY_COMPARE(fixture.note(), u"state at v1"_s);
    QCOMPARE(fixture.rows(), QStringList(u"= name \"Ada\" | name \"Ada\""_s));
    fixture.press(Qt::Key_Right);
    QCOMPARE(fixture.shownPlace(), u"v2"_s);
    fixture.press(Qt::Key_End);
    QCOMPARE(fixture.shownPlace(), u"v3"_s);
    fixture.press(Qt::Key_Left);
    QCOMPARE(fixture.shownPlace(), u"v2"_s);
    fixture.press(Qt::Key_Home);
    QCOMPARE(fixture.shownPlace(), u"v1"_s);
}

void TestComparePanel::stepsFromDifferenceToDifference()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    auto *band = fixture.panel.findChild<DifferenceBandView *>();
    auto *slider = fixture.panel.findChild<VersionSlider *>();
    QTRY_COMPARE(band->textAt(slider->scale().pixelOf(1)), u"v2 to v3: 3 differences"_s);
    QCOMPARE(band->textAt(slider->scale().pixelOf(0)), u"v1: no differences"_s);
    fixture.press(Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(fixture.shownPlace(), u"v2"_s);
    fixture.press(Qt::Key_Home);
    fixture.press(Qt::Key_N);
    QCOMPARE(fixture.shownPlace(), u"v2"_s);
    fixture.press(Qt::Key_Home);
    QTest::mouseClick(fixture.button(u"First difference: v2 Placed"_s), Qt::LeftButton);
    QCOMPARE(fixture.shownPlace(), u"v2"_s);
}

void TestComparePanel::stepsThroughTheFieldsThatDiffer()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    const auto step = [&fixture](const QString &name) -> QString {
        QToolButton *button = nullptr;
        for (auto *candidate : fixture.states().findChildren<QToolButton *>()) {
            if (candidate->accessibleName() == name)
                button = candidate;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        return fixture.states()
                   .tree(Side::After)
                   .currentIndex()
                   .siblingAtColumn(0)
                   .data()
                   .toString()
            + fixture.states()
                  .tree(Side::After)
                  .currentIndex()
                  .siblingAtColumn(2)
                  .data()
                  .toString();
    };
    const QString next = u"Next field that differs"_s;
    QCOMPARE(step(next), u"total"_s);
    QCOMPARE(step(next), u"cents"_s);
    QCOMPARE(step(next), u"priceprice"_s);
    QCOMPARE(step(next), u"total"_s);
    QCOMPARE(step(u"Previous field that differs"_s), u"priceprice"_s);
}

void TestComparePanel::goesToATypedVersion()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    auto *edit = fixture.named<QLineEdit>(u"Go to version"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, u"2"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(fixture.note(), u"state at v2"_s);
}

void TestComparePanel::opensAndScrollsBothTreesTogether()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    fixture.panel.resize(1'000, 420);
    AlignedTree &before = fixture.states().tree(Side::Before);
    AlignedTree &after = fixture.states().tree(Side::After);
    const QModelIndex lines = fixture.states().model().find(std::string("/lines"));
    QVERIFY(before.isExpanded(lines) && after.isExpanded(lines));
    after.verticalScrollBar()->setValue(after.verticalScrollBar()->maximum());
    QCOMPARE(before.verticalScrollBar()->value(), after.verticalScrollBar()->value());
    after.setCurrentIndex(lines);
    QTest::keyClick(&after, Qt::Key_Space);
    QVERIFY(!before.isExpanded(lines) && !after.isExpanded(lines));
    fixture.press(Qt::Key_Left);
    QVERIFY2(!before.isExpanded(fixture.states().model().find(std::string("/lines"))),
             "what a person has closed stays so");
}

void TestComparePanel::showsOnlyDifferences()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    QSignalSpy changed(&fixture.panel, &ComparePanel::setupChanged);
    QTest::mouseClick(fixture.button(u"Only differences"_s), Qt::LeftButton);
    QCOMPARE(fixture.rows().filter(u"= "_s), QStringList());
    QCOMPARE(fixture.rows().size(), 5);
    QCOMPARE(changed.count(), 1);
    QVERIFY2(fixture.button(u"Run again"_s) != nullptr, "what was found is still true");
}

void TestComparePanel::showsTheEventBeforeAndAfterUpcasting()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    fixture.press(Qt::Key_Left);
    QVERIFY(fixture.labels().contains(u"changed"_s));
    QVERIFY(fixture.labels().contains(u"Changed by Placed 1→2."_s));
    const auto *view = fixture.panel.findChild<CompareDetails *>()->findChild<AlignedView *>();
    QVERIFY(fixture.rows(view).contains(u"- total 149 | "_s));
    QVERIFY(fixture.rows(view).contains(u"+  | cents 14900"_s));
}

void TestComparePanel::leadsTheSessionAndFollowsIt()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    QVERIFY(fixture.choose(u"order-3"_s));
    QVERIFY(fixture.choose(u"order-1"_s));
    fixture.press(Qt::Key_Home);
    QCOMPARE(fixture.session.row(), Row{0});
    fixture.session.goTo({4}); // order-3
    QTRY_COMPARE(fixture.differences().current()->key, std::string("order-3"));
    QTRY_COMPARE(fixture.rows().filter(u"cents"_s), QStringList(u"+  | cents 500"_s));
    fixture.session.goTo({3}); // order-2 is the same on both sides, and not listed.
    QCOMPARE(fixture.differences().current()->key, std::string("order-3"));
}

void TestComparePanel::groupsAndFiltersWhatDiffers()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    QVERIFY(fixture.choose(u"order-3"_s));
    for (auto *candidate : fixture.differences().findChildren<QToolButton *>()) {
        if (candidate->text() == u"Group"_s)
            QTest::mouseClick(candidate, Qt::LeftButton);
    }
    QVERIFY(fixture.differences().list().isGrouped());
    QCOMPARE(fixture.list()->currentIndex().data().toString(), u"order-3"_s);
    QVERIFY(fixture.list()->currentIndex().parent().isValid());
    auto *filter = fixture.named<QLineEdit>(u"Filter by name or path"_s);
    QTest::keyClicks(filter, u"order-4"_s);
    QCOMPARE(fixture.differences().list().shown(), 1);
    QVERIFY(fixture.labels().contains(u"1 of 3 shown"_s));
    filter->clear();
    QCOMPARE(fixture.list()->currentIndex().data().toString(), u"order-3"_s);
}

void TestComparePanel::swapsTheSides()
{
    Fixture fixture;
    QSignalSpy changed(&fixture.panel, &ComparePanel::setupChanged);
    QTest::mouseClick(fixture.named<QToolButton>(u"Swap before and after"_s), Qt::LeftButton);
    QCOMPARE(fixture.panel.setup().before.upcasters, QStringList({u"cents"_s, u"names"_s}));
    QVERIFY(fixture.panel.setup().after.upcasters.isEmpty());
    QCOMPARE(changed.count(), 1);
    QVERIFY(fixture.named<ChipButton>(u"After: no upcasters"_s) != nullptr);
}

void TestComparePanel::choosesUpcastersAndScopeFromMenus()
{
    Fixture fixture;
    const auto trigger = [&fixture](const QString &chip, const QString &text) {
        for (auto *candidate : fixture.panel.findChildren<ChipButton *>()) {
            if (!candidate->accessibleName().startsWith(chip))
                continue;
            emit candidate->menu()->aboutToShow();
            for (QAction *action : candidate->menu()->actions()) {
                if (action->text() == text)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(text));
    };
    trigger(u"After"_s, u"names"_s);
    QCOMPARE(fixture.panel.setup().after.upcasters, QStringList(u"cents"_s));
    trigger(u"Which streams"_s, u"Category order"_s);
    QCOMPARE(fixture.panel.setup().scope.kind, ComparisonScope::Kind::Category);
    QCOMPARE(fixture.panel.setup().scope.name, std::string("order"));
    QVERIFY(fixture.run());
    QCOMPARE(fixture.panel.result()->differences.size(), std::size_t(2)); // Not order-4.
    trigger(u"After"_s, u"No upcasters"_s);
    QVERIFY(!fixture.button(u"Run"_s)->isEnabled());
}

void TestComparePanel::ignoresFieldsThatAreNamed()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    QTest::mouseClick(fixture.button(u"Ignore…"_s), Qt::LeftButton);
    auto *dialog = fixture.panel.findChild<PathsDialog *>();
    QTest::keyClicks(dialog->findChildren<QPlainTextEdit *>().first(), u"/total"_s);
    QTest::keyClick(dialog->findChildren<QPlainTextEdit *>().first(), Qt::Key_Return);
    QTest::keyClicks(dialog->findChildren<QPlainTextEdit *>().first(), u"/cents"_s);
    const auto before = fixture.panel.result();
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                      Qt::LeftButton);
    QCOMPARE(fixture.panel.setup().ignored, QStringList({u"/total"_s, u"/cents"_s}));
    QTRY_VERIFY(fixture.panel.result() && fixture.panel.result() != before);
    QTRY_COMPARE(fixture.rows().filter(u"= total"_s), QStringList(u"= total 149 | "_s));
    QCOMPARE(fixture.panel.result()->differences.size(), std::size_t(2)); // order-3 is the same.
}

void TestComparePanel::refusesABadPath()
{
    PathsDialog dialog({});
    dialog.show();
    QTest::keyClicks(dialog.findChildren<QPlainTextEdit *>().first(), u"total"_s);
    QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"total"_s)
            && label->text().contains(u"begin"_s);
    }));
}

void TestComparePanel::saysThatNothingDiffers()
{
    Fixture fixture;
    fixture.offer("upcast('Shipped', 1, 2, e => {});", names);
    CompareSetup setup = fixture.panel.setup();
    setup.after.upcasters = {u"cents"_s};
    fixture.panel.setSetup(setup);
    QVERIFY(fixture.run());
    QCOMPARE(fixture.message()->heading(), u"All 5 streams have the same final state"_s);
}

void TestComparePanel::saysWhereAScriptIsWrong()
{
    Fixture fixture;
    fixture.offer("upcast('Placed', 1,\n  2, e => {", names);
    QSignalSpy requested(&fixture.panel, &ComparePanel::scriptRequested);
    QTest::mouseClick(fixture.button(u"Run"_s), Qt::LeftButton);
    QTRY_COMPARE(fixture.message()->heading(), u"A script cannot be used"_s);
    QVERIFY2(fixture.message()->sentence().startsWith(u"cents.js:2:"_s),
             qPrintable(fixture.message()->sentence()));
    QTest::mouseClick(fixture.button(u"Open cents.js"_s), Qt::LeftButton);
    QCOMPARE(requested.first().first().toString(), u"/scripts/cents.js"_s);
    QCOMPARE(requested.first().at(1).toInt(), 2);
}

void TestComparePanel::cancelsARun()
{
    Fixture fixture;
    fixture.offer("upcast('Placed', 1, 2, e => { for (;;) {} });", names);
    QTest::mouseClick(fixture.button(u"Run"_s), Qt::LeftButton);
    QCOMPARE(fixture.message()->heading(), u"Comparing…"_s);
    QTest::mouseClick(fixture.button(u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(fixture.message()->heading(), u"Cancelled"_s);
    QVERIFY(fixture.button(u"Run again"_s) != nullptr);
}

void TestComparePanel::leadsToScriptsFromFindings()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    QSignalSpy script(&fixture.panel, &ComparePanel::scriptRequested);
    QSignalSpy row(&fixture.panel, &ComparePanel::rowRequested);
    auto *details = fixture.panel.findChild<CompareDetails *>();
    const auto activate = [&fixture, details](int tab, const QString &title, const QString &text) {
        details->setCurrentIndex(tab);
        auto *view = fixture.named<QTreeView>(title);
        const QModelIndexList found = view->model()->match(
            view->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchContains);
        QCOMPARE(found.size(), 1);
        view->setCurrentIndex(found.first());
        QTest::keyClick(view, Qt::Key_Return);
    };
    activate(2, u"Findings"_s, u"Shipped"_s); // It matched no event.
    QCOMPARE(script.count(), 1);
    QCOMPARE(script.first().first().toString(), u"/scripts/cents.js"_s);
    QCOMPARE(script.first().at(1).toInt(), 6);
    activate(2, u"Findings"_s, u"bad name"_s);
    QCOMPARE(row.count(), 1);
    QCOMPARE(row.first().first().value<Row>(), Row{5});
    activate(3, u"Upcasters"_s, u"Placed"_s);
    QCOMPARE(script.count(), 2);
}

void TestComparePanel::keepsItsSetup()
{
    Fixture fixture;
    CompareSetup setup = fixture.panel.setup();
    setup.before.projection = u"Merge"_s;
    setup.after.upcasters = {u"names"_s, u"gone"_s};
    setup.expected = {u"/total"_s};
    fixture.panel.setSetup(setup);
    setup.after.upcasters = {u"names"_s};
    QCOMPARE(fixture.panel.setup(), setup);
    fixture.offer(cents, names + "\n");
    QCOMPARE(fixture.panel.setup(), setup);
    QVERIFY(fixture.named<ChipButton>(u"Before: Merge · no upcasters"_s) != nullptr);
}

void TestComparePanel::marksEventsThatFailOnTheBand()
{
    Fixture fixture;
    QVERIFY(fixture.run());
    QVERIFY(fixture.choose(u"order-4"_s));
    auto *band = fixture.panel.findChild<DifferenceBandView *>();
    auto *slider = fixture.panel.findChild<VersionSlider *>();
    QTRY_COMPARE(band->textAt(slider->scale().pixelOf(0)), u"v1 could not be applied"_s);
    const auto labels = fixture.states().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { // It may be elided.
        return label->isVisible()
            && label->accessibleName() == u"orders.js:3:63: Error: bad name"_s;
    }));
}

QTEST_MAIN(TestComparePanel)
#include "tst_compare_panel.moc"
