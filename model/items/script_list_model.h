// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/projection.h"
#include "model/session/script_runner.h"

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>

namespace hindcast {

class ScriptLibrary;
struct LibraryScript;

/// The projections or the upcasters of a library as a list; the built-in projections come first.
class ScriptListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State { Good, Wrong, Missing, Conflict, Untrusted };
    Q_ENUM(State)
    enum Role {
        DetailRole = Qt::UserRole, ///< `per stream`, `4 rules`, `missing`: at the right.
        StateRole, ///< State as int.
        IsUsedRole, ///< The projection in use; upcasters that are switched on.
        IsEditedRole, ///< Not saved.
        PathRole, ///< Empty for a built-in projection.
        KindRole, ///< ScriptKind as int.
    };
    Q_ENUM(Role)

    /// \a library must outlive the model.
    ScriptListModel(ScriptLibrary &library, ScriptKind kind, QObject *parent = nullptr);

    /// Which projection is in use: a script if \a path is not empty.
    void setUsed(BuiltIn builtIn, const QString &path);
    void setFacts(const QString &path, const ScriptFacts &facts);

    /// The row of a script, or of a built-in projection; -1: it is none of these.
    [[nodiscard]] int rowOf(const QString &path) const;
    [[nodiscard]] int rowOf(BuiltIn builtIn) const;
    /// Nothing for a script.
    [[nodiscard]] std::optional<BuiltIn> builtInAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// Changes the order in which upcasters run; one row at a time.
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                  const QModelIndex &destinationParent, int destinationChild) override;

    [[nodiscard]] static QString builtInName(BuiltIn projection);

private:
    void follow();
    void updateRow(int libraryIndex);
    [[nodiscard]] int builtInCount() const;
    [[nodiscard]] const LibraryScript &script(int row) const;
    [[nodiscard]] State stateOf(const LibraryScript &script) const;
    [[nodiscard]] QString detailOf(const LibraryScript &script) const;
    [[nodiscard]] QString toolTipOf(const LibraryScript &script) const;
    [[nodiscard]] bool isUsed(int row) const;
    [[nodiscard]] QVariant builtInData(int row, int role) const;
    [[nodiscard]] QVariant scriptData(int row, int role) const;
    [[nodiscard]] QString spoken(int row) const;

    ScriptLibrary &m_library;
    ScriptKind m_kind;
    QStringList m_paths; ///< Of the scripts, in the library's order.
    QHash<QString, ScriptFacts> m_facts;
    BuiltIn m_usedBuiltIn = BuiltIn::Merge;
    QString m_usedPath;
};

} // namespace hindcast
