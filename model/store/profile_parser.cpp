// SPDX-License-Identifier: MIT
#include "model/store/profile_parser.h"

#include "model/store/profile_beside_parser.h"
#include "model/store/profile_json_lookup.h"
#include "model/store/profile_node.h"
#include "model/store/profile_roles.h"
#include "model/store/profile_rows_parser.h"
#include "model/store/profile_value_parser.h"
#include "model/store/record_profile_parser.h"

#include <QCryptographicHash>

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t mostPointers = ProfileJsonLookup::most;

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
};

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

void readCausationLink(const ProfileNode &events, Profile &profile)
{
    using Kind = CausationRule::Kind;
    const auto link = events.member("causationLink");
    if (!link)
        return;
    CausationRule &rule = profile.causationLink;
    if (!link->value().isObject()) {
        rule.kind = link->oneOf({"id", "position"}) == 0 ? Kind::Id : Kind::Position;
        return;
    }
    link->expectObject({"stream", "version"});
    rule = {Kind::Version, readValue(link->required("stream")),
            readValue(link->required("version"))};
}

void readEvents(const ProfileNode &events, Profile &profile)
{
    events.expectObject(
        {"table",    "joins",       "only",         "order",         "position",  "stream",
         "category", "version",     "firstVersion", "gapsAreNormal", "type",      "schemaVersion",
         "time",     "id",          "correlation",  "causation",     "actor",     "archived",
         "data",     "metadata",    "tablesFrom",   "expand",        "places",    "tags",
         "deleted",  "streamStart", "tombstones",   "columns",       "validTime", "causationLink"});
    readRows(events, profile);
    profile.columns = readOptionalCodings(events);
    profile.position = readOptionalValue(events, "position");
    readPlaces(events, profile);
    profile.stream = profile.places ? readOptionalValue(events, "stream")
                                    : readValue(events.required("stream"));
    readCategory(events, profile);
    profile.version = readOptionalValue(events, "version");
    if (const auto first = events.member("firstVersion"))
        profile.firstVersion = first->integer();
    if (const auto gaps = events.member("gapsAreNormal"))
        profile.gapsAreNormal = gaps->boolean();
    profile.type = readValue(events.required("type"));
    profile.schemaVersion = readOptionalValue(events, "schemaVersion");
    profile.time = readOptionalTime(events, "time");
    profile.validTime = readOptionalTime(events, "validTime");
    profile.id = readOptionalValue(events, "id");
    profile.correlation = readOptionalValue(events, "correlation");
    profile.causation = readOptionalValue(events, "causation");
    readCausationLink(events, profile);
    profile.actor = readOptionalValue(events, "actor");
    profile.archived = readOptionalValue(events, "archived");
    profile.deleted = readOptionalValue(events, "deleted");
    profile.streamStart = readOptionalValue(events, "streamStart");
    if (const auto tombstones = events.member("tombstones")) {
        tombstones->expectObject({"types"});
        profile.tombstones = tombstones->required("types").texts();
    }
    profile.data = readMadePayload(events, "data");
    profile.metadata = readMadePayload(events, "metadata");
    checkPointers(events, profile);
}

} // namespace

Result<Profile> parseProfile(std::string_view json)
{
    const auto parsed = Json::parse(json);
    if (!parsed)
        return Error{Words::tr("not JSON: %1").arg(parsed.error().message)};
    std::optional<Error> failure;
    const ProfileNode root(parsed.value(), failure);
    const bool isOfRecords = root.member("records").has_value();
    if (isOfRecords)
        root.expectObject({"format", "name", "about", "detect", "records"});
    else
        root.expectObject(
            {"format", "name", "about", "detect", "events", "snapshots", "checkpoints"});
    if (!failure)
        static_cast<void>(root.required("format").oneOf({"hindcast-profile/1"}));
    Profile profile;
    if (!failure) {
        profile.name = QString::fromStdString(root.required("name").text());
        if (isOfRecords) {
            readRecords(root, profile);
        } else {
            readDetect(root.required("detect"), profile);
            readEvents(root.required("events"), profile);
            readBeside(root, profile);
        }
    }
    if (failure)
        return *failure;
    profile.digest = QCryptographicHash::hash({json.data(), static_cast<qsizetype>(json.size())},
                                              QCryptographicHash::Sha256);
    return profile;
}

} // namespace hindcast
