// SPDX-License-Identifier: MIT
#pragma once

namespace hindcast {

/// A piece of a text, in UTF-16 units.
struct TextRange
{
    int begin = 0;
    int length = 0;

    [[nodiscard]] int end() const { return begin + length; }
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

} // namespace hindcast
