// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast {

/// What an event did to a field of the state.
enum class StateMark : std::uint8_t {
    None,
    Inside, ///< A container: something in it changed.
    Changed,
    Added,
    Removed, ///< It is in the state before only.
};

/// A field of the state as a person sees it: what it was, and what it is. At least one of both is
/// there.
struct StateField
{
    std::string key; ///< Of an object's member: decoded text.
    std::int64_t item
        = -1; ///< Of an array's item: its place, in the state before for a removed one.
    std::optional<Json> before;
    std::optional<Json> after;

    /// What is shown: the value after, or the removed one.
    [[nodiscard]] const Json &shown() const { return after ? *after : *before; }
    /// Compares both values, which is cheap where they share memory.
    [[nodiscard]] StateMark mark() const;
};

/// The fields inside \a field, those that are gone in their old place. None if it shows no
/// container; all of them new if it was no container of the same kind before.
[[nodiscard]] std::vector<StateField> fieldsInside(const StateField &field);

/// What makes a field the same field in another state: a member's name, an item's number.
/// Members of one name are the same in turn.
struct StateFieldName
{
    std::string_view key;
    std::int64_t item = -1;
    bool isGone = false; ///< A removed item, beside which another one has its number.
    bool operator==(const StateFieldName &) const = default;
};

/// For each of \a to its place in \a from, or -1.
[[nodiscard]] std::vector<std::ptrdiff_t> matchFields(const std::vector<StateFieldName> &from,
                                                      const std::vector<StateFieldName> &to);

} // namespace hindcast
