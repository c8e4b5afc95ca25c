// SPDX-License-Identifier: MIT
#include "model/search/when_board.h"

#include <algorithm>
#include <iterator>

namespace hindcast {

namespace {

/// The next few units that a thread takes are about so many events.
constexpr std::size_t eventsAtATime = 2048;

} // namespace

WhenBoard::WhenBoard(const StoreIndex &index, std::vector<WhenUnit> units, std::int64_t most)
    : m_measure(index)
    , m_units(std::move(units))
    , m_most(most)
{
}

std::pair<std::size_t, std::size_t> WhenBoard::nextUnits()
{
    const std::scoped_lock lock(m_mutex);
    const std::size_t first = m_next;
    for (std::size_t events = 0; m_next < m_units.size() && events < eventsAtATime; ++m_next)
        events += m_units[m_next].rows.size();
    return {first, m_next};
}

WhenBoard::Found &WhenBoard::foundIn(std::size_t unit)
{
    const std::size_t place = unit - m_front;
    if (m_found.size() <= place)
        m_found.resize(place + 1);
    return m_found[place];
}

void WhenBoard::keep(std::size_t unit, std::vector<WhenInterval> fresh, bool isDone)
{
    const std::scoped_lock lock(m_mutex);
    Found &found = foundIn(unit);
    const auto kept
        = static_cast<std::size_t>(std::clamp<std::int64_t>(m_most - m_kept, 0, std::ssize(fresh)));
    m_summary.leftOut += std::ssize(fresh) - static_cast<std::int64_t>(kept);
    m_kept += static_cast<std::int64_t>(kept);
    fresh.resize(kept);
    std::ranges::move(fresh, std::back_inserter(found.intervals));
    found.isDone = isDone;
}

void WhenBoard::add(std::size_t unit, std::vector<WhenInterval> fresh)
{
    keep(unit, std::move(fresh), false);
}

void WhenBoard::finish(std::size_t unit, std::vector<WhenInterval> fresh)
{
    keep(unit, std::move(fresh), true);
}

std::vector<WhenInterval> WhenBoard::take()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<WhenInterval> ready;
    while (!m_found.empty()) {
        Found &front = m_found.front();
        std::ranges::move(front.intervals, std::back_inserter(ready));
        front.intervals.clear();
        if (!front.isDone)
            break;
        m_found.pop_front();
        ++m_front;
    }
    return ready;
}

void WhenBoard::count(const WhenSummary &summary)
{
    const std::scoped_lock lock(m_mutex);
    addSummary(m_summary, summary, m_measure);
}

WhenSummary WhenBoard::summary()
{
    const std::scoped_lock lock(m_mutex);
    return m_summary;
}

} // namespace hindcast
