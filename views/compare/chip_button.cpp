// SPDX-License-Identifier: MIT
#include "views/compare/chip_button.h"

#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"

#include <QPainter>
#include <QPainterPath>

namespace hindcast {

namespace {

constexpr int sidePadding = 10;
constexpr int arrowRoom = 14;
constexpr int shortest = 95; ///< Pixels of text that are left in the narrowest window.

} // namespace

ChipButton::ChipButton(const QString &accessibleName, QWidget *parent)
    : QToolButton(parent)
    , m_name(accessibleName)
{
    setAccessibleName(accessibleName);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChipButton::setChoice(const QString &text)
{
    m_choice = text;
    setAccessibleName(text.startsWith(m_name) ? text : m_name + QStringLiteral(": ") + text);
    setToolTip(plainToolTip(text));
    updateGeometry();
    update();
}

void ChipButton::setAccented(bool isAccented)
{
    m_isAccented = isAccented;
    update();
}

QSize ChipButton::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_choice) + 1;
    return {text + 2 * sidePadding + arrowRoom, fontMetrics().height() + 6};
}

QSize ChipButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), shortest + 2 * sidePadding + arrowRoom),
            sizeHint().height()};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const ThemeColors theme = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = m_isAccented ? palette().color(QPalette::Highlight) : theme.chipBackground;
    if (underMouse() || isDown())
        fill = palette().color(QPalette::Light);
    painter.setBrush(fill);
    painter.setPen(hasFocus() ? theme.accent : fill);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    const QColor text = m_isAccented ? theme.accent : theme.mutedText;
    const QRect inside = rect().adjusted(sidePadding, 0, -sidePadding - arrowRoom, 0);
    painter.setPen(isEnabled() ? text : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_choice, Qt::ElideRight, inside.width()));
    const QPointF at(width() - sidePadding - 3, height() / 2.0);
    painter.setPen(QPen(painter.pen().color(), 1.3));
    painter.drawPolyline(
        QPolygonF({at + QPointF(-3.5, -1.5), at + QPointF(0, 2), at + QPointF(3.5, -1.5)}));
}

} // namespace hindcast
