// SPDX-License-Identifier: MIT
#include "views/common/theme.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTreeView>

#include "scripts_fixture.h"

using namespace hindcast;
using namespace Qt::StringLiterals;
using Fixture = ScriptsFixture;

/// Scripts that run while one looks at them.
class TestScriptsPanelRuns : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void runsWhatIsTyped();
    void keepsTheLastGoodRunWhileTheTextIsWrong();
    void neverWaitsForARunWhileOneTypes();
    void goesToTheLineOfARule();
    void goesToEventsFromConsoleAndTable();
    void goesOnBehindAFailure();
    void showsTheEventBeforeAndAfterUpcasting();
    void marksWarningsInTheText();
    void editsWithoutAStore();
    void runsOnlyWhileItIsSeen();
};

void TestScriptsPanelRuns::runsWhatIsTyped()
{
    Fixture f;
    f.add(u"sums.js"_s, sums);
    QVERIFY(f.isReady);
    QTRY_COMPARE(f.summary(), u"sums.js: 3 events, 3 taken, 0 failed"_s);
    f.editor().moveCursor(QTextCursor::End);
    QTest::keyClicks(&f.editor(), u".transformBy(s => s.n"_s); // The editor adds no bracket.
    QTest::keyClicks(&f.editor(), u")"_s);

    QTRY_VERIFY(f.find<QPlainTextEdit>(u"Result"_s) != nullptr);
    QTRY_COMPARE(f.find<QPlainTextEdit>(u"Result"_s)->toPlainText(), u"7"_s);
    QCOMPARE(f.error(), QString());
    QCOMPARE(f.find<QLabel>(u"Place of the cursor"_s)->text(), u"Ln 3, Col 25"_s);
}

void TestScriptsPanelRuns::keepsTheLastGoodRunWhileTheTextIsWrong()
{
    Fixture f;
    f.add(u"sums.js"_s, sums);
    auto *console = f.find<QTableView>(u"Console"_s);
    QTRY_COMPARE(console->model()->rowCount(), 3);
    QTest::keyClicks(&f.editor(), u"("_s);

    QTRY_VERIFY2(f.error().startsWith(u"sums.js:"_s), qPrintable(f.error()));
    QVERIFY(f.error().contains(u"SyntaxError"_s));
    QCOMPARE(f.editor().marks().size(), 1U);
    QCOMPARE(console->model()->rowCount(), 3);
    QTest::keyClick(&f.editor(), Qt::Key_Backspace);
    QTRY_COMPARE(f.error(), QString());
}

void TestScriptsPanelRuns::neverWaitsForARunWhileOneTypes()
{
    Fixture f;
    f.add(u"slow.js"_s, "fromAll().foreachStream().when({ Put() { while (true); } })\n");
    QTest::keyClick(&f.editor(), Qt::Key_Return, Qt::ControlModifier); // It runs now.
    f.editor().moveCursor(QTextCursor::End);
    QElapsedTimer clock;
    clock.start();
    QTest::keyClicks(&f.editor(), u"// typed"_s);
    QVERIFY2(clock.elapsed() < 200, qPrintable(u"%1 ms"_s.arg(clock.elapsed())));
    QTRY_VERIFY2(f.error().contains(u"at event v1 Put of cart-1"_s), qPrintable(f.error()));
}

void TestScriptsPanelRuns::goesToTheLineOfARule()
{
    Fixture f;
    f.add(u"tens.js"_s, tens + "upcast('Pvt', 1, 2, e => {});\n");
    QTRY_COMPARE(f.lines(u"Rules in order"_s),
                 (QStringList{u"Put 1→2 3 ✓"_s, u"Pvt 1→2 never matched"_s}));
    QCOMPARE(f.summary(), u"tens.js: 2 rules, 3 events matched, 0 failed"_s);
    f.click(u"Rules in order"_s, 1, onName);
    QCOMPARE(f.editor().textCursor().blockNumber() + 1, 3);
    QVERIFY(f.editor().hasFocus());
}

void TestScriptsPanelRuns::goesToEventsFromConsoleAndTable()
{
    Fixture f;
    QSignalSpy asked(&f.window, &ScriptsPanel::goToRow);
    f.add(u"p.js"_s,
          "fromAll().foreachStream().when({ Put(s, e) {\n"
          "  log(e.data); if (e.data.n === 4) emit('bills', 'Due', { n: 4 }); } })");
    auto *console = f.find<QTableView>(u"Console"_s);
    QTRY_COMPARE(console->model()->rowCount(), 3);
    QTest::mouseClick(console->viewport(), Qt::LeftButton, {},
                      console->visualRect(console->model()->index(1, 1)).center());
    QCOMPARE(asked.last()[0].value<Row>(), Row{1});
    auto *emitted = f.find<QTreeView>(u"Emitted and linked"_s);
    QCOMPARE(emitted->model()->rowCount(), 1);
    emitted->setFocus();
    QTest::keyClick(emitted, Qt::Key_Down);
    QTest::keyClick(emitted, Qt::Key_Return);
    QCOMPARE(asked.last()[0].value<Row>(), Row{2});
}

void TestScriptsPanelRuns::goesOnBehindAFailure()
{
    Fixture f;
    QSignalSpy asked(&f.window, &ScriptsPanel::goToRow);
    QSignalSpy skipped(&f.window, &ScriptsPanel::skipAsked);
    f.add(u"p.js"_s,
          "fromAll().foreachStream().when({\n  Put(s, e) { if (e.data.n === 2) e.none.x; } })");
    QTRY_VERIFY2(f.error().startsWith(u"p.js:2:"_s), qPrintable(f.error()));
    QVERIFY2(f.error().contains(u", at event v2 Put of cart-1 · go to event · skip and go on"_s),
             qPrintable(f.error()));
    QCOMPARE(f.editor().marks().at(0).line, 2);
    f.follow(2); // Behind the place in the script.
    QCOMPARE(asked.last()[0].value<Row>(), Row{1});
    QCOMPARE(f.summary(), u"p.js: 2 events, 1 taken, 1 failed"_s);
    f.follow(1);
    QCOMPARE(skipped.count(), 1);
    QTRY_COMPARE(f.summary(), u"p.js: 3 events, 2 taken, 1 failed"_s);
    f.follow(1);
    QCOMPARE(f.editor().textCursor().blockNumber() + 1, 2);
}

void TestScriptsPanelRuns::showsTheEventBeforeAndAfterUpcasting()
{
    Fixture f;
    f.add(u"tens.js"_s, tens);
    const QAbstractItemModel &fields
        = *f.find<QTableView>(u"Event before and after upcasting"_s)->model();
    QTRY_COMPARE(fields.index(0, 1).data().toString(), u"n: 40"_s);
    QVERIFY(f.session.goToVersion({1}));
    QTRY_COMPARE(fields.index(0, 0).data().toString(), u"n: 1"_s);
    QCOMPARE(fields.index(0, 1).data().toString(), u"n: 10"_s);
}

void TestScriptsPanelRuns::marksWarningsInTheText()
{
    Fixture f;
    f.add(u"p.js"_s,
          "fromAll().foreachStream().when({\n  Put(s) { s.t = Math.random(); },\n"
          "  $any() {},\n})");
    QTRY_VERIFY(f.editor().marks().size() >= 2);
    std::vector<int> lines;
    for (const CodeMark &mark : f.editor().marks()) {
        QCOMPARE(mark.severity, CodeMark::Severity::Warning);
        lines.push_back(mark.line);
    }
    QVERIFY(std::ranges::find(lines, 2) != lines.end()); // Not deterministic.
    QVERIFY(std::ranges::find(lines, 3) != lines.end()); // $any beside a named handler.
}

void TestScriptsPanelRuns::editsWithoutAStore()
{
    Fixture f(false);
    const int index = f.add(u"tens.js"_s, tens);
    QTRY_COMPARE(f.lines(u"Rules in order"_s), QStringList{u"Put 1→2"_s});
    QTest::keyClicks(&f.editor(), u"}"_s);
    QVERIFY(f.library.at(index).isEdited());
    QTRY_VERIFY(f.error().contains(u"SyntaxError"_s));
}

void TestScriptsPanelRuns::runsOnlyWhileItIsSeen()
{
    Fixture f;
    f.add(u"sums.js"_s, sums);
    QTRY_COMPARE(f.summary(), u"sums.js: 3 events, 3 taken, 0 failed"_s);
    f.window.hide();
    f.library.setText(0, "fromAll().foreachStream().when({ Other() {} })");
    f.window.show();
    QTRY_COMPARE(f.summary(), u"sums.js: 3 events, 0 taken, 0 failed"_s);
}

QTEST_MAIN(TestScriptsPanelRuns)
#include "tst_scripts_panel_runs.moc"
