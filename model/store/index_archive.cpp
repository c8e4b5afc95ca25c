// SPDX-License-Identifier: MIT
#include "model/store/index_archive.h"

#include <algorithm>
#include <array>
#include <functional>

namespace hindcast {

namespace {

/// Years 1 to 9999, or none.
bool isTime(std::int64_t microseconds)
{
    const auto of = [](std::int32_t year) {
        return Timestamp(std::chrono::sys_days(std::chrono::year(year) / std::chrono::January / 1))
            .time_since_epoch()
            .count();
    };
    static const std::int64_t first = of(1);
    static const std::int64_t end = of(10'000);
    return microseconds == INT64_MIN || (microseconds >= first && microseconds < end);
}

/// Whether every value of \a column is right in the eyes of \a isRight.
template<typename IsRight>
bool isAll(const CompactColumn &column, IsRight isRight)
{
    std::array<std::int64_t, 4096> stretch{};
    for (std::size_t row = 0; row < column.size(); row += stretch.size()) {
        const auto values = std::span(stretch).first(std::min(stretch.size(), column.size() - row));
        column.read(row, values);
        if (!std::ranges::all_of(values, isRight))
            return false;
    }
    return true;
}

bool areNumbersOf(const CompactColumn &column, std::size_t count)
{
    const auto end = static_cast<std::int64_t>(count);
    return isAll(column, [end](std::int64_t value) { return value >= -1 && value < end; });
}

bool areRows(const std::vector<std::uint32_t> &rows, std::size_t count)
{
    return std::ranges::is_sorted(rows) && (rows.empty() || rows.back() < count);
}

} // namespace

bool IndexArchive::canKeep(const IndexBuilder &builder)
{
    return builder.m_index.m_linkRows.empty() && builder.m_streamStarts.empty()
        && builder.m_placeOrders.isEmpty();
}

void IndexArchive::write(const IndexBuilder &builder, CacheWriter &to)
{
    const StoreIndex &index = builder.m_index;
    for (const StringTable *table :
         {&index.streams, &index.types, &index.correlations, &index.actors, &index.m_categories})
        table->write(to);
    for (const CompactColumn *column : {&index.m_times, &index.m_streamColumn, &index.m_versions,
                                        &index.m_types, &index.m_correlations, &index.m_actors,
                                        &index.m_locators, &index.m_positions, &index.m_parts})
        column->write(to);
    for (const auto *rows : {&index.m_archived, &index.m_deleted, &index.m_tombstones})
        to.values(*rows);
    to.values(index.m_streams);
    to.values(index.m_typeCounts);
    to.value(index.m_badCount);
    to.values(builder.m_ends);
    to.values(
        std::vector<std::uint32_t>(builder.m_endedStreams.begin(), builder.m_endedStreams.end()));
    writeProblems(index, to);
}

bool IndexArchive::read(CacheReader &from, std::int64_t locators, IndexBuilder &builder)
{
    StoreIndex &index = builder.m_index;
    for (StringTable *table :
         {&index.streams, &index.types, &index.correlations, &index.actors, &index.m_categories})
        table->read(from);
    for (CompactColumn *column : {&index.m_times, &index.m_streamColumn, &index.m_versions,
                                  &index.m_types, &index.m_correlations, &index.m_actors,
                                  &index.m_locators, &index.m_positions, &index.m_parts})
        column->readFrom(from);
    for (auto *rows : {&index.m_archived, &index.m_deleted, &index.m_tombstones})
        *rows = from.values<std::uint32_t>();
    index.m_streams = from.values<StoreIndex::StreamColumns>();
    index.m_typeCounts = from.values<std::int64_t>();
    index.m_badCount = from.value<std::int64_t>();
    builder.m_ends = from.values<IndexBuilder::StreamEnd>();
    for (const std::uint32_t stream : from.values<std::uint32_t>())
        builder.m_endedStreams.insert(stream);
    readProblems(from, index);
    return from.isGood() && isSound(builder, locators);
}

/// Whether nothing in it could lead outside of anything, whoever has written it.
bool IndexArchive::isSound(const IndexBuilder &builder, std::int64_t locators)
{
    const StoreIndex &index = builder.m_index;
    const std::size_t rows = index.m_times.size();
    const auto hasRows = [rows](const CompactColumn *column) { return column->size() == rows; };
    if (!std::ranges::all_of(std::array{&index.m_streamColumn, &index.m_versions, &index.m_types,
                                        &index.m_correlations, &index.m_actors, &index.m_locators},
                             hasRows))
        return false;
    for (const CompactColumn *column : {&index.m_positions, &index.m_parts}) {
        if (column->size() != 0 && column->size() != rows)
            return false;
    }
    const std::size_t streams = index.streams.size();
    if (index.m_streams.size() != streams || builder.m_ends.size() != streams
        || index.m_typeCounts.size() != index.types.size())
        return false;
    // Rows are grouped by these counts, so they must be right.
    std::vector<std::uint32_t> events(streams);
    const bool isCounted = isAll(index.m_streamColumn, [&](std::int64_t stream) {
        if (stream >= 0 && stream < std::ssize(events))
            ++events[static_cast<std::size_t>(stream)];
        return stream >= -1 && stream < std::ssize(events);
    });
    const auto isRight = [&](const StoreIndex::StreamColumns &stream) {
        const auto number = static_cast<std::size_t>(&stream - index.m_streams.data());
        return stream.events == events[number] && stream.category < index.m_categories.size()
            && isTime(stream.firstTime) && isTime(stream.lastTime);
    };
    return isCounted && std::ranges::all_of(index.m_streams, isRight)
        && areNumbersOf(index.m_types, index.types.size())
        && areNumbersOf(index.m_correlations, index.correlations.size())
        && areNumbersOf(index.m_actors, index.actors.size()) && isAll(index.m_times, isTime)
        && isAll(index.m_parts, [](std::int64_t part) { return part >= 0 && part <= UINT32_MAX; })
        && isAll(index.m_locators, [locators](std::int64_t at) { return at >= 0 && at < locators; })
        && areRows(index.m_archived, rows) && areRows(index.m_deleted, rows)
        && std::ranges::all_of(index.m_tombstones,
                               [&](std::uint32_t type) { return type < index.types.size(); });
}

void IndexArchive::writeProblems(const StoreIndex &index, CacheWriter &to)
{
    std::vector<const Problem *> kept;
    std::int64_t left = 0;
    for (const Problem &problem : index.m_problems) {
        if (problem.kind == Problem::Kind::Notice && problem.place.isEmpty())
            ++left;
        else
            kept.push_back(&problem);
    }
    auto counts = index.m_problemCounts;
    counts[static_cast<std::size_t>(Problem::Kind::Notice)] -= left;
    to.value(counts);
    to.value(std::uint64_t{kept.size()});
    for (const Problem *problem : kept) {
        to.value(static_cast<std::int32_t>(problem->kind));
        to.text(problem->place.toUtf8());
        to.text(problem->message.toUtf8());
        to.value(problem->row.value);
    }
}

void IndexArchive::readProblems(CacheReader &from, StoreIndex &index)
{
    index.m_problemCounts = from.value<decltype(index.m_problemCounts)>();
    const auto count = from.value<std::uint64_t>();
    for (std::uint64_t i = 0; i < count && from.isGood(); ++i) {
        Problem problem;
        const auto kind = from.value<std::int32_t>();
        from.require(kind >= 0 && kind < Problem::kindCount);
        problem.kind = static_cast<Problem::Kind>(kind);
        problem.place = QString::fromUtf8(from.text());
        problem.message = QString::fromUtf8(from.text());
        problem.row.value = from.value<std::int64_t>();
        from.require(problem.row.value < index.rowCount());
        index.m_problems.push_back(std::move(problem));
    }
}

} // namespace hindcast
