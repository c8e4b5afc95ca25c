// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hindcast {

/// Strings that occur often, each kept once and known by its number, in order of first sight.
/// Copies share the text; only the table that adds to it pays. Not thread-safe while it is added
/// to, but a copy made before may be read by any thread meanwhile.
class StringTable
{
public:
    /// The number of \a text, which is added if it is new. Numbers count from 0.
    std::uint32_t intern(std::string_view text);
    /// The number of \a text, or 0xffffffff.
    [[nodiscard]] std::uint32_t find(std::string_view text) const;
    [[nodiscard]] std::string_view at(std::uint32_t number) const { return m_views[number]; }
    [[nodiscard]] std::size_t size() const { return m_views.size(); }

private:
    /// Text at addresses that never change, so that views into it outlive a growing table.
    std::shared_ptr<std::deque<std::string>> m_text = std::make_shared<std::deque<std::string>>();
    std::vector<std::string_view> m_views;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

} // namespace hindcast
