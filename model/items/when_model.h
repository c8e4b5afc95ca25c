// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/time_format.h"
#include "model/session/when_desk.h"

#include <QAbstractTableModel>

namespace hindcast {

/// What a WhenDesk finds, as rows that grow while it searches.
class WhenModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        PartitionColumn,
        FromColumn,
        UntilColumn,
        TimeColumn,
        LastedColumn,
        TrueByColumn,
        FalseByColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole, ///< hindcast::Row of the event that the cell is about.
        TypeRole, ///< QByteArray: its type, where the cell names it; else nothing.
        MutedRole, ///< bool: the cell says that there is nothing yet.
    };
    Q_ENUM(Role)

    /// \a desk must outlive the model.
    explicit WhenModel(const WhenDesk &desk, QObject *parent = nullptr);

    void setTimeFormat(const TimeFormat &times);
    [[nodiscard]] const WhenInterval &intervalAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void grow();
    void clear();
    [[nodiscard]] QString text(const WhenInterval &interval, int column) const;
    [[nodiscard]] QString placeText(const WhenInterval &interval, Row row) const;

    const WhenDesk &m_desk;
    int m_rows = 0;
    TimeFormat m_times;
};

} // namespace hindcast
