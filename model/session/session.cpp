// SPDX-License-Identifier: MIT
#include "model/session/session.h"

#include "model/session/store_threads.h"

#include <algorithm>

namespace hindcast {

Session::Session(QObject *parent)
    : QObject(parent)
    , m_index(IndexBuilder().snapshot())
{
    m_growthTimer.setInterval(std::chrono::seconds(1));
    connect(&m_growthTimer, &QTimer::timeout, this, [this] { m_threads->refresh(); });
}

Session::~Session() = default;

void Session::open(const QString &path)
{
    openWith([path] { return openStore(path); });
}

void Session::openWith(Opener opener)
{
    m_opening = std::make_unique<StoreThreads>();
    connectThreads(*m_opening);
    m_opening->open(std::move(opener));
}

void Session::receiveOpened(const StoreDescription &store)
{
    m_threads = std::move(m_opening);
    ++m_epoch;
    m_store = store;
    m_index = IndexBuilder().snapshot();
    m_isLoading = true;
    m_growthTimer.stop(); // Looking for more would break off reading what is there.
    m_stream = {};
    m_ordinal = -1;
    m_badRow = {};
    m_track.rows = {};
    m_track.partitions.reset();
    m_track.partition.clear();
    m_moment.reset();
    m_related.reset();
    m_lanes.reset();
    m_ledgerView = {};
    m_ledgerRows = {};
    emit storeOpened();
    emit indexChanged();
    emit streamChanged();
    emit rowChanged();
    emit momentChanged();
    emit relatedChanged();
    emit lanesChanged();
    emit ledgerViewChanged();
    emit ledgerRowsChanged();
    startLens();
}

void Session::connectThreads(const StoreThreads &opening)
{
    // What a store has sent may arrive when another one is open already.
    const std::uint64_t store = ++m_lastStoreEpoch;
    const StoreThreads *const threads = &opening;
    connect(threads, &StoreThreads::opened, this,
            [this, store](const StoreDescription &description) {
                if (store != m_lastStoreEpoch)
                    return;
                m_storeEpoch = store;
                receiveOpened(description);
            });
    connect(threads, &StoreThreads::openFailed, this, [this, store](const QString &message) {
        if (store != m_lastStoreEpoch)
            return;
        m_opening.reset();
        emit openFailed(message);
    });
    connect(threads, &StoreThreads::progressed, this, [this, store](qint64 done, qint64 total) {
        if (store == m_storeEpoch)
            emit loadingProgressed(done, total);
    });
    connect(threads, &StoreThreads::indexed, this,
            [this, store](const std::shared_ptr<const StoreIndex> &index, bool isComplete) {
                if (store == m_storeEpoch)
                    receiveIndex(index, isComplete);
            });
    connect(threads, &StoreThreads::readingFailed, this, [this, store](const QString &message) {
        if (store == m_storeEpoch)
            emit readingFailed(message);
    });
    connect(threads, &StoreThreads::idFound, this, [this, store](const QString &id, Row row) {
        if (store == m_storeEpoch)
            emit idFound(id, row);
    });
    connectAnswers(opening, store);
}

void Session::connectAnswers(const StoreThreads &opening, std::uint64_t store)
{
    const StoreThreads *const threads = &opening;
    connect(threads, &StoreThreads::eventRead, this,
            [this](const std::shared_ptr<const Moment> &moment, quint64 epoch) {
                if (epoch == m_epoch && moment->row == row())
                    emit eventRead(moment);
            });
    connect(threads, &StoreThreads::momentMade, this,
            [this](const std::shared_ptr<const Moment> &moment, quint64 epoch) {
                if (epoch == m_epoch)
                    receiveMoment(moment);
            });
    connect(threads, &StoreThreads::shapeFound, this,
            [this](const ProjectionShape &shape, const std::optional<ScriptError> &error,
                   quint64 epoch) {
                if (epoch == m_lensEpoch)
                    receiveShape(shape, error);
            });
    connect(threads, &StoreThreads::partitionsProgressed, this,
            [this](qint64 done, qint64 total, quint64 epoch) {
                if (epoch == m_lensEpoch)
                    emit partitionsProgressed(done, total);
            });
    connect(threads, &StoreThreads::partitionsFound, this,
            [this](const std::shared_ptr<const Partitions> &partitions, quint64 epoch) {
                if (epoch == m_lensEpoch)
                    receivePartitions(partitions);
            });
    connect(threads, &StoreThreads::lanesMade, this,
            [this](const std::shared_ptr<const Lanes> &lanes, quint64 epoch) {
                if (epoch != m_epoch)
                    return;
                m_lanes = lanes;
                emit lanesChanged();
            });
    connect(threads, &StoreThreads::relatedMade, this,
            [this, store](const std::shared_ptr<const Related> &related) {
                if (store != m_storeEpoch || related->row != row())
                    return;
                m_related = related;
                emit relatedChanged();
            });
    connect(threads, &StoreThreads::filtered, this, [this](const LedgerRows &rows, quint64 epoch) {
        if (epoch != m_ledgerEpoch)
            return;
        m_ledgerRows = rows;
        emit ledgerRowsChanged();
    });
}

void Session::receiveIndex(const std::shared_ptr<const StoreIndex> &index, bool isComplete)
{
    m_index = index;
    if (m_track.isOfStream())
        m_track.rows = RowList::ofStream(m_index, m_stream);
    emit indexChanged();
    if (m_isLoading && isComplete) {
        m_isLoading = false;
        m_growthTimer.start();
        emit loadingFinished();
    }
    if (isComplete && !m_track.isOfStream())
        m_threads->requestPartitions(m_index, m_lens, m_lensEpoch);
    requestLedgerRows();
    if (m_stream.isValid())
        requestLanes();
}

Row Session::row() const
{
    if (m_badRow.isValid() || m_ordinal < 0)
        return m_badRow;
    return m_track.rows.at(m_ordinal);
}

void Session::selectStream(StreamId stream)
{
    if (stream == m_stream && !m_badRow.isValid())
        return;
    const RowList rows = RowList::ofStream(m_index, stream);
    if (m_track.isOfStream())
        placeAt(stream, rows.count() - 1);
    else
        goTo(rows.at(rows.count() - 1));
}

void Session::goTo(Row row)
{
    if (!row.isValid() || row.value >= m_index->rowCount())
        return;
    const bool isInSelected
        = m_index->hasLinks() && m_track.isOfStream() && m_track.rows.find(row).has_value();
    const StreamId stream = isInSelected ? m_stream : m_index->streamOf(row);
    if (stream.isValid() && m_track.isOfStream()) {
        placeAt(stream, *RowList::ofStream(m_index, stream).find(row));
    } else if (!stream.isValid()) {
        if (row == m_badRow)
            return;
        m_badRow = row;
        emit rowChanged();
        requestMoment();
    } else {
        if (!m_track.rows.find(row) && m_track.partitions) {
            if (const std::size_t own = m_track.partitions->ofRow(row); own != Partitions::none)
                showPartition(own);
        }
        const auto ordinal = m_track.rows.find(row);
        placeOnTrack(ordinal ? *ordinal : m_track.rows.countBefore(row) - 1, ordinal ? Row() : row);
    }
}

void Session::goToOrdinal(std::int64_t ordinal)
{
    const std::int64_t count = trackRows().count();
    if (count == 0)
        return;
    const std::int64_t within = std::clamp(ordinal, std::int64_t{0}, count - 1);
    if (m_track.isOfStream())
        placeAt(m_stream, within);
    else
        placeOnTrack(within, {});
}

void Session::goToTime(Timestamp time)
{
    const bool isOfTrack = m_times.epoch == m_epoch && m_times.search.rows().index() == m_index;
    if (!isOfTrack)
        m_times = {m_epoch, TimeSearch(trackRows())};
    goToOrdinal(m_times.search.lastUpTo(time));
}

bool Session::goToVersion(Version version)
{
    const RowList rows = RowList::ofStream(m_index, m_stream);
    for (std::int64_t ordinal = rows.count() - 1; ordinal >= 0; --ordinal) {
        const Row row = rows.at(ordinal);
        const Version own
            = m_index->hasLinks() ? rows.event(ordinal).version : m_index->versionOf(row);
        if (own == version) {
            goTo(row);
            return true;
        }
    }
    return false;
}

void Session::placeAt(StreamId stream, std::int64_t ordinal)
{
    const bool isOtherStream = stream != m_stream;
    if (!isOtherStream && ordinal == m_ordinal && !m_badRow.isValid())
        return;
    m_stream = stream;
    m_ordinal = ordinal;
    m_badRow = {};
    if (isOtherStream) {
        m_track.rows = RowList::ofStream(m_index, stream);
        m_track.partition
            = stream.isValid() ? std::string(m_index->streams.at(stream.value)) : std::string();
        ++m_epoch;
        m_lanes.reset();
        m_moment.reset();
        m_related.reset();
        emit streamChanged();
        emit trackChanged();
    }
    emit rowChanged();
    requestMoment();
    if (!isOtherStream)
        return;
    emit momentChanged();
    emit relatedChanged();
    requestLanes();
    if (m_ledgerView.scope == LedgerView::Scope::Stream)
        requestLedgerRows();
}

void Session::receiveMoment(const std::shared_ptr<const Moment> &moment)
{
    m_moment = moment;
    noteFailures();
    emit momentChanged();
    if (moment->row == row())
        requestRelated();
}

void Session::requestMoment()
{
    const bool isKnown = m_isLensKnown && (m_track.isOfStream() || m_track.partitions);
    if (!m_threads || !row().isValid() || !isKnown)
        return;
    m_threads->requestMoment({.index = m_index,
                              .row = row(),
                              .track = m_track,
                              .stream = m_stream,
                              .lens = m_lens,
                              .hasState = m_index->streamOf(row()).isValid(),
                              .epoch = m_epoch});
}

void Session::requestRelated()
{
    m_threads->requestRelated(m_index, m_moment);
}

void Session::requestLanes()
{
    m_threads->requestLanes(m_index, m_stream, m_epoch);
}

void Session::setLedgerView(const LedgerView &view)
{
    if (view == m_ledgerView)
        return;
    m_ledgerView = view;
    emit ledgerViewChanged();
    requestLedgerRows();
}

void Session::requestLedgerRows()
{
    if (!m_threads)
        return;
    ++m_ledgerEpoch;
    const RowList rows
        = m_ledgerView.scope == LedgerView::Scope::AllStreams ? RowList::all(m_index) : trackRows();
    std::optional<Timestamp> near;
    if (row().isValid())
        near = m_index->timeOf(row());
    else if (const auto span = m_index->timeSpan())
        near = span->second;
    const EventFilter filter = EventFilter::parse(m_ledgerView.filter, m_timeFormat, near);
    if (!filter.isEmpty()) {
        m_threads->requestFilter(rows, filter, m_ledgerEpoch);
        return;
    }
    m_threads->cancelFilter();
    m_ledgerRows = {rows, rows.count(), rows.count(), {}};
    emit ledgerRowsChanged();
}

void Session::setTimeFormat(const TimeFormat &format)
{
    if (format == m_timeFormat)
        return;
    m_timeFormat = format;
    emit timeFormatChanged();
    if (!m_ledgerView.filter.isEmpty())
        requestLedgerRows();
}

std::function<Result<std::unique_ptr<EventReader>>()> Session::readerMaker() const
{
    if (!m_threads)
        return {};
    return m_threads->readerMaker();
}

std::function<Result<StoreFacts>(const std::stop_token &)> Session::factsReader() const
{
    if (!m_threads)
        return {};
    return m_threads->factsReader();
}

void Session::findId(const QString &id)
{
    if (m_threads)
        m_threads->requestId(m_index, id);
}

} // namespace hindcast
