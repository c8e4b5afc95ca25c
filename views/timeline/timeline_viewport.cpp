// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_viewport.h"

namespace hindcast {

TimelineViewport::TimelineViewport(QObject *parent)
    : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const auto distance = static_cast<double>(m_target.begin - m_from.begin);
        const auto moved = static_cast<std::int64_t>(distance * value.toDouble());
        setRange(value.toDouble() < 1 ? shifted(m_from, moved) : m_target);
    });
}

void TimelineViewport::setLimits(const TimelineLimits &limits)
{
    m_limits = limits;
}

void TimelineViewport::show(const TimelineRange &range)
{
    m_animation.stop();
    m_isFitted = false;
    setRange(limited(range, m_limits));
}

void TimelineViewport::fit(const TimelineRange &range)
{
    m_animation.stop();
    m_isFitted = true;
    // A lone event gets a minute around it, not a millisecond.
    constexpr std::int64_t minute = 60'000'000;
    const std::int64_t room = range.isEmpty() ? std::min(minute, m_limits.extent.span()) : 0;
    setRange(withMargin(range, std::max(m_limits.smallestSpan, room)));
}

void TimelineViewport::follow(std::int64_t coordinate, int milliseconds)
{
    const bool isMoving = m_animation.state() == QAbstractAnimation::Running;
    const TimelineRange current = isMoving ? m_target : m_range;
    const TimelineRange target = following(current, coordinate);
    if (target == current)
        return;
    m_animation.stop();
    m_from = m_range;
    m_target = target;
    if (milliseconds <= 0) {
        setRange(target);
        return;
    }
    m_animation.setDuration(milliseconds);
    m_animation.start();
}

void TimelineViewport::setRange(const TimelineRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    emit rangeChanged();
}

} // namespace hindcast
