// SPDX-License-Identifier: MIT
#include "views/streams/stream_tree_view.h"

#include "model/items/stream_tree_model.h"
#include "views/common/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace hindcast {

namespace {

constexpr int accentBarWidth = 2;

/// Points down if \a isOpen, else to the right.
QPolygonF triangle(QPointF center, bool isOpen)
{
    if (isOpen)
        return {{center + QPointF(-3.5, -2), center + QPointF(3.5, -2), center + QPointF(0, 2.5)}};
    return {{center + QPointF(-2, -3.5), center + QPointF(2.5, 0), center + QPointF(-2, 3.5)}};
}

} // namespace

StreamTreeView::StreamTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(10);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(0);
}

void StreamTreeView::markStream(StreamId stream)
{
    m_marked = stream;
    viewport()->update();
}

/// All rows have one height, so there is nothing to do but to paint. Qt's own looks for each of the
/// rows, one after the other from the top: minutes for a category of half a million streams.
void StreamTreeView::dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &)
{
    viewport()->update();
}

void StreamTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const StreamId stream = StreamTreeModel::streamAt(index);
    const bool isMarked = stream.isValid() && stream == m_marked;
    QStyleOptionViewItem own = option;
    const QColor background = option.palette.color(isMarked ? QPalette::Highlight : QPalette::Base);
    own.palette.setColor(QPalette::Highlight, background); // Being current shows as a frame.
    if (isMarked)
        own.palette.setColor(QPalette::Text, option.palette.color(QPalette::HighlightedText));
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter->fillRect(row, background);
    QTreeView::drawRow(painter, own, index);
    if (isMarked)
        painter->fillRect(row.left(), row.top(), accentBarWidth, row.height(),
                          themeColors(option.palette).accent);
}

void StreamTreeView::drawBranches(QPainter *painter, const QRect &rect,
                                  const QModelIndex &index) const
{
    if (index.parent().isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColors(palette()).mutedText);
    painter->drawPolygon(triangle(QRectF(rect).center() + QPointF(7.5, 0.5), isExpanded(index)));
    painter->restore();
}

} // namespace hindcast
