// SPDX-License-Identifier: MIT
#include "views/common/theme.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include "scripts_fixture.h"

using namespace hindcast;
using namespace Qt::StringLiterals;
using Fixture = ScriptsFixture;

/// Scripts that are chosen, opened and saved.
class TestScriptsPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void usesAProjectionByItsDot();
    void switchesUpcastersByTheirBox();
    void ordersUpcastersWithTheKeyboard();
    void runsNothingThatIsNotTrusted();
    void letsThePersonChooseBetweenTwoTexts();
    void savesAFileThatIsGone();
    void savesWithTheKeyboard();
    void saysThatSavingHasFailed();
    void beginsAScriptFromATemplate();
    void asksBeforeItForgetsAnEditedScript();
    void namesEveryControl();
    void fitsASmallWindow();
};

void TestScriptsPanel::usesAProjectionByItsDot()
{
    Fixture f;
    QSignalSpy chosen(&f.window, &ScriptsPanel::pipelineChosen);
    f.add(u"sums.js"_s, sums);
    QCOMPARE(chosen.count(), 0); // Looking at it does not use it.
    f.click(u"Projections"_s, 4, onMark);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(pipelineText(chosen), u"sums.js"_s);
    auto *list = f.find<SideList>(u"Projections"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(pipelineText(chosen), u"built in"_s);
}

void TestScriptsPanel::switchesUpcastersByTheirBox()
{
    Fixture f;
    QSignalSpy chosen(&f.window, &ScriptsPanel::pipelineChosen);
    f.add(u"tens.js"_s, tens);
    QCOMPARE(pipelineText(chosen), u"built in tens.js"_s);
    f.click(u"Upcasters"_s, 0, onMark);
    QCOMPARE(pipelineText(chosen), u"built in"_s);
    f.click(u"Upcasters"_s, 0, onName); // Opens it, and changes nothing.
    QCOMPARE(pipelineText(chosen), u"built in"_s);
}

void TestScriptsPanel::ordersUpcastersWithTheKeyboard()
{
    Fixture f;
    QSignalSpy chosen(&f.window, &ScriptsPanel::pipelineChosen);
    f.add(u"a.js"_s, tens);
    f.add(u"b.js"_s, tens);
    auto *list = f.find<SideList>(u"Upcasters"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // b is the current one.
    QCOMPARE(pipelineText(chosen), u"built in b.js a.js"_s);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(pipelineText(chosen), u"built in a.js b.js"_s);
}

void TestScriptsPanel::runsNothingThatIsNotTrusted()
{
    Fixture f;
    QSignalSpy chosen(&f.window, &ScriptsPanel::pipelineChosen);
    f.window.setWorkspaceName(u"shop"_s);
    const QString path = f.write(u"tens.js"_s, tens);
    f.library.restore({{.kind = ScriptKind::Upcasters, .path = path, .isOn = true}});
    f.window.showScript(path);

    QCOMPARE(f.notice(), u"This script came with the workspace shop. Read it, then decide."_s);
    QCOMPARE(chosen.count(), 0);
    QTest::mouseClick(f.find<QPushButton>(u"Trust and run"_s), Qt::LeftButton);
    QCOMPARE(f.notice(), QString());
    QCOMPARE(pipelineText(chosen), u"built in tens.js"_s);
    QTRY_COMPARE(f.lines(u"Rules in order"_s), QStringList{u"Put 1→2 3 ✓"_s});
}

void TestScriptsPanel::letsThePersonChooseBetweenTwoTexts()
{
    Fixture f;
    const int index = f.add(u"tens.js"_s, tens);
    QTest::keyClicks(&f.editor(), u"mine"_s);
    f.write(u"tens.js"_s, "// theirs\n" + tens);
    QTRY_COMPARE(f.notice(), u"Another program has changed tens.js while it was edited here."_s);
    QVERIFY(f.editor().text().startsWith(u"mine"_s));
    QTest::mouseClick(f.find<QPushButton>(u"Take theirs"_s), Qt::LeftButton);
    QVERIFY(f.editor().text().startsWith(u"// theirs"_s));
    QVERIFY(!f.library.at(index).isEdited());
    QCOMPARE(f.notice(), QString());
}

void TestScriptsPanel::savesAFileThatIsGone()
{
    Fixture f;
    f.add(u"tens.js"_s, tens);
    QVERIFY(QFile::remove(f.dir.filePath(u"tens.js"_s)));
    QTRY_COMPARE(f.notice(), u"The file tens.js is gone. Its last text is kept here."_s);
    QTest::mouseClick(f.find<QPushButton>(u"Save it again"_s), Qt::LeftButton);
    QVERIFY(QFile::exists(f.dir.filePath(u"tens.js"_s)));
    QTRY_COMPARE(f.notice(), QString());
}

void TestScriptsPanel::savesWithTheKeyboard()
{
    Fixture f;
    const int index = f.add(u"tens.js"_s, tens);
    QTest::keyClicks(&f.editor(), u"//"_s);
    QVERIFY(f.library.at(index).isEdited());
    QTest::keyClick(&f.editor(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!f.library.at(index).isEdited());
    QFile file(f.dir.filePath(u"tens.js"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("//" + tens));
}

void TestScriptsPanel::saysThatSavingHasFailed()
{
    Fixture f;
    QSignalSpy failed(&f.window, &ScriptsPanel::saveFailed);
    const QString path = f.dir.filePath(u"no/such/folder.js"_s);
    f.library.addNew(path, ScriptKind::Upcasters, tens.toStdString());
    f.window.showScript(path);
    QTest::keyClick(&f.editor(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(failed.count(), 1);
    QVERIFY2(failed[0][0].toString().contains(path), qPrintable(failed[0][0].toString()));
}

void TestScriptsPanel::beginsAScriptFromATemplate()
{
    Fixture f;
    QTest::mouseClick(f.find<QPushButton>(u"New projection"_s), Qt::LeftButton);
    auto *dialog = f.find<QFileDialog>();
    QVERIFY(dialog != nullptr);
    dialog->setDirectory(f.dir.path());
    dialog->findChild<QLineEdit *>()->setText(f.dir.filePath(u"mine.js"_s));
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);

    QTRY_COMPARE(f.library.count(), 1);
    QVERIFY2(f.editor().text().contains(u"Put"_s), qPrintable(f.editor().text()));
    QTRY_COMPARE(f.summary(), u"mine.js: 3 events, 3 taken, 0 failed"_s);
    QVERIFY(f.library.at(0).isEdited()); // Nothing is written before it is saved.
}

void TestScriptsPanel::asksBeforeItForgetsAnEditedScript()
{
    Fixture f;
    f.add(u"tens.js"_s, tens);
    QTest::keyClicks(&f.editor(), u"//"_s);
    auto *list = f.find<SideList>(u"Upcasters"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    auto *question = f.find<QMessageBox>();
    QVERIFY(question != nullptr);
    QCOMPARE(f.library.count(), 1);
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    QCOMPARE(f.library.count(), 0);
    QVERIFY(f.find<QPushButton>(u"New upcasters"_s)->isVisible());
}

void TestScriptsPanel::namesEveryControl()
{
    Fixture f;
    f.add(u"sums.js"_s, sums);
    QTRY_VERIFY(!f.summary().isEmpty());
    for (const QWidget *widget : f.window.findChildren<QWidget *>()) {
        const bool isControl = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
        const bool isInner = widget->objectName().startsWith(u"qt_"_s);
        if (isControl && !isInner)
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestScriptsPanel::fitsASmallWindow()
{
    Fixture f;
    f.add(u"a-rather-long-name-of-a-script.js"_s, tens);
    QVERIFY2(f.window.minimumSizeHint().width() <= 1000,
             qPrintable(QString::number(f.window.minimumSizeHint().width())));
    QVERIFY2(f.window.minimumSizeHint().height() <= 420,
             qPrintable(QString::number(f.window.minimumSizeHint().height())));
}

QTEST_MAIN(TestScriptsPanel)
#include "tst_scripts_panel.moc"
