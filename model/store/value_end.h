// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace hindcast {

/// Finds where a JSON value ends by its brackets and quotes alone, in text that comes in pieces.
class ValueEnd
{
public:
    /// Looks on in \a text, which is the value from its beginning as far as it has been read. The
    /// size of the value, or npos if its end is not there yet.
    [[nodiscard]] std::size_t find(std::string_view text);

    /// How much of the text has been looked at and is not needed again.
    [[nodiscard]] std::size_t seen() const { return m_seen; }
    /// The text that find() will be given lacks the part that was seen.
    void forget() { m_seen = 0; }

private:
    [[nodiscard]] bool passString(std::string_view text);

    std::size_t m_seen = 0;
    std::int64_t m_depth = 0;
    bool m_inString = false;
};

} // namespace hindcast
