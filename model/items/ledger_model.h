// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/time_format.h"
#include "model/store/row_list.h"

#include <QAbstractTableModel>

#include <map>
#include <unordered_map>

namespace hindcast {

/// Some events of a store as table rows: what the index knows of each, as text for people and as
/// typed values under the roles below. A list that goes on from the one before it is an insertion,
/// any other one a reset. Reads no payload, so a row costs microseconds however many there are.
class LedgerModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        VersionColumn,
        TimeColumn,
        TypeColumn,
        ActorColumn,
        CorrelationColumn,
        PositionColumn,
        StreamColumn,
        DateColumn,
        ColumnCount,
    };
    Q_ENUM(Column)
    enum Role {
        RowRole = Qt::UserRole, ///< qint64: the Row in the index.
        TypeNameRole, ///< QString; empty for a bad record.
        StreamNameRole, ///< QString
        ActorRole, ///< QString
        CorrelationRole, ///< QString: the whole id.
        ProblemRole, ///< QString: what is wrong with the event; mostly empty.
        IsCurrentRole, ///< bool: the event that is being looked at.
        IsFutureRole, ///< bool: after it in the store.
        IsBadRole, ///< bool: a record that is no event; ProblemRole says why.
        IsArchivedRole, ///< bool
    };
    Q_ENUM(Role)

    explicit LedgerModel(QObject *parent = nullptr);

    void setRows(const RowList &rows);
    [[nodiscard]] const RowList &rows() const { return m_rows; }
    /// The event that is being looked at; invalid: none, and no event is a future one.
    void setCurrentRow(Row row);
    void setTimeFormat(const TimeFormat &format);
    /// Events that a projection could not apply, and why.
    void setFailures(const std::map<Row, QString> &failures);

    [[nodiscard]] Row rowAt(const QModelIndex &index) const;
    /// Where \a row is listed, in the first column; invalid if it is not.
    [[nodiscard]] QModelIndex indexOf(Row row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const IndexedEvent &event, Row row, int column) const;
    QString toolTip(const IndexedEvent &event, Row row, int column) const;
    QString spoken(const IndexedEvent &event, Row row, int column) const;
    QString problem(Row row) const;
    [[nodiscard]] QString failure(Row row) const;
    void noteProblems();
    void tellRowsChanged(std::int64_t first, std::int64_t last);

    RowList m_rows;
    Row m_current;
    TimeFormat m_timeFormat;
    std::unordered_map<std::int64_t, QString> m_problems; ///< By row.
    std::map<Row, QString> m_failures;
};

/// Whether \a longer begins with the rows of \a shorter. Looks at some five dozen of them, which
/// tells any two lists apart that a store, a stream or a filter makes.
[[nodiscard]] bool beginsWith(const RowList &longer, const RowList &shorter);

/// `7d1c…75`: an id by its ends.
[[nodiscard]] QString shortId(const QString &id);

} // namespace hindcast
