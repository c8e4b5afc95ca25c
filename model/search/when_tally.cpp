// SPDX-License-Identifier: MIT
#include "model/search/when_tally.h"

#include <tuple>

namespace hindcast {

namespace {

/// Which of two intervals that begin at one event comes first must not depend on threads.
auto orderOf(const WhenInterval &interval, const StoreIndex &index)
{
    return std::tuple(interval.from, interval.partition(index));
}

bool isLonger(const WhenInterval &interval, const WhenInterval &other, const StoreIndex &index)
{
    using std::chrono::microseconds;
    const auto length = [&index](const WhenInterval &of) {
        return std::tuple(of.duration(index).value_or(microseconds(0)), of.versions);
    };
    const auto own = length(interval);
    const auto others = length(other);
    return own > others || (own == others && orderOf(interval, index) < orderOf(other, index));
}

void keepExtremes(WhenSummary &summary, const WhenInterval &interval, const StoreIndex &index)
{
    if (!summary.first || orderOf(interval, index) < orderOf(*summary.first, index))
        summary.first = interval;
    if (!summary.last || orderOf(interval, index) > orderOf(*summary.last, index))
        summary.last = interval;
    if (!summary.longest || isLonger(interval, *summary.longest, index))
        summary.longest = interval;
}

} // namespace

std::optional<std::chrono::microseconds> WhenInterval::duration(const StoreIndex &index) const
{
    const auto begin = index.timeOf(from);
    std::optional<Timestamp> until;
    if (!stillHolds())
        until = index.timeOf(end);
    else if (const auto span = index.timeSpan())
        until = span->second;
    if (!begin || !until || *until < *begin)
        return {};
    return *until - *begin;
}

void countInterval(WhenSummary &summary, const WhenInterval &interval, const StoreIndex &index)
{
    ++summary.intervals;
    keepExtremes(summary, interval, index);
}

void keepFirst(std::optional<WhenFailure> &first, const std::optional<WhenFailure> &failure)
{
    if (failure && (!first || failure->row < first->row))
        first = failure;
}

void addSummary(WhenSummary &summary, const WhenSummary &other, const StoreIndex &index)
{
    summary.partitions += other.partitions;
    summary.partitionsHeld += other.partitionsHeld;
    summary.versions += other.versions;
    summary.intervals += other.intervals;
    summary.throwing += other.throwing;
    summary.notApplied += other.notApplied;
    keepFirst(summary.firstThrow, other.firstThrow);
    keepFirst(summary.firstNotApplied, other.firstNotApplied);
    for (const auto &extreme : {other.first, other.last, other.longest}) {
        if (extreme)
            keepExtremes(summary, *extreme, index);
    }
}

} // namespace hindcast
