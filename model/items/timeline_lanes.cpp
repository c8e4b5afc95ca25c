// SPDX-License-Identifier: MIT
#include "model/items/timeline_lanes.h"

#include <array>
#include <numeric>

namespace hindcast {

namespace {

std::int64_t floorDivided(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

TimelineLane::TimelineLane(StreamId stream_, RowList rows, std::vector<std::int64_t> coordinates)
    : stream(stream_)
    , m_rows(std::move(rows))
    , m_coordinates(std::move(coordinates))
{
    Q_ASSERT(std::ssize(m_coordinates) == m_rows.count());
    if (std::ranges::is_sorted(m_coordinates))
        return;
    m_order.resize(m_coordinates.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::ranges::stable_sort(m_order, {}, [this](std::uint32_t at) { return m_coordinates[at]; });
}

std::int64_t TimelineLane::coordinate(std::int64_t at) const
{
    return m_coordinates[static_cast<std::size_t>(ordered(at))];
}

Row TimelineLane::row(std::int64_t at) const
{
    return m_rows.at(ordered(at));
}

std::optional<std::int64_t> TimelineLane::coordinateOf(Row row) const
{
    const auto at = m_rows.find(row);
    if (!at)
        return {};
    return m_coordinates[static_cast<std::size_t>(*at)];
}

TimelineRange TimelineLane::extent() const
{
    if (count() == 0)
        return {};
    return {coordinate(0), coordinate(count() - 1)};
}

std::int64_t TimelineLane::countBefore(std::int64_t wanted, std::int64_t from) const
{
    std::int64_t low = from;
    std::int64_t high = count();
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (coordinate(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<TimelineMark> TimelineLane::marks(const TimelineRange &range, std::int64_t column) const
{
    Q_ASSERT(column > 0);
    std::vector<TimelineMark> marks;
    const std::int64_t end = countBefore(range.end);
    for (std::int64_t at = countBefore(range.begin); at < end;) {
        const std::int64_t begin = floorDivided(coordinate(at), column) * column;
        const std::int64_t next = countBefore(begin + column, at + 1);
        const std::int64_t events = next - at;
        marks.push_back({events == 1 ? coordinate(at) : begin + column / 2, at, events});
        at = next;
    }
    return marks;
}

TypeId TimelineLane::typeOf(const TimelineMark &mark) const
{
    constexpr std::int64_t mostSamples = 8;
    const std::int64_t samples = std::min(mark.count, mostSamples);
    std::array<TypeId, mostSamples> types;
    for (std::int64_t i = 0; i < samples; ++i) {
        const std::int64_t at = mark.first + i * mark.count / samples;
        types[static_cast<std::size_t>(i)] = m_rows.index()->typeOf(row(at));
    }
    const auto end = types.begin() + samples;
    return *std::max_element(types.begin(), end, [&](TypeId one, TypeId other) {
        return std::count(types.begin(), end, one) < std::count(types.begin(), end, other);
    });
}

TimelineRange TimelineLanes::extent() const
{
    TimelineRange extent;
    bool isFirst = true;
    for (const TimelineLane &lane : lanes) {
        if (lane.count() == 0)
            continue;
        extent = isFirst ? lane.extent() : united(extent, lane.extent());
        isFirst = false;
    }
    return extent;
}

TimelineRange TimelineLanes::neighbourhood() const
{
    if (lanes.empty() || lanes.front().count() == 0)
        return extent();
    const TimelineRange all = extent();
    const TimelineRange selected = lanes.front().extent();
    const std::int64_t reach = selected.span();
    if (reach == 0)
        return all;
    return {std::max(all.begin, selected.begin - reach), std::min(all.end, selected.end + reach)};
}

} // namespace hindcast
