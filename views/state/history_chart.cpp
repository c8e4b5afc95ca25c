// SPDX-License-Identifier: MIT
#include "views/state/history_chart.h"

#include "views/common/theme_colors.h"
#include "views/common/type_colors.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hindcast {

namespace {

constexpr int sideMargin = 10;
constexpr int labelGap = 4;
constexpr int chartHeight = 150;
constexpr int bandHeight = 26;
constexpr double dotRadius = 4;

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 10);
}

} // namespace

HistoryChart::HistoryChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("History of the field"));
    setLayoutDirection(Qt::LeftToRight);
    setCursor(Qt::PointingHandCursor);
}

void HistoryChart::setShape(HistoryShape shape)
{
    m_shape = std::move(shape);
    setAccessibleDescription(tr("%n changes", nullptr, static_cast<int>(m_shape.points.size())));
    setVisible(m_shape.kind != HistoryShape::Kind::None);
    updateGeometry();
    update();
}

void HistoryChart::setAxis(Axis axis)
{
    m_axis = axis;
    update();
}

void HistoryChart::setPlace(std::int64_t ordinal, std::int64_t time, const QString &label)
{
    m_ordinal = ordinal;
    m_time = time;
    m_label = label;
    update();
}

void HistoryChart::setEnds(const QString &first, const QString &last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize HistoryChart::sizeHint() const
{
    const int text = fontMetrics().height() + labelGap;
    return {240,
            m_shape.kind == HistoryShape::Kind::Band ? bandHeight + 3 * text : chartHeight + text};
}

QSize HistoryChart::minimumSizeHint() const
{
    return {120, sizeHint().height() / 2 + fontMetrics().height()};
}

QRectF HistoryChart::plot() const
{
    const int text = fontMetrics().height() + labelGap;
    const bool isBand = m_shape.kind == HistoryShape::Kind::Band;
    return QRectF(rect()).adjusted(sideMargin, text + labelGap, -sideMargin,
                                   isBand ? -2 * text : -text - labelGap);
}

double HistoryChart::xOf(std::int64_t ordinal, std::int64_t time) const
{
    const QRectF area = plot();
    const bool isTime = m_axis == Axis::Time && m_shape.hasTimes();
    const auto first = static_cast<double>(isTime ? m_shape.firstTime : 0);
    const auto last = static_cast<double>(isTime ? m_shape.lastTime : m_shape.count - 1);
    const auto own = static_cast<double>(isTime ? time : ordinal);
    const double share = last > first ? std::clamp((own - first) / (last - first), 0.0, 1.0) : 0.0;
    return area.left() + share * area.width();
}

double HistoryChart::xOf(const HistoryShape::Point &point) const
{
    return xOf(point.ordinal, point.time);
}

double HistoryChart::yOf(double value) const
{
    const QRectF area = plot();
    const double span = m_shape.highest - m_shape.lowest;
    return span > 0 ? area.bottom() - (value - m_shape.lowest) / span * area.height()
                    : area.center().y();
}

/// On the time axis the last change at or before the time: others look the same.
std::int64_t HistoryChart::ordinalAt(double x) const
{
    const QRectF area = plot();
    const double share
        = area.width() > 0 ? std::clamp((x - area.left()) / area.width(), 0.0, 1.0) : 0;
    if (m_axis == Axis::Version || !m_shape.hasTimes())
        return std::llround(share
                            * static_cast<double>(std::max<std::int64_t>(m_shape.count - 1, 0)));
    const auto time = m_shape.firstTime
        + static_cast<std::int64_t>(share
                                    * static_cast<double>(m_shape.lastTime - m_shape.firstTime));
    const auto behind = std::ranges::find_if(
        m_shape.points, [time](const HistoryShape::Point &point) { return point.time > time; });
    return behind == m_shape.points.begin() ? 0 : std::prev(behind)->ordinal;
}

void HistoryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_shape.points.empty() || m_shape.kind == HistoryShape::Kind::None)
        return;
    if (m_shape.kind == HistoryShape::Kind::Steps)
        paintSteps(painter);
    else
        paintBand(painter);
    paintLabels(painter);
    paintPlayhead(painter);
}

void HistoryChart::paintSteps(QPainter &painter) const
{
    const ThemeColors theme = themeColors(palette());
    const QRectF area = plot();
    if (m_shape.lowest <= 0 && m_shape.highest >= 0) {
        painter.setPen(QPen(theme.divider, 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), yOf(0)), QPointF(area.right(), yOf(0)));
    }
    painter.setPen(QPen(theme.accent, 1.5));
    // Of the changes within one pixel, what counts is how far they reach.
    for (std::size_t i = 0; i < m_shape.points.size();) {
        const double x = xOf(m_shape.points[i]);
        double top = i > 0 && m_shape.points[i - 1].isThere ? yOf(m_shape.points[i - 1].value)
                                                            : yOf(m_shape.points[i].value);
        double bottom = top;
        std::size_t last = i;
        for (; i < m_shape.points.size() && xOf(m_shape.points[i]) < x + 1; ++i) {
            last = i;
            if (!m_shape.points[i].isThere)
                continue;
            top = std::min(top, yOf(m_shape.points[i].value));
            bottom = std::max(bottom, yOf(m_shape.points[i].value));
        }
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        if (!m_shape.points[last].isThere)
            continue;
        const double end = i < m_shape.points.size() ? xOf(m_shape.points[i]) : area.right();
        const double y = yOf(m_shape.points[last].value);
        painter.drawLine(QPointF(x, y), QPointF(end, y));
    }
}

void HistoryChart::paintBand(QPainter &painter) const
{
    const ThemeColors theme = themeColors(palette());
    const QRectF area = plot();
    double drawnTo = area.left();
    for (std::size_t i = 0; i < m_shape.points.size(); ++i) {
        const HistoryShape::Point &point = m_shape.points[i];
        const double end
            = i + 1 < m_shape.points.size() ? xOf(m_shape.points[i + 1]) : area.right();
        const double x = std::max(xOf(point), drawnTo);
        if (!point.isThere || end - x < 1)
            continue;
        const QString label = m_shape.labels[static_cast<qsizetype>(point.value)];
        const QRectF part(x, area.top(), end - x, area.height());
        QColor color = typeColor(label.toStdString(), palette());
        painter.fillRect(QRectF(x, area.bottom() - 3, end - x - 1, 3), color);
        color.setAlphaF(0.22F);
        painter.fillRect(part.adjusted(0, 0, -1, 0), color);
        painter.setPen(palette().color(QPalette::Text));
        const QString text = painter.fontMetrics().elidedText(
            label, Qt::ElideRight, static_cast<int>(part.width()) - 2 * labelGap);
        if (text.size() > 1)
            painter.drawText(part.adjusted(labelGap, 0, -labelGap, 0),
                             Qt::AlignVCenter | Qt::AlignLeft, text);
        drawnTo = end;
    }
    painter.setPen(theme.divider);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void HistoryChart::paintLabels(QPainter &painter) const
{
    painter.setPen(themeColors(palette()).mutedText);
    const QRectF area = plot();
    const QRectF below(area.left(), area.bottom() + labelGap, area.width(),
                       painter.fontMetrics().height());
    painter.drawText(below, Qt::AlignLeft, m_first);
    painter.drawText(below, Qt::AlignRight, m_last);
    if (m_shape.kind != HistoryShape::Kind::Steps)
        return;
    const double height = painter.fontMetrics().height();
    painter.drawText(QRectF(area.left(), area.bottom() - height, area.width(), height),
                     Qt::AlignRight, numberText(m_shape.lowest));
    if (m_shape.highest > m_shape.lowest)
        painter.drawText(QRectF(area.left(), area.top(), area.width(), height), Qt::AlignRight,
                         numberText(m_shape.highest));
}

void HistoryChart::paintPlayhead(QPainter &painter) const
{
    if (m_ordinal < 0)
        return;
    const ThemeColors theme = themeColors(palette());
    const QRectF area = plot();
    const double x = xOf(m_ordinal, m_time);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x, area.top() - labelGap), QPointF(x, area.bottom()));
    const HistoryShape::Point *point = m_shape.pointAt(m_ordinal);
    const bool isSteps = m_shape.kind == HistoryShape::Kind::Steps;
    QString text = m_label;
    if (point != nullptr && point->isThere)
        text += QStringLiteral(": ")
            + (isSteps ? numberText(point->value)
                       : m_shape.labels[static_cast<qsizetype>(point->value)]);
    if (isSteps && point != nullptr && point->isThere) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(x, yOf(point->value)), dotRadius, dotRadius);
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const int width
        = std::min(metrics.horizontalAdvance(text) + labelGap, static_cast<int>(area.width()));
    const double left = std::clamp(x + labelGap, area.left(), area.right() - width);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(left, labelGap / 2.0, width, metrics.height()), Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, width));
}

void HistoryChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_shape.count > 0)
        emit ordinalChosen(ordinalAt(event->position().x()));
}

void HistoryChart::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_shape.count > 0)
        emit ordinalChosen(ordinalAt(event->position().x()));
}

} // namespace hindcast
