// SPDX-License-Identifier: MIT
#include "views/event/type_square.h"

#include "views/common/type_colors.h"

#include <QPainter>

namespace hindcast {

namespace {

constexpr int largeSide = 12;
constexpr int smallSide = 9;

void paintSquare(QPainter &painter, const QRectF &square, std::string_view type,
                 const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(typeColor(type, palette));
    painter.drawRoundedRect(square, 2, 2);
    painter.restore();
}

} // namespace

TypeSquare::TypeSquare(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TypeSquare::setType(const std::string &type)
{
    m_type = type;
    update();
}

QSize TypeSquare::sizeHint() const
{
    return {largeSide, largeSide};
}

void TypeSquare::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSquare(painter, rect(), m_type, palette());
}

int paintTypeSquare(QPainter &painter, const QRect &rect, std::string_view type,
                    const QPalette &palette)
{
    paintSquare(painter,
                QRectF(rect.left(), rect.center().y() - smallSide / 2, smallSide, smallSide), type,
                palette);
    return smallSide;
}

} // namespace hindcast
