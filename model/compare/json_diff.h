// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/item_pairs.h"

#include <string>
#include <vector>

namespace hindcast {

/// One place in which two values differ.
struct Change
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    /// JSON pointer (RFC 6901) of the value: in the value after, or for Removed in the one before.
    std::string pointer;
    Json before; ///< null for Added.
    Json after; ///< null for Removed.
};

/// Where \a after differs from \a before, in the order of \a after, with what was removed first
/// in each object. Values that share memory are known to be equal, so two states of one replay
/// cost only what changed between them.
[[nodiscard]] std::vector<Change> diff(const Json &before, const Json &after);

} // namespace hindcast
