// SPDX-License-Identifier: MIT
#include "model/session/time_search.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::int64_t blockRows = 1'024;

} // namespace

TimeSearch::TimeSearch(RowList rows)
    : m_rows(std::move(rows))
{
    const std::int64_t count = m_rows.count();
    m_earliest.resize(static_cast<std::size_t>((count + blockRows - 1) / blockRows));
    Timestamp earliest = Timestamp::max(); // Later than any that is asked for.
    for (std::int64_t at = count - 1; at >= 0; --at) {
        if (const auto own = m_rows.index()->timeOf(m_rows.at(at)))
            earliest = std::min(earliest, *own);
        if (at % blockRows == 0)
            m_earliest[static_cast<std::size_t>(at / blockRows)] = earliest;
    }
}

std::int64_t TimeSearch::lastUpTo(Timestamp time) const
{
    // What is behind a block's beginning only gets later from one block to the next.
    const auto behind = std::ranges::upper_bound(m_earliest, time);
    if (behind == m_earliest.begin())
        return 0;
    const std::int64_t begin = (behind - m_earliest.begin() - 1) * blockRows;
    std::int64_t at = std::min(begin + blockRows, m_rows.count()) - 1;
    for (; at > begin; --at) {
        ++m_eventsSeen;
        const auto own = m_rows.index()->timeOf(m_rows.at(at));
        if (own && *own <= time)
            break;
    }
    return at;
}

} // namespace hindcast
