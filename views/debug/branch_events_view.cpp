// SPDX-License-Identifier: MIT
#include "views/debug/branch_events_view.h"

#include "model/items/branch_model.h"
#include "model/session/branch_desk.h"
#include "views/common/theme_colors.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace hindcast {

void BranchEventDelegate::initStyleOption(QStyleOptionViewItem *option,
                                          const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const ThemeColors colors = themeColors(option->palette);
    const bool isSkipped = index.data(BranchModel::SkippedRole).toBool();
    option->font.setStrikeOut(isSkipped && index.column() != BranchModel::ChangeColumn);
    if (option->state.testFlag(QStyle::State_Selected))
        return;
    if (!index.data(BranchModel::FailureRole).toString().isEmpty())
        option->palette.setColor(QPalette::Text, colors.danger);
    else if (isSkipped)
        option->palette.setColor(QPalette::Text, colors.mutedText);
    if (index.data(BranchModel::DiffersFromHereRole).toBool())
        option->backgroundBrush = colors.changed;
    else if (index.data(BranchModel::OwnRole).toBool() && !isSkipped)
        option->backgroundBrush = colors.added;
}

BranchEventsView::BranchEventsView(Session &session, BranchDesk &desk, QWidget *parent)
    : QTableView(parent)
    , m_desk(desk)
    , m_model(new BranchModel(session, desk, this))
{
    setAccessibleName(tr("Events of the branch"));
    setModel(m_model);
    setItemDelegate(new BranchEventDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    setMinimumHeight(2 * verticalHeader()->defaultSectionSize()); // On small screens.
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setColumnWidth(BranchModel::VersionColumn, 70);
    setColumnWidth(BranchModel::TypeColumn, 170);
    connect(&m_desk, &BranchDesk::itemsChanged, this, &BranchEventsView::followDesk);
    connect(&m_desk, &BranchDesk::itemChanged, this, &BranchEventsView::followDesk);
    connect(this, &QTableView::doubleClicked, this, &BranchEventsView::editRequested);
    followDesk();
}

std::vector<std::int64_t> BranchEventsView::selectedItems() const
{
    std::vector<std::int64_t> items;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        items.push_back(index.row());
    std::ranges::sort(items);
    return items;
}

/// The model has taken the items in before, as it was connected first.
void BranchEventsView::followDesk()
{
    const auto row = static_cast<int>(m_desk.item());
    if (row < 0 || row >= m_model->rowCount() || currentIndex().row() == row)
        return;
    m_isFollowing = true;
    setCurrentIndex(m_model->index(row, BranchModel::TypeColumn));
    m_isFollowing = false;
}

void BranchEventsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && !m_isFollowing)
        m_desk.setItem(current.row());
}

bool BranchEventsView::handleKey(const QKeyEvent &event)
{
    const bool isAlt = event.modifiers() == Qt::AltModifier;
    const bool isPlain
        = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    if (isAlt && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        m_desk.moveItem(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (!isPlain)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
        m_desk.toggleSkip(selectedItems());
        return true;
    case Qt::Key_Delete:
        m_desk.removeItem();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit editRequested();
        return true;
    default:
        return false;
    }
}

/// The space bar would play the slider otherwise.
bool BranchEventsView::event(QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (isOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void BranchEventsView::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(*event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

} // namespace hindcast
