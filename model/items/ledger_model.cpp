// SPDX-License-Identifier: MIT
#include "model/items/ledger_model.h"

#include <QLocale>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

template<typename Id>
QString nameOf(const StringTable &table, Id id)
{
    return id.isValid() ? QString::fromUtf8(table.at(id.value)) : QString();
}

QString nameOf(const StoreIndex &index, const IndexedEvent &event, int column)
{
    switch (column) {
    case LedgerModel::TypeColumn:
        return nameOf(index.types, event.type);
    case LedgerModel::ActorColumn:
        return nameOf(index.actors, event.actor);
    case LedgerModel::CorrelationColumn:
        return nameOf(index.correlations, event.correlation);
    case LedgerModel::StreamColumn:
        return nameOf(index.streams, event.stream);
    default:
        return {};
    }
}

} // namespace

LedgerModel::LedgerModel(QObject *parent, int mostRows)
    : QAbstractTableModel(parent)
    , m_mostRows(mostRows)
{
}

/// How many of a list of \a count are rows.
std::int64_t LedgerModel::shownOf(std::int64_t count) const
{
    return std::min(count - m_first, m_mostRows);
}

bool LedgerModel::showAround(std::int64_t place)
{
    const std::int64_t last = std::max<std::int64_t>(0, m_rows.count() - m_mostRows);
    const std::int64_t first = std::clamp<std::int64_t>(place - m_mostRows / 2, 0, last);
    if (first == m_first)
        return false;
    m_first = first;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return true;
}

bool LedgerModel::bringIn(std::int64_t place)
{
    const bool isIn = place >= m_first && place < m_first + rowCount();
    return !isIn && showAround(place);
}

void LedgerModel::setRows(const RowList &rows)
{
    const std::int64_t before = shownOf(m_rows.count());
    const bool isOtherIndex = rows.index() != m_rows.index();
    if (!beginsWith(rows, m_rows) || before == 0) {
        beginResetModel();
        m_rows = rows;
        m_first = 0;
        noteProblems();
        endResetModel();
        return;
    }
    const std::int64_t after = shownOf(rows.count());
    if (after > before)
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after - 1));
    m_rows = rows;
    if (isOtherIndex)
        noteProblems();
    if (after > before)
        endInsertRows();
}

void LedgerModel::setCurrentRow(Row row)
{
    if (row == m_current)
        return;
    const std::int64_t before = m_rows.countBefore(m_current);
    const std::int64_t after = m_rows.countBefore(row);
    const bool wasAnywhere = m_current.isValid();
    m_current = row;
    if (wasAnywhere && row.isValid())
        tellRowsChanged(std::min(before, after), std::max(before, after));
    else
        tellRowsChanged(0, m_rows.count() - 1);
}

void LedgerModel::setTimeFormat(const TimeFormat &format)
{
    m_timeFormat = format;
    tellRowsChanged(0, m_rows.count() - 1);
}

void LedgerModel::setFailures(const std::map<Row, QString> &failures)
{
    m_failures = failures;
    tellRowsChanged(0, m_rows.count() - 1);
}

void LedgerModel::setNotes(const std::map<Row, QString> &notes)
{
    m_notes = notes;
    tellRowsChanged(0, m_rows.count() - 1);
}

void LedgerModel::tellRowsChanged(std::int64_t first, std::int64_t last)
{
    first = std::max(first - m_first, std::int64_t{0});
    last = std::min(last - m_first, std::int64_t{rowCount()} - 1);
    if (first <= last)
        emit dataChanged(index(static_cast<int>(first), 0),
                         index(static_cast<int>(last), ColumnCount - 1));
}

void LedgerModel::noteProblems()
{
    m_problems.clear();
    if (!m_rows.index())
        return;
    for (const Problem &problem : m_rows.index()->problems()) {
        QString &text = m_problems[problem.row.value];
        if (!text.isEmpty())
            text += u'\n';
        text += problem.place.isEmpty() ? problem.message
                                        : tr("%1: %2").arg(problem.place, problem.message);
    }
}

Row LedgerModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(m_first + index.row()) : Row();
}

QModelIndex LedgerModel::indexOf(Row row) const
{
    if (!row.isValid())
        return {};
    const auto at = m_rows.find(row);
    if (!at || *at < m_first || *at >= m_first + rowCount())
        return {};
    return index(static_cast<int>(*at - m_first), 0);
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shownOf(m_rows.count()));
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const std::int64_t place = m_first + index.row();
    const Row row = m_rows.at(place);
    const StoreIndex &store = *m_rows.index();
    const IndexedEvent event = m_rows.event(place);
    switch (role) {
    case Qt::DisplayRole:
        return text(event, row, index.column());
    case Qt::ToolTipRole:
        return toolTip(event, row, index.column());
    case Qt::AccessibleTextRole:
        return spoken(event, row, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == VersionColumn || index.column() == PositionColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case RowRole:
        return qint64{row.value};
    case TypeNameRole:
        return nameOf(store.types, event.type);
    case StreamNameRole:
        return nameOf(store.streams, event.stream);
    case ActorRole:
        return nameOf(store.actors, event.actor);
    case CorrelationRole:
        return nameOf(store.correlations, event.correlation);
    case ProblemRole:
        return problem(row);
    case IsCurrentRole:
        return row == m_current;
    case IsFutureRole:
        return m_current.isValid() && row > m_current;
    case IsBadRole:
        return event.isBad();
    case IsArchivedRole:
        return event.isArchived;
    case IsNotedRole:
        return m_notes.contains(row);
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == VersionColumn || section == PositionColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    const bool isForPeople
        = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (!isForPeople)
        return {};
    const bool isShort = role == Qt::DisplayRole;
    switch (section) {
    case VersionColumn:
        return isShort ? tr("v", "version, as a heading of a narrow column") : tr("version");
    case TimeColumn:
        return tr("time");
    case TypeColumn:
        return tr("type");
    case ActorColumn:
        return isShort ? tr("by", "actor, as a heading") : tr("by whom");
    case CorrelationColumn:
        return isShort ? tr("trace") : tr("trace (correlation id)");
    case PositionColumn:
        return tr("position");
    case StreamColumn:
        return tr("stream");
    case DateColumn:
        return tr("date");
    default:
        return {};
    }
}

QString LedgerModel::text(const IndexedEvent &event, Row row, int column) const
{
    if (event.isBad() && column == TypeColumn)
        return problem(row);
    if (event.isBad() && column != PositionColumn)
        return {};
    switch (column) {
    case VersionColumn:
        return QString::number(event.version.value); // Exactly as the store has it.
    case TimeColumn:
        return event.time ? m_timeFormat.timeOfDay(*event.time) : QString();
    case DateColumn:
        return event.time ? m_timeFormat.date(*event.time) : QString();
    case PositionColumn:
        return QLocale().toString(event.position.value);
    case CorrelationColumn:
        return shortId(nameOf(*m_rows.index(), event, column));
    default:
        return nameOf(*m_rows.index(), event, column);
    }
}

QString LedgerModel::toolTip(const IndexedEvent &event, Row row, int column) const
{
    QStringList lines;
    if ((column == TimeColumn || column == DateColumn) && event.time)
        lines += tr("%1 %2").arg(m_timeFormat.dateTime(*event.time), m_timeFormat.zoneName());
    else
        lines += nameOf(*m_rows.index(), event, column);
    if (event.isArchived)
        lines += tr("archived");
    if (const auto note = m_notes.find(row); note != m_notes.end())
        lines += note->second.isEmpty() ? tr("bookmarked") : tr("Note: %1").arg(note->second);
    lines += problem(row);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// What a cell says to someone who does not see its colour.
QString LedgerModel::spoken(const IndexedEvent &event, Row row, int column) const
{
    QStringList parts{column == CorrelationColumn ? nameOf(*m_rows.index(), event, column)
                                                  : text(event, row, column)};
    if (column == TypeColumn && event.isBad())
        parts.prepend(tr("bad record"));
    if (column == TypeColumn && event.isArchived)
        parts += tr("archived");
    if (column == TypeColumn && m_notes.contains(row))
        parts += tr("bookmarked");
    if (column == TypeColumn && m_current.isValid() && row > m_current)
        parts += tr("later than the current event");
    return parts.join(", "_L1);
}

QString LedgerModel::failure(Row row) const
{
    const auto found = m_failures.find(row);
    return found != m_failures.end() ? tr("Not applied: %1").arg(found->second) : QString();
}

QString LedgerModel::problem(Row row) const
{
    if (const QString failed = failure(row); !failed.isEmpty())
        return failed;
    const auto found = m_problems.find(row.value);
    if (found != m_problems.end())
        return found->second;
    return m_rows.index()->streamOf(row).isValid() ? QString() : tr("not an event");
}

bool beginsWith(const RowList &longer, const RowList &shorter)
{
    constexpr std::int64_t samples = 64;
    const std::int64_t count = shorter.count();
    if (longer.count() < count)
        return false;
    const std::int64_t step = std::max(count / samples, std::int64_t{1});
    for (std::int64_t i = count - 1; i >= 0; i -= step) {
        if (longer.at(i) != shorter.at(i))
            return false;
    }
    return count == 0 || longer.at(0) == shorter.at(0);
}

QString shortId(const QString &id)
{
    constexpr qsizetype longest = 8;
    return id.size() <= longest ? id : id.left(4) + u'…' + id.right(2);
}

} // namespace hindcast
