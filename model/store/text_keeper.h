// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace hindcast {

/// Room for text that many views look at, to be used again and again without asking for memory.
class TextKeeper
{
public:
    /// A copy of \a text that stays until clear().
    [[nodiscard]] std::string_view keep(std::string_view text)
    {
        while (m_room < m_rooms.size() && m_used + text.size() > m_rooms[m_room].size) {
            ++m_room;
            m_used = 0;
        }
        if (m_room == m_rooms.size()) {
            const std::size_t size = std::max(usualRoom, text.size());
            m_rooms.push_back({std::make_unique<char[]>(size), size});
        }
        char *const to = m_rooms[m_room].bytes.get() + m_used;
        if (!text.empty())
            std::memcpy(to, text.data(), text.size());
        m_used += text.size();
        return {to, text.size()};
    }

    void clear() { m_room = m_used = 0; }

private:
    static constexpr std::size_t usualRoom = std::size_t{1} << 16;
    struct Room
    {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };
    std::vector<Room> m_rooms;
    std::size_t m_room = 0; ///< The one that is being filled …
    std::size_t m_used = 0; ///< … and how far.
};

} // namespace hindcast
