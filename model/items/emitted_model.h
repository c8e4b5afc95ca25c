// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_trial.h"
#include "model/store/store_index.h"

#include <QAbstractItemModel>

#include <memory>

namespace hindcast {

/// What a projection emitted and linked in a trial, with the event that caused it. Each line has
/// one below it with the data, if there are any.
class EmittedModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { ByColumn, StreamColumn, TypeColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole, ///< hindcast::Row of the event that caused it.
        IsDataRole, ///< Whether this is a line with data.
    };
    Q_ENUM(Role)

    using QAbstractItemModel::QAbstractItemModel;

    /// Null pointers: nothing was emitted. Places are versions if all events are \a ofOneStream.
    void setTrial(const std::shared_ptr<const ScriptTrial> &trial,
                  std::shared_ptr<const StoreIndex> index, bool ofOneStream);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const ScriptNote &noteOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant lineText(const ScriptNote &note, int column) const;

    std::vector<ScriptNote> m_notes;
    std::shared_ptr<const StoreIndex> m_index;
    bool m_isOneStream = true;
};

} // namespace hindcast
