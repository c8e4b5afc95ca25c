// SPDX-License-Identifier: MIT
#include "model/items/fact_table.h"

namespace hindcast {

void FactTableModel::setTable(FactTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int FactTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.lines.size());
}

int FactTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FactTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const FactTable::Line &line = m_table.lines[static_cast<std::size_t>(index.row())];
    const auto at = static_cast<std::size_t>(index.column());
    const FactTable::Cell &cell = line.cells[at];
    const FactTable::Column &column = m_table.columns[at];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? QVariant() : cell.toolTip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    case SortRole:
        return cell.key.isValid() ? cell.key : cell.text;
    case RowRole:
        return QVariant::fromValue(line.row);
    case CodeRole:
        return column.isCode;
    case MutedRole:
        return cell.isMuted;
    default:
        return {};
    }
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FactTable::Column &column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    return {};
}

} // namespace hindcast
