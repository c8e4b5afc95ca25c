// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_painter.h"

#include "views/common/type_colors.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace hindcast {

namespace {

QColor paler(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

constexpr double futureOpacity = 0.42;

} // namespace

TimelinePainter::TimelinePainter(const QPalette &palette, const QFont &font)
    : m_palette(palette)
    , m_colors(themeColors(palette))
    , m_font(font)
    , m_bold(font)
    , m_small(font)
{
    m_bold.setBold(true);
    if (font.pointSizeF() > 0)
        m_small.setPointSizeF(font.pointSizeF() * 0.9);
}

void TimelinePainter::paint(QPainter &painter, const TimelineScene &scene,
                            const TimelineMoment &moment)
{
    m_marksDrawn = 0;
    const TimelineLayout &layout = scene.layout;
    const int bottom = layout.footer.y() + layout.footer.height();
    painter.fillRect(QRect(0, 0, layout.overview.width(), bottom), m_palette.color(QPalette::Base));
    paintOverview(painter, scene);
    paintAxis(painter, scene);
    paintNames(painter, scene, moment);

    painter.save();
    painter.setClipRect(layout.lanes);
    for (const SceneLane &lane : scene.lanes)
        paintLane(painter, scene, lane, moment);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLinks(painter, scene, moment);
    paintNotes(painter, scene, moment);
    painter.restore();

    painter.setRenderHint(QPainter::Antialiasing);
    paintPlayhead(painter, scene, moment);
    paintCurrent(painter, scene, moment);
    if (moment.hasFocus) {
        painter.setPen(QPen(m_colors.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(0.5, layout.overview.bottom() + 1.5, layout.overview.width() - 1,
                                bottom - layout.overview.bottom() - 2.5));
    }
}

void TimelinePainter::paintOverview(QPainter &painter, const TimelineScene &scene) const
{
    const QRect &area = scene.layout.overview;
    painter.fillRect(area, m_colors.panel);
    const double most = scene.bars.empty() ? 0 : *std::ranges::max_element(scene.bars);
    const double tallest = area.height() * 0.75;
    const double width = scene.bars.empty()
        ? 0
        : scene.overviewScale.width / static_cast<double>(scene.bars.size());
    for (std::size_t i = 0; i < scene.bars.size(); ++i) {
        if (scene.bars[i] <= 0)
            continue;
        const double height = std::max(1.5, scene.bars[i] / most * tallest);
        painter.fillRect(QRectF(scene.overviewScale.left + static_cast<double>(i) * width,
                                area.bottom() - 1 - height, width - 1, height),
                         paler(m_colors.accent, 0.33));
    }
    painter.fillRect(QRect(0, area.bottom(), area.width(), 1), m_colors.divider);
    if (scene.bars.empty())
        return;
    painter.setPen(QPen(paler(m_colors.accent, 0.75), 1.5));
    painter.setBrush(paler(m_colors.accent, 0.14));
    painter.drawRect(scene.brush());
}

void TimelinePainter::paintAxis(QPainter &painter, const TimelineScene &scene) const
{
    const TimelineLayout &layout = scene.layout;
    painter.setFont(m_small);
    const QFontMetrics metrics(m_small);
    painter.setPen(m_colors.mutedText);
    painter.drawText(
        QRect(layout.laneHeight / 3, layout.axis.top(), layout.names.width(), layout.axis.height()),
        Qt::AlignVCenter | Qt::AlignLeft, scene.day);
    for (const TimelineTick &tick : scene.ticks) {
        const int x = static_cast<int>(std::lround(scene.scale.toX(tick.coordinate)));
        painter.fillRect(x, layout.axis.top() + 2, 1, layout.lanes.bottom() - layout.axis.top() - 1,
                         m_colors.divider);
        const int width = metrics.horizontalAdvance(tick.label);
        if (x + 4 + width > layout.labelsEnd)
            continue; // It would be cut off, or lie below the buttons.
        painter.setPen(tick.isDay ? m_palette.color(QPalette::Text) : m_colors.mutedText);
        painter.drawText(QRect(x + 4, layout.axis.top(), width + 1, layout.axis.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, tick.label);
    }
}

void TimelinePainter::paintNames(QPainter &painter, const TimelineScene &scene,
                                 const TimelineMoment &moment) const
{
    const TimelineLayout &layout = scene.layout;
    const int margin = layout.laneHeight / 3;
    const QRect column = layout.names.adjusted(margin, 0, -margin / 2, 0);
    const auto draw = [&](int middle, const QString &text, const QFont &font, const QColor &color) {
        painter.setFont(font);
        painter.setPen(color);
        const QRect line(column.left(), middle - layout.laneHeight / 2, column.width(),
                         layout.laneHeight);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(text, Qt::ElideMiddle, column.width()));
    };
    for (const SceneLane &lane : scene.lanes) {
        const StreamId stream = scene.source->lanes[lane.number].stream;
        const std::string_view name = scene.source->index->streams.at(stream.value);
        const bool isSelected = stream == moment.stream;
        draw(lane.middle, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
             isSelected ? m_bold : m_font,
             isSelected ? m_palette.color(QPalette::Text) : m_colors.mutedText);
    }
    if (scene.linesBelow > 0)
        draw(scene.linesBelow, moment.more, m_font, m_colors.mutedText);
    if (scene.source)
        return;
    painter.setFont(m_font);
    painter.setPen(m_colors.mutedText);
    painter.drawText(layout.lanes.united(layout.names), Qt::AlignCenter, moment.hint);
}

void TimelinePainter::paintLane(QPainter &painter, const TimelineScene &scene,
                                const SceneLane &lane, const TimelineMoment &moment)
{
    const QRect &area = scene.layout.lanes;
    const double radius = scene.layout.dotRadius;
    painter.fillRect(area.left(), lane.middle, area.width(), 1, m_colors.divider);
    for (const SceneMark &mark : lane.marks) {
        const bool isFuture = moment.row.isValid() && mark.row > moment.row;
        QColor color = colorOf(scene, mark.type);
        if (isFuture)
            color = paler(color, futureOpacity);
        const QPointF middle(mark.x, lane.middle + 0.5);
        if (mark.events.count == 1) {
            drawDot(painter, middle, radius, color);
        } else {
            const double more = std::log2(static_cast<double>(mark.events.count));
            const double half = std::min(radius + more * 1.5, scene.layout.laneHeight / 2.0 - 3);
            painter.fillRect(QRectF(mark.x - TimelineScene::columnPixels / 2, middle.y() - half,
                                    TimelineScene::columnPixels, half * 2),
                             color);
        }
        ++m_marksDrawn;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const SceneWarning &warning : lane.warnings)
        paintWarning(painter, {warning.x, lane.middle + 0.5}, radius, m_colors.warning);
    for (const SceneStop &stop : lane.stops) // Below its event, which keeps its own colour.
        drawDot(painter, {stop.x, scene.stopMiddle(lane)}, radius * 0.6, m_colors.danger);
    if (moment.hovered && &scene.lanes[moment.hovered->lane] == &lane) {
        painter.setPen(QPen(m_palette.color(QPalette::Text), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(lane.marks[moment.hovered->mark].x, lane.middle + 0.5),
                            radius + 2, radius + 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintLinks(QPainter &painter, const TimelineScene &scene,
                                 const TimelineMoment &moment) const
{
    if (!moment.related || moment.related->row != moment.row || !scene.source)
        return;
    const auto current = scene.pointOf(moment.row);
    if (!current)
        return;
    const auto link = [&](Row from, const QPointF &begin, const QPointF &end) {
        const double bend
            = std::clamp(std::abs(end.x() - begin.x()) / 2, scene.layout.laneHeight * 0.4,
                         scene.layout.laneHeight * 1.0);
        QPainterPath path(begin);
        path.cubicTo(begin + QPointF(bend, begin.y() == end.y() ? -bend / 2 : 0),
                     end - QPointF(bend, begin.y() == end.y() ? bend / 2 : 0), end);
        painter.setPen(QPen(paler(colorOf(scene, scene.source->index->typeOf(from)), 0.85), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    };
    if (const auto cause = scene.pointOf(moment.related->cause))
        link(moment.related->cause, *cause, *current);
    for (const Row effect : moment.related->effects) {
        if (const auto end = scene.pointOf(effect))
            link(moment.row, *current, *end);
    }
}

/// A bookmark below its event, where no warning is.
void TimelinePainter::paintNotes(QPainter &painter, const TimelineScene &scene,
                                 const TimelineMoment &moment) const
{
    const double half = scene.layout.dotRadius * 0.75;
    painter.setPen(QPen(m_palette.color(QPalette::Base), 1));
    painter.setBrush(m_colors.accent);
    for (const Row row : moment.notes) {
        const auto event = scene.pointOf(row);
        if (!event)
            continue;
        const QPointF top = *event + QPointF(0, scene.layout.dotRadius + 1);
        painter.drawPolygon(QPolygonF{top + QPointF(-half, 0), top + QPointF(half, 0),
                                      top + QPointF(half, half * 2.6), top + QPointF(0, half * 1.7),
                                      top + QPointF(-half, half * 2.6)});
    }
}

void TimelinePainter::paintPlayhead(QPainter &painter, const TimelineScene &scene,
                                    const TimelineMoment &moment) const
{
    const TimelineLayout &layout = scene.layout;
    if (!moment.playhead || *moment.playhead < layout.lanes.left()
        || *moment.playhead > layout.lanes.right() + 1)
        return;
    const int x = static_cast<int>(std::lround(*moment.playhead));
    painter.fillRect(x - 1, layout.axis.top() + 1, 2, layout.footer.top() - layout.axis.top() - 1,
                     m_colors.accent);
    painter.setFont(m_small);
    const int width
        = QFontMetrics(m_small).horizontalAdvance(moment.label) + layout.footer.height();
    const int rightmost = layout.overview.right() - width;
    const int left = std::clamp(x - width / 2, 0, std::max(0, rightmost));
    const QRectF box(left, layout.footer.top(), width, layout.footer.height() - 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colors.accent);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(m_colors.accentText);
    painter.drawText(box, Qt::AlignCenter, moment.label);
}

void TimelinePainter::paintCurrent(QPainter &painter, const TimelineScene &scene,
                                   const TimelineMoment &moment)
{
    const auto point = scene.pointOf(moment.row);
    if (!point || !scene.layout.lanes.contains(point->toPoint()))
        return;
    const double radius = scene.layout.dotRadius * 1.45;
    const QPointF middle = *point + QPointF(0, 0.5);
    drawDot(painter, middle, radius + 1.5, m_palette.color(QPalette::Base));
    drawDot(painter, middle, radius, colorOf(scene, scene.source->index->typeOf(moment.row)));
    if (moment.hasFailed)
        paintWarning(painter, middle, radius, m_colors.danger);
}

void TimelinePainter::paintWarning(QPainter &painter, const QPointF &event, double radius,
                                   const QColor &color) const
{
    const double half = radius * 1.2;
    const QPointF foot = event - QPointF(0, radius + 1.5);
    painter.setPen(QPen(color, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{foot + QPointF(-half, 0), foot + QPointF(half, 0),
                                  foot + QPointF(0, -half * 1.8)});
    painter.setPen(QPen(m_palette.color(QPalette::Base), 1.2));
    painter.drawLine(foot + QPointF(0, -half * 1.25), foot + QPointF(0, -half * 0.55));
    painter.drawPoint(foot + QPointF(0, -half * 0.15));
}

QColor TimelinePainter::colorOf(const TimelineScene &scene, TypeId type) const
{
    return typeColor(scene.source->index->types.at(type.value), m_palette);
}

void TimelinePainter::drawDot(QPainter &painter, const QPointF &middle, double radius,
                              const QColor &color)
{
    // Drawing one circle costs as much as copying ten.
    const double ratio = painter.device()->devicePixelRatioF();
    const auto size = static_cast<quint64>(std::lround(radius * ratio * 8));
    QPixmap &dot = m_dots[(quint64{color.rgba()} << 32U) | size];
    const int side = static_cast<int>(std::ceil(radius)) * 2 + 2;
    if (dot.isNull() || dot.devicePixelRatio() != ratio) {
        dot = QPixmap(QSize(side, side) * ratio);
        dot.setDevicePixelRatio(ratio);
        dot.fill(Qt::transparent);
        QPainter circle(&dot);
        circle.setRenderHint(QPainter::Antialiasing);
        circle.setPen(Qt::NoPen);
        circle.setBrush(color);
        circle.drawEllipse(QPointF(side / 2.0, side / 2.0), radius, radius);
    }
    painter.drawPixmap(middle - QPointF(side / 2.0, side / 2.0), dot);
}

} // namespace hindcast
