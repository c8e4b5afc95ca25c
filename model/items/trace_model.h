// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/trace.h"
#include "model/session/time_format.h"

#include <QAbstractTableModel>

namespace hindcast {

/// The nodes of a trace, or some of them, as table rows: the tree is flat, and a row says how deep
/// it is, so that a million of them are no more than any long table.
class TraceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        GapColumn,
        EventColumn,
        StreamColumn,
        VersionColumn,
        TimeColumn,
        ActorColumn,
        ColumnCount,
    };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole, ///< hindcast::Row; invalid: not in this store.
        DepthRole, ///< int; 0: a root.
        TypeNameRole, ///< QString; empty: not in this store.
        NoteRole, ///< QString: what there is to say beside the event; mostly empty.
        IsRepeatedRole, ///< bool: the same request again.
        IsOddRole, ///< bool: missing, goes round, or its id is there twice.
        IsCurrentRole, ///< bool
    };
    Q_ENUM(Role)
    /// What a gap is measured from.
    enum class Gap { FromCause, FromCurrent };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the whole of \a trace, which may be null pointer.
    void showAll(std::shared_ptr<const Trace> trace);
    /// Shows only \a nodes, in that order, and none of them indented.
    void showSome(std::shared_ptr<const Trace> trace, std::vector<std::uint32_t> nodes);
    void setGap(Gap gap) { m_gap = gap; }
    void setCurrentRow(Row row);
    void setTimeFormat(const TimeFormat &format);

    /// The row of the table that shows the event; invalid: none does.
    [[nodiscard]] QModelIndex indexOf(Row row) const;
    [[nodiscard]] Row rowAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void show(std::shared_ptr<const Trace> trace, std::vector<std::uint32_t> nodes, bool isAll);
    [[nodiscard]] int nodeAt(int row) const;
    [[nodiscard]] QString text(int node, int column) const;
    [[nodiscard]] QString toolTip(int node, int column) const;
    [[nodiscard]] std::optional<std::chrono::microseconds> gap(int node) const;

    std::shared_ptr<const Trace> m_trace;
    std::vector<std::uint32_t> m_nodes; ///< Unless all are shown.
    bool m_isAll = true;
    Gap m_gap = Gap::FromCause;
    Row m_current;
    TimeFormat m_timeFormat;
};

} // namespace hindcast
