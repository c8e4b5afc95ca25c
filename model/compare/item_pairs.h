// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/item_key.h"

namespace hindcast {

/// Which item of two arrays stands for which; -1 for one without a partner.
struct ItemPair
{
    std::ptrdiff_t before = -1;
    std::ptrdiff_t after = -1;
    bool operator==(const ItemPair &) const = default;
};

/// Pairs the items of two arrays, in the order in which they are to be shown. Equal items are
/// paired by the longest common subsequence; between two such items, the rest is paired in order
/// where both are objects or both arrays, and stands alone otherwise. Equal means as written.
[[nodiscard]] std::vector<ItemPair> pairItems(const std::vector<Json> &before,
                                              const std::vector<Json> &after);

struct MatchedItems
{
    std::vector<ItemPair> pairs; ///< As before, what is only after behind the item it follows.
    std::string key; ///< The JSON pointer of what tells the items apart; empty: nothing does.
    bool isReordered = false; ///< Items with a partner stand in another order.
};

/// Pairs the items of two arrays of objects by their key, whatever their order, and those of other
/// arrays as pairItems() does, with equal meaning isExactlyEqual(). Where two equal items have
/// different numbers of items between them, those are paired that have most in common.
[[nodiscard]] MatchedItems matchItems(const std::vector<Json> &before,
                                      const std::vector<Json> &after, const ItemMatching &matching);

} // namespace hindcast
