// SPDX-License-Identifier: MIT
#include "app/debugger.h"
#include "app/explorer.h"
#include "app/main_window.h"
#include "model/session/blame_desk.h"
#include "views/debug/branch_events_view.h"
#include "views/debug/cause_panel.h"
#include "views/debug/debug_head.h"
#include "views/ledger/ledger_panel.h"
#include "views/state/history_pane.h"
#include "views/state/state_panel.h"
#include "views/state/state_tree.h"
#include "views/transport/transport_bar.h"
#include "views/transport/version_slider.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The page that debugs, in the whole window.
class TestDebugWindow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsTheStateAndTheSliderOfTheExplorer();
    void fitsOntoASmallScreen();
    void standsWhereTheExplorerStandsAndBack();
    void tellsTheHistoryOfTheSelectedField();
    void runsToTheEventsThatItIsToStopAt();
    void showsWhenItWasSoBelowTheSlider();
    void skipsAnEventOfABranchWithTheSpaceBar();
    void keepsWhatWasAskedInTheWorkspace();

private:
    template<typename Widget>
    [[nodiscard]] Widget *the()
    {
        return m_window->findChild<Widget *>();
    }
    Session &session() { return m_window->session(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr const char *account
    = R"({"stream":"account-3","version":1,"type":"AccountOpened","data":{"owner":"Judy","balance":0}}
{"stream":"account-3","version":2,"type":"MoneyDeposited","data":{"balance":500}}
{"stream":"account-3","version":3,"type":"Renamed","data":{"owner":"Zoe"}}
{"stream":"account-3","version":4,"type":"MoneyWithdrawn","data":{"balance":-20}}
)";

} // namespace

void TestDebugWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    QSettings().clear();
    QFile file(m_folder->filePath(u"account.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(account);
    file.close();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1440, 900);
    m_window->show();
    QSignalSpy finished(&session(), &Session::loadingFinished);
    m_window->openStoreAt(file.fileName());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(finished.count() > 0 || finished.wait());
    session().selectStream({0});
    QTRY_VERIFY(session().moment() && session().moment()->row == session().row());
}

void TestDebugWindow::cleanup()
{
    m_window.reset();
}

void TestDebugWindow::showsTheStateAndTheSliderOfTheExplorer()
{
    press(Qt::Key_2, Qt::AltModifier);
    auto *page = the<Debugger>();
    QVERIFY(page != nullptr && page->isVisible());
    QVERIFY(page->isAncestorOf(the<StatePanel>()) && the<StatePanel>()->isVisible());
    QVERIFY(page->isAncestorOf(the<TransportBar>()) && the<TransportBar>()->isVisible());
    QVERIFY(!the<LedgerPanel>()->isVisible());
    const auto labels = page->head().findChildren<QLabel *>();
    QCOMPARE(labels.at(0)->text(), u"account-3"_s);
    QCOMPARE(labels.at(1)->text(), u"4 events"_s);
}

void TestDebugWindow::fitsOntoASmallScreen()
{
    press(Qt::Key_2, Qt::AltModifier);
    m_window->resize(1024, 640);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), QSize(1024, 640));
    const QRect window(QPoint(), m_window->size());
    const auto *side = the<CausePanel>();
    QVERIFY(window.contains(QRect(side->mapTo(m_window.get(), QPoint()), side->size())));
}

void TestDebugWindow::standsWhereTheExplorerStandsAndBack()
{
    auto *const state = the<StatePanel>();
    const int width = state->width();
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_Left);
    QTRY_COMPARE(session().ordinal(), 2);
    press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(the<Explorer>()->isAncestorOf(state) && state->isVisible());
    QVERIFY(the<LedgerPanel>()->isVisible());
    QCOMPARE(session().ordinal(), 2);
    QTRY_COMPARE(state->width(), width);
}

void TestDebugWindow::tellsTheHistoryOfTheSelectedField()
{
    press(Qt::Key_2, Qt::AltModifier);
    the<StateTree>()->goTo("/balance");
    const auto pane = [this]() -> HistoryPane * {
        for (HistoryPane *each : m_window->findChildren<HistoryPane *>()) {
            if (!the<StatePanel>()->isAncestorOf(each))
                return each;
        }
        return nullptr;
    };
    QVERIFY(pane() != nullptr && pane()->isVisible());
    const auto says = [&pane](const QString &text) {
        const auto labels = pane()->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *each) { return each->text().contains(text); });
    };
    QTRY_VERIFY(says(u"History of /balance"_s));
    QTRY_VERIFY(says(u"3 changes"_s));
    QTRY_VERIFY(says(u"copied from /data/balance"_s));
    QTRY_VERIFY(says(u"line 4"_s));
    press(Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(session().ordinal(), 1);
    QTRY_VERIFY(says(u"line 2"_s));
}

void TestDebugWindow::runsToTheEventsThatItIsToStopAt()
{
    press(Qt::Key_F9); // At MoneyWithdrawn, the last event.
    press(Qt::Key_Home);
    QTRY_COMPARE(session().ordinal(), 0);
    press(Qt::Key_F8);
    QTRY_COMPARE(session().ordinal(), 3);
    QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"MoneyWithdrawn"_s));
    press(Qt::Key_F9); // No longer.
    press(Qt::Key_Home);
    press(Qt::Key_F8);
    QTRY_VERIFY(!m_window->statusBar()->currentMessage().contains(u"MoneyWithdrawn"_s));
    QCOMPARE(session().ordinal(), 0);
}

void TestDebugWindow::showsWhenItWasSoBelowTheSlider()
{
    press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *const line = qobject_cast<QLineEdit *>(m_window->focusWidget());
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, u"s.balance > 0"_s);
    QTest::keyClick(line, Qt::Key_Return);
    using Bands = std::vector<SliderScale::Band>;
    QTRY_COMPARE(the<VersionSlider>()->bands().size(), std::size_t{1});
    QVERIFY(the<VersionSlider>()->bands() == (Bands{{1, 2}})); // Versions 2 and 3.
}

void TestDebugWindow::skipsAnEventOfABranchWithTheSpaceBar()
{
    press(Qt::Key_B, Qt::ControlModifier);
    auto *const events = the<BranchEventsView>();
    QTRY_VERIFY(events != nullptr && events->model()->rowCount() == 4);
    events->setFocus();
    events->setCurrentIndex(events->model()->index(1, 0));
    QTest::keyClick(events, Qt::Key_Space);
    QVERIFY(!the<TransportBar>()->player().isPlaying());
    QTRY_VERIFY(events->model()->index(1, 2).data().toString().contains(u"skipped"_s));
}

void TestDebugWindow::keepsWhatWasAskedInTheWorkspace()
{
    const QString path = m_folder->filePath(u"account.hindcast"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"hindcast-workspace/1","store":"account.jsonl","watches":["s.balance"],
        "breakpoints":[{"kind":"becomesTrue","condition":"s.balance < 0"}]})");
    file.close();
    QSignalSpy finished(&session(), &Session::loadingFinished);
    m_window->openStoreAt(path);
    QVERIFY(finished.wait());
    session().selectStream({0});
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_Home);
    press(Qt::Key_F8);
    QTRY_COMPARE(session().ordinal(), 3);
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    const auto saved = readWorkspace(path);
    QVERIFY(saved.has_value());
    QCOMPARE(saved.value().watches, std::vector<std::string>{"s.balance"});
    QCOMPARE(saved.value().breakpoints.size(), std::size_t{1});
    QCOMPARE(saved.value().bookmarks.size(), std::size_t{1});
    QCOMPARE(saved.value().bookmarks.front().version, Version{4});
}

QTEST_MAIN(TestDebugWindow)

#include "tst_debug_window.moc"
