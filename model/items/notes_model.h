// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/note_desk.h"

#include <QAbstractTableModel>

namespace hindcast {

/// The notes of a desk as table rows. The note is edited in place, and the desk told.
class NotesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StreamColumn, VersionColumn, TimeColumn, TypeColumn, NoteColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        TypeNameRole = Qt::UserRole, ///< QString; empty if the store has no such event.
        IsMissingRole, ///< bool: the open store has no such event.
    };
    Q_ENUM(Role)

    /// \a desk and \a session must outlive the model.
    NotesModel(NoteDesk &desk, Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void refresh();
    [[nodiscard]] QString text(const NoteDesk::Note &note, int column) const;

    NoteDesk &m_desk;
    Session &m_session;
    int m_rows = 0; ///< As views know them.
};

} // namespace hindcast
