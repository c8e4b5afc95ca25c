// SPDX-License-Identifier: MIT
#include "model/items/state_field.h"

#include "model/compare/json_diff.h"

#include <algorithm>
#include <unordered_map>

namespace hindcast {

namespace {

struct NameHash
{
    std::size_t operator()(const StateFieldName &name) const
    {
        const auto number = static_cast<std::size_t>(name.item * 2 + (name.isGone ? 1 : 0));
        return std::hash<std::string_view>()(name.key) ^ (number * 0x9e3779b97f4a7c15U);
    }
};

std::vector<StateFieldName> namesOf(const std::vector<JsonMember> &members)
{
    std::vector<StateFieldName> names;
    names.reserve(members.size());
    for (const JsonMember &member : members)
        names.push_back({.key = member.key});
    return names;
}

/// A member that is gone, and the member after which it stood; -1: it was the first.
struct Gone
{
    std::ptrdiff_t behind;
    std::size_t at;
};

std::vector<Gone> findGone(std::size_t count, const std::vector<std::ptrdiff_t> &partners)
{
    std::vector<std::ptrdiff_t> places(count, -1);
    for (std::size_t at = 0; at < partners.size(); ++at) {
        if (partners[at] >= 0)
            places[static_cast<std::size_t>(partners[at])] = static_cast<std::ptrdiff_t>(at);
    }
    std::vector<Gone> gone;
    std::ptrdiff_t behind = -1;
    for (std::size_t at = 0; at < count; ++at) {
        if (places[at] < 0)
            gone.push_back({behind, at});
        else
            behind = places[at];
    }
    std::ranges::stable_sort(gone, {}, &Gone::behind);
    return gone;
}

std::vector<StateField> membersInside(const std::vector<JsonMember> &before,
                                      const std::vector<JsonMember> &after)
{
    const std::vector<std::ptrdiff_t> partners = matchFields(namesOf(before), namesOf(after));
    const std::vector<Gone> gone = findGone(before.size(), partners);
    std::vector<StateField> fields;
    fields.reserve(after.size() + gone.size());
    auto next = gone.begin();
    const auto addGone = [&](std::ptrdiff_t behind) {
        for (; next != gone.end() && next->behind == behind; ++next)
            fields.push_back({.key = before[next->at].key, .before = before[next->at].value});
    };
    addGone(-1);
    for (std::size_t at = 0; at < after.size(); ++at) {
        StateField field{.key = after[at].key, .after = after[at].value};
        if (partners[at] >= 0)
            field.before = before[static_cast<std::size_t>(partners[at])].value;
        fields.push_back(std::move(field));
        addGone(static_cast<std::ptrdiff_t>(at));
    }
    return fields;
}

std::vector<StateField> itemsInside(const std::vector<Json> &before, const std::vector<Json> &after)
{
    std::vector<StateField> fields;
    fields.reserve(after.size());
    for (const ItemPair &pair : pairItems(before, after)) {
        StateField field{.item = pair.after < 0 ? pair.before : pair.after};
        if (pair.before >= 0)
            field.before = before[static_cast<std::size_t>(pair.before)];
        if (pair.after >= 0)
            field.after = after[static_cast<std::size_t>(pair.after)];
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace

StateMark StateField::mark() const
{
    if (!before)
        return StateMark::Added;
    if (!after)
        return StateMark::Removed;
    if (*before == *after)
        return StateMark::None;
    return after->isContainer() && before->kind() == after->kind() ? StateMark::Inside
                                                                   : StateMark::Changed;
}

std::vector<StateField> fieldsInside(const StateField &field)
{
    const Json nothing = field.shown().isObject() ? Json::object() : Json::array();
    const auto partOf = [&](const std::optional<Json> &value) -> const Json & {
        return value && value->kind() == field.shown().kind() ? *value : nothing;
    };
    const Json &before = partOf(field.before);
    const Json &after = partOf(field.after);
    return field.shown().isObject() ? membersInside(before.members(), after.members())
                                    : itemsInside(before.items(), after.items());
}

std::vector<std::ptrdiff_t> matchFields(const std::vector<StateFieldName> &from,
                                        const std::vector<StateFieldName> &to)
{
    std::vector<std::ptrdiff_t> places(to.size(), -1);
    std::size_t at = 0; // Most often nothing moved, and no table is needed.
    for (; at < from.size() && at < to.size() && from[at] == to[at]; ++at)
        places[at] = static_cast<std::ptrdiff_t>(at);
    if (at == from.size() || at == to.size())
        return places;

    struct Turn
    {
        std::vector<std::size_t> places;
        std::size_t next = 0;
    };
    std::unordered_map<StateFieldName, Turn, NameHash> turns;
    for (std::size_t i = at; i < from.size(); ++i)
        turns[from[i]].places.push_back(i);
    for (; at < to.size(); ++at) {
        const auto found = turns.find(to[at]);
        if (found != turns.end() && found->second.next < found->second.places.size())
            places[at] = static_cast<std::ptrdiff_t>(found->second.places[found->second.next++]);
    }
    return places;
}

} // namespace hindcast
