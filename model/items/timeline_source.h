// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_lane_maker.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QObject>

#include <memory>

namespace hindcast {

/// What the timeline of a session draws, made on threads of its own: a stream may have millions of
/// events, and a store tens of millions. Lives on the GUI thread.
class TimelineSource : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the source.
    explicit TimelineSource(Session &session, QObject *parent = nullptr);

    /// Of the whole store over time. Never a null pointer; has no events while it is not there yet.
    [[nodiscard]] const std::shared_ptr<const ActivityHistogram> &activity() const
    {
        return m_activity;
    }
    /// Null pointer while no stream is selected. May still be of the stream or axis before while
    /// new ones are made.
    [[nodiscard]] const std::shared_ptr<const TimelineLanes> &lanes() const { return m_lanes; }

    /// The axis that is asked for; lanes() say which one it became.
    [[nodiscard]] TimelineAxis axis() const { return m_request.axis; }
    void setAxis(TimelineAxis axis);

signals:
    void activityChanged();
    void lanesChanged();

private:
    void requestActivity();
    void requestLanes();

    Session &m_session;
    std::shared_ptr<const ActivityHistogram> m_activity;
    std::shared_ptr<const StoreIndex> m_activityIndex; ///< What is being counted; null: nothing.
    std::shared_ptr<const TimelineLanes> m_lanes;
    TimelineRequest m_request; ///< The newest one.
    std::int64_t m_requestedRows = 0; ///< How many events the stream had then.
    std::uint64_t m_generation = 0; ///< Of m_request; answers to older ones are dropped.
    // Two, so that a large store's overview never keeps a stream waiting. Last: they use the above.
    Worker m_activityWorker;
    Worker m_laneWorker;
};

} // namespace hindcast
