// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/item_pairs.h"

#include <optional>

namespace hindcast {

/// A row of two trees shown side by side: a place in the value before, in the one after, or both.
struct AlignedField
{
    enum class Kind {
        Same,
        Inside, ///< Two objects, or two arrays, that differ in something inside.
        Changed,
        OnlyBefore, ///< The row on the other side is a gap, and so are those below it.
        OnlyAfter,
    };
    Kind kind = Kind::Same;
    std::string key; ///< A member's; empty for the root and for items of an array.
    ItemPair item; ///< Where an item stands on either side; -1 where it does not, or is none.
    std::optional<Json> before;
    std::optional<Json> after;

    [[nodiscard]] bool isItem() const { return item != ItemPair(); }
    /// What the row has below it.
    [[nodiscard]] bool hasFields() const;
};

struct AlignedFields
{
    std::vector<AlignedField> fields;
    std::string matchedBy; ///< The JSON pointer that the items of two arrays were matched by.
    bool isReordered = false; ///< Items of two arrays stand in another order.
};

/// The row that two whole values share; nothing: there is no state on that side.
[[nodiscard]] AlignedField alignedRoot(std::optional<Json> before, std::optional<Json> after);

/// The rows directly below \a field. Members are matched by their keys, and stand as before, with
/// what is only after behind the member that it follows; renamed keys are not guessed. Items of
/// arrays are matched by matchItems(). Costs the size of \a field, not its square.
[[nodiscard]] AlignedFields alignedInside(const AlignedField &field, const ItemMatching &matching);

/// The same without looking further down: Inside means only that both are objects or both arrays.
[[nodiscard]] AlignedFields pairedInside(const AlignedField &field, const ItemMatching &matching);

} // namespace hindcast
