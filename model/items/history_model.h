// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame.h"
#include "model/items/setter_text.h"

#include <QAbstractTableModel>

namespace hindcast {

/// The changes of one field as rows, in order.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        VersionColumn,
        EventColumn,
        FromColumn,
        ToColumn,
        ActorColumn,
        TimeColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole, ///< Of the event, as qlonglong.
        TypeRole, ///< The event's type as QByteArray, for its colour.
        KindRole, ///< FromColumn, ToColumn: Json::Kind as int; nothing if there is no value.
    };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    /// \a setters says how events are called; its blame does not matter here. A null pointer shows
    /// nothing.
    void show(const std::shared_ptr<const FieldHistory> &history, const StateSetters &setters);
    /// The last change at or before \a row; -1: there is none.
    [[nodiscard]] int rowAt(Row row) const;
    [[nodiscard]] Row eventAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const FieldVersion &version, int column) const;

    std::shared_ptr<const FieldHistory> m_history;
    StateSetters m_setters;
};

} // namespace hindcast
