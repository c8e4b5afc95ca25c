// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_request.h"
#include "model/compare/field_changes.h"

namespace hindcast {

/// Why a partition did not get to its end on one side.
struct PartitionFailure
{
    Row row; ///< The first event that could not be applied.
    ScriptError error;
    std::int64_t count = 1; ///< Of the events that could not be applied.
};

/// One place in which what the two sides have built for a partition differs.
struct PartitionChange
{
    enum class Part {
        State,
        Result, ///< What transformBy and filterBy made of the state.
        Emitted, ///< The list of what was emitted and linked, as objects.
    };
    Part part = Part::State;
    FieldChange::Kind kind = FieldChange::Kind::Changed;
    /// As in FieldChange; those of results begin with `/$result`, of emissions with `/$emitted`.
    Both<std::string> pointers;
    std::string path; ///< With `*` for indices.
    Both<std::string> values; ///< JSON text, cut off if it is long; empty: nothing is there.
    Both<Row> setBy; ///< The event that last changed it; invalid: none did, or nobody has looked.
    bool isExpected = false;

    [[nodiscard]] const std::string &pointer() const
    {
        return pointers.of(kind == FieldChange::Kind::Removed ? Side::Before : Side::After);
    }
};

/// What changes of many partitions have in common.
struct ChangedPath
{
    PartitionChange::Part part = PartitionChange::Part::State;
    std::string path;
    FieldChange::Kind kind = FieldChange::Kind::Changed;
    auto operator<=>(const ChangedPath &) const = default;
};

/// A partition that has not come out the same.
struct PartitionDifference
{
    enum class Kind { Differs, OnlyBefore, OnlyAfter, FailedBefore, FailedAfter, FailedBoth };
    static constexpr int kindCount = 6;
    static constexpr std::size_t mostChanges = 200;

    Kind kind = Kind::Differs;
    std::string key;
    bool isShared = false; ///< The state that all partitions of a bi-state projection share.
    std::vector<PartitionChange> changes; ///< The first mostChanges of them.
    std::int64_t changeCount = 0;
    std::vector<ChangedPath> paths; ///< Of all changes, sorted, each once.
    bool isExpected = false; ///< It differs in nothing but what is expected.
    std::size_t group = 0; ///< In ComparisonResult::groups.
    /// The first stored event behind which the two differ; invalid: not known, or there is none.
    Row firstDiverging;
    /// The states were too large to look behind every event, so a short difference may be earlier.
    bool isFirstCertain = true;
    Both<std::optional<PartitionFailure>> failures;
    std::int64_t events = 0; ///< That the partition was fed with.
    std::size_t stateBytes = 0; ///< Of both states, as JSON text.
};

} // namespace hindcast
