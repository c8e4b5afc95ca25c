// SPDX-License-Identifier: MIT
#include "views/state/state_tree.h"

#include "views/common/theme.h"
#include "views/state/state_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace hindcast {

namespace {

constexpr int fieldColumnWidth = 130;
constexpr int narrowestColumn = 60;
constexpr int narrowSetters = 120; ///< Pixels of that column, …
constexpr int wideSetters = 260;
constexpr int widthForSetters = 360; ///< … and of the tree, below which it is not shown.
constexpr int indentWidth = 14;
constexpr int selectionBar = 3;
constexpr std::size_t mostOpenedAtOnce = 5'000;

} // namespace

StateTree::StateTree(QWidget *parent)
    : QTreeView(parent)
    , m_model(new StateTreeModel(this))
{
    setAccessibleName(tr("State"));
    setModel(m_model);
    setItemDelegate(new StateDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIndentation(indentWidth);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(narrowestColumn);
    header()->setSectionResizeMode(StateTreeModel::ValueColumn, QHeaderView::Stretch);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->resizeSection(StateTreeModel::FieldColumn, fieldColumnWidth);
    addActions();
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { remember(index, true); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { remember(index, false); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (m_isUpdating)
                    return;
                m_selected = m_model->pointer(current.siblingAtColumn(0));
                emit fieldSelected(m_selected);
            });
}

void StateTree::addActions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Copy value"), QKeySequence::Copy, &StateTree::copyValue);
    add(tr("Copy path"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &StateTree::copyPath);
    add(tr("Copy as JSON"), Qt::CTRL | Qt::ALT | Qt::Key_C, &StateTree::copyJson);
    const auto addLine = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        addAction(line);
    };
    addLine();
    add(tr("Go to the event that set it"), Qt::CTRL | Qt::Key_Return, &StateTree::goToSetter);
    addLine();
    add(tr("Expand all below"), Qt::Key_Asterisk, &StateTree::expandBelow);
    add(tr("Collapse"), Qt::Key_Minus, &StateTree::collapseBelow);
}

void StateTree::showState(const Json &before, const Json &after)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    const QPersistentModelIndex top = indexAt({0, 0});
    const int topBefore = top.isValid() ? visualRect(top).top() : 0;
    m_model->show(before, after);
    if (top.isValid() && visualRect(top).isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(top).top() - topBefore);
    }
    // The view moves on when the selected field goes; it is selected again when it is back.
    if (m_selected.empty() || selectedPointer() == m_selected)
        return;
    const QModelIndex found = m_model->find(m_selected);
    if (found.isValid())
        selectionModel()->setCurrentIndex(
            found, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selectionModel()->clear();
}

void StateTree::clearState()
{
    const QScopedValueRollback updating(m_isUpdating, true);
    m_model->clear();
}

void StateTree::showSetters(const StateSetters &setters)
{
    m_model->setSetters(setters);
}

void StateTree::goToSetter()
{
    const QModelIndex cell = currentIndex().siblingAtColumn(StateTreeModel::SetByColumn);
    const Row row{cell.isValid() ? cell.data(StateTreeModel::SetByRole).toLongLong() : -1};
    if (row.isValid())
        emit setterChosen(row);
}

/// The event that the text at \a place names; invalid: there is none.
Row StateTree::setterAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid() || index.column() != StateTreeModel::SetByColumn)
        return {};
    const QVariant row = index.data(StateTreeModel::SetByRole);
    return {row.isValid() ? row.toLongLong() : -1};
}

void StateTree::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    const bool isOnSetter = setterAt(event->position().toPoint()).isValid();
    if (std::exchange(m_isOnSetter, isOnSetter) == isOnSetter)
        return;
    viewport()->setCursor(isOnSetter ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update(); // The link is underlined, or no longer.
}

void StateTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const Row row = setterAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row.isValid())
        emit setterChosen(row);
}

/// A narrow tree has room for names and values only; the rest is in their tool tips.
void StateTree::resizeEvent(QResizeEvent *event)
{
    const int width = viewport()->width();
    setColumnHidden(StateTreeModel::SetByColumn, width < widthForSetters);
    header()->resizeSection(StateTreeModel::SetByColumn,
                            std::clamp(width * 3 / 8, narrowSetters, wideSetters));
    QTreeView::resizeEvent(event);
}

std::string StateTree::selectedPointer() const
{
    return m_model->pointer(currentField());
}

void StateTree::goTo(const std::string &pointer)
{
    select(m_model->find(pointer));
}

void StateTree::goTo(const Change &change)
{
    select(m_model->find(change));
}

void StateTree::select(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    scrollTo(index); // Opens what it lies in.
    setCurrentIndex(index);
}

QModelIndex StateTree::currentField() const
{
    return currentIndex().siblingAtColumn(StateTreeModel::FieldColumn);
}

void StateTree::copyValue()
{
    if (!currentIndex().isValid())
        return;
    const Json &value = m_model->value(currentField());
    const std::string text = value.kind() == Json::Kind::String ? value.text() : value.toText(2);
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

void StateTree::copyPath()
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(QString::fromStdString(selectedPointer()));
}

void StateTree::copyJson()
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(
            QString::fromStdString(m_model->value(currentField()).toText(2)));
}

void StateTree::expandBelow()
{
    std::vector<QModelIndex> open{currentField()};
    for (std::size_t at = 0; at < open.size(); ++at) {
        const int rows = m_model->rowCount(open[at]);
        for (int row = 0; row < rows && open.size() < mostOpenedAtOnce; ++row) {
            const QModelIndex child = m_model->index(row, 0, open[at]);
            if (m_model->hasChildren(child))
                open.push_back(child);
        }
    }
    // From the inside out: what is not seen yet costs nothing.
    for (auto index = open.rbegin(); index != open.rend(); ++index)
        expand(*index);
}

void StateTree::collapseBelow()
{
    const QModelIndex field = currentField();
    if (field.isValid() && !isExpanded(field) && field.parent().isValid())
        setCurrentIndex(field.parent());
    collapse(currentField());
}

void StateTree::remember(const QModelIndex &index, bool isExpanded)
{
    const std::string pointer = m_model->pointer(index);
    if (!isExpanded)
        m_expanded.erase(pointer);
    else if (m_expanded.insert(pointer).second)
        reopen(index, 0, m_model->rowCount(index) - 1);
}

void StateTree::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    reopen(parent, first, last);
}

void StateTree::reopen(const QModelIndex &parent, int first, int last)
{
    const std::string inside = m_model->pointer(parent) + '/';
    const auto found = m_expanded.lower_bound(inside);
    if (found == m_expanded.end() || !found->starts_with(inside))
        return;
    for (int row = first; row <= last; ++row) {
        const QModelIndex child = m_model->index(row, 0, parent);
        if (m_model->hasChildren(child) && m_expanded.contains(m_model->pointer(child))
            && !isExpanded(child)) {
            expand(child);
            reopen(child, 0, m_model->rowCount(child) - 1);
        }
    }
}

void StateTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const ThemeColors theme = themeColors(palette());
    const auto mark = static_cast<StateMark>(index.data(StateTreeModel::MarkRole).toInt());
    const bool isSelected = selectionModel()->isRowSelected(index.row(), index.parent());
    if (mark >= StateMark::Changed)
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

} // namespace hindcast
