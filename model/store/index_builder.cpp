// SPDX-License-Identifier: MIT
#include "model/store/index_builder.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::int64_t problemsKept = 1'000;

std::string_view categoryOf(std::string_view stream)
{
    return stream.substr(0, stream.find('-'));
}

QString shown(std::string_view text)
{
    constexpr qsizetype longest = 80;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.size() <= longest ? whole : whole.left(longest) + u'…';
}

} // namespace

void IndexBuilder::add(const IndexEntry &entry, const Place &place)
{
    const std::uint32_t streamNumber = internStream(entry);
    StoreIndex::StreamColumns &stream = m_index.m_streams[streamNumber];
    const std::int64_t time
        = entry.time ? entry.time->time_since_epoch().count() : StoreIndex::noTime;
    std::int64_t version = m_rules.firstVersion;
    if (entry.version)
        version = entry.version->value;
    else if (stream.events > 0)
        version = stream.previousVersion + 1;

    if (stream.events > 0) {
        checkOrder(stream, version, time, entry.stream, place);
        stream.firstVersion = std::min(stream.firstVersion, version);
        stream.lastVersion = std::max(stream.lastVersion, version);
    } else {
        stream.firstVersion = stream.lastVersion = version;
    }
    if (time != StoreIndex::noTime) {
        const bool isFirst = stream.firstTime == StoreIndex::noTime;
        stream.firstTime = isFirst ? time : std::min(stream.firstTime, time);
        stream.lastTime = std::max(stream.lastTime, time); // "No time" is before all others.
        stream.previousTime = time;
    }
    stream.previousVersion = version;
    ++stream.events;

    const std::uint32_t type = m_index.types.intern(entry.type);
    if (type == m_index.m_typeCounts.size())
        m_index.m_typeCounts.push_back(0);
    ++m_index.m_typeCounts[type];

    const auto internOptional = [](StringTable &table, std::string_view text) -> std::int64_t {
        return text.empty() ? -1 : std::int64_t{table.intern(text)};
    };
    appendPosition(entry.position, place);
    if (entry.isArchived)
        m_index.m_archived.push_back(static_cast<std::uint32_t>(m_index.rowCount()));
    m_index.m_streamColumn.append(streamNumber);
    m_index.m_versions.append(version);
    m_index.m_types.append(type);
    m_index.m_correlations.append(internOptional(m_index.correlations, entry.correlation));
    m_index.m_actors.append(internOptional(m_index.actors, entry.actor));
    m_index.m_locators.append(entry.locator);
    m_index.m_times.push_back(time); // Last: it counts the rows.
}

void IndexBuilder::addBad(std::int64_t locator, std::optional<Position> position,
                          const QString &place, const QString &reason)
{
    report(
        Problem::Kind::BadRecord, [&] { return place; }, reason);
    ++m_index.m_badCount;
    appendPosition(position, [&] { return place; });
    m_index.m_streamColumn.append(-1);
    m_index.m_versions.append(0);
    m_index.m_types.append(-1);
    m_index.m_correlations.append(-1);
    m_index.m_actors.append(-1);
    m_index.m_locators.append(locator);
    m_index.m_times.push_back(StoreIndex::noTime);
}

void IndexBuilder::addProblem(Problem problem)
{
    std::int64_t &count = m_index.m_problemCounts[static_cast<std::size_t>(problem.kind)];
    if (count++ < problemsKept)
        m_index.m_problems.push_back(std::move(problem));
}

std::shared_ptr<const StoreIndex> IndexBuilder::snapshot() const
{
    auto index = std::make_shared<StoreIndex>(m_index);
    std::vector<std::uint64_t> &offsets = index->m_streamOffsets;
    offsets.assign(index->m_streams.size() + 1, 0);
    for (std::size_t i = 0; i < index->m_streams.size(); ++i)
        offsets[i + 1] = offsets[i] + index->m_streams[i].events;
    index->m_streamRows.resize(offsets.back());
    std::vector<std::uint64_t> next(offsets.begin(), offsets.end() - 1);
    for (std::size_t row = 0; row < index->m_times.size(); ++row) {
        const std::int64_t stream = index->m_streamColumn.at(row);
        if (stream >= 0)
            index->m_streamRows[next[static_cast<std::size_t>(stream)]++]
                = static_cast<std::uint32_t>(row);
    }
    return index;
}

std::uint32_t IndexBuilder::internStream(const IndexEntry &entry)
{
    const std::uint32_t number = m_index.streams.intern(entry.stream);
    if (number == m_index.m_streams.size()) {
        const std::string_view category = entry.category.value_or(categoryOf(entry.stream));
        m_index.m_streams.emplace_back().category = m_index.m_categories.intern(category);
    }
    return number;
}

void IndexBuilder::appendPosition(std::optional<Position> position, const Place &place)
{
    const std::int64_t byRow = m_index.rowCount() + 1;
    const std::int64_t value = position ? position->value : byRow;
    CompactColumn &column = m_index.m_positions;
    if (column.size() == 0 && value == byRow)
        return;
    if (column.size() == 0) {
        for (std::int64_t earlier = 1; earlier < byRow; ++earlier)
            column.append(earlier);
    }
    if (byRow > 1 && value <= column.at(static_cast<std::size_t>(byRow - 2))) {
        report(Problem::Kind::PositionBackwards, place,
               tr("position %1 comes after position %2")
                   .arg(value)
                   .arg(column.at(static_cast<std::size_t>(byRow - 2))));
    }
    column.append(value);
}

void IndexBuilder::checkOrder(const StoreIndex::StreamColumns &stream, std::int64_t version,
                              std::int64_t time, std::string_view name, const Place &place)
{
    const std::int64_t previous = stream.previousVersion;
    if (version == previous) {
        report(Problem::Kind::DuplicateVersion, place,
               tr("stream %1 has version %2 more than once").arg(shown(name)).arg(version));
    } else if (version < previous) {
        report(Problem::Kind::VersionBackwards, place,
               tr("stream %1 goes back from version %2 to %3")
                   .arg(shown(name))
                   .arg(previous)
                   .arg(version));
    } else if (version > previous + 1 && !m_rules.gapsAreNormal) {
        report(
            Problem::Kind::VersionGap, place,
            tr("stream %1 goes from version %2 to %3").arg(shown(name)).arg(previous).arg(version));
    }
    if (time != StoreIndex::noTime && time < stream.previousTime) {
        const auto iso = [](std::int64_t value) {
            return QString::fromStdString(toIsoTime(Timestamp(std::chrono::microseconds(value))));
        };
        report(Problem::Kind::TimeBackwards, place,
               tr("stream %1 goes back in time at version %2, from %3 to %4")
                   .arg(shown(name))
                   .arg(version)
                   .arg(iso(stream.previousTime), iso(time)));
    }
}

void IndexBuilder::report(Problem::Kind kind, const Place &place, const QString &message)
{
    std::int64_t &count = m_index.m_problemCounts[static_cast<std::size_t>(kind)];
    if (count++ < problemsKept)
        m_index.m_problems.push_back({kind, place(), message, {m_index.rowCount()}});
}

} // namespace hindcast
