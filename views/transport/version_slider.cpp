// SPDX-License-Identifier: MIT
#include "views/transport/version_slider.h"

#include "views/common/theme_colors.h"
#include "views/common/type_colors.h"
#include "views/transport/slider_accessible.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int handleRadius = 8;
constexpr int grooveHeight = 4;
constexpr int markHeight = 14;
constexpr int bandHeight = 4;
constexpr double stopRadius = 4;
constexpr int margin = handleRadius + 3; // Room for the ring that shows the focus.

int toInt(std::int64_t value)
{
    return static_cast<int>(std::min<std::int64_t>(value, std::numeric_limits<int>::max()));
}

} // namespace

VersionSlider::VersionSlider(QWidget *parent)
    : QAbstractSlider(parent)
{
    installSliderAccessible();
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight); // As the timeline: later is to the right.
    setMouseTracking(true);
    showAt(0, -1);
}

void VersionSlider::showAt(std::int64_t count, std::int64_t ordinal)
{
    const QSignalBlocker blocker(this);
    m_count = count;
    setRange(0, std::max(0, toInt(count) - 1));
    setPageStep(std::max(1, toInt(count) / 20));
    setValue(toInt(ordinal));
    setEnabled(count > 0);
    update();
}

void VersionSlider::setMarks(SliderMarks marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    update();
}

void VersionSlider::setBands(std::vector<SliderScale::Band> bands, const QString &meaning)
{
    m_bands = std::move(bands);
    m_bandMeaning = meaning;
    m_paintedBands = {};
    update();
}

SliderScale VersionSlider::scale() const
{
    return {.count = m_count, .left = margin, .width = width() - 2 * margin};
}

QSize VersionSlider::sizeHint() const
{
    return {320, 2 * margin + 4};
}

QSize VersionSlider::minimumSizeHint() const
{
    return {64, 2 * margin + 4};
}

QString VersionSlider::textAt(int pixel) const
{
    const SliderScale scale = this->scale();
    if (m_count == 0 || !m_label)
        return {};
    const auto isNear = [&](const std::vector<std::int64_t> &marked) {
        const auto next = std::ranges::lower_bound(marked, scale.ordinalAt(pixel - 2));
        return next != marked.end() && *next <= scale.ordinalAt(pixel + 2);
    };
    QStringList parts{m_label(scale.ordinalAt(pixel))};
    if (isNear(m_marks.problems))
        parts.append(tr("a problem here"));
    if (isNear(m_marks.stops))
        parts.append(tr("a breakpoint stops here"));
    if (isNear(m_marks.related))
        parts.append(tr("same correlation as the current event"));
    const auto behind = std::ranges::upper_bound(m_bands, scale.ordinalAt(pixel + 2), {},
                                                 &SliderScale::Band::first);
    if (behind != m_bands.begin() && std::prev(behind)->second >= scale.ordinalAt(pixel - 2))
        parts.append(m_bandMeaning);
    return parts.join(u'\n');
}

bool VersionSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos().x()), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

void VersionSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    dragTo(event->position().toPoint().x());
}

void VersionSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        dragTo(event->position().toPoint().x());
}

void VersionSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(false);
    QToolTip::hideText();
    update();
}

void VersionSlider::dragTo(int pixel)
{
    const SliderScale scale = this->scale();
    setSliderPosition(toInt(scale.ordinalAt(pixel)));
    if (m_label)
        QToolTip::showText(mapToGlobal(QPoint(scale.pixelOf(value()), -36)), m_label(value()),
                           this);
}

void VersionSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGroove(painter);
    paintBands(painter);
    paintMarks(painter);
    if (m_count > 0)
        paintHandle(painter);
}

void VersionSlider::paintGroove(QPainter &painter) const
{
    const ThemeColors colors = themeColors(palette());
    const SliderScale scale = this->scale();
    QRectF groove(scale.left, (height() - grooveHeight) / 2.0, scale.width, grooveHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Dark));
    painter.drawRoundedRect(groove, grooveHeight / 2.0, grooveHeight / 2.0);
    if (m_count == 0)
        return;
    groove.setRight(scale.pixelOf(value()));
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(groove, grooveHeight / 2.0, grooveHeight / 2.0);
}

void VersionSlider::paintBands(QPainter &painter) const
{
    if (m_bands.empty() || m_count == 0)
        return;
    const SliderScale scale = this->scale();
    if (scale != m_paintedBands.scale)
        m_paintedBands = {scale, scale.bandsOf(m_bands)};
    QColor color = themeColors(palette()).danger;
    color.setAlphaF(0.45F);
    const double top = height() / 2.0 + handleRadius - 2;
    for (const auto &[begin, end] : m_paintedBands.pixels)
        painter.fillRect(QRectF(begin - 1, top, end - begin + 2, bandHeight), color);
}

/// What is related is a bar, a problem a bar with a head and a breakpoint a dot, so that colour
/// does not tell alone.
void VersionSlider::paintMarks(QPainter &painter) const
{
    const ThemeColors colors = themeColors(palette());
    const SliderScale scale = this->scale();
    const qreal top = (height() - markHeight) / 2.0;
    for (const int x : scale.pixelsOf(m_marks.related))
        painter.fillRect(QRectF(x - 1, top + 1, 2, markHeight - 2), colors.related);
    for (const int x : scale.pixelsOf(m_marks.problems)) {
        painter.fillRect(QRectF(x - 1, top, 2, markHeight), colors.danger);
        QPainterPath head;
        head.addPolygon(QPolygonF({{x - 3.5, top - 4}, {x + 3.5, top - 4}, {x + 0.0, top + 1}}));
        painter.fillPath(head, colors.danger);
    }
    painter.setPen(QPen(palette().color(QPalette::Base), 1));
    painter.setBrush(colors.danger);
    for (const int x : scale.pixelsOf(m_marks.stops))
        painter.drawEllipse(QPointF(x, height() / 2.0), stopRadius, stopRadius);
}

void VersionSlider::paintHandle(QPainter &painter) const
{
    const ThemeColors colors = themeColors(palette());
    const QPointF center(scale().pixelOf(value()), height() / 2.0);
    if (hasFocus()) {
        QColor ring = colors.accent;
        ring.setAlphaF(0.35F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ring);
        painter.drawEllipse(center, handleRadius + 3, handleRadius + 3);
    }
    painter.setPen(QPen(colors.accent, 2));
    const QColor bright = palette().color(isDark(palette()) ? QPalette::Text : QPalette::Base);
    painter.setBrush(isSliderDown() ? colors.accent : bright);
    painter.drawEllipse(center, handleRadius - 1, handleRadius - 1);
}

} // namespace hindcast
