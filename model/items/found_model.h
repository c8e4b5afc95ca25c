// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/search_desk.h"

#include <QAbstractTableModel>

namespace hindcast {

/// What a search has found, as table rows that grow as it goes on. Excerpts are made only of rows
/// that are asked for. Views keep some bytes a row, so of very many hits only the first are rows.
class FoundModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        StreamColumn,
        VersionColumn,
        TypeColumn,
        ActorColumn,
        ExcerptColumn,
        ColumnCount,
    };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole, ///< hindcast::Row
        TypeNameRole, ///< QString
        HitBeginRole, ///< int: where in an excerpt the hit is, …
        HitLengthRole, ///< … and how long.
        IsCurrentRole, ///< bool
    };
    Q_ENUM(Role)

    static constexpr std::int64_t usualMostRows = 5'000'000;

    /// \a session and \a desk must outlive the model.
    FoundModel(Session &session, SearchDesk &desk, QObject *parent = nullptr,
               std::int64_t mostRows = usualMostRows);

    [[nodiscard]] Row rowAt(const QModelIndex &index) const;
    /// The row of the table that shows the event; invalid: none does.
    [[nodiscard]] QModelIndex indexOf(Row row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void takeRows();
    void tellChanged(int firstColumn);
    [[nodiscard]] QString text(Row row, int column) const;

    Session &m_session;
    SearchDesk &m_desk;
    std::int64_t m_mostRows;
    RowList m_rows;
};

} // namespace hindcast
