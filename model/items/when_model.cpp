// SPDX-License-Identifier: MIT
#include "model/items/when_model.h"

#include "model/items/json_text.h"
#include "model/items/when_text.h"

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// The event that a cell is about.
Row eventOf(const WhenInterval &interval, int column)
{
    if (column == WhenModel::UntilColumn)
        return interval.last;
    return column == WhenModel::FalseByColumn ? interval.end : interval.from;
}

} // namespace

WhenModel::WhenModel(const WhenDesk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_rows(static_cast<int>(desk.intervals().size()))
{
    connect(&desk, &WhenDesk::intervalsAdded, this, &WhenModel::grow);
    connect(&desk, &WhenDesk::intervalsCleared, this, &WhenModel::clear);
}

void WhenModel::grow()
{
    const auto rows = static_cast<int>(m_desk.intervals().size());
    if (rows <= m_rows)
        return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

void WhenModel::clear()
{
    beginResetModel();
    m_rows = 0;
    endResetModel();
}

void WhenModel::setTimeFormat(const TimeFormat &times)
{
    m_times = times;
    if (m_rows > 0)
        emit dataChanged(index(0, TimeColumn), index(m_rows - 1, TimeColumn));
}

const WhenInterval &WhenModel::intervalAt(int row) const
{
    return m_desk.intervals()[static_cast<std::size_t>(row)];
}

int WhenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int WhenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const bool isOfStreams = m_rows == 0 || intervalAt(0).stream.isValid();
    switch (section) {
    case PartitionColumn:
        return isOfStreams ? tr("stream") : tr("partition");
    case FromColumn:
        return tr("from");
    case UntilColumn:
        return tr("until");
    case TimeColumn:
        return tr("from time");
    case LastedColumn:
        return tr("lasted");
    case TrueByColumn:
        return tr("became true by");
    default:
        return tr("became false by");
    }
}

QVariant WhenModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    const WhenInterval &interval = intervalAt(index.row());
    const int column = index.column();
    const bool isOfEnd = column == UntilColumn || column == FalseByColumn;
    const Row event = eventOf(interval, column);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(interval, column);
    case RowRole:
        return QVariant::fromValue(event.isValid() ? event : interval.last);
    case TypeRole: {
        const bool namesEvent = column == TrueByColumn || column == FalseByColumn;
        const TypeId type
            = namesEvent && event.isValid() ? m_desk.index()->typeOf(event) : TypeId();
        if (!type.isValid())
            return {};
        const std::string_view name = m_desk.index()->types.at(type.value);
        return QByteArray(name.data(), static_cast<qsizetype>(name.size()));
    }
    case MutedRole:
        return isOfEnd && interval.stillHolds();
    default:
        return {};
    }
}

/// `v63`, with the stream where the interval is not one stream's.
QString WhenModel::placeText(const WhenInterval &interval, Row row) const
{
    const IndexedEvent event = interval.event(*m_desk.index(), row);
    const QString version = u"v%1"_s.arg(event.version.value);
    if (interval.stream.isValid() || event.isBad())
        return version;
    return shownText(m_desk.index()->streams.at(event.stream.value)) + u' ' + version;
}

QString WhenModel::text(const WhenInterval &interval, int column) const
{
    const StoreIndex &index = *m_desk.index();
    switch (column) {
    case PartitionColumn: {
        const std::string_view key = interval.partition(index);
        return key.empty() ? tr("(whole store)") : shownText(key);
    }
    case FromColumn:
        return placeText(interval, interval.from);
    case UntilColumn:
        return interval.stillHolds() ? u"–"_s : placeText(interval, interval.last);
    case TimeColumn: {
        const auto time = index.timeOf(interval.from);
        return time ? m_times.dateTime(*time) : QString();
    }
    case LastedColumn:
        return lastedText(interval, index);
    case TrueByColumn:
        return deedText(index, interval.from);
    default:
        return interval.stillHolds() ? tr("not yet") : deedText(index, interval.end);
    }
}

} // namespace hindcast
