// SPDX-License-Identifier: MIT
#include "model/store/column_mapping.h"

#include "model/event/json.h"
#include "model/store/profile_parser.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct RoleName
{
    MappedRole role;
    std::string_view name;
};

constexpr std::array<RoleName, mappedRoleCount> roleNames{{
    {MappedRole::Stream, "stream"},
    {MappedRole::Version, "version"},
    {MappedRole::Type, "type"},
    {MappedRole::Time, "time"},
    {MappedRole::Data, "data"},
    {MappedRole::Metadata, "metadata"},
    {MappedRole::Position, "position"},
    {MappedRole::Id, "id"},
    {MappedRole::Correlation, "correlation"},
    {MappedRole::Causation, "causation"},
    {MappedRole::Actor, "actor"},
    {MappedRole::SchemaVersion, "schemaVersion"},
    {MappedRole::Category, "category"},
    {MappedRole::Archived, "archived"},
}};

constexpr std::array<std::string_view, 8> encodingNames{"auto",
                                                        "iso",
                                                        "unix-seconds",
                                                        "unix-milliseconds",
                                                        "unix-microseconds",
                                                        "unix-nanoseconds",
                                                        "unix-ticks",
                                                        "dotnet-ticks"};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ColumnMapping)
};

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c != '-' && c != '_')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

Json textOf(std::string_view text)
{
    return Json::string(text);
}

Json objectOf(std::string_view key, Json value)
{
    Json object = Json::object();
    object.set(key, std::move(value));
    return object;
}

/// A column as a value of the profile. What comes before a dot in its name would be read as the
/// name of a joined table, so toProfile() refuses such a column.
Json valueOf(const MappedPlace &place)
{
    if (place.pointer.empty() || place.column.empty())
        return textOf(place.column + place.pointer);
    Json value = objectOf("column", textOf(place.column));
    value.set("pointers", Json::array({textOf(place.pointer)}));
    return value;
}

/// What the stream is called, and the category, where one follows from the other.
void setStream(Json &events, const ColumnMapping &mapping)
{
    const MappedPlace &stream = mapping.of(MappedRole::Stream);
    const MappedPlace &category = mapping.of(MappedRole::Category);
    if (stream.isAbsent() && mapping.isOfRecords)
        return; // Named after the file.
    if (stream.isAbsent()) {
        events.set("stream", objectOf("constant", textOf(mapping.table)));
        events.set("category", objectOf("before", textOf("")));
        return;
    }
    Json value = valueOf(stream);
    if (mapping.isStreamNumber && !category.isAbsent()) {
        Json joined = objectOf("join", Json::array({valueOf(category), std::move(value)}));
        joined.set("separator", textOf("-"));
        value = std::move(joined);
    }
    events.set("stream", std::move(value));
    if (!category.isAbsent())
        events.set("category", valueOf(category));
    else if (mapping.isStreamUuid)
        events.set("category", objectOf("constant", textOf(mapping.table)));
}

Json eventsOf(const ColumnMapping &mapping)
{
    Json events = mapping.isOfRecords ? Json::object() : objectOf("table", textOf(mapping.table));
    setStream(events, mapping);
    if (mapping.of(MappedRole::Type).isAbsent())
        events.set("type", objectOf("constant", textOf(mapping.table)));
    if (mapping.of(MappedRole::Version).isAbsent())
        events.set("firstVersion", Json::integer(mapping.firstVersion));
    for (const auto &[role, name] : roleNames) {
        const MappedPlace &place = mapping.of(role);
        if (place.isAbsent() || role == MappedRole::Stream || role == MappedRole::Category)
            continue;
        Json value = valueOf(place);
        const bool isPayload = role == MappedRole::Data || role == MappedRole::Metadata;
        if (role == MappedRole::Time && mapping.timeEncoding != TimeEncoding::Auto) {
            value = objectOf("value", std::move(value));
            value.set("encoding",
                      textOf(encodingNames[static_cast<std::size_t>(mapping.timeEncoding)]));
        } else if (isPayload && value.isObject()) {
            value = objectOf("value", std::move(value));
        }
        events.set(name, std::move(value));
    }
    return events;
}

} // namespace

std::span<const MappedRole> mappedRoles()
{
    static const auto roles = [] {
        std::array<MappedRole, mappedRoleCount> all{};
        std::ranges::transform(roleNames, all.begin(), &RoleName::role);
        return all;
    }();
    return roles;
}

std::string_view nameOf(MappedRole role)
{
    return std::ranges::find(roleNames, role, &RoleName::role)->name;
}

std::optional<MappedRole> roleNamed(std::string_view name)
{
    const auto found = std::ranges::find_if(
        roleNames, [&](const RoleName &one) { return plainName(one.name) == plainName(name); });
    return found == roleNames.end() ? std::nullopt : std::optional(found->role);
}

std::string MappedPlace::text() const
{
    if (column.empty())
        return pointer;
    const bool needsQuotes
        = column.find_first_of(",=:\"") != std::string::npos || column.front() == '/';
    std::string text = column;
    if (needsQuotes) {
        text = "\"";
        for (const char c : column)
            text += c == '"' ? "\"\"" : std::string(1, c);
        text += '"';
    }
    return pointer.empty() ? text : text + ':' + pointer;
}

std::vector<std::string> ColumnMapping::names() const
{
    std::vector<std::string> used;
    for (const MappedPlace &place : places) {
        const std::string &own = isOfRecords ? place.pointer : place.column;
        if (!own.empty() && std::ranges::count(used, own) == 0)
            used.push_back(own);
    }
    return used;
}

std::string profileText(const ColumnMapping &mapping)
{
    std::vector<Json> names;
    for (const std::string &name : mapping.names())
        names.push_back(textOf(name));
    Json detected = mapping.isOfRecords ? Json::object() : objectOf("table", textOf(mapping.table));
    detected.set(mapping.isOfRecords ? "members" : "columns", Json::array(std::move(names)));
    Json profile = objectOf("format", textOf("hindcast-profile/1"));
    profile.set("name", textOf(mapping.name.toStdString()));
    profile.set("detect", Json::array({std::move(detected)}));
    profile.set(mapping.isOfRecords ? "records" : "events", eventsOf(mapping));
    return profile.toText(4) + '\n';
}

Result<Profile> toProfile(const ColumnMapping &mapping)
{
    const std::vector<std::string> names = mapping.names();
    if (names.empty())
        return Error{Words::tr("nothing has a role yet")};
    for (const std::string &column : names) {
        if (!mapping.isOfRecords && column.find('.') != std::string::npos)
            return Error{Words::tr("a profile cannot name the column %1, because of its dot")
                             .arg(QString::fromStdString(column))};
    }
    auto profile = parseProfile(profileText(mapping));
    // The marks are for recognising other files; here somebody has said what it is.
    if (profile && profile.value().records)
        profile.value().records->detect.clear();
    return profile;
}

QString consequenceOfMissing(MappedRole role)
{
    switch (role) {
    case MappedRole::Stream:
        return Words::tr("no stream: all events are in one");
    case MappedRole::Version:
        return Words::tr("no version: events are counted in order, from 1 in each stream");
    case MappedRole::Type:
        return Words::tr("no type: all events have one, the table's name");
    case MappedRole::Time:
        return Words::tr("no time: the time axis is off");
    case MappedRole::Data:
        return Words::tr("no data: events carry nothing, so states stay empty");
    case MappedRole::Correlation:
        return Words::tr("no correlation: what belongs together is not marked");
    case MappedRole::Causation:
        return Words::tr("no causation: what an event led to is not shown");
    case MappedRole::Position:
        return Words::tr("no position: events come in the order in which they are stored");
    case MappedRole::Id:
        return Words::tr("no id: events are found by stream and version only");
    default:
        return {};
    }
}

QStringList consequences(const ColumnMapping &mapping)
{
    QStringList sentences;
    for (const MappedRole role : mappedRoles()) {
        const QString sentence
            = mapping.of(role).isAbsent() ? consequenceOfMissing(role) : QString();
        if (!sentence.isEmpty())
            sentences += sentence;
    }
    return sentences;
}

} // namespace hindcast
