// SPDX-License-Identifier: MIT
#include "model/store/record_roles.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace hindcast {

namespace {

using Keys = std::string_view;

// Where a record has several of a list, the first one counts. So the names that say most stand
// first: `eventType` before `type` before `name`.
constexpr Keys streamKeys[] = {"streamId",
                               "streamName",
                               "stream",
                               "eventStream",
                               "eventStreamId",
                               "streamKey",
                               "aggregateId",
                               "aggregateKey",
                               "aggregateRootId",
                               "aggregateUuid",
                               "aggregateIdentifier",
                               "aggregate",
                               "entityId",
                               "entityKey",
                               "originatorId",
                               "persistenceId",
                               "sourceId",
                               "subject",
                               "key"};
constexpr Keys versionKeys[] = {"streamVersion",
                                "streamPosition",
                                "streamRevision",
                                "aggregateVersion",
                                "aggregateRevision",
                                "aggregateSequence",
                                "aggregateSequenceNumber",
                                "entityVersion",
                                "originatorVersion",
                                "eventNumber",
                                "version",
                                "revision",
                                "playhead",
                                "sequenceNumber",
                                "sequenceNr",
                                "sequence",
                                "seq"};
constexpr Keys positionKeys[] = {"globalPosition", "globalSequence", "globalSequenceNumber",
                                 "globalVersion",  "globalOffset",   "globalIndex",
                                 "commitPosition", "position",       "checkpoint",
                                 "ordering",       "offset"};
constexpr Keys typeKeys[] = {"eventType", "eventTypeName", "type", "messageType", "eventName",
                             "eventKind", "event",         "name", "kind",        "action"};
constexpr Keys schemaVersionKeys[]
    = {"schemaVersion",    "eventSchemaVersion", "messageSchemaVersion",
       "eventTypeVersion", "typeVersion",        "eventVersion",
       "dataVersion",      "payloadVersion",     "schema"};
constexpr Keys timeKeys[]
    = {"occurredAt",  "occurredOn", "timestamp",   "eventTime",   "eventTimestamp",
       "time",        "createdAt",  "createdOn",   "created",     "createdUtc",
       "recordedAt",  "recordedOn", "recorded",    "committedAt", "commitTimestamp",
       "commitStamp", "emittedAt",  "publishedAt", "insertedAt",  "storedAt",
       "dateTime",    "date",       "ts",          "when"};
constexpr Keys dataKeys[] = {"data", "eventData", "payload",    "eventPayload", "eventBody",
                             "body", "content",   "properties", "attributes",   "args"};
constexpr Keys metadataKeys[] = {"metadata", "eventMetadata", "meta", "headers", "eventHeaders"};
constexpr Keys idKeys[] = {"eventId", "eventUuid", "messageId", "id", "uuid", "guid"};
constexpr Keys correlationKeys[]
    = {"correlationId", "$correlationId", "correlation", "traceId", "trace"};
constexpr Keys causationKeys[]
    = {"causationId", "$causationId", "causation", "causedBy", "parentId", "parentEventId"};
constexpr Keys actorKeys[]
    = {"actor",     "actorId",     "userId",    "user",      "userName", "performedBy",
       "createdBy", "triggeredBy", "principal", "initiator", "author",   "by"};

constexpr RoleSynonyms synonyms[] = {
    {Role::Stream, "stream", streamKeys},
    {Role::Version, "version", versionKeys},
    {Role::Position, "position", positionKeys},
    {Role::Type, "type", typeKeys},
    {Role::SchemaVersion, "schemaVersion", schemaVersionKeys},
    {Role::Time, "time", timeKeys},
    {Role::Data, "data", dataKeys},
    {Role::Metadata, "metadata", metadataKeys},
    {Role::Id, "id", idKeys},
    {Role::Correlation, "correlation", correlationKeys},
    {Role::Causation, "causation", causationKeys},
    {Role::Actor, "actor", actorKeys},
};

constexpr Keys cloudStream[] = {"subject", "source"};
constexpr Keys cloudVersion[] = {"sequence"};
constexpr Keys cloudType[] = {"type"};
constexpr Keys cloudTime[] = {"time"};
constexpr Keys cloudData[] = {"data", "data_base64"};
constexpr Keys cloudId[] = {"id"};
constexpr Keys cloudCorrelation[] = {"correlationid", "traceid", "traceparent"};
constexpr Keys cloudCausation[] = {"causationid"};

constexpr RoleSynonyms cloudAttributes[] = {
    {Role::Stream, "stream", cloudStream},
    {Role::Version, "version", cloudVersion},
    {Role::Type, "type", cloudType},
    {Role::Time, "time", cloudTime},
    {Role::Data, "data", cloudData},
    {Role::Id, "id", cloudId},
    {Role::Correlation, "correlation", cloudCorrelation},
    {Role::Causation, "causation", cloudCausation},
};

using Meanings = std::unordered_map<std::string, KeyMeaning>;

void enter(Meanings &meanings, const RoleSynonyms &list, RoleMatch KeyMeaning::*member)
{
    std::uint8_t rank = 0;
    for (const std::string_view key : list.keys)
        meanings[normalisedKey(key)].*member = {static_cast<std::uint8_t>(list.role), rank++};
}

Meanings makeMeanings()
{
    Meanings meanings;
    for (const RoleSynonyms &list : synonyms) {
        enter(meanings, list, &KeyMeaning::plain);
        if (std::ranges::find(cloudAttributes, list.role, &RoleSynonyms::role)
            == std::end(cloudAttributes))
            enter(meanings, list, &KeyMeaning::inCloudEvent);
    }
    for (const RoleSynonyms &list : cloudAttributes)
        enter(meanings, list, &KeyMeaning::inCloudEvent);
    for (const std::string_view key : {"sequence", "sequenceNumber", "sequenceNr", "seq"})
        meanings[normalisedKey(key)].isSequence = true;
    for (const std::string_view key : {"aggregateType", "aggregateName", "entityType"})
        meanings[normalisedKey(key)].isStreamKind = true;
    meanings["specversion"].isSpecVersion = true;
    return meanings;
}

} // namespace

std::span<const RoleSynonyms> roleSynonyms()
{
    return synonyms;
}

std::span<const RoleSynonyms> cloudEventAttributes()
{
    return cloudAttributes;
}

std::string normalisedKey(std::string_view key)
{
    std::string normal;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z')
            normal += static_cast<char>(c - 'A' + 'a');
        else if (c != '_' && c != '-')
            normal += c;
    }
    return normal;
}

const KeyMeaning &meaningOf(std::string_view key)
{
    static const Meanings meanings = makeMeanings();
    static const KeyMeaning none;
    constexpr std::size_t longest = 64; // Longer than any of ours, however it is hyphenated.
    if (key.size() > longest)
        return none;
    const auto found = meanings.find(normalisedKey(key));
    return found == meanings.end() ? none : found->second;
}

} // namespace hindcast
