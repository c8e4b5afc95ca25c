// SPDX-License-Identifier: MIT
#include "model/items/timeline_lane_maker.h"

namespace hindcast {

namespace {

using Coordinates = std::vector<std::int64_t>;

constexpr std::int64_t unit = TimelineRange::versionUnit;
constexpr std::int64_t rowsBetweenLooks = 65'536;

/// The times of \a rows, those that are missing taken from the event before, or else from the first
/// that has one. Empty if none has.
Coordinates filledTimes(const RowList &rows, const std::stop_token &stop)
{
    Coordinates times;
    times.reserve(static_cast<std::size_t>(rows.count()));
    std::size_t missingAtFirst = 0;
    for (std::int64_t at = 0; at < rows.count(); ++at) {
        if (at % rowsBetweenLooks == 0 && stop.stop_requested())
            return {};
        const auto time = rows.index()->timeOf(rows.at(at));
        if (!time && times.size() == missingAtFirst)
            ++missingAtFirst;
        times.push_back(time ? time->time_since_epoch().count()
                             : (times.empty() ? 0 : times.back()));
    }
    if (missingAtFirst == times.size())
        return {};
    std::fill_n(times.begin(), missingAtFirst, times[missingAtFirst]);
    return times;
}

/// Puts the events of all lanes on one axis, which is measured by the first.
class LaneMaker
{
public:
    LaneMaker(const TimelineRequest &request, const std::stop_token &stop)
        : m_request(request)
        , m_stop(stop)
        , m_selected(RowList::ofStream(request.index, request.stream))
        , m_times(filledTimes(m_selected, stop))
        , m_reached(m_times)
    {
        // Where the stream's clock went backwards it is taken to have stood still.
        std::int64_t latest = INT64_MIN;
        for (std::int64_t &time : m_reached)
            time = latest = std::max(latest, time);
    }

    [[nodiscard]] bool isByTime() const
    {
        return m_request.axis == TimelineAxis::Time && !m_times.empty();
    }

    [[nodiscard]] TimelineLane selectedLane() const
    {
        if (isByTime())
            return {m_request.stream, m_selected, m_times};
        Coordinates ordinals(static_cast<std::size_t>(m_selected.count()));
        for (std::size_t i = 0; i < ordinals.size(); ++i)
            ordinals[i] = static_cast<std::int64_t>(i) * unit;
        return {m_request.stream, m_selected, std::move(ordinals)};
    }

    [[nodiscard]] TimelineLane otherLane(const Lane &lane) const
    {
        const RowList rows = RowList::of(
            m_request.index,
            std::shared_ptr<const std::vector<std::uint32_t>>(m_request.related, &lane.rows));
        Coordinates times = filledTimes(rows, m_stop);
        if (times.empty() || m_times.empty())
            return {lane.stream, rows, byPosition(rows)};
        if (!isByTime()) {
            for (std::int64_t &time : times)
                time = versionAt(time);
        }
        return {lane.stream, rows, std::move(times)};
    }

private:
    /// Between the events of the selected stream that are stored before and after.
    [[nodiscard]] Coordinates byPosition(const RowList &rows) const
    {
        Coordinates coordinates(static_cast<std::size_t>(rows.count()));
        for (std::size_t i = 0; i < coordinates.size(); ++i) {
            const std::int64_t before
                = m_selected.countBefore(rows.at(static_cast<std::int64_t>(i)));
            const auto last = static_cast<std::size_t>(std::max<std::int64_t>(before - 1, 0));
            coordinates[i] = isByTime() ? m_times[last] : before * unit - unit / 2;
        }
        return coordinates;
    }

    /// Where \a time falls between the versions of the selected stream. What was before the first
    /// or after the last one comes ever closer to one version's distance from it.
    [[nodiscard]] std::int64_t versionAt(std::int64_t time) const
    {
        const auto after = std::ranges::upper_bound(m_reached, time);
        const std::int64_t count = after - m_reached.begin();
        if (after == m_reached.begin())
            return -beyond(m_reached.front() - time);
        if (after == m_reached.end())
            return (count - 1) * unit + beyond(time - m_reached.back());
        const std::int64_t before = *std::prev(after);
        const auto part = static_cast<double>(time - before) / static_cast<double>(*after - before);
        return (count - 1) * unit + static_cast<std::int64_t>(part * unit);
    }

    [[nodiscard]] std::int64_t beyond(std::int64_t distance) const
    {
        const auto far = static_cast<double>(distance);
        const auto pace = static_cast<double>(m_reached.back() - m_reached.front() + 1)
            / static_cast<double>(m_reached.size());
        return static_cast<std::int64_t>(unit * far / (far + pace));
    }

    const TimelineRequest &m_request;
    const std::stop_token &m_stop;
    RowList m_selected;
    Coordinates m_times; ///< Of the selected stream; empty: it has none.
    Coordinates m_reached; ///< The same, never going back.
};

void addWarning(TimelineLanes &lanes, Row row)
{
    if (!row.isValid() || row.value >= lanes.index->rowCount())
        return;
    const StreamId stream = lanes.index->streamOf(row);
    const auto lane = std::ranges::find(lanes.lanes, stream, &TimelineLane::stream);
    if (!stream.isValid() || lane == lanes.lanes.end())
        return;
    if (const auto coordinate = lane->coordinateOf(row))
        lane->warnings.push_back({*coordinate, row});
}

void addWarnings(TimelineLanes &lanes, const std::vector<Row> &failed)
{
    for (const Problem &problem : lanes.index->problems())
        addWarning(lanes, problem.row);
    for (const Row row : failed)
        addWarning(lanes, row);
    for (TimelineLane &lane : lanes.lanes)
        std::ranges::stable_sort(lane.warnings, {}, &TimelineWarning::coordinate);
}

std::shared_ptr<const ActivityHistogram> activityOf(const TimelineLanes &lanes)
{
    const TimelineRange extent
        = united(lanes.extent(), {-unit / 2, lanes.lanes.front().extent().end + unit / 2});
    auto activity = std::make_shared<ActivityHistogram>(extent);
    for (const TimelineLane &lane : lanes.lanes) {
        for (std::int64_t at = 0; at < lane.count(); ++at)
            activity->add(lane.coordinate(at));
    }
    return activity;
}

} // namespace

bool hasTimes(const StoreIndex &index, StreamId stream)
{
    return stream.isValid() ? index.stream(stream).firstTime.has_value()
                            : index.timeSpan().has_value();
}

std::shared_ptr<const TimelineLanes> makeTimelineLanes(const TimelineRequest &request,
                                                       const std::stop_token &stop)
{
    Q_ASSERT(request.stream.isValid());
    const LaneMaker maker(request, stop);
    auto result = std::make_shared<TimelineLanes>();
    result->index = request.index;
    result->stream = request.stream;
    result->axis = maker.isByTime() ? TimelineAxis::Time : TimelineAxis::Version;
    if (stop.stop_requested())
        return nullptr;
    result->lanes.push_back(maker.selectedLane());
    if (request.related && request.related->stream == request.stream) {
        result->hidden = request.related->hidden;
        for (const Lane &lane : request.related->lanes) {
            if (lane.stream != request.stream)
                result->lanes.push_back(maker.otherLane(lane));
            if (stop.stop_requested())
                return nullptr;
        }
    }
    addWarnings(*result, request.failed);
    if (result->axis == TimelineAxis::Version)
        result->activity = activityOf(*result);
    return result;
}

} // namespace hindcast
