// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/filter_run.h"
#include "model/session/moment.h"
#include "model/session/track.h"
#include "model/session/worker.h"
#include "model/store/event_store.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace hindcast {

/// The threads of an open store. One reads for what is on the screen now: event and state. Another
/// does what may take seconds: indexing, filtering, searching. Two more make lanes and partitions,
/// beside them. All send what they find as signals, which reach a receiver on another thread as
/// queued calls with finished values. Lives on the GUI thread; destroying it stops them all.
class StoreThreads : public QObject
{
    Q_OBJECT
public:
    using Opener = std::function<Result<std::unique_ptr<EventStore>>()>;
    using IndexPointer = std::shared_ptr<const StoreIndex>;

    StoreThreads();
    /// Opens and indexes a store; called once.
    void open(Opener opener);
    /// Takes in what the store has gained.
    void refresh();

    struct MomentRequest
    {
        IndexPointer index;
        Row row; ///< The event that is looked at.
        Track track;
        StreamId stream; ///< Of the track, if it is of a stream.
        Lens lens;
        bool hasState = true; ///< False for a bad record, and for a lens that does not work.
        std::uint64_t epoch = 0;
    };
    void requestMoment(const MomentRequest &request);
    /// Defines a projection to see what it is.
    void requestShape(const Lens &lens, std::uint64_t epoch);
    void requestPartitions(const IndexPointer &index, const Lens &lens, std::uint64_t epoch);
    void requestLanes(const IndexPointer &index, StreamId stream, std::uint64_t epoch);
    void requestRelated(const IndexPointer &index, const std::shared_ptr<const Moment> &moment);
    /// Runs \a filter over \a rows; answers several times while it goes on.
    void requestFilter(const RowList &rows, const EventFilter &filter, std::uint64_t epoch);
    void cancelFilter();
    void requestId(const IndexPointer &index, const QString &id);

    using ReaderMaker = std::function<Result<std::unique_ptr<EventReader>>()>;
    /// Makes readers of the store, on any thread; keeps the store alive. For use behind opened().
    [[nodiscard]] ReaderMaker readerMaker() const;
    using FactsReader = std::function<Result<StoreFacts>(const std::stop_token &)>;
    /// Reads what the store holds beside its events, on any thread; the same.
    [[nodiscard]] FactsReader factsReader() const;

signals:
    void opened(const hindcast::StoreDescription &store);
    void openFailed(const QString &message);
    void progressed(qint64 done, qint64 total);
    void indexed(const std::shared_ptr<const hindcast::StoreIndex> &index, bool isComplete);
    void readingFailed(const QString &message);
    /// What is known of a moment while its state takes longer: the event, and no state.
    void eventRead(const std::shared_ptr<const hindcast::Moment> &moment, quint64 epoch);
    void momentMade(const std::shared_ptr<const hindcast::Moment> &moment, quint64 epoch);
    void shapeFound(const hindcast::ProjectionShape &shape,
                    const std::optional<hindcast::ScriptError> &error, quint64 epoch);
    void partitionsProgressed(qint64 done, qint64 total, quint64 epoch);
    void partitionsFound(const std::shared_ptr<const hindcast::Partitions> &partitions,
                         quint64 epoch);
    void lanesMade(const std::shared_ptr<const hindcast::Lanes> &lanes, quint64 epoch);
    void relatedMade(const std::shared_ptr<const hindcast::Related> &related);
    void filtered(const hindcast::LedgerRows &rows, quint64 epoch);
    void idFound(const QString &id, hindcast::Row row);

private:
    enum Job {
        IndexJob,
        MomentJob,
        LanesJob,
        RelatedJob,
        FilterJob,
        IdJob,
        ShapeJob,
        PartitionsJob
    };

    /// The replays of the partitions looked at last, used by the front thread only.
    struct RecentReplay
    {
        std::string partition;
        Lens lens;
        Replay replay;
    };

    bool readIndex(const std::stop_token &stop);
    Result<Replay *, ScriptError> replayOf(const MomentRequest &request);
    void addStates(Moment &moment, Replay &replay, const MomentRequest &request,
                   const std::stop_token &stop);
    std::shared_ptr<const Moment> makeMoment(const MomentRequest &request,
                                             const std::stop_token &stop);

    // Made by the back thread when the store opens, before the front thread gets its first job.
    std::shared_ptr<EventStore> m_store;
    std::shared_ptr<std::mutex> m_readerGuard = std::make_shared<std::mutex>();
    std::unique_ptr<IndexBuilder> m_builder;
    std::unique_ptr<EventReader> m_frontReader;
    std::unique_ptr<EventReader> m_backReader;
    FilterRun m_filterRun; ///< Used by the back thread only.
    std::deque<RecentReplay> m_replays; ///< Made and destroyed on the front thread.

    Worker m_lanes; ///< Goes over the whole index, which no state is to wait for.
    Worker m_partitions; ///< Has a reader of its own, as it may take long.
    Worker m_front; ///< Last, so that the threads end before what they use.
    Worker m_back;
};

} // namespace hindcast
