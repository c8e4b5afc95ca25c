// SPDX-License-Identifier: MIT
#include "views/streams/stream_delegate.h"

#include "model/items/stream_activity.h"
#include "model/items/stream_tree_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme.h"

#include <QPainter>

namespace hindcast {

namespace {

constexpr int rightMargin = 12;
constexpr int arrowRoom = 10; ///< So that categories and streams begin at the same place.
constexpr int gap = 8;
constexpr int barWidth = 3;
constexpr int barStep = barWidth + 1;
constexpr int barsHeight = 13;
constexpr int barsWidth = activityBins * barStep;
constexpr int dotSize = 8;
constexpr int shortestName = 80; ///< With less room than this the bars give way.

void paintBars(QPainter &painter, const QRect &rect, const QByteArray &heights, QColor color)
{
    color.setAlphaF(0.6F);
    for (int bin = 0; bin < heights.size(); ++bin) {
        const int share = static_cast<unsigned char>(heights[bin]);
        if (share == 0)
            continue;
        const int height = std::max(2, share * rect.height() / 255);
        painter.fillRect(rect.left() + bin * barStep, rect.bottom() + 1 - height, barWidth, height,
                         color);
    }
}

void paintFocus(QPainter &painter, const QRect &rect, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(-4.5, 1.5, -2.5, -1.5), 4, 4);
}

} // namespace

void StreamDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const ThemeColors colors = themeColors(option.palette);
    const bool isCategory = !StreamTreeModel::streamAt(index).isValid();
    painter->save();
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(*painter, option.rect, colors.accent);

    QRect rect = option.rect.adjusted(isCategory ? arrowRoom : 0, 0, -rightMargin, 0);
    QFont font = option.font;
    painter->setFont(font);
    const QString count
        = option.locale.toString(index.data(StreamTreeModel::CountRole).toLongLong());
    painter->setPen(colors.mutedText);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
    // A column as wide as most counts need, so that the bars stand below each other.
    const QFontMetrics metrics(font);
    rect.setRight(rect.right() - gap
                  - std::max(metrics.horizontalAdvance(QStringLiteral("000")),
                             metrics.horizontalAdvance(count)));
    if (isCategory) {
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->drawText(
            rect, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    } else {
        paintStream(*painter, option, rect, index);
    }
    painter->restore();
}

void StreamDelegate::paintStream(QPainter &painter, const QStyleOptionViewItem &option, QRect rect,
                                 const QModelIndex &index) const
{
    const ThemeColors colors = themeColors(option.palette);
    const QFontMetrics metrics(painter.font());
    if (m_detail == Detail::LastTime) {
        const QString time = index.data(StreamTreeModel::LastTimeRole).toString().left(16);
        const int width = metrics.horizontalAdvance(time);
        if (rect.width() - width - gap >= shortestName) {
            painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, time);
            rect.setRight(rect.right() - width - gap);
        }
    } else if (rect.width() - barsWidth - gap >= shortestName) {
        const QRect bars(rect.right() + 1 - barsWidth, rect.center().y() - barsHeight / 2 + 1,
                         barsWidth, barsHeight);
        paintBars(painter, bars, index.data(StreamTreeModel::ActivityRole).toByteArray(),
                  colors.accent);
        rect.setRight(bars.left() - gap);
    }

    const bool hasProblem = !index.data(StreamTreeModel::ProblemsRole).toStringList().isEmpty();
    const int room = hasProblem ? rect.width() - dotSize - gap : rect.width();
    const QString name = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, room);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (!hasProblem)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.danger);
    painter.drawEllipse(rect.left() + metrics.horizontalAdvance(name) + gap,
                        rect.center().y() - dotSize / 2 + 1, dotSize, dotSize);
}

QSize StreamDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {shortestName, option.fontMetrics.height() + 9};
}

bool StreamDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &, const QModelIndex &index)
{
    showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

} // namespace hindcast
