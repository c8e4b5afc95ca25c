// SPDX-License-Identifier: MIT
#include "model/store/string_table.h"

#include "model/event/ids.h"

namespace hindcast {

std::uint32_t StringTable::intern(std::string_view text)
{
    if (const auto found = m_numbers.find(text); found != m_numbers.end())
        return found->second;
    const std::string_view kept = m_text->emplace_back(text);
    const auto number = static_cast<std::uint32_t>(m_views.size());
    m_views.push_back(kept);
    m_numbers.emplace(kept, number);
    return number;
}

std::uint32_t StringTable::find(std::string_view text) const
{
    const auto found = m_numbers.find(text);
    return found == m_numbers.end() ? StreamId::none : found->second;
}

} // namespace hindcast
