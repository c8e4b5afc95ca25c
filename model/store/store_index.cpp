// SPDX-License-Identifier: MIT
#include "model/store/store_index.h"

#include <algorithm>
#include <numeric>

namespace hindcast {

namespace {

std::optional<Timestamp> timestampOf(std::int64_t microseconds, std::int64_t none)
{
    if (microseconds == none)
        return {};
    return Timestamp(std::chrono::microseconds(microseconds));
}

} // namespace

IndexedEvent StoreIndex::event(Row row) const
{
    const auto at = static_cast<std::size_t>(row.value);
    const auto number
        = [at](const CompactColumn &column) { return static_cast<std::uint32_t>(column.at(at)); };
    return {
        .position = {m_positions.size() > 0 ? m_positions.at(at) : row.value + 1},
        .stream = {number(m_streamColumn)},
        .version = {m_versions.at(at)},
        .type = {number(m_types)},
        .time = timestampOf(m_times.at(at), noTime),
        .correlation = {number(m_correlations)},
        .actor = {number(m_actors)},
        .locator = m_locators.at(at),
        .part = m_parts.size() > 0 ? number(m_parts) : 0,
        .isArchived = std::ranges::binary_search(m_archived, static_cast<std::uint32_t>(at)),
        .isDeleted = std::ranges::binary_search(m_deleted, static_cast<std::uint32_t>(at)),
    };
}

std::vector<IndexedPlace> StoreIndex::linksOf(Row row) const
{
    std::vector<IndexedPlace> places;
    const auto own = std::ranges::equal_range(m_linkRows, static_cast<std::uint32_t>(row.value));
    for (const std::uint32_t &link : own) {
        const auto at = static_cast<std::size_t>(&link - m_linkRows.data());
        places.push_back(
            {{static_cast<std::uint32_t>(m_linkStreams.at(at))}, {m_linkVersions.at(at)}});
    }
    return places;
}

std::optional<Version> StoreIndex::linkIn(Row row, StreamId stream) const
{
    if (m_linkRows.empty() || !stream.isValid() || streamOf(row) == stream)
        return {};
    const std::vector<IndexedPlace> places = linksOf(row);
    const auto found = std::ranges::find(places, stream, &IndexedPlace::stream);
    return found != places.end() ? std::optional(found->version) : std::nullopt;
}

Version StoreIndex::versionIn(Row row, StreamId stream) const
{
    return linkIn(row, stream).value_or(versionOf(row));
}

IndexedEvent StoreIndex::eventIn(Row row, StreamId stream) const
{
    IndexedEvent own = event(row);
    if (const auto version = linkIn(row, stream)) {
        own.stream = stream;
        own.version = *version;
    }
    return own;
}

bool StoreIndex::isTombstone(TypeId type) const
{
    return std::ranges::find(m_tombstones, type.value) != m_tombstones.end();
}

void StoreIndex::foresee(Row row) const
{
    const auto at = static_cast<std::size_t>(row.value);
    for (const CompactColumn *column :
         {&m_streamColumn, &m_versions, &m_types, &m_times, &m_locators})
        column->foresee(at);
}

StreamId StoreIndex::streamOf(Row row) const
{
    return {static_cast<std::uint32_t>(m_streamColumn.at(static_cast<std::size_t>(row.value)))};
}

CorrelationId StoreIndex::correlationOf(Row row) const
{
    return {static_cast<std::uint32_t>(m_correlations.at(static_cast<std::size_t>(row.value)))};
}

Row StoreIndex::nextCorrelated(CorrelationId correlation, Row from) const
{
    const std::size_t found
        = m_correlations.find(correlation.value, static_cast<std::size_t>(from.value));
    return found < m_correlations.size() ? Row{static_cast<std::int64_t>(found)} : Row();
}

Version StoreIndex::versionOf(Row row) const
{
    return {m_versions.at(static_cast<std::size_t>(row.value))};
}

TypeId StoreIndex::typeOf(Row row) const
{
    return {static_cast<std::uint32_t>(m_types.at(static_cast<std::size_t>(row.value)))};
}

std::int64_t StoreIndex::locatorOf(Row row) const
{
    return m_locators.at(static_cast<std::size_t>(row.value));
}

std::optional<Timestamp> StoreIndex::timeOf(Row row) const
{
    return timestampOf(m_times.at(static_cast<std::size_t>(row.value)), noTime);
}

std::optional<Row> StoreIndex::rowAt(Position position) const
{
    if (m_positions.size() == 0) {
        const std::int64_t row = std::min(position.value, rowCount()) - 1;
        return row < 0 ? std::nullopt : std::optional(Row{row});
    }
    std::int64_t low = 0; // All rows before it are at or before the position.
    std::int64_t high = rowCount();
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (m_positions.at(static_cast<std::size_t>(middle)) <= position.value)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? std::nullopt : std::optional(Row{low - 1});
}

StreamSummary StoreIndex::stream(StreamId stream) const
{
    const StreamColumns &columns = m_streams[stream.value];
    return {
        .name = streams.at(stream.value),
        .category = m_categories.at(columns.category),
        .events = columns.events,
        .firstVersion = {columns.firstVersion},
        .lastVersion = {columns.lastVersion},
        .firstTime = timestampOf(columns.firstTime, noTime),
        .lastTime = timestampOf(columns.lastTime, noTime),
    };
}

std::span<const std::uint32_t> StoreIndex::rowsOf(StreamId stream) const
{
    const std::uint64_t first = m_streamOffsets[stream.value];
    const std::uint64_t last = m_streamOffsets[stream.value + 1];
    return std::span(m_streamRows).subspan(first, last - first);
}

std::optional<std::pair<Timestamp, Timestamp>> StoreIndex::timeSpan() const
{
    std::optional<std::pair<Timestamp, Timestamp>> span;
    for (const StreamColumns &columns : m_streams) {
        const auto first = timestampOf(columns.firstTime, noTime);
        const auto last = timestampOf(columns.lastTime, noTime);
        if (!first || !last)
            continue;
        if (!span)
            span = {*first, *last};
        span->first = std::min(span->first, *first);
        span->second = std::max(span->second, *last);
    }
    return span;
}

std::int64_t StoreIndex::problemCount() const
{
    return std::accumulate(m_problemCounts.begin(), m_problemCounts.end(), std::int64_t{0});
}

} // namespace hindcast
