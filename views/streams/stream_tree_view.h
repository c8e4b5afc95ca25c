// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"

#include <QTreeView>

namespace hindcast {

/// The tree of streams, with the one that is being looked at marked whatever row the keyboard is
/// on. Its model is a StreamTreeModel.
class StreamTreeView final : public QTreeView
{
    Q_OBJECT
public:
    explicit StreamTreeView(QWidget *parent = nullptr);

    void markStream(StreamId stream);
    /// Only says so: Qt's own would read the text of up to all rows at each key.
    void keyboardSearch(const QString &search) override { emit typed(search); }

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

signals:
    void typed(const QString &text);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    StreamId m_marked;
};

} // namespace hindcast
