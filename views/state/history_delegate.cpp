// SPDX-License-Identifier: MIT
#include "views/state/history_delegate.h"

#include "model/items/history_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"
#include "views/common/type_colors.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>

namespace hindcast {

namespace {

constexpr int rowPadding = 8;
constexpr int cellPadding = 6;
constexpr int squareSize = 9;

QColor valueColor(const QModelIndex &index, const ThemeColors &theme)
{
    const QVariant kind = index.data(HistoryModel::KindRole);
    if (!kind.isValid())
        return theme.mutedText;
    switch (static_cast<Json::Kind>(kind.toInt())) {
    case Json::Kind::String:
        return theme.stringValue;
    case Json::Kind::Number:
        return theme.numberValue;
    case Json::Kind::Array:
    case Json::Kind::Object:
        return theme.mutedText;
    default:
        return theme.keyword;
    }
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(option.palette);
    const int column = index.column();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.highlight());
    QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    const bool isValue = column == HistoryModel::FromColumn || column == HistoryModel::ToColumn;
    const bool isFixed = isValue || column == HistoryModel::VersionColumn;
    painter->setFont(isFixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : option.font);
    if (column == HistoryModel::EventColumn) {
        const QRect square(rect.left(), rect.center().y() - squareSize / 2, squareSize, squareSize);
        painter->fillRect(square,
                          typeColor(index.data(HistoryModel::TypeRole).toByteArray().toStdString(),
                                    option.palette));
        rect.setLeft(square.right() + cellPadding);
    }
    const bool isMuted = column == HistoryModel::ActorColumn || column == HistoryModel::TimeColumn;
    painter->setPen(isValue       ? valueColor(index, theme)
                        : isMuted ? theme.mutedText
                                  : option.palette.color(QPalette::Text));
    const auto alignment
        = static_cast<Qt::AlignmentFlag>(index.data(Qt::TextAlignmentRole).toInt());
    const QString text
        = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width());
    painter->drawText(rect, alignment | Qt::TextSingleLine, text);
    painter->setPen(theme.divider);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return {0, std::max(fixed.height(), option.fontMetrics.height()) + rowPadding};
}

bool HistoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

} // namespace hindcast
