// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_lanes.h"
#include "model/items/timeline_ticks.h"
#include "views/timeline/timeline_stops.h"

#include <QPoint>
#include <QRect>

#include <memory>
#include <optional>
#include <vector>

class QFontMetrics;

namespace hindcast {

/// Where the parts of the timeline are. Heights and gaps are made from the font, so that the
/// drawing holds at any scale.
struct TimelineLayout
{
    QRect overview;
    QRect axis; ///< Right of the names.
    QRect names;
    QRect lanes; ///< Right of the names.
    QRect footer; ///< Below the lanes; holds the playhead's label.
    int labelsEnd = 0; ///< Where the axis' labels have to end, for the buttons over it.
    int laneHeight = 0;
    int lanesThatFit = 0;
    double dotRadius = 0;

    [[nodiscard]] static int preferredHeight(const QFontMetrics &metrics, int lanes);
    /// \a namesWidth is what the longest name wants; it gets a quarter of \a size at most.
    /// \a rightEdge is kept free beside the lanes, for a scroll bar.
    [[nodiscard]] static TimelineLayout of(const QSize &size, const QFontMetrics &metrics,
                                           int namesWidth, int rightEdge);
};

/// A dot, or a bar where several events are too close to tell apart.
struct SceneMark
{
    double x = 0;
    TimelineMark events;
    Row row; ///< Of the first event.
    TypeId type;
};

struct SceneWarning
{
    double x = 0;
    Row row;
};

/// An event at which a breakpoint stops.
struct SceneStop
{
    double x = 0;
    Row row;
};

struct SceneLane
{
    std::size_t number = 0; ///< In TimelineLanes::lanes.
    int middle = 0; ///< The y of its line.
    std::vector<SceneMark> marks; ///< From left to right.
    std::vector<SceneWarning> warnings; ///< Far enough apart to be seen one by one.
    std::vector<SceneStop> stops; ///< From left to right.
};

/// An event, or several, under the pointer.
struct SceneHit
{
    std::size_t lane = 0; ///< In TimelineScene::lanes.
    std::size_t mark = 0;
};

/// Everything that is drawn, where it is drawn: made when range, size or lanes change, and then
/// painted and asked what is where as often as need be.
struct TimelineScene
{
    /// How many pixels share a mark.
    static constexpr double columnPixels = 3;

    TimelineLayout layout;
    TimelineScale scale; ///< Of axis and lanes.
    TimelineScale overviewScale;
    std::shared_ptr<const TimelineLanes> source; ///< Null pointer: no lanes.
    TimelineStops stops;
    std::vector<TimelineTick> ticks;
    QString day; ///< Where the range begins, if the ticks tell only hours.
    std::vector<double> bars; ///< Of the overview.
    std::vector<SceneLane> lanes; ///< Those in sight.
    int linesBelow = 0; ///< The y of the line that says how many lanes are hidden; 0: none does.

    /// The lanes from \a first on that fit.
    void placeLanes(int first);
    /// The mark nearest to \a point, if its dot is under it.
    [[nodiscard]] std::optional<SceneHit> hit(const QPoint &point) const;
    /// The event of a mark that is nearest to \a x.
    [[nodiscard]] Row rowAt(const SceneHit &hit, double x) const;
    /// Where \a row is, if its lane is in sight.
    [[nodiscard]] std::optional<QPointF> pointOf(Row row) const;
    /// The y of the dots of breakpoints in \a lane.
    [[nodiscard]] double stopMiddle(const SceneLane &lane) const
    {
        return lane.middle + layout.dotRadius * 1.9 + 0.5;
    }
    /// The rectangle of the visible range in the overview, wide enough to be seen.
    [[nodiscard]] QRectF brush() const;
};

} // namespace hindcast
