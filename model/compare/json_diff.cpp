// SPDX-License-Identifier: MIT
#include "model/compare/json_diff.h"

#include "model/compare/member_lookup.h"
#include "model/event/json_pointer.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Goes down two values together. Where it stands is one text that grows and shrinks, and is only
/// copied where something is to be said: most members of large states are the same.
class Descent
{
public:
    explicit Descent(std::vector<Change> &changes)
        : m_changes(changes)
    {
    }

    void compare(const Json &before, const Json &after)
    {
        if (before.isSame(after))
            return;
        if (before.isObject() && after.isObject())
            compareObjects(before, after);
        else if (before.isArray() && after.isArray())
            compareArrays(before, after);
        else if (before != after)
            m_changes.push_back({Change::Kind::Changed, m_pointer, before, after});
    }

private:
    void compareAt(std::string_view token, const Json &before, const Json &after)
    {
        if (before.isSame(after) || (!before.isContainer() && before == after))
            return;
        const std::size_t length = m_pointer.size();
        m_pointer += '/';
        m_pointer += token;
        compare(before, after);
        m_pointer.resize(length);
    }

    void say(Change::Kind kind, const std::string &token, const Json &before, const Json &after)
    {
        m_changes.push_back({kind, m_pointer + '/' + token, before, after});
    }

    void compareObjects(const Json &before, const Json &after)
    {
        const std::vector<JsonMember> &old = before.members();
        const std::vector<JsonMember> &now = after.members();
        const MemberLookup inAfter(after);
        if (inAfter.size() == now.size()
            && std::ranges::equal(old, now, {}, &JsonMember::key, &JsonMember::key)) {
            for (std::size_t i = 0; i < now.size(); ++i)
                compareMember(old[i].value, now[i]);
            return;
        }
        const MemberLookup inBefore(before);
        for (const JsonMember &member : old) {
            if (inAfter.find(member.key) == nullptr)
                say(Change::Kind::Removed, pointerToken(member.key), member.value, Json());
        }
        for (const JsonMember &member : now) {
            if (const Json *own = inBefore.find(member.key))
                compareMember(*own, member);
            else
                say(Change::Kind::Added, pointerToken(member.key), Json(), member.value);
        }
    }

    void compareMember(const Json &before, const JsonMember &after)
    {
        if (after.key.find_first_of("~/") == std::string::npos)
            compareAt(after.key, before, after.value);
        else
            compareAt(pointerToken(after.key), before, after.value);
    }

    void compareArrays(const Json &before, const Json &after)
    {
        const auto item = [](const Json &array, std::ptrdiff_t at) -> const Json & {
            return array.items()[static_cast<std::size_t>(at)];
        };
        for (const ItemPair &pair : pairItems(before.items(), after.items())) {
            if (pair.after < 0)
                say(Change::Kind::Removed, std::to_string(pair.before), item(before, pair.before),
                    Json());
            else if (pair.before < 0)
                say(Change::Kind::Added, std::to_string(pair.after), Json(),
                    item(after, pair.after));
            else
                compareAt(std::to_string(pair.after), item(before, pair.before),
                          item(after, pair.after));
        }
    }

    std::vector<Change> &m_changes;
    std::string m_pointer;
};

} // namespace

std::vector<Change> diff(const Json &before, const Json &after)
{
    std::vector<Change> changes;
    Descent(changes).compare(before, after);
    return changes;
}

} // namespace hindcast
