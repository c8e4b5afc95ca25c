// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_request.h"

#include <QTreeView>

namespace hindcast {

/// One side of an AlignedStateModel, drawn: signs and tints for what differs, hatching where there
/// is nothing. Keys that move through time are left to whoever is around it.
class AlignedTree : public QTreeView
{
    Q_OBJECT
public:
    AlignedTree(Side side, QAbstractItemModel *model, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    [[nodiscard]] QModelIndex ownIndex(const QModelIndex &index) const;

    Side m_side;
};

} // namespace hindcast
