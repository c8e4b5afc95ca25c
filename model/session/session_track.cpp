// SPDX-License-Identifier: MIT
// The part of Session that knows what the slider moves over, and through which lens.
#include "model/session/session.h"
#include "model/session/store_threads.h"

#include <algorithm>

namespace hindcast {

/// Like placeAt(), where the track is not that of a stream: the stream then follows the event.
/// \a aside is an event beside the track, or none.
void Session::placeOnTrack(std::int64_t ordinal, Row aside)
{
    if (ordinal == m_ordinal && aside == m_badRow)
        return;
    m_ordinal = ordinal;
    m_badRow = aside;
    const StreamId stream = row().isValid() ? m_index->streamOf(row()) : StreamId();
    const bool isOtherStream = stream != m_stream;
    m_stream = stream;
    if (isOtherStream)
        emit streamChanged();
    emit rowChanged();
    requestMoment();
    const auto isShown = [stream](const Lane &lane) { return lane.stream == stream; };
    if (isOtherStream && stream.isValid()
        && (!m_lanes || std::ranges::none_of(m_lanes->lanes, isShown)))
        requestLanes(); // Else the lanes would jump with every step.
}

void Session::setLens(const Lens &lens)
{
    if (lens == m_lens)
        return;
    m_lens = lens;
    startLens();
}

/// Forgets what was seen through another lens, and asks how this one divides the store.
void Session::startLens()
{
    ++m_epoch;
    ++m_lensEpoch;
    m_lensError.reset();
    m_failures.clear();
    emit failuresChanged();
    const bool isBuiltIn = std::holds_alternative<BuiltIn>(m_lens.pipeline.projection)
        && m_lens.pipeline.upcasters.empty();
    m_isLensKnown = isBuiltIn || !m_threads;
    if (isBuiltIn)
        receiveShape({}, {});
    else if (m_threads)
        m_threads->requestShape(m_lens, m_lensEpoch);
    if (!isBuiltIn)
        emit lensChanged();
}

void Session::receiveShape(const ProjectionShape &shape, const std::optional<ScriptError> &error)
{
    const Row here = row();
    m_isLensKnown = true;
    m_lensError = error;
    const bool wasOfStream = m_track.isOfStream();
    m_track.shape = shape;
    m_track.partitions.reset();
    emit lensChanged();
    if (!m_track.isOfStream()) {
        if (m_threads)
            m_threads->requestPartitions(m_index, m_lens, m_lensEpoch);
        return;
    }
    if (!wasOfStream) {
        m_track.rows = {};
        m_stream = {};
        m_ordinal = -1;
        m_badRow = {};
        goTo(here);
        return;
    }
    requestMoment();
    if (m_threads && m_stream.isValid())
        requestLanes();
}

void Session::receivePartitions(const std::shared_ptr<const Partitions> &partitions)
{
    const Row here = row();
    const std::string before = m_track.partition;
    m_track.partitions = partitions;
    std::size_t wanted = partitions->find(before);
    if (wanted == Partitions::none && here.isValid())
        wanted = partitions->ofRow(here);
    if (wanted == Partitions::none && !partitions->all.empty())
        wanted = 0;
    m_ordinal = -1;
    if (wanted == Partitions::none) {
        m_track.rows = {};
        m_track.partition.clear();
        m_badRow = here;
        emit trackChanged();
    } else {
        showPartition(wanted);
        goTo(here.isValid()               ? here
                 : m_track.rows.isEmpty() ? Row()
                                          : m_track.rows.at(m_track.rows.count() - 1));
    }
    requestMoment();
    if (m_ledgerView.scope == LedgerView::Scope::Stream)
        requestLedgerRows();
}

void Session::showPartition(std::size_t partition)
{
    const Partitions::Partition &shown = m_track.partitions->all[partition];
    m_track.partition = shown.key;
    m_track.rows = RowList::of(m_index, shown.rows);
    ++m_epoch;
    m_ordinal = -1;
    m_moment.reset();
    emit trackChanged();
    if (m_ledgerView.scope == LedgerView::Scope::Stream)
        requestLedgerRows();
}

void Session::selectPartition(const std::string &key)
{
    const std::size_t wanted
        = m_track.partitions ? m_track.partitions->find(key) : Partitions::none;
    if (wanted == Partitions::none || key == m_track.partition)
        return;
    const Row here = row();
    showPartition(wanted);
    const std::int64_t upTo = here.isValid() ? m_track.rows.countBefore({here.value + 1}) : 0;
    goToOrdinal(std::max<std::int64_t>(upTo - 1, 0));
}

/// Remembers what the moment tells of events that could not be applied, for marking them.
void Session::noteFailures()
{
    const Moment &moment = *m_moment;
    bool isNew = false;
    if (moment.stoppedAt.isValid())
        isNew |= m_failures.emplace(moment.stoppedAt, sentence(*moment.stopError)).second;
    if (!moment.failure.isEmpty() && moment.row != moment.stoppedAt && !moment.event.isBad())
        isNew |= m_failures.emplace(moment.row, moment.failure).second;
    if (isNew)
        emit failuresChanged();
}

} // namespace hindcast
