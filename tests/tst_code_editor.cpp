// SPDX-License-Identifier: MIT
#include "views/common/theme.h"
#include "views/common/theme_colors.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/code_gutter.h"
#include "views/scripts/javascript_highlighter.h"

#include <QAction>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestCodeEditor : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void typesAsAPersonExpects_data();
    void typesAsAPersonExpects();
    void takesEachEditBackInOneStep();
    void marksABracketAndItsPartner_data();
    void marksABracketAndItsPartner();
    void coloursFollowTheTheme();
    void keepsItsTextReadable_data();
    void keepsItsTextReadable();
    void coloursLinesBelowAnEditOneAfterTheOther();
    void coloursWhatFollowsRemovedLines();
    void saysThatTextWasEditedButNotColoured();
    void movesMarksWithTheirLines();
    void forgetsAMarkWhoseLineIsEdited();
    void putsAMarkThatIsTooFarAtTheEnd();
    void paintsTheLineOfAMarkAndAWave();
    void saysTheMessageOfAMark();
    void goesToAPlace();
    void saysWhereTheCursorIs();
    void numbersLinesInTheGutter();
    void selectsALineInTheGutter();
    void replacesOnlyWhatDiffers();
    void staysWhereItIsWhenTheTextIsReplaced();
    void keepsNoBreakSpaces();
    void letsTabGoOnBehindEscape();
    void takesItsKeysBeforeAMenuDoes();
    void zooms();
    void typesQuicklyInALargeFile();
};

namespace {

/// An editor with the focus in a window, and a control behind it.
class Fixture
{
public:
    /// \a text: `|` is where the cursor is, `^` the other end of a selection.
    explicit Fixture(const QString &text = {})
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(editor);
        column->addWidget(next);
        window.resize(600, 400);
        setText(text);
        window.show();
        window.activateWindow();
        editor->setFocus();
        isReady = QTest::qWaitForWindowActive(&window) && waitForColors();
    }

    /// Runs the event loop until all lines have their colours.
    [[nodiscard]] bool waitForColors() const
    {
        QSignalSpy caughtUp(&editor->highlighter(), &JavaScriptHighlighter::caughtUp);
        while (!editor->highlighter().isDone()) {
            if (!caughtUp.wait())
                return false;
        }
        return true;
    }

    void setText(QString text)
    {
        const qsizetype cursorAt = QString(text).remove(u'^').indexOf(u'|');
        const qsizetype anchorAt = QString(text).remove(u'|').indexOf(u'^');
        editor->setPlainText(text.remove(u'^').remove(u'|'));
        QTextCursor cursor = editor->textCursor();
        cursor.setPosition(
            static_cast<int>(std::max<qsizetype>(anchorAt < 0 ? cursorAt : anchorAt, 0)));
        cursor.setPosition(static_cast<int>(std::max<qsizetype>(cursorAt, 0)),
                           QTextCursor::KeepAnchor);
        editor->setTextCursor(cursor);
    }

    [[nodiscard]] QString textWithCursor() const
    {
        return editor->text().insert(editor->textCursor().position(), u'|');
    }

    void type(const QString &keys) const
    {
        for (const QChar key : keys) {
            if (key == u'\n')
                QTest::keyClick(editor, Qt::Key_Return);
            else if (key == u'\t')
                QTest::keyClick(editor, Qt::Key_Tab);
            else if (key == u'<') // Back to the left.
                QTest::keyClick(editor, Qt::Key_Backtab, Qt::ShiftModifier);
            else if (key == u'#')
                QTest::keyClick(editor, Qt::Key_Slash, Qt::ControlModifier);
            else
                QTest::keyClick(editor, key.toLatin1());
        }
    }

    QWidget window;
    CodeEditor *editor = new CodeEditor(&window); ///< Owned by the window.
    QLineEdit *next = new QLineEdit(&window);
    bool isReady = false;
};

QString manyLines(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text
            += u"upcast('ItemPicked', %1, 2, e => { e.data.cents = [e.price * 100]; });\n"_s.arg(i);
    return text;
}

/// The colour of the letter at \a column of line \a number, from 1.
QColor colorAt(const CodeEditor &editor, int number, int column)
{
    const QTextBlock block = editor.document()->findBlockByNumber(number - 1);
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (range.start <= column - 1 && column - 1 < range.start + range.length)
            return range.format.foreground().color();
    }
    return {};
}

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

/// How much the two differ in luminance, as WCAG 2.1 defines it.
double contrast(const QColor &one, const QColor &other)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [linear](const QColor &color) {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
            + 0.0722 * linear(color.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

CodeMark errorAt(int line, int column)
{
    return {.line = line, .column = column, .message = u"<b> is undefined"_s};
}

QStringList places(const std::vector<CodeMark> &marks)
{
    QStringList places;
    for (const CodeMark &mark : marks)
        places += u"%1:%2"_s.arg(mark.line).arg(mark.column);
    return places;
}

} // namespace

void TestCodeEditor::initTestCase()
{
    hindcast::applyTheme(Theme::Light);
}

void TestCodeEditor::typesAsAPersonExpects_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("keys"); // See Fixture::type().
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &keys,
                        const QString &after) { QTest::newRow(name) << before << keys << after; };
    row("Enter keeps the indent", u"  a;|"_s, u"\nb"_s, u"  a;\n  b|"_s);
    row("Enter behind a brace", u"  a {|"_s, u"\nb"_s, u"  a {\n    b|"_s);
    row("Enter behind a bracket", u"a([|"_s, u"\nb"_s, u"a([\n  b|"_s);
    row("Enter behind a brace and a comment", u"a { // b|"_s, u"\nc"_s, u"a { // b\n  c|"_s);
    row("Enter behind a brace in a string", u"'{|'"_s, u"\n"_s, u"'{\n|'"_s);
    row("Enter behind a brace in a comment", u"// {|"_s, u"\na"_s, u"// {\na|"_s);
    row("Enter between braces", u"  a {|}"_s, u"\nb"_s, u"  a {\n    b|\n  }"_s);
    row("Enter between what does not open and }", u"  a |}"_s, u"\n"_s, u"  a \n  |}"_s);
    row("Enter in the indent", u"  |  a"_s, u"\n"_s, u"  \n  |a"_s);
    row("Enter takes blanks away", u"a|  b"_s, u"\n"_s, u"a\n|b"_s);
    row("Enter in place of a selection", u"a^bc|d"_s, u"\n"_s, u"a\n|d"_s);
    row("} goes back to its opener", u"a {\n  b\n    |"_s, u"}"_s, u"a {\n  b\n}|"_s);
    row("] goes back to its opener", u" a([\n    b,\n      |"_s, u"]"_s, u" a([\n    b,\n ]|"_s);
    row("} without an opener goes one level back", u"    |"_s, u"}"_s, u"  }|"_s);
    row("} behind text stays", u"a {\n  b |"_s, u"}"_s, u"a {\n  b }|"_s);
    row("} in a template stays", u"`{\n  |"_s, u"}"_s, u"`{\n  }|"_s);
    row("a block", u"|"_s, u"if (a) {\nb;\n}"_s, u"if (a) {\n  b;\n}|"_s);
    row("Tab", u"a|"_s, u"\tb"_s, u"a b|"_s);
    row("Tab at a level", u"  |"_s, u"\t"_s, u"    |"_s);
    row("Tab indents a selection", u"^a\n\n  b|"_s, u"\t"_s, u"  a\n\n    b|"_s);
    row("Tab leaves the line below the selection", u"^a\n|b"_s, u"\t"_s, u"  a\n|b"_s);
    row("Shift+Tab", u"    a|"_s, u"<"_s, u"  a|"_s);
    row("Shift+Tab takes what there is", u" ^a\nb\n\tc|"_s, u"<"_s, u"a\nb\nc|"_s);
    row("Ctrl+/", u"  a|"_s, u"#"_s, u"  // a|"_s);
    row("Ctrl+/ on a comment", u"  // a|"_s, u"#"_s, u"  a|"_s);
    row("Ctrl+/ on a comment without a blank", u"//a|"_s, u"#"_s, u"a|"_s);
    row("Ctrl+/ on lines", u"^  a\n\n    b|"_s, u"#"_s, u"  // a\n\n  //   b|"_s);
    row("Ctrl+/ on some comments", u"^// a\nb|"_s, u"#"_s, u"// // a\n// b|"_s);
    row("Ctrl+/ twice", u"^ a\n  b|"_s, u"##"_s, u" a\n  b|"_s);
    row("Ctrl+/ on an empty line", u"|"_s, u"#"_s, u"// |"_s);
}

void TestCodeEditor::typesAsAPersonExpects()
{
    QFETCH(QString, before);
    QFETCH(QString, keys);
    QFETCH(QString, after);
    const Fixture fixture(before);
    QVERIFY(fixture.isReady);
    fixture.type(keys);
    QCOMPARE(fixture.textWithCursor(), after);
}

void TestCodeEditor::takesEachEditBackInOneStep()
{
    for (const QString &key : {u"\n"_s, u"}"_s, u"\t"_s, u"<"_s, u"#"_s}) {
        const QString before = u"a {\n    ^b\n    |"_s;
        const Fixture fixture(before);
        QVERIFY(fixture.isReady);
        const QString text = fixture.editor->text();
        fixture.type(key);
        QVERIFY(fixture.editor->text() != text);
        fixture.editor->undo();
        QCOMPARE(fixture.editor->text(), text);
    }
}

void TestCodeEditor::marksABracketAndItsPartner_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bracket"); // Positions, and whether they belong together.
    QTest::newRow("none") << u"a|b()"_s << u""_s;
    QTest::newRow("behind the cursor") << u"a|(b)"_s << u"1 3 right"_s;
    QTest::newRow("before the cursor") << u"(b)|"_s << u"2 0 right"_s;
    QTest::newRow("behind comes first") << u"(|(a))"_s << u"1 3 right"_s;
    QTest::newRow("nested") << u"|{[()](\n)}"_s << u"0 8 right"_s;
    QTest::newRow("other lines") << u"{\n\n(\n)\n|}"_s << u"7 0 right"_s;
    QTest::newRow("of another kind") << u"|(]"_s << u"0 1 wrong"_s;
    QTest::newRow("crossed") << u"|([)]"_s << u"0 2 wrong"_s;
    QTest::newRow("without a partner") << u"|(()"_s << u"0 - wrong"_s;
    QTest::newRow("without a partner before") << u"a)|"_s << u"1 - wrong"_s;
    QTest::newRow("strings do not count") << u"|(')', \"}\", `]`)"_s << u"0 14 right"_s;
    QTest::newRow("comments do not count") << u"|( // )\n/* ) */ )"_s << u"0 15 right"_s;
    QTest::newRow("expressions do not count") << u"|(/[)]\\)/)"_s << u"0 8 right"_s;
    QTest::newRow("in a string") << u"'|('"_s << u""_s;
    QTest::newRow("code in a template") << u"`${|(a)}`"_s << u"3 5 right"_s;
}

void TestCodeEditor::marksABracketAndItsPartner()
{
    QFETCH(QString, text);
    QFETCH(QString, bracket);
    const Fixture fixture(text);
    QVERIFY(fixture.isReady);
    const std::optional<BracketMatch> match = fixture.editor->bracket();
    QString shown;
    if (match)
        shown = u"%1 %2 %3"_s.arg(QString::number(match->bracket),
                                  match->partner ? QString::number(*match->partner) : u"-"_s,
                                  match->isRight ? u"right"_s : u"wrong"_s);
    QCOMPARE(shown, bracket);
}

void TestCodeEditor::coloursFollowTheTheme()
{
    const Fixture fixture(u"const a = 'b'; // c"_s);
    QVERIFY(fixture.isReady);
    QCOMPARE(colorAt(*fixture.editor, 1, 1), codeColors(false).keyword);
    QCOMPARE(colorAt(*fixture.editor, 1, 11), codeColors(false).stringValue);
    QCOMPARE(colorAt(*fixture.editor, 1, 16), codeColors(false).comment);
    hindcast::applyTheme(Theme::Dark);
    QTRY_COMPARE(colorAt(*fixture.editor, 1, 1), codeColors(true).keyword);
    hindcast::applyTheme(Theme::Light);
    QTRY_COMPARE(colorAt(*fixture.editor, 1, 1), codeColors(false).keyword);
}

void TestCodeEditor::keepsItsTextReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestCodeEditor::keepsItsTextReadable()
{
    QFETCH(bool, dark);
    const CodeColors code = codeColors(dark);
    const ThemeColors theme = themeColors(dark);
    const SurfaceColors surface = surfaceColors(dark);
    QVERIFY(contrast(surface.text, code.bracket) >= 4.5); // No other text is there.
    for (const QColor &text : {surface.text, code.comment, code.stringValue, code.regularExpression,
                               code.number, code.keyword, code.function, code.lineNumber}) {
        for (const QColor &ground : {surface.base, surface.selection, code.currentLine, code.match,
                                     theme.removed, theme.changed})
            QVERIFY2(
                contrast(text, ground) >= 4.5,
                qPrintable(
                    u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(contrast(text, ground))));
    }
}

void TestCodeEditor::coloursLinesBelowAnEditOneAfterTheOther()
{
    const Fixture fixture(u"|\n"_s + manyLines(5'000));
    QVERIFY(fixture.isReady);
    QCOMPARE(colorAt(*fixture.editor, 5'000, 1), codeColors(false).function);
    fixture.type(u"/*"_s);
    QTRY_COMPARE(colorAt(*fixture.editor, 5'000, 1), codeColors(false).comment);
    fixture.editor->undo();
    QTRY_COMPARE(colorAt(*fixture.editor, 5'000, 1), codeColors(false).function);
    QVERIFY(fixture.waitForColors());
}

void TestCodeEditor::coloursWhatFollowsRemovedLines()
{
    const Fixture fixture(u"/*^\n*/|a\nfor"_s);
    QVERIFY(fixture.isReady);
    QCOMPARE(colorAt(*fixture.editor, 3, 1), codeColors(false).keyword);
    QTest::keyClick(fixture.editor, Qt::Key_Delete);
    QCOMPARE(fixture.editor->text(), u"/*a\nfor"_s);
    QTRY_COMPARE(colorAt(*fixture.editor, 2, 1), codeColors(false).comment);
}

void TestCodeEditor::saysThatTextWasEditedButNotColoured()
{
    const Fixture fixture(u"|\n"_s + manyLines(5'000));
    QVERIFY(fixture.isReady);
    const QSignalSpy edited(fixture.editor, &CodeEditor::edited);
    fixture.type(u"`"_s);
    QTRY_COMPARE(colorAt(*fixture.editor, 5'000, 1), codeColors(false).stringValue);
    QCOMPARE(edited.size(), 1);
}

void TestCodeEditor::movesMarksWithTheirLines()
{
    const Fixture fixture(u"|a\nb\ncd"_s);
    QVERIFY(fixture.isReady);
    fixture.editor->setMarks({errorAt(3, 2), errorAt(2, 1)});
    fixture.type(u"x\ny\n"_s);
    QCOMPARE(fixture.editor->text(), u"x\ny\na\nb\ncd"_s);
    QCOMPARE(places(fixture.editor->marks()), QStringList({u"5:2"_s, u"4:1"_s}));
    fixture.editor->undo();
    QCOMPARE(places(fixture.editor->marks()).size(), 2);
    // Where the line itself goes down, the mark goes along.
    fixture.editor->setPlainText(u"a\nb"_s);
    fixture.editor->setMarks({errorAt(2, 1)});
    fixture.editor->goTo(2, 1);
    fixture.type(u"\n"_s);
    QCOMPARE(places(fixture.editor->marks()), QStringList(u"3:1"_s));
}

void TestCodeEditor::forgetsAMarkWhoseLineIsEdited()
{
    const Fixture fixture(u"a\nb|\nc"_s);
    QVERIFY(fixture.isReady);
    fixture.editor->setMarks({errorAt(1, 1), errorAt(2, 1), errorAt(3, 1)});
    fixture.type(u"x"_s);
    QCOMPARE(places(fixture.editor->marks()), QStringList({u"1:1"_s, u"3:1"_s}));
    fixture.editor->selectAll();
    QTest::keyClick(fixture.editor, Qt::Key_Delete);
    QVERIFY(fixture.editor->marks().empty());
}

void TestCodeEditor::putsAMarkThatIsTooFarAtTheEnd()
{
    const Fixture fixture(u"a\nbc"_s);
    QVERIFY(fixture.isReady);
    fixture.editor->setMarks({errorAt(9, 9), errorAt(1, 0), errorAt(-1, 5)});
    QCOMPARE(places(fixture.editor->marks()), QStringList({u"2:3"_s, u"1:1"_s, u"1:2"_s}));
}

void TestCodeEditor::paintsTheLineOfAMarkAndAWave()
{
    const Fixture fixture(u"|a\nb\nc.defg"_s);
    QVERIFY(fixture.isReady);
    const ThemeColors theme = themeColors(false);
    const QImage before = fixture.editor->grab().toImage();
    QVERIFY(!hasColor(before, theme.removed) && !hasColor(before, theme.changed));
    CodeMark warning = errorAt(3, 2);
    warning.severity = CodeMark::Severity::Warning;
    fixture.editor->setMarks({errorAt(2, 1), warning});
    const QImage after = fixture.editor->grab().toImage();
    const auto right = after.copy(after.width() - 30, 0, 10, after.height());
    QVERIFY(hasColor(right, theme.removed)); // The whole line.
    QVERIFY(hasColor(right, theme.changed));
    const auto gutter = after.copy(0, 0, 15, after.height());
    QVERIFY(hasColor(gutter, theme.danger)); // The dot.
    QVERIFY(hasColor(gutter, theme.warning));
}

void TestCodeEditor::saysTheMessageOfAMark()
{
    const Fixture fixture(u"|a\nb"_s);
    QVERIFY(fixture.isReady);
    fixture.editor->setMarks({errorAt(1, 1)});
    QWidget *viewport = fixture.editor->viewport();
    const auto hover = [](QWidget *widget, QPoint point) {
        QHelpEvent event(QEvent::ToolTip, point, widget->mapToGlobal(point));
        QApplication::sendEvent(widget, &event);
    };
    hover(viewport, fixture.editor->cursorRect().center() + QPoint(100, 0));
    QTRY_VERIFY(QToolTip::text().contains(u"&lt;b&gt; is undefined"_s));
    hover(viewport, viewport->rect().bottomRight());
    QTRY_VERIFY(QToolTip::text().isEmpty());
    auto *gutter = fixture.editor->findChild<CodeGutter *>();
    hover(gutter, {5, fixture.editor->cursorRect().center().y()});
    QTRY_VERIFY(QToolTip::text().contains(u"&lt;b&gt; is undefined"_s));
    QToolTip::hideText();
}

void TestCodeEditor::goesToAPlace()
{
    const Fixture fixture(manyLines(500));
    QVERIFY(fixture.isReady);
    fixture.next->setFocus();
    fixture.editor->goTo(400, 8);
    QVERIFY(fixture.editor->hasFocus());
    QCOMPARE(fixture.editor->textCursor().blockNumber(), 399);
    QCOMPARE(fixture.editor->textCursor().positionInBlock(), 7);
    QVERIFY(fixture.editor->viewport()->rect().contains(fixture.editor->cursorRect()));
    fixture.editor->goTo(9'999, 9);
    QCOMPARE(fixture.editor->textCursor().blockNumber(), 500);
}

void TestCodeEditor::saysWhereTheCursorIs()
{
    const Fixture fixture(u"|ab\ncd"_s);
    QVERIFY(fixture.isReady);
    QSignalSpy moved(fixture.editor, &CodeEditor::cursorMoved);
    QTest::keyClick(fixture.editor, Qt::Key_Right);
    QCOMPARE(moved.takeFirst(), QVariantList({1, 2}));
    QTest::keyClick(fixture.editor, Qt::Key_Down);
    QCOMPARE(moved.takeFirst(), QVariantList({2, 2}));
}

void TestCodeEditor::numbersLinesInTheGutter()
{
    const Fixture fixture(manyLines(90));
    QVERIFY(fixture.isReady);
    auto *gutter = fixture.editor->findChild<CodeGutter *>();
    QVERIFY(!gutter->accessibleName().isEmpty() && !gutter->toolTip().isEmpty());
    const int narrow = gutter->width();
    QCOMPARE(fixture.editor->viewport()->x(), gutter->geometry().right() + 1);
    fixture.editor->setPlainText(manyLines(1'000));
    QCOMPARE(gutter->width(), narrow + 2 * fixture.editor->fontMetrics().horizontalAdvance(u'9'));
    QCOMPARE(fixture.editor->viewport()->x(), gutter->geometry().right() + 1);
}

void TestCodeEditor::selectsALineInTheGutter()
{
    const Fixture fixture(u"a\nbcd\n|e"_s);
    QVERIFY(fixture.isReady);
    const QRect cursor = fixture.editor->cursorRect();
    auto *gutter = fixture.editor->findChild<CodeGutter *>();
    QTest::mouseClick(gutter, Qt::LeftButton, {},
                      QPoint(5, cursor.center().y() - cursor.height() * 4 / 3));
    QCOMPARE(fixture.editor->textCursor().selectedText(),
             u"bcd"_s + QChar(QChar::ParagraphSeparator));
}

void TestCodeEditor::replacesOnlyWhatDiffers()
{
    const Fixture fixture(u"one\ntwo\nthr|ee"_s);
    QVERIFY(fixture.isReady);
    QSignalSpy changed(fixture.editor->document(), &QTextDocument::contentsChange);
    fixture.editor->replaceText(u"one\r\n2\r\nthree"_s);
    QCOMPARE(changed.takeFirst(), QVariantList({4, 3, 1}));
    QCOMPARE(fixture.textWithCursor(), u"one\n2\nthr|ee"_s);
    fixture.editor->replaceText(u"one\n2\nthree"_s);
    QCOMPARE(changed.size(), 0);
    fixture.editor->undo();
    QCOMPARE(fixture.editor->text(), u"one\ntwo\nthree"_s);
    fixture.editor->redo();
    fixture.editor->replaceText({});
    QCOMPARE(fixture.textWithCursor(), u"|"_s);
}

void TestCodeEditor::staysWhereItIsWhenTheTextIsReplaced()
{
    const QString text = manyLines(500);
    const Fixture fixture(text);
    QVERIFY(fixture.isReady);
    fixture.editor->goTo(305, 4);
    fixture.editor->verticalScrollBar()->setValue(300);
    fixture.editor->replaceText(u"// new\n// lines\n"_s + text);
    QCOMPARE(fixture.editor->verticalScrollBar()->value(), 302);
    QCOMPARE(fixture.editor->textCursor().blockNumber() + 1, 307);
    fixture.editor->replaceText(u"// new\n// lines\n"_s + text + u"// more"_s);
    QCOMPARE(fixture.editor->verticalScrollBar()->value(), 302);
    // Every line is another one: the cursor stays in line and column.
    fixture.editor->replaceText(QString(manyLines(600)).replace(u"upcast"_s, u"downcast"_s));
    QCOMPARE(fixture.editor->verticalScrollBar()->value(), 302);
    QCOMPARE(fixture.editor->textCursor().blockNumber() + 1, 307);
    QCOMPARE(fixture.editor->textCursor().positionInBlock() + 1, 4);
}

void TestCodeEditor::keepsNoBreakSpaces()
{
    const QString text = u"'a"_s + QChar(QChar::Nbsp) + u"b'\n"_s;
    const Fixture fixture(text);
    QCOMPARE(fixture.editor->text(), text);
}

void TestCodeEditor::letsTabGoOnBehindEscape()
{
    const Fixture fixture(u"|a"_s);
    QVERIFY(fixture.isReady);
    fixture.type(u"\t"_s);
    QCOMPARE(fixture.editor->text(), u"  a"_s);
    QTest::keyClick(fixture.editor, Qt::Key_Escape);
    fixture.type(u"b\t"_s); // Who types on wants to indent again.
    QCOMPARE(fixture.editor->text(), u"  b a"_s);
    QTest::keyClick(fixture.editor, Qt::Key_Escape);
    fixture.type(u"\t"_s);
    QCOMPARE(fixture.editor->text(), u"  b a"_s);
    QVERIFY(fixture.next->hasFocus());
    QTest::keyClick(fixture.next, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(fixture.editor->hasFocus());
    fixture.type(u"\t"_s);
    QCOMPARE(fixture.editor->text(), u"  b   a"_s);
    QVERIFY(fixture.editor->accessibleDescription().contains(u"Escape"_s));
}

void TestCodeEditor::takesItsKeysBeforeAMenuDoes()
{
    Fixture fixture(u"|a"_s);
    QVERIFY(fixture.isReady);
    QAction find(&fixture.window);
    find.setShortcut(QKeySequence(u"Ctrl+F"_s));
    fixture.window.addAction(&find);
    const QSignalSpy triggered(&find, &QAction::triggered);
    const QSignalSpy requested(fixture.editor, &CodeEditor::findRequested);
    QTest::keyClick(fixture.window.windowHandle(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(triggered.size(), 0);
    fixture.next->setFocus();
    QTest::keyClick(fixture.window.windowHandle(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(triggered.size(), 1);
}

void TestCodeEditor::zooms()
{
    const Fixture fixture(u"a"_s);
    QVERIFY(fixture.isReady);
    const qreal size = fixture.editor->font().pointSizeF();
    QTest::keyClick(fixture.editor, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(fixture.editor->font().pointSizeF(), size + 1);
    QTest::keyClick(fixture.editor, Qt::Key_0, Qt::ControlModifier);
    QTest::keyClick(fixture.editor, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(fixture.editor->font().pointSizeF(), size - 1);
    const QPoint middle = fixture.editor->viewport()->rect().center();
    QWheelEvent wheel(middle, fixture.editor->viewport()->mapToGlobal(middle), {}, {0, 120},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(fixture.editor->viewport(), &wheel);
    QCOMPARE(fixture.editor->font().pointSizeF(), size);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(fixture.editor, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(fixture.editor->font().pointSizeF(), 40);
}

void TestCodeEditor::typesQuicklyInALargeFile()
{
    const Fixture fixture(manyLines(50'000));
    QVERIFY(fixture.isReady);
    fixture.editor->goTo(25'000, 1);
    QElapsedTimer timer;
    std::vector<qint64> times;
    // Letters, brackets without a partner, what makes a comment of all that follows.
    for (const char letter : "abcdefghij(({})/*b") {
        if (letter == 0)
            break;
        timer.start();
        QTest::keyClick(fixture.editor, letter);
        fixture.editor->viewport()->repaint();
        times.push_back(timer.nsecsElapsed() / 1'000);
        QVERIFY(fixture.waitForColors());
    }
    std::ranges::sort(times);
    qInfo("%lld us in the middle, %lld us at most", static_cast<long long>(times[times.size() / 2]),
          static_cast<long long>(times.back()));
    QVERIFY(times[times.size() / 2] < 8'000);
    QVERIFY(times.back() < 40'000); // A machine with other work to do stops at times.
}

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
