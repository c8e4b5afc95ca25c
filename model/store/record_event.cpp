// SPDX-License-Identifier: MIT
#include "model/store/record_event.h"

#include "model/event/json.h"

#include <QByteArray>

namespace hindcast {

namespace {

using Kind = RecordMember::Kind;

Identifier identifierOf(const RecordFields::Text &text)
{
    return {std::string(text.text), text.isNumber};
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
Payload jsonOf(const RecordMember &member)
{
    if (member.kind == Kind::String) {
        std::string text = decodedJsonString(member.value);
        if (beginsLikeContainer(text) && isWholeJson(text))
            return {Payload::Kind::Json, std::move(text)};
    }
    return {Payload::Kind::Json, std::string(member.written())};
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

} // namespace

Event eventOf(const RecordParser &parser)
{
    const RecordFields &fields = parser.fields();
    Event event;
    event.type = fields.type.text;
    event.time = fields.time;
    event.schemaVersion = identifierOf(fields.schemaVersion);
    event.id = identifierOf(fields.id);
    event.correlationId = identifierOf(fields.correlation);
    event.causationId = identifierOf(fields.causation);
    event.actor = identifierOf(fields.actor);

    const RecordMember *data = memberOf(parser, Role::Data);
    const RecordMember *metadata = memberOf(parser, Role::Metadata);
    if (data && fields.isCloudEvent && data->kind == Kind::String
        && normalisedKey(data->key) == "database64")
        event.data = bytesOf(*data);
    else if (data)
        event.data = jsonOf(*data);
    else if (!fields.isCloudEvent)
        event.data = leftover(parser);
    if (metadata)
        event.metadata = jsonOf(*metadata);
    else if (fields.isCloudEvent) // Attributes that play no role say something about the event.
        event.metadata = leftover(parser);
    return event;
}

} // namespace hindcast
