// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_lanes.h"
#include "model/search/hit_map.h"

namespace hindcast {

/// Where runs through a track would stop.
struct TimelineStops
{
    std::shared_ptr<const HitMap> hits; ///< Ordinals of rows; null pointer: none.
    RowList rows; ///< The track.

    /// The first event of \a mark at which a run would stop. Where times go backwards, a bar of
    /// many events may get one from beside it. Looks at no more than some dozens of events.
    [[nodiscard]] std::optional<Row> first(const TimelineLane &lane,
                                           const TimelineMark &mark) const;
};

} // namespace hindcast
