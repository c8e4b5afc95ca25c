// SPDX-License-Identifier: MIT
#include "model/items/timeline_scale.h"

#include <cmath>

namespace hindcast {

namespace {

/// Beyond this no time is stored, and sums of coordinates cannot overflow.
constexpr std::int64_t farthest = INT64_MAX / 8;

std::int64_t rounded(double value)
{
    return std::llround(
        std::clamp(value, -static_cast<double>(farthest) * 2, static_cast<double>(farthest) * 2));
}

} // namespace

double TimelineScale::toX(std::int64_t coordinate) const
{
    const auto span = static_cast<double>(std::max<std::int64_t>(range.span(), 1));
    return left + static_cast<double>(coordinate - range.begin) * width / span;
}

std::int64_t TimelineScale::toCoordinate(double x) const
{
    return range.begin + rounded((x - left) * static_cast<double>(range.span()) / width);
}

std::int64_t TimelineScale::under(double pixels) const
{
    return std::max<std::int64_t>(1, rounded(pixels * static_cast<double>(range.span()) / width));
}

std::int64_t smallestSpan(TimelineAxis axis)
{
    return axis == TimelineAxis::Time ? 1'000 : 2 * TimelineRange::versionUnit;
}

TimelineRange united(const TimelineRange &one, const TimelineRange &other)
{
    return {std::min(one.begin, other.begin), std::max(one.end, other.end)};
}

TimelineRange withMargin(const TimelineRange &range, std::int64_t smallest)
{
    const std::int64_t margin = std::max(range.span() / 20, (smallest - range.span() + 1) / 2);
    return {range.begin - margin, range.end + margin};
}

TimelineRange limited(const TimelineRange &range, const TimelineLimits &limits)
{
    const TimelineRange whole = withMargin(limits.extent, limits.smallestSpan);
    const std::int64_t span = std::clamp(range.span(), limits.smallestSpan, whole.span());
    const std::int64_t middle = std::clamp(range.middle(), limits.extent.begin, limits.extent.end);
    if (span == range.span() && middle == range.middle())
        return range;
    return {middle - span / 2, middle - span / 2 + span};
}

TimelineRange zoomed(const TimelineRange &range, double factor, std::int64_t anchor)
{
    const std::int64_t begin = anchor - rounded(static_cast<double>(anchor - range.begin) * factor);
    const std::int64_t end = anchor + rounded(static_cast<double>(range.end - anchor) * factor);
    return {std::clamp(begin, -farthest, farthest), std::clamp(end, begin, farthest)};
}

TimelineRange shifted(const TimelineRange &range, std::int64_t by)
{
    return {range.begin + by, range.end + by};
}

TimelineRange following(const TimelineRange &range, std::int64_t coordinate)
{
    if (range.contains(coordinate))
        return range;
    const std::int64_t distance
        = coordinate < range.begin ? coordinate - range.begin : coordinate - range.end;
    if (std::abs(distance) > range.span())
        return shifted(range, coordinate - range.middle());
    const std::int64_t inside = range.span() / 10;
    return shifted(range, distance < 0 ? distance - inside : distance + inside);
}

} // namespace hindcast
