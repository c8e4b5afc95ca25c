// SPDX-License-Identifier: MIT
#include "model/session/history.h"

namespace hindcast {

namespace {

std::optional<Place> takeLast(std::vector<Place> &from, std::vector<Place> &to, const Place &here)
{
    if (from.empty())
        return {};
    to.push_back(here);
    const Place place = from.back();
    from.pop_back();
    return place;
}

} // namespace

void History::leave(const Place &place)
{
    m_ahead.clear();
    m_behind.push_back(place);
    if (m_behind.size() > mostPlaces)
        m_behind.erase(m_behind.begin());
}

std::optional<Place> History::back(const Place &here)
{
    return takeLast(m_behind, m_ahead, here);
}

std::optional<Place> History::forward(const Place &here)
{
    return takeLast(m_ahead, m_behind, here);
}

void History::clear()
{
    m_behind.clear();
    m_ahead.clear();
}

} // namespace hindcast
