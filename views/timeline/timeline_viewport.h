// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_scale.h"

#include <QObject>
#include <QVariantAnimation>

namespace hindcast {

/// Which stretch of the axis is in sight, and how it moves: at once when a person moves it, gently
/// when it follows the playhead.
class TimelineViewport : public QObject
{
    Q_OBJECT
public:
    explicit TimelineViewport(QObject *parent = nullptr);

    [[nodiscard]] const TimelineRange &range() const { return m_range; }
    /// Whether the range was chosen by fit(), so that another fit would lose nothing.
    [[nodiscard]] bool isFitted() const { return m_isFitted; }

    void setLimits(const TimelineLimits &limits);
    [[nodiscard]] const TimelineLimits &limits() const { return m_limits; }
    /// Shows \a range, or what the limits make of it.
    void show(const TimelineRange &range);
    /// Shows \a range with a margin.
    void fit(const TimelineRange &range);
    /// Moves just so far that \a coordinate is in sight, within \a milliseconds.
    void follow(std::int64_t coordinate, int milliseconds);

signals:
    void rangeChanged();

private:
    void setRange(const TimelineRange &range);

    TimelineRange m_range{0, 1};
    TimelineLimits m_limits{{0, 1}, 1};
    bool m_isFitted = true;
    TimelineRange m_from; ///< Where the animation begins …
    TimelineRange m_target; ///< … and where it ends.
    QVariantAnimation m_animation;
};

} // namespace hindcast
