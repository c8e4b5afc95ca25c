// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_view.h"

#include "views/timeline/timeline_switch.h"
#include "views/timeline/timeline_text.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(frames, "hindcast.frames", QtInfoMsg)

constexpr int usualLanes = 4;

} // namespace

TimelineView::TimelineView(Session &session, QWidget *parent)
    : TimelinePlace(session, parent)
    , m_session(session)
    , m_source(session)
    , m_switch(new TimelineSwitch(this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_painter(palette(), font())
{
    retranslate();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_scrollBar->setFocusPolicy(Qt::NoFocus);

    connect(m_switch, &TimelineSwitch::axisChosen, this, &TimelineView::setAxis);
    connect(m_switch, &TimelineSwitch::fitAsked, this, &TimelineView::fit);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineView::invalidate);
    connect(&m_viewport, &TimelineViewport::rangeChanged, this, &TimelineView::invalidate);
    connect(&m_source, &TimelineSource::activityChanged, this, &TimelineView::showActivity);
    connect(&m_source, &TimelineSource::lanesChanged, this, &TimelineView::showLanes);
    connect(&session, &Session::rowChanged, this, &TimelineView::showRow);
    connect(&session, &Session::momentChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::relatedChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::timeFormatChanged, this, &TimelineView::invalidate);
    connect(&session, &Session::storeOpened, this, [this] {
        m_shownStream = {};
        m_laneWalk.clear();
    });
    updateChildren();
}

QSize TimelineView::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 110, TimelineLayout::preferredHeight(metrics, usualLanes)};
}

QSize TimelineView::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 40, TimelineLayout::preferredHeight(metrics, 1)};
}

TimelineAxis TimelineView::axis() const
{
    if (m_source.lanes())
        return m_source.lanes()->axis;
    return hasTimes(*m_session.index(), {}) ? m_source.axis() : TimelineAxis::Version;
}

const TimelineScene &TimelineView::scene() const
{
    if (m_isSceneStale)
        makeScene();
    return m_scene;
}

void TimelineView::makeScene() const
{
    const auto &lanes = m_source.lanes();
    int namesWidth = 0;
    if (lanes) {
        QFont bold = font();
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        for (const TimelineLane &lane : lanes->lanes) {
            const std::string_view name = lanes->index->streams.at(lane.stream.value).substr(0, 80);
            namesWidth = std::max(namesWidth,
                                  metrics.horizontalAdvance(QString::fromUtf8(
                                      name.data(), static_cast<qsizetype>(name.size()))));
        }
    }
    const int edge = m_scrollBar->isHidden() ? 0 : m_scrollBar->sizeHint().width();
    m_scene = {};
    m_scene.layout = TimelineLayout::of(size(), fontMetrics(), namesWidth, edge);
    m_scene.layout.labelsEnd = m_switch->x();
    const TimelineLayout &layout = m_scene.layout;
    m_scene.scale = {m_viewport.range(), static_cast<double>(layout.lanes.left()),
                     static_cast<double>(layout.lanes.width())};
    const double margin = layout.dotRadius;
    m_scene.overviewScale
        = {activity().extent(), margin, std::max(1.0, layout.overview.width() - 2 * margin)};
    if (activity().total() > 0)
        m_scene.bars = activity().bars(static_cast<int>(m_scene.overviewScale.width / 4));
    m_scene.source = lanes;
    m_scene.stops = {m_stops, m_session.trackRows()};
    const int most = layout.lanes.width() / (fontMetrics().averageCharWidth() * 18) + 1;
    m_scene.ticks = axis() == TimelineAxis::Time
        ? timeTicks(m_viewport.range(), most, m_session.timeFormat())
        : versionTicks(m_viewport.range(), most, lanes ? lanes->lanes.front().rows() : RowList());
    const auto isClock = [](const TimelineTick &tick) { return tick.label.contains(u':'); };
    if (std::ranges::any_of(m_scene.ticks, isClock))
        m_scene.day = m_session.timeFormat().date(
            Timestamp(std::chrono::microseconds(m_viewport.range().begin)));
    m_scene.placeLanes(m_scrollBar->value());
    m_isSceneStale = false;
}

void TimelineView::setStops(const std::shared_ptr<const HitMap> &stops)
{
    m_stops = stops;
    invalidate();
}

void TimelineView::invalidate()
{
    m_isSceneStale = true;
    m_hovered.reset();
    update();
}

const ActivityHistogram &TimelineView::activity() const
{
    const bool isOfLanes = m_source.lanes() && m_source.lanes()->activity;
    return isOfLanes ? *m_source.lanes()->activity : *m_source.activity();
}

void TimelineView::showActivity()
{
    updateLimits();
    if (!m_source.lanes() && m_viewport.isFitted())
        fit();
    invalidate();
    updateChildren();
}

void TimelineView::showLanes()
{
    const auto &lanes = m_source.lanes();
    updateLimits();
    updateChildren();
    invalidate();
    if (!lanes) {
        m_shownStream = {};
        m_viewport.fit(activity().extent());
        return;
    }
    const bool isOther = lanes->stream != m_shownStream || lanes->axis != m_shownAxis;
    const bool isTimeKept
        = m_keepsRange && lanes->axis == TimelineAxis::Time && m_shownAxis == TimelineAxis::Time;
    m_keepsRange = false;
    m_shownStream = lanes->stream;
    m_shownAxis = lanes->axis;
    if (isOther && isTimeKept)
        m_viewport.show(m_viewport.range());
    else if (isOther || m_viewport.isFitted())
        m_viewport.fit(lanes->neighbourhood());
    if (isOther)
        m_scrollBar->setValue(0);
    showRow();
}

void TimelineView::showRow()
{
    if (const auto coordinate = playhead())
        m_viewport.follow(*coordinate,
                          style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    update();
}

void TimelineView::updateLimits()
{
    TimelineRange extent = activity().extent();
    if (const auto &lanes = m_source.lanes(); lanes && !lanes->activity)
        extent = activity().total() > 0 ? united(extent, lanes->extent()) : lanes->extent();
    m_viewport.setLimits({extent, smallestSpan(axis())});
}

void TimelineView::updateChildren()
{
    const QFontMetrics metrics = fontMetrics();
    const auto &lanes = m_source.lanes();
    const TimelineLayout layout = TimelineLayout::of(size(), metrics, 0, 0);
    const int count
        = lanes ? static_cast<int>(lanes->lanes.size()) + (lanes->hidden > 0 ? 1 : 0) : 0;
    m_scrollBar->setRange(0, std::max(0, count - std::max(1, layout.lanesThatFit)));
    m_scrollBar->setPageStep(std::max(1, layout.lanesThatFit));
    m_scrollBar->setVisible(m_scrollBar->maximum() > 0);
    const int barWidth = m_scrollBar->sizeHint().width();
    m_scrollBar->setGeometry(width() - barWidth, layout.lanes.top(), barWidth,
                             layout.lanes.height());
    m_switch->setAxis(axis(), hasTimes(*m_session.index(), m_session.stream()));
    const QSize buttons(m_switch->sizeHint().width(), layout.axis.height() - 2);
    m_switch->setGeometry(
        QRect(QPoint(width() - buttons.width() - 2, layout.axis.top() + 1), buttons));
}

std::optional<std::int64_t> TimelineView::playhead() const
{
    const auto &lanes = m_source.lanes();
    if (!lanes || !m_session.row().isValid())
        return {};
    for (const TimelineLane &lane : lanes->lanes) {
        if (const auto coordinate = lane.coordinateOf(m_session.row()))
            return coordinate;
    }
    return {};
}

std::optional<double> TimelineView::playheadX() const
{
    const auto coordinate = playhead();
    if (!coordinate)
        return {};
    return scene().scale.toX(*coordinate);
}

TimelineMoment TimelineView::moment() const
{
    TimelineMoment result;
    result.row = m_session.row();
    result.stream = m_session.stream();
    result.playhead = playheadX();
    if (result.playhead)
        result.label
            = TimelineText(*m_session.index(), m_session.timeFormat()).playhead(result.row, axis());
    result.related = m_session.related();
    const auto &current = m_session.moment();
    result.hasFailed = current && current->row == result.row && !current->failure.isEmpty();
    result.hovered = m_hovered;
    if (m_session.index()->streamCount() > 0)
        result.hint = tr("Select a stream to see its events here");
    if (m_source.lanes())
        result.more = tr("+%1 more").arg(locale().toString(qlonglong{m_source.lanes()->hidden}));
    result.hasFocus = hasFocus() && m_showsFocus;
    for (const auto &[row, note] : m_notes)
        result.notes.push_back(row);
    return result;
}

void TimelineView::setNotes(std::map<Row, QString> notes)
{
    m_notes = std::move(notes);
    update();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QElapsedTimer timer;
    timer.start();
    QPainter painter(this);
    m_painter.paint(painter, scene(), moment());
    qCDebug(frames) << "timeline:" << timer.nsecsElapsed() / 1'000 << "us,"
                    << m_painter.marksDrawn() << "marks";
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    updateChildren();
    invalidate();
}

void TimelineView::changeEvent(QEvent *event)
{
    TimelinePlace::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        m_painter = TimelinePainter(palette(), font());
        updateChildren();
        updateGeometry();
        invalidate();
        break;
    case QEvent::LanguageChange:
        retranslate();
        invalidate();
        break;
    default:
        break;
    }
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Left and Right step through versions, Up and Down go to the next stream, plus and "
           "minus zoom, 0 fits, Ctrl+Left and Ctrl+Right pan"));
    m_scrollBar->setAccessibleName(tr("Streams of the timeline"));
}

void TimelineView::fit()
{
    const auto &lanes = m_source.lanes();
    m_viewport.fit(lanes ? lanes->lanes.front().extent() : activity().extent());
}

void TimelineView::zoomIn()
{
    zoomAtPlayhead(1 / 1.5);
}

void TimelineView::zoomOut()
{
    zoomAtPlayhead(1.5);
}

void TimelineView::setAxis(TimelineAxis axis)
{
    m_source.setAxis(axis);
    updateChildren();
}

} // namespace hindcast
