// SPDX-License-Identifier: MIT
#include "model/compare/blame_step.h"

#include "model/compare/exact_equality.h"
#include "model/compare/item_pairs.h"
#include "model/compare/member_lookup.h"

#include <algorithm>

namespace hindcast {

namespace {

bool isNumber(const std::string &token)
{
    return !token.empty()
        && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether matchItems() would take the two items for one, if all others are the same: by their key,
/// whichever member that is, or by standing in one place.
bool haveSameIds(const Json &before, const Json &after)
{
    const auto isId = [](std::string_view key) {
        return key == "id" || key.ends_with("Id") || key.ends_with("ID") || key.ends_with("_id");
    };
    const auto areIdsIn = [&](const Json &some, const Json &other) {
        return std::ranges::all_of(some.members(), [&](const JsonMember &member) {
            if (!isId(member.key))
                return true;
            const Json *partner = other.find(member.key);
            return partner != nullptr && isExactlyEqual(member.value, *partner);
        });
    };
    return before.isObject() && after.isObject() && areIdsIn(before, after)
        && areIdsIn(after, before);
}

/// The items of two arrays that are not equal to their counterparts at the front and at the end.
struct Middle
{
    Middle(const std::vector<Json> &before, const std::vector<Json> &after)
        : beforeEnd(before.size())
        , afterEnd(after.size())
    {
        while (first < beforeEnd && first < afterEnd && isExactlyEqual(before[first], after[first]))
            ++first;
        while (beforeEnd > first && afterEnd > first
               && isExactlyEqual(before[beforeEnd - 1], after[afterEnd - 1])) {
            --beforeEnd;
            --afterEnd;
        }
    }
    [[nodiscard]] bool isEmpty() const { return beforeEnd == first && afterEnd == first; }

    std::size_t first = 0;
    std::size_t beforeEnd;
    std::size_t afterEnd;
};

/// What matchItems() says, found out faster where an event has changed, added or removed little.
MatchedItems pairsOf(const std::vector<Json> &before, const std::vector<Json> &after,
                     const Middle &middle)
{
    const bool isOneSided = middle.beforeEnd == middle.first || middle.afterEnd == middle.first;
    const bool isOne = middle.beforeEnd == middle.first + 1 && middle.afterEnd == middle.first + 1;
    if (!isOneSided && !(isOne && haveSameIds(before[middle.first], after[middle.first])))
        return matchItems(before, after, {});
    MatchedItems matched;
    const auto pair = [&matched](std::ptrdiff_t old, std::ptrdiff_t now) {
        matched.pairs.push_back({old, now});
    };
    for (std::size_t i = 0; i < middle.first; ++i)
        pair(static_cast<std::ptrdiff_t>(i), static_cast<std::ptrdiff_t>(i));
    if (isOne) {
        pair(static_cast<std::ptrdiff_t>(middle.first), static_cast<std::ptrdiff_t>(middle.first));
    } else {
        for (std::size_t i = middle.first; i < middle.beforeEnd; ++i)
            pair(static_cast<std::ptrdiff_t>(i), -1);
        for (std::size_t i = middle.first; i < middle.afterEnd; ++i)
            pair(-1, static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = middle.beforeEnd; i < before.size(); ++i)
        pair(static_cast<std::ptrdiff_t>(i),
             static_cast<std::ptrdiff_t>(middle.afterEnd + i - middle.beforeEnd));
    return matched;
}

} // namespace

bool BlameStep::isLogged(Depth depth) const
{
    return m_logged != nullptr && depth.value == m_logged->size();
}

BlameStep::Depth BlameStep::insideMember(Depth depth, std::string_view key) const
{
    if (depth.value == Depth::none || depth.value >= m_logged->size()
        || (*m_logged)[depth.value] != key)
        return {};
    return {depth.value + 1};
}

BlameStep::Depth BlameStep::insideItem(Depth depth) const
{
    if (depth.value == Depth::none || depth.value >= m_logged->size()
        || !isNumber((*m_logged)[depth.value]))
        return {};
    return {depth.value + 1};
}

bool BlameStep::change(BlameNode &node, const Json &before, const Json &after) const
{
    return changeAt(node, before, after, m_logged != nullptr ? Depth{0} : Depth());
}

bool BlameStep::changeAt(BlameNode &node, const Json &before, const Json &after, Depth depth) const
{
    if (!changeInside(node, before, after, depth))
        return false;
    if (isLogged(depth))
        log(node, before, after);
    return true;
}

bool BlameStep::changeInside(BlameNode &node, const Json &before, const Json &after,
                             Depth depth) const
{
    if (before.isSame(after))
        return false;
    if (before.isObject() && after.isObject())
        return changeMembers(node, before, after, depth);
    if (before.isArray() && after.isArray())
        return changeItems(node, before, after, depth);
    if (isExactlyEqual(before, after))
        return false;
    const bool isAbove = depth.value != Depth::none && !isLogged(depth);
    if (isAbove)
        remove(node, before, depth);
    add(node, after, isAbove ? depth : Depth());
    return true;
}

/// Two objects whose members have the same keys, in the same order.
bool BlameStep::changeKnown(BlameNode &node, const Json &before, const Json &after,
                            Depth depth) const
{
    bool hasChanged = false;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const JsonMember &own = after.members()[i];
        const Json &old = before.members()[i].value;
        if (old.isSame(own.value) || (!own.value.isContainer() && isExactlyEqual(old, own.value)))
            continue;
        const BlameNode unlisted(node.m_data.constData()->parts);
        BlameNode &member = node.m_data->members.try_emplace(own.key, unlisted).first->second;
        hasChanged |= changeAt(member, old, own.value, insideMember(depth, own.key));
    }
    return hasChanged;
}

bool BlameStep::changeMembers(BlameNode &node, const Json &before, const Json &after,
                              Depth depth) const
{
    const auto sameKey
        = [](const JsonMember &one, const JsonMember &other) { return one.key == other.key; };
    bool hasChanged = false;
    if (std::ranges::equal(before.members(), after.members(), sameKey)) {
        hasChanged = changeKnown(node, before, after, depth);
    } else {
        const MemberLookup inBefore(before);
        const MemberLookup inAfter(after);
        const BlameNode unlisted(node.m_data->parts);
        auto &members = node.m_data->members;
        for (const JsonMember &member : before.members()) {
            if (inAfter.find(member.key) != nullptr)
                continue;
            hasChanged = true;
            const Depth inside = insideMember(depth, member.key);
            if (inside.value == Depth::none)
                members.erase(member.key);
            else
                remove(members.try_emplace(member.key, unlisted).first->second, member.value,
                       inside);
        }
        for (std::size_t i = 0; i < after.members().size(); ++i) {
            const JsonMember &member = after.members()[i];
            const Json *old = inBefore.find(member.key);
            if (!inAfter.counts(i) || (old != nullptr && old->isSame(member.value)))
                continue;
            BlameNode &own = members.try_emplace(member.key, unlisted).first->second;
            const Depth inside = insideMember(depth, member.key);
            hasChanged |= old == nullptr || changeAt(own, *old, member.value, inside);
            if (old == nullptr)
                add(own, member.value, inside);
        }
    }
    if (hasChanged)
        node.m_data->newest = stampNow();
    return hasChanged;
}

/// Two arrays whose items have stayed where they were.
bool BlameStep::changeItemsInPlace(BlameNode &node, const Json &before, const Json &after,
                                   Depth depth) const
{
    bool hasChanged = false;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const Json &old = before.items()[i];
        if (old.isSame(after.items()[i]))
            continue;
        if (node.m_data->items.empty())
            node.m_data->items.assign(after.size(), BlameNode(node.m_data->parts));
        hasChanged |= changeAt(node.m_data->items[i], old, after.items()[i], insideItem(depth));
    }
    if (hasChanged)
        node.m_data->newest = stampNow();
    return hasChanged;
}

bool BlameStep::changeItems(BlameNode &node, const Json &before, const Json &after,
                            Depth depth) const
{
    const Middle middle(before.items(), after.items());
    if (middle.isEmpty())
        return false;
    const MatchedItems matched = pairsOf(before.items(), after.items(), middle);
    if (std::ranges::all_of(matched.pairs,
                            [](const ItemPair &pair) { return pair.before == pair.after; }))
        return changeItemsInPlace(node, before, after, depth);

    const Depth inside = insideItem(depth);
    std::vector<BlameNode> old = std::exchange(node.m_data->items, {});
    if (old.empty())
        old.assign(before.size(), BlameNode(node.m_data->parts));
    const BlameNode now(stampNow());
    std::vector<BlameNode> items(after.size(), now);
    for (const ItemPair &pair : matched.pairs) {
        const auto from = static_cast<std::size_t>(pair.before);
        const auto to = static_cast<std::size_t>(pair.after);
        if (pair.after < 0) {
            remove(old[from], before.items()[from], inside);
        } else if (pair.before < 0) {
            add(items[to], after.items()[to], inside);
        } else {
            items[to] = std::move(old[from]);
            changeAt(items[to], before.items()[from], after.items()[to], inside);
        }
    }
    node.m_data->items = std::move(items);
    node.m_data->newest = stampNow();
    return true;
}

/// Keeps the logs of a member that was there before.
void BlameStep::add(BlameNode &node, const Json &value, Depth depth) const
{
    BlameNode made(stampNow());
    made.m_data->log = node.m_data.constData()->log;
    if (depth.value == Depth::none) {
        node = std::move(made);
        return;
    }
    if (isLogged(depth)) {
        node = std::move(made);
        log(node, {}, value);
        return;
    }
    const std::string &token = (*m_logged)[depth.value];
    if (const auto gone = node.m_data->members.find(token); gone != node.m_data->members.end())
        made.m_data->members.emplace(token, gone->second);
    if (const Json *member = value.find(token); member != nullptr)
        add(made.m_data->members[token], *member, {depth.value + 1});
    if (value.isArray() && isNumber(token)) {
        made.m_data->items.assign(value.size(), BlameNode(stampNow()));
        for (std::size_t i = 0; i < value.size(); ++i)
            add(made.m_data->items[i], value.items()[i], {depth.value + 1});
    }
    node = std::move(made);
}

/// Logs that what is logged is gone; the nodes on the way to it stay, with their logs.
void BlameStep::remove(BlameNode &node, const Json &value, Depth depth) const
{
    if (depth.value == Depth::none)
        return;
    if (isLogged(depth)) {
        log(node, value, {});
        return;
    }
    const std::string &token = (*m_logged)[depth.value];
    const BlameNode unlisted(node.m_data->parts);
    if (const Json *member = value.find(token); member != nullptr)
        remove(node.m_data->members.try_emplace(token, unlisted).first->second, *member,
               {depth.value + 1});
    if (value.isArray() && isNumber(token)) {
        node.m_data->items.resize(value.size(), unlisted);
        for (std::size_t i = 0; i < value.size(); ++i)
            remove(node.m_data->items[i], value.items()[i], {depth.value + 1});
    }
}

void BlameStep::log(BlameNode &node, std::optional<Json> from, std::optional<Json> to) const
{
    if (!node.m_data->log)
        node.m_data->log = std::make_shared<FieldLog>();
    FieldLog &log = *node.m_data->log;
    // An event that took a field away with what was around it, and put it back, changed it once.
    if (!log.versions.empty() && log.versions.back().row == m_row) {
        log.versions.back().to = std::move(to);
        return;
    }
    log.versions.push_back({m_row, std::move(from), std::move(to)});
    if (log.versions.size() > FieldLog::mostVersions) {
        log.versions.pop_front();
        ++log.leftOut;
    }
}

void BlameStep::write(BlameNode &node, const Json &state, const StatePath &path) const
{
    BlameNode *at = &node;
    const Json *value = &state;
    for (const std::string &token : path) {
        at->m_data->newest.written = m_row;
        const BlameNode unlisted(at->m_data->parts);
        if (value->isArray()) {
            const auto index = itemNumber(*value, token);
            if (!index)
                return;
            if (at->m_data->items.empty())
                at->m_data->items.assign(value->size(), unlisted);
            at = &at->m_data->items[*index];
            value = &value->items()[*index];
        } else {
            const Json *member = value->find(token);
            if (member == nullptr)
                return;
            at = &at->m_data->members.try_emplace(token, unlisted).first->second;
            value = member;
        }
    }
    if (at->m_data.constData()->newest.changed == m_row && !value->isContainer())
        return; // That says it already.
    at->m_data->newest.written = m_row;
    if (!value->isContainer())
        return;
    at->m_data->parts.written = m_row;
    for (auto &[key, member] : at->m_data->members) {
        if (const Json *inside = value->find(key); inside != nullptr)
            write(member, *inside, {});
    }
    for (std::size_t i = 0; i < at->m_data->items.size(); ++i)
        write(at->m_data->items[i], value->items()[i], {});
}

} // namespace hindcast
