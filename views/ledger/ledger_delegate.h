// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace hindcast {

/// Paints a cell of the ledger: the type with a square in its colour, what is later than the
/// current event greyed, and a bad record's reason across the row from the type column on. Reads
/// the roles of a LedgerModel; the view is a QTableView.
class LedgerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace hindcast
