// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/event/json.h"

#include <optional>

namespace hindcast {

/// An event with its payloads read, for telling of it. Nothing where they are no JSON.
struct ToldEvent
{
    explicit ToldEvent(const Event &event);

    const Event &event; ///< Must outlive this.
    std::optional<Json> data;
    std::optional<Json> metadata;
};

} // namespace hindcast
