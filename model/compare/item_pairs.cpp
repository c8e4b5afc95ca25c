// SPDX-License-Identifier: MIT
#include "model/compare/item_pairs.h"

#include "model/compare/common_subsequence.h"
#include "model/compare/exact_equality.h"
#include "model/compare/member_lookup.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace hindcast {

namespace {

using Items = std::vector<Json>;
enum class Equality { AsWritten, Exact };

bool areEqual(const Json &left, const Json &right, Equality equality)
{
    return equality == Equality::AsWritten ? left == right : isExactlyEqual(left, right);
}

std::ptrdiff_t signedOf(std::size_t value)
{
    return static_cast<std::ptrdiff_t>(value);
}

/// Gives equal items equal numbers.
class ItemNumbers
{
public:
    explicit ItemNumbers(Equality equality)
        : m_numbers(0, Hash(), Equal{equality})
    {
    }

    std::vector<std::uint32_t> of(std::span<const Json> items)
    {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(items.size());
        for (const Json &item : items) {
            const auto next = static_cast<std::uint32_t>(m_numbers.size());
            numbers.push_back(m_numbers.try_emplace(&item, next).first->second);
        }
        return numbers;
    }

private:
    struct Hash
    {
        std::size_t operator()(const Json *item) const { return exactHash(*item); }
    };
    struct Equal
    {
        Equality equality;
        bool operator()(const Json *left, const Json *right) const
        {
            return areEqual(*left, *right, equality);
        }
    };
    std::unordered_map<const Json *, std::uint32_t, Hash, Equal> m_numbers;
};

/// The part of two arrays between two equal items.
struct Gap
{
    const Items &before;
    const Items &after;
    ItemPair from;
    ItemPair to;

    [[nodiscard]] std::size_t beforeCount() const
    {
        return static_cast<std::size_t>(to.before - from.before);
    }
    [[nodiscard]] std::size_t afterCount() const
    {
        return static_cast<std::size_t>(to.after - from.after);
    }
    [[nodiscard]] const Json &beforeItem(std::ptrdiff_t at) const
    {
        return before[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] const Json &afterItem(std::ptrdiff_t at) const
    {
        return after[static_cast<std::size_t>(at)];
    }
};

/// Pairs containers of one kind in order, the rest only if there are as many on either side.
void pairInOrder(Gap gap, std::vector<ItemPair> &pairs)
{
    ItemPair &from = gap.from;
    while (gap.beforeCount() > 0 || gap.afterCount() > 0) {
        if (gap.beforeCount() > 0 && gap.afterCount() > 0) {
            const Json &item = gap.beforeItem(from.before);
            const bool areAlike = item.kind() == gap.afterItem(from.after).kind();
            if (areAlike && (item.isContainer() || gap.beforeCount() == gap.afterCount())) {
                pairs.push_back({from.before++, from.after++});
                continue;
            }
        }
        if (gap.beforeCount() > 0)
            pairs.push_back({from.before++, -1});
        else
            pairs.push_back({-1, from.after++});
    }
}

/// How much two items have in common; 0: they are not to be paired.
std::uint32_t likeness(const Json &before, const Json &after)
{
    if (before.kind() != after.kind() || !before.isContainer())
        return 0;
    std::uint32_t score = 1;
    const MemberLookup lookup(after);
    for (const JsonMember &member : before.members()) {
        const Json *other = lookup.find(member.key);
        if (other != nullptr)
            score += isExactlyEqual(member.value, *other) ? 4 : 1;
    }
    return score;
}

/// Pairs, in order, the containers that have most in common.
void pairByLikeness(const Gap &gap, std::vector<ItemPair> &pairs)
{
    const std::size_t columns = gap.afterCount() + 1;
    std::vector<std::uint32_t> sums((gap.beforeCount() + 1) * columns, 0);
    const auto sum = [&](std::ptrdiff_t before, std::ptrdiff_t after) -> std::uint32_t & {
        return sums[static_cast<std::size_t>(before - gap.from.before) * columns
                    + static_cast<std::size_t>(after - gap.from.after)];
    };
    const auto paired = [&](std::ptrdiff_t before, std::ptrdiff_t after) {
        const std::uint32_t score = likeness(gap.beforeItem(before), gap.afterItem(after));
        return score == 0 ? 0 : score + sum(before + 1, after + 1);
    };
    for (std::ptrdiff_t before = gap.to.before; before-- > gap.from.before;) {
        for (std::ptrdiff_t after = gap.to.after; after-- > gap.from.after;)
            sum(before, after)
                = std::max({paired(before, after), sum(before + 1, after), sum(before, after + 1)});
    }
    ItemPair at = gap.from;
    while (at.before < gap.to.before || at.after < gap.to.after) {
        const bool hasBoth = at.before < gap.to.before && at.after < gap.to.after;
        const std::uint32_t best = hasBoth ? sum(at.before, at.after) : 0;
        if (best > 0 && best == paired(at.before, at.after))
            pairs.push_back({at.before++, at.after++});
        else if (at.before < gap.to.before && (best == 0 || best == sum(at.before + 1, at.after)))
            pairs.push_back({at.before++, -1});
        else
            pairs.push_back({-1, at.after++});
    }
}

void pairGap(const Gap &gap, Equality equality, std::vector<ItemPair> &pairs)
{
    constexpr std::size_t mostLookedAt = 4096; // Pairs of items.
    const bool isClear = gap.beforeCount() == gap.afterCount() || gap.beforeCount() == 0
        || gap.afterCount() == 0 || gap.beforeCount() * gap.afterCount() > mostLookedAt;
    if (equality == Equality::AsWritten || isClear)
        pairInOrder(gap, pairs);
    else
        pairByLikeness(gap, pairs);
}

std::vector<ItemPair> paired(const Items &before, const Items &after, Equality equality)
{
    std::size_t first = 0;
    std::size_t beforeEnd = before.size();
    std::size_t afterEnd = after.size();
    while (first < beforeEnd && first < afterEnd && areEqual(before[first], after[first], equality))
        ++first;
    while (beforeEnd > first && afterEnd > first
           && areEqual(before[beforeEnd - 1], after[afterEnd - 1], equality)) {
        --beforeEnd;
        --afterEnd;
    }
    std::vector<ItemPair> pairs;
    for (std::size_t i = 0; i < first; ++i)
        pairs.push_back({signedOf(i), signedOf(i)});

    ItemPair from{signedOf(first), signedOf(first)};
    if (first < beforeEnd && first < afterEnd) {
        ItemNumbers numbers(equality);
        const auto own = numbers.of(std::span(before).subspan(first, beforeEnd - first));
        const auto others = numbers.of(std::span(after).subspan(first, afterEnd - first));
        for (const auto &[inBefore, inAfter] : commonSubsequence(own, others)) {
            const ItemPair equal{signedOf(first + inBefore), signedOf(first + inAfter)};
            pairGap({before, after, from, equal}, equality, pairs);
            pairs.push_back(equal);
            from = {equal.before + 1, equal.after + 1};
        }
    }
    pairGap({before, after, from, {signedOf(beforeEnd), signedOf(afterEnd)}}, equality, pairs);
    for (; beforeEnd < before.size(); ++beforeEnd, ++afterEnd)
        pairs.push_back({signedOf(beforeEnd), signedOf(afterEnd)});
    return pairs;
}

/// Pairs items by what is at \a key in them.
MatchedItems pairedByKey(const Items &before, const Items &after, const std::string &key)
{
    std::unordered_map<std::string, std::ptrdiff_t> places;
    for (std::size_t i = 0; i < after.size(); ++i)
        places[itemKeyText(after[i], key)] = signedOf(i);
    std::vector<std::ptrdiff_t> partners; // Of the items before.
    std::vector<bool> isPartner(after.size());
    for (const Json &item : before) {
        const auto found = places.find(itemKeyText(item, key));
        partners.push_back(found == places.end() ? -1 : found->second);
        if (found != places.end())
            isPartner[static_cast<std::size_t>(found->second)] = true;
    }

    MatchedItems matched{.key = key};
    const auto addNewBehind = [&](std::ptrdiff_t at) {
        for (auto next = static_cast<std::size_t>(at + 1); next < after.size() && !isPartner[next];
             ++next)
            matched.pairs.push_back({-1, signedOf(next)});
    };
    std::ptrdiff_t anchor = -1; // New items stand behind what is gone behind the item they follow.
    std::ptrdiff_t last = -1;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (partners[i] >= 0) {
            addNewBehind(anchor);
            anchor = partners[i];
            matched.isReordered = matched.isReordered || anchor < last;
            last = std::max(last, anchor);
        }
        matched.pairs.push_back({signedOf(i), partners[i]});
    }
    addNewBehind(anchor);
    return matched;
}

} // namespace

std::vector<ItemPair> pairItems(const std::vector<Json> &before, const std::vector<Json> &after)
{
    return paired(before, after, Equality::AsWritten);
}

MatchedItems matchItems(const std::vector<Json> &before, const std::vector<Json> &after,
                        const ItemMatching &matching)
{
    const std::string key = itemKeyOf(before, after, matching);
    if (!key.empty())
        return pairedByKey(before, after, key);
    return {.pairs = paired(before, after, Equality::Exact)};
}

} // namespace hindcast
