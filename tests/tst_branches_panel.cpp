// SPDX-License-Identifier: MIT
#include "model/items/branch_model.h"
#include "model/session/branch_desk.h"
#include "views/compare/aligned_view.h"
#include "views/debug/branch_events_view.h"
#include "views/debug/branches_panel.h"
#include "views/debug/fixture_dialog.h"
#include "views/debug/reduction_dialog.h"
#include "views/debug/scratch_event_editor.h"
#include "views/scripts/code_editor.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Scratch branches in a window, by keys and mouse.
class TestBranchesPanel : public QObject
{
    Q_OBJECT
private slots:
    void beginsWithTheEventThatIsShown();
    void spaceSkipsAndTakesBack();
    void movesEventsByKeys();
    void editsAnEventAsJson();
    void saysWhereTheJsonIsWrong();
    void insertsAnEventAndTakesItOut();
    void neverTakesAnEventForTheNext();
    void changesAnEventThatHasJustMoved();
    void undoesAndDoesAgain();
    void renamesAndDeletesBranches();
    void neverShowsABranchWithWhatComesOfAnother();
    void goesToTheFirstDifference();
    void tellsThatTheScriptFails();
    void replaysOnlyWhatIsAnother();
    void takesNewEventsIn();
    void saysWhyABranchCannotBeReplayed();
    void findsTheSmallestReproduction();
    void saysThatTheConditionDoesNotHold();
    void takesAnEventIntoATest();
    void keepsTheBranchesOfAWorkspace();
};

namespace {

const std::string balance = "fromAll().foreachStream().when({ $init: () => ({ balance: 0 }),\n"
                            "Put(s, e) { s.balance += e.data.v; },\n"
                            "Taken(s, e) { s.balance -= e.data.v;"
                            " if (s.balance < -100) throw new Error('too much'); } })";

/// A panel in a window, at the last of five events of account-1.
class Scene
{
public:
    Scene()
    {
        panel.resize(1150, 620);
        panel.show();
        isReady = QTest::qWaitForWindowActive(&panel);
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([this]() -> Result<std::unique_ptr<EventStore>> {
            auto opened = std::make_unique<FakeStore>(eventsOf(R"(
                account-1 Put {"v":5}
                account-1 Taken {"v":9}
                account-1 Put {"v":7}
                account-1 Noted {}
                account-1 Put {"v":1}
            )"));
            return std::unique_ptr<EventStore>(std::move(opened));
        });
        isReady = isReady && finished.wait();
        QSignalSpy lens(&session, &Session::lensChanged);
        session.setLens({pipelineOf(balance), OnFailure::Stop});
        isReady = isReady && QTest::qWaitFor([&] { return lens.count() >= 2; });
        session.selectStream({0});
        isReady = isReady && QTest::qWaitFor([this] { return session.moment() != nullptr; });
    }

    void begin()
    {
        QTest::mouseClick(button(u"New branch of what is shown"_s), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([this] { return desk.outcome() && desk.answer(); }));
    }
    [[nodiscard]] QToolButton *button(const QString &name)
    {
        for (QToolButton *each : panel.findChildren<QToolButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString instead() const
    {
        return desk.outcome() ? QString::fromStdString(desk.outcome()->instead.toText())
                              : QString();
    }
    /// `1 Put|2 Taken skipped|…`
    [[nodiscard]] QString rows() const
    {
        const QAbstractItemModel &model = *panel.events().model();
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            rows += cells.join(u' ').trimmed();
        }
        return rows.join(u'|');
    }
    [[nodiscard]] QString said(const char *name) const
    {
        return panel.findChild<QLabel *>(QString::fromUtf8(name))->text();
    }
    void goTo(std::int64_t item)
    {
        desk.setItem(item);
        QVERIFY(
            QTest::qWaitFor([this, item] { return desk.answer() && desk.answer()->item == item; }));
        panel.events().setFocus();
    }

    Session session;
    BranchDesk desk{session};
    BranchesPanel panel{session, desk};
    bool isReady = false;
};

} // namespace

void TestBranchesPanel::beginsWithTheEventThatIsShown()
{
    Scene scene;
    QVERIFY(scene.isReady);
    QVERIFY(scene.said("branchMessage").startsWith(u"A branch shows what would be"_s));
    scene.begin();
    const QAbstractItemModelTester tester(scene.panel.events().model());
    QCOMPARE(scene.rows(), u"1 Put|2 Taken|3 Put|4 Noted|5 Put"_s);
    QCOMPARE(scene.desk.item(), 4);
    QCOMPARE(scene.panel.events().currentIndex().row(), 4);
    QCOMPARE(scene.said("branchSummary"), u"It comes to the same state."_s);
    QCOMPARE(scene.panel.findChild<QListWidget *>()->item(0)->text(), u"What if, account-1"_s);
}

void TestBranchesPanel::spaceSkipsAndTakesBack()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(1);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Space);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":13}"_s);
    QCOMPARE(scene.rows(), u"1 Put|2 Taken skipped, differs from here|3 Put|4 Noted|5 Put"_s);
    QCOMPARE(scene.said("branchSummary").left(28), u"It comes to another state: 1"_s);
    const AlignedView &states = *scene.panel.findChild<AlignedView *>();
    QCOMPARE(states.model().changes().size(), 1U);

    QTest::keyClick(&scene.panel.events(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Space); // Not all are skipped: now they are.
    QTRY_COMPARE(scene.instead(), u"{\"balance\":6}"_s);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Space);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":4}"_s);
    QVERIFY(!scene.desk.branch()->hasEdits());
}

void TestBranchesPanel::movesEventsByKeys()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(1);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(scene.rows(), u"2 Taken moved, differs from here|1 Put|3 Put|4 Noted|5 Put"_s);
    QCOMPARE(scene.panel.events().currentIndex().row(), 0);
    QTRY_COMPARE(scene.said("branchSummary"), u"It comes to the same state, by another way."_s);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(scene.rows(), u"1 Put|2 Taken|3 Put|4 Noted|5 Put"_s);
    QVERIFY(!scene.desk.branch()->hasEdits());
}

void TestBranchesPanel::editsAnEventAsJson()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(2);
    CodeEditor &text = scene.panel.editor().text();
    QTRY_COMPARE(text.text(), u"{\n  \"type\": \"Put\",\n  \"data\": {\n    \"v\": 7\n  }\n}"_s);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Return);
    QVERIFY(text.hasFocus());
    text.selectAll();
    QTest::keyClicks(&text, u"{ \"type\": \"Taken\", \"data\": { \"v\": 2 } }"_s);
    text.replaceText(u"{ \"type\": \"Taken\", \"data\": { \"v\": 2 } }"_s);
    QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":-5}"_s);
    QTRY_COMPARE(scene.rows(), u"1 Put|2 Taken|3 Taken changed, differs from here|4 Noted|5 Put"_s);
    scene.goTo(2);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Delete);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":4}"_s);
}

void TestBranchesPanel::saysWhereTheJsonIsWrong()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(0);
    CodeEditor &text = scene.panel.editor().text();
    QTRY_VERIFY(!text.text().isEmpty());
    scene.panel.editor().edit();
    text.replaceText(u"{\n  \"type\": }"_s);
    QTRY_VERIFY(scene.said("scratchComplaint").startsWith(u"line 2, column 11: "_s));
    QCOMPARE(text.marks().size(), 1U);
    QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!scene.desk.branch()->hasEdits());
    QTest::keyClick(&text, Qt::Key_Escape);
    QTRY_COMPARE(text.text(), u"{\n  \"type\": \"Put\",\n  \"data\": {\n    \"v\": 5\n  }\n}"_s);
    QVERIFY(scene.said("scratchComplaint").isEmpty());
}

void TestBranchesPanel::insertsAnEventAndTakesItOut()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(0);
    QTest::mouseClick(scene.button(u"Insert an event behind the selected one"_s), Qt::LeftButton);
    CodeEditor &text = scene.panel.editor().text();
    QVERIFY(text.hasFocus());
    text.replaceText(u"{\"type\":\"Put\",\"data\":{\"v\":100}}"_s);
    QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":104}"_s);
    QCOMPARE(scene.rows(), u"1 Put|Put inserted, differs from here|2 Taken|3 Put|4 Noted|5 Put"_s);
    QCOMPARE(scene.panel.events().currentIndex().row(), 1);
    scene.panel.events().setFocus();
    QTest::keyClick(&scene.panel.events(), Qt::Key_Delete);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":4}"_s);
}

void TestBranchesPanel::neverTakesAnEventForTheNext()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(0);
    scene.desk.insertBehind(parseScratchEvent(R"({"type":"Put","data":{"v":100}})").value());
    QTRY_VERIFY(scene.desk.answer() && scene.desk.answer()->item == 1);
    const ScratchEvent typed = parseScratchEvent(R"({"type":"Put","data":{"v":9}})").value();
    scene.desk.removeItem(); // The second one is another event now.
    QVERIFY(!scene.desk.answer());
    QVERIFY(scene.panel.editor().text().isReadOnly());
    scene.desk.changeItem(typed);
    QVERIFY(!scene.desk.branch()->hasEdits());
    QTRY_VERIFY(scene.desk.answer());
    QVERIFY(!scene.panel.editor().text().isReadOnly());
    scene.desk.changeItem(typed);
    QCOMPARE(scene.rows(), u"1 Put|2 Put changed|3 Put|4 Noted|5 Put"_s);
}

void TestBranchesPanel::changesAnEventThatHasJustMoved()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(0);
    QTRY_VERIFY(!scene.panel.editor().text().isReadOnly());
    scene.desk.moveItem(1);
    scene.panel.editor().text().replaceText(u"{\"type\":\"Put\",\"data\":{\"v\":6}}"_s);
    scene.panel.editor().apply();
    QTRY_COMPARE(scene.rows(),
                 u"2 Taken differs from here|1 Put changed, moved|3 Put|4 Noted|5 Put"_s);
    QCOMPARE(scene.instead(), u"{\"balance\":5}"_s);
}

void TestBranchesPanel::undoesAndDoesAgain()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(0);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Space);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":-1}"_s);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":4}"_s);
    QTest::keyClick(&scene.panel.events(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":-1}"_s);
}

void TestBranchesPanel::renamesAndDeletesBranches()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.panel.createBranch();
    auto *list = scene.panel.findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentItem()->text(), u"What if, account-1 (2)"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F2);
    auto *edit = list->findChild<QLineEdit *>();
    QVERIFY(edit != nullptr);
    edit->selectAll();
    QTest::keyClicks(edit, u"Without the refund"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(scene.desk.branch()->name, u"Without the refund"_s);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(scene.desk.current(), 0);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 1);
    QCOMPARE(scene.desk.branch()->name, u"Without the refund"_s);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list->count(), 2);
}

void TestBranchesPanel::neverShowsABranchWithWhatComesOfAnother()
{
    Scene scene;
    QVERIFY(scene.isReady);
    Branch a{.name = u"a"_s, .stream = "account-1", .baseCount = 5};
    a.setSkipped(1, true);
    scene.desk.setBranches({a, {.name = u"b"_s, .stream = "account-1", .baseCount = 5}});
    QTRY_COMPARE(scene.rows(), u"1 Put|2 Taken skipped, differs from here|3 Put|4 Noted|5 Put"_s);
    scene.desk.choose(1);
    QVERIFY(!scene.desk.outcome()); // It has not been replayed yet.
    QCOMPARE(scene.rows(), u"1 Put|2 Taken|3 Put|4 Noted|5 Put"_s);
    QCOMPARE(scene.said("branchSummary"), QString());
    QVERIFY(!scene.button(u"Go to the first event that makes a difference"_s)->isEnabled());
    QTRY_COMPARE(scene.said("branchSummary"), u"It comes to the same state."_s);
    scene.desk.remove();
    QVERIFY(!scene.desk.outcome());
    QTRY_COMPARE(scene.instead(), u"{\"balance\":13}"_s);
    scene.desk.setItem(0);
    scene.desk.choose(-1);
    QCOMPARE(scene.desk.outcome(), nullptr);
    QCOMPARE(scene.desk.answer(), nullptr);
}

void TestBranchesPanel::goesToTheFirstDifference()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.desk.toggleSkip({2, 3});
    QTRY_COMPARE(scene.desk.outcome()->firstDifference, 2);
    QTest::mouseClick(scene.button(u"Go to the first event that makes a difference"_s),
                      Qt::LeftButton);
    QCOMPARE(scene.panel.events().currentIndex().row(), 2);
}

void TestBranchesPanel::tellsThatTheScriptFails()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.goTo(1);
    scene.desk.changeItem(parseScratchEvent(R"({"type":"Taken","data":{"v":999}})").value());
    QTRY_COMPARE(scene.rows(),
                 u"1 Put|2 Taken changed, fails, differs from here|3 Put|4 Noted|5 Put"_s);
    const QModelIndex failed = scene.panel.events().model()->index(1, 0);
    QVERIFY(failed.data(BranchModel::FailureRole).toString().contains(u"Error: too much"_s));
    QCOMPARE(scene.instead(), u"{\"balance\":5}"_s);
}

void TestBranchesPanel::replaysOnlyWhatIsAnother()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    QTRY_COMPARE(scene.instead(), u"{\"balance\":4}"_s);
    const BranchItems items = scene.desk.items();
    QSignalSpy changed(&scene.desk, &BranchDesk::itemsChanged);
    QSignalSpy replayed(&scene.desk, &BranchDesk::outcomeChanged);
    emit scene.session.trackChanged(); // As if another stream was looked at, …
    emit scene.session.indexChanged(); // … and the store had grown elsewhere.
    QCOMPARE(scene.desk.items(), items);
    QCOMPARE(changed.count() + replayed.count(), 0);
    scene.session.setLens({pipelineOf("fromAll().foreachStream().when({ $init: () => ({ n: 0 }),"
                                      "$any(s, e) { ++s.n; } })"),
                           OnFailure::Stop});
    QTRY_COMPARE(scene.instead(), u"{\"n\":5}"_s);
}

void TestBranchesPanel::takesNewEventsIn()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.desk.setBranches({{.name = u"old"_s, .stream = "account-1", .baseCount = 2}});
    QTRY_COMPARE(scene.instead(), u"{\"balance\":-4}"_s);
    QPushButton *take = nullptr;
    for (QPushButton *each : scene.panel.findChildren<QPushButton *>()) {
        if (each->text() == u"Take Them In"_s)
            take = each;
    }
    QVERIFY(take != nullptr && take->isVisible());
    QTest::mouseClick(take, Qt::LeftButton);
    QTRY_COMPARE(scene.instead(), u"{\"balance\":4}"_s);
}

void TestBranchesPanel::saysWhyABranchCannotBeReplayed()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.desk.setBranches({{.name = u"a"_s, .stream = "account-7", .baseCount = 2},
                            {.name = u"b"_s, .partition = "x", .baseCount = 2}});
    QTRY_COMPARE(scene.said("branchMessage"), u"There is no stream account-7 in this store."_s);
    scene.desk.choose(1);
    QTRY_COMPARE(scene.said("branchMessage"), u"x is a partition of another projection."_s);
    QCOMPARE(scene.rows(), QString());
}

void TestBranchesPanel::findsTheSmallestReproduction()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.panel.reduce();
    auto *dialog = scene.panel.findChild<ReductionDialog *>();
    QVERIFY(dialog != nullptr);
    auto *condition = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(condition, u"s.balance === -4"_s);
    QTest::keyClick(condition, Qt::Key_Return);
    QTRY_COMPARE(scene.desk.branches().size(), 1U);
    QCOMPARE(scene.desk.branch()->name, u"Fewest events: s.balance === -4"_s);
    QTRY_COMPARE(scene.rows(),
                 u"1 Put|2 Taken|3 Put skipped, differs from here|4 Noted skipped|5 Put skipped"_s);
    QCOMPARE(scene.instead(), u"{\"balance\":-4}"_s);
    QTRY_VERIFY(scene.panel.findChild<ReductionDialog *>() == nullptr);
}

void TestBranchesPanel::saysThatTheConditionDoesNotHold()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.panel.reduce();
    auto *dialog = scene.panel.findChild<ReductionDialog *>();
    auto *condition = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(condition, u"s.balance > 1000"_s);
    QTest::keyClick(condition, Qt::Key_Return);
    QTRY_COMPARE(dialog->findChild<QLabel *>(u"reductionState"_s)->text(),
                 u"The condition does not hold with the 5 events there are."_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!scene.panel.findChild<ReductionDialog *>());
    QVERIFY(scene.desk.branches().empty());
}

void TestBranchesPanel::takesAnEventIntoATest()
{
    Scene scene;
    QVERIFY(scene.isReady);
    scene.begin();
    scene.desk.toggleSkip({1});
    scene.goTo(2);
    scene.panel.takeIntoTest();
    auto *dialog = scene.panel.findChild<FixtureDialog *>();
    QVERIFY(dialog != nullptr);
    auto *preview = dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(preview->toPlainText().contains(u"\"balance\": 12"_s));
    auto *formats = dialog->findChild<QComboBox *>();
    formats->setCurrentIndex(formats->findData(u"python"_s));
    QTRY_VERIFY(preview->toPlainText().contains(u"def test_put_at_version_3():"_s));
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"&Copy"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), preview->toPlainText());
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestBranchesPanel::keepsTheBranchesOfAWorkspace()
{
    Scene scene;
    QVERIFY(scene.isReady);
    QSignalSpy edited(&scene.desk, &BranchDesk::edited);
    Branch branch{.name = u"kept"_s, .stream = "account-1", .baseCount = 5};
    branch.setSkipped(0, true);
    scene.desk.setBranches({branch});
    QTRY_COMPARE(scene.instead(), u"{\"balance\":-1}"_s);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!scene.desk.history().canUndo());
    scene.desk.rename(u"other"_s);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(scene.desk.branches().front().skipped, branch.skipped);
}

QTEST_MAIN(TestBranchesPanel)
#include "tst_branches_panel.moc"
