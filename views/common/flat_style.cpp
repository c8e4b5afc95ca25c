// SPDX-License-Identifier: MIT
#include "views/common/flat_style.h"

#include "views/common/theme_colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// The biggest square in the middle of \a rect, on half pixels so that its outline is crisp.
QRectF squareIn(const QRect &rect)
{
    const qreal side = qMin(rect.width(), rect.height()) - 1;
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square.translated(0.5 - (square.x() - int(square.x())),
                             0.5 - (square.y() - int(square.y())));
}

void drawIndicator(const QStyleOption &option, QPainter &painter, bool isRound)
{
    const ThemeColors colors = themeColors(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor fill = isEnabled ? colors.accent : colors.mutedText;
    const QRectF box = squareIn(option.rect);
    const qreal side = box.width();
    const auto point = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side; };

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter.setPen(QPen(isOn || hasFocus ? fill : colors.mutedText, 1));
    painter.setBrush(isOn ? QBrush(fill) : option.palette.brush(QPalette::Base));
    const qreal radius = isRound ? side / 2 : 3;
    painter.drawRoundedRect(box, radius, radius);
    if (isOn && isRound) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accentText);
        painter.drawEllipse(box.center(), side / 5, side / 5);
    } else if (isOn) {
        painter.setPen(QPen(colors.accentText, side / 8, Qt::SolidLine, Qt::RoundCap));
        if (option.state & QStyle::State_NoChange)
            painter.drawLine(point(0.25, 0.5), point(0.75, 0.5));
        else
            painter.drawPolyline(
                QPolygonF({point(0.22, 0.52), point(0.42, 0.72), point(0.78, 0.3)}));
    }
    painter.restore();
}

void drawComboBox(const QStyleOption &option, QPainter &painter)
{
    const ThemeColors colors = themeColors(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus ? colors.accent : option.palette.color(QPalette::Dark));
    const bool isHovered = option.state & QStyle::State_MouseOver;
    painter.setBrush(option.palette.brush(isHovered ? QPalette::Light : QPalette::Button));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const bool isLeft = option.direction == Qt::RightToLeft;
    const QPointF tip(isLeft ? option.rect.left() + 12 : option.rect.right() - 12,
                      QRectF(option.rect).center().y() + 2);
    painter.setPen(QPen(colors.mutedText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)}));
    painter.restore();
}

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return drawIndicator(*option, *painter, false);
    if (element == PE_IndicatorRadioButton)
        return drawIndicator(*option, *painter, true);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && comboBox && !comboBox->editable)
        return drawComboBox(*option, *painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                  const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_ComboBox ? size + QSize(4, 2) : size;
}

} // namespace hindcast
