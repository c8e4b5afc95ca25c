// SPDX-License-Identifier: MIT
#include "views/state/state_delegate.h"

#include "model/items/changes_model.h"
#include "model/items/state_tree_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QCursor>
#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 8; ///< Above and below a row's text together.
constexpr int cellPadding = 6;

int rowHeight(const QStyleOptionViewItem &option)
{
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return std::max(fixed.height(), option.fontMetrics.height()) + rowPadding;
}

bool showToolTip(const QHelpEvent &event, QAbstractItemView &view, const QModelIndex &index)
{
    if (event.type() != QEvent::ToolTip)
        return false;
    showPlainToolTip(event, index.data(Qt::ToolTipRole).toString(), &view);
    return true;
}

StateMark markAt(const QModelIndex &index)
{
    return static_cast<StateMark>(index.data(StateTreeModel::MarkRole).toInt());
}

QString signOf(StateMark mark)
{
    switch (mark) {
    case StateMark::None:
        break;
    case StateMark::Inside:
        return u"•"_s;
    case StateMark::Changed:
        return u"~"_s;
    case StateMark::Added:
        return u"+"_s;
    case StateMark::Removed:
        return u"−"_s;
    }
    return {};
}

QColor colorOf(Json::Kind kind, const ThemeColors &theme)
{
    switch (kind) {
    case Json::Kind::String:
        return theme.stringValue;
    case Json::Kind::Number:
        return theme.numberValue;
    case Json::Kind::Null:
    case Json::Kind::False:
    case Json::Kind::True:
        return theme.keyword;
    case Json::Kind::Array:
    case Json::Kind::Object:
        break;
    }
    return theme.mutedText;
}

QColor colorAt(const QModelIndex &index, int role, const ThemeColors &theme)
{
    return colorOf(static_cast<Json::Kind>(index.data(role).toInt()), theme);
}

/// Draws \a text elided into \a rect and returns what is left of it on the right.
QRect drawPart(QPainter *painter, const QRect &rect, const QString &text, const QColor &color,
               bool isStruck)
{
    QFont font = painter->font();
    font.setStrikeOut(isStruck);
    painter->setFont(font);
    painter->setPen(color);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    return rect.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0);
}

void paintField(QPainter *painter, const QRect &rect, const QModelIndex &index,
                const ThemeColors &theme)
{
    const StateMark mark = markAt(index);
    const int signWidth = painter->fontMetrics().horizontalAdvance(u'+') + cellPadding;
    drawPart(painter, rect, signOf(mark), theme.warning, false);
    drawPart(painter, rect.adjusted(signWidth, 0, 0, 0), index.data().toString(), theme.key,
             mark == StateMark::Removed);
}

void paintValue(QPainter *painter, const QRect &rect, const QModelIndex &index,
                const ThemeColors &theme)
{
    const bool isRemoved = markAt(index) == StateMark::Removed;
    const QString old = index.data(StateTreeModel::OldTextRole).toString();
    // The new value leaves room for the old one, of which a bit shall be seen.
    const QFontMetrics metrics = painter->fontMetrics();
    const int oldWidth = old.isEmpty() ? 0 : metrics.horizontalAdvance(old) + 2 * cellPadding;
    const QRect own = rect.adjusted(0, 0, -std::min(oldWidth, rect.width() / 2), 0);
    const QColor color = isRemoved ? theme.danger : colorAt(index, StateTreeModel::KindRole, theme);
    const QRect rest = drawPart(painter, own, index.data().toString(), color, isRemoved);
    if (!old.isEmpty())
        drawPart(painter,
                 QRect(rest.left() + cellPadding, rect.top(),
                       rect.right() - rest.left() - cellPadding, rect.height()),
                 old, theme.danger, true);
}

/// The event that set the field, which is a link under the pointer.
void paintSetter(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                 const QModelIndex &index, const ThemeColors &theme)
{
    QFont font = option.font;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    // The style's state is that of the whole row.
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver) && view != nullptr
        && option.rect.contains(view->viewport()->mapFromGlobal(QCursor::pos()))
        && index.data(StateTreeModel::SetByRole).toLongLong() >= 0;
    font.setUnderline(isPointedAt);
    painter->setFont(font);
    drawPart(painter, rect, index.data().toString(), isPointedAt ? theme.accent : theme.mutedText,
             false);
}

} // namespace

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(option.palette);
    const QRect rect = option.rect.adjusted(cellPadding / 2, 0, -cellPadding, 0);
    painter->save();
    painter->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    if (index.column() == StateTreeModel::FieldColumn)
        paintField(painter, rect, index, theme);
    else if (index.column() == StateTreeModel::SetByColumn)
        paintSetter(painter, rect, option, index, theme);
    else
        paintValue(painter, rect, index, theme);
    painter->restore();
}

bool StateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &, const QModelIndex &index)
{
    return showToolTip(*event, *view, index);
}

bool ChangesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &, const QModelIndex &index)
{
    return showToolTip(*event, *view, index);
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option)};
}

QSize ChangesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight(option)};
}

void ChangesDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const ThemeColors theme = themeColors(option->palette);
    const auto setColor = [option](const QColor &color) {
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, color);
    };
    if (index.column() == ChangesModel::KindColumn) {
        setColor(theme.warning);
        return;
    }
    option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (index.column() == ChangesModel::PointerColumn) {
        setColor(theme.key);
    } else if (index.column() == ChangesModel::BeforeColumn) {
        option->font.setStrikeOut(true);
        setColor(theme.danger);
    } else {
        setColor(colorAt(index, ChangesModel::KindRole, theme));
    }
}

} // namespace hindcast
