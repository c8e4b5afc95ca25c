// SPDX-License-Identifier: MIT
#include "model/compare/comparison_run.h"

#include "model/compare/difference_groups.h"
#include "model/compare/findings.h"
#include "model/compare/workers.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Comparison)
};

/// The next few streams or units that a thread takes are about so many events.
constexpr std::size_t eventsAtATime = 2048;

} // namespace

ComparisonRun::ComparisonRun(const ComparisonSource &source, const ComparisonRequest &request,
                             const ComparisonObserver &observer, ComparisonCache *cache,
                             const std::stop_token &stop)
    : m_plan{.request = request, .source = source}
    , m_observer(observer)
    , m_cache(cache)
    , m_stop(stop)
{
}

Result<ComparisonResult, ComparisonError> ComparisonRun::run()
{
    const auto begin = std::chrono::steady_clock::now();
    if (const auto defined = define(); !defined)
        return defined.error();
    const auto steps = {&ComparisonRun::findKeys, &ComparisonRun::foldTogether,
                        &ComparisonRun::foldApart, &ComparisonRun::findSetters};
    for (const auto step : steps) {
        const Result<void> done = (this->*step)();
        if (m_stop.stop_requested())
            return ComparisonError{.kind = ComparisonError::Kind::Cancelled,
                                   .message = ComparisonText::tr("the comparison was cancelled")};
        if (!done)
            return ComparisonError{.message = done.error().message};
    }
    ComparisonResult result = summary();
    result.duration = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    return result;
}

/// Finds out what both sides are, and which of them is known already.
Result<void, ComparisonError> ComparisonRun::define()
{
    const StoreIndex &index = *m_plan.source.index;
    for (const Side side : bothSides) {
        const Pipeline &pipeline = m_plan.pipeline(side);
        const auto run = PipelineRun::start(pipeline);
        if (!run)
            return ComparisonError{.kind = ComparisonError::Kind::Script,
                                   .message = sentence(run.error()),
                                   .side = side,
                                   .script = run.error()};
        m_plan.shapes.of(side) = run.value()->shape();
        m_plan.rules.of(side) = run.value()->rules();
        if (m_cache != nullptr)
            m_plan.reused.of(side) = m_cache->find(pipeline, m_plan.request, index.rowCount());
        if (const auto &known = m_plan.reused.of(side)) {
            m_plan.rows.of(side) = known->rows;
            continue;
        }
        SideRows &rows = m_plan.rows.of(side);
        rows = sideRows(run.value()->shape(), m_plan.request.scope, index);
        m_total += rows.partitioning == Partitioning::ByKey ? 2 * rows.events : rows.events;
        m_records.of(side) = std::make_shared<SideRecord>(
            SideRecord{.pipeline = pipeline,
                       .onFailure = m_plan.request.onFailure,
                       .scope = m_plan.request.scope,
                       .rowCount = index.rowCount(),
                       .tally = SideTally(run.value()->shape(), m_plan.typeCount())});
    }
    return {};
}

Result<void>
ComparisonRun::work(int count, const std::function<Result<void>(int, const std::stop_token &)> &job)
{
    return runWorkers(count, m_stop, job, [this] { tell(); });
}

/// Tells the observer what is new. Called on the thread of compare().
void ComparisonRun::tell()
{
    if (m_observer.progress)
        m_observer.progress(std::min(m_done.load(), m_total), m_total);
    if (!m_observer.found)
        return;
    std::vector<PartitionDifference> fresh;
    std::int64_t compared = 0;
    {
        const std::scoped_lock lock(m_mutex);
        fresh.assign(m_differences.begin() + static_cast<std::ptrdiff_t>(m_told),
                     m_differences.end());
        m_told = m_differences.size();
        compared = m_partitions;
    }
    m_observer.found(std::move(fresh), compared);
}

/// The units that a thread takes next, from the first to before the second number.
std::pair<std::size_t, std::size_t> ComparisonRun::nextUnits()
{
    const std::scoped_lock lock(m_mutex);
    const std::size_t first = m_nextUnit;
    std::size_t events = 0;
    for (; m_nextUnit < m_plan.units.size() && events < eventsAtATime; ++m_nextUnit) {
        const auto &rows = m_plan.units[m_nextUnit].rows;
        events += std::max(rows.before.size(), rows.after.size());
    }
    return {first, m_nextUnit};
}

/// Folds partitions that both sides may have, the two sides in lockstep, on all threads.
Result<void> ComparisonRun::foldTogether()
{
    m_plan.makeUnits();
    if (m_plan.isApart())
        return {};
    return work(workerCount(m_plan.request.threads),
                [this](int, const std::stop_token &stop) -> Result<void> {
                    auto worker = UnitWorker::start(m_plan, stop, &m_done);
                    if (!worker)
                        return worker.error();
                    const auto done = foldSomeTogether(*worker.value());
                    for (const Side side : bothSides)
                        countTally(side, worker.value()->tally(side));
                    return done;
                });
}

Result<void> ComparisonRun::foldSomeTogether(UnitWorker &worker)
{
    for (auto [at, end] = nextUnits(); at < end; std::tie(at, end) = nextUnits()) {
        for (; at < end; ++at) {
            const ComparisonUnit &unit = m_plan.units[at];
            auto result = worker.compare(static_cast<std::int64_t>(at), unit);
            if (!result)
                return result.error();
            take(unit, std::move(result).value());
        }
    }
    return {};
}

/// Takes in what came of one partition.
void ComparisonRun::take(const ComparisonUnit &unit, UnitResult result)
{
    const std::scoped_lock lock(m_mutex);
    bool isThere = false;
    for (const Side side : bothSides) {
        SideOutcome &outcome = result.outcomes.of(side);
        const bool isOnSide = outcome.exists || outcome.failure;
        m_sidePartitions.of(side) += isOnSide ? 1 : 0;
        isThere = isThere || isOnSide;
        if (m_cache != nullptr && m_records.of(side))
            m_records.of(side)->keep(unit.key, std::move(outcome), m_cache->mostTextBytes());
    }
    m_partitions += isThere ? 1 : 0;
    m_same += isThere && !result.difference ? 1 : 0;
    if (result.difference)
        m_differences.push_back(std::move(*result.difference));
}

ComparisonResult ComparisonRun::summary()
{
    ComparisonResult result;
    Both<std::shared_ptr<const SideRecord>> records;
    for (const Side side : bothSides)
        records.of(side) = m_records.of(side) ? m_records.of(side) : m_plan.reused.of(side);
    if (m_cache != nullptr)
        m_cache->keep(records);

    std::vector<bool> isFed(m_plan.source.index->streamCount());
    for (const Side side : bothSides) {
        for (const StreamId stream : m_plan.rows.of(side).streams)
            isFed[stream.value] = true;
        const SideTally &tally = *records.of(side)->tally;
        result.sides.of(side) = {.outcomes = tally.outcomes,
                                 .rules = m_plan.rules.of(side),
                                 .ruleCounts = tally.rules,
                                 .partitions = m_sidePartitions.of(side),
                                 .isReused = m_plan.reused.of(side) != nullptr};
        result.sides.of(side).ruleCounts.resize(m_plan.rules.of(side).size());
    }
    for (std::uint32_t i = 0; i < isFed.size(); ++i)
        result.events += isFed[i] ? m_plan.source.index->stream({i}).events : 0;

    result.differences = std::move(m_differences);
    result.groups = groupDifferences(result.differences);
    result.partitions = m_partitions;
    result.same = m_same;
    result.findings
        = findingsOf(m_plan, {*records.before->tally, *records.after->tally}, result.differences);
    return result;
}

} // namespace hindcast
