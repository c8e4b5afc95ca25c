// SPDX-License-Identifier: MIT
#include "views/debug/event_table.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

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
    m_digits = digits;
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

void EventTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitLastColumn();
}

/// The type of an event says more than the whole name of its stream.
void EventTable::fitLastColumn()
{
    constexpr int leastStretched = 16;
    constexpr int leastLast = 8;
    if (std::ranges::find(m_digits, 0) == m_digits.end())
        return;
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int fixed = std::accumulate(m_digits.begin(), m_digits.end(), 0);
    const int missing = fixed + leastStretched - viewport()->width() / digit;
    const int last = m_digits.back();
    horizontalHeader()->resizeSection(static_cast<int>(m_digits.size()) - 1,
                                      std::clamp(last - missing, std::min(leastLast, last), last)
                                          * digit);
}

void EventTable::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

} // namespace hindcast
