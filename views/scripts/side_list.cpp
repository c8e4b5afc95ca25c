// SPDX-License-Identifier: MIT
#include "views/scripts/side_list.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace hindcast {

SideList::SideList(SideRowDelegate::Rows rows, const QString &name, QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(name);
    setItemDelegate(new SideRowDelegate(rows, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // It is as high as it needs to be.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SideList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    const auto grow = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, grow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, grow);
    connect(model, &QAbstractItemModel::modelReset, this, grow);
    const bool isOrdered = model->supportedDropActions().testFlag(Qt::MoveAction)
        && model->flags({}).testFlag(Qt::ItemIsDropEnabled);
    if (!isOrdered)
        return;
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
}

QSize SideList::sizeHint() const
{
    const int rows = model() != nullptr ? model()->rowCount() : 0;
    return {200, rows == 0 ? 0 : rows * sizeHintForRow(0)};
}

QSize SideList::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

QModelIndex SideList::markAt(const QPoint &place) const
{
    constexpr int slack = 4; // A small thing to hit.
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return {};
    const QRect mark
        = SideRowDelegate::markRect(visualRect(index)).adjusted(-slack, -slack, slack, slack);
    return mark.contains(place) ? index : QModelIndex();
}

void SideList::mousePressEvent(QMouseEvent *event)
{
    m_pressedMark = event->button() == Qt::LeftButton ? markAt(event->pos()) : QModelIndex();
    if (m_pressedMark.isValid())
        return; // Setting a mark opens nothing.
    QListView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        emit chosen(indexAt(event->pos()));
}

void SideList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = m_pressedMark;
    m_pressedMark = QModelIndex();
    if (!pressed.isValid())
        QListView::mouseReleaseEvent(event);
    else if (markAt(event->pos()) == pressed)
        emit marked(pressed);
}

void SideList::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressedMark = event->button() == Qt::LeftButton ? markAt(event->pos()) : QModelIndex();
    const QModelIndex index = indexAt(event->pos());
    const bool isChecked = index.data(Qt::CheckStateRole).isValid(); // That would be a surprise.
    if (event->button() == Qt::LeftButton && index.isValid() && !m_pressedMark.isValid()
        && !isChecked)
        emit marked(index);
}

void SideList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    emit menuAsked(index,
                   isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                           : event->globalPos());
}

void SideList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool isByTab
        = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByTab && !currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

void SideList::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QListView::keyPressEvent(event);
}

bool SideList::handleKey(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    const bool isAlt = event.modifiers() == Qt::AltModifier;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!isAlt)
            return false;
        moveCurrent(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ControlModifier)
            return false; // Runs the script.
        emit chosen(current);
        return true;
    case Qt::Key_Space:
        emit marked(current);
        return true;
    case Qt::Key_Delete:
        emit removeAsked(current);
        return true;
    default:
        return false;
    }
}

void SideList::moveCurrent(int by)
{
    const int from = currentIndex().row();
    const int to = from + by;
    if (to >= 0 && to < model()->rowCount()) // A row goes before the one that it is moved to.
        model()->moveRow({}, from, {}, by > 0 ? to + 1 : to);
}

} // namespace hindcast
