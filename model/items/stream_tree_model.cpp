// SPDX-License-Identifier: MIT
#include "model/items/stream_tree_model.h"

#include "model/items/stream_activity.h"
#include "model/items/stream_growth.h"

#include <QLocale>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// What is listed at once, on the GUI thread: a few milliseconds' work.
bool isSmall(const StoreIndex &index, const StreamQuery &query)
{
    constexpr std::size_t mostStreams = 20'000;
    constexpr std::int64_t mostRows = 50'000;
    return index.streamCount() <= mostStreams
        && (index.rowCount() <= mostRows || !StreamFilter(query.filter).needsTypes());
}

} // namespace

StreamTreeModel::StreamTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

StreamTreeModel::~StreamTreeModel() = default;

void StreamTreeModel::clear()
{
    beginResetModel();
    ++m_generation;
    m_isListing = m_isStale = false;
    m_index.reset();
    m_list.reset();
    m_streams.clear();
    m_categories.clear();
    m_categoryRows.clear();
    m_problems.clear();
    m_activities.clear();
    endResetModel();
}

void StreamTreeModel::setIndex(std::shared_ptr<const StoreIndex> index)
{
    m_index = std::move(index);
    noteProblems();
    tellCountsChanged();
    if (m_isListing)
        m_isStale = true; // A running list is let finish, else a busy store would never get one.
    else
        list();
}

void StreamTreeModel::setQuery(const StreamQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (m_index)
        list();
}

void StreamTreeModel::setTimeFormat(const TimeFormat &format)
{
    m_timeFormat = format;
    tellCountsChanged();
}

void StreamTreeModel::list()
{
    m_isStale = false;
    const std::uint64_t generation = ++m_generation;
    if (isSmall(*m_index, m_query)) {
        receive(listStreams(m_index, m_query, m_list.get(), {}));
        return;
    }
    m_isListing = true;
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    m_worker->request(0,
                      [this, generation, index = m_index, query = m_query,
                       previous = m_list](const std::stop_token &stop) {
                          const auto found = listStreams(index, query, previous.get(), stop);
                          if (!found)
                              return;
                          QMetaObject::invokeMethod(
                              this,
                              [this, generation, found] {
                                  if (generation == m_generation)
                                      receive(found);
                              },
                              Qt::QueuedConnection);
                      });
}

void StreamTreeModel::receive(const std::shared_ptr<const StreamList> &list)
{
    m_isListing = false;
    // What is added to a list that is cut off pushes others out, so it is another list.
    const bool isGrown = m_list && m_list->query == list->query && list->leftOut == 0;
    if (isGrown) {
        m_list = list;
        grow(*list);
    } else {
        beginResetModel();
        m_list = list;
        m_streams = list->shown;
        m_categories = list->order;
        numberCategories();
        endResetModel();
    }
    emit listed();
    if (m_isStale)
        this->list();
}

/// Takes in a list of the same query and a later index: nothing is gone, some may be new, and the
/// order may be another.
void StreamTreeModel::grow(const StreamList &list)
{
    m_streams.resize(list.shown.size());
    m_categoryRows.resize(list.shown.size(), -1);
    for (std::size_t category = 0; category < m_streams.size(); ++category) {
        if (m_categoryRows[category] >= 0)
            growRows(index(m_categoryRows[category], 0), m_streams[category], list.shown[category]);
        else
            m_streams[category] = list.shown[category]; // Comes with its category.
    }
    growRows({}, m_categories, list.order);
}

void StreamTreeModel::growRows(const QModelIndex &parent, Numbers &rows, const Numbers &target)
{
    if (rows == target)
        return;
    const auto insert = [&](RowRun run, auto from, auto where) {
        beginInsertRows(parent, run.first, run.last);
        rows.insert(where, from, from + (run.last - run.first + 1));
        if (!parent.isValid())
            numberCategories();
        endInsertRows();
    };
    if (const auto runs = addedRuns(rows, target)) {
        for (const RowRun &run : *runs)
            insert(run, target.begin() + run.first, rows.begin() + run.first);
        return;
    }
    const Numbers added = addedNumbers(rows, target);
    const int size = static_cast<int>(rows.size());
    if (!added.empty())
        insert({size, size + static_cast<int>(added.size()) - 1}, added.begin(), rows.end());
    reorder(parent, rows, target);
}

void StreamTreeModel::reorder(const QModelIndex &parent, Numbers &rows, const Numbers &target)
{
    const QPersistentModelIndex keptParent = parent;
    const QList<QPersistentModelIndex> parents
        = parent.isValid() ? QList{keptParent} : QList<QPersistentModelIndex>();
    emit layoutAboutToBeChanged(parents, VerticalSortHint);
    const quintptr id
        = parent.isValid() ? m_categories[static_cast<std::size_t>(parent.row())] + 1 : 0;
    QModelIndexList from;
    QModelIndexList to;
    for (const QModelIndex &old : persistentIndexList()) {
        if (old.internalId() != id)
            continue;
        const auto place = std::ranges::find(target, rows[static_cast<std::size_t>(old.row())]);
        from += old;
        to += createIndex(static_cast<int>(place - target.begin()), 0, id);
    }
    rows = target;
    if (!parent.isValid())
        numberCategories();
    changePersistentIndexList(from, to);
    emit layoutChanged(parents, VerticalSortHint);
}

void StreamTreeModel::numberCategories()
{
    m_categoryRows.assign(m_streams.size(), -1);
    for (std::size_t row = 0; row < m_categories.size(); ++row)
        m_categoryRows[m_categories[row]] = static_cast<int>(row);
}

void StreamTreeModel::tellCountsChanged()
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex category = index(row, 0);
        emit dataChanged(index(0, 0, category), index(rowCount(category) - 1, 0, category));
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void StreamTreeModel::noteProblems()
{
    m_problems.clear();
    for (const Problem &problem : m_index->problems()) {
        if (!problem.row.isValid() || problem.row.value >= m_index->rowCount())
            continue;
        const StreamId stream = m_index->streamOf(problem.row);
        if (stream.isValid())
            m_problems[stream.value] += problem.message;
    }
}

QModelIndex StreamTreeModel::indexOf(StreamId stream) const
{
    if (!m_list || !stream.isValid() || stream.value >= m_list->sorted->streamCount)
        return {};
    const std::uint32_t category = m_list->sorted->numbers.at(m_index->stream(stream).category);
    const Numbers &streams = m_streams[category];
    const auto found = std::ranges::find(streams, stream.value);
    if (found == streams.end())
        return {};
    return createIndex(static_cast<int>(found - streams.begin()), 0, quintptr{category} + 1);
}

QModelIndex StreamTreeModel::firstStream() const
{
    return m_categories.empty() ? QModelIndex() : index(0, 0, index(0, 0));
}

StreamId StreamTreeModel::streamAt(const QModelIndex &index)
{
    return index.isValid() ? StreamId{index.data(StreamRole).value<quint32>()} : StreamId();
}

std::int64_t StreamTreeModel::streamCount() const
{
    return m_index ? static_cast<std::int64_t>(m_index->streamCount()) : 0;
}

QModelIndex StreamTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr{0});
    return createIndex(row, column,
                       quintptr{m_categories[static_cast<std::size_t>(parent.row())]} + 1);
}

QModelIndex StreamTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(m_categoryRows[child.internalId() - 1], 0, quintptr{0});
}

int StreamTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_categories.size());
    if (parent.internalId() != 0)
        return 0;
    return static_cast<int>(m_streams[m_categories[static_cast<std::size_t>(parent.row())]].size());
}

int StreamTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant StreamTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == 0)
        return categoryData(m_categories[row], role);
    return streamData({m_streams[index.internalId() - 1][row]}, role);
}

QVariant StreamTreeModel::categoryData(std::uint32_t category, int role) const
{
    const auto name = [&] { return QString::fromUtf8(m_list->sorted->names[category]); };
    const auto count = static_cast<qint64>(m_streams[category].size());
    switch (role) {
    case Qt::DisplayRole:
        return name();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1, %Ln streams", nullptr, static_cast<int>(count)).arg(name());
    case StreamRole:
        return quint32{StreamId::none};
    case CountRole:
        return count;
    default:
        return {};
    }
}

QVariant StreamTreeModel::streamData(StreamId stream, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromUtf8(m_index->streams.at(stream.value));
    case Qt::ToolTipRole:
        return toolTip(stream);
    case Qt::AccessibleTextRole:
        return spoken(stream);
    case StreamRole:
        return quint32{stream.value};
    case CountRole:
        return qint64{m_index->stream(stream).events};
    case ActivityRole:
        return activity(stream);
    case ProblemsRole: {
        const auto found = m_problems.find(stream.value);
        return found == m_problems.end() ? QStringList() : found->second;
    }
    case LastTimeRole:
        return lastTime(stream);
    default:
        return {};
    }
}

QByteArray StreamTreeModel::activity(StreamId stream) const
{
    const std::int64_t events = m_index->stream(stream).events;
    const Activity *const known = m_activities.object(stream.value);
    if (known && known->events == events)
        return known->heights;
    const QByteArray heights = streamActivity(*m_index, stream);
    m_activities.insert(stream.value, new Activity{events, heights});
    return heights;
}

QString StreamTreeModel::lastTime(StreamId stream) const
{
    const auto time = m_index->stream(stream).lastTime;
    return time ? m_timeFormat.dateTime(*time) : QString();
}

QString StreamTreeModel::toolTip(StreamId stream) const
{
    constexpr qsizetype mostProblems = 3;
    QStringList lines{spoken(stream)};
    if (const QString time = lastTime(stream); !time.isEmpty())
        lines += tr("last event %1 %2").arg(time, m_timeFormat.zoneName());
    const QStringList problems = streamData(stream, ProblemsRole).toStringList();
    lines += problems.first(std::min(problems.size(), mostProblems));
    if (problems.size() > mostProblems)
        lines += tr("and %Ln more", nullptr, static_cast<int>(problems.size() - mostProblems));
    return lines.join(u'\n');
}

QString StreamTreeModel::spoken(StreamId stream) const
{
    const auto events = static_cast<int>(m_index->stream(stream).events);
    const QString name = streamData(stream, Qt::DisplayRole).toString();
    const auto problems = m_problems.find(stream.value);
    if (problems == m_problems.end())
        return tr("%1, %Ln events", nullptr, events).arg(name);
    return tr("%1, %Ln events", nullptr, events).arg(name) + ", "_L1
        + tr("%Ln problems", nullptr, static_cast<int>(problems->second.size()));
}

} // namespace hindcast
