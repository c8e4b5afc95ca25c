// SPDX-License-Identifier: MIT
#include "model/compare/common_subsequence.h"

#include <algorithm>
#include <unordered_map>

namespace hindcast {

namespace {

using Numbers = std::span<const std::uint32_t>;
using Pair = std::pair<std::size_t, std::size_t>;

/// Above this many comparisons, not every pair of places is looked at.
constexpr std::size_t mostComparisons = 4'000'000;

bool isSmall(Numbers before, Numbers after)
{
    return before.empty() || after.size() <= mostComparisons / before.size();
}

std::vector<Pair> longest(Numbers before, Numbers after)
{
    const std::size_t rows = before.size();
    const std::size_t columns = after.size();
    std::vector<std::uint32_t> lengths((rows + 1) * (columns + 1), 0);
    const auto length = [&](std::size_t row, std::size_t column) -> std::uint32_t & {
        return lengths[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            length(row, column) = before[row] == after[column]
                ? length(row + 1, column + 1) + 1
                : std::max(length(row + 1, column), length(row, column + 1));
        }
    }
    std::vector<Pair> pairs;
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows && column < columns) {
        if (before[row] == after[column])
            pairs.emplace_back(row++, column++);
        else if (length(row + 1, column) >= length(row, column + 1))
            ++row;
        else
            ++column;
    }
    return pairs;
}

/// The longest part of \a pairs, which ascend in their first, that ascends in its second as well.
std::vector<Pair> ascending(const std::vector<Pair> &pairs)
{
    std::vector<std::size_t> ends; // The pair that the best run of each length ends with, so far.
    std::vector<std::size_t> previous(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto place = std::ranges::lower_bound(
            ends, pairs[i].second, {}, [&](std::size_t at) { return pairs[at].second; });
        previous[i] = place == ends.begin() ? i : *(place - 1);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<Pair> run;
    for (std::size_t left = ends.size(), at = ends.empty() ? 0 : ends.back(); left > 0; --left) {
        run.push_back(pairs[at]);
        at = previous[at];
    }
    std::ranges::reverse(run);
    return run;
}

/// Pairs of the numbers that stand once in either sequence, ascending.
std::vector<Pair> pairsOfRareNumbers(Numbers before, Numbers after)
{
    struct Seen
    {
        std::size_t place = 0;
        std::uint32_t times = 0;
    };
    const auto seenIn = [](Numbers numbers) {
        std::unordered_map<std::uint32_t, Seen> seen;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            Seen &one = seen[numbers[i]];
            one.place = i;
            ++one.times;
        }
        return seen;
    };
    const auto inBefore = seenIn(before);
    const auto inAfter = seenIn(after);
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto other = inAfter.find(before[i]);
        if (other != inAfter.end() && other->second.times == 1
            && inBefore.find(before[i])->second.times == 1)
            pairs.emplace_back(i, other->second.place);
    }
    return ascending(pairs);
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> commonSubsequence(Numbers before, Numbers after)
{
    if (isSmall(before, after))
        return longest(before, after);
    std::vector<Pair> anchors = pairsOfRareNumbers(before, after);
    anchors.emplace_back(before.size(), after.size());
    std::vector<Pair> pairs;
    Pair from{0, 0};
    for (const Pair &anchor : anchors) {
        const Numbers own = before.subspan(from.first, anchor.first - from.first);
        const Numbers others = after.subspan(from.second, anchor.second - from.second);
        if (isSmall(own, others)) {
            for (const Pair &pair : longest(own, others))
                pairs.emplace_back(from.first + pair.first, from.second + pair.second);
        }
        if (anchor.first < before.size())
            pairs.push_back(anchor);
        from = {anchor.first + 1, anchor.second + 1};
    }
    return pairs;
}

} // namespace hindcast
