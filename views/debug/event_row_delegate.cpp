// SPDX-License-Identifier: MIT
#include "views/debug/event_row_delegate.h"

#include "model/items/found_model.h"
#include "model/items/trace_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme.h"
#include "views/event/type_square.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int indentWidth = 14;
constexpr int deepestIndent = 12; ///< What is deeper says so by a number.
constexpr int focusBarWidth = 2;

} // namespace

bool EventRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

QRect EventRowDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QBrush &background)
{
    const ThemeColors theme = themeColors(option.palette);
    painter.fillRect(option.rect, background);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                     theme.divider);
    const bool isFocused = option.state.testFlag(QStyle::State_Selected) && option.widget != nullptr
        && option.widget->hasFocus();
    if (isFocused && option.rect.left() <= 0)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(focusBarWidth, option.rect.height())),
                         theme.accent);
    return option.rect.adjusted(padding, 0, -padding, -1);
}

void EventRowDelegate::paintText(QPainter &painter, const QRect &rect, const QString &text,
                                 Qt::Alignment alignment)
{
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

QFont EventRowDelegate::fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    return fixed;
}

void TraceNodeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(option.palette);
    const bool isCurrent = index.data(TraceModel::IsCurrentRole).toBool();
    const bool isRepeated = index.data(TraceModel::IsRepeatedRole).toBool();
    painter->save();
    const QRect rect = paintRow(*painter, option,
                                isCurrent        ? option.palette.highlight()
                                    : isRepeated ? QBrush(theme.changed)
                                                 : option.palette.base());
    painter->setPen(option.palette.color(QPalette::Text));
    switch (index.column()) {
    case TraceModel::EventColumn:
        paintEvent(*painter, rect, option, index);
        break;
    case TraceModel::StreamColumn:
        painter->setPen(theme.accent);
        paintText(*painter, rect, index.data().toString(), Qt::AlignLeft);
        break;
    case TraceModel::ActorColumn:
        painter->setPen(theme.mutedText);
        paintText(*painter, rect, index.data().toString(), Qt::AlignLeft);
        break;
    default:
        painter->setFont(fixedFont(option.font));
        if (index.column() == TraceModel::GapColumn)
            painter->setPen(theme.mutedText);
        paintText(*painter, rect, index.data().toString(),
                  index.column() == TraceModel::TimeColumn ? Qt::AlignLeft : Qt::AlignRight);
        break;
    }
    painter->restore();
}

/// Indented by its depth, with lines that lead down from its causes.
void TraceNodeDelegate::paintEvent(QPainter &painter, QRect rect,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const ThemeColors theme = themeColors(option.palette);
    const int depth = index.data(TraceModel::DepthRole).toInt();
    const int shown = std::min(depth, deepestIndent);
    for (int step = 0; step < shown; ++step)
        painter.fillRect(rect.left() + step * indentWidth + padding / 2, rect.top(), 1,
                         rect.height(), theme.divider);
    rect.adjust(shown * indentWidth, 0, 0, 0);
    if (depth > deepestIndent) {
        const QString text = QString::number(depth);
        painter.setPen(theme.mutedText);
        paintText(painter, rect, text, Qt::AlignLeft);
        rect.adjust(painter.fontMetrics().horizontalAdvance(text) + padding, 0, 0, 0);
    }
    const QString type = index.data(TraceModel::TypeNameRole).toString();
    if (!type.isEmpty())
        rect.adjust(paintTypeSquare(painter, rect, type.toStdString(), option.palette) + padding, 0,
                    0, 0);
    QString text = index.data().toString();
    const QAbstractItemModel &model = *index.model();
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!type.isEmpty() && table != nullptr && table->isColumnHidden(TraceModel::VersionColumn))
        text += u" v"_s + model.index(index.row(), TraceModel::VersionColumn).data().toString();
    const bool isOdd = index.data(TraceModel::IsOddRole).toBool();
    painter.setPen(type.isEmpty() ? theme.danger : option.palette.color(QPalette::Text));
    paintText(painter, rect, text, Qt::AlignLeft);
    const QString note = index.data(TraceModel::NoteRole).toString();
    rect.adjust(painter.fontMetrics().horizontalAdvance(text) + padding, 0, 0, 0);
    if (note.isEmpty() || rect.width() <= 0)
        return;
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(isOdd ? theme.danger : theme.warning);
    paintText(painter, rect, note, Qt::AlignLeft);
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(option.palette);
    const bool isCurrent = index.data(FoundModel::IsCurrentRole).toBool();
    painter->save();
    QRect rect = paintRow(*painter, option,
                          isCurrent ? option.palette.highlight() : option.palette.base());
    painter->setPen(option.palette.color(QPalette::Text));
    switch (index.column()) {
    case FoundModel::ExcerptColumn:
        paintExcerpt(*painter, rect, option, index);
        break;
    case FoundModel::TypeColumn: {
        const QString type = index.data(FoundModel::TypeNameRole).toString();
        if (type.isEmpty())
            painter->setPen(theme.danger);
        else
            rect.adjust(paintTypeSquare(*painter, rect, type.toStdString(), option.palette)
                            + padding,
                        0, 0, 0);
        paintText(*painter, rect, index.data().toString(), Qt::AlignLeft);
        break;
    }
    case FoundModel::StreamColumn:
        painter->setPen(theme.accent);
        paintText(*painter, rect, index.data().toString(), Qt::AlignLeft);
        break;
    case FoundModel::ActorColumn:
        painter->setPen(theme.mutedText);
        paintText(*painter, rect, index.data().toString(), Qt::AlignLeft);
        break;
    default:
        painter->setFont(fixedFont(option.font));
        paintText(*painter, rect, index.data().toString(),
                  index.column() == FoundModel::VersionColumn ? Qt::AlignRight : Qt::AlignLeft);
        break;
    }
    painter->restore();
}

/// The hit is bold on a tinted ground, so that colour is not all that tells it.
void FoundDelegate::paintExcerpt(QPainter &painter, const QRect &rect,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const ThemeColors theme = themeColors(option.palette);
    const QString text = index.data().toString();
    const int begin = index.data(FoundModel::HitBeginRole).toInt();
    const int length = index.data(FoundModel::HitLengthRole).toInt();
    const QFont plain = fixedFont(option.font);
    QFont bold = plain;
    bold.setBold(true);
    int x = rect.left();
    const auto draw = [&](const QString &part, bool isHit) {
        if (part.isEmpty() || x >= rect.right())
            return;
        painter.setFont(isHit ? bold : plain);
        const int width = painter.fontMetrics().horizontalAdvance(part);
        const bool fits = width <= rect.right() - x;
        const QRect room(x, rect.top(), fits ? width : rect.right() - x, rect.height());
        if (isHit)
            painter.fillRect(room.adjusted(0, 3, 0, -3), theme.changed);
        painter.setPen(isHit ? option.palette.color(QPalette::Text) : theme.mutedText);
        if (fits) // Rounded widths would make an elision of what just fits.
            painter.drawText(room.adjusted(0, 0, padding, 0),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
        else
            paintText(painter, room, part, Qt::AlignLeft);
        x += width;
    };
    draw(text.left(begin), false);
    draw(text.mid(begin, length), true);
    draw(text.mid(begin + length), false);
}

} // namespace hindcast
