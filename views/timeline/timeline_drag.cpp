// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_drag.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <cmath>

namespace hindcast {

namespace {

constexpr double edgeReach = 4;

TimelineGrip brushGripAt(const QRectF &brush, double x)
{
    // Of a narrow brush the inner part moves it, so that its edges reach outwards only.
    const double inner = std::min(edgeReach, brush.width() / 4);
    if (x < brush.left() - edgeReach || x > brush.right() + edgeReach)
        return TimelineGrip::NewBrush;
    if (x < brush.left() + inner)
        return TimelineGrip::BrushLeft;
    return x > brush.right() - inner ? TimelineGrip::BrushRight : TimelineGrip::BrushBody;
}

} // namespace

TimelineGrip gripAt(const TimelineScene &scene, const QPoint &point, std::optional<double> playhead)
{
    const TimelineLayout &layout = scene.layout;
    if (layout.overview.contains(point) && !scene.bars.empty())
        return brushGripAt(scene.brush(), point.x());
    if (!scene.source)
        return TimelineGrip::Nothing;
    if (layout.axis.contains(point) || layout.footer.contains(point))
        return TimelineGrip::Playhead;
    if (!layout.lanes.contains(point))
        return TimelineGrip::Nothing;
    const auto hit = scene.hit(point);
    const bool isOnPlayhead = playhead && std::abs(*playhead - point.x()) <= edgeReach;
    // The current event lies on the line: who takes hold of it takes hold of the line.
    if (isOnPlayhead && (!hit || scene.lanes[hit->lane].number == 0))
        return TimelineGrip::Playhead;
    return hit ? TimelineGrip::Event : TimelineGrip::Lanes;
}

TimelineDrag::TimelineDrag(TimelineGrip grip, const QPoint &pressed, const TimelineScene &scene)
    : m_grip(grip)
    , m_pressed(pressed)
    , m_scale(scene.scale)
    , m_overviewScale(scene.overviewScale)
{
}

bool TimelineDrag::hasMoved(const QPoint &point)
{
    const int far = QGuiApplication::styleHints()->startDragDistance();
    m_hasMoved = m_hasMoved || (point - m_pressed).manhattanLength() >= far;
    return m_hasMoved;
}

std::optional<TimelineRange> TimelineDrag::rangeAt(const QPoint &point) const
{
    switch (m_grip) {
    case TimelineGrip::BrushBody:
    case TimelineGrip::BrushLeft:
    case TimelineGrip::BrushRight:
    case TimelineGrip::NewBrush:
        return brushAt(point);
    case TimelineGrip::Event:
    case TimelineGrip::Lanes:
        return shifted(m_scale.range,
                       m_scale.toCoordinate(m_pressed.x()) - m_scale.toCoordinate(point.x()));
    case TimelineGrip::Playhead:
    case TimelineGrip::Nothing:
        break;
    }
    return {};
}

TimelineRange TimelineDrag::brushAt(const QPoint &point) const
{
    const std::int64_t here = m_overviewScale.toCoordinate(point.x());
    const std::int64_t there = m_overviewScale.toCoordinate(m_pressed.x());
    TimelineRange range = m_scale.range;
    if (m_grip == TimelineGrip::NewBrush)
        return {std::min(here, there), std::max(here, there)};
    if (m_grip == TimelineGrip::BrushBody)
        return shifted(range, here - there);
    if (m_grip == TimelineGrip::BrushLeft)
        range.begin += here - there;
    else
        range.end += here - there;
    return {std::min(range.begin, range.end), std::max(range.begin, range.end)};
}

} // namespace hindcast
