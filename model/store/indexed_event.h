// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"

#include <optional>
#include <string_view>

namespace hindcast {

/// What the index knows of one event. Strings are numbers into the index's tables.
struct IndexedEvent
{
    Position position;
    StreamId stream; ///< The one it was written to; none for a bad record.
    Version version;
    TypeId type; ///< None for a bad record.
    std::optional<Timestamp> time;
    CorrelationId correlation;
    ActorId actor;
    std::int64_t locator = 0; ///< Where the store finds the record; only the store reads it.
    std::uint32_t part = 0; ///< Which table the locator is of, or which item of the record it is.
    bool isArchived = false;
    bool isDeleted = false;

    [[nodiscard]] bool isBad() const { return !stream.isValid(); }
};

/// What the index knows of one stream.
struct StreamSummary
{
    std::string_view name; ///< Valid as long as the index.
    std::string_view category; ///< The same.
    std::int64_t events = 0;
    Version firstVersion; ///< The smallest.
    Version lastVersion; ///< The greatest.
    std::optional<Timestamp> firstTime; ///< The earliest.
    std::optional<Timestamp> lastTime; ///< The latest.
};

/// A stream that an event is in.
struct IndexedPlace
{
    StreamId stream;
    Version version;
    bool operator==(const IndexedPlace &) const = default;
};

} // namespace hindcast
