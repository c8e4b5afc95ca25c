// SPDX-License-Identifier: MIT
#include "model/compare/json_diff.h"

#include "model/compare/member_lookup.h"
#include "model/event/json_pointer.h"

namespace hindcast {

namespace {

void diffInto(const Json &before, const Json &after, const std::string &pointer,
              std::vector<Change> &changes);

void diffObjects(const Json &before, const Json &after, const std::string &pointer,
                 std::vector<Change> &changes)
{
    const MemberLookup inBefore(before);
    const MemberLookup inAfter(after);
    for (const JsonMember &member : before.members()) {
        if (inAfter.find(member.key) == nullptr)
            changes.push_back({Change::Kind::Removed, pointer + '/' + pointerToken(member.key),
                               member.value, Json()});
    }
    for (const JsonMember &member : after.members()) {
        const std::string own = pointer + '/' + pointerToken(member.key);
        const Json *old = inBefore.find(member.key);
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

std::vector<Change> diff(const Json &before, const Json &after)
{
    std::vector<Change> changes;
    diffInto(before, after, {}, changes);
    return changes;
}

} // namespace hindcast
