// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>

namespace hindcast {

/// What runs along the timeline.
enum class TimelineAxis { Time, Version };

/// A stretch of the axis. Its coordinates are microseconds since 1970 on the time axis, and
/// millionths of an event of the selected stream, counted from 0, on the version axis. Whole
/// numbers: a double would lose the microseconds of far-away years.
struct TimelineRange
{
    /// How far two neighbouring events are apart on the version axis.
    static constexpr std::int64_t versionUnit = 1'000'000;

    std::int64_t begin = 0;
    std::int64_t end = 0; ///< Not before begin.

    [[nodiscard]] std::int64_t span() const { return end - begin; }
    [[nodiscard]] std::int64_t middle() const { return begin + span() / 2; }
    [[nodiscard]] bool isEmpty() const { return begin >= end; }
    [[nodiscard]] bool contains(std::int64_t coordinate) const
    {
        return coordinate >= begin && coordinate <= end;
    }
    bool operator==(const TimelineRange &) const = default;
};

/// Where a range lies on the screen.
struct TimelineScale
{
    TimelineRange range;
    double left = 0; ///< The x of range.begin.
    double width = 1; ///< In pixels, above 0.

    [[nodiscard]] double toX(std::int64_t coordinate) const;
    [[nodiscard]] std::int64_t toCoordinate(double x) const;
    /// How much of the axis is under \a pixels, at least 1.
    [[nodiscard]] std::int64_t under(double pixels) const;
};

/// How far a person can go: what must stay in sight, and how close one can come.
struct TimelineLimits
{
    TimelineRange extent; ///< Of everything there is.
    std::int64_t smallestSpan = 1;
};

/// The smallest stretch that makes sense: a millisecond, or two versions.
[[nodiscard]] std::int64_t smallestSpan(TimelineAxis axis);

[[nodiscard]] TimelineRange united(const TimelineRange &one, const TimelineRange &other);

/// \a range with a margin of the twentieth part on both sides, never smaller than \a smallest.
[[nodiscard]] TimelineRange withMargin(const TimelineRange &range, std::int64_t smallest);

/// \a range made so that it lies within \a limits: neither too small nor much larger than
/// everything, and with its middle where there is something.
[[nodiscard]] TimelineRange limited(const TimelineRange &range, const TimelineLimits &limits);

/// \a factor below 1 comes closer. What is at \a anchor stays where it is.
[[nodiscard]] TimelineRange zoomed(const TimelineRange &range, double factor, std::int64_t anchor);

[[nodiscard]] TimelineRange shifted(const TimelineRange &range, std::int64_t by);

/// \a range moved just so far that \a coordinate is a tenth inside; to its middle when it was
/// farther away than the range is long. Unchanged if \a coordinate is inside already.
[[nodiscard]] TimelineRange following(const TimelineRange &range, std::int64_t coordinate);

} // namespace hindcast
