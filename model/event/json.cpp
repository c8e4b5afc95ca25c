// SPDX-License-Identifier: MIT
#include "model/event/json.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>
#include <variant>

namespace hindcast {

/// What a Json shares. Null is no node at all.
struct JsonNode : QSharedData
{
    using Content = std::variant<std::string, std::vector<Json>, std::vector<JsonMember>>;

    JsonNode(Json::Kind nodeKind, Content nodeContent)
        : kind(nodeKind)
        , content(std::move(nodeContent))
    {
    }

    static Json make(Json::Kind kind, Content content)
    {
        return Json(new JsonNode(kind, std::move(content)));
    }

    Json::Kind kind;
    Content content;
};

namespace {

void appendLineBreak(std::string &out, int indent, int level)
{
    if (indent < 0)
        return;
    out += '\n';
    out.append(static_cast<std::size_t>(indent) * static_cast<std::size_t>(level), ' ');
}

void appendText(const Json &value, int indent, int level, std::string &out)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        out += "null";
        return;
    case Json::Kind::True:
        out += "true";
        return;
    case Json::Kind::False:
        out += "false";
        return;
    case Json::Kind::Number:
        out += value.token();
        return;
    case Json::Kind::String:
        out += '"';
        out += value.token();
        out += '"';
        return;
    case Json::Kind::Array:
    case Json::Kind::Object:
        break;
    }

    const bool isObject = value.isObject();
    out += isObject ? '{' : '[';
    bool first = true;
    const auto beginItem = [&] {
        if (!std::exchange(first, false))
            out += ',';
        appendLineBreak(out, indent, level + 1);
    };
    for (const JsonMember &member : value.members()) {
        beginItem();
        out += quotedJson(member.key);
        out += indent < 0 ? ":" : ": ";
        appendText(member.value, indent, level + 1, out);
    }
    for (const Json &item : value.items()) {
        beginItem();
        appendText(item, indent, level + 1, out);
    }
    if (value.size() > 0)
        appendLineBreak(out, indent, level);
    out += isObject ? '}' : ']';
}

/// Looks at each value once: twice at each level would be a million times at twenty levels.
bool membersEqual(const std::vector<JsonMember> &left, const std::vector<JsonMember> &right)
{
    if (left.size() != right.size())
        return false;
    const auto sameMember = [](const JsonMember &a, const JsonMember &b) {
        return a.key == b.key && a.value == b.value;
    };
    if (std::ranges::equal(left, right, {}, &JsonMember::key, &JsonMember::key))
        return std::ranges::equal(left, right, {}, &JsonMember::value, &JsonMember::value);
    const auto sorted = [](const std::vector<JsonMember> &members) {
        std::vector<const JsonMember *> order;
        order.reserve(members.size());
        for (const JsonMember &member : members)
            order.push_back(&member);
        std::ranges::stable_sort(
            order, {}, [](const JsonMember *member) -> const std::string & { return member->key; });
        return order;
    };
    return std::ranges::equal(sorted(left), sorted(right),
                              [&](const auto *a, const auto *b) { return sameMember(*a, *b); });
}

} // namespace

Json::Json() = default;
Json::Json(const Json &) = default;
Json::Json(Json &&) noexcept = default;
Json &Json::operator=(const Json &) = default;
Json &Json::operator=(Json &&) noexcept = default;
Json::~Json() = default;

Json::Json(JsonNode *node)
    : m_node(node)
{
}

void Json::setToken(Kind kind, std::string_view token)
{
    Q_ASSERT(kind == Kind::Number || kind == Kind::String);
    const JsonNode *const node = m_node.constData();
    JsonNode *const own = node != nullptr && node->ref.loadRelaxed() == 1 ? m_node.data() : nullptr;
    auto *const text = own != nullptr ? std::get_if<std::string>(&own->content) : nullptr;
    if (text == nullptr) {
        *this = JsonNode::make(kind, std::string(token));
        return;
    }
    own->kind = kind;
    text->assign(token);
}

Json Json::boolean(bool value)
{
    static const Json yes = JsonNode::make(Kind::True, std::string());
    static const Json no = JsonNode::make(Kind::False, std::string());
    return value ? yes : no;
}

Json Json::integer(std::int64_t value)
{
    return number(std::to_string(value));
}

Json Json::number(std::string token)
{
    return JsonNode::make(Kind::Number, std::move(token));
}

Json Json::string(std::string_view text)
{
    const std::string quoted = quotedJson(text);
    return rawString(quoted.substr(1, quoted.size() - 2));
}

Json Json::rawString(std::string body)
{
    return JsonNode::make(Kind::String, std::move(body));
}

Json Json::array(std::vector<Json> items)
{
    return JsonNode::make(Kind::Array, std::move(items));
}

Json Json::object()
{
    return object(std::vector<JsonMember>());
}

Json Json::object(std::vector<JsonMember> members)
{
    return JsonNode::make(Kind::Object, std::move(members));
}

Json::Kind Json::kind() const
{
    return m_node ? m_node->kind : Kind::Null;
}

const std::string &Json::token() const
{
    static const std::string none;
    const auto *token = m_node ? std::get_if<std::string>(&m_node->content) : nullptr;
    return token != nullptr ? *token : none;
}

std::string Json::text() const
{
    return decodedJsonString(token());
}

const std::vector<Json> &Json::items() const
{
    static const std::vector<Json> none;
    const auto *items = m_node ? std::get_if<std::vector<Json>>(&m_node->content) : nullptr;
    return items != nullptr ? *items : none;
}

const std::vector<JsonMember> &Json::members() const
{
    static const std::vector<JsonMember> none;
    const auto *members = m_node ? std::get_if<std::vector<JsonMember>>(&m_node->content) : nullptr;
    return members != nullptr ? *members : none;
}

std::size_t Json::size() const
{
    return isObject() ? members().size() : items().size();
}

const Json *Json::find(std::string_view key) const
{
    const auto &all = members();
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [key](const JsonMember &member) { return member.key == key; });
    return found == all.rend() ? nullptr : &found->value;
}

std::vector<Json> &Json::editItems()
{
    if (!isArray())
        *this = array();
    return std::get<std::vector<Json>>(m_node->content);
}

std::vector<JsonMember> &Json::editMembers()
{
    if (!isObject())
        *this = object();
    return std::get<std::vector<JsonMember>>(m_node->content);
}

void Json::set(std::string_view key, Json value)
{
    edit(key) = std::move(value);
}

void Json::remove(std::string_view key)
{
    if (find(key) != nullptr)
        std::erase_if(editMembers(), [key](const JsonMember &member) { return member.key == key; });
}

Json &Json::edit(std::string_view key)
{
    std::vector<JsonMember> &all = editMembers();
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [key](const JsonMember &member) { return member.key == key; });
    if (found != all.rend())
        return found->value;
    return all.emplace_back(JsonMember{std::string(key), Json()}).value;
}

bool Json::isSame(const Json &other) const
{
    return m_node.constData() == other.m_node.constData();
}

bool Json::operator==(const Json &other) const
{
    if (isSame(other))
        return true;
    if (kind() != other.kind())
        return false;
    if (isObject())
        return membersEqual(members(), other.members());
    return isArray() ? items() == other.items() : token() == other.token();
}

std::string Json::toText(int indent) const
{
    std::string out;
    appendText(*this, indent, 0, out);
    return out;
}

} // namespace hindcast
