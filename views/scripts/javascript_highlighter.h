// SPDX-License-Identifier: MIT
#pragma once

#include "views/common/theme_colors.h"
#include "views/scripts/javascript_lexer.h"

#include <QElapsedTimer>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>
#include <QTimer>

#include <deque>
#include <map>

namespace hindcast {

/// One of ()[]{} that is code, not text in a string or a comment.
struct CodeBracket
{
    int column = 0;
    char16_t sign = 0;
};

/// The brackets of a line, kept with its block, so that looking for a partner far away does not
/// read all the text between.
class LineBrackets : public QTextBlockUserData
{
public:
    explicit LineBrackets(std::vector<CodeBracket> found)
        : brackets(std::move(found))
    {
    }

    /// Those of \a block; nothing while the block waits to be read.
    [[nodiscard]] static const std::vector<CodeBracket> &of(const QTextBlock &block);

    std::vector<CodeBracket> brackets;
};

/// Colours a script. An edit that changes how all lines below are read (a comment is opened) goes
/// through them a few milliseconds at a time, so typing never waits. The document owns it.
class JavaScriptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit JavaScriptHighlighter(QTextDocument *document);

    /// Colours everything again if they are others than before.
    void setColors(const CodeColors &colors);
    /// The tokens of \a block as its place in the document makes them.
    [[nodiscard]] JavaScriptLine read(const QTextBlock &block) const;
    /// Whether \a block begins in code, not in a comment, template or string.
    [[nodiscard]] bool beginsInCode(const QTextBlock &block) const;
    /// Whether no line waits for its colours.
    [[nodiscard]] bool isDone() const { return m_waiting.empty(); }
    /// Whether the signals of the document are for colours only, and the text is as it was.
    [[nodiscard]] bool isCatchingUp() const { return m_isCatchingUp; }

signals:
    /// Lines that waited have been read.
    void caughtUp();

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] JavaScriptState stateBefore(const QTextBlock &block) const;
    [[nodiscard]] int numberOf(const JavaScriptState &state);
    [[nodiscard]] bool isLate();
    void catchUp();
    void readBehindRemovedLines(int position, int removed, int added);

    CodeColors m_colors;
    std::map<JavaScriptToken::Kind, QTextCharFormat> m_formats;
    std::map<JavaScriptState, int> m_numbers; ///< A block keeps a number, not a state.
    std::vector<JavaScriptState> m_states; ///< By number.
    std::deque<QTextBlock> m_waiting; ///< From each of these on, lines are to be read.
    QElapsedTimer m_clock; ///< Runs since the first line that was read in this turn of the loop.
    QTimer m_nextTurn;
    int m_blockCount = 1;
    bool m_isCatchingUp = false;
};

} // namespace hindcast
