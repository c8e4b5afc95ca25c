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

bool isLonger(const WhenInterval &interval, const WhenInterval &other, const WhenMeasure &measure)
{
    using std::chrono::microseconds;
    const auto length = [&measure](const WhenInterval &of) {
        const auto duration = of.duration(measure.index, measure.storeEnd);
        return std::tuple(duration.value_or(microseconds(0)), of.versions);
    };
    const auto own = length(interval);
    const auto others = length(other);
    return own > others
        || (own == others && orderOf(interval, measure.index) < orderOf(other, measure.index));
}

void keepExtremes(WhenSummary &summary, const WhenInterval &interval, const WhenMeasure &measure)
{
    const StoreIndex &index = measure.index;
    if (!summary.first || orderOf(interval, index) < orderOf(*summary.first, index))
        summary.first = interval;
    if (!summary.last || orderOf(interval, index) > orderOf(*summary.last, index))
        summary.last = interval;
    if (!summary.longest || isLonger(interval, *summary.longest, measure))
        summary.longest = interval;
}

} // namespace

std::optional<std::chrono::microseconds>
WhenInterval::duration(const StoreIndex &index, std::optional<Timestamp> storeEnd) const
{
    const auto begin = index.timeOf(from);
    const auto until = stillHolds() ? storeEnd : index.timeOf(end);
    if (!begin || !until || *until < *begin)
        return {};
    return *until - *begin;
}

WhenMeasure::WhenMeasure(const StoreIndex &ofStore)
    : index(ofStore)
{
    if (const auto span = index.timeSpan())
        storeEnd = span->second;
}

void countInterval(WhenSummary &summary, const WhenInterval &interval, const WhenMeasure &measure)
{
    ++summary.intervals;
    keepExtremes(summary, interval, measure);
}

void keepFirst(std::optional<WhenFailure> &first, const std::optional<WhenFailure> &failure)
{
    if (failure && (!first || failure->row < first->row))
        first = failure;
}

void addSummary(WhenSummary &summary, const WhenSummary &other, const WhenMeasure &measure)
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
            keepExtremes(summary, *extreme, measure);
    }
}

} // namespace hindcast
