// SPDX-License-Identifier: MIT
#pragma once

#include "views/timeline/timeline_scene.h"

#include <QPoint>

#include <optional>

namespace hindcast {

/// What a pressed pointer moves.
enum class TimelineGrip {
    Nothing,
    BrushBody,
    BrushLeft,
    BrushRight,
    NewBrush, ///< Beside the brush: draws another one.
    Playhead, ///< The line, its label, or anywhere on the axis.
    Event, ///< Selects it on release, pans when it is dragged.
    Lanes, ///< The empty area: pans.
};

/// What is under \a point; \a playhead is the x of the line, if there is one in sight.
[[nodiscard]] TimelineGrip gripAt(const TimelineScene &scene, const QPoint &point,
                                  std::optional<double> playhead);

/// A pointer that was pressed and is moving. Knows nothing of widgets.
class TimelineDrag
{
public:
    TimelineDrag() = default; ///< Nothing is being dragged.
    TimelineDrag(TimelineGrip grip, const QPoint &pressed, const TimelineScene &scene);

    [[nodiscard]] TimelineGrip grip() const { return m_grip; }
    [[nodiscard]] const QPoint &pressed() const { return m_pressed; }
    /// Whether the pointer has gone far enough for it not to be a click any more; stays so.
    [[nodiscard]] bool hasMoved(const QPoint &point);
    /// The range to show while the pointer is at \a point; nothing if this drag moves no range.
    [[nodiscard]] std::optional<TimelineRange> rangeAt(const QPoint &point) const;

private:
    [[nodiscard]] TimelineRange brushAt(const QPoint &point) const;

    TimelineGrip m_grip = TimelineGrip::Nothing;
    QPoint m_pressed;
    bool m_hasMoved = false;
    // As they were when the pointer was pressed: the drag itself must not change its measure.
    TimelineScale m_scale;
    TimelineScale m_overviewScale;
};

} // namespace hindcast
