// SPDX-License-Identifier: MIT
#include "model/compare/json_diff.h"

#include "model/replay/json_patch.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Above this many comparisons the middle of two arrays is not searched for equal items.
constexpr std::size_t mostComparisons = 4'000'000;

/// Equal items of the two middles by the longest common subsequence, ascending.
std::vector<ItemPair> commonItems(const std::vector<Json> &before, const std::vector<Json> &after,
                                  std::size_t first, std::size_t beforeEnd, std::size_t afterEnd)
{
    const std::size_t rows = beforeEnd - first;
    const std::size_t columns = afterEnd - first;
    if (rows == 0 || columns == 0 || rows * columns > mostComparisons)
        return {};
    std::vector<std::uint32_t> lengths((rows + 1) * (columns + 1), 0);
    const auto length = [&](std::size_t row, std::size_t column) -> std::uint32_t & {
        return lengths[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            length(row, column) = before[first + row] == after[first + column]
                ? length(row + 1, column + 1) + 1
                : std::max(length(row + 1, column), length(row, column + 1));
        }
    }
    std::vector<ItemPair> pairs;
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows && column < columns) {
        if (before[first + row] == after[first + column]) {
            pairs.push_back({static_cast<std::ptrdiff_t>(first + row),
                             static_cast<std::ptrdiff_t>(first + column)});
            ++row;
            ++column;
        } else if (length(row + 1, column) >= length(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
    return pairs;
}

/// Pairs what lies between two equal items: containers of one kind in order, the rest alone.
void pairGap(const std::vector<Json> &before, const std::vector<Json> &after, ItemPair from,
             ItemPair to, std::vector<ItemPair> &pairs)
{
    while (from.before < to.before || from.after < to.after) {
        const bool hasBoth = from.before < to.before && from.after < to.after;
        if (hasBoth) {
            const auto kind = [](const std::vector<Json> &items, std::ptrdiff_t at) {
                return items[static_cast<std::size_t>(at)].kind();
            };
            const Json::Kind one = kind(before, from.before);
            const bool areAlike = one == kind(after, from.after);
            const bool isContainer = one == Json::Kind::Object || one == Json::Kind::Array;
            const bool sameCount = to.before - from.before == to.after - from.after;
            if (areAlike && (isContainer || sameCount)) {
                pairs.push_back({from.before++, from.after++});
                continue;
            }
        }
        if (from.before < to.before)
            pairs.push_back({from.before++, -1});
        else
            pairs.push_back({-1, from.after++});
    }
}

void diffInto(const Json &before, const Json &after, const std::string &pointer,
              std::vector<Change> &changes);

void diffObjects(const Json &before, const Json &after, const std::string &pointer,
                 std::vector<Change> &changes)
{
    for (const JsonMember &member : before.members()) {
        if (after.find(member.key) == nullptr)
            changes.push_back({Change::Kind::Removed, pointer + '/' + pointerToken(member.key),
                               member.value, Json()});
    }
    for (const JsonMember &member : after.members()) {
        const std::string own = pointer + '/' + pointerToken(member.key);
        const Json *old = before.find(member.key);
        if (old == nullptr)
            changes.push_back({Change::Kind::Added, own, Json(), member.value});
        else if (!old->isSame(member.value))
            diffInto(*old, member.value, own, changes);
    }
}

void diffArrays(const Json &before, const Json &after, const std::string &pointer,
                std::vector<Change> &changes)
{
    for (const ItemPair &pair : pairItems(before.items(), after.items())) {
        const auto own
            = [&pointer](std::ptrdiff_t at) { return pointer + '/' + std::to_string(at); };
        const auto item = [](const Json &array, std::ptrdiff_t at) -> const Json & {
            return array.items()[static_cast<std::size_t>(at)];
        };
        if (pair.after < 0)
            changes.push_back(
                {Change::Kind::Removed, own(pair.before), item(before, pair.before), Json()});
        else if (pair.before < 0)
            changes.push_back(
                {Change::Kind::Added, own(pair.after), Json(), item(after, pair.after)});
        else
            diffInto(item(before, pair.before), item(after, pair.after), own(pair.after), changes);
    }
}

void diffInto(const Json &before, const Json &after, const std::string &pointer,
              std::vector<Change> &changes)
{
    if (before.isSame(after))
        return;
    if (before.isObject() && after.isObject())
        diffObjects(before, after, pointer, changes);
    else if (before.isArray() && after.isArray())
        diffArrays(before, after, pointer, changes);
    else if (before != after)
        changes.push_back({Change::Kind::Changed, pointer, before, after});
}

} // namespace

std::vector<ItemPair> pairItems(const std::vector<Json> &before, const std::vector<Json> &after)
{
    std::size_t first = 0;
    std::size_t beforeEnd = before.size();
    std::size_t afterEnd = after.size();
    while (first < beforeEnd && first < afterEnd && before[first] == after[first])
        ++first;
    while (beforeEnd > first && afterEnd > first && before[beforeEnd - 1] == after[afterEnd - 1]) {
        --beforeEnd;
        --afterEnd;
    }
    const auto signedOf = [](std::size_t value) { return static_cast<std::ptrdiff_t>(value); };

    std::vector<ItemPair> pairs;
    for (std::size_t i = 0; i < first; ++i)
        pairs.push_back({signedOf(i), signedOf(i)});
    ItemPair gap{signedOf(first), signedOf(first)};
    for (const ItemPair &equal : commonItems(before, after, first, beforeEnd, afterEnd)) {
        pairGap(before, after, gap, equal, pairs);
        pairs.push_back(equal);
        gap = {equal.before + 1, equal.after + 1};
    }
    pairGap(before, after, gap, {signedOf(beforeEnd), signedOf(afterEnd)}, pairs);
    for (; beforeEnd < before.size(); ++beforeEnd, ++afterEnd)
        pairs.push_back({signedOf(beforeEnd), signedOf(afterEnd)});
    return pairs;
}

std::vector<Change> diff(const Json &before, const Json &after)
{
    std::vector<Change> changes;
    diffInto(before, after, {}, changes);
    return changes;
}

} // namespace hindcast
