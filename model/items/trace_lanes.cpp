// SPDX-License-Identifier: MIT
#include "model/items/trace_lanes.h"

#include <unordered_map>

namespace hindcast {

TraceLanes::TraceLanes(std::shared_ptr<const Trace> trace)
    : m_trace(std::move(trace))
    , m_places(m_trace->nodes.size())
    , m_isByTime(m_trace->firstTime.has_value())
{
    struct Lane
    {
        StreamId stream;
        std::shared_ptr<std::vector<std::uint32_t>> rows;
        std::vector<std::int64_t> coordinates;
    };
    std::vector<Lane> lanes;
    std::unordered_map<std::uint32_t, int> laneOf;
    std::int64_t coordinate
        = m_isByTime ? m_trace->firstTime->time_since_epoch().count() : -TimelineRange::versionUnit;
    m_extent = {INT64_MAX, INT64_MIN};
    for (const std::uint32_t node : m_trace->byRow) {
        const Row row = m_trace->nodes[node].row;
        if (!m_isByTime)
            coordinate += TimelineRange::versionUnit;
        else if (const auto time = m_trace->index->timeOf(row))
            coordinate = time->time_since_epoch().count();
        const StreamId stream = m_trace->index->streamOf(row);
        const auto [lane, isNew] = laneOf.try_emplace(stream.value, static_cast<int>(lanes.size()));
        if (isNew)
            lanes.push_back({stream, std::make_shared<std::vector<std::uint32_t>>(), {}});
        lanes[std::size_t(lane->second)].rows->push_back(static_cast<std::uint32_t>(row.value));
        lanes[std::size_t(lane->second)].coordinates.push_back(coordinate);
        m_places[node] = {lane->second, coordinate};
        m_extent = {std::min(m_extent.begin, coordinate), std::max(m_extent.end, coordinate)};
    }
    if (m_trace->byRow.empty())
        m_extent = {};
    m_lanes.reserve(lanes.size());
    for (Lane &lane : lanes)
        m_lanes.emplace_back(lane.stream, RowList::of(m_trace->index, std::move(lane.rows)),
                             std::move(lane.coordinates));
}

TraceLanes::Place TraceLanes::placeOf(int node) const
{
    return node < 0 ? Place() : m_places[std::size_t(node)];
}

} // namespace hindcast
