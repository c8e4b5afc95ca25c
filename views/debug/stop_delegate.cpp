// SPDX-License-Identifier: MIT
#include "views/debug/stop_delegate.h"

#include "model/event/json.h"
#include "model/items/stop_roles.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int rowPadding = 10;
constexpr int cellPadding = 6;

QColor valueColor(Json::Kind kind, const ThemeColors &theme)
{
    switch (kind) {
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

QColor textColor(const QModelIndex &index, const QPalette &palette)
{
    const ThemeColors theme = themeColors(palette);
    switch (static_cast<StopTone>(index.data(ToneRole).toInt())) {
    case StopTone::Muted:
        return theme.mutedText;
    case StopTone::Error:
        return theme.danger;
    case StopTone::Plain:
        break;
    }
    const QVariant kind = index.data(ValueKindRole);
    return kind.isValid() ? valueColor(static_cast<Json::Kind>(kind.toInt()), theme)
                          : palette.color(QPalette::Text);
}

} // namespace

void StopDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle &style = *(item.widget != nullptr ? item.widget->style() : QApplication::style());
    const ThemeColors theme = themeColors(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.highlight());
    else if (index.data(StoppedRole).toBool())
        painter->fillRect(option.rect, theme.dangerBackground);
    QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem check = item;
        check.rect
            = style.subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
        check.state.setFlag(item.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        check.state.setFlag(QStyle::State_HasFocus, false);
        style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, item.widget);
        rect.setLeft(check.rect.right() + cellPadding);
    }
    const QVariant chart = index.data(ChartRole);
    if (chart.isValid())
        paintChart(*painter, QRectF(rect).adjusted(0, 4, 0, -4), option.palette,
                   chart.value<WatchChart>());
    else
        paintText(*painter, rect, option, index);
    painter->setPen(theme.divider);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

/// The end of the text may stand out.
void StopDelegate::paintText(QPainter &painter, const QRect &rect,
                             const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont plain = index.data(CodeRole).toBool()
        ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
        : option.font;
    QString text = index.data().toString();
    QString bold = index.data(BoldRole).toString();
    if (bold.isEmpty() || !text.endsWith(bold))
        bold.clear();
    text.chop(bold.size());
    painter.setFont(plain);
    painter.setPen(textColor(index, option.palette));
    const auto draw = [&](int left, const QString &part) {
        const QRect room(left, rect.top(), std::max(0, rect.right() + 1 - left), rect.height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(part, Qt::ElideRight, room.width()));
        return left + painter.fontMetrics().horizontalAdvance(part);
    };
    const int end = draw(rect.left(), text);
    if (bold.isEmpty())
        return;
    QFont strong = plain;
    strong.setBold(true);
    painter.setFont(strong);
    draw(end, bold);
}

/// A bar for each pixel from the lowest to the highest value there, joined to the one before.
void StopDelegate::paintChart(QPainter &painter, const QRectF &rect, const QPalette &palette,
                              const WatchChart &chart)
{
    const auto &stretches = chart.stretches;
    double lowest = 0;
    double highest = 0;
    bool hasNumber = false;
    for (const WatchHistory::Stretch &stretch : stretches) {
        if (!stretch.hasNumber)
            continue;
        lowest = hasNumber ? std::min(lowest, stretch.lowest) : stretch.lowest;
        highest = hasNumber ? std::max(highest, stretch.highest) : stretch.highest;
        hasNumber = true;
    }
    if (!hasNumber)
        return;
    const ThemeColors theme = themeColors(palette);
    const double share = highest > lowest ? rect.height() / (highest - lowest) : 0;
    const auto yOf = [&](double value) {
        return share > 0 ? rect.bottom() - (value - lowest) * share : rect.center().y();
    };
    const double width = rect.width() / static_cast<double>(stretches.size());
    std::optional<double> before;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const WatchHistory::Stretch &stretch = stretches[i];
        if (!stretch.hasNumber) {
            before.reset();
            continue;
        }
        const double from = std::min(stretch.lowest, before.value_or(stretch.lowest));
        const double to = std::max(stretch.highest, before.value_or(stretch.highest));
        const double x = rect.left() + static_cast<double>(i) * width;
        painter.fillRect(QRectF(x, yOf(to) - 0.5, 1, yOf(from) - yOf(to) + 1), theme.accent);
        painter.fillRect(QRectF(x, yOf(stretch.last) - 0.5, width, 1), theme.accent);
        before = stretch.last;
    }
    if (chart.place >= 0)
        painter.fillRect(
            QRectF(rect.left() + chart.place * rect.width() - 0.5, rect.top(), 1, rect.height()),
            theme.mutedText);
}

QSize StopDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return {0, std::max(fixed.height(), option.fontMetrics.height()) + rowPadding};
}

bool StopDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

} // namespace hindcast
