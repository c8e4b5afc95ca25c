// SPDX-License-Identifier: MIT
#include "views/debug/stop_table.h"

#include "views/debug/stop_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace hindcast {

namespace {

constexpr int mostRowsHigh = 8;
constexpr int leastRowsHigh = 2;
constexpr std::array ownKeys{Qt::Key_Space, Qt::Key_Delete, Qt::Key_F2, Qt::Key_Return,
                             Qt::Key_Enter};

bool isOwnKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return modifiers == Qt::NoModifier && std::ranges::count(ownKeys, event.key()) > 0;
}

} // namespace

StopTable::StopTable(QAbstractItemModel &model, const QString &name, QWidget *parent)
    : QTreeView(parent)
{
    setAccessibleName(name);
    setModel(&model);
    setItemDelegate(new StopDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    header()->setMinimumSectionSize(36);
    const auto resize = [this] { updateGeometry(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, resize);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, resize);
    connect(&model, &QAbstractItemModel::modelReset, this, resize);
}

QSize StopTable::sizeHint() const
{
    const int rows = std::clamp(model()->rowCount(), leastRowsHigh, mostRowsHigh);
    const int row = itemDelegate()->sizeHint({}, {}).height();
    return {240,
            rows * std::max(row, sizeHintForRow(0))
                + (header()->isHidden() ? 0 : header()->sizeHint().height())};
}

int StopTable::selectedRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

/// The window's shortcuts would have these keys otherwise.
bool StopTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))
        && selectedRow() >= 0) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void StopTable::keyPressEvent(QKeyEvent *event)
{
    const int row = selectedRow();
    if (row < 0 || !isOwnKey(*event) || state() == EditingState)
        return QTreeView::keyPressEvent(event);
    if (event->key() == Qt::Key_Space)
        emit toggleAsked(row);
    else if (event->key() == Qt::Key_Delete)
        emit removalAsked(row);
    else
        emit editingAsked(row);
}

void StopTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton)
        emit editingAsked(index.row());
    else
        QTreeView::mouseDoubleClickEvent(event);
}

} // namespace hindcast
