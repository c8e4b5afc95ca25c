// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_histogram.h"
#include "model/items/timeline_scale.h"
#include "model/store/row_list.h"

#include <memory>
#include <optional>
#include <vector>

namespace hindcast {

/// An event that a problem of its store is about, or that could not be applied.
struct TimelineWarning
{
    std::int64_t coordinate = 0;
    Row row;
};

/// Events of one lane that share a column of pixels. `first` and `count` are places in the lane's
/// order of coordinates.
struct TimelineMark
{
    std::int64_t coordinate
        = 0; ///< The event's own, or the middle of the column if it has several.
    std::int64_t first = 0;
    std::int64_t count = 0;
    bool operator==(const TimelineMark &) const = default;
};

/// The events of one stream on the axis. Times can go backwards in a stream, so that the order of
/// coordinates may differ from that of rows.
class TimelineLane
{
public:
    /// \a coordinates belong to \a rows, one each.
    TimelineLane(StreamId stream, RowList rows, std::vector<std::int64_t> coordinates);

    StreamId stream;
    std::vector<TimelineWarning> warnings; ///< By coordinate.

    [[nodiscard]] const RowList &rows() const { return m_rows; }
    [[nodiscard]] std::int64_t count() const { return m_rows.count(); }
    /// The \a at th event from the left; \a at must be in [0, count()).
    [[nodiscard]] std::int64_t coordinate(std::int64_t at) const;
    [[nodiscard]] Row row(std::int64_t at) const;
    /// Where \a row is on the axis; nothing if it is not in this lane.
    [[nodiscard]] std::optional<std::int64_t> coordinateOf(Row row) const;
    /// From the first to the last event; empty if there is none.
    [[nodiscard]] TimelineRange extent() const;

    /// How many events are before \a coordinate, if the first \a from are known to be.
    [[nodiscard]] std::int64_t countBefore(std::int64_t coordinate, std::int64_t from = 0) const;
    /// What is to be drawn in \a range, one mark for each column that is \a column wide and has
    /// events. Columns are counted from 0, not from the range, so that panning never regroups them.
    /// Costs two binary searches a mark, however many events there are.
    [[nodiscard]] std::vector<TimelineMark> marks(const TimelineRange &range,
                                                  std::int64_t column) const;
    /// The type that most of a few of the mark's events have.
    [[nodiscard]] TypeId typeOf(const TimelineMark &mark) const;

private:
    [[nodiscard]] std::int64_t ordered(std::int64_t at) const
    {
        return m_order.empty() ? at : m_order[static_cast<std::size_t>(at)];
    }

    RowList m_rows;
    std::vector<std::int64_t> m_coordinates;
    std::vector<std::uint32_t> m_order; ///< Empty: coordinates ascend with the rows.
};

/// All lanes of a timeline. A finished value.
struct TimelineLanes
{
    std::shared_ptr<const StoreIndex> index;
    StreamId stream; ///< The selected one, which the first lane shows.
    TimelineAxis axis = TimelineAxis::Time;
    std::vector<TimelineLane> lanes;
    std::int64_t hidden = 0; ///< How many more streams there would be.
    /// Of all lanes' events, for the version axis; null pointer on the time axis.
    std::shared_ptr<const ActivityHistogram> activity;

    [[nodiscard]] TimelineRange extent() const;
    /// What is worth seeing first: the selected stream, and of the others what happened not too
    /// long before and after it. A lane that runs through the whole store would leave no room.
    [[nodiscard]] TimelineRange neighbourhood() const;
};

} // namespace hindcast
