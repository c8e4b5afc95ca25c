// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/lockstep.h"

namespace hindcast {

/// Finds out more about a partition that has come out differently, by folding it again on both
/// sides and looking behind single events. Looking at a state costs its size, so large states are
/// looked at now and then first, and then more closely where something has happened.
class Divergence
{
public:
    /// Everything must outlive it; the folds count nothing.
    Divergence(const ComparisonRequest &request, const EventSource &source,
               const Both<SideFold *> &folds)
        : m_request(request)
        , m_source(source)
        , m_folds(folds)
    {
    }

    /// Finds the first event behind which the two differ.
    [[nodiscard]] Result<void> findFirst(const ComparisonUnit &unit,
                                         PartitionDifference &difference);

    /// Adds where the lists of what was emitted and linked differ: their first thousand.
    [[nodiscard]] Result<void> findEmissions(const ComparisonUnit &unit,
                                             PartitionDifference &difference);

    /// Finds which events last changed the places that differ, on either side.
    [[nodiscard]] Result<void> findSetters(const ComparisonUnit &unit,
                                           PartitionDifference &difference);

    /// Both sides' outcomes, for when only their digests were kept.
    [[nodiscard]] Result<Both<SideOutcome>> outcomes(const ComparisonUnit &unit);

    /// How many states may be looked at on the way through a partition.
    [[nodiscard]] static std::int64_t looks(std::size_t stateBytes);

private:
    struct Search;
    [[nodiscard]] Result<void> searchOnce(const ComparisonUnit &unit, Search &search);
    [[nodiscard]] bool differNow(const Lockstep &lockstep) const;
    [[nodiscard]] bool mayDifferNow(const Lockstep &lockstep) const;

    const ComparisonRequest &m_request;
    const EventSource &m_source;
    Both<SideFold *> m_folds;
};

} // namespace hindcast
