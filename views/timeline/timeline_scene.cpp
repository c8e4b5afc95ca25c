// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_scene.h"

#include <QFontMetrics>

#include <cmath>

namespace hindcast {

namespace {

int overviewHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 2;
}

int axisHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 3 / 2;
}

int laneHeightOf(const QFontMetrics &metrics)
{
    return metrics.height() * 2 + 2;
}

int footerHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 2;
}

SceneLane placed(const TimelineLane &lane, const TimelineScale &scale, double margin)
{
    const std::int64_t column = scale.under(TimelineScene::columnPixels);
    const std::int64_t beyond = scale.under(margin);
    const TimelineRange drawn{scale.range.begin - beyond, scale.range.end + beyond};
    const std::int64_t beside = scale.under(margin * 1.5);
    SceneLane result;
    for (const TimelineMark &mark : lane.marks(drawn, column))
        result.marks.push_back(
            {scale.toX(mark.coordinate), mark, lane.row(mark.first), lane.typeOf(mark)});
    auto warning
        = std::ranges::lower_bound(lane.warnings, drawn.begin, {}, &TimelineWarning::coordinate);
    while (warning != lane.warnings.end() && warning->coordinate < drawn.end) {
        result.warnings.push_back({scale.toX(warning->coordinate), warning->row});
        warning
            = std::ranges::lower_bound(warning, lane.warnings.end(), warning->coordinate + beside,
                                       {}, &TimelineWarning::coordinate);
    }
    return result;
}

} // namespace

int TimelineLayout::preferredHeight(const QFontMetrics &metrics, int lanes)
{
    return overviewHeight(metrics) + axisHeight(metrics) + lanes * laneHeightOf(metrics)
        + footerHeight(metrics);
}

TimelineLayout TimelineLayout::of(const QSize &size, const QFontMetrics &metrics, int namesWidth,
                                  int rightEdge)
{
    const int laneHeight = laneHeightOf(metrics);
    const int wanted = std::max(namesWidth + laneHeight * 2 / 3, laneHeight * 3);
    const int left = std::min(wanted, size.width() / 4);
    const int plot = std::max(1, size.width() - left - rightEdge);
    const int axisTop = overviewHeight(metrics);
    const int lanesTop = axisTop + axisHeight(metrics);
    const int footerTop = std::max(lanesTop, size.height() - footerHeight(metrics));
    TimelineLayout layout;
    layout.laneHeight = laneHeight;
    layout.dotRadius = metrics.height() * 0.29;
    layout.labelsEnd = left + plot;
    layout.overview = {0, 0, size.width(), axisTop};
    layout.axis = {left, axisTop, plot, lanesTop - axisTop};
    layout.names = {0, lanesTop, left, footerTop - lanesTop};
    layout.lanes = {left, lanesTop, plot, footerTop - lanesTop};
    layout.footer = {left, footerTop, plot, size.height() - footerTop};
    layout.lanesThatFit = layout.lanes.height() / layout.laneHeight;
    return layout;
}

void TimelineScene::placeLanes(int first)
{
    lanes.clear();
    linesBelow = 0;
    if (!source)
        return;
    const int count = static_cast<int>(source->lanes.size());
    const int fit = std::max(1, layout.lanesThatFit);
    for (int line = 0; line < fit; ++line) {
        const int number = first + line;
        const int middle = layout.lanes.top() + line * layout.laneHeight + layout.laneHeight / 2;
        if (number == count && source->hidden > 0)
            linesBelow = middle;
        if (number >= count)
            break;
        const auto at = static_cast<std::size_t>(number);
        SceneLane lane = placed(source->lanes[at], scale, layout.dotRadius * 2);
        for (const SceneMark &mark : lane.marks) {
            if (const auto row = stops.first(source->lanes[at], mark.events))
                lane.stops.push_back({mark.x, *row});
        }
        lane.number = at;
        lane.middle = middle;
        lanes.push_back(std::move(lane));
    }
}

std::optional<SceneHit> TimelineScene::hit(const QPoint &point) const
{
    if (!layout.lanes.contains(point))
        return {};
    const double reach = layout.dotRadius + 2;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const SceneLane &lane = lanes[i];
        if (std::abs(point.y() - lane.middle) > layout.laneHeight / 2 - 2)
            continue;
        const auto distance
            = [x = point.x()](const SceneMark &mark) { return std::abs(mark.x - x); };
        const auto nearest = std::ranges::min_element(lane.marks, {}, distance);
        if (nearest == lane.marks.end() || distance(*nearest) > reach)
            return {};
        return SceneHit{i, static_cast<std::size_t>(nearest - lane.marks.begin())};
    }
    return {};
}

Row TimelineScene::rowAt(const SceneHit &hit, double x) const
{
    const SceneLane &lane = lanes[hit.lane];
    const TimelineMark &mark = lane.marks[hit.mark].events;
    const TimelineLane &events = source->lanes[lane.number];
    const std::int64_t wanted = scale.toCoordinate(x);
    const std::int64_t last = mark.first + mark.count - 1;
    const std::int64_t after = std::clamp(events.countBefore(wanted), mark.first, last);
    const std::int64_t before = std::max(after - 1, mark.first);
    const bool isNearer = std::abs(events.coordinate(before) - wanted)
        < std::abs(events.coordinate(after) - wanted);
    return events.row(isNearer ? before : after);
}

std::optional<QPointF> TimelineScene::pointOf(Row row) const
{
    for (const SceneLane &lane : lanes) {
        if (const auto coordinate = source->lanes[lane.number].coordinateOf(row))
            return QPointF(scale.toX(*coordinate), lane.middle);
    }
    return {};
}

QRectF TimelineScene::brush() const
{
    constexpr double narrowest = 8;
    const QRectF whole = QRectF(layout.overview).adjusted(0.75, 0.75, -0.75, -0.75);
    double left = overviewScale.toX(scale.range.begin);
    double right = overviewScale.toX(scale.range.end);
    if (right - left < narrowest) {
        left = (left + right - narrowest) / 2;
        right = left + narrowest;
    }
    left = std::clamp(left, whole.left(), whole.right() - narrowest);
    right = std::clamp(right, left + narrowest, whole.right());
    return {QPointF(left, whole.top()), QPointF(right, whole.bottom())};
}

} // namespace hindcast
