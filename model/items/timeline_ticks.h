// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_scale.h"
#include "model/session/time_format.h"
#include "model/store/row_list.h"

#include <QString>

#include <vector>

namespace hindcast {

/// A mark on the axis with what is written beside it.
struct TimelineTick
{
    std::int64_t coordinate = 0;
    QString label;
    bool isDay = false; ///< A day begins here, and the label is its date.
};

/// At most \a most ticks at round times of the zone of \a format: 1, 2 or 5 microseconds up to
/// thousands of years. Labels say as much as tells neighbours apart; midnight is labelled with its
/// date.
[[nodiscard]] std::vector<TimelineTick> timeTicks(const TimelineRange &range, int most,
                                                  const TimeFormat &format);

/// At most \a most ticks at round versions of the events \a rows, which count the axis.
[[nodiscard]] std::vector<TimelineTick> versionTicks(const TimelineRange &range, int most,
                                                     const RowList &rows);

} // namespace hindcast
