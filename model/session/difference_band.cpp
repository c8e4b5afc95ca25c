// SPDX-License-Identifier: MIT
#include "model/session/difference_band.h"

#include <algorithm>
#include <ranges>

namespace hindcast {

bool DifferenceBand::differsAt(std::int64_t ordinal) const
{
    const auto found = std::ranges::lower_bound(ranges, ordinal, {}, &Range::last);
    return found != ranges.end() && found->first <= ordinal;
}

void DifferenceBand::add(std::int64_t ordinal, std::int64_t changes, bool isLikeBefore)
{
    const bool goesOn = isLikeBefore && !ranges.empty() && ranges.back().last == examined - 1;
    if (changes > 0 && goesOn)
        ranges.back().last = ordinal;
    else if (changes > 0)
        ranges.push_back({examined, ordinal, changes});
    examined = ordinal + 1;
}

std::optional<std::int64_t> DifferenceBand::first() const
{
    return next(-1);
}

std::optional<std::int64_t> DifferenceBand::next(std::int64_t ordinal) const
{
    const auto range = std::ranges::upper_bound(ranges, ordinal, {}, &Range::first);
    const auto failure = std::ranges::upper_bound(failures, ordinal);
    if (failure == failures.end())
        return range == ranges.end() ? std::nullopt : std::optional(range->first);
    return range == ranges.end() ? *failure : std::min(range->first, *failure);
}

std::optional<std::int64_t> DifferenceBand::previous(std::int64_t ordinal) const
{
    const auto range = std::ranges::lower_bound(ranges, ordinal, {}, &Range::first);
    const auto failure = std::ranges::lower_bound(failures, ordinal);
    if (failure == failures.begin())
        return range == ranges.begin() ? std::nullopt : std::optional(std::prev(range)->first);
    return range == ranges.begin() ? *std::prev(failure)
                                   : std::max(std::prev(range)->first, *std::prev(failure));
}

} // namespace hindcast
