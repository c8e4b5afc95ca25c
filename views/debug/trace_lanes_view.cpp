// SPDX-License-Identifier: MIT
#include "views/debug/trace_lanes_view.h"

#include "views/common/plain_tool_tip.h"
#include "views/common/theme.h"
#include "views/common/type_colors.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 130;
constexpr int margin = 14;
constexpr double dotRadius = 4;
constexpr double markWidth = 7; ///< Events that are closer share a mark.
constexpr std::size_t mostNodesWithLines = 3'000; ///< Of larger traces lines would be a blot.
constexpr std::size_t mostLines = 3'000;
constexpr double zoomStep = 0.8;

QString nameOf(const StringTable &table, std::uint32_t number)
{
    return QString::fromUtf8(table.at(number));
}

} // namespace

TraceLanesView::TraceLanesView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Streams of the trace"));
    viewport()->setMouseTracking(true);
    viewport()->setLayoutDirection(Qt::LeftToRight);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(),
            qOverload<>(&QWidget::update));
}

void TraceLanesView::setTrace(const std::shared_ptr<const Trace> &trace)
{
    if (trace == m_lanes.trace())
        return;
    m_lanes = trace ? TraceLanes(trace) : TraceLanes();
    setAccessibleDescription(tr("%n streams", nullptr, static_cast<int>(m_lanes.lanes().size())));
    verticalScrollBar()->setValue(0);
    fitScrollBar();
    fit();
}

void TraceLanesView::setCurrentRow(Row row)
{
    m_current = row;
    const int node = m_lanes.trace() && row.isValid() ? m_lanes.trace()->nodeOf(row) : -1;
    if (node >= 0) {
        const std::int64_t coordinate = m_lanes.placeOf(node).coordinate;
        if (!m_range.contains(coordinate))
            setRange(following(m_range, coordinate));
        showLaneOf(node);
    }
    viewport()->update();
}

void TraceLanesView::setTimeFormat(const TimeFormat &format)
{
    m_timeFormat = format;
}

int TraceLanesView::laneHeight() const
{
    return fontMetrics().height() + 12;
}

/// Of the viewport, without what stands below the lanes.
int TraceLanesView::lanesHeight() const
{
    return std::max(0, viewport()->height() - laneHeight());
}

TimelineScale TraceLanesView::scale() const
{
    const double left = nameWidth + margin;
    return {m_range, left, std::max(1.0, viewport()->width() - left - margin)};
}

double TraceLanesView::yOf(int lane) const
{
    return (lane + 0.5) * laneHeight() - verticalScrollBar()->value();
}

QPointF TraceLanesView::pointOf(const TraceLanes::Place &place) const
{
    return {scale().toX(place.coordinate), yOf(place.lane)};
}

QPointF TraceLanesView::pointOf(int node) const
{
    return pointOf(m_lanes.placeOf(node));
}

/// The mark nearest to \a point, if one is near.
const TimelineMark *TraceLanesView::markAt(const QPointF &point, TimelineMark &mark,
                                           int &lane) const
{
    lane = static_cast<int>(std::floor((point.y() + verticalScrollBar()->value()) / laneHeight()));
    if (lane < 0 || lane >= std::ssize(m_lanes.lanes()))
        return nullptr;
    const TimelineScale at = scale();
    const TimelineRange near{at.toCoordinate(point.x() - 2 * markWidth),
                             at.toCoordinate(point.x() + 2 * markWidth)};
    const auto marks = m_lanes.lanes()[std::size_t(lane)].marks(near, at.under(markWidth));
    const auto distance
        = [&](const TimelineMark &one) { return std::abs(at.toX(one.coordinate) - point.x()); };
    const auto nearest = std::ranges::min_element(marks, {}, distance);
    if (nearest == marks.end() || distance(*nearest) > markWidth)
        return nullptr;
    mark = *nearest;
    return &mark;
}

Row TraceLanesView::rowAt(const QPointF &point) const
{
    TimelineMark mark;
    int lane = 0;
    return markAt(point, mark, lane) != nullptr ? m_lanes.lanes()[std::size_t(lane)].row(mark.first)
                                                : Row();
}

QString TraceLanesView::toolTipAt(const QPointF &point) const
{
    TimelineMark mark;
    int lane = 0;
    if (markAt(point, mark, lane) == nullptr) {
        const bool isName
            = point.x() < nameWidth && lane >= 0 && lane < std::ssize(m_lanes.lanes());
        return isName ? nameOf(m_lanes.trace()->index->streams,
                               m_lanes.lanes()[std::size_t(lane)].stream.value)
                      : QString();
    }
    const StoreIndex &index = *m_lanes.trace()->index;
    const Row row = m_lanes.lanes()[std::size_t(lane)].row(mark.first);
    QStringList lines{tr("%1 v%2", "stream and version")
                          .arg(nameOf(index.streams, index.streamOf(row).value))
                          .arg(qint64{index.versionOf(row).value}),
                      nameOf(index.types, index.typeOf(row).value)};
    if (const auto time = index.timeOf(row))
        lines += m_timeFormat.dateTime(*time);
    if (mark.count > 1)
        lines += tr("and %Ln more close by", nullptr, static_cast<int>(mark.count - 1));
    return lines.join(u'\n');
}

void TraceLanesView::fit()
{
    setRange(
        withMargin(m_lanes.extent(),
                   smallestSpan(m_lanes.isByTime() ? TimelineAxis::Time : TimelineAxis::Version)));
}

void TraceLanesView::setRange(const TimelineRange &range)
{
    m_range
        = limited(range,
                  {withMargin(m_lanes.extent(), 1),
                   smallestSpan(m_lanes.isByTime() ? TimelineAxis::Time : TimelineAxis::Version)});
    viewport()->update();
}

void TraceLanesView::zoom(double factor, double x)
{
    setRange(zoomed(m_range, factor, scale().toCoordinate(x)));
}

void TraceLanesView::fitScrollBar()
{
    constexpr std::int64_t highest = 1 << 30;
    const std::int64_t content
        = std::min(highest, std::ssize(m_lanes.lanes()) * std::int64_t{laneHeight()});
    verticalScrollBar()->setPageStep(lanesHeight());
    verticalScrollBar()->setSingleStep(laneHeight());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(content) - lanesHeight()));
}

void TraceLanesView::showLaneOf(int node)
{
    const int top = static_cast<int>(yOf(m_lanes.placeOf(node).lane)) - laneHeight() / 2;
    const int below = top + laneHeight() - lanesHeight();
    if (top < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top);
    else if (below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
}

void TraceLanesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    m_marksDrawn = 0;
    if (!m_lanes.trace() || m_lanes.lanes().empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const int scrolled = verticalScrollBar()->value();
    const int first = scrolled / laneHeight();
    const int end = std::min<int>(static_cast<int>(std::ssize(m_lanes.lanes())),
                                  (scrolled + viewport()->height()) / laneHeight() + 1);
    const QRect plot = viewport()->rect().adjusted(nameWidth, 0, 0, 0);
    const auto inPlot = [&](const auto &paint) {
        painter.save();
        painter.setClipRect(plot);
        paint();
        painter.restore();
    };
    inPlot([&] { paintLinks(painter); });
    for (int lane = first; lane < end; ++lane)
        paintLane(painter, lane);
    inPlot([&] { paintCurrent(painter); });
    paintEnds(painter);
}

/// When the axis begins and ends, below the lanes.
void TraceLanesView::paintEnds(QPainter &painter) const
{
    if (!m_lanes.isByTime())
        return;
    const auto timeOf = [this](std::int64_t coordinate) {
        return m_timeFormat.dateTime(Timestamp(std::chrono::milliseconds(coordinate / 1'000)));
    };
    const QRect below = viewport()->rect().adjusted(0, lanesHeight(), 0, 0);
    painter.fillRect(below, palette().base());
    painter.setPen(themeColors(palette()).mutedText);
    const QRect text = below.adjusted(nameWidth, 0, -margin / 2, 0);
    const QString begin = timeOf(m_range.begin);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, begin);
    if (3 * painter.fontMetrics().horizontalAdvance(begin) < 2 * text.width())
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, timeOf(m_range.end));
}

void TraceLanesView::paintLane(QPainter &painter, int number)
{
    const ThemeColors theme = themeColors(palette());
    const TimelineLane &lane = m_lanes.lanes()[std::size_t(number)];
    const StoreIndex &index = *m_lanes.trace()->index;
    const double y = yOf(number);
    const int width = viewport()->width();
    const double bottom = y + laneHeight() / 2.0;
    painter.fillRect(QRectF(0, bottom - 1, width, 1), theme.divider);
    const bool isOwn = m_current.isValid() && index.streamOf(m_current) == lane.stream;
    QFont font = painter.font();
    font.setBold(isOwn);
    painter.setFont(font);
    painter.setPen(isOwn ? palette().color(QPalette::Text) : theme.mutedText);
    const QRectF name(8, y - laneHeight() / 2.0, nameWidth - 12, laneHeight());
    painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(nameOf(index.streams, lane.stream.value),
                                                      Qt::ElideMiddle, int(name.width())));
    const TimelineScale at = scale();
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(nameWidth, 0, 0, 0));
    painter.setPen(QPen(theme.divider, 1));
    painter.drawLine(QPointF(nameWidth, y), QPointF(width, y));
    painter.setPen(Qt::NoPen);
    for (const TimelineMark &mark : lane.marks(m_range, at.under(markWidth))) {
        const std::string_view type = index.types.at(lane.typeOf(mark).value);
        painter.setBrush(typeColor(type, palette()));
        const double radius = mark.count > 1 ? dotRadius + 1.5 : dotRadius;
        painter.drawEllipse(QPointF(at.toX(mark.coordinate), y), radius, radius);
        if (mark.count > 1) { // Several events: a ring says so without colour.
            painter.setBrush(palette().base());
            painter.drawEllipse(QPointF(at.toX(mark.coordinate), y), 2, 2);
        }
        ++m_marksDrawn;
    }
    painter.restore();
}

/// From each cause to its effect; of very large traces only those of the current event.
void TraceLanesView::paintLinks(QPainter &painter) const
{
    const Trace &trace = *m_lanes.trace();
    const ThemeColors theme = themeColors(palette());
    const int current = m_current.isValid() ? trace.nodeOf(m_current) : -1;
    const auto draw = [&](int node, const QColor &color) {
        const int cause = trace.nodes[std::size_t(node)].parent;
        if (cause < 0 || m_lanes.placeOf(cause).lane < 0)
            return;
        painter.setPen(QPen(color, 1.2));
        painter.drawLine(pointOf(cause), pointOf(node));
    };
    if (trace.nodes.size() <= mostNodesWithLines) {
        for (int node = 0; node < std::ssize(trace.nodes); ++node)
            draw(node, theme.related);
    }
    if (current < 0)
        return;
    std::size_t lines = 0;
    for (int node = current; node >= 0 && lines < mostLines;
         node = trace.nodes[std::size_t(node)].parent, ++lines)
        draw(node, theme.accent);
    const std::int32_t depth = trace.nodes[std::size_t(current)].depth;
    for (int node = current + 1; node < std::ssize(trace.nodes) && lines < mostLines; ++node) {
        const TraceNode &effect = trace.nodes[std::size_t(node)];
        if (effect.depth <= depth)
            break;
        if (effect.parent == current)
            draw(node, theme.accent);
        ++lines;
    }
}

void TraceLanesView::paintCurrent(QPainter &painter) const
{
    const int node = m_current.isValid() ? m_lanes.trace()->nodeOf(m_current) : -1;
    if (node < 0)
        return;
    const ThemeColors theme = themeColors(palette());
    const QPointF at = pointOf(node);
    painter.setPen(QPen(theme.accent, 1));
    painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), viewport()->height()));
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, dotRadius + 3, dotRadius + 3);
}

void TraceLanesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScrollBar();
}

void TraceLanesView::mousePressEvent(QMouseEvent *event)
{
    const Row row = event->button() == Qt::LeftButton ? rowAt(event->position()) : Row();
    if (row.isValid())
        emit rowAsked(row);
}

void TraceLanesView::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    const int steps = turn.y() != 0 ? turn.y() : turn.x();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(zoomStep, steps / 120.0), event->position().x());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) || turn.y() == 0) {
        setRange(
            shifted(m_range, -scale().under(std::abs(steps) / 2.0 + 1) * (steps < 0 ? -1 : 1)));
    } else {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
}

void TraceLanesView::keyPressEvent(QKeyEvent *event)
{
    const double middle = nameWidth + (viewport()->width() - nameWidth) / 2.0;
    switch (event->key()) {
    case Qt::Key_Plus:
        zoom(zoomStep, middle);
        break;
    case Qt::Key_Minus:
        zoom(1 / zoomStep, middle);
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QAbstractScrollArea::keyPressEvent(event);
        break;
    default:
        event->ignore();
    }
}

bool TraceLanesView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto &help = static_cast<QHelpEvent &>(*event);
        if (m_lanes.trace())
            showPlainToolTip(help, toolTipAt(help.pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace hindcast
