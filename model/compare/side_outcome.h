// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"

namespace hindcast {

/// What one side has built for one partition.
struct SideOutcome
{
    bool exists = false; ///< An event has reached the partition.
    bool hasTexts = true; ///< Else only their digest was kept.
    std::string state; ///< JSON text.
    std::optional<std::string> result; ///< JSON text, if the projection shapes its result.
    std::string digest; ///< Of state and result; empty while there are texts.
    std::int64_t emitted = 0;
    std::uint64_t emittedHash = 0; ///< Of all that was emitted and linked, in its order.
    std::optional<PartitionFailure> failure;

    /// Replaces the texts by their digest.
    void dropTexts();
    /// Of state and result, whether they are still there or not.
    [[nodiscard]] std::string digestOfTexts() const;
};

/// One partition's events, as each side takes them.
struct ComparisonUnit
{
    std::string_view key;
    Both<std::span<const std::uint32_t>>
        rows; ///< Ascending; empty: the side has no such partition.
};

/// Adds what was emitted or linked to \a hash.
[[nodiscard]] std::uint64_t emissionHash(std::uint64_t hash, const ScriptNote &note);

} // namespace hindcast
