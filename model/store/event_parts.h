// SPDX-License-Identifier: MIT
#pragma once

namespace hindcast {

/// What is wanted of events, beside stream, version, type and time. What is not need not be looked
/// at in the store.
struct EventParts
{
    bool id = true;
    bool data = true;
    bool metadata = true;
    bool schemaVersion = true;
    /// Position, correlation, causation, actor, time of validity, problems; whether it is archived.
    bool context = true;

    /// All that either wants.
    [[nodiscard]] EventParts with(const EventParts &other) const
    {
        return {.id = id || other.id,
                .data = data || other.data,
                .metadata = metadata || other.metadata,
                .schemaVersion = schemaVersion || other.schemaVersion,
                .context = context || other.context};
    }
    bool operator==(const EventParts &) const = default;
};

} // namespace hindcast
