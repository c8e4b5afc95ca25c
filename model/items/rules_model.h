// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_trial.h"
#include "model/store/store_index.h"

#include <QAbstractListModel>

#include <memory>

namespace hindcast {

/// The rules of all upcasters in the order in which they run, with what each did in a trial.
class RulesModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// NotHere: no event matched, but the store has events of the type elsewhere.
    enum class State { Matched, NotHere, NeverMatched, Failed, NotTried };
    Q_ENUM(State)
    enum Role {
        DetailRole = Qt::UserRole, ///< `1,906 ✓`, `88 → 176`, `511 dropped`, `never matched`
        StateRole, ///< State as int.
        FileRole, ///< Path of the script.
        LineRole, ///< In it, from 1.
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Null pointer: there are no rules. A trial over no events says nothing about them.
    void setTrial(std::shared_ptr<const ScriptTrial> trial,
                  std::shared_ptr<const StoreIndex> index);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] State stateOf(std::size_t rule) const;
    [[nodiscard]] QString detailOf(std::size_t rule) const;
    [[nodiscard]] RuleCount countOf(std::size_t rule) const;

    std::shared_ptr<const ScriptTrial> m_trial;
    std::shared_ptr<const StoreIndex> m_index;
};

} // namespace hindcast
