// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

namespace hindcast {

/// A finished table of a few thousand rows at most, such as the snapshots of a store.
struct FactTable
{
    struct Column
    {
        QString title;
        bool isNumber = false; ///< Stands on the right.
        bool isCode = false; ///< A name or value of the store, in the font for code.
    };
    struct Cell
    {
        QString text;
        QVariant key; ///< What it is sorted by; invalid: by its text.
        QString toolTip; ///< Empty: the text, where it does not fit.
        bool isMuted = false; ///< Says that there is nothing.
    };
    struct Line
    {
        std::vector<Cell> cells; ///< One for each column.
        Row row; ///< The event that the line is about; invalid: none.
    };

    std::vector<Column> columns;
    std::vector<Line> lines;
};

/// A FactTable as a model. To be sorted by a QSortFilterProxyModel over SortRole.
class FactTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole,
        RowRole, ///< hindcast::Row of the line; may be invalid.
        CodeRole, ///< bool, see FactTable::Column::isCode.
        MutedRole, ///< bool, see FactTable::Cell::isMuted.
    };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(FactTable table);
    [[nodiscard]] const FactTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    FactTable m_table;
};

} // namespace hindcast
