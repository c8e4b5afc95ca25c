// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_trial.h"
#include "model/store/store_index.h"

#include <QAbstractTableModel>

#include <memory>

namespace hindcast {

/// What scripts said while they ran, and where they failed, in the order of the events.
class ScriptConsoleModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PlaceColumn, TextColumn, ColumnCount };
    Q_ENUM(Column)
    enum class Kind { Said, Warning, Error };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole, ///< Kind as int.
        RowRole, ///< hindcast::Row of the event; invalid: there is none.
        FileRole, ///< Path of the script, or empty.
        LineRole, ///< In it, from 1; 0: not known.
    };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    /// Null pointers: nothing was said. Places are versions if all events are \a ofOneStream.
    void setTrial(const std::shared_ptr<const ScriptTrial> &trial,
                  std::shared_ptr<const StoreIndex> index, bool ofOneStream);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        Kind kind = Kind::Said;
        Row row;
        QString text;
        QString file;
        int number = 0;
        bool operator==(const Line &) const = default;
    };

    [[nodiscard]] static std::vector<Line> linesOf(const ScriptTrial &trial);
    [[nodiscard]] QString placeOf(const Line &line) const;

    std::vector<Line> m_lines;
    std::shared_ptr<const StoreIndex> m_index;
    bool m_isOneStream = true;
};

/// `v7`, or the position as `#1234`; empty if \a row is of no event of \a index.
[[nodiscard]] QString eventPlaceText(const StoreIndex *index, Row row, bool ofOneStream);
/// `v7 of order-1`; empty likewise.
[[nodiscard]] QString eventPlaceSentence(const StoreIndex *index, Row row);

} // namespace hindcast
