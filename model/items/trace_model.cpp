// SPDX-License-Identifier: MIT
#include "model/items/trace_model.h"

#include "model/items/trace_text.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

template<typename Id>
QString nameOf(const StringTable &table, Id id)
{
    return id.isValid() ? QString::fromUtf8(table.at(id.value)) : QString();
}

const TraceNode &nodeOf(const Trace &trace, int node)
{
    return trace.nodes[std::size_t(node)];
}

} // namespace

void TraceModel::showAll(std::shared_ptr<const Trace> trace)
{
    show(std::move(trace), {}, true);
}

void TraceModel::showSome(std::shared_ptr<const Trace> trace, std::vector<std::uint32_t> nodes)
{
    show(std::move(trace), std::move(nodes), false);
}

void TraceModel::show(std::shared_ptr<const Trace> trace, std::vector<std::uint32_t> nodes,
                      bool isAll)
{
    beginResetModel();
    m_trace = std::move(trace);
    m_nodes = std::move(nodes);
    m_isAll = isAll;
    endResetModel();
}

void TraceModel::setCurrentRow(Row row)
{
    m_current = row;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void TraceModel::setTimeFormat(const TimeFormat &format)
{
    m_timeFormat = format;
    if (rowCount() > 0)
        emit dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

int TraceModel::nodeAt(int row) const
{
    return m_isAll ? row : static_cast<int>(m_nodes[std::size_t(row)]);
}

QModelIndex TraceModel::indexOf(Row row) const
{
    const int node = m_trace && row.isValid() ? m_trace->nodeOf(row) : -1;
    if (node < 0 || m_isAll)
        return node < 0 ? QModelIndex() : index(node, 0);
    const auto at = std::ranges::find(m_nodes, static_cast<std::uint32_t>(node));
    return at == m_nodes.end() ? QModelIndex() : index(static_cast<int>(at - m_nodes.begin()), 0);
}

Row TraceModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(*m_trace, nodeAt(index.row())).row : Row();
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_trace)
        return 0;
    return static_cast<int>(m_isAll ? m_trace->nodes.size() : m_nodes.size());
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<std::chrono::microseconds> TraceModel::gap(int node) const
{
    if (m_gap == Gap::FromCause)
        return m_trace->gapToCause(node);
    const int current = m_current.isValid() ? m_trace->nodeOf(m_current) : -1;
    const auto from = current < 0 ? std::nullopt : m_trace->time(current);
    const auto own = m_trace->time(node);
    return from && own ? std::optional(*own - *from) : std::nullopt;
}

QString TraceModel::text(int number, int column) const
{
    const TraceNode &node = nodeOf(*m_trace, number);
    if (node.isMissing())
        return column == EventColumn ? missingText(*m_trace, number) : QString();
    const StoreIndex &index = *m_trace->index;
    switch (column) {
    case GapColumn: {
        const auto own = gap(number);
        return own ? gapText(*own) : QString();
    }
    case EventColumn:
        return nameOf(index.types, index.typeOf(node.row));
    case StreamColumn:
        return nameOf(index.streams, index.streamOf(node.row));
    case VersionColumn:
        return QString::number(index.versionOf(node.row).value);
    case TimeColumn: {
        const auto time = index.timeOf(node.row);
        return time ? m_timeFormat.dateTime(*time) : QString();
    }
    default:
        return nameOf(index.actors, index.event(node.row).actor);
    }
}

QString TraceModel::toolTip(int number, int column) const
{
    if (column == GapColumn && m_gap == Gap::FromCause) {
        const auto own = m_trace->gapToFirst(number);
        return own ? tr("%1 since the first event of the trace").arg(gapText(*own)) : QString();
    }
    QStringList lines{text(number, column)};
    if (column == EventColumn)
        lines += traceNote(*m_trace, number);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const int number = nodeAt(index.row());
    const TraceNode &node = nodeOf(*m_trace, number);
    switch (role) {
    case Qt::DisplayRole:
        return text(number, index.column());
    case Qt::ToolTipRole:
        return toolTip(number, index.column());
    case Qt::AccessibleTextRole: {
        const QString note
            = index.column() == EventColumn ? traceNote(*m_trace, number) : QString();
        const QString own = text(number, index.column());
        return note.isEmpty() ? own : QString(own + u", " + note);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == GapColumn || index.column() == VersionColumn
                                        ? Qt::AlignRight
                                        : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    case RowRole:
        return QVariant::fromValue(node.row);
    case DepthRole:
        return m_isAll ? node.depth : 0;
    case TypeNameRole:
        return node.isMissing() ? QString() : text(number, EventColumn);
    case NoteRole:
        return traceNote(*m_trace, number);
    case IsRepeatedRole:
        return node.repeats >= 0;
    case IsOddRole:
        return node.isMissing() || node.closes >= 0 || node.isDuplicate;
    case IsCurrentRole:
        return !node.isMissing() && node.row == m_current;
    default:
        return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == GapColumn || section == VersionColumn ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case GapColumn:
        return role == Qt::DisplayRole ? tr("gap") : tr("time since its cause");
    case EventColumn:
        return tr("event");
    case StreamColumn:
        return tr("stream");
    case VersionColumn:
        return role == Qt::DisplayRole ? tr("v", "version, as a heading of a narrow column")
                                       : tr("version");
    case TimeColumn:
        return tr("time");
    default:
        return tr("by", "actor, as a heading");
    }
}

} // namespace hindcast
