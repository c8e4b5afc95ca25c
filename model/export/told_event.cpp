// SPDX-License-Identifier: MIT
#include "model/export/told_event.h"

namespace hindcast {

ToldEvent::ToldEvent(const Event &told)
    : event(told)
{
    const auto parsed = [](const Payload &payload) -> std::optional<Json> {
        if (payload.kind != Payload::Kind::Json)
            return {};
        auto json = Json::parse(payload.bytes);
        return json ? std::optional(std::move(json).value()) : std::nullopt;
    };
    data = parsed(event.data);
    metadata = parsed(event.metadata);
}

} // namespace hindcast
