// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace hindcast {

/// One reference token of a JSON pointer (RFC 6901), with `~` and `/` escaped.
[[nodiscard]] std::string pointerToken(std::string_view key);

/// The whole pointer: `/` before each of \a segments, escaped.
template<typename Segments>
[[nodiscard]] std::string pointerText(const Segments &segments)
{
    std::string text;
    for (const std::string_view segment : segments)
        text += '/' + pointerToken(segment);
    return text;
}

} // namespace hindcast
