// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"

#include <QAbstractTableModel>

#include <memory>

namespace hindcast {

/// What one event changed in the state, a row for each place.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { KindColumn, PointerColumn, BeforeColumn, AfterColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        MarkRole = Qt::UserRole, ///< StateMark as int.
        KindRole, ///< In the columns of values: Json::Kind as int; null where there is no value.
    };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the changes of \a moment; none for a null pointer.
    void show(std::shared_ptr<const Moment> moment);
    /// The change in \a row, which must be one of the model.
    [[nodiscard]] const Change &change(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QVariant valueData(const Change &change, bool isBefore, int role);

    std::shared_ptr<const Moment> m_moment;
    int m_rows = 0;
};

} // namespace hindcast
