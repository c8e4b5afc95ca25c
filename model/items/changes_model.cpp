// SPDX-License-Identifier: MIT
#include "model/items/changes_model.h"

#include "model/items/json_text.h"
#include "model/items/state_field.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestToolTip = 2048;

StateMark markOf(const Change &change)
{
    switch (change.kind) {
    case Change::Kind::Added:
        return StateMark::Added;
    case Change::Kind::Removed:
        return StateMark::Removed;
    case Change::Kind::Changed:
        break;
    }
    return StateMark::Changed;
}

} // namespace

void ChangesModel::show(std::shared_ptr<const Moment> moment)
{
    const int rows = moment ? static_cast<int>(moment->changes.size()) : 0;
    const int common = std::min(rows, m_rows);
    if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    std::swap(m_moment, moment); // The old one lives on while views forget it.
    if (common > 0)
        emit dataChanged(index(0, 0), index(common - 1, ColumnCount - 1));
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
}

const Change &ChangesModel::change(int row) const
{
    return m_moment->changes[static_cast<std::size_t>(row)];
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case KindColumn:
        return tr("kind");
    case PointerColumn:
        return tr("field");
    case BeforeColumn:
        return tr("before");
    case AfterColumn:
        return tr("after");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const Change &change = this->change(index.row());
    if (role == MarkRole)
        return static_cast<int>(markOf(change));
    if (index.column() >= BeforeColumn)
        return valueData(change, index.column() == BeforeColumn, role);
    if (index.column() == PointerColumn)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole
            ? shownText(change.pointer.empty() ? "/" : change.pointer)
            : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const bool isShort = role == Qt::DisplayRole;
    switch (change.kind) {
    case Change::Kind::Added:
        return isShort ? u"+ "_s + tr("added") : tr("added");
    case Change::Kind::Removed:
        return isShort ? u"− "_s + tr("removed") : tr("removed");
    case Change::Kind::Changed:
        break;
    }
    return isShort ? u"~ "_s + tr("changed") : tr("changed");
}

QVariant ChangesModel::valueData(const Change &change, bool isBefore, int role)
{
    const auto without = isBefore ? Change::Kind::Added : Change::Kind::Removed;
    if (change.kind == without)
        return {};
    const Json &value = isBefore ? change.before : change.after;
    switch (role) {
    case Qt::DisplayRole:
        return jsonValueText(value);
    case Qt::ToolTipRole:
        return jsonValueText(value, longestToolTip);
    case KindRole:
        return static_cast<int>(value.kind());
    default:
        return {};
    }
}

} // namespace hindcast
