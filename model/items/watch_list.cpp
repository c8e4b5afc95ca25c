// SPDX-License-Identifier: MIT
#include "model/items/watch_list.h"

#include "model/items/breakpoint_list.h"
#include "model/items/json_text.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

WatchList::WatchList(Session &session, WatchDesk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_desk(desk)
    , m_shown(desk.watches())
{
    connect(&m_desk, &WatchDesk::watchesChanged, this, &WatchList::takeOver);
    connect(&m_desk, &WatchDesk::valuesChanged, this, &WatchList::refresh);
    connect(&m_desk, &WatchDesk::historiesChanged, this, &WatchList::refresh);
    connect(&m_session, &Session::rowChanged, this, &WatchList::refresh);
}

/// One more or one less is told as that, so that a selection stays.
void WatchList::takeOver()
{
    const std::vector<std::string> &now = m_desk.watches();
    const auto shown = static_cast<int>(m_shown.size());
    const auto differing = std::ranges::mismatch(m_shown, now).in1;
    const auto at = static_cast<int>(differing - m_shown.begin());
    if (now.size() == m_shown.size() + 1 && at == shown) {
        beginInsertRows({}, shown, shown);
        m_shown = now;
        endInsertRows();
    } else if (now.size() + 1 == m_shown.size()
               && std::equal(differing + 1, m_shown.end(), now.begin() + at, now.end())) {
        beginRemoveRows({}, at, at);
        m_shown = now;
        endRemoveRows();
    } else if (now.size() == m_shown.size()) {
        m_shown = now;
        if (!m_shown.empty())
            emit dataChanged(index(0, ExpressionColumn), index(rowCount() - 1, ExpressionColumn));
    } else {
        beginResetModel();
        m_shown = now;
        endResetModel();
    }
    refresh();
}

/// Not of the expressions: a view would put them back into an editor that somebody is typing in.
void WatchList::refresh()
{
    if (!m_shown.empty())
        emit dataChanged(index(0, NowColumn), index(rowCount() - 1, ColumnCount - 1));
}

int WatchList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int WatchList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags WatchList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index);
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == ExpressionColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant WatchList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ExpressionColumn:
        return tr("expression");
    case NowColumn:
        return tr("now");
    case BeforeColumn:
        return tr("before");
    case SinceColumn:
        return tr("since");
    default:
        return tr("over time");
    }
}

bool WatchList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != ExpressionColumn)
        return false;
    m_desk.replace(static_cast<std::size_t>(index.row()), value.toString());
    return true;
}

QVariant WatchList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    if (index.column() == ExpressionColumn && role != Qt::ToolTipRole)
        return expressionData(at, role);
    if (at >= m_desk.watches().size())
        return {}; // It goes in a moment.
    if (role == Qt::ToolTipRole)
        return details(at, index.column());
    switch (index.column()) {
    case NowColumn:
        return valueData(m_desk.values(at).now, true, role);
    case BeforeColumn:
        return valueData(m_desk.values(at).before, false, role);
    case SinceColumn:
        if (role == Qt::DisplayRole)
            return sinceText(at);
        return role == ToneRole ? QVariant(static_cast<int>(StopTone::Muted)) : QVariant();
    default:
        return role == ChartRole ? QVariant::fromValue(chart(at)) : QVariant();
    }
}

QVariant WatchList::expressionData(std::size_t at, int role) const
{
    switch (role) {
    case Qt::EditRole:
        return QString::fromStdString(m_shown[at]);
    case Qt::DisplayRole:
        return shownText(m_shown[at]).simplified();
    case CodeRole:
        return true;
    default:
        return {};
    }
}

QVariant WatchList::valueData(const WatchValue &value, bool isNow, int role) const
{
    if (role == CodeRole)
        return value.error.isEmpty();
    if (!value.error.isEmpty()) {
        if (role == Qt::DisplayRole)
            return isNow ? shownText(value.error.toStdString()).simplified() : u"–"_s;
        const StopTone tone = isNow ? StopTone::Error : StopTone::Muted;
        return role == ToneRole ? QVariant(static_cast<int>(tone)) : QVariant();
    }
    const auto json = value.text.empty() ? Result<Json>(Error{}) : Json::parse(value.text);
    switch (role) {
    case Qt::DisplayRole:
        if (!value.isKnown)
            return QString();
        return json ? jsonValueText(json.value()) : u"undefined"_s;
    case ToneRole:
        return static_cast<int>(json && isNow ? StopTone::Plain : StopTone::Muted);
    case ValueKindRole:
        return json && isNow ? QVariant(static_cast<int>(json.value().kind())) : QVariant();
    default:
        return {};
    }
}

QString WatchList::sinceText(std::size_t at) const
{
    const auto since = m_desk.since(at);
    if (!since)
        return {};
    return *since < 0 ? tr("the start") : stopPlaceText(m_session, *since);
}

WatchChart WatchList::chart(std::size_t at) const
{
    WatchChart chart{.stretches = m_desk.history(at).found.stretches};
    const std::int64_t count = m_session.trackRows().count();
    if (m_session.ordinal() >= 0 && count > 0)
        chart.place = (static_cast<double>(m_session.ordinal()) + 0.5) / static_cast<double>(count);
    return chart;
}

QString WatchList::details(std::size_t at, int column) const
{
    const WatchDesk::Values &values = m_desk.values(at);
    const auto &known = m_desk.history(at);
    QStringList lines{QString::fromStdString(m_shown[at])};
    const WatchValue &value = column == BeforeColumn ? values.before : values.now;
    if (column == NowColumn || column == BeforeColumn)
        lines = QStringList{value.error.isEmpty()
                                ? QString::fromStdString(value.text).left(shownValueLength)
                                : value.error};
    if (column == SinceColumn || column == ChartColumn) {
        const auto changes = static_cast<int>(known.found.changes.count());
        lines += known.examined < m_session.trackRows().count()
            ? tr("changed at %n events so far", nullptr, changes)
            : tr("changed at %n events", nullptr, changes);
    }
    if (const QString errors = stopErrorText(m_session, known.found.errors);
        !errors.isEmpty() && column != BeforeColumn)
        lines += errors;
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace hindcast
