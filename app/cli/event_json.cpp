// SPDX-License-Identifier: MIT
#include "app/cli/event_json.h"

namespace hindcast {

std::string eventLine(const Event &event)
{
    JsonLine line;
    line.number("position", event.position.value).text("stream", event.stream);
    line.number("version", event.version.value).text("type", event.type);
    line.identifier("schemaVersion", event.schemaVersion).time("time", event.time);
    line.identifier("id", event.id).identifier("correlationId", event.correlationId);
    line.identifier("causationId", event.causationId).identifier("actor", event.actor);
    line.payload("data", event.data).payload("metadata", event.metadata);
    if (event.isArchived)
        line.raw("archived", "true");
    return line.line();
}

} // namespace hindcast
