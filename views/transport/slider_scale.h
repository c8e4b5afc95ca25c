// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hindcast {

/// Where events stand on a slider: \a count of them, the first one \a left pixels from the edge,
/// the last one \a width pixels further.
struct SliderScale
{
    std::int64_t count = 0;
    int left = 0;
    int width = 0;

    [[nodiscard]] int pixelOf(std::int64_t ordinal) const;
    /// The event that is next to \a pixel; one of the ends beyond them; 0 if there are no events.
    [[nodiscard]] std::int64_t ordinalAt(int pixel) const;
    /// The pixels at which \a ordinals, ascending, are to be marked: each one once, ascending.
    [[nodiscard]] std::vector<int> pixelsOf(std::span<const std::int64_t> ordinals) const;
    /// First and last pixel of the bands, each from its first to its last ordinal, ascending. Bands
    /// that touch become one, so there are never more than pixels.
    using Band = std::pair<std::int64_t, std::int64_t>;
    [[nodiscard]] std::vector<std::pair<int, int>> bandsOf(std::span<const Band> bands) const;
    bool operator==(const SliderScale &) const = default;
};

} // namespace hindcast
