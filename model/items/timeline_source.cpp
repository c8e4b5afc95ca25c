// SPDX-License-Identifier: MIT
#include "model/items/timeline_source.h"

namespace hindcast {

TimelineSource::TimelineSource(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_activity(std::make_shared<const ActivityHistogram>())
{
    connect(&session, &Session::indexChanged, this, &TimelineSource::requestActivity);
    connect(&session, &Session::indexChanged, this, &TimelineSource::requestLanes);
    connect(&session, &Session::streamChanged, this, &TimelineSource::requestLanes);
    connect(&session, &Session::lanesChanged, this, &TimelineSource::requestLanes);
    connect(&session, &Session::failuresChanged, this, &TimelineSource::requestLanes);
    requestActivity();
    requestLanes();
}

void TimelineSource::setAxis(TimelineAxis axis)
{
    if (axis == m_request.axis)
        return;
    m_request.axis = axis;
    m_requestedRows = -1; // Make the lanes again.
    requestLanes();
}

void TimelineSource::requestActivity()
{
    // One pass after the other: a store that is being loaded would otherwise break off each.
    if (m_activityIndex)
        return;
    m_activityIndex = m_session.index();
    m_activityWorker.request(0, [this, index = m_activityIndex](const std::stop_token &stop) {
        auto activity = ActivityHistogram::ofStore(*index, stop);
        if (!activity)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, index, activity = std::move(activity)] {
                m_activityIndex.reset();
                m_activity = activity;
                emit activityChanged();
                if (m_session.index() != index)
                    requestActivity();
            },
            Qt::QueuedConnection);
    });
}

void TimelineSource::requestLanes()
{
    const StreamId stream = m_session.stream();
    if (!stream.isValid()) {
        m_laneWorker.cancel(0);
        ++m_generation;
        m_request.stream = {};
        const bool hadLanes = std::exchange(m_lanes, nullptr) != nullptr;
        if (hadLanes)
            emit lanesChanged();
        return;
    }
    // The lanes that are there show the stream as well until its own ones come, a moment later.
    const auto isOfStream = [stream](const TimelineLane &lane) { return lane.stream == stream; };
    if (!m_session.lanes() && m_lanes && std::ranges::any_of(m_lanes->lanes, isOfStream))
        return;
    const std::int64_t rows = m_session.trackRows().count();
    std::vector<Row> failed;
    for (const auto &[row, message] : m_session.failures())
        failed.push_back(row);
    if (m_request.stream == stream && m_request.related == m_session.lanes()
        && m_requestedRows == rows && m_request.failed == failed)
        return;
    m_request.failed = std::move(failed);
    m_request.index = m_session.index();
    m_request.stream = stream;
    m_request.related = m_session.lanes();
    m_requestedRows = rows;
    const std::uint64_t generation = ++m_generation;
    m_laneWorker.request(0, [this, generation, request = m_request](const std::stop_token &stop) {
        auto lanes = makeTimelineLanes(request, stop);
        if (!lanes)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, generation, lanes = std::move(lanes)] {
                if (generation != m_generation)
                    return;
                m_lanes = lanes;
                emit lanesChanged();
            },
            Qt::QueuedConnection);
    });
}

} // namespace hindcast
