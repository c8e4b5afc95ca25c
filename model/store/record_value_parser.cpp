// SPDX-License-Identifier: MIT
#include "model/store/record_value_parser.h"

#include "model/event/json_pointer.h"
#include "model/store/profile_value_parser.h"

#include <algorithm>

namespace hindcast {

namespace {

bool beginsWith(const JsonPointer &pointer, const JsonPointer &beginning)
{
    return pointer.size() >= beginning.size()
        && std::equal(beginning.begin(), beginning.end(), pointer.begin());
}

} // namespace

QString nameOf(const ValueRule &rule)
{
    if (!rule.parts.empty())
        return nameOf(rule.parts.back());
    std::string name = rule.column.table + rule.column.column; // One of them is empty.
    if (!rule.pointers.empty())
        name += pointerText(rule.pointers.front());
    return QString::fromStdString(name);
}

JsonPointer RecordValueParser::readPointer(const ProfileNode &node)
{
    return readPointer(node, node.anyText());
}

JsonPointer RecordValueParser::readPointer(const ProfileNode &node, std::string_view text)
{
    if (text.empty())
        node.failExpecting(tr("a JSON pointer, which begins with /"));
    return hindcast::readPointer(node, text);
}

ValueRule RecordValueParser::valueAt(const JsonPointer &pointer) const
{
    ValueRule rule{.kind = ValueRule::Kind::Column};
    const EncodedMember *into = nullptr;
    for (const EncodedMember &member : m_members) {
        if (beginsWith(pointer, member.pointer)
            && (into == nullptr || into->pointer.size() < member.pointer.size()))
            into = &member;
    }
    JsonPointer rest = pointer;
    if (into != nullptr) {
        rule.column.column = pointerText(into->pointer);
        rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(into->pointer.size()));
    }
    if (!rest.empty())
        rule.pointers.push_back(std::move(rest));
    return rule;
}

/// Pointers into the same text are one rule, so that objects and arrays give way to what is plainer
/// as they do in columns.
ValueRule RecordValueParser::readPointers(const ProfileNode &node) const
{
    node.expectObject({"pointers", "as", "pattern"});
    ValueRule all{.kind = ValueRule::Kind::FirstOf};
    for (const ProfileNode &item : node.required("pointers").items()) {
        ValueRule rule = valueAt(readPointer(item));
        const bool goesOn = !all.parts.empty() && !rule.pointers.empty()
            && !all.parts.back().pointers.empty() && all.parts.back().column == rule.column;
        if (goesOn)
            all.parts.back().pointers.push_back(rule.pointers.front());
        else
            all.parts.push_back(std::move(rule));
    }
    if (const auto as = node.member("as")) {
        static_cast<void>(as->oneOf({"uuid"}));
        for (ValueRule &part : all.parts)
            part.isUuid = true;
    }
    if (const auto pattern = node.member("pattern")) {
        for (ValueRule &part : all.parts)
            part.pattern = readPattern(*pattern);
    }
    return all.parts.size() == 1 ? all.parts.front() : all;
}

ValueRule RecordValueParser::read(const ProfileNode &node) const
{
    if (node.value().kind() == Json::Kind::String)
        return valueAt(readPointer(node));
    if (const auto key = node.member("key")) {
        node.expectObject({"key"});
        if (!key->boolean())
            key->failExpecting(tr("true"));
        return {.kind = ValueRule::Kind::Column, .column = {recordKey, {}}};
    }
    if (auto composed = readComposed(node, reader()))
        return *std::move(composed);
    if (node.value().isObject())
        return readPointers(node);
    node.failExpecting(tr("a JSON pointer, or an object with one of the keys pointers, constant, "
                          "join, firstOf, key"));
    return {};
}

ValueRule RecordValueParser::readOptional(const ProfileNode &parent, const char *key) const
{
    const auto node = parent.member(key);
    return node ? read(*node) : ValueRule();
}

} // namespace hindcast
