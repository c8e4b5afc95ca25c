// SPDX-License-Identifier: MIT
#include "views/common/go_to_box.h"
#include "views/common/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestGoToBox : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void goesWhereOneTypes_data();
    void goesWhereOneTypes();
    void saysHowItReadsWhatIsTyped();
    void saysWhyItCannotGo_data();
    void saysWhyItCannotGo();
    void asksForAStreamFirst_data();
    void asksForAStreamFirst();
    void forgetsASearchWhenItIsClosed();
    void beginsEmptyEachTime();
    void closesOnEscape();
    void isPaintedInBothThemes();

private:
    void type(const QString &text) { QTest::keyClicks(m_edit, text); }
    [[nodiscard]] QString message() const { return m_box->findChild<QLabel *>()->text(); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Session> m_session;
    GoToBox *m_box = nullptr; // Owned by the window, as below.
    QLineEdit *m_edit = nullptr;
};

namespace {

/// Rows 0 to 3: `order-1` with versions 1 to 3, one a minute from 10:01, and `package-7`.
std::vector<Event> someEvents()
{
    std::vector<Event> events;
    for (int version = 1; version <= 3; ++version)
        events.push_back(
            {.stream = "order-1",
             .version = {version},
             .type = "Changed",
             .time = *parseIsoTime("2026-03-03T10:00:00Z") + std::chrono::minutes(version),
             .id = {"e" + std::to_string(version)}});
    events.push_back({.stream = "package-7", .version = {1}, .type = "Made", .id = {"e4"}});
    return events;
}

} // namespace

void TestGoToBox::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    applyTheme(Theme::Light);
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_session = std::make_unique<Session>();
    QSignalSpy finished(m_session.get(), &Session::loadingFinished);
    m_session->openWith([]() -> Result<std::unique_ptr<EventStore>> {
        return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(someEvents()));
    });
    QVERIFY(finished.wait());
    m_session->goTo({2});
    m_box = new GoToBox(*m_session, m_window.get());
    m_edit = m_box->findChild<QLineEdit *>();
    m_box->popup();
    QVERIFY(QTest::qWaitForWindowExposed(m_box));
}

void TestGoToBox::cleanup()
{
    m_window.reset(); // The box goes with it.
    m_session.reset();
}

void TestGoToBox::goesWhereOneTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("row");
    QTest::newRow("version") << u"2"_s << qint64{1};
    QTest::newRow("position") << u"#4"_s << qint64{3};
    QTest::newRow("time") << u"10:02:59"_s << qint64{1};
    QTest::newRow("id") << u"e4"_s << qint64{3};
}

void TestGoToBox::goesWhereOneTypes()
{
    QFETCH(QString, typed);
    QFETCH(qint64, row);
    type(typed);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QTRY_VERIFY(!m_box->isVisible());
    QCOMPARE(qint64{m_session->row().value}, row);
}

void TestGoToBox::saysHowItReadsWhatIsTyped()
{
    QCOMPARE(message(), u"17 or v 17 · #88412 · 10:05 or 2026-03-03 10:05 · an event's id"_s);
    type(u"1"_s);
    QCOMPARE(message(), u"Enter goes to version 1 of order-1."_s);
    type(u"0:02"_s);
    QCOMPARE(message(), u"Enter goes to 2026-03-03 10:02:00.000 UTC."_s);
    QCOMPARE(m_session->row().value, 2); // Nobody has gone anywhere yet.
}

void TestGoToBox::saysWhyItCannotGo_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("version") << u"40"_s
                             << u"There is no version 40. This stream has versions 1 to 3."_s;
    QTest::newRow("position after the last")
        << u"#88412"_s << u"There is no position 88,412. This store has positions 1 to 4."_s;
    QTest::newRow("position before the first")
        << u"#0"_s << u"There is no position 0. This store has positions 1 to 4."_s;
    QTest::newRow("id") << u"e99"_s << u"No event has the id e99."_s;
}

void TestGoToBox::saysWhyItCannotGo()
{
    QFETCH(QString, typed);
    type(typed);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QFETCH(QString, refusal);
    QTRY_COMPARE(message(), refusal);
    QVERIFY(m_box->isVisible());
    QCOMPARE(m_edit->selectedText(), typed); // Typing on replaces it.
    QCOMPARE(m_session->row().value, 2);
}

void TestGoToBox::asksForAStreamFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("version") << u"2"_s
                             << u"Select a stream first: versions count within a stream."_s;
    QTest::newRow("time") << u"2026-03-03"_s << u"Select a stream first, to go to a time in it."_s;
    QTest::newRow("position") << u"#1"_s << u"There are no events."_s;
    QTest::newRow("id") << u"e1"_s << u"There are no events."_s;
}

void TestGoToBox::asksForAStreamFirst()
{
    QFETCH(QString, typed);
    Session empty;
    PlaceFinder finder(empty);
    const auto place = parsePlace(typed, TimeFormat(), {});
    QVERIFY(place);
    QTEST(finder.go(*place), "refusal");
    QVERIFY(!finder.isSearching());
}

void TestGoToBox::forgetsASearchWhenItIsClosed()
{
    QSignalSpy answered(m_session.get(), &Session::idFound);
    type(u"e1"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(message(), u"Searching for the event with the id e1…"_s);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QVERIFY(answered.wait());
    QCOMPARE(m_session->row().value, 2);
}

void TestGoToBox::beginsEmptyEachTime()
{
    type(u"40"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    m_box->close();
    m_box->popup();
    QCOMPARE(m_edit->text(), QString());
    QVERIFY(message().startsWith(u"17 or v 17"_s));
    QVERIFY(m_edit->hasFocus());
}

void TestGoToBox::closesOnEscape()
{
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QVERIFY(!m_box->isVisible());
}

void TestGoToBox::isPaintedInBothThemes()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const QImage image = m_box->grab().toImage();
        QCOMPARE(image.pixelColor(5, 5), m_box->palette().color(QPalette::Base));
        QCOMPARE(image.pixelColor(0, 5), m_box->palette().color(QPalette::Mid));
    }
}

QTEST_MAIN(TestGoToBox)
#include "tst_go_to_box.moc"
