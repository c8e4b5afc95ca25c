// SPDX-License-Identifier: MIT
#include "model/store/profile_value_parser.h"

namespace hindcast {

namespace {

constexpr std::size_t longestPointer = 32;

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
};

JsonPointer readPointer(const ProfileNode &node)
{
    const std::string text = node.anyText();
    JsonPointer pointer;
    if (!text.empty() && text.front() != '/')
        node.failExpecting(Words::tr("a JSON pointer, which begins with /"));
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
                node.failExpecting(Words::tr("~0 or ~1 where a JSON pointer has ~"));
            segment.replace(at, 2, escape == '1' ? "/" : "~");
        }
    }
    if (pointer.size() > longestPointer)
        node.failExpecting(Words::tr("at most %1 segments").arg(longestPointer));
    return pointer;
}

ValueRule readParts(const ProfileNode &list, ValueRule::Kind kind)
{
    ValueRule rule{.kind = kind};
    for (const ProfileNode &part : list.items())
        rule.parts.push_back(readValue(part));
    return rule;
}

/// The keys of a value that names a column; \a rule is what they say.
void readColumnKeys(const ProfileNode &node, ValueRule &rule)
{
    rule.kind = ValueRule::Kind::Column;
    rule.column = readColumnName(node.required("column"));
    if (const auto pointers = node.member("pointers")) {
        for (const ProfileNode &pointer : pointers->items())
            rule.pointers.push_back(readPointer(pointer));
    }
    if (const auto optional = node.member("optional"))
        rule.isOptional = optional->boolean();
    if (const auto as = node.member("as")) {
        static_cast<void>(as->oneOf({"uuid"}));
        rule.isUuid = true;
    }
}

} // namespace

ColumnName readColumnName(const ProfileNode &node)
{
    const std::string name = node.text();
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos)
        return {{}, name};
    return {name.substr(0, dot), name.substr(dot + 1)};
}

ValueRule readValue(const ProfileNode &node)
{
    ValueRule rule;
    if (node.value().kind() == Json::Kind::String) {
        rule.kind = ValueRule::Kind::Column;
        rule.column = readColumnName(node);
        return rule;
    }
    if (const auto constant = node.member("constant")) {
        node.expectObject({"constant"});
        rule.kind = ValueRule::Kind::Constant;
        rule.text = constant->text();
        return rule;
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
    if (!node.value().isObject()) {
        node.failExpecting(Words::tr("the name of a column, or an object with one of the keys "
                                     "column, constant, join, firstOf"));
        return rule;
    }
    node.expectObject({"column", "pointers", "optional", "as"}, {"pattern", "item"});
    readColumnKeys(node, rule);
    return rule;
}

ValueRule readOptionalValue(const ProfileNode &object, const char *key)
{
    const auto node = object.member(key);
    return node ? readValue(*node) : ValueRule();
}

TimeRule readOptionalTime(const ProfileNode &object, const char *key)
{
    const auto node = object.member(key);
    if (!node)
        return {};
    TimeRule rule;
    if (!node->value().isObject()) {
        rule.value = readValue(*node);
        return rule;
    }
    node->expectObject({"value", "encoding"});
    rule.value = readValue(node->required("value"));
    if (const auto encoding = node->member("encoding")) {
        rule.encoding = static_cast<TimeEncoding>(encoding->oneOf(
            {"auto", "iso", "unix-seconds", "unix-milliseconds", "unix-microseconds",
             "unix-nanoseconds", "unix-ticks", "dotnet-ticks"}));
    }
    return rule;
}

PayloadRule readOptionalPayload(const ProfileNode &object, const char *key)
{
    const auto node = object.member(key);
    if (!node)
        return {};
    PayloadRule rule;
    if (!node->value().isObject()) {
        rule.value = readValue(*node);
        return rule;
    }
    node->expectObject({"value", "encoding"}, {"unwrap", "columns"});
    rule.value = readValue(node->required("value"));
    if (const auto encoding = node->member("encoding")) {
        rule.encoding = static_cast<PayloadEncoding>(
            encoding->oneOf({"auto", "text", "bytes", "json-in-string"}));
    }
    return rule;
}

} // namespace hindcast
