// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame_tree.h"
#include "model/replay/pipeline.h"

#include <string>
#include <vector>

namespace hindcast {

/// Where in an event the new value of a field may have come from, as far as values show it.
struct FieldOrigin
{
    enum class How {
        Copied, ///< The same value stands in the event.
        Added, ///< The value before, and this number.
        Subtracted, ///< The value before, less this number.
    };
    How how = How::Copied;
    /// In the event as the projection got it: `/data/amountCents`, `/metadata/actor`.
    std::string pointer;
    /// Where the same value stands in the stored event; empty: nowhere, so an upcaster made it.
    std::string stored;
    std::size_t piece = 0; ///< Which of the events that upcasters made of the stored one.
    bool operator==(const FieldOrigin &) const = default;
};

/// No event is searched for more values than this.
constexpr std::size_t mostValuesSearched = 10'000;

/// What may have made \a change at \a path, the likeliest first, at most three. \a pieces are what
/// upcasters made of \a stored; the event itself if there are none. A value that says little (null,
/// true, false, 0, 1, an empty text) counts only where the names are the same as well. Numbers are
/// compared and added exactly; those of more than 30 digits are only compared.
[[nodiscard]] std::vector<FieldOrigin> fieldOrigins(const StatePath &path,
                                                    const FieldVersion &change, const Event &stored,
                                                    const std::vector<Event> &pieces);

} // namespace hindcast
