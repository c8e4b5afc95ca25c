// SPDX-License-Identifier: MIT
#include "views/scripts/code_editor.h"

#include "views/common/theme_colors.h"
#include "views/scripts/code_edits.h"
#include "views/scripts/code_layout.h"
#include "views/scripts/javascript_highlighter.h"

#include <QFontDatabase>
#include <QScrollBar>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int textMargin = 8;
constexpr qreal leastPointSize = 6;
constexpr qreal mostPointSize = 40;

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new CodeGutter(*this, [this](const QRect &rect) { return gutterRows(rect); }))
{
    auto *document = new QTextDocument(this);
    document->setDocumentLayout(new CodeLayout(document));
    document->setDefaultFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    document->setDocumentMargin(textMargin);
    setDocument(document);
    m_highlighter = new JavaScriptHighlighter(document);
    setAccessibleName(tr("Script"));
    setAccessibleDescription(
        tr("Tab indents. Press Escape, then Tab, to go on to the next control. "
           "Ctrl+F finds, Ctrl+H replaces, Ctrl+/ makes comments."));
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_firstPointSize = font().pointSizeF();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this] { m_gutter->update(); });
    connect(m_gutter, &CodeGutter::lineChosen, this, &CodeEditor::selectLine);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::followCursor);
    connect(this, &QPlainTextEdit::textChanged, this, &CodeEditor::followEdit);
    connect(document, &QTextDocument::contentsChange, this, &CodeEditor::noteEdit);
    connect(m_highlighter, &JavaScriptHighlighter::caughtUp, this, &CodeEditor::findBracket);
    applyTheme();
}

QString CodeEditor::text() const
{
    return documentText(*document());
}

void CodeEditor::replaceText(const QString &text)
{
    QString wanted = text;
    wanted.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    wanted.replace(u'\r', u'\n');
    const QString old = this->text();
    const MiddleEdit edit = middleEdit(old, wanted);
    if (edit.removed == 0 && edit.inserted.isEmpty())
        return;
    const int end = static_cast<int>(edit.begin + edit.removed);
    const QTextBlock top = firstVisibleBlock();
    const int topLine = top.blockNumber();
    const bool isAbove = end <= top.position();
    const int lines = blockCount();
    const int line = textCursor().blockNumber() + 1;
    const int column = textCursor().positionInBlock() + 1;
    const bool isInside = textCursor().position() >= edit.begin && textCursor().position() < end;

    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(edit.begin));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(edit.inserted.toString());
    if (isInside) {
        const QTextBlock block = document()->findBlockByNumber(std::min(line, blockCount()) - 1);
        cursor.setPosition(block.position() + std::min(column, block.length()) - 1);
        setTextCursor(cursor);
    }
    verticalScrollBar()->setValue(topLine + (isAbove ? blockCount() - lines : 0));
}

void CodeEditor::setMarks(const std::vector<CodeMark> &marks)
{
    m_marks.set(*document(), marks);
    viewport()->update();
    m_gutter->update();
}

std::vector<CodeMark> CodeEditor::marks() const
{
    std::vector<CodeMark> marks;
    for (const CodeMarks::Placed &placed : m_marks.all())
        marks.push_back(placed.now());
    return marks;
}

void CodeEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column, 1, block.length()) - 1);
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void CodeEditor::setMatches(std::vector<TextRange> ranges)
{
    m_matches = std::move(ranges);
    viewport()->update();
}

void CodeEditor::zoomBy(int steps)
{
    const qreal size = steps == 0 ? m_firstPointSize : font().pointSizeF() + steps;
    QFont zoomed = font();
    zoomed.setPointSizeF(std::clamp(size, leastPointSize, mostPointSize));
    setFont(zoomed);
}

void CodeEditor::applyTheme()
{
    m_highlighter->setColors(codeColors(palette()));
    viewport()->update();
    m_gutter->update();
}

std::vector<CodeGutter::Row> CodeEditor::gutterRows(const QRect &rect) const
{
    std::vector<CodeGutter::Row> shown;
    for (const Row &row : rows(rect)) {
        const auto marks = m_marks.of(row.block);
        CodeGutter::Sign sign = CodeGutter::Sign::None;
        if (!marks.empty())
            sign = marks.front()->mark.severity == CodeMark::Severity::Error
                ? CodeGutter::Sign::Error
                : CodeGutter::Sign::Warning;
        shown.push_back({.number = row.block.blockNumber() + 1,
                         .rect = row.rect,
                         .baseline = row.baseline,
                         .isCurrent = row.block == textCursor().block(),
                         .sign = sign,
                         .message = messageOf(row.block)});
    }
    return shown;
}

QString CodeEditor::messageOf(const QTextBlock &block) const
{
    QStringList messages;
    for (const CodeMarks::Placed *placed : m_marks.of(block))
        messages += placed->mark.message;
    return messages.join(u'\n');
}

void CodeEditor::selectLine(int number)
{
    QTextCursor cursor(document()->findBlockByNumber(number - 1));
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::MouseFocusReason);
}

void CodeEditor::placeGutter()
{
    const int width = m_gutter->sizeHint().width();
    if (viewportMargins().left() != width)
        setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, viewport()->height());
}

void CodeEditor::followCursor()
{
    findBracket();
    emit cursorMoved(textCursor().blockNumber() + 1, textCursor().positionInBlock() + 1);
}

void CodeEditor::followEdit()
{
    if (m_highlighter->isCatchingUp())
        return; // Qt says so for other colours as well.
    findBracket();
    emit edited();
}

void CodeEditor::findBracket()
{
    m_bracket = matchBracket(*document(), textCursor().position());
    viewport()->update();
    m_gutter->update();
}

TextRange CodeEditor::underlined(const CodeMarks::Placed &placed) const
{
    const QTextBlock block = placed.start.block();
    const int column = placed.start.positionInBlock();
    const std::vector<JavaScriptToken> tokens = m_highlighter->read(block).tokens;
    auto token = std::ranges::find_if(
        tokens, [column](const JavaScriptToken &each) { return each.end() > column; });
    if (token == tokens.end())
        return {placed.start.position(), block.length() > column + 1 ? 1 : 0};
    // A dot alone would not be seen.
    const bool isDot = QStringView(block.text()).sliced(token->begin, token->length).endsWith(u'.');
    if (isDot && token + 1 != tokens.end())
        ++token;
    return {placed.start.position(), static_cast<int>(token->end()) - column};
}

void CodeEditor::noteEdit(int position, int removed, int added)
{
    if (m_highlighter->isCatchingUp())
        return;
    // Matches behind the edit move, so that what is tinted stays right until a new search.
    std::erase_if(m_matches, [position, removed](const TextRange &match) {
        return match.begin < position + removed && match.end() > position;
    });
    for (TextRange &match : m_matches) {
        if (match.begin >= position)
            match.begin += added - removed;
    }
    if (m_marks.dropEdited()) {
        viewport()->update();
        m_gutter->update();
    }
}

} // namespace hindcast
