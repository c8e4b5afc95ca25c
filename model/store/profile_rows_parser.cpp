// SPDX-License-Identifier: MIT
#include "model/store/profile_rows_parser.h"

#include "model/store/profile_value_parser.h"

namespace hindcast {

namespace {

constexpr std::size_t joinsRead = 2; // Three tables with the events' own.

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
};

/// Columns and what they equal.
std::vector<std::pair<std::string, ColumnName>> readEqualities(const ProfileNode &node)
{
    std::vector<std::pair<std::string, ColumnName>> equal;
    if (!node.value().isObject() || node.value().members().empty())
        node.failExpecting(Words::tr("an object: columns of this table and what they equal"));
    for (const JsonMember &member : node.value().members()) {
        if (const auto other = node.member(member.key.c_str()))
            equal.emplace_back(member.key, readColumnName(*other));
    }
    return equal;
}

TablesRule readTables(const ProfileNode &node)
{
    node.expectObject({"table", "as", "name"});
    TablesRule rule;
    rule.table = node.required("table").text();
    const auto as = node.member("as");
    rule.name = as ? as->text() : rule.table;
    rule.tableName = readValue(node.required("name"));
    return rule;
}

JoinRule readJoin(const ProfileNode &node)
{
    node.expectObject({"table", "as", "on", "many", "optional"});
    JoinRule rule;
    rule.table = node.required("table").text();
    const auto as = node.member("as");
    rule.name = as ? as->text() : rule.table;
    rule.on = readEqualities(node.required("on"));
    if (const auto many = node.member("many"))
        rule.isMany = many->boolean();
    if (const auto optional = node.member("optional"))
        rule.isOptional = optional->boolean();
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

ExpandRule readExpand(const ProfileNode &node)
{
    node.expectObject({"column", "pointer", "count", "version"});
    ExpandRule rule;
    rule.array.kind = ValueRule::Kind::Column;
    rule.array.column = readColumnName(node.required("column"));
    if (const auto pointer = node.member("pointer"); pointer && !pointer->anyText().empty())
        rule.array.pointers = {readPointer(*pointer, pointer->anyText())};
    if (const auto count = node.member("count"))
        rule.count = readColumnName(*count);
    if (const auto version = node.member("version"))
        rule.version = static_cast<ExpandRule::Version>(version->oneOf({"last", "first"}));
    return rule;
}

OrderColumn readOrderColumn(const ProfileNode &node)
{
    if (!node.value().isObject())
        return {readColumnName(node)};
    node.expectObject({"column", "optional"});
    OrderColumn column{readColumnName(node.required("column"))};
    if (const auto optional = node.member("optional"))
        column.isOptional = optional->boolean();
    return column;
}

PlacesRule readTags(const ProfileNode &node)
{
    PlacesRule rule{.kind = PlacesRule::Kind::Tags};
    if (!node.value().isObject() || !node.member("value")) {
        rule.stream = readValue(node);
        return rule;
    }
    node.expectObject({"value", "separator"});
    rule.stream = readValue(node.required("value"));
    if (const auto separator = node.member("separator"))
        rule.separator = separator->text();
    return rule;
}

} // namespace

void readDetect(const ProfileNode &list, Profile &profile)
{
    for (const ProfileNode &node : list.items()) {
        node.expectObject({"table", "tableLike", "columns", "as", "without"});
        if (const auto without = node.member("without")) {
            for (std::string &name : without->texts())
                profile.without.push_back(std::move(name));
            if (!node.member("table") && !node.member("tableLike"))
                continue;
        }
        TableSign sign;
        const auto like = node.member("tableLike");
        sign.isLike = like.has_value();
        sign.name = like ? like->text() : node.required("table").text();
        if (like && sign.name.find('*') == std::string::npos)
            like->failExpecting(Words::tr("a name with * in it"));
        sign.columns = node.required("columns").texts();
        if (const auto as = node.member("as"))
            sign.as = as->text();
        profile.detect.push_back(std::move(sign));
    }
    if (profile.detect.empty())
        list.failExpecting(Words::tr("a table at least"));
}

void readRows(const ProfileNode &events, Profile &profile)
{
    if (const auto tables = events.member("tablesFrom"))
        profile.tables = readTables(*tables);
    else
        profile.table = events.required("table").text();
    readJoins(events, profile);
    if (const auto only = events.member("only")) {
        only->expectObject({"value", "in"});
        profile.only = RowFilter{readValue(only->required("value")), only->required("in").texts()};
    }
    if (const auto expand = events.member("expand"))
        profile.expand = readExpand(*expand);
    if (const auto order = events.member("order")) {
        for (const ProfileNode &column : order->items())
            profile.order.push_back(readOrderColumn(column));
    }
}

PayloadRule readMadePayload(const ProfileNode &events, const char *key)
{
    const auto node = events.member(key);
    if (!node)
        return {};
    PayloadRule rule;
    if (const auto columns = node->member("columns")) {
        node->expectObject({"columns"});
        static_cast<void>(columns->oneOf({"rest"}));
        rule.isRest = true;
        return rule;
    }
    const auto members = node->member("object");
    if (!members)
        return readOptionalPayload(events, key);
    node->expectObject({"object"});
    if (!members->value().isObject() || members->value().members().empty())
        members->failExpecting(Words::tr("an object: names and values"));
    for (const JsonMember &member : members->value().members()) {
        if (const auto value = members->member(member.key.c_str()))
            rule.members.emplace_back(member.key, readValue(*value));
    }
    return rule;
}

void readPlaces(const ProfileNode &events, Profile &profile)
{
    if (const auto tags = events.member("tags")) {
        profile.places = readTags(*tags);
        return;
    }
    const auto node = events.member("places");
    if (!node)
        return;
    node->expectObject({"stream", "version", "original", "links"});
    PlacesRule rule;
    rule.stream = readValue(node->required("stream"));
    rule.version = readOptionalValue(*node, "version");
    rule.original = readOptionalValue(*node, "original");
    if (const auto links = node->member("links"))
        rule.links = readPattern(*links);
    profile.places = std::move(rule);
}

} // namespace hindcast
