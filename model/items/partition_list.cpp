// SPDX-License-Identifier: MIT
#include "model/items/partition_list.h"

#include <QLocale>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

QString partitionName(std::string_view key)
{
    if (key.empty())
        return PartitionList::tr("(everything)");
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

PartitionList::PartitionList(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PartitionList::setPartitions(const std::shared_ptr<const Partitions> &partitions)
{
    if (partitions == m_partitions)
        return;
    beginResetModel();
    m_partitions = partitions;
    fill();
    endResetModel();
}

void PartitionList::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    fill();
    endResetModel();
}

void PartitionList::fill()
{
    m_shown.clear();
    if (!m_partitions)
        return;
    for (std::uint32_t i = 0; i < m_partitions->all.size(); ++i) {
        if (m_filter.isEmpty()
            || partitionName(m_partitions->all[i].key).contains(m_filter, Qt::CaseInsensitive))
            m_shown.push_back(i);
    }
}

int PartitionList::find(std::string_view key) const
{
    const std::size_t at = m_partitions ? m_partitions->find(key) : Partitions::none;
    const auto found
        = std::ranges::lower_bound(m_shown, at, {}, [](std::uint32_t i) { return std::size_t{i}; });
    return found != m_shown.end() && *found == at ? static_cast<int>(found - m_shown.begin()) : -1;
}

int PartitionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PartitionList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const Partitions::Partition &partition
        = m_partitions->all[m_shown[static_cast<std::size_t>(index.row())]];
    const auto events = static_cast<qlonglong>(partition.rows->size());
    switch (role) {
    case Qt::DisplayRole:
        return partitionName(partition.key);
    case Qt::ToolTipRole:
        return QString(partitionName(partition.key) + u'\n'
                       + tr("%n events", nullptr, static_cast<int>(events)));
    case KeyRole:
        return QByteArray::fromStdString(partition.key);
    case EventsRole:
        return events;
    default:
        return {};
    }
}

} // namespace hindcast
