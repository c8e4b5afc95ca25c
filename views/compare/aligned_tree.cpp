// SPDX-License-Identifier: MIT
#include "views/compare/aligned_tree.h"

#include "model/items/aligned_state_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Kind = AlignedField::Kind;

constexpr int indentWidth = 14;
constexpr int rowPadding = 9; ///< Above and below a row's text together.
constexpr int cellPadding = 6;
constexpr int selectionBar = 3;

Kind kindAt(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(AlignedStateModel::KindRole).toInt());
}

QString signAt(const QModelIndex &index)
{
    if (index.data(AlignedStateModel::IsIgnoredRole).toBool())
        return u"≈"_s;
    switch (kindAt(index)) {
    case Kind::Changed:
        return u"~"_s;
    case Kind::OnlyBefore:
        return u"−"_s;
    case Kind::OnlyAfter:
        return u"+"_s;
    case Kind::Same:
    case Kind::Inside:
        break;
    }
    return index.data(AlignedStateModel::IsReorderedRole).toBool() ? u"↕"_s : QString();
}

QColor valueColor(const QModelIndex &index, const QPalette &palette)
{
    const ThemeColors theme = themeColors(palette);
    switch (static_cast<Json::Kind>(index.data(AlignedStateModel::ValueKindRole).toInt())) {
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
    return palette.color(QPalette::Text);
}

/// Draws a field's sign and name, or its value.
class AlignedDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeColors theme = themeColors(option.palette);
        const bool isField = index.column() == AlignedStateModel::BeforeField
            || index.column() == AlignedStateModel::AfterField;
        painter->save();
        painter->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        const QFontMetrics metrics(painter->font());
        QRect rect = option.rect.adjusted(cellPadding / 2, 0, -cellPadding, 0);
        const auto draw = [&](const QString &text, const QColor &color) {
            painter->setPen(color);
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              metrics.elidedText(text, Qt::ElideRight, rect.width()));
        };
        if (index.data(AlignedStateModel::IsGapRole).toBool()) {
            painter->restore();
            return;
        }
        if (isField) {
            draw(signAt(index), option.palette.color(QPalette::Text));
            rect.setLeft(rect.left() + metrics.horizontalAdvance(u"+"_s) + cellPadding);
            draw(index.data().toString(), theme.key);
        } else {
            draw(index.data().toString(), valueColor(index, option.palette));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        return {0, std::max(fixed.height(), option.fontMetrics.height()) + rowPadding};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        showPlainToolTip(*event, index.data(Qt::ToolTipRole).toString(), view);
        return true;
    }
};

} // namespace

AlignedTree::AlignedTree(Side side, QAbstractItemModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_side(side)
{
    setModel(model);
    setItemDelegate(new AlignedDelegate(this));
    const bool isAfter = side == Side::After;
    setTreePosition(isAfter ? AlignedStateModel::AfterField : AlignedStateModel::BeforeField);
    setColumnHidden(AlignedStateModel::BeforeField, isAfter);
    setColumnHidden(AlignedStateModel::BeforeValue, isAfter);
    setColumnHidden(AlignedStateModel::AfterField, !isAfter);
    setColumnHidden(AlignedStateModel::AfterValue, !isAfter);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIndentation(indentWidth);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(20);
}

QModelIndex AlignedTree::ownIndex(const QModelIndex &index) const
{
    return index.siblingAtColumn(m_side == Side::After ? AlignedStateModel::AfterField
                                                       : AlignedStateModel::BeforeField);
}

void AlignedTree::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_N:
        return event->ignore();
    case Qt::Key_Space:
        return setExpanded(currentIndex().siblingAtColumn(0),
                           !isExpanded(currentIndex().siblingAtColumn(0)));
    default:
        QTreeView::keyPressEvent(event);
    }
}

void AlignedTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    const int width = viewport()->width() * 11 / 20;
    header()->resizeSection(ownIndex(model()->index(0, 0)).isValid()
                                ? ownIndex(model()->index(0, 0)).column()
                                : treePosition(),
                            width);
}

void AlignedTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(palette());
    const Kind kind = kindAt(index);
    const bool isSelected = selectionModel()->isRowSelected(index.row(), index.parent());
    const bool isGap = ownIndex(index).data(AlignedStateModel::IsGapRole).toBool();
    if (isGap)
        painter->fillRect(option.rect, QBrush(theme.divider, Qt::BDiagPattern));
    else if (kind == Kind::OnlyBefore)
        painter->fillRect(option.rect, theme.removed);
    else if (kind == Kind::OnlyAfter)
        painter->fillRect(option.rect, theme.added);
    else if (kind == Kind::Changed)
        painter->fillRect(option.rect, theme.changed);
    else if (isSelected)
        painter->fillRect(option.rect, palette().highlight());
    QTreeView::drawRow(painter, option, index);
    if (isSelected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(selectionBar, option.rect.height())),
                          theme.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.divider);
}

void AlignedTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    // What opens is on the other side where there is a gap.
    if (!ownIndex(index).data(AlignedStateModel::IsGapRole).toBool())
        QTreeView::drawBranches(painter, rect, index);
}

} // namespace hindcast
