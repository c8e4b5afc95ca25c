// SPDX-License-Identifier: MIT
#include "app/main_window.h"
#include "views/common/notice_bar.h"
#include "views/compare/compare_panel.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// What a workspace file brings into the window, and what the window keeps in it.
class TestWorkspaceWindow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void comparesWhatTheWorkspaceSays();
    void keepsWhatIsToBeCompared();
    void comparesScriptsOnceTheyAreTrusted();
    void comesBackToThePartition();
    void keepsBookmarksAndGoesToThem();
    void saysWhatABookmarkNamesThatIsNotThere();

private:
    void write(const QString &name, const QByteArray &text);
    QByteArray saved();
    bool open(const QByteArray &members);
    void answer(QMessageBox::ButtonRole role);
    ComparePanel *compare();
    QString sentence() { return m_window->findChild<NoticeBar *>()->sentence(); }
    QList<QAction *> bookmarks();
    Session &session() { return m_window->session(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr const char *visits
    = R"({"stream":"trip-1","version":1,"type":"Left","data":{"city":"Rome","km":3}}
{"stream":"trip-2","version":1,"type":"Left","data":{"city":"Oslo","km":4}}
{"stream":"trip-2","version":2,"type":"Arrived","data":{"city":"Rome","km":5}}
{"stream":"trip-1","version":2,"type":"Arrived","data":{"city":"Oslo","km":6}}
{"stream":"trip-1","version":3,"type":"Left","data":{"city":"Oslo","km":7}}
)";

constexpr const char *byCity = R"(fromAll().partitionBy(e => e.data.city).when({
    $init: () => ({ km: 0 }),
    $any: (s, e) => { s.km += e.data.km; },
});
)";

constexpr const char *miles = R"(upcast('Left', 1, 2, e => { e.data.miles = e.data.km; });
)";

} // namespace

void TestWorkspaceWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    QSettings().clear();
    write(u"visits.jsonl"_s, visits);
    write(u"by-city.js"_s, byCity);
    write(u"miles.js"_s, miles);
}

void TestWorkspaceWindow::cleanup()
{
    m_window.reset();
}

void TestWorkspaceWindow::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray TestWorkspaceWindow::saved()
{
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QFile file(m_folder->filePath(u"trips.hindcast"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().simplified().replace(' ', "") : "";
}

/// Opens a workspace of the store above with some more members.
bool TestWorkspaceWindow::open(const QByteArray &members)
{
    write(u"trips.hindcast"_s,
          R"({"format":"hindcast-workspace/1","store":"visits.jsonl",)" + members + "}");
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QSignalSpy finished(&session(), &Session::loadingFinished);
    m_window->openStoreAt(m_folder->filePath(u"trips.hindcast"_s));
    return QTest::qWaitForWindowActive(m_window.get()) && (finished.count() > 0 || finished.wait());
}

/// Answers the question whether the scripts are trusted.
void TestWorkspaceWindow::answer(QMessageBox::ButtonRole role)
{
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question != nullptr);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == role)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    m_window->activateWindow(); // Without a window manager nobody else does it.
    QTRY_VERIFY(m_window->isActiveWindow());
}

ComparePanel *TestWorkspaceWindow::compare()
{
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
    return m_window->findChild<ComparePanel *>();
}

QList<QAction *> TestWorkspaceWindow::bookmarks()
{
    auto *menu = m_window->findChild<QMenu *>(u"bookmarks"_s);
    emit menu->aboutToShow();
    return menu->actions();
}

void TestWorkspaceWindow::comparesWhatTheWorkspaceSays()
{
    const bool isOpen = open(R"("comparison":{
        "before":{"projection":{"builtIn":"merge"}},"after":{"projection":{"builtIn":"last"}},
        "category":"trip","expected":["/*/km"],"ignored":["/city"],"itemKeys":["/sku"],
        "skipFailures":true,"onlyDifferences":true})");
    QVERIFY(isOpen);
    const CompareSetup setup = compare()->setup();
    QCOMPARE(setup.before.projection, u"Merge"_s);
    QCOMPARE(setup.after.projection, u"Last event"_s);
    QVERIFY(setup.scope == (ComparisonScope{ComparisonScope::Kind::Category, "trip"}));
    QCOMPARE(setup.expected, QStringList{u"/*/km"_s});
    QCOMPARE(setup.ignored, QStringList{u"/city"_s});
    QCOMPARE(setup.itemKeys, QStringList{u"/sku"_s});
    QCOMPARE(setup.onFailure, OnFailure::Skip);
    QVERIFY(setup.isOnlyDifferences);
}

void TestWorkspaceWindow::keepsWhatIsToBeCompared()
{
    const bool isOpen = open(R"("comparison":{"after":{"projection":{"builtIn":"last"}}})");
    QVERIFY(isOpen);
    CompareSetup setup = compare()->setup();
    setup.before.projection = u"Count by type"_s;
    setup.expected = QStringList{u"/km"_s};
    compare()->setSetup(setup);
    emit compare()->setupChanged();
    const QByteArray file = saved();
    const bool isKept
        = file.contains(R"("comparison":{"before":{"projection":{"builtIn":"count"}},)"
                        R"("after":{"projection":{"builtIn":"last"}},"expected":["/km"]})");
    QVERIFY2(isKept, file.constData());
}

void TestWorkspaceWindow::comparesScriptsOnceTheyAreTrusted()
{
    const QByteArray workspace = R"("scripts":[{"kind":"projection","path":"by-city.js"},
                        {"kind":"upcasters","path":"miles.js"}],
        "comparison":{"before":{"projection":{"script":"by-city.js"}},
            "after":{"projection":{"script":"by-city.js"},"upcasters":["miles.js"]}})";
    bool isOpen = open(workspace);
    QVERIFY(isOpen);
    answer(QMessageBox::RejectRole);
    QCOMPARE(compare()->setup().after.projection, u"Merge"_s);

    m_window.reset();
    isOpen = open(workspace);
    QVERIFY(isOpen);
    answer(QMessageBox::AcceptRole);
    QTRY_COMPARE(compare()->setup().after.projection, u"by-city.js"_s);
    QCOMPARE(compare()->setup().before.projection, u"by-city.js"_s);
    QCOMPARE(compare()->setup().before.upcasters, QStringList{});
    QCOMPARE(compare()->setup().after.upcasters, QStringList{u"miles.js"_s});
}

void TestWorkspaceWindow::comesBackToThePartition()
{
    const bool isOpen = open(R"("scripts":[{"kind":"projection","path":"by-city.js"}],
                    "projection":{"script":"by-city.js"},
                    "place":{"stream":"trip-2","version":2,"partition":"Oslo"})");
    QVERIFY(isOpen);
    answer(QMessageBox::AcceptRole);
    QTRY_COMPARE(session().track().partition, "Oslo");
    // Oslo has positions 2, 4 and 5; version 2 of trip-2 is at position 3.
    QCOMPARE(session().index()->event(session().row()).position.value, 2);
}

void TestWorkspaceWindow::keepsBookmarksAndGoesToThem()
{
    const bool isOpen = open(R"("place":{"stream":"trip-1","version":2})");
    QVERIFY(isOpen);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Home);
    QTRY_COMPARE(session().index()->versionOf(session().row()).value, 1);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier); // No longer.
    const QByteArray file = saved();
    const bool isKept = file.contains(R"("bookmarks":[{"stream":"trip-1","version":2}])");
    QVERIFY2(isKept, file.constData());

    QCOMPARE(bookmarks().size(), 1);
    QCOMPARE(bookmarks().first()->text(), u"trip-1 v2"_s);
    bookmarks().first()->trigger();
    QCOMPARE(session().index()->event(session().row()).position.value, 4);
}

void TestWorkspaceWindow::saysWhatABookmarkNamesThatIsNotThere()
{
    const bool isOpen
        = open(R"("bookmarks":[{"stream":"trip-9","version":2},{"stream":"trip-1","version":7},
                                 {"position":3,"note":"here"}])");
    QVERIFY(isOpen);
    bookmarks().at(0)->trigger();
    QCOMPARE(sentence(), u"There is no stream trip-9 in this store."_s);
    bookmarks().at(1)->trigger();
    QVERIFY2(sentence().contains(u"7"_s), qPrintable(sentence()));
    QCOMPARE(bookmarks().at(2)->text(), u"position 3 – here"_s);
    bookmarks().at(2)->trigger();
    QCOMPARE(session().index()->versionOf(session().row()).value, 2);
}

QTEST_MAIN(TestWorkspaceWindow)
#include "tst_workspace_window.moc"
