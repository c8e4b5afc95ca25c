// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/trace_lanes.h"
#include "model/session/time_format.h"

#include <QAbstractScrollArea>

namespace hindcast {

/// The streams of a trace as lanes on one axis, with lines from cause to effect. Draws no more than
/// a mark a few pixels, and of very large traces only the lines of the current event. Ctrl and the
/// wheel come closer, Shift and the wheel move along, + - and 0 do so from the keyboard.
class TraceLanesView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TraceLanesView(QWidget *parent = nullptr);

    void setTrace(const std::shared_ptr<const Trace> &trace);
    void setCurrentRow(Row row);
    void setTimeFormat(const TimeFormat &format);
    [[nodiscard]] const TraceLanes &lanes() const { return m_lanes; }
    /// Where an event is in the viewport; coordinates for tests as well.
    [[nodiscard]] QPointF pointOf(int node) const;
    /// The event under \a point, the first of several; invalid: none.
    [[nodiscard]] Row rowAt(const QPointF &point) const;
    /// How many marks the last painting drew.
    [[nodiscard]] int marksDrawn() const { return m_marksDrawn; }

signals:
    void rowAsked(hindcast::Row row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] TimelineScale scale() const;
    [[nodiscard]] double yOf(int lane) const;
    [[nodiscard]] QPointF pointOf(const TraceLanes::Place &place) const;
    [[nodiscard]] const TimelineMark *markAt(const QPointF &point, TimelineMark &mark,
                                             int &lane) const;
    [[nodiscard]] QString toolTipAt(const QPointF &point) const;
    void fit();
    void zoom(double factor, double x);
    void setRange(const TimelineRange &range);
    void fitScrollBar();
    void showLaneOf(int node);
    void paintLane(QPainter &painter, int lane);
    void paintLinks(QPainter &painter) const;
    void paintCurrent(QPainter &painter) const;
    void paintEnds(QPainter &painter) const;
    [[nodiscard]] int lanesHeight() const;

    TraceLanes m_lanes;
    TimelineRange m_range;
    Row m_current;
    TimeFormat m_timeFormat;
    int m_marksDrawn = 0;
};

} // namespace hindcast
