// SPDX-License-Identifier: MIT
#include "model/session/store_threads.h"

#include "model/replay/both_states.h"
#include "model/search/event_links.h"
#include "model/session/relations.h"
#include "model/session/rows_to_fold.h"
#include "model/store/event_places.h"
#include "model/store/index_cache.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t replaysKept = 8;
/// So few events are replayed even if something newer is asked for meanwhile; else a slow state
/// would never be seen while a person drags.
constexpr std::int64_t fewSteps = 2'000;
constexpr qint64 firstIndexAfterMs = 60; ///< So soon there are rows to look at.

} // namespace

StoreThreads::StoreThreads()
    : m_front([this] { m_replays.clear(); }) // Engines of scripts belong to their thread.
{
}

void StoreThreads::open(Opener opener)
{
    m_back.request(IndexJob, [this, opener = std::move(opener)](const std::stop_token &stop) {
        auto store = opener();
        if (!store) {
            emit openFailed(store.error().message);
            return;
        }
        auto front = store.value()->makeReader();
        auto back = store.value()->makeReader();
        if (!front || !back) {
            emit openFailed(front ? back.error().message : front.error().message);
            return;
        }
        m_frontReader = std::move(front).value();
        m_backReader = std::move(back).value();
        m_store = std::move(store).value();
        m_builder = std::make_unique<IndexBuilder>(m_store->rules());
        emit opened(m_store->description());
        const IndexCache cache;
        const QByteArray identity = m_store->identity();
        const bool isRestored = cache.restore(*m_store, m_builder);
        if (readIndex(stop) && !isRestored)
            cache.keep(*m_store, identity, *m_builder);
    });
}

StoreThreads::ReaderMaker StoreThreads::readerMaker() const
{
    return [store = m_store, guard = m_readerGuard] {
        const std::scoped_lock lock(*guard);
        return store->makeReader();
    };
}

StoreThreads::FactsReader StoreThreads::factsReader() const
{
    return [store = m_store](const std::stop_token &stop) { return store->readFacts(stop); };
}

void StoreThreads::refresh()
{
    m_back.request(IndexJob, [this](const std::stop_token &stop) {
        if (m_store && m_store->hasGrown())
            readIndex(stop);
    });
}

/// Whether all of it could be read.
bool StoreThreads::readIndex(const std::stop_token &stop)
{
    QElapsedTimer sinceIndex;
    sinceIndex.start();
    qint64 nextAfter = firstIndexAfterMs;
    const auto progress = [&](std::int64_t done, std::int64_t total) {
        emit progressed(done, total);
        if (sinceIndex.elapsed() < nextAfter)
            return;
        emit indexed(m_builder->snapshot(), false);
        nextAfter *= 2; // Copying what is there so far stays a small part of the work.
        sinceIndex.restart();
    };
    const Result<void> done = m_store->index(*m_builder, progress, stop);
    if (stop.stop_requested())
        return false;
    emit indexed(m_builder->snapshot(), true);
    if (!done)
        emit readingFailed(done.error().message);
    return done.has_value();
}

void StoreThreads::requestMoment(const MomentRequest &request)
{
    m_front.request(MomentJob, [this, request](const std::stop_token &stop) {
        if (auto moment = makeMoment(request, stop))
            emit momentMade(moment, request.epoch);
    });
}

Result<Replay *, ScriptError> StoreThreads::replayOf(const MomentRequest &request)
{
    // Partitions with a state in common are folded by one replay.
    const std::string partition
        = request.track.shape.isBiState ? std::string() : request.track.partition;
    const auto found = std::ranges::find_if(m_replays, [&](const RecentReplay &recent) {
        return recent.partition == partition && recent.lens == request.lens;
    });
    if (found != m_replays.end())
        return &found->replay;
    auto run = PipelineRun::start(request.lens.pipeline);
    if (!run)
        return run.error();
    if (m_replays.size() == replaysKept)
        m_replays.erase(std::ranges::min_element(m_replays, {}, [](const RecentReplay &recent) {
            return recent.replay.eventsRead(); // It is the soonest made again.
        }));
    // Not emplace_back: clang 14 cannot construct an aggregate from parentheses.
    m_replays.push_back({partition, request.lens,
                         Replay(std::move(run).value(), partition, onFailureOf(request.lens))});
    return &m_replays.back().replay;
}

std::shared_ptr<const Moment> StoreThreads::makeMoment(const MomentRequest &request,
                                                       const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    auto moment = std::make_shared<Moment>();
    moment->row = request.row;
    Result<Event> event = m_frontReader->read(*request.index, request.row);
    if (!event) {
        moment->failure = event.error().message;
        return moment;
    }
    moment->event = std::move(event).value();
    if (request.track.isOfStream())
        moveToStream(moment->event, *request.index, request.row, request.track.partition);
    if (!request.hasState)
        return moment;

    const auto replay = replayOf(request);
    if (!replay) {
        moment->scriptError = replay.error();
        moment->failure = sentence(replay.error());
        return moment;
    }
    const std::int64_t last
        = RowsToFold(*request.index, request.track, request.stream, request.row).last;
    const bool isShort = replay.value()->stepsTo(last - 1) <= fewSteps;
    if (!isShort)
        emit eventRead(std::make_shared<const Moment>(*moment), request.epoch);
    const std::stop_token token = isShort ? std::stop_token() : stop;
    addStates(*moment, *replay.value(), request, token);
    if (token.stop_requested())
        return {}; // Something newer is waiting.
    moment->replayTime = std::chrono::microseconds(timer.nsecsElapsed() / 1'000);
    return moment;
}

void StoreThreads::addStates(Moment &moment, Replay &replay, const MomentRequest &request,
                             const std::stop_token &stop)
{
    const RowsToFold fold(*request.index, request.track, request.stream, request.row);
    const StoreIndex &index = *request.index;
    const auto stateAt = [&](std::int64_t last) -> Result<ReplayedState> {
        auto replayed = replay.stateAt(*m_frontReader, index, fold.rows, last, stop);
        if (!replayed || !request.track.shape.isBiState)
            return replayed;
        replayed.value().state = bothStates(replay.run().fold(), request.track.partition);
        return replayed;
    };
    const auto before = stateAt(fold.isOnTrack ? fold.last - 1 : fold.last);
    if (before && !replay.run().rules().empty()) {
        if (auto upcast = fold.isOnTrack
                ? replay.upcastAt(*m_frontReader, index, fold.rows, fold.last, stop)
                : Result<UpcastEvent>(UpcastEvent{}))
            moment.upcast = std::move(upcast).value();
    }
    const auto after = stateAt(fold.last);
    if (!before || !after) {
        moment.failure = before ? after.error().message : before.error().message;
        return;
    }
    moment.before = before.value().state;
    moment.after = after.value().state;
    moment.failures = after.value().failures;
    if (const std::int64_t stopped = after.value().stoppedAt; stopped >= 0) {
        moment.stoppedAt = {fold.rows[static_cast<std::size_t>(stopped)]};
        moment.stopError = replay.failures().at(stopped);
    }
    if (fold.isOnTrack && after.value().failure) {
        moment.scriptError = after.value().failure;
        moment.failure = sentence(*after.value().failure);
    }
    moment.changes = diff(moment.before, moment.after);
}

void StoreThreads::requestShape(const Lens &lens, std::uint64_t epoch)
{
    m_front.request(ShapeJob, [this, lens, epoch](const std::stop_token &) {
        const auto run = PipelineRun::start(lens.pipeline);
        if (run)
            emit shapeFound(run.value()->shape(), {}, epoch);
        else
            emit shapeFound({}, run.error(), epoch);
    });
}

void StoreThreads::requestPartitions(const IndexPointer &index, const Lens &lens,
                                     std::uint64_t epoch)
{
    m_partitions.request(PartitionsJob, [this, index, lens, epoch](const std::stop_token &stop) {
        const auto run = PipelineRun::start(lens.pipeline);
        const auto reader = readerMaker()();
        if (!run || !reader)
            return; // It could be started before; a store that cannot be read has said so.
        auto found = findPartitions(
            *run.value(), *reader.value(), *index,
            [&](std::int64_t done, std::int64_t total) {
                emit partitionsProgressed(done, total, epoch);
            },
            stop);
        if (found)
            emit partitionsFound(std::make_shared<const Partitions>(std::move(found).value()),
                                 epoch);
        else if (!stop.stop_requested())
            emit readingFailed(found.error().message);
    });
}

void StoreThreads::requestLanes(const IndexPointer &index, StreamId stream, std::uint64_t epoch)
{
    m_lanes.request(LanesJob, [this, index, stream, epoch](const std::stop_token &stop) {
        const auto lanes = std::make_shared<const Lanes>(makeLanes(*index, stream, stop));
        if (!stop.stop_requested())
            emit lanesMade(lanes, epoch);
    });
}

void StoreThreads::requestRelated(const IndexPointer &index,
                                  const std::shared_ptr<const Moment> &moment)
{
    m_back.request(RelatedJob, [this, index, moment](const std::stop_token &stop) {
        auto related = std::make_shared<const Related>(
            findRelated(*m_backReader, *index, moment->row, moment->event, stop));
        if (!stop.stop_requested())
            emit relatedMade(related);
    });
}

void StoreThreads::requestFilter(const RowList &rows, const EventFilter &filter,
                                 std::uint64_t epoch)
{
    m_back.request(FilterJob, [this, rows, filter, epoch](const std::stop_token &stop) {
        m_filterRun.run(
            rows, filter, *m_backReader,
            [this, epoch](const LedgerRows &answer) { emit filtered(answer, epoch); }, stop);
    });
}

void StoreThreads::cancelFilter()
{
    m_back.cancel(FilterJob);
}

void StoreThreads::requestId(const IndexPointer &index, const QString &id)
{
    m_back.request(IdJob, [this, index, id](const std::stop_token &stop) {
        const Row row = findEventId(*m_backReader, *index, id.toStdString(), stop);
        if (!stop.stop_requested())
            emit idFound(id, row);
    });
}

} // namespace hindcast
