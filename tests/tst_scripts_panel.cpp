// SPDX-License-Identifier: MIT
#include "model/session/script_library.h"
#include "model/session/session.h"
#include "views/common/theme.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/script_error_box.h"
#include "views/scripts/script_notice.h"
#include "views/scripts/scripts_panel.h"
#include "views/scripts/side_list.h"

#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestScriptsPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void runsWhatIsTyped();
    void keepsTheLastGoodRunWhileTheTextIsWrong();
    void neverWaitsForARunWhileOneTypes();
    void goesToTheLineOfARule();
    void usesAProjectionByItsDot();
    void switchesUpcastersByTheirBox();
    void ordersUpcastersWithTheKeyboard();
    void runsNothingThatIsNotTrusted();
    void letsThePersonChooseBetweenTwoTexts();
    void savesAFileThatIsGone();
    void savesWithTheKeyboard();
    void saysThatSavingHasFailed();
    void goesToEventsFromConsoleAndTable();
    void goesOnBehindAFailure();
    void showsTheEventBeforeAndAfterUpcasting();
    void marksWarningsInTheText();
    void beginsAScriptFromATemplate();
    void asksBeforeItForgetsAnEditedScript();
    void editsWithoutAStore();
    void runsOnlyWhileItIsSeen();
    void namesEveryControl();
    void fitsASmallWindow();
};

namespace {

const QByteArray sums = "fromAll().foreachStream().when({\n"
                        "  Put(s, e) { s.n = (s.n ?? 0) + e.data.n; log(e.data.n); }\n"
                        "})";
const QByteArray tens = "// Tens.\nupcast('Put', 1, 2, e => { e.data.n *= 10; });\n";

Event put(std::int64_t version, const char *data)
{
    return {.stream = "cart-1",
            .version = {version},
            .type = "Put",
            .data = {Payload::Kind::Json, data}};
}

/// A panel in a window, with cart-1 selected: it is put 1, 2 and 4.
class Fixture
{
public:
    explicit Fixture(bool hasStore = true)
    {
        window.resize(1200, 700);
        window.show();
        isReady = QTest::qWaitForWindowActive(&window);
        if (!hasStore)
            return;
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::vector<Event>{
                put(1, R"({"n":1})"), put(2, R"({"n":2})"), put(3, R"({"n":4})")}));
        });
        isReady = isReady && finished.wait();
        session.selectStream({0});
    }

    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(dir.filePath(name));
        isReady = isReady && file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return file.fileName();
    }

    /// A script in the list, which is shown.
    int add(const QString &name, const QByteArray &text)
    {
        const auto added = library.add(write(name, text));
        isReady = isReady && added;
        if (!added)
            return -1;
        library.setOn(added.value(), true);
        window.showScript(library.at(added.value()).path);
        return added.value();
    }

    /// The only one with this type, or with this accessible name as well.
    template<typename T>
    T *find(const QString &name = {}) const
    {
        for (T *found : window.findChildren<T *>()) {
            if (name.isEmpty() || found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    [[nodiscard]] CodeEditor &editor() const
    {
        for (CodeEditor *editor : window.findChildren<CodeEditor *>()) {
            if (editor->isVisible())
                return *editor;
        }
        qFatal("no editor is shown");
    }

    [[nodiscard]] QString summary() const { return find<QLabel>(u"Outcome of the run"_s)->text(); }
    [[nodiscard]] QString error() const
    {
        const auto *box = find<ScriptErrorBox>();
        return box->isVisible() ? box->sentence() : QString();
    }
    [[nodiscard]] QString notice() const
    {
        const auto *bar = find<ScriptNotice>();
        return bar->isVisible() ? bar->sentence() : QString();
    }
    void follow(const QString &link) const
    {
        emit find<QLabel>(u"Error in the script"_s)->linkActivated(link);
    }

    /// The texts of a list, with what is at the right end.
    [[nodiscard]] QStringList lines(const QString &list) const
    {
        QStringList texts;
        const QAbstractItemModel &model = *find<SideList>(list)->model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts += QString(model.index(row, 0).data().toString() + u' '
                             + model.index(row, 0).data(Qt::UserRole).toString())
                         .trimmed();
        return texts;
    }

    void click(const QString &list, int row, int x) const
    {
        auto *view = find<SideList>(list);
        const QRect rect = view->visualRect(view->model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, rect.center().y()});
    }

    QTemporaryDir dir;
    Session session;
    ScriptTrust trust;
    ScriptLibrary library{trust};
    ScriptsPanel window{session, library};
    mutable bool isReady = false;
};

constexpr int onMark = 18; ///< Where the dot or box of a line is, …
constexpr int onName = 50; ///< … and its name.

QString pipelineText(const QSignalSpy &spy)
{
    const auto pipeline = spy.last()[0].value<Pipeline>();
    const auto *script = std::get_if<ScriptFile>(&pipeline.projection);
    QString text = script != nullptr ? script->path.section(u'/', -1) : u"built in"_s;
    for (const ScriptFile &file : pipeline.upcasters)
        text += u' ' + file.path.section(u'/', -1);
    return text;
}

} // namespace

void TestScriptsPanel::runsWhatIsTyped()
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

void TestScriptsPanel::keepsTheLastGoodRunWhileTheTextIsWrong()
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

void TestScriptsPanel::neverWaitsForARunWhileOneTypes()
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

void TestScriptsPanel::goesToTheLineOfARule()
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

void TestScriptsPanel::goesToEventsFromConsoleAndTable()
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

void TestScriptsPanel::goesOnBehindAFailure()
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
    f.follow(u"event"_s);
    QCOMPARE(asked.last()[0].value<Row>(), Row{1});
    QCOMPARE(f.summary(), u"p.js: 2 events, 1 taken, 1 failed"_s);
    f.follow(u"skip"_s);
    QCOMPARE(skipped.count(), 1);
    QTRY_COMPARE(f.summary(), u"p.js: 3 events, 2 taken, 1 failed"_s);
    f.follow(u"place"_s);
    QCOMPARE(f.editor().textCursor().blockNumber() + 1, 2);
}

void TestScriptsPanel::showsTheEventBeforeAndAfterUpcasting()
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

void TestScriptsPanel::marksWarningsInTheText()
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

void TestScriptsPanel::editsWithoutAStore()
{
    Fixture f(false);
    const int index = f.add(u"tens.js"_s, tens);
    QTRY_COMPARE(f.lines(u"Rules in order"_s), QStringList{u"Put 1→2"_s});
    QTest::keyClicks(&f.editor(), u"}"_s);
    QVERIFY(f.library.at(index).isEdited());
    QTRY_VERIFY(f.error().contains(u"SyntaxError"_s));
}

void TestScriptsPanel::runsOnlyWhileItIsSeen()
{
    Fixture f;
    f.add(u"sums.js"_s, sums);
    QTRY_COMPARE(f.summary(), u"sums.js: 3 events, 3 taken, 0 failed"_s);
    f.window.hide();
    f.library.setText(0, "fromAll().foreachStream().when({ Other() {} })");
    f.window.show();
    QTRY_COMPARE(f.summary(), u"sums.js: 3 events, 0 taken, 0 failed"_s);
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
