// SPDX-License-Identifier: MIT
#include "model/items/script_list_model.h"

#include "model/session/script_library.h"

#include <QFileInfo>

namespace hindcast {

using namespace Qt::StringLiterals;

ScriptListModel::ScriptListModel(ScriptLibrary &library, ScriptKind kind, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_kind(kind)
{
    for (const auto signal : {&ScriptLibrary::added, &ScriptLibrary::removed})
        connect(&m_library, signal, this, &ScriptListModel::follow);
    connect(&m_library, &ScriptLibrary::moved, this, &ScriptListModel::follow);
    connect(&m_library, &ScriptLibrary::kindChanged, this, &ScriptListModel::follow);
    for (const auto signal : {&ScriptLibrary::switched, &ScriptLibrary::editedChanged,
                              &ScriptLibrary::conflictChanged, &ScriptLibrary::missingChanged,
                              &ScriptLibrary::problemChanged, &ScriptLibrary::trustChanged})
        connect(&m_library, signal, this, &ScriptListModel::updateRow);
    follow();
}

/// Brings the rows into the library's order, one change after the other.
void ScriptListModel::follow()
{
    QStringList wanted;
    for (int i = 0; i < m_library.count(); ++i) {
        if (m_library.at(i).kind == m_kind)
            wanted += m_library.at(i).path;
    }
    const int first = builtInCount();
    for (int i = static_cast<int>(m_paths.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_paths[i]))
            continue;
        beginRemoveRows({}, first + i, first + i);
        m_paths.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < wanted.size(); ++i) {
        const int from = static_cast<int>(m_paths.indexOf(wanted[i]));
        if (from == i)
            continue;
        if (from < 0) {
            beginInsertRows({}, first + i, first + i);
            m_paths.insert(i, wanted[i]);
        } else {
            beginMoveRows({}, first + from, first + from, {}, first + i);
            m_paths.move(from, i);
        }
        from < 0 ? endInsertRows() : endMoveRows();
    }
}

void ScriptListModel::updateRow(int libraryIndex)
{
    const int row = rowOf(m_library.at(libraryIndex).path);
    if (row >= 0)
        emit dataChanged(index(row), index(row));
}

void ScriptListModel::setUsed(BuiltIn builtIn, const QString &path)
{
    m_usedBuiltIn = builtIn;
    m_usedPath = path;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {IsUsedRole, Qt::AccessibleTextRole});
}

void ScriptListModel::setFacts(const QString &path, const ScriptFacts &facts)
{
    m_facts.insert(path, facts);
    if (const int row = rowOf(path); row >= 0)
        emit dataChanged(index(row), index(row));
}

int ScriptListModel::builtInCount() const
{
    return m_kind == ScriptKind::Projection ? static_cast<int>(builtInProjections().size()) : 0;
}

int ScriptListModel::rowOf(const QString &path) const
{
    const auto at = m_paths.indexOf(path);
    return at < 0 ? -1 : builtInCount() + static_cast<int>(at);
}

int ScriptListModel::rowOf(BuiltIn builtIn) const
{
    for (int row = 0; row < builtInCount(); ++row) {
        if (builtInAt(row) == builtIn)
            return row;
    }
    return -1;
}

std::optional<BuiltIn> ScriptListModel::builtInAt(int row) const
{
    if (row < 0 || row >= builtInCount())
        return {};
    return builtInProjections()[static_cast<std::size_t>(row)];
}

const LibraryScript &ScriptListModel::script(int row) const
{
    return m_library.at(m_library.find(m_paths[row - builtInCount()]));
}

int ScriptListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : builtInCount() + static_cast<int>(m_paths.size());
}

ScriptListModel::State ScriptListModel::stateOf(const LibraryScript &script) const
{
    if (script.theirs)
        return State::Conflict;
    if (script.isMissing)
        return State::Missing;
    if (!script.isTrusted)
        return State::Untrusted;
    const bool isWrong = !script.problem.isEmpty() || m_facts.value(script.path).error;
    return isWrong ? State::Wrong : State::Good;
}

QString ScriptListModel::detailOf(const LibraryScript &script) const
{
    switch (stateOf(script)) {
    case State::Conflict:
        return tr("changed twice");
    case State::Missing:
        return tr("missing");
    case State::Untrusted:
        return tr("not trusted");
    case State::Wrong:
        return tr("error");
    case State::Good:
        break;
    }
    const auto facts = m_facts.constFind(script.path);
    if (facts == m_facts.constEnd())
        return {};
    if (m_kind == ScriptKind::Upcasters)
        return tr("%n rules", nullptr, facts->rules);
    switch (facts->partitioning) {
    case Partitioning::PerStream:
        return tr("per stream");
    case Partitioning::ByKey:
        return tr("by key");
    case Partitioning::Single:
        break;
    }
    return tr("all");
}

QString ScriptListModel::toolTipOf(const LibraryScript &script) const
{
    QStringList lines{script.path};
    if (script.isEdited())
        lines += tr("Not saved");
    switch (stateOf(script)) {
    case State::Conflict:
        lines += tr("Another program has changed the file while it was edited here");
        break;
    case State::Missing:
        lines += tr("The file is gone; its last text is kept here");
        break;
    case State::Untrusted:
        lines += tr("It does not run until you trust it");
        break;
    case State::Wrong:
        lines += script.problem.isEmpty() ? sentence(*m_facts.value(script.path).error)
                                          : script.problem;
        break;
    case State::Good:
        break;
    }
    return lines.join(u'\n');
}

bool ScriptListModel::isUsed(int row) const
{
    if (const auto builtIn = builtInAt(row))
        return m_usedPath.isEmpty() && *builtIn == m_usedBuiltIn;
    return m_kind == ScriptKind::Upcasters ? script(row).isOn : script(row).path == m_usedPath;
}

QVariant ScriptListModel::builtInData(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 (built in)").arg(builtInName(*builtInAt(row)));
    case StateRole:
        return static_cast<int>(State::Good);
    case IsEditedRole:
        return false;
    case PathRole:
        return QString();
    default:
        return {};
    }
}

QVariant ScriptListModel::scriptData(int row, int role) const
{
    const LibraryScript &script = this->script(row);
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(script.path).fileName();
    case Qt::ToolTipRole:
        return toolTipOf(script);
    case DetailRole:
        return detailOf(script);
    case StateRole:
        return static_cast<int>(stateOf(script));
    case IsEditedRole:
        return script.isEdited();
    case PathRole:
        return script.path;
    case Qt::CheckStateRole:
        if (m_kind == ScriptKind::Upcasters)
            return script.isOn ? Qt::Checked : Qt::Unchecked;
        return {};
    default:
        return {};
    }
}

QString ScriptListModel::spoken(int row) const
{
    QStringList parts{index(row).data().toString()};
    if (m_kind == ScriptKind::Projection && isUsed(row))
        parts += tr("in use");
    if (!builtInAt(row)) {
        parts += detailOf(script(row));
        if (script(row).isEdited())
            parts += tr("not saved");
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant ScriptListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    switch (role) {
    case IsUsedRole:
        return isUsed(index.row());
    case KindRole:
        return static_cast<int>(m_kind);
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    default:
        return builtInAt(index.row()) ? builtInData(index.row(), role)
                                      : scriptData(index.row(), role);
    }
}

bool ScriptListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || m_kind != ScriptKind::Upcasters)
        return false;
    m_library.setOn(m_library.find(script(index.row()).path), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ScriptListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (m_kind != ScriptKind::Upcasters)
        return flags;
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled
                           : flags | Qt::ItemIsDropEnabled;
}

bool ScriptListModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                               const QModelIndex &destinationParent, int destinationChild)
{
    const bool isPossible = m_kind == ScriptKind::Upcasters && count == 1 && sourceRow >= 0
        && sourceRow < rowCount() && destinationChild >= 0 && destinationChild <= rowCount()
        && !sourceParent.isValid() && !destinationParent.isValid();
    const int target = destinationChild > sourceRow ? destinationChild - 1 : destinationChild;
    if (!isPossible || target == sourceRow)
        return false;
    m_library.move(m_library.find(m_paths[sourceRow]), m_library.find(m_paths[target]));
    return true;
}

QString ScriptListModel::builtInName(BuiltIn projection)
{
    switch (projection) {
    case BuiltIn::LastEvent:
        return tr("Last event");
    case BuiltIn::CountByType:
        return tr("Count by type");
    case BuiltIn::JsonPatch:
        return tr("JSON Patch");
    case BuiltIn::Merge:
        break;
    }
    return tr("Merge");
}

} // namespace hindcast
