// SPDX-License-Identifier: MIT
#include "model/store/profile_parser.h"

#include "model/store/profile_json_lookup.h"
#include "model/store/profile_node.h"
#include "model/store/profile_roles.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t longestPointer = 32;
constexpr std::size_t mostPointers = ProfileJsonLookup::most;
constexpr std::size_t joinsRead = 2; // Three tables with the events' own.

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
};

/// Columns are named `column` or, of a joined table, `table.column`.
ColumnName readColumnName(const ProfileNode &node)
{
    const std::string name = node.text();
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos)
        return {{}, name};
    return {name.substr(0, dot), name.substr(dot + 1)};
}

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

ValueRule readValue(const ProfileNode &node);

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

ValueRule readOptionalValue(const ProfileNode &events, const char *key)
{
    const auto node = events.member(key);
    return node ? readValue(*node) : ValueRule();
}

TimeRule readTime(const ProfileNode &events)
{
    const auto node = events.member("time");
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

PayloadRule readPayload(const ProfileNode &events, const char *key)
{
    const auto node = events.member(key);
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

JoinRule readJoin(const ProfileNode &node)
{
    node.expectObject({"table", "as", "on"}, {"many", "tablesFrom"});
    JoinRule rule;
    rule.table = node.required("table").text();
    const auto as = node.member("as");
    rule.name = as ? as->text() : rule.table;
    const ProfileNode on = node.required("on");
    if (!on.value().isObject() || on.value().members().empty())
        on.failExpecting(Words::tr("an object: columns of this table and what they equal"));
    for (const JsonMember &member : on.value().members()) {
        if (const auto other = on.member(member.key.c_str()))
            rule.on.emplace_back(member.key, readColumnName(*other));
    }
    return rule;
}

void readJoins(const ProfileNode &events, Profile &profile)
{
    const auto joins = events.member("joins");
    if (!joins)
        return;
    for (const ProfileNode &join : joins->items())
        profile.joins.push_back(readJoin(join));
    if (profile.joins.size() > joinsRead)
        joins->failExpecting(Words::tr("at most %1 joined tables").arg(joinsRead));
}

void readCategory(const ProfileNode &events, Profile &profile)
{
    const auto node = events.member("category");
    if (!node)
        return;
    if (const auto end = node->member("before")) {
        node->expectObject({"before"});
        profile.categoryEnd = end->anyText();
        return;
    }
    profile.category = readValue(*node);
}

void readRows(const ProfileNode &events, Profile &profile)
{
    profile.table = events.required("table").text();
    readJoins(events, profile);
    if (const auto only = events.member("only")) {
        only->expectObject({"value", "in"});
        profile.only = RowFilter{readValue(only->required("value")), only->required("in").texts()};
    }
    if (const auto order = events.member("order")) {
        for (const ProfileNode &column : order->items())
            profile.order.push_back(readColumnName(column));
    }
}

std::size_t pointersIn(const ValueRule &rule)
{
    std::size_t count = rule.pointers.size();
    for (const ValueRule &part : rule.parts)
        count += pointersIn(part);
    return count;
}

void checkPointers(const ProfileNode &events, const Profile &profile)
{
    std::size_t count = 0;
    for (const ValueRule *rule : valuesOf(profile))
        count += pointersIn(*rule);
    if (count > mostPointers)
        events.fail(Words::tr("expected at most %1 pointers in all, found %2")
                        .arg(mostPointers)
                        .arg(count));
}

void readEvents(const ProfileNode &events, Profile &profile)
{
    events.expectObject({"table",     "joins",         "only",     "order",        "position",
                         "stream",    "category",      "version",  "firstVersion", "gapsAreNormal",
                         "type",      "schemaVersion", "time",     "id",           "correlation",
                         "causation", "actor",         "archived", "data",         "metadata"},
                        {"tablesFrom", "columns", "expand", "places", "tags", "validTime",
                         "causationLink", "deleted", "streamStart", "tombstones"});
    readRows(events, profile);
    profile.position = readOptionalValue(events, "position");
    profile.stream = readValue(events.required("stream"));
    readCategory(events, profile);
    profile.version = readOptionalValue(events, "version");
    if (const auto first = events.member("firstVersion"))
        profile.firstVersion = first->integer();
    if (const auto gaps = events.member("gapsAreNormal"))
        profile.gapsAreNormal = gaps->boolean();
    profile.type = readValue(events.required("type"));
    profile.schemaVersion = readOptionalValue(events, "schemaVersion");
    profile.time = readTime(events);
    profile.id = readOptionalValue(events, "id");
    profile.correlation = readOptionalValue(events, "correlation");
    profile.causation = readOptionalValue(events, "causation");
    profile.actor = readOptionalValue(events, "actor");
    profile.archived = readOptionalValue(events, "archived");
    profile.data = readPayload(events, "data");
    profile.metadata = readPayload(events, "metadata");
    checkPointers(events, profile);
}

void readDetect(const ProfileNode &list, Profile &profile)
{
    for (const ProfileNode &node : list.items()) {
        node.expectObject({"table", "columns"}, {"tableLike", "as", "without"});
        profile.detect.push_back({node.required("table").text(), node.required("columns").texts()});
    }
}

} // namespace

Result<Profile> parseProfile(std::string_view json)
{
    const auto parsed = Json::parse(json);
    if (!parsed)
        return Error{Words::tr("not JSON: %1").arg(parsed.error().message)};
    std::optional<Error> failure;
    const ProfileNode root(parsed.value(), failure);
    root.expectObject({"format", "name", "detect", "events"}, {"snapshots", "checkpoints"});
    if (!failure)
        static_cast<void>(root.required("format").oneOf({"hindcast-profile/1"}));
    Profile profile;
    if (!failure) {
        profile.name = QString::fromStdString(root.required("name").text());
        readDetect(root.required("detect"), profile);
        readEvents(root.required("events"), profile);
    }
    if (failure)
        return *failure;
    return profile;
}

} // namespace hindcast
