// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"
#include "views/common/theme.h"
#include "views/timeline/timeline_scene.h"

#include <QFont>
#include <QHash>
#include <QPalette>
#include <QPixmap>

class QPainter;

namespace hindcast {

/// What of the timeline changes with every step, unlike its scene.
struct TimelineMoment
{
    Row row; ///< The current event; what is stored after it is the future.
    StreamId stream; ///< The selected one.
    std::optional<double> playhead; ///< Its x.
    QString label; ///< What stands below the playhead.
    std::shared_ptr<const Related> related; ///< Null pointer: not known yet.
    bool hasFailed = false; ///< The current event could not be read or applied.
    std::optional<SceneHit> hovered;
    QString hint; ///< Instead of lanes, if there are none.
    QString more; ///< How many lanes there would be below.
    bool hasFocus = false;
    std::vector<Row> notes; ///< Events that somebody has bookmarked.
};

/// Paints a scene. Costs as many operations as there are pixels across the lanes in sight, at most,
/// however many events they have.
class TimelinePainter
{
public:
    TimelinePainter(const QPalette &palette, const QFont &font);

    void paint(QPainter &painter, const TimelineScene &scene, const TimelineMoment &moment);
    /// How many marks the last paint() drew.
    [[nodiscard]] int marksDrawn() const { return m_marksDrawn; }

private:
    void paintOverview(QPainter &painter, const TimelineScene &scene) const;
    void paintAxis(QPainter &painter, const TimelineScene &scene) const;
    void paintNames(QPainter &painter, const TimelineScene &scene,
                    const TimelineMoment &moment) const;
    void paintLane(QPainter &painter, const TimelineScene &scene, const SceneLane &lane,
                   const TimelineMoment &moment);
    void paintLinks(QPainter &painter, const TimelineScene &scene,
                    const TimelineMoment &moment) const;
    void paintPlayhead(QPainter &painter, const TimelineScene &scene,
                       const TimelineMoment &moment) const;
    void paintCurrent(QPainter &painter, const TimelineScene &scene, const TimelineMoment &moment);
    void paintNotes(QPainter &painter, const TimelineScene &scene,
                    const TimelineMoment &moment) const;
    void paintWarning(QPainter &painter, const QPointF &event, double radius,
                      const QColor &color) const;
    [[nodiscard]] QColor colorOf(const TimelineScene &scene, TypeId type) const;
    void drawDot(QPainter &painter, const QPointF &middle, double radius, const QColor &color);

    QPalette m_palette;
    ThemeColors m_colors;
    QFont m_font;
    QFont m_bold;
    QFont m_small;
    QHash<quint64, QPixmap> m_dots; ///< By colour and size.
    int m_marksDrawn = 0;
};

} // namespace hindcast
