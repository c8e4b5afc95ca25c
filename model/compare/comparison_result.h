// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/partition_difference.h"

#include <array>

namespace hindcast {

/// Partitions that differ in the same way.
struct DifferenceGroup
{
    PartitionDifference::Kind kind = PartitionDifference::Kind::Differs;
    std::vector<ChangedPath> paths; ///< Sorted.
    std::int64_t partitions = 0;
    bool isExpected = false;
};

/// Something that a person should know besides the differences.
struct Finding
{
    enum class Kind {
        HandlerLost, ///< Events of this type had a handler before, and have none after.
        OutputNotHandled, ///< Upcasters put out events of this type, which no handler takes.
        RuleNeverMatched,
        UpcastFailed,
        KeyFailed, ///< partitionBy's function threw, so the event is in no partition.
        ProjectionFailed, ///< A handler threw; the partitions are among the differences.
        IncompleteMerge,
        ScriptWarning,
    };
    Kind kind = Kind::ScriptWarning;
    Side side = Side::After;
    QString text; ///< A sentence.
    std::string type; ///< The event type, if it is about one.
    QString file; ///< Of the script, if it is about one.
    int line = 0;
    std::int64_t count = 0; ///< Of events or partitions; 0 where counting makes no sense.
    Row row; ///< An example; invalid if there is none.
};

/// What happened on one side.
struct SideSummary
{
    static constexpr std::size_t outcomeCount = 7;
    /// How many events the upcasters have left, by UpcastEvent::Outcome.
    std::array<std::int64_t, outcomeCount> outcomes{};
    std::vector<UpcastRule> rules;
    std::vector<RuleCount> ruleCounts; ///< One for each rule.
    std::int64_t partitions = 0;
    bool isReused = false; ///< Taken from the run before.
};

struct ComparisonResult
{
    std::int64_t events = 0; ///< That either side was fed with, each counted once.
    std::int64_t partitions = 0; ///< On either side.
    std::int64_t same = 0; ///< Of the partitions; the state that they share is none.
    std::vector<PartitionDifference> differences; ///< By the bytes of their keys.
    std::vector<DifferenceGroup> groups; ///< The largest first.
    std::vector<Finding> findings;
    Both<SideSummary> sides;
    std::chrono::milliseconds duration{};

    [[nodiscard]] std::int64_t count(PartitionDifference::Kind kind) const;
    [[nodiscard]] std::int64_t expectedCount() const;
    /// Whether nothing differs but what is expected.
    [[nodiscard]] bool isAsExpected() const { return expectedCount() == std::ssize(differences); }
};

} // namespace hindcast
