// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_lanes.h"
#include "model/session/moment.h"

#include <memory>
#include <stop_token>

namespace hindcast {

/// What lanes are made of.
struct TimelineRequest
{
    std::shared_ptr<const StoreIndex> index;
    StreamId stream;
    std::shared_ptr<const Lanes> related; ///< Null pointer, or of another stream: not known yet.
    std::vector<Row> failed; ///< Events that could not be applied.
    TimelineAxis axis = TimelineAxis::Time; ///< Where the stream has no times: taken as Version.

    bool operator==(const TimelineRequest &) const = default;
};

/// Whether the events of \a stream can be put on a time axis.
[[nodiscard]] bool hasTimes(const StoreIndex &index, StreamId stream);

/// Places all events of all lanes. On the time axis an event without a time stands where the event
/// before it stands. On the version axis events of other streams are placed by their time between
/// the selected stream's, or by position if there are no times. Null pointer if \a stop was asked
/// for.
[[nodiscard]] std::shared_ptr<const TimelineLanes> makeTimelineLanes(const TimelineRequest &request,
                                                                     const std::stop_token &stop);

} // namespace hindcast
