// SPDX-License-Identifier: MIT
#pragma once

#include "views/scripts/bracket_match.h"
#include "views/scripts/code_gutter.h"
#include "views/scripts/code_marks.h"
#include "views/scripts/text_range.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace hindcast {

class JavaScriptHighlighter;

/// Where a person writes a script: line numbers, colours, brackets and their partners, marks for
/// what is wrong. Tab indents; Escape, then Tab goes on to the next control, so that the keyboard
/// is not trapped.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeEditor(QWidget *parent = nullptr);

    /// The text as it is; toPlainText() would make blanks of no-break spaces.
    [[nodiscard]] QString text() const;
    /// Makes the text \a text by one edit that can be undone. What is seen and the cursor stay.
    void replaceText(const QString &text);

    void setMarks(const std::vector<CodeMark> &marks);
    /// Those that are left, each where it is now.
    [[nodiscard]] std::vector<CodeMark> marks() const;
    /// Shows a place, counted from 1, and sets the focus; goes to the nearest one that there is.
    void goTo(int line, int column);

    /// The other half of the bracket at the cursor, as it is shown.
    [[nodiscard]] std::optional<BracketMatch> bracket() const { return m_bracket; }
    /// Tints \a ranges, which are in order.
    void setMatches(std::vector<TextRange> ranges);
    [[nodiscard]] JavaScriptHighlighter &highlighter() const { return *m_highlighter; }
    void zoomBy(int steps); ///< 0: back to the size at first.

signals:
    void cursorMoved(int line, int column); ///< From 1.
    void edited(); ///< The text is another one; textChanged() comes for other colours as well.
    void findRequested();
    void replaceRequested();
    void findNextRequested();
    void findPreviousRequested();
    void escaped(); ///< Escape was pressed.

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// A line that is to be seen, and where, in the viewport.
    struct Row
    {
        QTextBlock block;
        QRectF rect;
        qreal baseline = 0;
    };

    [[nodiscard]] std::vector<Row> rows(const QRect &rect) const;
    [[nodiscard]] QRectF rectOf(const Row &row, int begin, int end) const;
    [[nodiscard]] TextRange underlined(const CodeMarks::Placed &mark) const;
    [[nodiscard]] bool handleCommand(const QKeyEvent &event);
    [[nodiscard]] bool handleTyping(const QKeyEvent &event);
    void paintRow(QPainter &painter, const Row &row) const;
    void paintSelection(QPainter &painter, const Row &row) const;
    void paintMatches(QPainter &painter, const Row &row) const;
    void paintCurrentMatch(QPainter &painter, const Row &row) const;
    void paintWaves(QPainter &painter, const Row &row) const;
    void paintBrackets(QPainter &painter, const Row &row) const;
    [[nodiscard]] std::vector<CodeGutter::Row> gutterRows(const QRect &rect) const;
    [[nodiscard]] QString messageOf(const QTextBlock &block) const;
    void selectLine(int number);
    void applyTheme();
    void placeGutter();
    void followCursor();
    void followEdit();
    void findBracket();
    void noteEdit(int position, int removed, int added);

    JavaScriptHighlighter *m_highlighter = nullptr; ///< Owned by the document.
    CodeGutter *m_gutter; ///< Owned by the widget tree.
    CodeMarks m_marks;
    std::vector<TextRange> m_matches;
    std::optional<BracketMatch> m_bracket;
    qreal m_firstPointSize = 0;
};

} // namespace hindcast
