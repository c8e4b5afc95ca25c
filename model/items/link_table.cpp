// SPDX-License-Identifier: MIT
#include "model/items/link_table.h"

namespace hindcast {

void LinkTable::show(const QStringList &headers, std::vector<TableLine> lines)
{
    beginResetModel();
    m_headers = headers;
    m_lines = std::move(lines);
    endResetModel();
}

const TableLink &LinkTable::link(const QModelIndex &index) const
{
    static const TableLink nowhere;
    return index.isValid() ? m_lines[static_cast<std::size_t>(index.row())].link : nowhere;
}

int LinkTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LinkTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant LinkTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    const TableLine &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return line.cells.value(index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= m_firstNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                               : QVariant();
    case IsAlarmingRole:
        return line.isAlarming;
    default:
        return {};
    }
}

QVariant LinkTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return data(index(0, section), role);
    return role == Qt::DisplayRole ? m_headers.value(section) : QVariant();
}

} // namespace hindcast
