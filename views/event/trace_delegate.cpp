// SPDX-License-Identifier: MIT
#include "views/event/trace_delegate.h"

#include "model/items/ledger_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme.h"
#include "views/event/type_square.h"

#include <QFontDatabase>
#include <QPainter>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 5;
constexpr int barWidth = 2;
constexpr qsizetype wholeSeconds = 8; ///< Of `10:05:12.481`.

} // namespace

void TraceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(option.palette);
    const bool isCurrent = index.data(LedgerModel::IsCurrentRole).toBool();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isCurrent)
        painter->fillRect(option.rect, option.palette.highlight());
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      theme.divider);
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    QString text = index.data().toString();
    QColor color = option.palette.color(QPalette::Text);
    switch (index.column()) {
    case LedgerModel::TimeColumn:
        if (isSelected && option.state.testFlag(QStyle::State_HasFocus))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
                              theme.accent);
        painter->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        color = theme.mutedText;
        text = text.left(wholeSeconds);
        break;
    case LedgerModel::TypeColumn:
        rect.adjust(paintTypeSquare(*painter, rect,
                                    index.data(LedgerModel::TypeNameRole).toString().toStdString(),
                                    option.palette)
                        + padding,
                    0, 0, 0);
        if (!index.data(LedgerModel::ProblemRole).toString().isEmpty())
            text += u" ⚠"_s;
        break;
    default:
        color = theme.accent;
        break;
    }
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    painter->restore();
}

bool TraceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString tip = index.data(Qt::ToolTipRole).toString();
    showPlainToolTip(*event, tip.isEmpty() ? index.data().toString() : tip, view);
    return true;
}

} // namespace hindcast
