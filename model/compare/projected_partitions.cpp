// SPDX-License-Identifier: MIT
#include "model/compare/projected_partitions.h"

#include "model/compare/unit_worker.h"

#include <algorithm>

namespace hindcast {

namespace {

ComparisonError scriptError(const ScriptError &error)
{
    return {.kind = ComparisonError::Kind::Script, .message = sentence(error), .script = error};
}

/// Finds the rows of each key.
Result<void, ComparisonError> findKeys(const ComparisonSource &source, const Pipeline &pipeline,
                                       const std::stop_token &stop, SideRows &rows)
{
    auto run = PipelineRun::start(pipeline);
    if (!run)
        return scriptError(run.error());
    const auto reader = source.makeReader();
    if (!reader)
        return ComparisonError{.message = reader.error().message};
    const EventSource events{*reader.value(), *source.index, stop};
    KeyFinder finder(std::move(run).value(), source.index->types.size());
    Event event;
    for (const StreamId stream : rows.streams) {
        const auto own = source.index->rowsOf(stream);
        finder.beginStream(0, own);
        for (const std::uint32_t row : own) {
            if (source.index->streamOf({row}) != stream)
                continue; // It is only linked to, and has its turn in its own stream.
            if (const auto read = events.read({row}, event); !read)
                return ComparisonError{.message = read.error().message};
            finder.take(event, {row});
        }
        finder.endStream(std::string(source.index->streams.at(stream.value)));
    }
    auto found = std::make_shared<RowsByKey>(finder.takeRows());
    for (auto &[key, own] : *found)
        std::ranges::sort(own);
    rows.byKey = std::move(found);
    return {};
}

/// Hands out what all partitions of a bi-state projection have come to.
void takeAll(SideFold &fold, const std::function<bool(ProjectedPartition)> &take)
{
    if (!take({.isShared = true, .outcome = fold.outcome()}))
        return;
    std::vector<std::string> keys = fold.fold().partitions();
    std::ranges::sort(keys);
    for (const std::string &key : keys) {
        if (!take({.key = key, .outcome = fold.outcomeOf(key)}))
            return;
    }
}

} // namespace

Result<SideRows, ComparisonError> partitionRows(const ComparisonSource &source,
                                                const Pipeline &pipeline,
                                                const ComparisonScope &scope,
                                                const std::stop_token &stop)
{
    const auto run = PipelineRun::start(pipeline);
    if (!run)
        return scriptError(run.error());
    SideRows rows = sideRows(run.value()->shape(), scope, *source.index);
    if (rows.partitioning != Partitioning::ByKey)
        return rows;
    if (const auto found = findKeys(source, pipeline, stop, rows); !found)
        return found.error();
    return rows;
}

Result<void, ComparisonError> projectPartitions(const ComparisonSource &source,
                                                const Pipeline &pipeline,
                                                const ComparisonScope &scope, OnFailure onFailure,
                                                const std::function<bool(ProjectedPartition)> &take,
                                                const std::stop_token &stop)
{
    auto rows = partitionRows(source, pipeline, scope, stop);
    if (!rows)
        return rows.error();
    ComparisonPlan plan{.request = {.before = pipeline, .onFailure = onFailure}, .source = source};
    plan.rows.before = std::move(rows).value();
    auto worker = UnitWorker::start(plan, stop, nullptr);
    if (!worker)
        return ComparisonError{.message = worker.error().message};
    std::vector<ComparisonUnit> units = plan.unitsOf(Side::Before);
    std::ranges::sort(units, {}, &ComparisonUnit::key);
    for (const ComparisonUnit &unit : units) {
        const auto fold = worker.value()->fold(0, Side::Before, unit);
        if (!fold)
            return ComparisonError{.message = fold.error().message};
        if (fold.value()->run().shape().isBiState) {
            takeAll(*fold.value(), take);
            return {};
        }
        SideOutcome outcome = fold.value()->outcome();
        const bool isThere = outcome.exists || outcome.failure;
        if (isThere && !take({.key = std::string(unit.key), .outcome = std::move(outcome)}))
            return {};
    }
    return {};
}

} // namespace hindcast
