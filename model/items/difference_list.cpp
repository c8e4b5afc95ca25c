// SPDX-License-Identifier: MIT
#include "model/items/difference_list.h"

#include "model/items/changed_path_text.h"
#include "model/items/json_text.h"

#include <QLocale>

#include <algorithm>
#include <compare>
#include <numeric>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Kind = PartitionDifference::Kind;

bool isFailed(Kind kind)
{
    return kind == Kind::FailedBefore || kind == Kind::FailedAfter || kind == Kind::FailedBoth;
}

bool isOneSided(Kind kind)
{
    return kind == Kind::OnlyBefore || kind == Kind::OnlyAfter;
}

QStringList pathTexts(const std::vector<ChangedPath> &paths)
{
    QStringList texts;
    for (const ChangedPath &path : paths)
        texts += changedPathText(path);
    return texts;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Differs:
        break;
    case Kind::OnlyBefore:
        return DifferenceList::tr("only before");
    case Kind::OnlyAfter:
        return DifferenceList::tr("only after");
    case Kind::FailedBefore:
        return DifferenceList::tr("failed before");
    case Kind::FailedAfter:
        return DifferenceList::tr("failed after");
    case Kind::FailedBoth:
        return DifferenceList::tr("failed on both sides");
    }
    return DifferenceList::tr("differs");
}

QString keyText(const PartitionDifference &difference)
{
    if (difference.isShared)
        return DifferenceList::tr("(shared state)");
    return difference.key.empty() ? DifferenceList::tr("(everything)") : shownText(difference.key);
}

} // namespace

DifferenceList::DifferenceList(QObject *parent)
    : QAbstractItemModel(parent)
    , m_index(std::make_shared<const StoreIndex>())
    , m_sections(1)
{
}

DifferenceList::~DifferenceList() = default;

const std::vector<PartitionDifference> &DifferenceList::all() const
{
    return m_result ? m_result->differences : m_fresh;
}

void DifferenceList::setTitle(const QString &title)
{
    m_title = title;
    emit headerDataChanged(Qt::Horizontal, KeyColumn, KeyColumn);
}

int DifferenceList::kinds() const
{
    return m_result ? static_cast<int>(m_result->groups.size()) : 0;
}

void DifferenceList::begin(std::shared_ptr<const StoreIndex> index)
{
    beginResetModel();
    m_index = std::move(index);
    m_fresh.clear();
    m_result.reset();
    m_sections.assign(1, {});
    endResetModel();
}

void DifferenceList::add(const std::vector<PartitionDifference> &fresh)
{
    Q_ASSERT(!m_result);
    std::vector<std::size_t> &rows = m_sections.front().rows;
    for (const PartitionDifference &difference : fresh) {
        const std::size_t at = m_fresh.size();
        m_fresh.push_back(difference);
        if (!isShown(difference))
            continue;
        const auto place
            = std::ranges::upper_bound(rows, at, [this](std::size_t left, std::size_t right) {
                  return isBefore(left, right);
              });
        const int row = static_cast<int>(place - rows.begin());
        beginInsertRows({}, row, row);
        rows.insert(place, at);
        endInsertRows();
    }
}

void DifferenceList::finish(std::shared_ptr<const ComparisonResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    m_fresh.clear();
    arrange();
    endResetModel();
}

void DifferenceList::setGrouped(bool isGrouped)
{
    beginResetModel();
    m_isGrouped = isGrouped;
    arrange();
    endResetModel();
}

void DifferenceList::setFilter(const QString &text, Show show)
{
    beginResetModel();
    m_text = text.trimmed();
    m_show = show;
    arrange();
    endResetModel();
}

void DifferenceList::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

bool DifferenceList::isShown(const PartitionDifference &difference) const
{
    const bool isOfKind = m_show == Show::All
        || (m_show == Show::Unexpected && !difference.isExpected)
        || (m_show == Show::Differing && difference.kind == Kind::Differs)
        || (m_show == Show::OneSided && isOneSided(difference.kind))
        || (m_show == Show::Failed && isFailed(difference.kind));
    if (!isOfKind || m_text.isEmpty())
        return isOfKind;
    return keyText(difference).contains(m_text, Qt::CaseInsensitive)
        || std::ranges::any_of(difference.paths, [this](const ChangedPath &path) {
               return changedPathText(path).contains(m_text, Qt::CaseInsensitive);
           });
}

/// Of the partitions at two places in all(); equal ones stay in the order of their keys.
bool DifferenceList::isBefore(std::size_t left, std::size_t right) const
{
    const PartitionDifference &one = all()[left];
    const PartitionDifference &other = all()[right];
    const auto versionOf = [this](const PartitionDifference &difference) {
        const Row row = difference.firstDiverging;
        return row.isValid() ? m_index->versionOf(row).value : INT64_MAX;
    };
    std::strong_ordering order = std::strong_ordering::equal;
    if (m_sortColumn == FirstColumn)
        order = versionOf(one) <=> versionOf(other);
    else if (m_sortColumn == FieldsColumn)
        order = std::pair(one.kind, one.changeCount) <=> std::pair(other.kind, other.changeCount);
    if (order == 0)
        order = one.key <=> other.key;
    return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
}

void DifferenceList::arrange()
{
    std::vector<std::size_t> rows(all().size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::erase_if(rows, [this](std::size_t row) { return !isShown(all()[row]); });
    std::ranges::sort(rows, [this](auto left, auto right) { return isBefore(left, right); });
    if (!isGrouped()) {
        m_sections.assign(1, {.rows = std::move(rows)});
        return;
    }
    m_sections.clear();
    for (std::size_t group = 0; group < m_result->groups.size(); ++group)
        m_sections.push_back({.group = group});
    for (const std::size_t row : rows)
        m_sections[all()[row].group].rows.push_back(row);
    std::erase_if(m_sections, [](const Section &section) { return section.rows.empty(); });
}

std::int64_t DifferenceList::shown() const
{
    return std::accumulate(
        m_sections.begin(), m_sections.end(), std::int64_t{0},
        [](std::int64_t sum, const Section &section) { return sum + std::ssize(section.rows); });
}

const PartitionDifference *DifferenceList::difference(const QModelIndex &index) const
{
    if (!index.isValid() || (isGrouped() && index.internalId() == 0))
        return nullptr;
    const std::size_t section = isGrouped() ? index.internalId() - 1 : 0;
    return &all()[m_sections[section].rows[static_cast<std::size_t>(index.row())]];
}

QModelIndex DifferenceList::find(const std::string &key, bool isShared) const
{
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        const auto &rows = m_sections[section].rows;
        const auto found = std::ranges::find_if(rows, [&](std::size_t row) {
            return all()[row].key == key && all()[row].isShared == isShared;
        });
        if (found != rows.end())
            return createIndex(static_cast<int>(found - rows.begin()), KeyColumn,
                               isGrouped() ? section + 1 : 0);
    }
    return {};
}

QModelIndex DifferenceList::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // Rows of a group know its place, from 1; rows at the top have none.
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex DifferenceList::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, KeyColumn, quintptr{0});
}

int DifferenceList::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(isGrouped() ? m_sections.size() : m_sections.front().rows.size());
    if (!isGrouped() || parent.internalId() != 0 || parent.column() > KeyColumn)
        return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].rows.size());
}

int DifferenceList::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DifferenceList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section != KeyColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FirstColumn:
        return tr("first at");
    case FieldsColumn:
        return tr("fields");
    default:
        return m_title;
    }
}

QVariant DifferenceList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    if (role == Qt::TextAlignmentRole && index.column() != KeyColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (const PartitionDifference *of = difference(index))
        return partitionData(*of, index.column(), role);
    return groupData(m_sections[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant DifferenceList::groupData(const Section &section, int column, int role) const
{
    const DifferenceGroup &group = m_result->groups[section.group];
    const QStringList paths = pathTexts(group.paths);
    const auto count = static_cast<int>(section.rows.size());
    switch (role) {
    case IsGroupRole:
        return true;
    case IsFailedRole:
        return isFailed(group.kind);
    case IsExpectedRole:
        return group.isExpected;
    case PathsRole:
        return paths;
    case Qt::DisplayRole:
        if (column == FieldsColumn)
            return QLocale().toString(count);
        if (column == FirstColumn)
            return {};
        return group.kind == Kind::Differs ? paths.join(u", "_s) : kindText(group.kind);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        QStringList lines{
            tr("%n differ in the same way", nullptr, count)
            + (group.kind == Kind::Differs ? QString() : u": "_s + kindText(group.kind))};
        if (group.isExpected)
            lines += tr("as expected");
        return (lines + paths).join(u'\n');
    }
    default:
        return {};
    }
}

QString DifferenceList::firstText(const PartitionDifference &difference) const
{
    const Row row = difference.firstDiverging;
    if (!row.isValid())
        return {};
    const IndexedEvent event = m_index->event(row);
    const bool isOfStream
        = event.stream.isValid() && m_index->streams.at(event.stream.value) == difference.key;
    const QString place
        = isOfStream ? tr("v%1").arg(event.version.value) : tr("#%1").arg(event.position.value);
    return difference.isFirstCertain ? place : u"≤ "_s + place;
}

QVariant DifferenceList::partitionData(const PartitionDifference &difference, int column,
                                       int role) const
{
    const bool isCount = difference.kind == Kind::Differs;
    switch (role) {
    case IsGroupRole:
        return false;
    case IsFailedRole:
        return isFailed(difference.kind);
    case IsExpectedRole:
        return difference.isExpected;
    case PathsRole:
        return pathTexts(difference.paths);
    case Qt::DisplayRole:
        if (column == KeyColumn)
            return keyText(difference);
        if (column == FirstColumn)
            return firstText(difference);
        if (isFailed(difference.kind))
            return tr("failed");
        return isCount ? QLocale().toString(qlonglong{difference.changeCount})
                       : kindText(difference.kind);
    case Qt::AccessibleTextRole:
        if (column == FieldsColumn && isCount)
            return tr("%n fields", nullptr, static_cast<int>(difference.changeCount));
        return column == FieldsColumn ? QVariant(kindText(difference.kind))
                                      : partitionData(difference, column, Qt::DisplayRole);
    case Qt::ToolTipRole: {
        QStringList lines{keyText(difference) + u": "_s + kindText(difference.kind)};
        if (difference.isExpected)
            lines += tr("as expected");
        for (const Side side : bothSides) {
            if (const auto &failure = difference.failures.of(side))
                lines += sentence(failure->error);
        }
        return (lines + pathTexts(difference.paths)).join(u'\n');
    }
    default:
        return {};
    }
}

} // namespace hindcast
