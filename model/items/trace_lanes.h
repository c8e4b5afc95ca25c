// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_lanes.h"
#include "model/search/trace.h"

namespace hindcast {

/// The events of a trace on one axis, a lane for each stream, in order of their first events. A
/// finished value.
class TraceLanes
{
public:
    TraceLanes() = default; ///< Without lanes.
    /// An event without a time stands where the event before it, by position, stands. If there are
    /// no times at all the axis is the order of events.
    explicit TraceLanes(std::shared_ptr<const Trace> trace);

    [[nodiscard]] const std::shared_ptr<const Trace> &trace() const { return m_trace; }
    [[nodiscard]] const std::vector<TimelineLane> &lanes() const { return m_lanes; }
    [[nodiscard]] bool isByTime() const { return m_isByTime; }
    [[nodiscard]] TimelineRange extent() const { return m_extent; }

    struct Place
    {
        int lane = -1; ///< -1: the node has no place: it is not in the store.
        std::int64_t coordinate = 0;
    };
    [[nodiscard]] Place placeOf(int node) const;

private:
    std::shared_ptr<const Trace> m_trace;
    std::vector<TimelineLane> m_lanes;
    std::vector<Place> m_places; ///< By node.
    TimelineRange m_extent;
    bool m_isByTime = true;
};

} // namespace hindcast
