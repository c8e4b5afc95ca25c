// SPDX-License-Identifier: MIT
#include "views/common/theme_colors.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/find_bar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestFindBar : public QObject
{
    Q_OBJECT
private slots:
    void findsWhileOneTypes();
    void goesRoundInBothDirections();
    void beginsWithTheSelection();
    void findsAsItsSwitchesSay_data();
    void findsAsItsSwitchesSay();
    void saysWhatIsWrongWithAnExpression();
    void givesUpAnExpressionThatTakesTooLong();
    void saysThatThereAreMoreMatchesThanItCounts();
    void replacesMoreMatchesThanItCounts();
    void tintsAllMatches();
    void closesAndGivesTheFocusBack();
    void repeatsASearchWithoutTheBar();
    void followsEdits();
    void hidesTheReplacementUntilItIsAskedFor();
    void replacesOneAfterTheOther();
    void replacesAllInOneStep_data();
    void replacesAllInOneStep();
    void changesNothingInAScriptThatIsOnlyToBeRead();
    void namesAllItsControls();
};

namespace {

class Fixture
{
public:
    explicit Fixture(const QString &text)
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(editor);
        column->addWidget(bar);
        editor->setPlainText(text);
        window.resize(600, 400);
        window.show();
        window.activateWindow();
        editor->setFocus();
        isReady = QTest::qWaitForWindowActive(&window);
    }

    /// The control of that name, of any kind.
    template<typename Control>
    [[nodiscard]] Control &control(const QString &name) const
    {
        for (auto *each : bar->findChildren<Control *>()) {
            if (each->accessibleName() == name)
                return *each;
        }
        qFatal("There is no %s.", qPrintable(name));
    }

    [[nodiscard]] QLineEdit &find() const { return control<QLineEdit>(u"Find in the script"_s); }
    [[nodiscard]] QLineEdit &with() const { return control<QLineEdit>(u"Replace with"_s); }
    [[nodiscard]] QString count() const { return control<QLabel>(u"Matches"_s).text(); }
    [[nodiscard]] QLabel &problem() const { return control<QLabel>(u"Why nothing is found"_s); }
    void click(const QString &name) const
    {
        QTest::mouseClick(&control<QAbstractButton>(name), Qt::LeftButton);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
    }
    void type(const QString &text) const { QTest::keyClicks(window.focusWidget(), text); }

    /// Where the selection begins, and what it is.
    [[nodiscard]] QString selected() const
    {
        const QTextCursor cursor = editor->textCursor();
        return u"%1 %2"_s.arg(cursor.selectionStart()).arg(cursor.selectedText());
    }

    QWidget window;
    CodeEditor *editor = new CodeEditor(&window); ///< Owned by the window.
    FindBar *bar = new FindBar(*editor, &window);
    bool isReady = false;
};

} // namespace

void TestFindBar::findsWhileOneTypes()
{
    const Fixture fixture(u"da date data date"_s);
    QVERIFY(fixture.isReady);
    QVERIFY(!fixture.bar->isVisible());
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.find().hasFocus());
    fixture.type(u"dat"_s);
    QCOMPARE(fixture.selected(), u"3 dat"_s);
    QCOMPARE(fixture.count(), u"1 of 3"_s);
    fixture.type(u"a"_s);
    QCOMPARE(fixture.selected(), u"8 data"_s);
    QCOMPARE(fixture.count(), u"1 of 1"_s);
    fixture.type(u"x"_s);
    QCOMPARE(fixture.count(), u"Not found"_s);
    fixture.press(Qt::Key_Backspace);
    fixture.press(Qt::Key_Backspace);
    QCOMPARE(fixture.selected(), u"3 dat"_s); // From where it began, not from where it came to.
}

void TestFindBar::goesRoundInBothDirections()
{
    const Fixture fixture(u"a b a b a"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(u"a"_s);
    QCOMPARE(fixture.selected(), u"0 a"_s);
    fixture.press(Qt::Key_Return);
    QCOMPARE(fixture.selected(), u"4 a"_s);
    fixture.press(Qt::Key_F3);
    QCOMPARE(fixture.selected(), u"8 a"_s);
    QCOMPARE(fixture.count(), u"3 of 3"_s);
    fixture.press(Qt::Key_Return);
    QCOMPARE(fixture.selected(), u"0 a"_s);
    fixture.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"8 a"_s);
    fixture.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"4 a"_s);
    fixture.click(u"Next match (F3)"_s);
    QCOMPARE(fixture.count(), u"3 of 3"_s);
    fixture.click(u"Previous match (Shift+F3)"_s);
    QCOMPARE(fixture.count(), u"2 of 3"_s);
}

void TestFindBar::beginsWithTheSelection()
{
    const Fixture fixture(u"one two one"_s);
    QVERIFY(fixture.isReady);
    QTextCursor cursor = fixture.editor->textCursor();
    cursor.setPosition(8);
    cursor.setPosition(11, QTextCursor::KeepAnchor);
    fixture.editor->setTextCursor(cursor);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(fixture.find().text(), u"one"_s);
    QCOMPARE(fixture.find().selectedText(), u"one"_s);
    QCOMPARE(fixture.count(), u"2 of 2"_s);
}

void TestFindBar::findsAsItsSwitchesSay_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<bool>("expression");
    QTest::addColumn<QString>("count");
    QTest::newRow("any case") << u"AB"_s << false << false << u"1 of 3"_s;
    QTest::newRow("this case") << u"AB"_s << true << false << u"1 of 1"_s;
    QTest::newRow("no expression") << u"a."_s << false << false << u"1 of 1"_s;
    QTest::newRow("expression") << u"a."_s << false << true << u"1 of 4"_s;
    QTest::newRow("expression in this case") << u"[A-Z]."_s << true << true << u"1 of 1"_s;
    QTest::newRow("ends of lines") << u"^ab$"_s << false << true << u"1 of 2"_s;
    QTest::newRow("what has no length") << u"x*"_s << false << true << u"Not found"_s;
    QTest::newRow("letters of any script") << u"\\wn"_s << false << true << u"1 of 1"_s;
}

void TestFindBar::findsAsItsSwitchesSay()
{
    QFETCH(QString, term);
    QFETCH(bool, matchCase);
    QFETCH(bool, expression);
    QFETCH(QString, count);
    const Fixture fixture(u"ab\nAB\nabc a.\nän"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.find().setText(term);
    if (matchCase)
        fixture.click(u"Match case"_s);
    if (expression)
        fixture.click(u"Regular expression"_s);
    QCOMPARE(fixture.count(), count);
}

void TestFindBar::saysWhatIsWrongWithAnExpression()
{
    const Fixture fixture(u"a(b"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(u"a("_s);
    QCOMPARE(fixture.count(), u"1 of 1"_s);
    QVERIFY(!fixture.problem().isVisible());
    fixture.click(u"Regular expression"_s);
    QVERIFY(fixture.problem().isVisible());
    QCOMPARE(fixture.problem().text(),
             u"Not a regular expression: missing closing parenthesis at character 3"_s);
    QCOMPARE(fixture.count(), QString());
    fixture.find().setText(u"a\\("_s);
    QVERIFY(!fixture.problem().isVisible());
    QCOMPARE(fixture.count(), u"1 of 1"_s);
}

void TestFindBar::givesUpAnExpressionThatTakesTooLong()
{
    const CodeSearch search({.text = u"(x+x+)+[yz]"_s, .isExpression = true});
    const CodeSearch::Found found = search.findIn(u"x"_s.repeated(5'000));
    QCOMPARE(found.problem, u"The search for this regular expression takes too long"_s);
    QVERIFY(found.matches.empty());
}

void TestFindBar::saysThatThereAreMoreMatchesThanItCounts()
{
    const Fixture fixture(u"ab\n"_s.repeated(50'001));
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(u"a"_s);
    QCOMPARE(fixture.count(), u"1 of 50,000+"_s);
}

void TestFindBar::replacesMoreMatchesThanItCounts()
{
    const Fixture fixture(u"ab\n"_s.repeated(50'001));
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_H, Qt::ControlModifier);
    fixture.type(u"a"_s);
    fixture.with().setText(u"c"_s);
    fixture.click(u"Replace all"_s);
    QCOMPARE(fixture.editor->text(), u"cb\n"_s.repeated(50'001));
}

void TestFindBar::tintsAllMatches()
{
    const Fixture fixture(u"data\n\ndata\n\n\n\ndata"_s);
    QVERIFY(fixture.isReady);
    const QColor tint = codeColors(fixture.editor->palette()).match;
    const auto tintedLines = [&] {
        const QImage image = fixture.editor->grab().toImage();
        QList<bool> rows; // Runs of rows of pixels with the tint or without.
        for (int y = 0; y < image.height(); ++y) {
            bool hasTint = false;
            for (int x = 0; x < image.width(); ++x)
                hasTint = hasTint || image.pixelColor(x, y) == tint;
            if (rows.isEmpty() || rows.last() != hasTint)
                rows.append(hasTint);
        }
        return rows.count(true);
    };
    QCOMPARE(tintedLines(), 0);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(u"data"_s);
    QCOMPARE(tintedLines(), 2); // The third is selected.
    fixture.editor->moveCursor(QTextCursor::End);
    QCOMPARE(tintedLines(), 3);
    fixture.press(Qt::Key_Escape);
    QCOMPARE(tintedLines(), 0);
}

void TestFindBar::closesAndGivesTheFocusBack()
{
    const Fixture fixture(u"a b"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(u"b"_s);
    fixture.press(Qt::Key_Escape);
    QVERIFY(!fixture.bar->isVisible());
    QVERIFY(fixture.editor->hasFocus());
    QCOMPARE(fixture.selected(), u"2 b"_s);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.editor->setFocus();
    fixture.press(Qt::Key_Escape); // In the editor as well.
    QVERIFY(!fixture.bar->isVisible());
    QVERIFY(fixture.editor->hasFocus());
}

void TestFindBar::repeatsASearchWithoutTheBar()
{
    const Fixture fixture(u"a b a"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F3); // There is nothing to repeat yet.
    QVERIFY(fixture.bar->isVisible());
    fixture.type(u"a"_s);
    fixture.press(Qt::Key_Escape);
    fixture.press(Qt::Key_F3);
    QVERIFY(!fixture.bar->isVisible());
    QCOMPARE(fixture.selected(), u"4 a"_s);
    fixture.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"0 a"_s);
}

void TestFindBar::followsEdits()
{
    const Fixture fixture(u"a b"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(u"a"_s);
    QCOMPARE(fixture.count(), u"1 of 1"_s);
    fixture.editor->setFocus();
    fixture.press(Qt::Key_End);
    QCOMPARE(fixture.count(), u"1 found"_s);
    fixture.type(u"aa"_s);
    QTRY_COMPARE(fixture.count(), u"3 found"_s);
}

void TestFindBar::hidesTheReplacementUntilItIsAskedFor()
{
    const Fixture fixture(u"a"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!fixture.with().isVisible());
    fixture.press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(fixture.with().isVisible());
    fixture.press(Qt::Key_Escape);
    fixture.press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(fixture.with().isVisible());
}

void TestFindBar::replacesOneAfterTheOther()
{
    const Fixture fixture(u"a b a a"_s);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_H, Qt::ControlModifier);
    fixture.type(u"a"_s);
    fixture.press(Qt::Key_Return); // Leaves the first one as it is.
    fixture.with().setFocus();
    fixture.type(u"aa"_s);
    fixture.press(Qt::Key_Return);
    QCOMPARE(fixture.editor->text(), u"a b aa a"_s);
    QCOMPARE(fixture.selected(), u"7 a"_s);
    fixture.click(u"Replace"_s);
    QCOMPARE(fixture.editor->text(), u"a b aa aa"_s);
    QCOMPARE(fixture.selected(), u"0 a"_s);
}

void TestFindBar::replacesAllInOneStep_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<bool>("expression");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("count");
    QTest::newRow("text") << u"e.data"_s << false << u"d"_s << u"d.price = d.units\n"_s
                          << u"2 replaced"_s;
    QTest::newRow("a dollar") << u"e.data"_s << false << u"$1"_s << u"$1.price = $1.units\n"_s
                              << u"2 replaced"_s;
    QTest::newRow("by itself") << u"e"_s << false << u"ee"_s
                               << u"ee.data.pricee = ee.data.units\n"_s << u"3 replaced"_s;
    QTest::newRow("groups") << u"(\\w)\\.(\\w+)\\b"_s << true << u"$2$$$1<$&>$7"_s
                            << u"data$e<e.data>.price = data$e<e.data>.units\n"_s
                            << u"2 replaced"_s;
    QTest::newRow("by nothing") << u"\\.\\w+"_s << true << QString() << u"e = e\n"_s
                                << u"4 replaced"_s;
    QTest::newRow("end of the line")
        << u"s\\n"_s << true << u"s;"_s << u"e.data.price = e.data.units;"_s << u"1 replaced"_s;
    QTest::newRow("not there") << u"q"_s << false << u"d"_s << u"e.data.price = e.data.units\n"_s
                               << u"Not found"_s;
}

void TestFindBar::replacesAllInOneStep()
{
    QFETCH(QString, term);
    QFETCH(bool, expression);
    QFETCH(QString, with);
    QFETCH(QString, after);
    QFETCH(QString, count);
    const QString before = u"e.data.price = e.data.units\n"_s;
    const Fixture fixture(before);
    QVERIFY(fixture.isReady);
    fixture.press(Qt::Key_H, Qt::ControlModifier);
    if (expression)
        fixture.click(u"Regular expression"_s);
    fixture.find().setText(term);
    fixture.with().setText(with);
    fixture.click(u"Replace all"_s);
    QCOMPARE(fixture.editor->text(), after);
    QCOMPARE(fixture.count(), count);
    fixture.editor->undo();
    QCOMPARE(fixture.editor->text(), before);
}

void TestFindBar::changesNothingInAScriptThatIsOnlyToBeRead()
{
    const Fixture fixture(u"a"_s);
    QVERIFY(fixture.isReady);
    fixture.editor->setReadOnly(true);
    fixture.press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(fixture.bar->isVisible());
    QVERIFY(!fixture.with().isVisible());
    fixture.type(u"a"_s);
    fixture.with().setText(u"b"_s);
    fixture.bar->replaceAll();
    fixture.bar->replaceOne();
    QCOMPARE(fixture.editor->text(), u"a"_s);
}

void TestFindBar::namesAllItsControls()
{
    const Fixture fixture(u"a"_s);
    int controls = 0;
    for (const QWidget *child : fixture.bar->findChildren<QWidget *>()) {
        const bool isOfQt = qobject_cast<QLineEdit *>(child->parentWidget());
        if (child->focusPolicy() == Qt::NoFocus || isOfQt)
            continue;
        ++controls;
        QVERIFY2(!child->accessibleName().isEmpty() && !child->toolTip().isEmpty(),
                 child->metaObject()->className());
    }
    QCOMPARE(controls, 9);
}

QTEST_MAIN(TestFindBar)
#include "tst_find_bar.moc"
