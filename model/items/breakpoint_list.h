// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/stop_roles.h"
#include "model/session/stop_desk.h"

#include <QAbstractTableModel>

namespace hindcast {

/// The breakpoints of a desk as rows, each with what is known of its hits. Roles are StopRole; the
/// first column can be checked.
class BreakpointList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TextColumn, HitsColumn, ColumnCount };
    Q_ENUM(Column)

    /// Both must outlive the list.
    BreakpointList(Session &session, StopDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void takeOver();
    void refresh();
    [[nodiscard]] QVariant textData(std::size_t at, int role) const;
    [[nodiscard]] QVariant hitsData(std::size_t at, int role) const;
    [[nodiscard]] QString hitsText(std::size_t at) const;
    [[nodiscard]] QString details(std::size_t at) const;

    Session &m_session;
    StopDesk &m_desk;
    std::vector<Breakpoint> m_shown;
};

/// What went wrong with an expression, in a sentence with its first event; empty: nothing did.
[[nodiscard]] QString stopErrorText(const Session &session, const StopErrors &errors);
/// What an event of the session's track is called: `v17`, or its position.
[[nodiscard]] QString stopPlaceText(const Session &session, std::int64_t ordinal);

} // namespace hindcast
