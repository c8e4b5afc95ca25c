// SPDX-License-Identifier: MIT
#include "model/compare/partition_history.h"

#include "model/compare/partition_comparer.h"
#include "model/compare/projected_partitions.h"
#include "model/compare/unit_worker.h"

#include <algorithm>

namespace hindcast {

namespace {

/// One partition, ready to be folded on both sides.
struct Prepared
{
    ComparisonPlan plan;
    ComparisonUnit unit; ///< Its rows are those of the plan.
};

std::span<const std::uint32_t> rowsOf(const SideRows &rows, const StoreIndex &index,
                                      const std::string &key)
{
    switch (rows.partitioning) {
    case Partitioning::PerStream: {
        const StreamId stream{index.streams.find(key)};
        const bool isTaken = stream.isValid() && std::ranges::count(rows.streams, stream) > 0;
        return isTaken ? index.rowsOf(stream) : std::span<const std::uint32_t>();
    }
    case Partitioning::ByKey: {
        const auto found = rows.byKey->find(key);
        return found == rows.byKey->end() ? std::span<const std::uint32_t>() : found->second;
    }
    case Partitioning::Single:
        break;
    }
    return *rows.all;
}

Result<Prepared, ComparisonError> prepared(const ComparisonSource &source,
                                           const ComparisonRequest &request, const std::string &key,
                                           const std::stop_token &stop)
{
    Prepared one{.plan = {.request = request, .source = source}, .unit = {.key = key}};
    for (const Side side : bothSides) {
        auto rows = partitionRows(source, one.plan.pipeline(side), request.scope, stop);
        if (!rows) {
            ComparisonError error = rows.error();
            error.side = side;
            return error;
        }
        one.plan.rows.of(side) = std::move(rows).value();
        one.unit.rows.of(side) = rowsOf(one.plan.rows.of(side), *source.index, key);
    }
    return one;
}

ComparisonError storeError(const Error &error, const std::stop_token &stop)
{
    using Kind = ComparisonError::Kind;
    return {.kind = stop.stop_requested() ? Kind::Cancelled : Kind::Store,
            .message = error.message};
}

/// The state of each side as far as it is good.
class States
{
public:
    explicit States(const Lockstep &lockstep)
        : m_lockstep(lockstep)
    {
        update();
    }

    void update()
    {
        for (const Side side : bothSides) {
            if (m_lockstep.takesPart(side) && !m_lockstep.fold(side).isStopped())
                m_texts.of(side) = m_lockstep.fold(side).fold().stateText();
        }
    }

    [[nodiscard]] bool differ(const ComparisonRequest &request) const
    {
        return hindcast::differ(request, m_texts.before, m_texts.after);
    }

    [[nodiscard]] std::size_t bytes() const { return m_texts.before.size() + m_texts.after.size(); }

private:
    const Lockstep &m_lockstep;
    Both<std::string> m_texts;
};

HistoryStep stepOf(const Lockstep &lockstep, Row row)
{
    HistoryStep step{.row = row};
    for (const Side side : bothSides) {
        const SideFold &fold = lockstep.fold(side);
        const bool isPast = fold.isStopped() && !fold.hasJustFailed();
        if (!lockstep.hasTaken(side) || isPast)
            continue;
        step.hasFailed.of(side) = fold.hasJustFailed();
        step.outcomes.of(side)
            = fold.upcast() == nullptr ? UpcastEvent::Outcome::Unchanged : fold.upcast()->outcome;
    }
    return step;
}

} // namespace

Result<PartitionHistory, ComparisonError> partitionHistory(const ComparisonSource &source,
                                                           const ComparisonRequest &request,
                                                           const std::string &key,
                                                           const std::stop_token &stop)
{
    const auto one = prepared(source, request, key, stop);
    if (!one)
        return one.error();
    const auto worker = UnitWorker::start(one.value().plan, stop, nullptr);
    if (!worker)
        return storeError(worker.error(), stop);
    const auto folds = worker.value()->folds();
    if (!folds)
        return storeError(folds.error(), stop);

    PartitionHistory history;
    Lockstep lockstep(worker.value()->source(), folds.value());
    lockstep.begin(one.value().unit);
    States states(lockstep);
    const auto events = static_cast<std::int64_t>(
        std::max(one.value().unit.rows.before.size(), one.value().unit.rows.after.size()));
    bool differs = false;
    for (std::int64_t untilLook = 0; !lockstep.isAtEnd(); --untilLook) {
        const Result<Row> row = lockstep.step();
        if (!row)
            return storeError(row.error(), stop);
        if (untilLook == 0 || lockstep.isAtEnd()) {
            states.update();
            differs = states.differ(request);
            untilLook = std::max<std::int64_t>(1, events / Divergence::looks(states.bytes()));
            history.isCertain = history.isCertain && untilLook == 1;
        }
        history.steps.push_back(stepOf(lockstep, row.value()));
        history.steps.back().differs = differs;
    }
    return history;
}

Result<void, ComparisonError> findSetters(const ComparisonSource &source,
                                          const ComparisonRequest &request,
                                          PartitionDifference &difference,
                                          const std::stop_token &stop)
{
    const auto one = prepared(source, request, difference.key, stop);
    if (!one)
        return one.error();
    const auto worker = UnitWorker::start(one.value().plan, stop, nullptr);
    if (!worker)
        return storeError(worker.error(), stop);
    const auto folds = worker.value()->folds();
    if (!folds)
        return storeError(folds.error(), stop);
    Divergence divergence(request, worker.value()->source(), folds.value());
    const auto found = divergence.findSetters(one.value().unit, difference);
    return found ? Result<void, ComparisonError>() : storeError(found.error(), stop);
}

} // namespace hindcast
