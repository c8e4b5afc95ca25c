// SPDX-License-Identifier: MIT
#include "views/common/theme_colors.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/code_layout.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace hindcast {

namespace {

constexpr qreal cornerRadius = 2;
constexpr qreal waveHeight = 2;

} // namespace

std::vector<CodeEditor::Row> CodeEditor::rows(const QRect &rect) const
{
    const qreal gap = static_cast<const CodeLayout *>(document()->documentLayout())->gap();
    std::vector<Row> rows;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top - gap <= rect.bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const QTextLine line = block.layout()->lineAt(0);
        const QRectF row(0, std::round(top + line.y() - gap / 2), viewport()->width(),
                         line.height() + gap);
        if (row.bottom() > rect.top() && row.top() <= rect.bottom())
            rows.push_back({block, row, std::round(top + line.y()) + line.ascent()});
        top += height;
    }
    return rows;
}

/// Where the columns from \a begin to \a end of a row are.
QRectF CodeEditor::rectOf(const Row &row, int begin, int end) const
{
    const QTextLine line = row.block.layout()->lineAt(0);
    const qreal left = contentOffset().x() + line.cursorToX(begin);
    const qreal right = contentOffset().x() + line.cursorToX(end);
    return {left, row.rect.top(), right - left, row.rect.height()};
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    const std::vector<Row> seen = rows(event->rect());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Row &row : seen)
        paintRow(painter, row);
    painter.end();
    QPlainTextEdit::paintEvent(event);
    painter.begin(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Row &row : seen) {
        paintWaves(painter, row);
        paintCurrentMatch(painter, row);
    }
}

void CodeEditor::paintRow(QPainter &painter, const Row &row) const
{
    const ThemeColors theme = themeColors(palette());
    const auto marks = m_marks.of(row.block);
    if (!marks.empty()) {
        const bool isError = marks.front()->mark.severity == CodeMark::Severity::Error;
        painter.fillRect(row.rect, isError ? theme.removed : theme.changed);
    } else if (row.block == textCursor().block()) {
        painter.fillRect(row.rect, codeColors(palette()).currentLine);
    }
    paintMatches(painter, row);
    paintSelection(painter, row);
    paintBrackets(painter, row);
}

/// Qt paints a selection as high as the text; this is what it leaves out above and below.
void CodeEditor::paintSelection(QPainter &painter, const Row &row) const
{
    const QTextCursor cursor = textCursor();
    const int begin = std::max(cursor.selectionStart() - row.block.position(), 0);
    const int end = std::min(cursor.selectionEnd() - row.block.position(), row.block.length() - 1);
    if (begin > end || !cursor.hasSelection() || cursor.selectionEnd() <= row.block.position())
        return;
    QRectF rect = rectOf(row, begin, end);
    if (cursor.selectionEnd() >= row.block.position() + row.block.length())
        rect.setWidth(rect.width() + row.block.layout()->lineAt(0).height() / 4); // The line break.
    painter.fillRect(rect, palette().brush(QPalette::Highlight));
}

void CodeEditor::paintMatches(QPainter &painter, const Row &row) const
{
    const CodeColors code = codeColors(palette());
    const int rowBegin = row.block.position();
    const int rowEnd = rowBegin + row.block.length() - 1;
    auto match = std::ranges::lower_bound(m_matches, rowBegin, {}, &TextRange::end);
    painter.setPen(code.matchFrame);
    painter.setBrush(code.match);
    for (; match != m_matches.end() && match->begin < rowEnd; ++match) {
        const QRectF rect = rectOf(row, std::max(match->begin, rowBegin) - rowBegin,
                                   std::min(match->end(), rowEnd) - rowBegin);
        painter.drawRoundedRect(rect.adjusted(0.5, 1.5, -0.5, -1.5), cornerRadius, cornerRadius);
    }
}

/// The match that is selected has a frame on top of the selection.
void CodeEditor::paintCurrentMatch(QPainter &painter, const Row &row) const
{
    const QTextCursor cursor = textCursor();
    const auto match
        = std::ranges::lower_bound(m_matches, cursor.selectionStart(), {}, &TextRange::begin);
    const TextRange selected{cursor.selectionStart(),
                             cursor.selectionEnd() - cursor.selectionStart()};
    const int begin = std::max(selected.begin - row.block.position(), 0);
    const int end = std::min(selected.end() - row.block.position(), row.block.length() - 1);
    if (match == m_matches.end() || *match != selected || begin >= end)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themeColors(palette()).accent, 1.5));
    painter.drawRoundedRect(rectOf(row, begin, end).adjusted(0, 1, 0, -1), cornerRadius,
                            cornerRadius);
}

/// Qt's own wave is dotted and hard to see at this size.
void CodeEditor::paintWaves(QPainter &painter, const Row &row) const
{
    const ThemeColors theme = themeColors(palette());
    for (const CodeMarks::Placed *placed : m_marks.of(row.block)) {
        const TextRange range = underlined(*placed);
        const int begin = range.begin - row.block.position();
        const QRectF rect = rectOf(row, begin, begin + range.length);
        QPolygonF wave;
        for (qreal x = rect.left(); x <= rect.right(); x += waveHeight)
            wave << QPointF(x, row.baseline + (wave.size() % 2 == 0 ? 2 + waveHeight : 2));
        const bool isError = placed->mark.severity == CodeMark::Severity::Error;
        painter.setPen(QPen(isError ? theme.danger : theme.warning, 1.2));
        painter.drawPolyline(wave);
    }
}

void CodeEditor::paintBrackets(QPainter &painter, const Row &row) const
{
    if (!m_bracket)
        return;
    const ThemeColors theme = themeColors(palette());
    for (const int position : {m_bracket->bracket, m_bracket->partner.value_or(-1)}) {
        const int column = position - row.block.position();
        if (column < 0 || column >= row.block.length() - 1)
            continue;
        // A wrong one has a frame of another colour and a line through its foot.
        const QRectF rect = rectOf(row, column, column + 1).adjusted(-0.5, 1.5, 0.5, -1.5);
        painter.setBrush(m_bracket->isRight ? codeColors(palette()).bracket
                                            : theme.dangerBackground);
        painter.setPen(QPen(m_bracket->isRight ? theme.accent : theme.danger, 1));
        painter.drawRoundedRect(rect, cornerRadius, cornerRadius);
        if (!m_bracket->isRight)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), theme.danger);
    }
}

} // namespace hindcast
