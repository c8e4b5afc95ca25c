// SPDX-License-Identifier: MIT
#include "views/transport/slider_scale.h"

#include <algorithm>

namespace hindcast {

int SliderScale::pixelOf(std::int64_t ordinal) const
{
    if (count < 2)
        return left;
    const std::int64_t within = std::clamp<std::int64_t>(ordinal, 0, count - 1);
    return left + static_cast<int>((within * width + (count - 1) / 2) / (count - 1));
}

std::int64_t SliderScale::ordinalAt(int pixel) const
{
    if (count < 2 || width <= 0)
        return 0;
    const std::int64_t within = std::clamp(pixel - left, 0, width);
    return (within * (count - 1) + width / 2) / width;
}

std::vector<int> SliderScale::pixelsOf(std::span<const std::int64_t> ordinals) const
{
    std::vector<int> pixels;
    for (const std::int64_t ordinal : ordinals) {
        const int pixel = pixelOf(ordinal);
        if (pixels.empty() || pixels.back() != pixel)
            pixels.push_back(pixel);
    }
    return pixels;
}

std::vector<std::pair<int, int>> SliderScale::bandsOf(std::span<const Band> bands) const
{
    std::vector<std::pair<int, int>> merged;
    for (const auto &[first, last] : bands) {
        const int begin = pixelOf(first);
        const int end = pixelOf(last);
        if (merged.empty() || begin > merged.back().second + 1)
            merged.emplace_back(begin, end);
        else
            merged.back().second = std::max(merged.back().second, end);
    }
    return merged;
}

} // namespace hindcast
