// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_cache.h"
#include "model/compare/comparison_observer.h"
#include "model/compare/comparison_result.h"
#include "model/compare/unit_worker.h"

#include <atomic>
#include <mutex>

namespace hindcast {

/// One call of compare(), step by step.
class ComparisonRun
{
public:
    ComparisonRun(const ComparisonSource &source, const ComparisonRequest &request,
                  const ComparisonObserver &observer, ComparisonCache *cache,
                  const std::stop_token &stop);

    [[nodiscard]] Result<ComparisonResult, ComparisonError> run();

private:
    [[nodiscard]] Result<void, ComparisonError> define();
    [[nodiscard]] Result<void> findKeys();
    [[nodiscard]] Result<void> findSomeKeys(const std::vector<StreamId> &streams,
                                            const std::stop_token &stop);
    [[nodiscard]] std::vector<StreamId> streamsWithKeys() const;
    [[nodiscard]] Result<void> foldTogether();
    [[nodiscard]] Result<void> foldSomeTogether(UnitWorker &worker);
    [[nodiscard]] Result<void> foldApart();
    [[nodiscard]] Result<void> foldOneSide(UnitWorker &worker, Side side);
    [[nodiscard]] Result<void> compareApart(UnitWorker &worker);
    [[nodiscard]] Result<void> compareBiState(UnitWorker &worker);
    void compareShared();
    [[nodiscard]] Result<void> findSetters();
    [[nodiscard]] std::vector<ComparisonUnit> unitsOf(std::span<PartitionDifference> differences);

    void countTally(Side side, const std::optional<SideTally> &tally);
    void take(const ComparisonUnit &unit, UnitResult result);
    void sortDifferences();
    [[nodiscard]] const SideRecord &record(Side side) const
    {
        return m_records.of(side) ? *m_records.of(side) : *m_plan.reused.of(side);
    }
    void tell();
    [[nodiscard]] std::pair<std::size_t, std::size_t> nextUnits();
    [[nodiscard]] ComparisonResult summary();
    [[nodiscard]] Result<void>
    work(int count, const std::function<Result<void>(int, const std::stop_token &)> &job);

    ComparisonPlan m_plan;
    const ComparisonObserver &m_observer;
    ComparisonCache *m_cache;
    std::stop_token m_stop;

    std::atomic<std::int64_t> m_done = 0; ///< Events.
    std::int64_t m_total = 0;
    std::mutex m_mutex; ///< For all that is below.
    std::size_t m_nextUnit = 0;
    Both<std::shared_ptr<RowsByKey>> m_rowsByKey;
    Both<std::shared_ptr<SideRecord>> m_records; ///< Null pointer: the side is reused.
    std::vector<PartitionDifference> m_differences;
    std::size_t m_told = 0; ///< So many of them.
    std::int64_t m_partitions = 0;
    std::int64_t m_same = 0;
    Both<std::int64_t> m_sidePartitions;
};

} // namespace hindcast
