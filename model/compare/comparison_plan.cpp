// SPDX-License-Identifier: MIT
#include "model/compare/comparison_plan.h"

#include <algorithm>

namespace hindcast {

namespace {

using Units = std::map<std::string_view, ComparisonUnit>;

/// Calls \a take with each partition of \a rows and its events.
template<typename Take>
void forEachPartition(const SideRows &rows, const StoreIndex &index, const Take &take)
{
    switch (rows.partitioning) {
    case Partitioning::PerStream:
        for (const StreamId stream : rows.streams)
            take(index.streams.at(stream.value), index.rowsOf(stream));
        return;
    case Partitioning::ByKey:
        for (const auto &[key, events] : *rows.byKey)
            take(std::string_view(key), std::span<const std::uint32_t>(events));
        return;
    case Partitioning::Single:
        if (!rows.all->empty())
            take(std::string_view(), std::span<const std::uint32_t>(*rows.all));
        return;
    }
}

} // namespace

void SideRecord::keep(std::string_view key, SideOutcome outcome, std::size_t mostTextBytes)
{
    if (!outcome.exists && !outcome.failure)
        return;
    const std::size_t bytes = outcome.state.size() + (outcome.result ? outcome.result->size() : 0);
    if (textBytes + bytes > mostTextBytes)
        outcome.dropTexts();
    else
        textBytes += bytes;
    outcomes.insert_or_assign(std::string(key), std::move(outcome));
}

bool ComparisonPlan::isApart() const
{
    return shapes.before.isBiState || shapes.after.isBiState || units.size() == 1;
}

std::vector<ComparisonUnit> ComparisonPlan::unitsOf(Side side) const
{
    std::vector<ComparisonUnit> own;
    forEachPartition(rows.of(side), *source.index, [&](std::string_view key, auto events) {
        own.push_back({.key = key});
        own.back().rows.of(side) = events;
    });
    return own;
}

void ComparisonPlan::makeUnits()
{
    units.clear();
    const StoreIndex &index = *source.index;
    if (rows.before.partitioning == Partitioning::PerStream
        && rows.after.partitioning == Partitioning::PerStream) {
        // In the order in which streams begin, so that the store is read from front to back.
        Both<std::vector<bool>> isTaken{std::vector<bool>(index.streamCount()),
                                        std::vector<bool>(index.streamCount())};
        for (const Side side : bothSides) {
            for (const StreamId stream : rows.of(side).streams)
                isTaken.of(side)[stream.value] = true;
        }
        for (std::uint32_t i = 0; i < index.streamCount(); ++i) {
            ComparisonUnit unit{.key = index.streams.at(i)};
            for (const Side side : bothSides) {
                if (isTaken.of(side)[i])
                    unit.rows.of(side) = index.rowsOf({i});
            }
            if (isTaken.before[i] || isTaken.after[i])
                units.push_back(unit);
        }
        return;
    }
    Units byKey;
    for (const Side side : bothSides) {
        forEachPartition(rows.of(side), index, [&](std::string_view key, auto events) {
            ComparisonUnit &unit = byKey[key];
            unit.key = key;
            unit.rows.of(side) = events;
        });
    }
    for (const auto &[key, unit] : byKey)
        units.push_back(unit);
}

} // namespace hindcast
