// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace hindcast {

/// Paints lines of what a trial found: in a fixed-width font, with a line below each. What is too
/// long is cut, and the tool tip says all of it.
class TrialDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What kind of model it is for.
    enum class Rows { Upcast, Console, Emitted };

    static constexpr int margin = 11;

    TrialDelegate(Rows rows, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Look;
    [[nodiscard]] Look lookOf(const QModelIndex &index, const QPalette &palette) const;

    Rows m_rows;
};

} // namespace hindcast
