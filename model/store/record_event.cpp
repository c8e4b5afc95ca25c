// SPDX-License-Identifier: MIT
#include "model/store/record_event.h"

#include "model/event/json.h"

#include <QByteArray>

namespace hindcast {

namespace {

using Kind = RecordMember::Kind;

void fill(Identifier &identifier, const RecordFields::Text &text)
{
    identifier.text = text.text;
    identifier.isNumber = text.isNumber;
}

Payload bytesOf(const RecordMember &member)
{
    const std::string text = decodedJsonString(member.value);
    const auto bytes = QByteArray::fromBase64Encoding(QByteArray::fromStdString(text),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return {Payload::Kind::Text, text};
    return {Payload::Kind::Bytes, bytes.decoded.toStdString()};
}

/// The value as it is written; or, if it is a string that holds the text of an object or array,
/// that text.
void fillJson(Payload &payload, const RecordMember &member)
{
    payload.kind = Payload::Kind::Json;
    if (member.kind == Kind::String) {
        std::string text = decodedJsonString(member.value);
        if (beginsLikeContainer(text) && isWholeJson(text)) {
            payload.bytes = std::move(text);
            return;
        }
    }
    payload.bytes = member.written();
}

/// An object of the members that play no role.
Payload leftover(const RecordParser &parser)
{
    std::string json;
    int number = 0;
    for (const RecordMember &member : parser.members()) {
        if (RoleChooser::playsRole(parser.choice(), member, number++))
            continue;
        json += json.empty() ? "{\"" : ",\"";
        json += member.rawKey;
        json += "\":";
        json += member.written();
    }
    if (json.empty())
        return {};
    return {Payload::Kind::Json, json + '}'};
}

const RecordMember *memberOf(const RecordParser &parser, Role role)
{
    const int number = parser.choice().of(role);
    return number == RoleChoice::none ? nullptr
                                      : &parser.members()[static_cast<std::size_t>(number)];
}

/// \a event gets its data.
void fillData(Event &event, const RecordParser &parser)
{
    const RecordFields &fields = parser.fields();
    const RecordMember *data = memberOf(parser, Role::Data);
    if (data && fields.isCloudEvent && data->kind == Kind::String
        && normalisedKey(data->key) == "database64")
        event.data = bytesOf(*data);
    else if (data)
        fillJson(event.data, *data);
    else
        event.data = fields.isCloudEvent ? Payload() : leftover(parser);
}

void fillMetadata(Event &event, const RecordParser &parser)
{
    if (const RecordMember *metadata = memberOf(parser, Role::Metadata))
        fillJson(event.metadata, *metadata);
    else // Attributes that play no role say something about a CloudEvent.
        event.metadata = parser.fields().isCloudEvent ? leftover(parser) : Payload();
}

} // namespace

void fillEvent(Event &event, const RecordParser &parser, const EventParts &parts)
{
    const RecordFields &fields = parser.fields();
    event.type = fields.type.text;
    fill(event.id, fields.id);
    if (parts.schemaVersion)
        fill(event.schemaVersion, fields.schemaVersion);
    if (parts.context) {
        fill(event.correlationId, fields.correlation);
        fill(event.causationId, fields.causation);
        fill(event.actor, fields.actor);
    }
    if (parts.data)
        fillData(event, parser);
    if (parts.metadata)
        fillMetadata(event, parser);
}

Event eventOf(const RecordParser &parser)
{
    Event event;
    fillEvent(event, parser);
    event.time = parser.fields().time;
    return event;
}

} // namespace hindcast
