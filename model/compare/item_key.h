// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <string>
#include <vector>

namespace hindcast {

/// By what objects in arrays are matched, besides `id` and `*Id`.
struct ItemMatching
{
    /// JSON pointers into an item, such as `/sku` or `/ref/number`; the first that every item of
    /// both arrays has, with a different value in each, is used.
    std::vector<std::string> keys;
    bool operator==(const ItemMatching &) const = default;
};

/// What \a pointer (RFC 6901) points at in \a value; null pointer if there is nothing.
[[nodiscard]] const Json *atPointer(const Json &value, std::string_view pointer);

/// The JSON pointer of what tells the items of both arrays apart: one of \a matching, else `id`,
/// else a member named like `orderId`, `order_id` or `orderID`. Every item is an object that has
/// it, as a text or a number, and no two of one array have the same. Empty: nothing is like that.
[[nodiscard]] std::string itemKeyOf(const std::vector<Json> &before, const std::vector<Json> &after,
                                    const ItemMatching &matching);

/// The key of \a item in one form for all ways to write it.
[[nodiscard]] std::string itemKeyText(const Json &item, std::string_view pointer);

} // namespace hindcast
