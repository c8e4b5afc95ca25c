// SPDX-License-Identifier: MIT
#include "views/scripts/code_edits.h"

#include "views/scripts/bracket_match.h"
#include "views/scripts/javascript_highlighter.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView commentMark = u"//";
constexpr int mostLinesBack = 2'000; ///< How far an opening bracket is looked for while one types.

qsizetype indentOf(QStringView line)
{
    const auto *end = std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); });
    return end - line.begin();
}

QString blanks(qsizetype count)
{
    return QString(count, u' ');
}

/// The undo step of one edit.
class Step
{
public:
    explicit Step(const QTextCursor &cursor)
        : m_cursor(cursor)
    {
        m_cursor.beginEditBlock();
    }
    ~Step() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(Step)

private:
    QTextCursor m_cursor;
};

/// The lines that \a cursor's selection touches.
std::vector<QTextBlock> linesOf(const QTextCursor &cursor)
{
    const QTextDocument &document = *cursor.document();
    QTextBlock last = document.findBlock(cursor.selectionEnd());
    const QTextBlock first = document.findBlock(cursor.selectionStart());
    if (last != first && last.position() == cursor.selectionEnd())
        last = last.previous();
    std::vector<QTextBlock> lines;
    for (QTextBlock line = first; line.isValid(); line = line.next()) {
        lines.push_back(line);
        if (line == last)
            break;
    }
    return lines;
}

void insertAt(const QTextBlock &line, qsizetype column, const QString &text)
{
    QTextCursor cursor(line);
    cursor.setPosition(line.position() + static_cast<int>(column));
    cursor.insertText(text);
}

void removeAt(const QTextBlock &line, qsizetype column, qsizetype length)
{
    QTextCursor cursor(line);
    cursor.setPosition(line.position() + static_cast<int>(column));
    cursor.setPosition(cursor.position() + static_cast<int>(length), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

/// Whether the last thing before \a column, comments aside, is an opening bracket.
bool opensBefore(const JavaScriptLine &line, QStringView text, qsizetype column)
{
    QChar last;
    for (const JavaScriptToken &token : line.tokens) {
        if (token.begin < column && token.kind != JavaScriptToken::Kind::Comment)
            last = token.kind == JavaScriptToken::Kind::Bracket ? text[token.begin] : QChar();
    }
    return last == u'{' || last == u'(' || last == u'[';
}

bool closesAt(const JavaScriptLine &line, QStringView text, qsizetype column)
{
    const auto next = std::ranges::find_if(
        line.tokens, [column](const JavaScriptToken &token) { return token.end() > column; });
    return next != line.tokens.end() && next->kind == JavaScriptToken::Kind::Bracket
        && QStringView(u")]}").contains(text[next->begin]);
}

} // namespace

void breakLine(QTextCursor &cursor, const JavaScriptHighlighter &highlighter)
{
    const Step step(cursor);
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    const QString text = block.text();
    const qsizetype column = cursor.positionInBlock();
    const QString indent = text.first(std::min(indentOf(text), column));
    const JavaScriptLine line = highlighter.read(block);
    const bool opens = opensBefore(line, text, column);
    const bool closes = closesAt(line, text, column);
    // Blanks that would come behind the indent of the new line.
    const qsizetype follow = indentOf(QStringView(text).sliced(column));
    cursor.setPosition(cursor.position() + static_cast<int>(follow), QTextCursor::KeepAnchor);
    cursor.insertText(u'\n' + indent + (opens ? blanks(indentWidth) : QString()));
    if (!opens || !closes)
        return;
    const int position = cursor.position();
    cursor.insertText(u'\n' + indent);
    cursor.setPosition(position);
}

void typeClosingBracket(QTextCursor cursor, QChar bracket, const JavaScriptHighlighter &highlighter)
{
    const Step step(cursor);
    cursor.insertText(QString(bracket));
    const QTextBlock block = cursor.block();
    const qsizetype indent = indentOf(block.text());
    if (indent != cursor.positionInBlock() - 1 || !highlighter.beginsInCode(block))
        return;
    // The brackets of this line are read when the step ends; the line before tells as much.
    int depth = 1;
    QString wanted = blanks(std::max<qsizetype>(indent - indentWidth, 0));
    int linesLeft = mostLinesBack;
    for (QTextBlock line = block.previous(); line.isValid() && depth > 0 && --linesLeft > 0;
         line = line.previous()) {
        const std::vector<CodeBracket> &brackets = LineBrackets::of(line);
        for (auto at = brackets.rbegin(); at != brackets.rend() && depth > 0; ++at)
            depth += QStringView(u")]}").contains(QChar(at->sign)) ? 1 : -1;
        if (depth == 0)
            wanted = line.text().first(indentOf(line.text()));
    }
    removeAt(block, 0, indent);
    insertAt(block, 0, wanted);
}

void typeIndent(QTextCursor cursor)
{
    cursor.insertText(blanks(indentWidth - cursor.positionInBlock() % indentWidth));
}

void indentLines(const QTextCursor &lines)
{
    const Step step(lines);
    for (const QTextBlock &line : linesOf(lines)) {
        if (!line.text().isEmpty())
            insertAt(line, 0, blanks(indentWidth));
    }
}

void unindentLines(const QTextCursor &lines)
{
    const Step step(lines);
    for (const QTextBlock &line : linesOf(lines)) {
        const QString text = line.text();
        const qsizetype spaces
            = std::ranges::find_if(text, [](QChar c) { return c != u' '; }) - text.begin();
        if (text.startsWith(u'\t'))
            removeAt(line, 0, 1);
        else
            removeAt(line, 0, std::min<qsizetype>(spaces, indentWidth));
    }
}

void toggleComments(const QTextCursor &cursor)
{
    std::vector<QTextBlock> lines = linesOf(cursor);
    if (lines.size() > 1)
        std::erase_if(lines,
                      [](const QTextBlock &line) { return line.text().trimmed().isEmpty(); });
    const bool areComments = std::ranges::all_of(lines, [](const QTextBlock &line) {
        return line.text().trimmed().startsWith(commentMark);
    });
    qsizetype column = std::numeric_limits<qsizetype>::max();
    for (const QTextBlock &line : lines)
        column = std::min(column, indentOf(line.text()));
    const Step step(cursor);
    for (const QTextBlock &line : lines) {
        if (!areComments) {
            insertAt(line, column, commentMark + u' ');
            continue;
        }
        const QString text = line.text();
        const qsizetype mark = indentOf(text);
        removeAt(line, mark, QStringView(text).sliced(mark).startsWith(u"// ") ? 3 : 2);
    }
}

QString documentText(const QTextDocument &document)
{
    QString text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

MiddleEdit middleEdit(QStringView before, QStringView after)
{
    const qsizetype most = std::min(before.size(), after.size());
    const qsizetype front
        = std::mismatch(before.begin(), before.begin() + most, after.begin()).first
        - before.begin();
    const auto backs
        = std::mismatch(before.rbegin(), before.rbegin() + (most - front), after.rbegin());
    const qsizetype back = backs.first - before.rbegin();
    return {front, before.size() - front - back, after.sliced(front, after.size() - front - back)};
}

} // namespace hindcast
