// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/upcast_fields.h"

#include <QAbstractTableModel>

namespace hindcast {

/// An event before and after upcasting as table rows: a column for each side.
class UpcastFieldsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StoredColumn, AfterColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { KindRole = Qt::UserRole }; ///< UpcastField::Kind as int.
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    void setFields(std::vector<UpcastField> fields);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<UpcastField> m_fields;
};

} // namespace hindcast
