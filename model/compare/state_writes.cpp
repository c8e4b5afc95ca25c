// SPDX-License-Identifier: MIT
#include "model/compare/state_writes.h"

#include <charconv>
#include <optional>
#include <span>

namespace hindcast {

namespace {

/// Nothing if \a token is no number below \a end.
std::optional<std::size_t> indexBelow(std::size_t end, const std::string &token)
{
    std::size_t index = 0;
    const char *const last = token.data() + token.size();
    const auto [behind, error] = std::from_chars(token.data(), last, index);
    if (error != std::errc() || behind != last || index >= end)
        return {};
    return index;
}

/// What is at \a path, to write to; null pointer if there is nothing.
Json *editAt(Json &state, std::span<const Json> path)
{
    Json *at = &state;
    for (const Json &step : path) {
        if (at->isArray()) {
            const auto index = indexBelow(at->size(), step.token());
            at = index ? &at->editItems()[*index] : nullptr;
        } else {
            const std::string key = step.text();
            at = at->find(key) != nullptr ? &at->edit(key) : nullptr;
        }
        if (at == nullptr)
            return nullptr;
    }
    return at;
}

StatePath pathOf(const Json &steps)
{
    StatePath path;
    for (const Json &step : steps.items())
        path.push_back(step.kind() == Json::Kind::String ? step.text() : step.token());
    return path;
}

bool set(Json &state, const Json &path, const Json &value)
{
    if (path.size() == 0) {
        state = value;
        return true;
    }
    const std::span steps(path.items());
    Json *const parent = editAt(state, steps.first(steps.size() - 1));
    if (parent == nullptr || !parent->isContainer())
        return false;
    if (parent->isObject()) {
        parent->set(steps.back().text(), value);
        return true;
    }
    const auto index = indexBelow(parent->size(), steps.back().token());
    if (index)
        parent->editItems()[*index] = value;
    return index.has_value();
}

bool remove(Json &state, const Json &path)
{
    const std::span steps(path.items());
    Json *const parent = steps.empty() ? nullptr : editAt(state, steps.first(steps.size() - 1));
    if (parent == nullptr || !parent->isObject())
        return false;
    parent->remove(steps.back().text());
    return true;
}

/// \a write is `["a", path, first, last, middle]`.
bool rearrange(Json &state, const Json &write)
{
    Json *const array = editAt(state, write.items()[1].items());
    if (array == nullptr || !array->isArray())
        return false;
    const std::vector<Json> &old = array->items();
    const auto first = indexBelow(old.size() + 1, write.items()[2].token());
    const auto last = indexBelow(old.size() + 1, write.items()[3].token());
    if (!first || !last || *first + *last > old.size())
        return false;
    const auto begin = old.begin();
    std::vector<Json> items(begin, begin + static_cast<std::ptrdiff_t>(*first));
    for (const Json &item : write.items()[4].items()) {
        if (item.isArray()) {
            items.push_back(item.items().front());
            continue;
        }
        const auto from = indexBelow(old.size(), item.token());
        if (!from)
            return false;
        items.push_back(old[*from]);
    }
    items.insert(items.end(), old.end() - static_cast<std::ptrdiff_t>(*last), old.end());
    *array = Json::array(std::move(items));
    return true;
}

bool apply(Json &state, const Json &write)
{
    const std::string &what = write.items()[0].token();
    if (what == "s")
        return set(state, write.items()[1], write.items()[2]);
    if (what == "d")
        return remove(state, write.items()[1]);
    return what == "w" || rearrange(state, write);
}

} // namespace

bool applyWrites(Json &state, const std::string &text, std::vector<StatePath> &assigned)
{
    if (text.empty())
        return true;
    const Result<Json> writes = Json::parse(text);
    if (!writes)
        return false;
    for (const Json &write : writes.value().items()) {
        if (!apply(state, write))
            return false;
        const std::string &what = write.items()[0].token();
        if (what == "s" || what == "w")
            assigned.push_back(pathOf(write.items()[1]));
    }
    return true;
}

} // namespace hindcast
