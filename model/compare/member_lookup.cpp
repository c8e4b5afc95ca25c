// SPDX-License-Identifier: MIT
#include "model/compare/member_lookup.h"

namespace hindcast {

MemberLookup::MemberLookup(const Json &object)
    : m_members(object.members())
    , m_places(0, std::hash<std::string_view>(), SameKey{&m_comparisons})
{
    if (m_members.size() > mostToWalk) {
        m_places.reserve(m_members.size());
        for (std::size_t i = 0; i < m_members.size(); ++i)
            m_places[m_members[i].key] = static_cast<std::ptrdiff_t>(i);
        m_size = m_places.size();
        return;
    }
    for (std::size_t i = 0; i < m_members.size(); ++i)
        m_size += counts(i) ? 1 : 0;
}

std::ptrdiff_t MemberLookup::indexOf(std::string_view key) const
{
    if (!m_places.empty()) {
        const auto found = m_places.find(key);
        return found == m_places.end() ? none : found->second;
    }
    for (std::size_t i = m_members.size(); i-- > 0;) {
        ++m_comparisons;
        if (m_members[i].key == key)
            return static_cast<std::ptrdiff_t>(i);
    }
    return none;
}

const Json *MemberLookup::find(std::string_view key) const
{
    const std::ptrdiff_t index = indexOf(key);
    return index == none ? nullptr : &m_members[static_cast<std::size_t>(index)].value;
}

bool MemberLookup::counts(std::size_t index) const
{
    return indexOf(m_members[index].key) == static_cast<std::ptrdiff_t>(index);
}

} // namespace hindcast
