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
/// Views keep a few bytes for each row and visit them all, so of a list of many millions only a
/// part is rows at a time; moving the part changes what the rows say, and nothing else.
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
        IsNotedRole, ///< bool: somebody has bookmarked it; the tool tip has the note.
    };
    Q_ENUM(Role)

    static constexpr int usualMostRows = 1'000'000;

    /// Of a list that is longer than \a mostRows, so many are rows at a time.
    explicit LedgerModel(QObject *parent = nullptr, int mostRows = usualMostRows);

    void setRows(const RowList &rows); ///< The whole list.
    [[nodiscard]] const RowList &rows() const { return m_rows; }
    /// Which place in rows() the first row of the table has.
    [[nodiscard]] std::int64_t first() const { return m_first; }
    /// Puts \a place of rows() into the middle of the part that is rows. Whether that moved it.
    bool showAround(std::int64_t place);
    /// The same, if \a place is no row of the table yet.
    bool bringIn(std::int64_t place);
    /// The event that is being looked at; invalid: none, and no event is a future one.
    void setCurrentRow(Row row);
    void setTimeFormat(const TimeFormat &format);
    /// Events that a projection could not apply, and why.
    void setFailures(const std::map<Row, QString> &failures);
    /// Events that somebody has bookmarked, and what is noted on them.
    void setNotes(const std::map<Row, QString> &notes);

    [[nodiscard]] Row rowAt(const QModelIndex &index) const;
    /// Where \a row is in the table, in the first column; invalid if it is not.
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
    [[nodiscard]] std::int64_t shownOf(std::int64_t count) const;

    RowList m_rows;
    std::int64_t m_mostRows;
    std::int64_t m_first = 0; ///< Not 0 only while the list is longer than that.
    Row m_current;
    TimeFormat m_timeFormat;
    std::unordered_map<std::int64_t, QString> m_problems; ///< By row.
    std::map<Row, QString> m_failures;
    std::map<Row, QString> m_notes;
};

/// Whether \a longer begins with the rows of \a shorter. Looks at some five dozen of them, which
/// tells any two lists apart that a store, a stream or a filter makes.
[[nodiscard]] bool beginsWith(const RowList &longer, const RowList &shorter);

/// `7d1c…75`: an id by its ends.
[[nodiscard]] QString shortId(const QString &id);

} // namespace hindcast
