// SPDX-License-Identifier: MIT
#include "model/compare/bi_state_divergence.h"
#include "model/compare/comparison_run.h"
#include "model/compare/partition_comparer.h"
#include "model/compare/workers.h"

#include <algorithm>
#include <set>

namespace hindcast {

namespace {

constexpr std::size_t streamsAtATime = 64;

/// Lets \a finders see all events of \a stream, which is the one of this \a number.
Result<void> findKeysIn(StreamId stream, std::int64_t number, const EventSource &source,
                        Both<std::optional<KeyFinder>> &finders)
{
    const auto forEachFinder = [&finders](const auto &call) {
        for (const Side side : bothSides) {
            if (finders.of(side))
                call(*finders.of(side));
        }
    };
    const auto rows = source.index.rowsOf(stream);
    Event event;
    forEachFinder([&](KeyFinder &finder) { finder.beginStream(number, rows); });
    for (const std::uint32_t row : rows) {
        if (source.index.streamOf({row}) != stream)
            continue; // It is only linked to, and has its turn in its own stream.
        if (auto read = source.read({row}, event); !read)
            return read;
        forEachFinder([&](KeyFinder &finder) {
            finder.take(event, {row});
            ++*source.progress;
        });
    }
    const std::string name(source.index.streams.at(stream.value));
    forEachFinder([&](KeyFinder &finder) { finder.endStream(name); });
    return {};
}

} // namespace

void ComparisonRun::countTally(Side side, const std::optional<SideTally> &tally)
{
    const std::scoped_lock lock(m_mutex);
    if (tally)
        m_records.of(side)->tally->add(*tally);
}

void ComparisonRun::sortDifferences()
{
    std::ranges::sort(m_differences, [](const auto &left, const auto &right) {
        return std::pair(!left.isShared, std::string_view(left.key))
            < std::pair(!right.isShared, std::string_view(right.key));
    });
}

/// Those whose events a function gives their keys, on a side that is not known yet.
std::vector<StreamId> ComparisonRun::streamsWithKeys() const
{
    std::set<StreamId> streams;
    for (const Side side : bothSides) {
        const SideRows &rows = m_plan.rows.of(side);
        if (!m_plan.reused.of(side) && rows.partitioning == Partitioning::ByKey)
            streams.insert(rows.streams.begin(), rows.streams.end());
    }
    return {streams.begin(), streams.end()};
}

/// Finds the rows of each key, on the sides whose partitions a function makes.
Result<void> ComparisonRun::findKeys()
{
    for (const Side side : bothSides) {
        if (m_plan.reused.of(side) || m_plan.rows.of(side).partitioning != Partitioning::ByKey)
            continue;
        m_rowsByKey.of(side) = std::make_shared<RowsByKey>();
        m_plan.rows.of(side).byKey = m_rowsByKey.of(side);
    }
    const std::vector<StreamId> streams = streamsWithKeys();
    Result<void> done;
    if (!streams.empty())
        done = work(workerCount(m_plan.request.threads),
                    [&](int, const std::stop_token &stop) { return findSomeKeys(streams, stop); });
    for (const Side side : bothSides) {
        if (const auto &found = m_rowsByKey.of(side)) {
            for (auto &[key, rows] : *found)
                std::ranges::sort(rows);
        }
        if (m_records.of(side))
            m_records.of(side)->rows = m_plan.rows.of(side);
    }
    m_nextUnit = 0;
    return done;
}

/// What one thread does of it.
Result<void> ComparisonRun::findSomeKeys(const std::vector<StreamId> &streams,
                                         const std::stop_token &stop)
{
    const auto reader = m_plan.source.makeReader();
    if (!reader)
        return reader.error();
    const EventSource source{*reader.value(), *m_plan.source.index, stop, &m_done};
    Both<std::optional<KeyFinder>> finders;
    for (const Side side : bothSides) {
        if (!m_rowsByKey.of(side))
            continue;
        auto run = PipelineRun::start(m_plan.pipeline(side));
        if (!run)
            return Error{sentence(run.error())};
        finders.of(side).emplace(std::move(run).value(), m_plan.typeCount());
    }
    while (true) {
        std::size_t at = 0;
        {
            const std::scoped_lock lock(m_mutex);
            at = std::exchange(m_nextUnit, m_nextUnit + streamsAtATime);
        }
        const std::size_t end = std::min(at + streamsAtATime, streams.size());
        if (at >= end)
            break;
        for (; at < end; ++at) {
            const auto done
                = findKeysIn(streams[at], static_cast<std::int64_t>(at), source, finders);
            if (!done)
                return done;
        }
    }
    for (const Side side : bothSides) {
        if (!finders.of(side))
            continue;
        countTally(side, finders.of(side)->tally());
        const std::scoped_lock lock(m_mutex);
        mergeRows(*m_rowsByKey.of(side), finders.of(side)->takeRows());
    }
    return {};
}

/// Folds each side on a thread of its own, where there are not enough partitions for all threads.
Result<void> ComparisonRun::foldApart()
{
    if (!m_plan.isApart())
        return {};
    const int count = std::min(workerCount(m_plan.request.threads), static_cast<int>(sideCount));
    const auto foldSides = [&](int number, const std::stop_token &stop) -> Result<void> {
        auto worker = UnitWorker::start(m_plan, stop, &m_done);
        if (!worker)
            return worker.error();
        for (int side = number; side < static_cast<int>(sideCount); side += count) {
            const auto done = foldOneSide(*worker.value(), bothSides[side]);
            if (!done)
                return done;
        }
        return {};
    };
    if (const auto done = work(count, foldSides); !done || m_stop.stop_requested())
        return done;
    const auto compareSides = [&](int, const std::stop_token &stop) -> Result<void> {
        auto worker = UnitWorker::start(m_plan, stop, nullptr);
        if (!worker)
            return worker.error();
        const bool isBiState = m_plan.shapes.before.isBiState || m_plan.shapes.after.isBiState;
        return isBiState ? compareBiState(*worker.value()) : compareApart(*worker.value());
    };
    return work(1, compareSides);
}

Result<void> ComparisonRun::foldOneSide(UnitWorker &worker, Side side)
{
    if (m_plan.reused.of(side))
        return {};
    SideRecord &own = *m_records.of(side);
    std::int64_t number = 0;
    for (const ComparisonUnit &unit : m_plan.unitsOf(side)) {
        const auto fold = worker.fold(number++, side, unit);
        if (!fold)
            return fold.error();
        if (!m_plan.shapes.of(side).isBiState) {
            own.keep(unit.key, fold.value()->outcome(), SIZE_MAX);
            continue;
        }
        own.shared = fold.value()->outcome();
        for (const std::string &key : fold.value()->fold().partitions())
            own.keep(key, fold.value()->outcomeOf(key), SIZE_MAX);
    }
    countTally(side, worker.tally(side));
    return {};
}

/// Compares the one partition there is.
Result<void> ComparisonRun::compareApart(UnitWorker &worker)
{
    const ComparisonUnit &unit = m_plan.units.front();
    UnitResult result;
    for (const Side side : bothSides) {
        const auto found = record(side).outcomes.find(std::string(unit.key));
        if (found != record(side).outcomes.end())
            result.outcomes.of(side) = found->second;
    }
    auto difference = worker.differenceOf(unit, result.outcomes);
    if (!difference)
        return difference.error();
    result.difference = std::move(difference).value();
    take(unit, std::move(result));
    return {};
}

/// Compares what two projections have built that fold all partitions at once, or one of them.
Result<void> ComparisonRun::compareBiState(UnitWorker &worker)
{
    std::set<std::string> keys;
    for (const Side side : bothSides) {
        for (const auto &[key, outcome] : record(side).outcomes)
            keys.insert(key);
    }
    for (const std::string &key : keys) {
        UnitResult result;
        for (const Side side : bothSides) {
            const auto found = record(side).outcomes.find(key);
            if (found != record(side).outcomes.end())
                result.outcomes.of(side) = found->second;
        }
        result.difference = comparePartition(m_plan.request, key, result.outcomes);
        take({.key = key}, std::move(result));
    }
    compareShared();
    if (!m_plan.shapes.before.isBiState || !m_plan.shapes.after.isBiState || m_differences.empty())
        return {};

    const auto folds = worker.folds();
    if (!folds)
        return folds.error();
    const ComparisonUnit unit{.rows = {*m_plan.rows.before.all, *m_plan.rows.after.all}};
    std::vector<PartitionDifference *> differences;
    for (PartitionDifference &difference : m_differences)
        differences.push_back(&difference);
    if (const auto done
        = findFirstOfAll(m_plan.request, worker.source(), folds.value(), unit, differences);
        !done)
        return done;
    if (record(Side::Before).shared->emittedHash == record(Side::After).shared->emittedHash)
        return {};
    Divergence divergence(m_plan.request, worker.source(), folds.value());
    const auto found = divergence.findEmissions(unit, m_differences.back());
    if (m_differences.back().changeCount == 0)
        m_differences.pop_back(); // Only the way to write a number differs.
    return found;
}

/// Compares what all partitions share, and with it what is emitted.
void ComparisonRun::compareShared()
{
    Both<SideOutcome> outcomes;
    for (const Side side : bothSides) {
        if (!record(side).shared)
            return;
        outcomes.of(side) = *record(side).shared;
    }
    auto difference = comparePartition(m_plan.request, {}, outcomes);
    if (!difference)
        return;
    difference->isShared = true;
    const std::scoped_lock lock(m_mutex);
    m_differences.push_back(std::move(*difference));
}

/// The units of \a differences, in their order.
std::vector<ComparisonUnit> ComparisonRun::unitsOf(std::span<PartitionDifference> differences)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < differences.size(); ++i)
        places.emplace(differences[i].key, i);
    std::vector<ComparisonUnit> units(differences.size());
    for (const ComparisonUnit &unit : m_plan.units) {
        if (const auto found = places.find(unit.key); found != places.end())
            units[found->second] = unit;
    }
    return units;
}

/// Finds what set the places that differ, for as many partitions as a person may look at.
Result<void> ComparisonRun::findSetters()
{
    constexpr std::size_t mostPartitions = 200;
    constexpr std::int64_t mostEvents = 200'000;
    sortDifferences();
    if (m_plan.shapes.before.isBiState || m_plan.shapes.after.isBiState)
        return {};
    std::size_t count = 0;
    for (std::int64_t events = 0; count < std::min(m_differences.size(), mostPartitions); ++count) {
        events += m_differences[count].events;
        if (events > mostEvents)
            break;
    }
    if (count == 0)
        return {};
    const std::span differences = std::span(m_differences).first(count);
    const std::vector<ComparisonUnit> units = unitsOf(differences);
    std::atomic<std::size_t> next = 0;
    const auto findSome = [&](int, const std::stop_token &stop) -> Result<void> {
        auto worker = UnitWorker::start(m_plan, stop, nullptr);
        if (!worker)
            return worker.error();
        const auto folds = worker.value()->folds();
        if (!folds)
            return folds.error();
        Divergence divergence(m_plan.request, worker.value()->source(), folds.value());
        for (std::size_t at = next++; at < count; at = next++) {
            if (const auto done = divergence.findSetters(units[at], differences[at]); !done)
                return done;
        }
        return {};
    };
    return work(std::min(workerCount(m_plan.request.threads), static_cast<int>(count)), findSome);
}

} // namespace hindcast
