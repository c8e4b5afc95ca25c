// SPDX-License-Identifier: MIT
#include "model/items/stream_tree_model.h"
#include "model/session/session.h"
#include "views/streams/streams_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStreamsPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void selectsTheStreamThatIsClicked();
    void selectsWithArrowKeys();
    void foldsACategoryThatIsClicked();
    void filtersAsOneTypes();
    void saysWhenNothingMatches();
    void enterSelectsTheFirstMatch();
    void escapeEmptiesTheFilter();
    void downGoesFromTheFilterToTheTree();
    void typingInTheTreeFilters();
    void showsAStreamThatIsSelectedElsewhere();
    void leavesAStreamFilteredAwayAlone();
    void sortsByTheMenu();
    void keepsItsPlaceWhileTheStoreGrows();
    void restoresWhatItSaved();
    void copiesAName();
};

namespace {

/// Streams order-0 to order-49, package-0 to package-2; order-7 has three events.
std::vector<Event> someEvents()
{
    std::vector<Event> events;
    const auto add = [&events](const std::string &stream, const char *type) {
        events.push_back({.stream = stream, .type = type});
    };
    for (int i = 0; i < 50; ++i)
        add("order-" + std::to_string(i), "Opened");
    for (int i = 0; i < 3; ++i)
        add("package-" + std::to_string(i), "Packed");
    add("order-7", "ItemPicked");
    add("order-7", "ItemPicked");
    return events;
}

struct Window
{
    Session session;
    StreamsPanel panel{session};
    QTreeView *tree = panel.findChild<QTreeView *>(u"streamTree"_s);
    QLineEdit *filter = panel.findChild<QLineEdit *>(u"streamFilter"_s);
    QLabel *count = panel.findChild<QLabel *>(u"streamCount"_s);

    explicit Window(std::vector<Event> events = someEvents())
    {
        QSignalSpy loaded(&session, &Session::loadingFinished);
        session.openWith([&events]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::move(events)));
        });
        panel.resize(250, 400);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel) || (loaded.isEmpty() && !loaded.wait()))
            qFatal("no window or no store");
    }

    const QAbstractItemModel &model() const { return *tree->model(); }

    QModelIndex item(const char *name) const
    {
        return model()
            .match(model().index(0, 0), Qt::DisplayRole, QString::fromLatin1(name), 1,
                   Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }

    void click(const char *name) const
    {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                          tree->visualRect(item(name)).center());
    }

    QString selected() const
    {
        return session.stream().isValid()
            ? QString::fromUtf8(session.index()->streams.at(session.stream().value))
            : QString();
    }

    QString current() const { return tree->currentIndex().data().toString(); }

    void open(const char *category) const { tree->expand(item(category)); }
};

} // namespace

void TestStreamsPanel::selectsTheStreamThatIsClicked()
{
    const Window window;
    QCOMPARE(window.count->text(), u"53"_s);
    window.open("order");
    window.click("order-3");
    QCOMPARE(window.selected(), u"order-3"_s);
    QCOMPARE(window.current(), u"order-3"_s);
}

void TestStreamsPanel::selectsWithArrowKeys()
{
    const Window window;
    window.open("order");
    window.click("order-3");
    QTest::keyClick(window.tree, Qt::Key_Down);
    QTest::keyClick(window.tree, Qt::Key_Down);
    QCOMPARE(window.selected(), u"order-5"_s);
    QTest::keyClick(window.tree, Qt::Key_Home); // On the category: the stream stays.
    QCOMPARE(window.current(), u"order"_s);
    QCOMPARE(window.selected(), u"order-5"_s);
}

void TestStreamsPanel::foldsACategoryThatIsClicked()
{
    const Window window;
    QVERIFY(!window.tree->isExpanded(window.item("order"))); // Too many to begin with.
    window.click("order");
    QVERIFY(window.tree->isExpanded(window.item("order")));
    window.click("order");
    QVERIFY(!window.tree->isExpanded(window.item("order")));
    QCOMPARE(window.selected(), QString());
}

void TestStreamsPanel::filtersAsOneTypes()
{
    const Window window;
    window.panel.findChild<QWidget *>(u"streamFilter"_s)->setFocus();
    QTest::keyClicks(window.filter, u"order 4"_s);
    QCOMPARE(window.count->text(), u"14 of 53"_s);
    QVERIFY(window.tree->isExpanded(window.item("order")));
    QVERIFY(!window.item("package").isValid());

    window.filter->selectAll();
    QTest::keyClicks(window.filter, u"type:item*"_s);
    QCOMPARE(window.count->text(), u"1 of 53"_s);
    QVERIFY(window.item("order-7").isValid());
}

void TestStreamsPanel::saysWhenNothingMatches()
{
    const Window window;
    const auto *empty = window.panel.findChild<QLabel *>(u"streamsEmpty"_s);
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(window.filter, u"<b>no"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!window.tree->isVisible());
    QCOMPARE(empty->text(), u"No stream matches “<b>no”"_s);
    QCOMPARE(empty->textFormat(), Qt::PlainText);
}

void TestStreamsPanel::enterSelectsTheFirstMatch()
{
    const Window window;
    QTest::keyClicks(window.filter, u"4"_s);
    QTest::keyClick(window.filter, Qt::Key_Return);
    QCOMPARE(window.selected(), u"order-4"_s);
    QCOMPARE(window.current(), u"order-4"_s);
    QCOMPARE(window.panel.focusWidget(), window.tree);
}

void TestStreamsPanel::escapeEmptiesTheFilter()
{
    const Window window;
    QTest::keyClicks(window.filter, u"package"_s);
    QCOMPARE(window.count->text(), u"3 of 53"_s);
    QTest::keyClick(window.filter, Qt::Key_Escape);
    QCOMPARE(window.filter->text(), QString());
    QCOMPARE(window.count->text(), u"53"_s);
    QVERIFY(!window.tree->isExpanded(window.item("package"))); // As before the filter.
}

void TestStreamsPanel::downGoesFromTheFilterToTheTree()
{
    Window window;
    window.panel.focusFilter();
    QTest::keyClicks(window.filter, u"package"_s);
    QTest::keyClick(window.filter, Qt::Key_Down);
    QCOMPARE(window.panel.focusWidget(), window.tree);
    QCOMPARE(window.selected(), u"package-0"_s);
}

void TestStreamsPanel::typingInTheTreeFilters()
{
    const Window window;
    window.tree->setFocus();
    QTest::keyClick(window.tree, Qt::Key_P);
    QCOMPARE(window.filter->text(), u"p"_s);
    QCOMPARE(window.count->text(), u"3 of 53"_s);
    QCOMPARE(window.panel.focusWidget(), window.filter);
}

void TestStreamsPanel::showsAStreamThatIsSelectedElsewhere()
{
    Window window;
    window.session.selectStream({45});
    QCOMPARE(window.current(), u"order-45"_s);
    QVERIFY(window.tree->isExpanded(window.item("order")));
    QVERIFY(
        window.tree->viewport()->rect().contains(window.tree->visualRect(window.item("order-45"))));
}

void TestStreamsPanel::leavesAStreamFilteredAwayAlone()
{
    Window window;
    QTest::keyClicks(window.filter, u"package"_s);
    window.session.selectStream({45});
    QCOMPARE(window.current(), QString());
    QTest::keyClick(window.filter, Qt::Key_Escape);
    QCOMPARE(window.current(), u"order-45"_s);
    QCOMPARE(window.selected(), u"order-45"_s);
}

void TestStreamsPanel::sortsByTheMenu()
{
    const Window window;
    const auto *button = window.panel.findChild<QToolButton *>(u"streamSort"_s);
    const QList<QAction *> actions = button->menu()->actions();
    QCOMPARE(actions.at(1)->text(), u"By number of events"_s);
    actions.at(1)->trigger();
    QVERIFY(actions.at(5)->isChecked()); // Descending: the busiest first.
    QCOMPARE(window.model().index(0, 0, window.item("order")).data().toString(), u"order-7"_s);
    actions.at(0)->trigger();
    QVERIFY(actions.at(4)->isChecked());
    QCOMPARE(window.model().index(0, 0, window.item("order")).data().toString(), u"order-0"_s);
    QCOMPARE(window.model().index(10, 0, window.item("order")).data().toString(), u"order-10"_s);
}

void TestStreamsPanel::keepsItsPlaceWhileTheStoreGrows()
{
    Window window;
    window.session.selectStream({30});
    window.tree->verticalScrollBar()->setValue(window.tree->verticalScrollBar()->maximum());
    const int scroll = window.tree->verticalScrollBar()->value();
    auto *model = qobject_cast<StreamTreeModel *>(window.tree->model());
    std::vector<Event> events = someEvents();
    events.push_back({.stream = "package-9", .type = "Packed"});
    model->setIndex(FakeStore(events).indexed());

    QCOMPARE(window.count->text(), u"54"_s);
    QCOMPARE(window.current(), u"order-30"_s);
    QVERIFY(window.tree->isExpanded(window.item("order")));
    QCOMPARE(window.tree->verticalScrollBar()->value(), scroll);
}

void TestStreamsPanel::restoresWhatItSaved()
{
    Window window;
    window.open("order");
    window.panel.findChild<QToolButton *>(u"streamSort"_s)->menu()->actions().at(5)->trigger();
    window.tree->verticalScrollBar()->setValue(100);
    const QVariantMap state = window.panel.saveState();

    Window other;
    other.panel.restoreState(state);
    QVERIFY(other.tree->isExpanded(other.item("order")));
    QCOMPARE(other.tree->verticalScrollBar()->value(), 100);
    QCOMPARE(other.model().index(0, 0).data().toString(), u"package"_s); // Descending.
    QCOMPARE(other.panel.saveState(), state);

    QVariantMap filtered = state;
    filtered.insert(u"filter"_s, u"package"_s);
    other.panel.restoreState(filtered);
    QCOMPARE(other.count->text(), u"3 of 53"_s);
}

void TestStreamsPanel::copiesAName()
{
    const Window window;
    emit window.tree->customContextMenuRequested(
        window.tree->visualRect(window.item("package")).center());
    QWidget *menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(QApplication::clipboard()->text(), u"package"_s);
}

QTEST_MAIN(TestStreamsPanel)
#include "tst_streams_panel.moc"
