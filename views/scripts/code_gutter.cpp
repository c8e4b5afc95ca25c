// SPDX-License-Identifier: MIT
#include "views/scripts/code_gutter.h"

#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int signSpace = 15; ///< Left of the numbers.
constexpr qreal signRadius = 3;
constexpr int rightMargin = 4;
constexpr int leastDigits = 2;

} // namespace

CodeGutter::CodeGutter(QPlainTextEdit &editor, Rows rows)
    : QWidget(&editor)
    , m_editor(editor)
    , m_rows(std::move(rows))
{
    setAccessibleName(tr("Line numbers"));
    setToolTip(tr("Line numbers. In the text, Tab indents; press Escape first to go on to the next "
                  "control with Tab."));
}

QSize CodeGutter::sizeHint() const
{
    const auto digits = static_cast<int>(QString::number(m_editor.blockCount()).size());
    const int digitWidth = m_editor.fontMetrics().horizontalAdvance(u'9');
    return {signSpace + digitWidth * std::max(leastDigits, digits) + rightMargin, 0};
}

void CodeGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_editor.font());
    painter.fillRect(event->rect(), m_editor.palette().color(QPalette::Base));
    for (const Row &row : m_rows(event->rect()))
        paintRow(painter, row);
}

void CodeGutter::paintRow(QPainter &painter, const Row &row) const
{
    const CodeColors code = codeColors(m_editor.palette());
    const ThemeColors theme = themeColors(m_editor.palette());
    const QRectF line(0, row.rect.top(), width(), row.rect.height());
    const bool isError = row.sign == Sign::Error;
    if (row.sign != Sign::None)
        painter.fillRect(line, isError ? theme.removed : theme.changed);
    else if (row.isCurrent)
        painter.fillRect(line, code.currentLine);
    const QString number = QString::number(row.number);
    const int numberWidth = m_editor.fontMetrics().horizontalAdvance(number);
    painter.setPen(row.isCurrent ? m_editor.palette().color(QPalette::Text) : code.lineNumber);
    painter.drawText(QPointF(width() - rightMargin - numberWidth, row.baseline), number);
    if (row.sign == Sign::None)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isError ? theme.danger : theme.warning);
    const QPointF middle(signSpace / 2.0, line.center().y());
    if (isError)
        painter.drawEllipse(middle, signRadius, signRadius);
    else // Another shape, for those who do not see the colour.
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -signRadius - 1),
                                       middle + QPointF(signRadius + 1, signRadius),
                                       middle + QPointF(-signRadius - 1, signRadius)}));
}

bool CodeGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto &help = static_cast<const QHelpEvent &>(*event);
    const std::vector<Row> rows = m_rows({help.pos(), QSize(1, 1)});
    const bool hasMessage = !rows.empty() && !rows.front().message.isEmpty();
    showPlainToolTip(help, hasMessage ? rows.front().message : toolTip(), this);
    return true;
}

void CodeGutter::mousePressEvent(QMouseEvent *event)
{
    const std::vector<Row> rows = m_rows({event->position().toPoint(), QSize(1, 1)});
    if (!rows.empty() && event->button() == Qt::LeftButton)
        emit lineChosen(rows.front().number);
}

void CodeGutter::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor.viewport(), event);
}

} // namespace hindcast
