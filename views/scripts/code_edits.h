// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextCursor;
class QTextDocument;

namespace hindcast {

class JavaScriptHighlighter;

/// What the keys of the code editor do to the text. Each is one step to undo. A cursor with a
/// selection stands for the lines that the selection touches; one that ends at the beginning of a
/// line does not touch that line.

/// How far one level is indented.
inline constexpr int indentWidth = 2;

/// Breaks the line at \a cursor. The new one is indented like the old one, one level more behind
/// an opening bracket; a closing bracket that follows gets a line of its own. Leaves \a cursor
/// where one goes on typing.
void breakLine(QTextCursor &cursor, const JavaScriptHighlighter &highlighter);
/// Types a closing bracket; on a line of its own it is indented like the line that opens it.
void typeClosingBracket(QTextCursor cursor, QChar bracket,
                        const JavaScriptHighlighter &highlighter);

/// Fills up to the next level at \a cursor.
void typeIndent(QTextCursor cursor);
void indentLines(const QTextCursor &lines);
void unindentLines(const QTextCursor &lines);
/// Puts `//` before each line that is not empty, or takes it away if all of them have it.
void toggleComments(const QTextCursor &lines);

/// The text of \a document as it is, with no-break spaces that toPlainText() would change.
[[nodiscard]] QString documentText(const QTextDocument &document);

/// What one edit must put in place of what to make one text from another.
struct MiddleEdit
{
    qsizetype begin = 0;
    qsizetype removed = 0;
    QStringView inserted;
};

/// The edit between what \a before and \a after have in common at their begin and end.
[[nodiscard]] MiddleEdit middleEdit(QStringView before, QStringView after);

} // namespace hindcast
