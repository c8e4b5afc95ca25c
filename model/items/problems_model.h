// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

#include <QAbstractTableModel>

#include <memory>

namespace hindcast {

/// The problems of a store as table rows: what kind, where, and what exactly.
class ProblemsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { KindColumn, PlaceColumn, MessageColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { RowRole = Qt::UserRole }; ///< hindcast::Row of the event; may be invalid.
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the problems of \a index, which must not be a null pointer.
    void setIndex(std::shared_ptr<const StoreIndex> index);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// What a kind of problem is called: `gap in the versions`.
    [[nodiscard]] static QString kindText(Problem::Kind kind);

private:
    std::shared_ptr<const StoreIndex> m_index;
};

} // namespace hindcast
