// SPDX-License-Identifier: MIT
#include "views/common/popup.h"

#include <QKeyEvent>
#include <QPainter>

namespace hindcast {

namespace {

constexpr int distanceFromTop = 56;
constexpr int distanceFromSides = 20;

} // namespace

Popup::Popup(QWidget *window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
{
    setContentsMargins(1, 1, 1, 1);
}

void Popup::showOver(int width)
{
    const QWidget *window = parentWidget()->window();
    resize(qMin(width, window->width() - 2 * distanceFromSides), sizeHint().height());
    move(window->mapToGlobal(QPoint((window->width() - this->width()) / 2, distanceFromTop)));
    show();
    activateWindow();
}

void Popup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void Popup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace hindcast
