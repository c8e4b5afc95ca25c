// SPDX-License-Identifier: MIT
#include "model/store/record_value_parser.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t longestPointer = 32;

bool beginsWith(const JsonPointer &pointer, const JsonPointer &beginning)
{
    return pointer.size() >= beginning.size()
        && std::equal(beginning.begin(), beginning.end(), pointer.begin());
}

} // namespace

std::string pointerText(const JsonPointer &pointer)
{
    std::string text;
    for (const std::string &segment : pointer) {
        text += '/';
        for (const char c : segment) {
            if (c == '~')
                text += "~0";
            else if (c == '/')
                text += "~1";
            else
                text += c;
        }
    }
    return text;
}

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
    JsonPointer pointer;
    if (text.empty() || text.front() != '/')
        node.failExpecting(tr("a JSON pointer, which begins with /"));
    for (const char c : text) {
        if (c == '/')
            pointer.emplace_back();
        else if (!pointer.empty())
            pointer.back() += c;
    }
    for (std::string &segment : pointer) {
        for (std::size_t at = 0; (at = segment.find('~', at)) != std::string::npos; ++at) {
            const char escape = at + 1 < segment.size() ? segment[at + 1] : '\0';
            if (escape != '0' && escape != '1')
                node.failExpecting(tr("~0 or ~1 where a JSON pointer has ~"));
            segment.replace(at, 2, escape == '1' ? "/" : "~");
        }
    }
    if (pointer.size() > longestPointer)
        node.failExpecting(tr("at most %1 segments").arg(longestPointer));
    return pointer;
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

ValueRule RecordValueParser::readParts(const ProfileNode &list, ValueRule::Kind kind) const
{
    ValueRule rule{.kind = kind};
    for (const ProfileNode &part : list.items())
        rule.parts.push_back(read(part));
    return rule;
}

/// Pointers into the same text are one rule, so that objects and arrays give way to what is plainer
/// as they do in columns.
ValueRule RecordValueParser::readPointers(const ProfileNode &node) const
{
    node.expectObject({"pointers", "as"});
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
    return all.parts.size() == 1 ? all.parts.front() : all;
}

ValueRule RecordValueParser::read(const ProfileNode &node) const
{
    ValueRule rule;
    if (node.value().kind() == Json::Kind::String)
        return valueAt(readPointer(node));
    if (const auto constant = node.member("constant")) {
        node.expectObject({"constant", "without"});
        rule.kind = ValueRule::Kind::Constant;
        rule.text = constant->text();
        if (const auto without = node.member("without"))
            rule.parts.push_back(read(*without));
        return rule;
    }
    if (const auto key = node.member("key")) {
        node.expectObject({"key"});
        if (!key->boolean())
            key->failExpecting(tr("true"));
        return {.kind = ValueRule::Kind::Column, .column = {recordKey, {}}};
    }
    if (const auto list = node.member("join")) {
        node.expectObject({"join", "separator"});
        rule = readParts(*list, ValueRule::Kind::Join);
        rule.text = node.required("separator").anyText();
        return rule;
    }
    if (const auto list = node.member("firstOf")) {
        node.expectObject({"firstOf"});
        return readParts(*list, ValueRule::Kind::FirstOf);
    }
    if (node.value().isObject())
        return readPointers(node);
    node.failExpecting(tr("a JSON pointer, or an object with one of the keys pointers, constant, "
                          "join, firstOf, key"));
    return rule;
}

ValueRule RecordValueParser::readOptional(const ProfileNode &parent, const char *key) const
{
    const auto node = parent.member(key);
    return node ? read(*node) : ValueRule();
}

} // namespace hindcast
