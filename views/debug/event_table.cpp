// SPDX-License-Identifier: MIT
#include "views/debug/event_table.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace hindcast {

EventTable::EventTable(const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(24);
    connect(this, &QTableView::clicked, this, &EventTable::asked);
    fitRowHeight();
}

void EventTable::select(const QModelIndex &index)
{
    if (index.row() == currentIndex().row() && index.isValid() == currentIndex().isValid())
        return;
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index.siblingAtColumn(horizontalHeader()->logicalIndexAt(0)));
}

void EventTable::setWidths(const std::vector<int> &digits)
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < static_cast<int>(digits.size()); ++column) {
        const int width = digits[static_cast<std::size_t>(column)];
        if (width == 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            horizontalHeader()->resizeSection(column, width * digit);
    }
}

/// Does nothing: Qt's own would read the text of up to all rows at each key.
void EventTable::keyboardSearch(const QString &)
{
}

/// Rows have one height, so there is nothing to do but to paint; Qt's own visits each row.
void EventTable::dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &)
{
    viewport()->update();
}

void EventTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRowHeight();
}

void EventTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        emit asked(currentIndex());
        return;
    }
    // Whole rows are selected, so left and right mean nothing here; the window steps with them.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Selects nothing: Qt's own would select the first row, though nobody has asked for it.
void EventTable::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void EventTable::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

} // namespace hindcast
