// SPDX-License-Identifier: MIT
#include "model/compare/lockstep.h"

namespace hindcast {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

} // namespace

void Lockstep::begin(const ComparisonUnit &unit)
{
    m_rows = unit.rows;
    m_at = {};
    m_hasTaken = {};
    m_stream = {};
    for (const Side side : bothSides) {
        if (!takesPart(side))
            continue;
        fold(side).begin(std::string(unit.key), m_rows.of(side));
        if (!fold(side).stream().empty())
            m_stream = unit.key;
    }
}

std::uint32_t Lockstep::next(Side side) const
{
    const bool hasNext = takesPart(side) && m_at.of(side) < m_rows.of(side).size();
    return hasNext ? m_rows.of(side)[m_at.of(side)] : none;
}

bool Lockstep::isAtEnd() const
{
    return next(Side::Before) == none && next(Side::After) == none;
}

Result<Row> Lockstep::step()
{
    const std::uint32_t at = std::min(next(Side::Before), next(Side::After));
    if (const auto read = m_source.read({at}, m_event, m_stream); !read)
        return read.error();
    for (const Side side : bothSides) {
        m_hasTaken.of(side) = next(side) == at;
        if (!m_hasTaken.of(side))
            continue;
        ++m_at.of(side);
        if (const auto taken = fold(side).take(m_source, m_event); !taken)
            return taken.error();
    }
    return Row{at};
}

Result<void> Lockstep::settle()
{
    for (const Side side : bothSides) {
        if (!takesPart(side))
            continue;
        if (const auto settled = fold(side).settle(m_source); !settled)
            return settled;
    }
    return {};
}

} // namespace hindcast
