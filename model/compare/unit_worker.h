// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_plan.h"
#include "model/compare/divergence.h"

namespace hindcast {

/// What came of one partition.
struct UnitResult
{
    Both<SideOutcome> outcomes;
    std::optional<PartitionDifference> difference;
};

/// Folds partitions on both sides and compares them, one after the other. Each thread has its own;
/// nothing of it is used by another.
class UnitWorker
{
public:
    /// \a plan must outlive the worker.
    static Result<std::unique_ptr<UnitWorker>> start(const ComparisonPlan &plan,
                                                     const std::stop_token &stop,
                                                     std::atomic<std::int64_t> *progress);
    ~UnitWorker();
    Q_DISABLE_COPY_MOVE(UnitWorker)

    /// \a number: of the unit, as all threads count them.
    [[nodiscard]] Result<UnitResult> compare(std::int64_t number, const ComparisonUnit &unit);
    /// How \a outcomes of \a unit differ, and where that began.
    [[nodiscard]] Result<std::optional<PartitionDifference>>
    differenceOf(const ComparisonUnit &unit, Both<SideOutcome> &outcomes);
    /// Folds \a unit on \a side alone, which must not be reused.
    [[nodiscard]] Result<SideFold *> fold(std::int64_t number, Side side,
                                          const ComparisonUnit &unit);

    /// What a divergence is looked for with; made when it is first needed.
    [[nodiscard]] Result<Both<SideFold *>> folds();
    [[nodiscard]] const EventSource &source() const { return m_source; }
    /// Nothing was counted on a side that is reused.
    [[nodiscard]] std::optional<SideTally> tally(Side side) const;

private:
    UnitWorker(const ComparisonPlan &plan, std::unique_ptr<EventReader> reader,
               const std::stop_token &stop, std::atomic<std::int64_t> *progress);
    [[nodiscard]] Result<std::unique_ptr<SideFold>> startFold(Side side,
                                                              SideFold::Counting counting) const;
    [[nodiscard]] Result<SideFold *> ownFold(std::int64_t number, Side side);
    [[nodiscard]] SideOutcome reusedOutcome(Side side, std::string_view key) const;

    const ComparisonPlan &m_plan;
    std::unique_ptr<EventReader> m_reader;
    EventSource m_source;
    Both<std::unique_ptr<SideFold>>
        m_folds; ///< Null pointer: the side is reused, or not needed yet.
    Both<std::unique_ptr<SideFold>> m_again; ///< For looking for a divergence.
};

} // namespace hindcast
