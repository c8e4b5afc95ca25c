// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace hindcast {

/// Paints a line of the column beside a script: a mark, a name, and what there is to say of it at
/// the right end. A name that is too long loses its middle; the tool tip then says it.
class SideRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Which models have the roles: ScriptListModel or RulesModel.
    enum class Rows { Scripts, Rules };

    static constexpr int rowHeight = 27;

    SideRowDelegate(Rows rows, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// Where the check box or the dot of a line that takes \a row is.
    [[nodiscard]] static QRect markRect(const QRect &row);

protected:
    /// The view does it, for the whole of the mark.
    bool editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &,
                     const QModelIndex &) override
    {
        return false;
    }

private:
    Rows m_rows;
};

} // namespace hindcast
