// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/partition_difference.h"

namespace hindcast {

/// Why a comparison has no result.
struct ComparisonError
{
    enum class Kind {
        Cancelled,
        Store, ///< It could not be read.
        Script, ///< A script of \a side cannot be used at all.
    };
    Kind kind = Kind::Store;
    QString message; ///< A sentence.
    Side side = Side::Before;
    std::optional<ScriptError> script;
};

/// Told of a comparison while it goes on, on the thread that called compare(), several times a
/// second. Functions may be empty.
struct ComparisonObserver
{
    /// How many events have been folded, and how many there are.
    std::function<void(std::int64_t done, std::int64_t total)> progress;
    /// Partitions that have turned out to differ since the last call, in any order, and how many
    /// have been compared so far. Their groups are not known yet.
    std::function<void(std::vector<PartitionDifference> fresh, std::int64_t compared)> found;
};

} // namespace hindcast
