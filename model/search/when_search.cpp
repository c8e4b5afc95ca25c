// SPDX-License-Identifier: MIT
#include "model/search/when_search.h"

#include "model/compare/projected_partitions.h"
#include "model/compare/workers.h"
#include "model/search/when_worker.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct WhenText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::WhenSearch)
};

std::vector<WhenUnit> unitsOf(const SideRows &rows, const StoreIndex &index)
{
    std::vector<WhenUnit> units;
    if (rows.all)
        return {{.rows = *rows.all}};
    if (rows.byKey) {
        for (const auto &[key, own] : *rows.byKey)
            units.push_back({.key = key, .rows = own});
        return units;
    }
    for (const StreamId stream : rows.streams)
        units.push_back({index.streams.at(stream.value), stream, index.rowsOf(stream)});
    return units;
}

/// One call of findWhen().
class WhenRun
{
public:
    WhenRun(const ComparisonSource &source, const WhenRequest &request,
            const WhenObserver &observer, const std::stop_token &stop)
        : m_source(source)
        , m_request(request)
        , m_observer(observer)
        , m_stop(stop)
    {
    }

    Result<WhenSummary, WhenError> run()
    {
        const auto begin = std::chrono::steady_clock::now();
        if (const auto defined = define(); !defined)
            return defined.error();
        std::vector<WhenUnit> units = unitsOf(m_rows, *m_source.index);
        if (m_request.partition && !m_rows.all)
            std::erase_if(
                units, [this](const WhenUnit &unit) { return unit.key != *m_request.partition; });
        for (const WhenUnit &unit : units)
            m_total += std::ssize(unit.rows);
        const int threads = static_cast<int>(std::clamp<std::size_t>(
            units.size(), 1, static_cast<std::size_t>(workerCount(m_request.threads))));
        WhenBoard board(*m_source.index, std::move(units), m_request.mostIntervals);
        const Result<void> done = runWorkers(
            threads, m_stop, [&](int, const std::stop_token &stop) { return work(board, stop); },
            [&] { tell(board); });
        if (m_stop.stop_requested())
            return cancelled();
        if (m_conditionError)
            return *m_conditionError;
        if (!done)
            return WhenError{.message = done.error().message};
        WhenSummary summary = board.summary();
        summary.isOfStreams = !m_rows.all && !m_rows.byKey;
        summary.duration = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - begin);
        return summary;
    }

private:
    static WhenError cancelled()
    {
        return {.kind = WhenError::Kind::Cancelled, .message = WhenText::tr("Cancelled.")};
    }

    /// Looks at what is asked for, and finds the events of each partition.
    Result<void, WhenError> define()
    {
        ExpressionSet condition(m_request.pipeline.limits);
        if (const auto added = condition.add(m_request.condition); !added)
            return WhenError{.kind = WhenError::Kind::Condition,
                             .message = added.error().message,
                             .script = added.error()};
        auto rows = partitionRows(m_source, m_request.pipeline, m_request.scope, m_stop);
        if (m_stop.stop_requested())
            return cancelled();
        if (!rows)
            return WhenError{.kind = rows.error().script ? WhenError::Kind::Script
                                                         : WhenError::Kind::Store,
                             .message = rows.error().message,
                             .script = rows.error().script};
        m_rows = std::move(rows).value();
        return {};
    }

    Result<void> work(WhenBoard &board, const std::stop_token &stop)
    {
        const auto reader = makeReader();
        if (!reader)
            return reader.error();
        // Schema versions are for upcasters.
        const EventParts parts{.schemaVersion = !m_request.pipeline.upcasters.empty(),
                               .context = false};
        const EventSource source{*reader.value(), *m_source.index, stop, &m_done, parts};
        WhenWorker worker(m_request, source, board);
        auto done = worker.start();
        for (auto [at, end] = board.nextUnits(); done && at < end;
             std::tie(at, end) = board.nextUnits()) {
            for (; done && at < end; ++at)
                done = worker.search(at);
        }
        board.count(worker.summary());
        if (done)
            return {};
        if (done.error().condition)
            keepConditionError(*done.error().condition);
        return Error{done.error().message};
    }

    Result<std::unique_ptr<EventReader>> makeReader()
    {
        const std::scoped_lock lock(m_mutex);
        return m_source.makeReader();
    }

    void keepConditionError(const WhenFailure &failure)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_conditionError)
            return;
        if (!failure.row.isValid()) {
            m_conditionError = WhenError{.kind = WhenError::Kind::Condition,
                                         .message = failure.error.message,
                                         .script = failure.error};
            return;
        }
        const StoreIndex &index = *m_source.index;
        const QString place = QString::fromUtf8(index.streams.at(index.streamOf(failure.row).value))
            + u" v"_s + QString::number(index.versionOf(failure.row).value);
        m_conditionError = WhenError{
            .kind = WhenError::Kind::Condition,
            .message
            = WhenText::tr("the condition fails at %1: %2").arg(place, failure.error.message),
            .script = failure.error};
    }

    void tell(WhenBoard &board)
    {
        if (m_observer.progress)
            m_observer.progress(std::min(m_done.load(), m_total), m_total);
        auto fresh = board.take();
        if (m_observer.found && !fresh.empty())
            m_observer.found(std::move(fresh));
    }

    const ComparisonSource &m_source;
    const WhenRequest &m_request;
    const WhenObserver &m_observer;
    std::stop_token m_stop;
    SideRows m_rows;
    std::atomic<std::int64_t> m_done = 0; ///< Events.
    std::int64_t m_total = 0;
    std::mutex m_mutex; ///< For what is below, and for making readers.
    std::optional<WhenError> m_conditionError;
};

} // namespace

Result<WhenSummary, WhenError> findWhen(const ComparisonSource &source, const WhenRequest &request,
                                        const WhenObserver &observer, const std::stop_token &stop)
{
    return WhenRun(source, request, observer, stop).run();
}

} // namespace hindcast
