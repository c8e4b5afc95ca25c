// SPDX-License-Identifier: MIT
#include "model/items/problems_model.h"

namespace hindcast {

void ProblemsModel::setIndex(std::shared_ptr<const StoreIndex> index)
{
    const int before = rowCount();
    const int after = static_cast<int>(index->problems().size());
    const bool hasGrown = m_index && index->rowCount() >= m_index->rowCount() && after >= before;
    if (hasGrown && after == before) {
        m_index = std::move(index);
    } else if (hasGrown) {
        beginInsertRows({}, before, after - 1);
        m_index = std::move(index);
        endInsertRows();
    } else {
        beginResetModel();
        m_index = std::move(index);
        endResetModel();
    }
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_index ? 0 : static_cast<int>(m_index->problems().size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const Problem &problem = m_index->problems()[static_cast<std::size_t>(index.row())];
    if (role == RowRole)
        return QVariant::fromValue(problem.row);
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() == MessageColumn))
        return {};
    switch (static_cast<Column>(index.column())) {
    case KindColumn:
        return kindText(problem.kind);
    case PlaceColumn:
        return problem.place;
    case MessageColumn:
    case ColumnCount:
        break;
    }
    return problem.message;
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case KindColumn:
        return tr("kind");
    case PlaceColumn:
        return tr("where");
    case MessageColumn:
    case ColumnCount:
        break;
    }
    return tr("what");
}

QString ProblemsModel::kindText(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::BadRecord:
        return tr("no event");
    case Problem::Kind::DuplicateVersion:
        return tr("version twice");
    case Problem::Kind::VersionGap:
        return tr("gap in the versions");
    case Problem::Kind::VersionBackwards:
        return tr("version goes back");
    case Problem::Kind::TimeBackwards:
        return tr("time goes back");
    case Problem::Kind::PositionBackwards:
        return tr("position goes back");
    case Problem::Kind::Undecodable:
        return tr("unreadable value");
    case Problem::Kind::Notice:
        break;
    }
    return tr("notice");
}

} // namespace hindcast
