// SPDX-License-Identifier: MIT
#include "model/items/breakpoint_list.h"

#include "model/items/json_text.h"

#include <QLocale>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// For a row; a tool tip has room for all of it.
QString lineOf(const QString &text)
{
    return shownText(text.toStdString()).simplified();
}

} // namespace

BreakpointList::BreakpointList(Session &session, StopDesk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_desk(desk)
    , m_shown(desk.breakpoints())
{
    connect(&m_desk, &StopDesk::breakpointsChanged, this, &BreakpointList::takeOver);
    connect(&m_desk, &StopDesk::hitsChanged, this, &BreakpointList::refresh);
    connect(&m_desk, &StopDesk::runChanged, this, &BreakpointList::refresh);
}

/// One more or one less is told as that, so that a selection stays.
void BreakpointList::takeOver()
{
    const std::vector<Breakpoint> &now = m_desk.breakpoints();
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
    } else {
        beginResetModel();
        m_shown = now;
        endResetModel();
    }
    refresh();
}

void BreakpointList::refresh()
{
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BreakpointList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int BreakpointList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags BreakpointList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index);
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == TextColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool BreakpointList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TextColumn)
        return false;
    m_desk.setOn(static_cast<std::size_t>(index.row()), value.toInt() == Qt::Checked);
    return true;
}

QVariant BreakpointList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    if (role == StoppedRole)
        return std::ranges::count(m_desk.stoppedAt(), at) > 0;
    if (role == Qt::ToolTipRole)
        return details(at);
    return index.column() == TextColumn ? textData(at, role) : hitsData(at, role);
}

QVariant BreakpointList::textData(std::size_t at, int role) const
{
    const Breakpoint &breakpoint = m_shown[at];
    switch (role) {
    case Qt::DisplayRole:
        return lineOf(breakpointText(breakpoint));
    case Qt::AccessibleTextRole:
        return QString(breakpointText(breakpoint) + u", "_s + hitsText(at));
    case Qt::CheckStateRole:
        return breakpoint.isOn ? Qt::Checked : Qt::Unchecked;
    case ToneRole:
        return static_cast<int>(breakpoint.isOn ? StopTone::Plain : StopTone::Muted);
    case CodeRole:
        return breakpoint.kind == BreakpointKind::Condition
            || breakpoint.kind == BreakpointKind::BecomesTrue;
    case BoldRole:
        return breakpoint.kind == BreakpointKind::Type
            ? lineOf(QString::fromStdString(breakpoint.text))
            : QString();
    default:
        return {};
    }
}

QVariant BreakpointList::hitsData(std::size_t at, int role) const
{
    if (role == Qt::DisplayRole)
        return hitsText(at);
    const auto &known = m_desk.finder().hitsOf(m_shown[at]);
    const bool isWrong = known.found.errors.isFinal || !known.failure.isEmpty();
    if (role == ToneRole)
        return static_cast<int>(isWrong ? StopTone::Error : StopTone::Muted);
    return {};
}

QString BreakpointList::hitsText(std::size_t at) const
{
    const Breakpoint &breakpoint = m_shown[at];
    const auto &known = m_desk.finder().hitsOf(m_shown[at]);
    if (known.found.errors.isFinal)
        return lineOf(known.found.errors.message);
    if (!known.failure.isEmpty())
        return lineOf(known.failure);
    const auto hits = static_cast<int>(known.found.hits.count());
    QString text = tr("%n hits", nullptr, hits);
    if (known.examined < m_session.trackRows().count())
        text = known.examined == 0 && hits == 0 ? u"…"_s : tr("%1 so far").arg(text);
    if (breakpoint.kind == BreakpointKind::BecomesTrue)
        text = tr("becomes true · %1").arg(text);
    else if (breakpoint.kind == BreakpointKind::Condition)
        text = tr("holds · %1").arg(text);
    if (std::ranges::count(m_desk.stoppedAt(), at) > 0)
        text = tr("%1 · stopped here").arg(text);
    return text;
}

QString BreakpointList::details(std::size_t at) const
{
    const auto &known = m_desk.finder().hitsOf(m_shown[at]);
    QStringList lines{stopReason(m_shown[at])};
    if (m_shown[at].kind == BreakpointKind::Rule && !m_shown[at].name.isEmpty())
        lines += QString::fromStdString(m_shown[at].text);
    if (const QString errors = stopErrorText(m_session, known.found.errors); !errors.isEmpty())
        lines += errors;
    if (!known.failure.isEmpty())
        lines += known.failure;
    return lines.join(u'\n');
}

QString stopPlaceText(const Session &session, std::int64_t ordinal)
{
    const RowList &rows = session.trackRows();
    if (ordinal < 0 || ordinal >= rows.count())
        return {};
    const IndexedEvent event = rows.event(ordinal);
    return session.track().isOfStream() ? u"v%1"_s.arg(event.version.value)
                                        : u"#%1"_s.arg(event.position.value);
}

QString stopErrorText(const Session &session, const StopErrors &errors)
{
    if (errors.first < 0)
        return errors.message;
    if (errors.isFinal)
        return BreakpointList::tr("given up at %1: %2")
            .arg(stopPlaceText(session, errors.first), errors.message);
    return BreakpointList::tr("could not be evaluated at %n events, first at %1: %2", nullptr,
                              static_cast<int>(errors.count))
        .arg(stopPlaceText(session, errors.first), errors.message);
}

} // namespace hindcast
