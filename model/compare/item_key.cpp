// SPDX-License-Identifier: MIT
#include "model/compare/item_key.h"

#include "model/compare/exact_number.h"
#include "model/event/json_pointer.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace hindcast {

namespace {

std::string unescaped(std::string_view token)
{
    std::string key;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool isEscape = token[i] == '~' && i + 1 < token.size();
        key += !isEscape ? token[i] : token[++i] == '1' ? '/' : '~';
    }
    return key;
}

const Json *itemAt(const Json &array, std::string_view token)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    const bool isIndex = error == std::errc() && end == token.data() + token.size();
    return isIndex && index < array.size() ? &array.items()[index] : nullptr;
}

bool isKey(const Json *value)
{
    return value != nullptr
        && (value->kind() == Json::Kind::String || value->kind() == Json::Kind::Number);
}

/// Whether each of \a items has something different at \a pointer.
bool tellsApart(const std::vector<Json> &items, std::string_view pointer)
{
    std::unordered_set<std::string> seen;
    return std::ranges::all_of(items, [&](const Json &item) {
        return item.isObject() && isKey(atPointer(item, pointer))
            && seen.insert(itemKeyText(item, pointer)).second;
    });
}

bool isNamedLikeAnId(std::string_view key)
{
    return key.size() > 2 && (key.ends_with("Id") || key.ends_with("ID") || key.ends_with("_id"));
}

} // namespace

const Json *atPointer(const Json &value, std::string_view pointer)
{
    const Json *at = &value;
    while (at != nullptr && !pointer.empty()) {
        pointer.remove_prefix(1); // The slash.
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        const std::string_view token = pointer.substr(0, end);
        at = at->isArray() ? itemAt(*at, token) : at->find(unescaped(token));
        pointer.remove_prefix(end);
    }
    return at;
}

std::string itemKeyText(const Json &item, std::string_view pointer)
{
    const Json *value = atPointer(item, pointer);
    if (!isKey(value))
        return {};
    return value->kind() == Json::Kind::Number ? "#" + canonicalNumber(value->token())
                                               : "\"" + value->text();
}

std::string itemKeyOf(const std::vector<Json> &before, const std::vector<Json> &after,
                      const ItemMatching &matching)
{
    const std::vector<Json> &some = before.empty() ? after : before;
    if (some.empty() || !some.front().isObject())
        return {};
    std::vector<std::string> candidates = matching.keys;
    candidates.emplace_back("/id");
    for (const JsonMember &member : some.front().members()) {
        if (isNamedLikeAnId(member.key))
            candidates.push_back('/' + pointerToken(member.key));
    }
    const auto found = std::ranges::find_if(candidates, [&](const std::string &pointer) {
        return tellsApart(before, pointer) && tellsApart(after, pointer);
    });
    return found == candidates.end() ? std::string() : *found;
}

} // namespace hindcast
