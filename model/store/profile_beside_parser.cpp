// SPDX-License-Identifier: MIT
#include "model/store/profile_beside_parser.h"

#include "model/store/profile_json_lookup.h"
#include "model/store/profile_roles.h"
#include "model/store/profile_rows_parser.h"
#include "model/store/profile_value_parser.h"

namespace hindcast {

namespace {

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
};

std::size_t pointersIn(const ValueRule &rule)
{
    std::size_t count = rule.pointers.size();
    for (const ValueRule &part : rule.parts)
        count += pointersIn(part);
    return count;
}

std::size_t pointersIn(const Profile &profile)
{
    std::size_t count = 0;
    for (const ValueRule *rule : valuesOf(profile))
        count += pointersIn(*rule);
    return count;
}

/// A member that a table has to have, and that events may leave to themselves.
ValueRule readName(const ProfileNode &node, const BesideRule &rule, const char *key)
{
    return rule.isTable() ? readValue(node.required(key)) : readOptionalValue(node, key);
}

/// Which rows they are.
BesideRule readWhere(const ProfileNode &node, const Profile &events)
{
    BesideRule rule;
    rule.rows.name = events.name;
    if (node.member("table")) {
        readRows(node, rule.rows);
    } else {
        if (const auto suffix = node.member("streamSuffix"))
            rule.streamSuffix = suffix->text();
        if (const auto pattern = node.member("streamPattern"))
            rule.streamPattern = readPattern(*pattern);
        if (const auto types = node.member("types"))
            rule.types = types->texts();
        if (rule.streamSuffix.empty() && rule.streamPattern.empty() && rule.types.empty())
            node.failExpecting(
                Words::tr("one of the keys table, types, streamSuffix, streamPattern"));
    }
    rule.rows.columns = readOptionalCodings(node);
    rule.rows.time = readOptionalTime(node, "time");
    return rule;
}

void checkPointers(const ProfileNode &node, const BesideRule &rule, const Profile &events)
{
    const std::size_t count = pointersIn(rule.rows) + (rule.isTable() ? 0 : pointersIn(events));
    if (count > ProfileJsonLookup::most)
        node.fail(Words::tr("expected at most %1 pointers in all, found %2")
                      .arg(ProfileJsonLookup::most)
                      .arg(count));
}

BesideRule readSnapshot(const ProfileNode &node, const Profile &events)
{
    node.expectObject({"table", "joins", "columns", "types", "streamSuffix", "streamPattern",
                       "stream", "version", "type", "time", "state"});
    BesideRule rule = readWhere(node, events);
    rule.rows.stream = readName(node, rule, "stream");
    rule.rows.version = readOptionalValue(node, "version");
    rule.rows.type = readOptionalValue(node, "type");
    rule.rows.data = readOptionalPayload(node, "state");
    checkPointers(node, rule, events);
    return rule;
}

BesideRule readCheckpoint(const ProfileNode &node, const Profile &events)
{
    node.expectObject({"table", "joins", "columns", "types", "streamSuffix", "streamPattern",
                       "name", "position", "take", "time"});
    BesideRule rule = readWhere(node, events);
    rule.rows.stream = readName(node, rule, "name");
    rule.rows.version = readOptionalValue(node, "position"); // Some only say when.
    if (const auto take = node.member("take"))
        rule.takesGreatest = take->oneOf({"each", "greatest"}) == 1;
    checkPointers(node, rule, events);
    return rule;
}

using ReadEntry = BesideRule (*)(const ProfileNode &, const Profile &);

std::vector<BesideRule> readEntries(const ProfileNode &root, const char *key, const Profile &events,
                                    ReadEntry read)
{
    std::vector<BesideRule> rules;
    const auto node = root.member(key);
    if (!node)
        return rules;
    if (node->value().isObject()) {
        rules.push_back(read(*node, events));
        return rules;
    }
    for (const ProfileNode &entry : node->items())
        rules.push_back(read(entry, events));
    return rules;
}

} // namespace

void readBeside(const ProfileNode &root, Profile &profile)
{
    BesideRules rules{readEntries(root, "snapshots", profile, readSnapshot),
                      readEntries(root, "checkpoints", profile, readCheckpoint)};
    if (!rules.snapshots.empty() || !rules.checkpoints.empty())
        profile.beside = std::make_shared<const BesideRules>(std::move(rules));
}

} // namespace hindcast
