// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"
#include "model/session/time_format.h"
#include "model/session/time_search.h"
#include "model/session/track.h"
#include "model/store/event_store.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace hindcast {

class StoreThreads;

/// The one place in time: which store, stream and event are looked at, through which projection.
/// Views show it and ask it to move. Lives on the GUI thread; what takes time happens on two
/// threads of the open store, and arrives here as finished values.
class Session : public QObject
{
    Q_OBJECT
public:
    using Opener = std::function<Result<std::unique_ptr<EventStore>>()>;

    explicit Session(QObject *parent = nullptr);
    ~Session() override;
    /// Opens a store; the one before stays until then. Ends in storeOpened() or openFailed().
    void open(const QString &path);
    void openWith(Opener opener); ///< The same; \a opener is called on another thread.
    [[nodiscard]] bool hasStore() const { return m_threads != nullptr; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const StoreDescription &store() const { return m_store; }
    /// Never a null pointer; empty without a store. Grows while one is loaded or written to.
    [[nodiscard]] const std::shared_ptr<const StoreIndex> &index() const { return m_index; }
    /// The selected stream; none while nothing is selected.
    [[nodiscard]] StreamId stream() const { return m_stream; }
    /// What the slider moves over: the stream, or a partition of the projection.
    [[nodiscard]] const Track &track() const { return m_track; }
    [[nodiscard]] const RowList &trackRows() const { return m_track.rows; }
    /// Which of trackRows() is looked at, from 0; -1 while none is, or one before them all.
    [[nodiscard]] std::int64_t ordinal() const { return m_ordinal; }
    /// The event that is looked at; invalid while nothing is selected.
    [[nodiscard]] Row row() const;
    /// Null pointer until it is there; that of an earlier row() while a person scrubs.
    [[nodiscard]] const std::shared_ptr<const Moment> &moment() const { return m_moment; }
    [[nodiscard]] const std::shared_ptr<const Related> &related() const { return m_related; }
    [[nodiscard]] const std::shared_ptr<const Lanes> &lanes() const { return m_lanes; }
    /// Selects \a stream, at its last event.
    void selectStream(StreamId stream);
    /// Goes to an event, whose stream is then selected; a bad record has none, so the stream stays.
    void goTo(Row row);
    void goToOrdinal(std::int64_t ordinal); ///< Beyond an end means that end.
    /// Goes to the stream's last event at or before \a time, the first if all are later.
    void goToTime(Timestamp time);
    /// Goes to the event with this version, the last of several; false if there is none.
    bool goToVersion(Version version);
    [[nodiscard]] const LedgerView &ledgerView() const { return m_ledgerView; }
    void setLedgerView(const LedgerView &view);
    [[nodiscard]] const LedgerRows &ledgerRows() const { return m_ledgerRows; }
    /// What the events are seen through. A script is defined on another thread; until then, and if
    /// that fails, the track is the stream.
    [[nodiscard]] const Lens &lens() const { return m_lens; }
    void setLens(const Lens &lens);
    [[nodiscard]] const std::optional<ScriptError> &lensError() const { return m_lensError; }
    /// Events that could not be applied, as far as anybody has come by them, and why.
    [[nodiscard]] const std::map<Row, QString> &failures() const { return m_failures; }
    /// Goes to the partition with this key, at its last event up to the current one.
    void selectPartition(const std::string &key);
    [[nodiscard]] const TimeFormat &timeFormat() const { return m_timeFormat; }
    void setTimeFormat(const TimeFormat &format);
    /// Makes readers of the open store, on any thread; empty without a store.
    [[nodiscard]] std::function<Result<std::unique_ptr<EventReader>>()> readerMaker() const;
    /// Reads what the open store holds beside its events, on any thread; empty without a store.
    [[nodiscard]] std::function<Result<StoreFacts>(const std::stop_token &)> factsReader() const;
    void findId(const QString &id); ///< In the whole store; ends in idFound().

signals:
    void loadingProgressed(qint64 done, qint64 total);
    void storeOpened(); ///< Another store than before; comes before indexChanged().
    void openFailed(const QString &message);
    void readingFailed(const QString &message); ///< The open store cannot be read on.
    void indexChanged(); ///< First, and whenever events have come.
    void loadingFinished(); ///< All events that the store has now are in the index.
    void streamChanged();
    void rowChanged();
    /// The event at row(), ahead of a state that takes longer: moment() is still an earlier one.
    void eventRead(const std::shared_ptr<const hindcast::Moment> &moment);
    void momentChanged();
    void relatedChanged();
    void lanesChanged();
    void ledgerViewChanged();
    void ledgerRowsChanged();
    void lensChanged(); ///< Another one, or it is known whether and how it works.
    void trackChanged();
    void failuresChanged();
    void partitionsProgressed(qint64 done, qint64 total);
    void timeFormatChanged();
    void idFound(const QString &id, hindcast::Row row); ///< An invalid row: there is no such id.

private:
    void receiveOpened(const StoreDescription &store);
    void receiveIndex(const std::shared_ptr<const StoreIndex> &index, bool isComplete);
    void receiveMoment(const std::shared_ptr<const Moment> &moment);
    void placeAt(StreamId stream, std::int64_t ordinal);
    void placeOnTrack(std::int64_t ordinal, Row aside);
    void receiveShape(const ProjectionShape &shape, const std::optional<ScriptError> &error);
    void receivePartitions(const std::shared_ptr<const Partitions> &partitions);
    void startLens();
    void showPartition(std::size_t partition);
    void noteFailures();
    void requestMoment();
    void requestRelated();
    void requestLanes();
    void requestLedgerRows();
    void connectThreads(const StoreThreads &opening);
    void connectAnswers(const StoreThreads &opening, std::uint64_t store);

    StoreDescription m_store;
    std::shared_ptr<const StoreIndex> m_index;
    bool m_isLoading = false;
    StreamId m_stream;
    std::int64_t m_ordinal = -1;
    Row m_badRow; ///< An event beside the track, or a bad record, that is looked at instead.
    Track m_track;
    std::shared_ptr<const Moment> m_moment;
    std::shared_ptr<const Related> m_related;
    std::shared_ptr<const Lanes> m_lanes;
    LedgerView m_ledgerView;
    LedgerRows m_ledgerRows;
    Lens m_lens;
    std::optional<ScriptError> m_lensError;
    std::map<Row, QString> m_failures;
    bool m_isLensKnown = true; ///< Else its definition is awaited.
    TimeFormat m_timeFormat;
    struct
    {
        std::uint64_t epoch = 0; ///< Of the track that is searched.
        TimeSearch search;
    } m_times;
    std::uint64_t m_epoch = 0; ///< Counts changes of store, track or lens, …
    std::uint64_t m_lensEpoch = 0; ///< … of the lens …
    std::uint64_t m_ledgerEpoch = 0; ///< … and of the ledger's view: older answers are dropped.
    std::uint64_t m_storeEpoch = 0; ///< Of the open store, …
    std::uint64_t m_lastStoreEpoch = 0; ///< … among all that were to be opened.
    QTimer m_growthTimer; ///< Asks the store for more, once a second.
    std::unique_ptr<StoreThreads> m_opening; ///< The store that is being opened.
    std::unique_ptr<StoreThreads> m_threads; ///< Null pointer: no store is open.
};

} // namespace hindcast
