// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
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
};

} // namespace hindcast
