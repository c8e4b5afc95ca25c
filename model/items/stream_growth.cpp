// SPDX-License-Identifier: MIT
#include "model/items/stream_growth.h"

#include <algorithm>

namespace hindcast {

std::optional<std::vector<RowRun>> addedRuns(const std::vector<std::uint32_t> &rows,
                                             const std::vector<std::uint32_t> &target)
{
    constexpr std::size_t mostRuns = 64;
    std::vector<RowRun> runs;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (kept < rows.size() && rows[kept] == target[i]) {
            ++kept;
            continue;
        }
        const int at = static_cast<int>(i);
        if (!runs.empty() && runs.back().last == at - 1)
            runs.back().last = at;
        else
            runs.push_back({at, at});
        if (runs.size() > mostRuns)
            return {};
    }
    if (kept < rows.size())
        return {};
    return runs;
}

std::vector<std::uint32_t> addedNumbers(const std::vector<std::uint32_t> &rows,
                                        const std::vector<std::uint32_t> &target)
{
    std::vector<bool> known(target.empty() ? 0 : std::ranges::max(target) + std::size_t{1});
    for (const std::uint32_t number : rows)
        known[number] = true;
    std::vector<std::uint32_t> result;
    std::ranges::copy_if(target, std::back_inserter(result),
                         [&known](std::uint32_t number) { return !known[number]; });
    return result;
}

} // namespace hindcast
