// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"

#include <QAbstractItemModel>

#include <memory>

namespace hindcast {

/// The partitions that a comparison has found to differ: one below the other, or below the groups
/// of those that differ in the same paths. Grows while the comparison runs; groups are known at its
/// end. Sorted and filtered here, so that a hundred thousand cost no proxy.
class DifferenceList : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { KeyColumn, FirstColumn, FieldsColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        IsGroupRole = Qt::UserRole, ///< bool
        IsFailedRole, ///< bool: it did not get to its end on one side.
        IsExpectedRole, ///< bool
        PathsRole, ///< QStringList: what changed, each with its sign: `+ /total`.
    };
    Q_ENUM(Role)
    enum class Show { All, Unexpected, Differing, OneSided, Failed };
    Q_ENUM(Show)

    explicit DifferenceList(QObject *parent = nullptr);
    ~DifferenceList() override;

    /// What the column of keys is headed.
    void setTitle(const QString &title);
    /// Begins anew; \a index is that of the store that is compared.
    void begin(std::shared_ptr<const StoreIndex> index);
    /// More partitions, of which groups are not known yet.
    void add(const std::vector<PartitionDifference> &fresh);
    void finish(std::shared_ptr<const ComparisonResult> result);

    /// Takes effect when the result is there.
    void setGrouped(bool isGrouped);
    [[nodiscard]] bool isGrouped() const { return m_isGrouped && m_result != nullptr; }
    /// Only partitions with \a text in their key or in a path that changed, in either case.
    void setFilter(const QString &text, Show show);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] std::int64_t total() const { return std::ssize(all()); }
    [[nodiscard]] std::int64_t shown() const;
    /// How many groups there are; 0 until the result is there.
    [[nodiscard]] int kinds() const;
    /// Null pointer for a group.
    [[nodiscard]] const PartitionDifference *difference(const QModelIndex &index) const;
    /// Invalid if it is filtered out, or not there.
    [[nodiscard]] QModelIndex find(const std::string &key, bool isShared) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// Partitions shown below one another: all, or those of a group.
    struct Section
    {
        std::size_t group = 0;
        std::vector<std::size_t> rows; ///< In all().
    };

    [[nodiscard]] const std::vector<PartitionDifference> &all() const;
    [[nodiscard]] bool isShown(const PartitionDifference &difference) const;
    [[nodiscard]] bool isBefore(std::size_t left, std::size_t right) const;
    void arrange();
    [[nodiscard]] QString firstText(const PartitionDifference &difference) const;
    [[nodiscard]] QVariant groupData(const Section &section, int column, int role) const;
    [[nodiscard]] QVariant partitionData(const PartitionDifference &difference, int column,
                                         int role) const;

    std::shared_ptr<const StoreIndex> m_index;
    std::vector<PartitionDifference> m_fresh; ///< Until the result is there.
    std::shared_ptr<const ComparisonResult> m_result;
    QString m_title;
    bool m_isGrouped = true;
    QString m_text;
    Show m_show = Show::All;
    int m_sortColumn = KeyColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<Section> m_sections; ///< One, unless grouped.
};

} // namespace hindcast
