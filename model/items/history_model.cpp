// SPDX-License-Identifier: MIT
#include "model/items/history_model.h"

#include "model/items/json_text.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QString valueText(const std::optional<Json> &value)
{
    return value ? jsonValueText(*value) : u"–"_s;
}

} // namespace

void HistoryModel::show(const std::shared_ptr<const FieldHistory> &history,
                        const StateSetters &setters)
{
    beginResetModel();
    m_history = history;
    m_setters = setters;
    endResetModel();
}

int HistoryModel::rowAt(Row row) const
{
    if (!m_history)
        return -1;
    const auto behind = std::ranges::upper_bound(m_history->versions, row, {}, &FieldVersion::row);
    return static_cast<int>(behind - m_history->versions.begin()) - 1;
}

Row HistoryModel::eventAt(int row) const
{
    return m_history->versions[static_cast<std::size_t>(row)].row;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_history ? 0 : static_cast<int>(m_history->versions.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == VersionColumn || section == FromColumn || section == ToColumn;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VersionColumn:
        return m_setters.isOfStream ? tr("v") : tr("position");
    case EventColumn:
        return tr("event");
    case FromColumn:
        return tr("from");
    case ToColumn:
        return tr("to");
    case ActorColumn:
        return tr("by");
    default:
        return tr("time");
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_history)
        return {};
    Q_ASSERT(checkIndex(index));
    const FieldVersion &version = m_history->versions[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(version, column);
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case RowRole:
        return QVariant::fromValue<qlonglong>(version.row.value);
    case TypeRole: {
        const std::string_view type
            = m_setters.index->types.at(m_setters.index->event(version.row).type.value);
        return QByteArray(type.data(), static_cast<qsizetype>(type.size()));
    }
    case KindRole: {
        const auto &value = column == FromColumn ? version.from : version.to;
        const bool isValue = column == FromColumn || column == ToColumn;
        return isValue && value ? QVariant(static_cast<int>(value->kind())) : QVariant();
    }
    default:
        return {};
    }
}

QString HistoryModel::text(const FieldVersion &version, int column) const
{
    const StoreIndex &index = *m_setters.index;
    const IndexedEvent event = index.event(version.row);
    switch (column) {
    case VersionColumn:
        return QString::number(m_setters.isOfStream ? event.version.value : event.position.value);
    case EventColumn:
        return shownText(index.types.at(event.type.value));
    case FromColumn:
        return valueText(version.from);
    case ToColumn:
        return valueText(version.to);
    case ActorColumn:
        return event.actor.isValid() ? shownText(index.actors.at(event.actor.value)) : QString();
    default:
        return event.time ? m_setters.times.dateTime(*event.time) : QString();
    }
}

} // namespace hindcast
