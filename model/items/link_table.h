// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace hindcast {

/// Where a line of a LinkTable leads: to an event, or to a line of a script.
struct TableLink
{
    Row row; ///< Invalid: to no event.
    QString file; ///< Empty: to no script.
    int line = 0;
    int column = 0;
    [[nodiscard]] bool isValid() const { return row.isValid() || !file.isEmpty(); }
    bool operator==(const TableLink &) const = default;
};

struct TableLine
{
    QStringList cells;
    TableLink link;
    bool isAlarming = false; ///< It should be looked at before others.
    bool operator==(const TableLine &) const = default;
};

/// A table of finished texts, each line of which may lead somewhere.
class LinkTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { IsAlarmingRole = Qt::UserRole };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QStringList &headers, std::vector<TableLine> lines);
    void clear() { show(m_headers, {}); }
    /// Columns from \a first on are numbers, which stand on the right.
    void setFirstNumber(int first) { m_firstNumber = first; }
    [[nodiscard]] const TableLink &link(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    std::vector<TableLine> m_lines;
    int m_firstNumber = 1'000;
};

} // namespace hindcast
