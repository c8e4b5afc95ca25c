// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch_events.h"

#include <QAbstractTableModel>

namespace hindcast {

class BranchDesk;
class Session;

/// The events of the branch that a desk has chosen, a row for each item.
class BranchModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { VersionColumn, TypeColumn, ChangeColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        SkippedRole = Qt::UserRole, ///< bool: it is left out.
        OwnRole, ///< bool: it is not as it was stored, where it was stored.
        FailureRole, ///< QString: why it cannot be applied; empty: it can, or nobody knows yet.
        DiffersFromHereRole, ///< bool: the first behind which the state is another.
    };
    Q_ENUM(Role)

    /// \a session and \a desk must outlive the model.
    BranchModel(Session &session, BranchDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void takeItems();
    [[nodiscard]] QString type(const BranchItem &item) const;
    [[nodiscard]] QString version(const BranchItem &item) const;
    [[nodiscard]] QString failureOf(int row) const;

    Session &m_session;
    BranchDesk &m_desk;
    std::shared_ptr<const std::vector<BranchItem>> m_items; ///< The desk's.
};

} // namespace hindcast
