// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/partitions.h"

#include <QAbstractListModel>

namespace hindcast {

/// The partitions of a projection whose keys hold a text, upper and lower case alike. One row, one
/// partition.
class PartitionList final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole, ///< QByteArray: the key as it is.
        EventsRole ///< qlonglong: how many events reach it.
    };
    Q_ENUM(Role)

    explicit PartitionList(QObject *parent = nullptr);

    /// A null pointer: none.
    void setPartitions(const std::shared_ptr<const Partitions> &partitions);
    void setFilter(const QString &text);
    /// The row of the partition with this key; -1 if it is not shown.
    [[nodiscard]] int find(std::string_view key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void fill();

    std::shared_ptr<const Partitions> m_partitions;
    QString m_filter;
    std::vector<std::uint32_t> m_shown; ///< In m_partitions->all.
};

/// How a person reads a key: the one state of everything has an empty one.
[[nodiscard]] QString partitionName(std::string_view key);

} // namespace hindcast
