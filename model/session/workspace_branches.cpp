// SPDX-License-Identifier: MIT
#include "model/session/workspace_branches.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct BranchFileText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Workspace)
};

/// The members of an object that are none of \a known; null if there are none.
Json othersOf(const ProfileNode &node, std::initializer_list<std::string_view> known)
{
    Json others;
    for (const JsonMember &member : node.value().members()) {
        if (std::ranges::find(known, member.key) == known.end())
            others.editMembers().push_back(member);
    }
    return others;
}

bool isObject(const ProfileNode &node)
{
    if (!node.value().isObject())
        node.failExpecting(BranchFileText::tr("an object"));
    return node.value().isObject();
}

std::vector<ProfileNode> itemsOf(const ProfileNode &node, const char *key)
{
    const auto list = node.member(key);
    if (!list || (list->value().isArray() && list->value().size() == 0))
        return {};
    if (!list->value().isArray()) {
        list->failExpecting(BranchFileText::tr("an array"));
        return {};
    }
    return list->items();
}

/// A number of events, or of one of them; 0 after a failure.
std::int64_t countOf(const ProfileNode &node, std::int64_t least, std::int64_t end)
{
    const std::int64_t number = node.integer();
    if (number >= least && number < end)
        return number;
    node.failExpecting(BranchFileText::tr("a number from %1 to %2").arg(least).arg(end - 1));
    return 0;
}

ScratchEvent readEvent(const ProfileNode &node, std::initializer_list<std::string_view> known)
{
    ScratchEvent event;
    if (const auto type = node.member("type"))
        event.type = type->text();
    if (const auto version = node.member("schemaVersion"))
        event.schemaVersion = version->text();
    if (const auto data = node.member("data"))
        event.data = data->value();
    if (const auto metadata = node.member("metadata"))
        event.metadata = metadata->value();
    event.others = othersOf(node, known);
    return event;
}

/// A pair of numbers, or one that stands for both.
void readSkipped(const ProfileNode &node, Branch &branch)
{
    EventRange range;
    const auto isOne = !node.value().isArray();
    const std::int64_t least = branch.skipped.empty() ? 0 : branch.skipped.back().last + 1;
    if (isOne) {
        range.first = range.last = countOf(node, least, branch.baseCount);
    } else if (node.value().size() == 2) {
        const auto ends = node.items();
        range.first = countOf(ends[0], least, branch.baseCount);
        range.last = countOf(ends[1], range.first, branch.baseCount);
    } else {
        node.failExpecting(BranchFileText::tr("an event's number, or the first and the last one"));
    }
    if (!branch.skipped.empty() && range.first == least)
        branch.skipped.back().last = range.last; // Written by hand: there is no gap between them.
    else
        branch.skipped.push_back(range);
}

PlacedEvent readPlaced(const ProfileNode &node, const Branch &branch)
{
    PlacedEvent placed;
    placed.behind = countOf(node.required("behind"), -1, branch.baseCount);
    if (const auto moved = node.member("moved")) {
        placed.moved = countOf(*moved, 0, branch.baseCount);
        placed.inserted.others = othersOf(node, {"behind", "moved"});
        return placed;
    }
    static_cast<void>(node.required("type"));
    placed.inserted = readEvent(node, {"behind", "type", "schemaVersion", "data", "metadata"});
    return placed;
}

void addEvent(Json &json, const ScratchEvent &event)
{
    if (event.type)
        json.set("type", Json::string(*event.type));
    if (event.schemaVersion)
        json.set("schemaVersion", Json::string(*event.schemaVersion));
    if (event.data)
        json.set("data", *event.data);
    if (event.metadata)
        json.set("metadata", *event.metadata);
    for (const JsonMember &member : event.others.members())
        json.editMembers().push_back(member);
}

Json placedJson(const PlacedEvent &placed)
{
    Json json = Json::object();
    json.set("behind", Json::integer(placed.behind));
    if (placed.moved >= 0)
        json.set("moved", Json::integer(placed.moved));
    addEvent(json, placed.inserted);
    return json;
}

Json skippedJson(const EventRange &range)
{
    if (range.first == range.last)
        return Json::integer(range.first);
    return Json::array({Json::integer(range.first), Json::integer(range.last)});
}

void setUnlessEmpty(Json &json, const char *key, std::vector<Json> items)
{
    if (!items.empty())
        json.set(key, Json::array(std::move(items)));
}

} // namespace

Branch readBranch(const ProfileNode &node)
{
    Branch branch;
    if (!isObject(node))
        return branch;
    branch.name = QString::fromStdString(node.required("name").text());
    if (const auto partition = node.member("partition"))
        branch.partition = partition->anyText();
    else
        branch.stream = node.required("stream").text();
    branch.baseCount = countOf(node.required("events"), 0, std::int64_t{1} << 32);
    for (const ProfileNode &range : itemsOf(node, "skipped"))
        readSkipped(range, branch);
    for (const ProfileNode &changed : itemsOf(node, "changed")) {
        if (isObject(changed))
            branch.changed.insert_or_assign(
                countOf(changed.required("event"), 0, branch.baseCount),
                readEvent(changed, {"event", "type", "schemaVersion", "data", "metadata"}));
    }
    for (const ProfileNode &placed : itemsOf(node, "placed")) {
        if (isObject(placed))
            branch.placed.push_back(readPlaced(placed, branch));
    }
    branch.others
        = othersOf(node, {"name", "stream", "partition", "events", "skipped", "changed", "placed"});
    return branch;
}

Json branchJson(const Branch &branch)
{
    Json json = Json::object();
    json.set("name", Json::string(branch.name.toStdString()));
    if (branch.partition)
        json.set("partition", Json::string(*branch.partition));
    else
        json.set("stream", Json::string(branch.stream));
    json.set("events", Json::integer(branch.baseCount));
    std::vector<Json> skipped;
    std::ranges::transform(branch.skipped, std::back_inserter(skipped), skippedJson);
    setUnlessEmpty(json, "skipped", std::move(skipped));
    std::vector<Json> changed;
    for (const auto &[event, changes] : branch.changed) {
        Json one = Json::object();
        one.set("event", Json::integer(event));
        addEvent(one, changes);
        changed.push_back(std::move(one));
    }
    setUnlessEmpty(json, "changed", std::move(changed));
    std::vector<Json> placed;
    std::ranges::transform(branch.placed, std::back_inserter(placed), placedJson);
    setUnlessEmpty(json, "placed", std::move(placed));
    for (const JsonMember &member : branch.others.members())
        json.editMembers().push_back(member);
    return json;
}

} // namespace hindcast
