// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_source.h"
#include "model/session/session.h"
#include "views/timeline/timeline_drag.h"
#include "views/timeline/timeline_painter.h"
#include "views/timeline/timeline_place.h"
#include "views/timeline/timeline_scene.h"
#include "views/timeline/timeline_viewport.h"

#include <optional>

class QScrollBar;

namespace hindcast {

class TimelineSwitch;

/// The selected stream and its neighbours along time or versions, under an overview of the whole
/// store. Shows where the session is and asks it to move. Without a mouse: Left, Right, Home and
/// End step through versions, Up and Down go to the next lane, + and - zoom, 0 fits, Ctrl+Left and
/// Ctrl+Right pan.
class TimelineView : public TimelinePlace
{
    Q_OBJECT
public:
    /// \a session must outlive the view.
    explicit TimelineView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The axis there is, which is Version where there are no times.
    [[nodiscard]] TimelineAxis axis() const;
    /// Everything as it is drawn now.
    [[nodiscard]] const TimelineScene &scene() const;
    /// Events that are marked as bookmarked, and what is noted on them.
    void setNotes(std::map<Row, QString> notes);

    /// Marks the events at which a breakpoint stops: ordinals of the session's track.
    void setStops(const std::shared_ptr<const HitMap> &stops);

public slots:
    void fit();
    void zoomIn();
    void zoomOut();
    void setAxis(hindcast::TimelineAxis axis);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void retranslate();
    void showActivity();
    void showLanes();
    void showRow();
    void updateLimits();
    void updateChildren();
    void invalidate();
    void makeScene() const;
    [[nodiscard]] const ActivityHistogram &activity() const;
    [[nodiscard]] std::optional<std::int64_t> playhead() const;
    [[nodiscard]] std::optional<double> playheadX() const;
    [[nodiscard]] TimelineMoment moment() const;
    [[nodiscard]] QString tipAt(const QPoint &point) const;

    void zoom(double factor, std::int64_t anchor);
    void zoomAtPlayhead(double factor);
    void pan(double ofRange);
    void scrubTo(double x);
    void select(Row row);
    void goToLane(int by);
    void hover(const QPoint &point);
    void click(const QPoint &point);
    void scrollLanes(int lines);

    Session &m_session;
    TimelineSource m_source;
    TimelineViewport m_viewport;
    TimelineSwitch *m_switch; ///< Owned by the widget tree.
    QScrollBar *m_scrollBar; ///< Owned by the widget tree.
    TimelinePainter m_painter;
    std::shared_ptr<const HitMap> m_stops;
    mutable TimelineScene m_scene;
    mutable bool m_isSceneStale = true;
    TimelineDrag m_drag;
    std::map<Row, QString> m_notes;
    std::optional<SceneHit> m_hovered;
    StreamId m_shownStream; ///< Of the lanes that the range was fitted to …
    TimelineAxis m_shownAxis = TimelineAxis::Time; ///< … and their axis.
    bool m_keepsRange = false; ///< The next stream was chosen here: stay where we are.
    bool m_showsFocus = false; ///< The focus came by a key.
    std::vector<StreamId> m_laneWalk; ///< The lanes that Up and Down go through.
};

} // namespace hindcast
