// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace hindcast {

struct WatchChart;

/// Draws breakpoints and watches: check boxes, code and values in their colours, errors in red, and
/// small charts. See StopRole.
class StopDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintText(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    static void paintChart(QPainter &painter, const QRectF &rect, const QPalette &palette,
                           const WatchChart &chart);
};

} // namespace hindcast
