// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace hindcast {

/// What the rows of the debugger's tables of events have in common: the current event is
/// highlighted, a thin line parts the rows, and the type stands behind a square in its colour.
class EventRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    static constexpr int padding = 6;

    /// Paints what lies below the text; gives back the room for it.
    static QRect paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                          const QBrush &background);
    /// Paints \a text where it has room, with \a alignment.
    static void paintText(QPainter &painter, const QRect &rect, const QString &text,
                          Qt::Alignment alignment);
    /// The platform's fixed font in the size of \a font.
    static QFont fixedFont(const QFont &font);
};

/// A node of a trace; its model is a TraceModel. The stream is a link.
class TraceNodeDelegate final : public EventRowDelegate
{
    Q_OBJECT
public:
    using EventRowDelegate::EventRowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void paintEvent(QPainter &painter, QRect rect, const QStyleOptionViewItem &option,
                           const QModelIndex &index);
};

/// A hit of a search, emphasised within its excerpt; its model is a FoundModel.
class FoundDelegate final : public EventRowDelegate
{
    Q_OBJECT
public:
    using EventRowDelegate::EventRowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void paintExcerpt(QPainter &painter, const QRect &rect,
                             const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace hindcast
