// SPDX-License-Identifier: MIT
#include "model/items/found_model.h"

#include "model/items/ledger_model.h"

#include <algorithm>

namespace hindcast {

namespace {

template<typename Id>
QString nameOf(const StringTable &table, Id id)
{
    return id.isValid() ? QString::fromUtf8(table.at(id.value)) : QString();
}

} // namespace

FoundModel::FoundModel(Session &session, SearchDesk &desk, QObject *parent, std::int64_t mostRows)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_desk(desk)
    , m_mostRows(mostRows)
{
    connect(&m_desk, &SearchDesk::foundChanged, this, &FoundModel::takeRows);
    connect(&m_desk, &SearchDesk::excerptsMade, this, [this] { tellChanged(ExcerptColumn); });
    connect(&m_session, &Session::rowChanged, this, [this] { tellChanged(0); });
    connect(&m_session, &Session::timeFormatChanged, this, [this] { tellChanged(0); });
    takeRows();
}

void FoundModel::tellChanged(int firstColumn)
{
    if (rowCount() > 0)
        emit dataChanged(index(0, firstColumn), index(rowCount() - 1, ColumnCount - 1));
}

void FoundModel::takeRows()
{
    const RowList &rows = m_desk.found().rows;
    const int before = rowCount();
    const int after = static_cast<int>(std::min(rows.count(), m_mostRows));
    // While a store that has grown is searched again, what was found before stays.
    if (m_desk.isRunning() && after < before && beginsWith(m_rows, rows) && after > 0)
        return;
    if (before == 0 || after < before || !beginsWith(rows, m_rows)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_rows = rows;
    if (after > before)
        endInsertRows();
}

Row FoundModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()) : Row();
}

QModelIndex FoundModel::indexOf(Row row) const
{
    const auto at = row.isValid() ? m_rows.find(row) : std::nullopt;
    return at && *at < rowCount() ? index(static_cast<int>(*at), 0) : QModelIndex();
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_rows.count(), m_mostRows));
}

int FoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FoundModel::text(Row row, int column) const
{
    const StoreIndex &index = *m_rows.index();
    const IndexedEvent event = index.event(row);
    if (column == ExcerptColumn) {
        const Excerpt *excerpt = m_desk.excerpt(row);
        return excerpt != nullptr ? excerpt->text : QString();
    }
    if (event.isBad())
        return column == TypeColumn ? tr("not an event") : QString();
    switch (column) {
    case TimeColumn:
        return event.time ? m_session.timeFormat().dateTime(*event.time) : QString();
    case StreamColumn:
        return nameOf(index.streams, event.stream);
    case VersionColumn:
        return QString::number(event.version.value);
    case TypeColumn:
        return nameOf(index.types, event.type);
    default:
        return nameOf(index.actors, event.actor);
    }
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const Row row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() == VersionColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RowRole:
        return QVariant::fromValue(row);
    case TypeNameRole:
        return nameOf(m_rows.index()->types, m_rows.index()->typeOf(row));
    case HitBeginRole:
    case HitLengthRole: {
        const Excerpt *excerpt = index.column() == ExcerptColumn ? m_desk.excerpt(row) : nullptr;
        if (excerpt == nullptr)
            return 0;
        return static_cast<int>(role == HitBeginRole ? excerpt->begin : excerpt->length);
    }
    case IsCurrentRole:
        return row == m_session.row();
    default:
        return {};
    }
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == VersionColumn ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("time");
    case StreamColumn:
        return tr("stream");
    case VersionColumn:
        return role == Qt::DisplayRole ? tr("v", "version, as a heading of a narrow column")
                                       : tr("version");
    case TypeColumn:
        return tr("type");
    case ActorColumn:
        return tr("by", "actor, as a heading");
    default:
        return tr("what it says");
    }
}

} // namespace hindcast
