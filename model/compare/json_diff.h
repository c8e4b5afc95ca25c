// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

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

/// Which item of two arrays stands for which; -1 for one without a partner.
struct ItemPair
{
    std::ptrdiff_t before = -1;
    std::ptrdiff_t after = -1;
};

/// Pairs the items of two arrays, in the order in which they are to be shown. Equal items are
/// paired by the longest common subsequence; between two such items, the rest is paired in order
/// where both are objects or both arrays, and stands alone otherwise.
[[nodiscard]] std::vector<ItemPair> pairItems(const std::vector<Json> &before,
                                              const std::vector<Json> &after);

/// Where \a after differs from \a before, in the order of \a after, with what was removed first
/// in each object. Values that share memory are known to be equal, so two states of one replay
/// cost only what changed between them.
[[nodiscard]] std::vector<Change> diff(const Json &before, const Json &after);

} // namespace hindcast
