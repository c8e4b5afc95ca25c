// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_outcome.h"
#include "model/compare/side_rows.h"

#include <unordered_map>

namespace hindcast {

/// Everything that one side has come to; kept for the next comparison.
struct SideRecord
{
    // What it was made of; the same makes the same.
    Pipeline pipeline;
    OnFailure onFailure = OnFailure::Stop;
    ComparisonScope scope;
    std::int64_t rowCount = 0;

    SideRows rows;
    std::unordered_map<std::string, SideOutcome> outcomes; ///< Of partitions that exist.
    std::optional<SideOutcome> shared; ///< What all partitions of a bi-state projection share.
    std::optional<SideTally> tally;
    std::size_t textBytes = 0; ///< Of the outcomes' texts.

    /// Keeps \a outcome, without its texts if they would take too much memory.
    void keep(std::string_view key, SideOutcome outcome, std::size_t mostTextBytes);
};

/// What a comparison has found out before it folds anything. Read-only for the threads that fold.
struct ComparisonPlan
{
    ComparisonRequest request;
    ComparisonSource source;
    Both<ProjectionShape> shapes;
    Both<std::vector<UpcastRule>> rules;
    Both<std::shared_ptr<const SideRecord>> reused; ///< Null pointer: the side must be folded.
    Both<SideRows> rows;
    std::vector<ComparisonUnit> units;

    [[nodiscard]] std::size_t typeCount() const { return source.index->types.size(); }
    [[nodiscard]] const Pipeline &pipeline(Side side) const
    {
        return side == Side::Before ? request.before : request.after;
    }
    /// Whether each side is folded on its own: there is just one partition, or each of the sides
    /// folds all partitions at once.
    [[nodiscard]] bool isApart() const;
    /// Makes the units of both sides' rows.
    void makeUnits();
    /// The units of one side alone.
    [[nodiscard]] std::vector<ComparisonUnit> unitsOf(Side side) const;
};

} // namespace hindcast
