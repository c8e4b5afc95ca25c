// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_fold.h"

namespace hindcast {

/// Looks for the events that last changed those places of a state which differ from the other
/// side's. A change that the next look finds undone is not seen.
class SetterSearch
{
public:
    SetterSearch(Side side, const PartitionDifference &difference);

    /// Whether going through the events again would tell more.
    [[nodiscard]] bool needsPass() const;
    /// Goes through \a rows with \a fold, which has just begun with them, looking at its state
    /// about \a looks times.
    [[nodiscard]] Result<void> pass(const EventSource &source, SideFold &fold,
                                    std::span<const std::uint32_t> rows, std::int64_t looks);
    /// Writes down in \a difference what was found.
    void tell(PartitionDifference &difference) const;

private:
    struct Place
    {
        std::size_t change = 0; ///< In the difference.
        std::string pointer;
        // The last change lies behind \a from events, and not behind \a to of them.
        std::int64_t from = 0;
        std::int64_t to = INT64_MAX; ///< INT64_MAX: nobody has looked yet; 0: nothing changed it.
        Row row; ///< The event number \a to, from 1.
        std::optional<Json> value; ///< At the last look.
    };

    [[nodiscard]] bool isLook(std::int64_t event, std::int64_t stride, std::int64_t last) const;
    void look(const Json &state, std::int64_t from, std::int64_t at, Row row);

    Side m_side;
    std::vector<Place> m_places;
    std::vector<Place> m_found; ///< What this pass has found for each place.
};

} // namespace hindcast
