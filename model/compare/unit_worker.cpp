// SPDX-License-Identifier: MIT
#include "model/compare/unit_worker.h"

#include "model/compare/partition_comparer.h"

namespace hindcast {

namespace {

/// Schema versions are for upcasters.
EventParts partsFor(const ComparisonPlan &plan)
{
    return {.schemaVersion
            = !plan.request.before.upcasters.empty() || !plan.request.after.upcasters.empty(),
            .context = false};
}

/// The rows of both sides are mostly the same.
std::span<const std::uint32_t> rowsToRead(const ComparisonUnit &unit)
{
    const auto &[before, after] = unit.rows;
    return before.size() < after.size() ? after : before;
}

} // namespace

UnitWorker::UnitWorker(const ComparisonPlan &plan, std::unique_ptr<EventReader> reader,
                       const std::stop_token &stop, std::atomic<std::int64_t> *progress)
    : m_plan(plan)
    , m_reader(std::move(reader))
    , m_source{*m_reader, *plan.source.index, stop, progress, partsFor(plan)}
{
}

UnitWorker::~UnitWorker() = default;

Result<std::unique_ptr<UnitWorker>> UnitWorker::start(const ComparisonPlan &plan,
                                                      const std::stop_token &stop,
                                                      std::atomic<std::int64_t> *progress)
{
    auto reader = plan.source.makeReader();
    if (!reader)
        return reader.error();
    return std::unique_ptr<UnitWorker>(
        new UnitWorker(plan, std::move(reader).value(), stop, progress));
}

Result<std::unique_ptr<SideFold>> UnitWorker::startFold(Side side,
                                                        SideFold::Counting counting) const
{
    auto run = PipelineRun::start(m_plan.pipeline(side));
    if (!run)
        return Error{sentence(run.error())};
    return std::make_unique<SideFold>(std::move(run).value(), m_plan.request.onFailure, counting,
                                      m_plan.typeCount());
}

Result<SideFold *> UnitWorker::ownFold(std::int64_t number, Side side)
{
    std::unique_ptr<SideFold> &own = m_folds.of(side);
    if (!own) {
        // Events that go to several partitions have been counted when their keys were looked for.
        const bool isCounted = m_plan.rows.of(side).byKey != nullptr;
        auto started = startFold(
            side, isCounted ? SideFold::Counting::UseOnly : SideFold::Counting::Everything);
        if (!started)
            return started.error();
        own = std::move(started).value();
    }
    own->setUnit(number);
    return own.get();
}

Result<SideFold *> UnitWorker::fold(std::int64_t number, Side side, const ComparisonUnit &unit)
{
    const Result<SideFold *> own = ownFold(number, side);
    if (!own)
        return own;
    own.value()->begin(std::string(unit.key), unit.rows.of(side));
    if (const auto taken = own.value()->takeAll(m_source); !taken)
        return taken.error();
    if (const auto settled = own.value()->settle(m_source); !settled)
        return settled.error();
    return own;
}

Result<Both<SideFold *>> UnitWorker::folds()
{
    for (const Side side : bothSides) {
        if (m_again.of(side))
            continue;
        auto started = startFold(side, SideFold::Counting::Nothing);
        if (!started)
            return started.error();
        m_again.of(side) = std::move(started).value();
    }
    return Both<SideFold *>{m_again.before.get(), m_again.after.get()};
}

SideOutcome UnitWorker::reusedOutcome(Side side, std::string_view key) const
{
    const auto &outcomes = m_plan.reused.of(side)->outcomes;
    const auto found = outcomes.find(std::string(key));
    return found == outcomes.end() ? SideOutcome() : found->second;
}

Result<UnitResult> UnitWorker::compare(std::int64_t number, const ComparisonUnit &unit)
{
    Both<SideFold *> folds;
    for (const Side side : bothSides) {
        if (m_plan.reused.of(side))
            continue;
        const auto made = ownFold(number, side);
        if (!made)
            return made.error();
        folds.of(side) = made.value();
    }
    Lockstep lockstep(m_source, folds);
    lockstep.begin(unit);
    {
        const ReadingRun reading(*m_reader, m_source.index, rowsToRead(unit));
        while (!lockstep.isAtEnd()) {
            if (const auto row = lockstep.step(); !row)
                return row.error();
        }
    }
    if (const auto settled = lockstep.settle(); !settled)
        return settled.error();
    UnitResult result;
    for (const Side side : bothSides) {
        if (m_plan.reused.of(side))
            result.outcomes.of(side) = reusedOutcome(side, unit.key);
        else if (lockstep.takesPart(side))
            result.outcomes.of(side) = lockstep.fold(side).outcome();
    }
    auto difference = differenceOf(unit, result.outcomes);
    if (!difference)
        return difference.error();
    result.difference = std::move(difference).value();
    return result;
}

Result<std::optional<PartitionDifference>> UnitWorker::differenceOf(const ComparisonUnit &unit,
                                                                    Both<SideOutcome> &outcomes)
{
    std::optional<Divergence> divergence;
    const auto prepare = [&]() -> Result<void> {
        const auto again = folds();
        if (!again)
            return again.error();
        divergence.emplace(m_plan.request, m_source, again.value());
        return {};
    };
    if (needsTexts(outcomes)) {
        if (const auto prepared = prepare(); !prepared)
            return prepared.error();
        auto folded = divergence->outcomes(unit);
        if (!folded)
            return folded.error();
        outcomes = std::move(folded).value();
    }
    std::optional<PartitionDifference> difference
        = comparePartition(m_plan.request, unit.key, outcomes);
    if (!difference)
        return difference;
    if (!divergence) {
        if (const auto prepared = prepare(); !prepared)
            return prepared.error();
    }
    const auto &[before, after] = outcomes;
    difference->events
        = std::ssize(unit.rows.of(unit.rows.after.empty() ? Side::Before : Side::After));
    difference->stateBytes = before.state.size() + after.state.size();
    if (const auto found = divergence->findFirst(unit, *difference); !found)
        return found.error();
    if (before.emitted != after.emitted || before.emittedHash != after.emittedHash) {
        if (const auto found = divergence->findEmissions(unit, *difference); !found)
            return found.error();
    }
    if (difference->kind == PartitionDifference::Kind::Differs && difference->changeCount == 0)
        return std::optional<PartitionDifference>(); // Only the way to write a number differs.
    return difference;
}

std::optional<SideTally> UnitWorker::tally(Side side) const
{
    return m_folds.of(side) ? std::optional(m_folds.of(side)->tally()) : std::nullopt;
}

} // namespace hindcast
