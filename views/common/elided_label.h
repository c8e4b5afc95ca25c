// SPDX-License-Identifier: MIT
#pragma once

#include "views/common/plain_tool_tip.h"

#include <QLabel>
#include <QPainter>

namespace hindcast {

/// One line of plain text that takes the room there is; what does not fit is left out, and the tool
/// tip says all of it.
class ElidedLabel : public QLabel
{
public:
    ElidedLabel(Qt::TextElideMode mode, QWidget *parent)
        : QLabel(parent)
        , m_mode(mode)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

    void say(const QString &text)
    {
        setText(text);
        setToolTip(plainToolTip(text));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), m_mode, contentsRect().width()));
    }

private:
    Qt::TextElideMode m_mode;
};

} // namespace hindcast
