// SPDX-License-Identifier: MIT
#include "views/ledger/ledger_delegate.h"

#include "model/items/ledger_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme.h"
#include "views/common/type_colors.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace hindcast {

namespace {

constexpr int padding = 8;
constexpr int squareSize = 9;
constexpr int focusBarWidth = 2;

/// The platform's fixed font in the size of \a font.
QFont fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    else
        fixed.setPixelSize(font.pixelSize());
    return fixed;
}

QColor blend(const QColor &from, const QColor &to, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

/// What all cells of a row have in common.
struct RowLook
{
    QColor background;
    QColor text;
    bool isFuture;
    bool isBad;
};

RowLook rowLook(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QPalette &palette = option.palette;
    const bool isCurrent = index.data(LedgerModel::IsCurrentRole).toBool();
    RowLook look{.background = palette.color(isCurrent ? QPalette::Highlight : QPalette::Base),
                 .text = palette.color(isCurrent ? QPalette::HighlightedText : QPalette::Text),
                 .isFuture = index.data(LedgerModel::IsFutureRole).toBool(),
                 .isBad = index.data(LedgerModel::IsBadRole).toBool()};
    if (look.isBad)
        look.text = themeColors(palette).danger;
    if (look.isFuture)
        look.text = blend(look.text, look.background, 0.55F);
    return look;
}

bool isFixedWidth(int column)
{
    return column != LedgerModel::TypeColumn && column != LedgerModel::ActorColumn
        && column != LedgerModel::StreamColumn;
}

/// The part in this cell of the reason that goes from the type column to the end of the row.
void paintReason(QPainter &painter, const QRect &rect, const QTableView &table,
                 const QModelIndex &index)
{
    const int left = table.columnViewportPosition(LedgerModel::TypeColumn) + padding;
    const QString text
        = QStringLiteral("⚠ ") + index.data(LedgerModel::ProblemRole).toString().simplified();
    const QRect line(left, rect.top(), table.viewport()->width() - left - padding, rect.height());
    painter.setClipRect(rect);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

/// The colour's square; gives back the room that is left for the name.
QRect paintSquare(QPainter &painter, const QRect &rect, const QModelIndex &index,
                  const QPalette &palette, const RowLook &look)
{
    QColor color
        = typeColor(index.data(LedgerModel::TypeNameRole).toString().toStdString(), palette);
    if (look.isFuture)
        color = blend(color, look.background, 0.65F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect.left(), rect.center().y() - squareSize / 2, squareSize, squareSize,
                            2, 2);
    return rect.adjusted(squareSize + padding, 0, 0, 0);
}

/// A mark at the right end; gives back the room that is left of it.
QRect paintChip(QPainter &painter, const QRect &rect, const QString &text,
                const ThemeColors &colors)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = metrics.horizontalAdvance(text) + padding;
    const QRect chip(rect.right() + 1 - width, rect.center().y() - metrics.height() / 2, width,
                     metrics.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.chipBackground);
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter.setPen(colors.mutedText);
    painter.drawText(chip, Qt::AlignCenter, text);
    return rect.adjusted(0, 0, -width - padding, 0);
}

/// A bookmark at the right end; gives back the room that is left of it.
QRect paintFlag(QPainter &painter, const QRect &rect, const QColor &color)
{
    constexpr double width = 8;
    constexpr double height = 11;
    const QPointF top(rect.right() + 1 - width, rect.center().y() - height / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{top, top + QPointF(width, 0), top + QPointF(width, height),
                                  top + QPointF(width / 2, height - width / 2),
                                  top + QPointF(0, height)});
    return rect.adjusted(0, 0, -static_cast<int>(width) - padding, 0);
}

} // namespace

void LedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto &table = *qobject_cast<const QTableView *>(option.widget);
    const RowLook look = rowLook(option, index);
    const ThemeColors colors = themeColors(option.palette);
    const QHeaderView &header = *table.horizontalHeader();
    const int visual = header.visualIndex(index.column());
    painter->save();
    painter->fillRect(option.rect, look.background);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      blend(colors.divider, look.background, 0.4F));
    const bool isFirst = option.rect.left() + header.offset() == 0;
    if (isFirst && table.hasFocus() && index.data(LedgerModel::IsCurrentRole).toBool())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(focusBarWidth, option.rect.height())),
                          colors.accent);

    painter->setFont(isFixedWidth(index.column()) ? fixedFont(option.font) : option.font);
    painter->setPen(look.text);
    QRect rect = option.rect.adjusted(padding, 0, -padding, -1);
    if (look.isBad && visual >= header.visualIndex(LedgerModel::TypeColumn)) {
        painter->setFont(option.font);
        paintReason(*painter, option.rect, table, index);
        painter->restore();
        return;
    }
    if (index.column() == LedgerModel::TypeColumn) {
        if (index.data(LedgerModel::IsArchivedRole).toBool())
            rect = paintChip(*painter, rect, tr("archived"), colors);
        if (index.data(LedgerModel::IsNotedRole).toBool())
            rect = paintFlag(*painter, rect, colors.accent);
        rect = paintSquare(*painter, rect, index, option.palette, look);
        painter->setPen(look.text);
    }
    QString text = index.data().toString();
    if (index.column() == LedgerModel::TypeColumn
        && !index.data(LedgerModel::ProblemRole).toString().isEmpty())
        text += QStringLiteral(" ⚠");
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(rect, static_cast<int>(alignment),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    painter->restore();
}

bool LedgerDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &, const QModelIndex &index)
{
    showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

} // namespace hindcast
