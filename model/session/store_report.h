// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/worker.h"
#include "model/store/index_facts.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace hindcast {

/// A stream with events that are archived or deleted.
struct RetiredStream
{
    StreamId stream;
    std::int64_t archived = 0;
    std::int64_t deleted = 0;
    bool hasTombstone = false;
};

/// All that can be said of a store beside its single events.
struct StoreReport
{
    std::shared_ptr<const StoreIndex> index; ///< Never a null pointer.
    StoreFacts facts;
    std::vector<TypeFacts> types; ///< The most frequent first.
    std::vector<RetiredStream> retired; ///< In order of their first events.
    QString failure; ///< Why a part of it could not be read; empty if all was.
};

/// The streams of \a index with events that are archived or deleted. Goes once over the index; ends
/// early when \a stop is asked for.
[[nodiscard]] std::vector<RetiredStream> retiredStreams(const StoreIndex &index,
                                                        const std::stop_token &stop);

/// Works out the report of the store that \a index is of. Ends early with what it has when \a stop
/// is asked for. Any thread.
[[nodiscard]] std::shared_ptr<const StoreReport>
makeReport(std::shared_ptr<const StoreIndex> index,
           const std::function<Result<StoreFacts>(const std::stop_token &)> &readFacts,
           const std::function<Result<std::unique_ptr<EventReader>>()> &makeReader,
           const std::stop_token &stop);

/// Works out the report of a store on a thread of its own. Lives on the GUI thread.
class StoreReporter final : public QObject
{
    Q_OBJECT
public:
    using FactsReader = std::function<Result<StoreFacts>(const std::stop_token &)>;
    using ReaderMaker = std::function<Result<std::unique_ptr<EventReader>>()>;

    explicit StoreReporter(QObject *parent = nullptr);
    ~StoreReporter() override;

    /// Ends in reported(), unless something newer is asked for before.
    void read(std::shared_ptr<const StoreIndex> index, FactsReader readFacts,
              ReaderMaker makeReader);
    /// Ends what runs without a word.
    void cancel();

signals:
    void reported(const std::shared_ptr<const hindcast::StoreReport> &report);

private:
    std::uint64_t m_asked = 0; ///< Counts reports; an older one is dropped.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
