// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/stop_roles.h"
#include "model/session/watch_desk.h"

#include <QAbstractTableModel>

namespace hindcast {

/// The watches of a desk as rows. Roles are StopRole; the expression can be edited, and an empty
/// one is removed.
class WatchList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ExpressionColumn,
        NowColumn,
        BeforeColumn,
        SinceColumn,
        ChartColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// Both must outlive the list.
    WatchList(Session &session, WatchDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void takeOver();
    void refresh();
    [[nodiscard]] QVariant expressionData(std::size_t at, int role) const;
    [[nodiscard]] QVariant valueData(const WatchValue &value, bool isNow, int role) const;
    [[nodiscard]] QString sinceText(std::size_t at) const;
    [[nodiscard]] WatchChart chart(std::size_t at) const;
    [[nodiscard]] QString details(std::size_t at, int column) const;

    Session &m_session;
    WatchDesk &m_desk;
    std::vector<std::string> m_shown;
};

} // namespace hindcast
