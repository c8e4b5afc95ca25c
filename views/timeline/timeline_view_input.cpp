// SPDX-License-Identifier: MIT
// What a person does to the timeline with pointer, wheel and keys.
#include "views/timeline/timeline_text.h"
#include "views/timeline/timeline_view.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

Qt::CursorShape cursorFor(TimelineGrip grip)
{
    switch (grip) {
    case TimelineGrip::BrushLeft:
    case TimelineGrip::BrushRight:
        return Qt::SizeHorCursor;
    case TimelineGrip::BrushBody:
        return Qt::OpenHandCursor;
    case TimelineGrip::NewBrush:
        return Qt::CrossCursor;
    case TimelineGrip::Playhead:
        return Qt::SplitHCursor;
    case TimelineGrip::Event:
        return Qt::PointingHandCursor;
    case TimelineGrip::Lanes:
    case TimelineGrip::Nothing:
        break;
    }
    return Qt::ArrowCursor;
}

/// Of the events of \a stream that are stored just before and after \a row, the one that is nearer
/// in time; the earlier one if times do not tell.
Row nearestTo(const StoreIndex &index, StreamId stream, Row row)
{
    const auto rows = index.rowsOf(stream);
    if (rows.empty())
        return {};
    const auto after = std::ranges::lower_bound(rows, static_cast<std::uint32_t>(row.value));
    if (after == rows.begin())
        return {*after};
    const Row before{*std::prev(after)};
    if (after == rows.end())
        return before;
    const auto here = index.timeOf(row);
    const auto left = index.timeOf(before);
    const auto right = index.timeOf({*after});
    const bool isRightNearer = here && left && right
        && std::chrono::abs(*right - *here) < std::chrono::abs(*here - *left);
    return isRightNearer ? Row{*after} : before;
}

/// Which line of the lanes is at \a y.
int lineAt(const TimelineLayout &layout, int y)
{
    return (y - layout.lanes.top()) / layout.laneHeight;
}

} // namespace

void TimelineView::zoom(double factor, std::int64_t anchor)
{
    m_viewport.show(zoomed(m_viewport.range(), factor, anchor));
}

void TimelineView::zoomAtPlayhead(double factor)
{
    const TimelineRange &range = m_viewport.range();
    const auto coordinate = playhead();
    zoom(factor, coordinate && range.contains(*coordinate) ? *coordinate : range.middle());
}

void TimelineView::pan(double ofRange)
{
    const TimelineRange &range = m_viewport.range();
    m_viewport.show(shifted(range, std::llround(static_cast<double>(range.span()) * ofRange)));
}

void TimelineView::scrubTo(double x)
{
    const auto &lanes = m_source.lanes();
    if (!lanes || lanes->stream != m_session.stream() || lanes->lanes.front().count() == 0)
        return;
    // A pointer that is on a dot, but left of its middle, means that event.
    constexpr double tolerance = 2;
    const TimelineLane &lane = lanes->lanes.front();
    const std::int64_t reached = lane.countBefore(scene().scale.toCoordinate(x + tolerance) + 1);
    m_session.goTo(lane.row(std::max<std::int64_t>(0, reached - 1)));
}

void TimelineView::select(Row row)
{
    if (!row.isValid())
        return;
    m_keepsRange = m_session.index()->streamOf(row) != m_session.stream();
    m_session.goTo(row);
}

void TimelineView::goToLane(int by)
{
    const auto &lanes = m_source.lanes();
    if (!lanes || !m_session.row().isValid())
        return;
    // The lanes are laid anew for each stream. To go on from where one came, Up and Down walk
    // through the lanes as they were at first, until a stream is selected in another way.
    auto here = std::ranges::find(m_laneWalk, m_session.stream());
    if (here == m_laneWalk.end()) {
        m_laneWalk.clear();
        for (const TimelineLane &lane : lanes->lanes)
            m_laneWalk.push_back(lane.stream);
        here = std::ranges::find(m_laneWalk, m_session.stream());
    }
    const auto next = here - m_laneWalk.begin() + by;
    if (next < 0 || next >= std::ssize(m_laneWalk))
        return;
    select(
        nearestTo(*m_session.index(), m_laneWalk[static_cast<std::size_t>(next)], m_session.row()));
}

void TimelineView::scrollLanes(int lines)
{
    m_scrollBar->setValue(m_scrollBar->value() + lines);
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return TimelinePlace::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

QString TimelineView::tipAt(const QPoint &point) const
{
    const TimelineScene &shown = scene();
    if (!shown.source)
        return {};
    const TimelineText text(*shown.source->index, m_session.timeFormat());
    if (shown.layout.names.contains(point)) {
        const auto line = static_cast<std::size_t>(lineAt(shown.layout, point.y()));
        return line < shown.lanes.size()
            ? text.stream(shown.source->lanes[shown.lanes[line].number].stream)
            : QString();
    }
    const auto hit = shown.hit(point);
    if (!hit)
        return {};
    const SceneLane &lane = shown.lanes[hit->lane];
    const SceneMark &mark = lane.marks[hit->mark];
    const TimelineLane &events = shown.source->lanes[lane.number];
    const auto &moment = m_session.moment();
    const QString failure = moment && moment->row == mark.row ? moment->failure : QString();
    const auto note = m_notes.find(mark.row);
    const QString tip = mark.events.count > 1
        ? text.events(events, mark.events)
        : text.event(mark.row, failure, note == m_notes.end() ? QString() : note->second);
    return shown.stops.first(events, mark.events)
        ? tip + u"<p>%1</p>"_s.arg(tr("A breakpoint stops here").toHtmlEscaped())
        : tip;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_showsFocus = false;
    const QPoint point = event->position().toPoint();
    m_drag = TimelineDrag(gripAt(scene(), point, playheadX()), point, scene());
    if (m_drag.grip() == TimelineGrip::Playhead)
        scrubTo(point.x());
    update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        hover(point);
        return;
    }
    if (m_drag.grip() == TimelineGrip::Playhead) {
        scrubTo(point.x());
        return;
    }
    if (!m_drag.hasMoved(point))
        return;
    if (const auto range = m_drag.rangeAt(point))
        m_viewport.show(*range);
    if (m_drag.grip() == TimelineGrip::Lanes || m_drag.grip() == TimelineGrip::Event
        || m_drag.grip() == TimelineGrip::BrushBody)
        setCursor(Qt::ClosedHandCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    if (!m_drag.hasMoved(point))
        click(point);
    m_drag = {};
    hover(point);
}

void TimelineView::click(const QPoint &point)
{
    const TimelineScene &shown = scene();
    switch (m_drag.grip()) {
    case TimelineGrip::NewBrush:
    case TimelineGrip::BrushBody: {
        const std::int64_t middle = shown.overviewScale.toCoordinate(point.x());
        m_viewport.show(shifted(m_viewport.range(), middle - m_viewport.range().middle()));
        break;
    }
    case TimelineGrip::Event:
        if (const auto hit = shown.hit(point))
            select(shown.rowAt(*hit, point.x()));
        break;
    case TimelineGrip::Nothing:
        if (const int line = lineAt(shown.layout, point.y()); shown.layout.names.contains(point)
            && line >= 0 && line < static_cast<int>(shown.lanes.size())) {
            const SceneLane &lane = shown.lanes[static_cast<std::size_t>(line)];
            select(nearestTo(*m_session.index(), shown.source->lanes[lane.number].stream,
                             m_session.row()));
        }
        break;
    default:
        break;
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TimelineGrip grip = gripAt(scene(), event->position().toPoint(), playheadX());
    if (event->button() == Qt::LeftButton && grip != TimelineGrip::Playhead)
        fit();
}

void TimelineView::hover(const QPoint &point)
{
    const TimelineGrip grip = gripAt(scene(), point, playheadX());
    setCursor(cursorFor(grip));
    const auto hit = scene().hit(point);
    const bool isSame = hit.has_value() == m_hovered.has_value()
        && (!hit || (hit->lane == m_hovered->lane && hit->mark == m_hovered->mark));
    if (isSame)
        return;
    m_hovered = hit;
    update();
}

void TimelineView::leaveEvent(QEvent *)
{
    m_hovered.reset();
    update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = QWheelEvent::DefaultDeltasPerStep;
    const QPoint turned = event->angleDelta();
    const QPoint point = event->position().toPoint();
    const TimelineLayout &layout = scene().layout;
    if (layout.names.contains(point)) {
        scrollLanes(turned.y() > 0 ? -1 : (turned.y() < 0 ? 1 : 0));
    } else if (std::abs(turned.x()) > std::abs(turned.y())) {
        pan(-turned.x() / notch / 10);
    } else if (turned.y() != 0) {
        const bool isOverview = layout.overview.contains(point);
        zoom(std::pow(1.25, -turned.y() / notch),
             isOverview ? m_viewport.range().middle() : scene().scale.toCoordinate(point.x()));
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool isPanning = event->modifiers() & Qt::ControlModifier;
    m_showsFocus = true;
    switch (event->key()) {
    case Qt::Key_Left:
        isPanning ? pan(-0.2) : m_session.goToOrdinal(m_session.ordinal() - 1);
        break;
    case Qt::Key_Right:
        isPanning ? pan(0.2) : m_session.goToOrdinal(m_session.ordinal() + 1);
        break;
    case Qt::Key_Home:
        m_session.goToOrdinal(0);
        break;
    case Qt::Key_End:
        m_session.goToOrdinal(m_session.trackRows().count() - 1);
        break;
    case Qt::Key_Up:
        goToLane(-1);
        break;
    case Qt::Key_Down:
        goToLane(1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        fit();
        break;
    default:
        TimelinePlace::keyPressEvent(event);
        break;
    }
    update();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void TimelineView::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace hindcast
