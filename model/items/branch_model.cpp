// SPDX-License-Identifier: MIT
#include "model/items/branch_model.h"

#include "model/session/branch_desk.h"
#include "model/session/session.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

BranchModel::BranchModel(Session &session, BranchDesk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_desk(desk)
    , m_items(desk.items())
{
    connect(&m_desk, &BranchDesk::itemsChanged, this, &BranchModel::takeItems);
    connect(&m_desk, &BranchDesk::outcomeChanged, this, [this] {
        if (!m_items->empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

/// Keeps the rows where there are as many, so that a selection stays.
void BranchModel::takeItems()
{
    if (m_desk.items() == m_items)
        return;
    if (m_desk.items()->size() != m_items->size()) {
        beginResetModel();
        m_items = m_desk.items();
        endResetModel();
        return;
    }
    m_items = m_desk.items();
    if (!m_items->empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BranchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items->size());
}

int BranchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BranchModel::type(const BranchItem &item) const
{
    const Branch *branch = m_desk.branch();
    if (branch == nullptr)
        return {};
    if (item.isInserted())
        return QString::fromStdString(
            branch->placed[static_cast<std::size_t>(item.placed)].inserted.type.value_or(""));
    if (const auto changed = branch->changed.find(item.base);
        changed != branch->changed.end() && changed->second.type)
        return QString::fromStdString(*changed->second.type);
    const TypeId stored = m_session.index()->typeOf(m_desk.storedRow(item));
    return stored.isValid() ? QString::fromUtf8(
               m_session.index()->types.at(stored.value).data(),
               static_cast<qsizetype>(m_session.index()->types.at(stored.value).size()))
                            : QString();
}

QString BranchModel::version(const BranchItem &item) const
{
    const Row row = m_desk.storedRow(item);
    return row.isValid() ? QString::number(m_session.index()->versionOf(row).value) : QString();
}

QString BranchModel::failureOf(int row) const
{
    if (!m_desk.outcome())
        return {};
    const auto &failures = m_desk.outcome()->failures;
    const auto found = std::ranges::lower_bound(failures, row, {}, &BranchFailure::item);
    return found == failures.end() || found->item != row ? QString() : sentence(found->error);
}

QVariant BranchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const BranchItem &item = (*m_items)[static_cast<std::size_t>(index.row())];
    const bool isFirst = m_desk.outcome() && m_desk.outcome()->firstDifference == index.row();
    switch (role) {
    case Qt::DisplayRole: {
        if (index.column() == VersionColumn)
            return version(item);
        if (index.column() == TypeColumn)
            return type(item);
        QStringList words;
        if (item.isInserted())
            words += tr("inserted");
        if (item.isSkipped)
            words += tr("skipped");
        if (item.isChanged)
            words += tr("changed");
        if (item.isMoved())
            words += tr("moved");
        if (!failureOf(index.row()).isEmpty())
            words += tr("fails");
        if (isFirst)
            words += tr("differs from here");
        return words.join(u", "_s);
    }
    case Qt::ToolTipRole:
    case FailureRole:
        return failureOf(index.row());
    case Qt::TextAlignmentRole:
        return index.column() == VersionColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                               : QVariant();
    case SkippedRole:
        return item.isSkipped;
    case OwnRole:
        return !item.isStored();
    case DiffersFromHereRole:
        return isFirst;
    default:
        return {};
    }
}

QVariant BranchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VersionColumn:
        return tr("Version");
    case TypeColumn:
        return tr("Event");
    default:
        return tr("In the branch");
    }
}

} // namespace hindcast
