// SPDX-License-Identifier: MIT
#include "views/debug/when_delegate.h"

#include "model/items/when_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"
#include "views/event/type_square.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>

namespace hindcast {

namespace {

constexpr int rowPadding = 8;
constexpr int cellPadding = 8;

QFont fontOf(const QStyleOptionViewItem &option, int column)
{
    const bool isCode = column == WhenModel::FromColumn || column == WhenModel::UntilColumn
        || column == WhenModel::TimeColumn;
    if (!isCode)
        return option.font;
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(option.font.pointSizeF());
    return font;
}

} // namespace

void WhenDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.highlight());
    QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (const QVariant type = index.data(WhenModel::TypeRole); type.isValid()) {
        const int width
            = paintTypeSquare(*painter, rect, type.toByteArray().toStdString(), option.palette);
        rect.setLeft(rect.left() + width + cellPadding);
    }
    painter->setFont(fontOf(option, index.column()));
    painter->setPen(index.data(WhenModel::MutedRole).toBool()
                        ? theme.mutedText
                        : option.palette.color(QPalette::Text));
    painter->drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    painter->setPen(theme.divider);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize WhenDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(option, index.column()));
    const bool hasSquare = index.data(WhenModel::TypeRole).isValid();
    const int width = metrics.horizontalAdvance(index.data().toString()) + 2 * cellPadding
        + (hasSquare ? 9 + cellPadding : 0);
    return {width, std::max(metrics.height(), option.fontMetrics.height()) + rowPadding};
}

bool WhenDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

} // namespace hindcast
