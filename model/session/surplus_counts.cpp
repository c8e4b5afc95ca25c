// SPDX-License-Identifier: MIT
#include "model/session/surplus_counts.h"

namespace hindcast {

namespace {

RuleCount operator-(const RuleCount &a, const RuleCount &b)
{
    return {a.matched - b.matched, a.produced - b.produced, a.dropped - b.dropped,
            a.failed - b.failed};
}

} // namespace

SurplusCounts::SurplusCounts(const PipelineRun &run)
    : m_run(run)
    , m_surplus(run.rules().size())
{
}

void SurplusCounts::begin()
{
    if (m_depth++ == 0)
        m_before = m_run.ruleCounts();
}

void SurplusCounts::end()
{
    if (--m_depth > 0)
        return;
    for (std::size_t i = 0; i < m_surplus.size(); ++i)
        m_surplus[i] = m_surplus[i] - (m_before[i] - m_run.ruleCounts()[i]);
}

std::vector<RuleCount> SurplusCounts::counts() const
{
    std::vector<RuleCount> counts = m_run.ruleCounts();
    for (std::size_t i = 0; i < m_surplus.size(); ++i)
        counts[i] = counts[i] - m_surplus[i];
    return counts;
}

} // namespace hindcast
