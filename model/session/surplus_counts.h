// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline_run.h"

namespace hindcast {

/// Going back in a run asks upcasters about events once more, and their counts only grow. This
/// knows what was counted on such ways. Lives on the thread of the run, which must outlive it.
class SurplusCounts
{
public:
    explicit SurplusCounts(const PipelineRun &run);

    /// Pairs of calls may be inside each other.
    void begin();
    /// All that was counted since the outermost begin() is surplus.
    void end();

    /// What rules did, each event counted once.
    [[nodiscard]] std::vector<RuleCount> counts() const;

private:
    const PipelineRun &m_run;
    std::vector<RuleCount> m_surplus;
    std::vector<RuleCount> m_before;
    int m_depth = 0;
};

} // namespace hindcast
