// SPDX-License-Identifier: MIT
#include "app/main_window.h"
#include "views/store/map_columns_dialog.h"
#include "views/store/store_page.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "sqlite_fixture.h"

using namespace hindcast;
using namespace hindcast::fixture;
using namespace Qt::StringLiterals;

/// The window with a store that no profile knows.
class TestMapColumnsWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void anUnknownDatabaseIsMappedInsteadOfRefused();
    void aSavedProfileOpensTheStoreFromThenOn();
    void readingAgainKeepsTheMapping();
    void whatIsNoDatabaseIsOnlyRefused();
    void theMenuMapsTheOpenStore();
    void theStorePageTellsOfTheMapping();
    void aPersonChoosesAmongTheStoresOfOneDatabase();

private:
    [[nodiscard]] MapColumnsDialog *dialog() const
    {
        return m_window->findChild<MapColumnsDialog *>();
    }
    void press(const QString &button);
    void openMapped();

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMapColumnsWindow::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_settings.path().toUtf8()); // Where profiles are saved.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void TestMapColumnsWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(runSql(m_folder->filePath(u"shop.db"_s), R"(
        CREATE TABLE log(no INTEGER PRIMARY KEY, agg TEXT, ver INT, what TEXT, body TEXT);
        INSERT INTO log VALUES (1, 'order-7', 1, 'Opened', '{"n":1}'),
                               (2, 'order-7', 2, 'Sealed', '{"n":2}');)"),
             QString());
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMapColumnsWindow::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestMapColumnsWindow::press(const QString &text)
{
    for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text) {
            QTRY_VERIFY(button->isEnabled());
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void TestMapColumnsWindow::openMapped()
{
    QSignalSpy finished(&m_window->session(), &Session::loadingFinished);
    m_window->openStoreAt(m_folder->filePath(u"shop.db"_s));
    QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
    press(u"Open"_s);
    QVERIFY(finished.wait());
    QTRY_VERIFY(dialog() == nullptr);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMapColumnsWindow::anUnknownDatabaseIsMappedInsteadOfRefused()
{
    openMapped();
    QCOMPARE(m_window->session().store().profile, u"log"_s);
    QCOMPARE(m_window->session().index()->rowCount(), 2);
    QTRY_VERIFY(dialog() == nullptr);
}

void TestMapColumnsWindow::aSavedProfileOpensTheStoreFromThenOn()
{
    const QString path = m_folder->filePath(u"shop.db"_s);
    m_window->openStoreAt(path);
    QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
    press(u"Save as profile"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(dialog() == nullptr);
    QSignalSpy finished(&m_window->session(), &Session::loadingFinished);
    m_window->openStoreAt(path);
    QVERIFY(finished.wait());
    QCOMPARE(m_window->session().store().profile, u"log"_s);
    QVERIFY(QFile::remove(m_settings.filePath(u"hindcast/profiles/log.json"_s)));
}

void TestMapColumnsWindow::readingAgainKeepsTheMapping()
{
    openMapped();
    QSignalSpy finished(&m_window->session(), &Session::loadingFinished);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(finished.wait());
    QCOMPARE(m_window->session().store().profile, u"log"_s);
    QVERIFY(dialog() == nullptr || !dialog()->isVisible());
}

void TestMapColumnsWindow::whatIsNoDatabaseIsOnlyRefused()
{
    QSignalSpy failed(&m_window->session(), &Session::openFailed);
    m_window->openStoreAt(m_folder->filePath(u"nothing.db"_s));
    QVERIFY(failed.wait());
    QVERIFY(dialog() == nullptr);
}

void TestMapColumnsWindow::theMenuMapsTheOpenStore()
{
    openMapped();
    QTRY_VERIFY(dialog() == nullptr);
    m_window->findChild<QAction *>(u"mapColumns"_s)->trigger();
    QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(dialog() == nullptr);
    QVERIFY(m_window->session().hasStore());
}

void TestMapColumnsWindow::theStorePageTellsOfTheMapping()
{
    openMapped();
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::AltModifier);
    const auto *page = m_window->findChild<StorePage *>();
    QVERIFY(page != nullptr && page->isVisible());
}

void TestMapColumnsWindow::aPersonChoosesAmongTheStoresOfOneDatabase()
{
    QFile sql(QStringLiteral(TEST_DATA "/stores/broadway/store.sql"));
    QVERIFY(sql.open(QIODevice::ReadOnly));
    const QString path = m_folder->filePath(u"two.db"_s);
    QCOMPARE(runSql(path, sql.readAll()), QString());
    QSignalSpy finished(&m_window->session(), &Session::loadingFinished);
    m_window->openStoreAt(path);
    QVERIFY(finished.wait());
    QCOMPARE(m_window->session().index()->rowCount(), 5); // Of bank_events.

    QTimer::singleShot(0, this, [] {
        QWidget *question = QApplication::activeModalWidget();
        auto *choice = question->findChild<QComboBox *>();
        QCOMPARE(choice->itemText(0), u"table bank_events (Broadway)"_s);
        QCOMPARE(choice->itemText(1), u"table shop_events (Broadway)"_s);
        QTest::keyClick(choice, Qt::Key_Down);
        QTest::keyClick(question, Qt::Key_Return);
    });
    m_window->findChild<QAction *>(u"chooseTable"_s)->trigger();
    QVERIFY(finished.wait());
    QCOMPARE(m_window->session().index()->rowCount(), 1); // Of shop_events.
}

QTEST_MAIN(TestMapColumnsWindow)
#include "tst_map_columns_window.moc"
