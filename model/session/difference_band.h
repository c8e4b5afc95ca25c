// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace hindcast {

/// At which events of a partition the states of both sides differ. Ordinals count the events of
/// either side from 0.
struct DifferenceBand
{
    /// Events behind which the states differ in the same places.
    struct Range
    {
        std::int64_t first = 0;
        std::int64_t last = 0;
        std::int64_t changes = 0; ///< Places in which they differ.
        bool operator==(const Range &) const = default;
    };
    std::vector<Range> ranges; ///< Ascending; one may begin right behind another.
    std::vector<std::int64_t> failures; ///< Events that a side could not apply, ascending.
    std::int64_t examined = 0; ///< What is known: the events before this one.
    std::int64_t count = 0; ///< All events.
    bool operator==(const DifferenceBand &) const = default;

    [[nodiscard]] bool isComplete() const { return examined >= count; }
    [[nodiscard]] bool differsAt(std::int64_t ordinal) const;
    /// Adds the next event, or all up to it, behind which the states differ in \a changes places.
    /// \a isLikeBefore: in the same ones as behind the event before.
    void add(std::int64_t ordinal, std::int64_t changes, bool isLikeBefore);

    // Where the differences become others: beginnings of ranges, and failures.
    [[nodiscard]] std::optional<std::int64_t> first() const;
    [[nodiscard]] std::optional<std::int64_t> next(std::int64_t ordinal) const;
    [[nodiscard]] std::optional<std::int64_t> previous(std::int64_t ordinal) const;
};

} // namespace hindcast
