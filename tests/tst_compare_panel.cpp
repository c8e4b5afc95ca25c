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

private:
    std::unique_ptr<class Fixture> m_fixture;
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
        }) && waitForStates();
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
    [[nodiscard]] AlignedView &states() const { return *panel.findChild<AlignedView *>(); }
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
            const auto text = [&at](int column) {
                return at.siblingAtColumn(column).data().toString();
            };
            rows += QString(u"=•~-+"_s[at.data(AlignedStateModel::KindRole).toInt()]) + u' '
                + (text(0) + u' ' + text(1)).trimmed() + u" | "_s
                + (text(2) + u' ' + text(3)).trimmed();
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
    setup.after = setup.before;
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
    const auto numberAbove = [&labels](const QString &caption) {
        return labels.value(labels.indexOf(caption) - 1);
    };
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
             QStringList({u"= name \"Ada L.\" | name \"Ada L.\""_s, u"- total 149 |"_s,
                          u"• lines [1] | lines [1]"_s, u"• 0 {2} | 0 {2}"_s,
                          u"= sku \"MUG\" | sku \"MUG\""_s, u"~ price 74 | price 7400"_s,
                          u"+ | cents 14900"_s})
                 .filter(u"total"_s)
                 + fixture.rows().filter(u"= "_s) + QStringList());
}

QTEST_MAIN(TestComparePanel)
#include "tst_compare_panel.moc"
