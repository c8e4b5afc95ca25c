// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_stops.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::int64_t mostLookedAt = 64;

} // namespace

std::optional<Row> TimelineStops::first(const TimelineLane &lane, const TimelineMark &mark) const
{
    if (!hits || hits->count() == 0)
        return {};
    const std::int64_t end = mark.first + mark.count;
    for (std::int64_t at = mark.first; at < std::min(end, mark.first + mostLookedAt); ++at) {
        const auto ordinal = rows.find(lane.row(at));
        if (ordinal && hits->contains(*ordinal))
            return lane.row(at);
    }
    if (mark.count <= mostLookedAt)
        return {};
    const Row last = lane.row(end - 1);
    auto hit = hits->next(rows.countBefore(lane.row(mark.first + mostLookedAt)) - 1);
    for (std::int64_t i = 0; hit && *hit < rows.count() && i < mostLookedAt; ++i) {
        if (rows.at(*hit) > last)
            return {};
        if (lane.rows().find(rows.at(*hit)))
            return rows.at(*hit);
        hit = hits->next(*hit);
    }
    return {};
}

} // namespace hindcast
