// SPDX-License-Identifier: MIT
#include "model/session/session.h"
#include "views/state/state_panel.h"
#include "views/state/state_tree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestStatePanel : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatToDoBeforeThereIsAState();
    void showsTheStateAtTheCurrentEvent();
    void keepsWhatIsOpenWhenTheMomentChanges();
    void opensAFieldAgainThatWasGone();
    void keepsTheScrollPositionWhenTheMomentChanges();
    void searchesPartsThatAreClosed();
    void closesTheSearchAndGivesTheFocusBack();
    void copiesValuePathAndJson();
    void expandsAndCollapsesByKey();
    void goesFromAChangeToItsField();
    void showsTheStateAsJson();
    void saysWhyAnEventCouldNotBeApplied();
    void saysThatABadRecordHasNoState();
};

namespace {

Event fact(int version, const char *data)
{
    return {.stream = "order-1",
            .version = {version},
            .type = "OrderChanged",
            .data = {Payload::Kind::Json, data}};
}

std::vector<Event> orderEvents()
{
    return {fact(1, R"({"orderId":"1345693","status":"Picking","coupon":"TEN",
                        "items":[{"sku":"MUG-BLUE","qty":2},{"sku":"CAP","qty":1}]})"),
            fact(2, R"({"status":"Packed"})"),
            fact(3, R"({"status":"Shipped","coupon":null,"packages":{"first":"PKG-20931"}})"),
            fact(4, R"({"items":null})"),
            fact(5, R"({"items":[{"sku":"MUG-RED","qty":9},{"sku":"BOX","qty":1}]})"),
            {.defect = "line 6: not JSON"}};
}

/// A session at one version of the order, and its panel on the screen.
class Fixture
{
public:
    explicit Fixture(int version, std::vector<Event> events = orderEvents())
    {
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([events]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(events));
        });
        isReady = finished.wait();
        panel.resize(420, 420);
        panel.show();
        isReady = isReady && QTest::qWaitForWindowExposed(&panel);
        session.selectStream({session.index()->streams.find("order-1")});
        isReady = isReady && goTo(version);
    }

    bool goTo(int version)
    {
        session.goToVersion({version});
        return QTest::qWaitFor(
            [&] { return session.moment() && session.moment()->row == session.row(); });
    }

    [[nodiscard]] StateTree &tree() const { return *panel.findChild<StateTree *>(); }
    [[nodiscard]] QTabWidget &tabs() const { return *panel.findChild<QTabWidget *>(); }

    [[nodiscard]] QModelIndex field(const char *pointer) const
    {
        return static_cast<StateTreeModel *>(tree().model())->find(pointer);
    }

    /// The rows that are open: name, value and old value.
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (QModelIndex index = tree().model()->index(0, 0); index.isValid();
             index = tree().indexBelow(index)) {
            const QModelIndex value = index.siblingAtColumn(StateTreeModel::ValueColumn);
            const QString old = value.data(StateTreeModel::OldTextRole).toString();
            rows += index.data().toString() + u' ' + value.data().toString()
                + (old.isEmpty() ? QString() : u" was "_s + old);
        }
        return rows;
    }

    Session session;
    StatePanel panel{session};
    bool isReady = false;
};

/// The texts of all labels that are to be seen, in one line each.
QStringList shownLabels(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts;
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

void TestStatePanel::saysWhatToDoBeforeThereIsAState()
{
    Session session;
    StatePanel panel(session);
    panel.show();
    QCOMPARE(shownLabels(panel), QStringList{u"Select a stream to see its state"_s});
    QCOMPARE(panel.selectedPointer(), std::string());
}

void TestStatePanel::showsTheStateAtTheCurrentEvent()
{
    const Fixture fixture(3);
    QVERIFY(fixture.isReady);
    QCOMPARE(fixture.tabs().tabText(0), u"State at v3"_s);
    QCOMPARE(fixture.tabs().tabText(1), u"Changes (4)"_s);
    QCOMPARE(fixture.rows(),
             (QStringList{u"orderId \"1345693\""_s, u"status \"Shipped\" was \"Packed\""_s,
                          u"coupon \"TEN\""_s, u"items [2]"_s, u"packages {1}"_s,
                          u"$type \"OrderChanged\""_s, u"$version 3 was 2"_s}));
}

void TestStatePanel::keepsWhatIsOpenWhenTheMomentChanges()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.tree().goTo("/items/1/qty");
    QVERIFY(fixture.goTo(1));
    QVERIFY(fixture.goTo(3));
    QVERIFY(fixture.tree().isExpanded(fixture.field("/items/1")));
    QCOMPARE(fixture.panel.selectedPointer(), std::string("/items/1/qty"));
}

void TestStatePanel::opensAFieldAgainThatWasGone()
{
    Fixture fixture(3);
    QVERIFY(fixture.isReady);
    fixture.tree().goTo("/items/0/sku");
    QVERIFY(fixture.goTo(4));
    fixture.session.goToVersion({5});
    QVERIFY(fixture.goTo(5));
    QVERIFY(fixture.tree().isExpanded(fixture.field("/items/0")));
    QCOMPARE(fixture.panel.selectedPointer(), std::string("/items/0/sku"));
    QVERIFY(fixture.rows().contains(u"sku \"MUG-RED\""_s));
}

void TestStatePanel::keepsTheScrollPositionWhenTheMomentChanges()
{
    std::string rows = R"({"z":[0)";
    for (int i = 1; i < 300; ++i)
        rows += ',' + std::to_string(i);
    Fixture fixture(1,
                    {fact(1, (rows + "]}").c_str()), fact(2, R"({"a":1,"b":2})"),
                     fact(3, R"({"z":null,"y":1})")});
    QVERIFY(fixture.isReady);
    fixture.tree().expand(fixture.field("/z"));
    fixture.tree().scrollTo(fixture.field("/z/200"), QAbstractItemView::PositionAtTop);
    const int top = fixture.tree().visualRect(fixture.field("/z/200")).top();
    QVERIFY(fixture.goTo(2));
    QCOMPARE(fixture.tree().visualRect(fixture.field("/z/200")).top(), top);
}

void TestStatePanel::searchesPartsThatAreClosed()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.tree().setFocus();
    QTest::keySequence(&fixture.tree(), QKeySequence::Find);
    auto *edit = fixture.panel.findChild<QLineEdit *>();
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, u"qty"_s);
    QTRY_VERIFY(shownLabels(fixture.panel).contains(u"1 of 2"_s));
    QCOMPARE(fixture.panel.selectedPointer(), std::string("/items/0/qty"));

    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(shownLabels(fixture.panel).contains(u"2 of 2"_s));
    QCOMPARE(fixture.panel.selectedPointer(), std::string("/items/1/qty"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(fixture.panel.selectedPointer(), std::string("/items/0/qty"));

    QVERIFY(fixture.goTo(4)); // Where there is none.
    QTRY_VERIFY(shownLabels(fixture.panel).contains(u"Not found"_s));
}

void TestStatePanel::closesTheSearchAndGivesTheFocusBack()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.panel.focusSearch();
    auto *edit = fixture.panel.findChild<QLineEdit *>();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QTRY_VERIFY(fixture.tree().hasFocus());
}

void TestStatePanel::copiesValuePathAndJson()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.tree().setFocus();
    fixture.tree().goTo("/status");
    QTest::keySequence(&fixture.tree(), QKeySequence::Copy);
    QTRY_COMPARE(clipboard(), u"Packed"_s);
    QTest::keyClick(&fixture.tree(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(clipboard(), u"\"Packed\""_s);
    fixture.tree().goTo("/items/1/sku");
    QTest::keyClick(&fixture.tree(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(clipboard(), u"/items/1/sku"_s);
    fixture.tree().goTo("/items/1");
    fixture.tree().copyJson();
    QCOMPARE(clipboard(), u"{\n  \"sku\": \"CAP\",\n  \"qty\": 1\n}"_s);
}

void TestStatePanel::expandsAndCollapsesByKey()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.tree().setFocus();
    fixture.tree().goTo("/items");
    QTest::keyClick(&fixture.tree(), Qt::Key_Asterisk);
    QTRY_VERIFY(fixture.tree().isExpanded(fixture.field("/items/1")));
    fixture.tree().goTo("/items/0/qty");
    QTest::keyClick(&fixture.tree(), Qt::Key_Minus);
    QTRY_VERIFY(!fixture.tree().isExpanded(fixture.field("/items/0")));
    QCOMPARE(fixture.panel.selectedPointer(), std::string("/items/0"));
}

void TestStatePanel::goesFromAChangeToItsField()
{
    Fixture fixture(5);
    QVERIFY(fixture.isReady);
    QVERIFY(fixture.goTo(3));
    fixture.tabs().setCurrentIndex(1);
    auto *changes = qobject_cast<QTreeView *>(fixture.tabs().currentWidget());
    QVERIFY(changes != nullptr);
    changes->setFocus();
    changes->setCurrentIndex(changes->model()->index(0, 0));
    QTest::keyClick(changes, Qt::Key_Down);
    QTest::keyClick(changes, Qt::Key_Down);
    QTest::keyClick(changes, Qt::Key_Return);
    QTRY_COMPARE(fixture.tabs().currentIndex(), 0);
    QCOMPARE(fixture.panel.selectedPointer(), std::string("/packages"));
}

void TestStatePanel::showsTheStateAsJson()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.tabs().setCurrentIndex(3);
    const auto *view = fixture.tabs().currentWidget()->findChild<QPlainTextEdit *>();
    QVERIFY(view->toPlainText().startsWith(u"{\n  \"orderId\": \"1345693\",\n"_s));
    QVERIFY(fixture.goTo(3));
    QVERIFY(view->toPlainText().contains(u"\"status\": \"Shipped\""_s));
}

void TestStatePanel::saysWhyAnEventCouldNotBeApplied()
{
    Fixture fixture(1, {fact(1, R"({"a":1})"), fact(2, "no JSON"), fact(3, "no JSON either")});
    QVERIFY(fixture.isReady);
    QCOMPARE(shownLabels(fixture.panel), QStringList());
    QVERIFY(fixture.goTo(3));
    const QStringList shown = shownLabels(fixture.panel);
    QCOMPARE(shown.size(), 2);
    QVERIFY(shown.first().startsWith(u"OrderChanged could not be applied: "_s));
    QVERIFY(shown.first().endsWith(u"The state before it is shown."_s));
    QCOMPARE(shown.last(), u"1 earlier events could not be applied"_s);
    QCOMPARE(fixture.rows(), (QStringList{u"a 1"_s, u"$type \"OrderChanged\""_s, u"$version 1"_s}));
}

void TestStatePanel::saysThatABadRecordHasNoState()
{
    Fixture fixture(2);
    QVERIFY(fixture.isReady);
    fixture.session.goTo({5});
    QTRY_COMPARE(shownLabels(fixture.panel),
                 QStringList{u"This record is no event and changes no state"_s});
    QVERIFY(fixture.goTo(3));
    QVERIFY(fixture.tree().isVisible());
}

QTEST_MAIN(TestStatePanel)
#include "tst_state_panel.moc"
