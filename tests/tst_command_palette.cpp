// SPDX-License-Identifier: MIT
#include "views/common/command_palette.h"
#include "views/common/theme.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void opensAtTheTopOfItsWindow();
    void listsActionsWithTheirMenusAndShortcuts();
    void leavesOutDisabledActions();
    void triggersWhatIsChosenByKeys();
    void wrapsAroundAtBothEnds();
    void remembersWhatWasTriggered();
    void goesToAStream();
    void goesToATypedPlace_data();
    void goesToATypedPlace();
    void saysThatATypedPlaceIsNotThere();
    void offersNoJumpForAWord();
    void searchesAllEvents();
    void choosesByMouse();
    void saysWhenNothingFits();
    void closesOnEscape();
    void paintsTypedLettersInBothThemes();

private:
    void type(const QString &text);
    void press(Qt::Key key) { QTest::keyClick(m_edit, key); }
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QString current() const { return m_list->currentIndex().data().toString(); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Session> m_session;
    QAction *m_open = nullptr; // Owned by the window, as all below.
    QAction *m_dark = nullptr;
    CommandPalette *m_palette = nullptr;
    QLineEdit *m_edit = nullptr;
    QListView *m_list = nullptr;
};

namespace {

std::vector<Event> someEvents()
{
    std::vector<Event> events;
    for (int version = 1; version <= 3; ++version)
        events.push_back(
            {.stream = "order-1345693",
             .version = {version},
             .type = "Changed",
             .time = *parseIsoTime("2026-03-03T10:00:00Z") + std::chrono::minutes(version),
             .id = {"event-" + std::to_string(version)}});
    events.push_back({.stream = "package-7", .version = {1}, .type = "Made", .id = {"event-4"}});
    return events;
}

} // namespace

void TestCommandPalette::init()
{
    applyTheme(Theme::Light);
    m_window = std::make_unique<QWidget>();
    m_window->resize(1024, 640);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));

    m_session = std::make_unique<Session>();
    QSignalSpy finished(m_session.get(), &Session::loadingFinished);
    m_session->openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(someEvents()));
    });
    QVERIFY(finished.wait());

    auto *file = new QMenu(u"&File"_s, m_window.get());
    m_open = file->addAction(u"&Open…"_s);
    m_open->setObjectName(u"open"_s);
    m_open->setShortcut(QKeySequence(u"Ctrl+O"_s));
    auto *view = new QMenu(u"&View"_s, m_window.get());
    m_dark = view->addMenu(u"&Theme"_s)->addAction(u"&Dark && calm"_s);
    m_dark->setObjectName(u"dark"_s);
    m_palette = new CommandPalette(*m_session, m_window.get());
    m_palette->setActions({m_open, m_dark});
    m_edit = m_palette->findChild<QLineEdit *>();
    m_list = m_palette->findChild<QListView *>();
    m_palette->popup();
    QVERIFY(QTest::qWaitForWindowExposed(m_palette));
}

void TestCommandPalette::cleanup()
{
    m_window.reset(); // The palette goes with it.
    m_session.reset();
}

void TestCommandPalette::type(const QString &text)
{
    QTest::keyClicks(m_edit, text);
    QTRY_VERIFY(!static_cast<CommandListModel *>(m_list->model())->isScanning());
}

QStringList TestCommandPalette::lines() const
{
    QStringList all;
    for (int row = 0; row < m_list->model()->rowCount(); ++row)
        all.append(m_list->model()->index(row, 0).data().toString());
    return all;
}

void TestCommandPalette::opensAtTheTopOfItsWindow()
{
    const QRect window = m_window->geometry();
    QCOMPARE(m_palette->width(), 640);
    QVERIFY(std::abs(m_palette->geometry().center().x() - window.center().x()) <= 1);
    QVERIFY(m_palette->geometry().top() < window.center().y());
    QVERIFY(m_edit->hasFocus());

    m_palette->close();
    m_window->resize(500, 640);
    m_palette->popup();
    QCOMPARE(m_palette->width(), 460);
}

void TestCommandPalette::listsActionsWithTheirMenusAndShortcuts()
{
    QCOMPARE(lines(), QStringList({u"Open…"_s, u"Dark & calm"_s}));
    const QModelIndex open = m_list->model()->index(0, 0);
    QCOMPARE(open.data(CommandListModel::DetailRole).toString(), u"File"_s);
    QCOMPARE(open.data(CommandListModel::ShortcutRole).toString(), u"Ctrl+O"_s);
    const QModelIndex dark = m_list->model()->index(1, 0);
    QCOMPARE(dark.data(CommandListModel::DetailRole).toString(), u"View › Theme"_s);
}

void TestCommandPalette::leavesOutDisabledActions()
{
    m_palette->close();
    m_open->setEnabled(false);
    m_palette->popup();
    QCOMPARE(lines(), QStringList({u"Dark & calm"_s}));
}

void TestCommandPalette::triggersWhatIsChosenByKeys()
{
    QSignalSpy opened(m_open, &QAction::triggered);
    QSignalSpy darkened(m_dark, &QAction::triggered);
    press(Qt::Key_Down);
    QCOMPARE(m_edit->accessibleDescription(), u"Dark & calm, View › Theme"_s);
    press(Qt::Key_Return);
    QCOMPARE(darkened.count(), 1);
    QCOMPARE(opened.count(), 0);
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::wrapsAroundAtBothEnds()
{
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Dark & calm"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Open…"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(current(), u"Dark & calm"_s);
}

void TestCommandPalette::remembersWhatWasTriggered()
{
    type(u"calm"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_palette->recent(), QStringList({u"dark"_s}));
    m_palette->popup();
    QCOMPARE(lines(), QStringList({u"Dark & calm"_s, u"Open…"_s}));
}

void TestCommandPalette::goesToAStream()
{
    type(u"pack"_s);
    QCOMPARE(current(), u"package-7"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_session->row().value, 3);
}

void TestCommandPalette::goesToATypedPlace_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<qint64>("row");
    QTest::newRow("version") << u"v 2"_s << u"Go to version 2 of order-1345693"_s << qint64{1};
    QTest::newRow("position") << u"#4"_s << u"Go to position 4"_s << qint64{3};
    QTest::newRow("time") << u"10:01"_s << u"Go to 2026-03-03 10:01:00.000 UTC"_s << qint64{0};
    QTest::newRow("id") << u"event-2"_s << u"Go to the event with the id event-2"_s << qint64{1};
}

void TestCommandPalette::goesToATypedPlace()
{
    QFETCH(QString, typed);
    QFETCH(QString, offered);
    QFETCH(qint64, row);
    m_session->goTo({2});
    type(typed);
    QCOMPARE(current(), offered);
    press(Qt::Key_Return);
    QTRY_COMPARE(qint64{m_session->row().value}, row);
}

void TestCommandPalette::saysThatATypedPlaceIsNotThere()
{
    QSignalSpy refused(m_palette, &CommandPalette::refused);
    type(u"event-99"_s);
    press(Qt::Key_Return);
    QVERIFY(refused.wait());
    QCOMPARE(refused.first().first().toString(), u"No event has the id event-99."_s);
}

void TestCommandPalette::offersNoJumpForAWord()
{
    type(u"shipping"_s);
    QCOMPARE(lines(), QStringList({u"Find “shipping” in all events"_s}));
}

void TestCommandPalette::searchesAllEvents()
{
    type(u"lost package"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_session->ledgerView(),
             (LedgerView{LedgerView::Scope::AllStreams, u"\"lost package\""_s}));
}

void TestCommandPalette::choosesByMouse()
{
    QSignalSpy darkened(m_dark, &QAction::triggered);
    const QRect line = m_list->visualRect(m_list->model()->index(1, 0));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, line.center());
    QCOMPARE(darkened.count(), 1);
}

void TestCommandPalette::saysWhenNothingFits()
{
    Session empty;
    CommandPalette palette(empty, m_window.get());
    palette.popup();
    QTest::keyClicks(palette.findChild<QLineEdit *>(), u"anything"_s);
    QCOMPARE(palette.findChild<QListView *>()->model()->rowCount(), 0);
    QVERIFY(palette.findChild<QLabel *>()->isVisible());
    QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(palette.isVisible());
}

void TestCommandPalette::closesOnEscape()
{
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::paintsTypedLettersInBothThemes()
{
    type(u"o"_s);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const QImage image = m_palette->grab().toImage();
        const QRect line = m_list->visualRect(m_list->currentIndex());
        const QPoint edge = m_list->viewport()->mapTo(m_palette, line.topLeft()) + QPoint(1, 5);
        QCOMPARE(image.pixelColor(edge), themeColors(m_palette->palette()).accent);
    }
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
