// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace hindcast {

/// Paints a row of the stream tree: name, a red dot if something is wrong with the stream, how busy
/// it was over its life or when its last event was, and the number of events. The background is the
/// view's.
class StreamDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum class Detail { Activity, LastTime };
    void setDetail(Detail detail) { m_detail = detail; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintStream(QPainter &painter, const QStyleOptionViewItem &option, QRect rect,
                     const QModelIndex &index) const;

    Detail m_detail = Detail::Activity;
};

} // namespace hindcast
