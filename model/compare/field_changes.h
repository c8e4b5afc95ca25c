// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/alignment.h"

namespace hindcast {

/// One place in which two states differ.
struct FieldChange
{
    enum class Kind {
        Added,
        Removed,
        Changed,
        Reordered, ///< An array whose items, matched by their key, stand in another order.
    };
    Kind kind = Kind::Changed;
    /// JSON pointers (RFC 6901) of the place on either side; they differ if items have moved. For
    /// Added, \a before is where it would stand, and the other way round for Removed.
    std::string before;
    std::string after;
    std::string path; ///< For grouping: the pointer with `*` for each index, `/items/*/price`.
    Json valueBefore; ///< null for Added.
    Json valueAfter; ///< null for Removed.

    /// The pointer that a person is told: after, or before for Removed.
    [[nodiscard]] const std::string &pointer() const
    {
        return kind == Kind::Removed ? before : after;
    }
};

/// Where two states differ, in the order in which alignedInside() shows them; nothing if they are
/// isExactlyEqual(). What is only on one side is one change, whatever is in it.
[[nodiscard]] std::vector<FieldChange> fieldChanges(const Json &before, const Json &after,
                                                    const ItemMatching &matching);

} // namespace hindcast
