// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"
#include "model/event/timestamp.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast {

/// What an event carries. JSON is kept as the store has it, unparsed; \a bytes are UTF-8 for Json
/// and Text, anything for Bytes.
struct Payload
{
    enum class Kind : std::uint8_t { Absent, Json, Text, Bytes };
    Kind kind = Kind::Absent;
    std::string bytes;
    bool operator==(const Payload &) const = default;
};

/// An id, a correlation or an actor. Stores write them as text or as a number; both compare by
/// \a text, and \a isNumber only says how to print it.
struct Identifier
{
    std::string text; ///< Decoded UTF-8; empty: there is none.
    bool isNumber = false;
    bool operator==(const Identifier &) const = default;
};

/// A stream that an event is in, and its number there.
struct EventPlace
{
    std::string stream;
    Version version;
    bool operator==(const EventPlace &) const = default;
};

/// The event that another one names as its cause, where it says more than an id.
struct CauseLink
{
    std::optional<Position> position;
    std::optional<EventPlace> place;
    bool operator==(const CauseLink &) const = default;
};

/// One whole event, as its store holds it. Text is UTF-8.
struct Event
{
    Position position;
    std::string stream;
    Version version;
    std::string type;
    Identifier schemaVersion;
    std::optional<Timestamp> time;
    std::optional<Timestamp> validTime; ///< Since when the fact holds, if that is not \a time.
    Identifier id;
    Identifier correlationId;
    Identifier causationId;
    CauseLink cause;
    Identifier actor;
    Payload data;
    Payload metadata;
    std::string raw; ///< The record as it stands in the store: a line of a file, a row as JSON.
    std::string place; ///< Where it stands: `line 17`, `emt_messages row 17`. Not translated.
    std::vector<EventPlace> places; ///< The other streams that it is in, if the store links events.
    bool isArchived = false;
    bool isDeleted = false; ///< The store calls it deleted and has it all the same.
    bool isTombstone = false; ///< It says that its stream was deleted.
    /// What could not be read as it was meant, for people: `column state: it is no YAML: …`.
    std::vector<std::string> problems;
    std::string defect; ///< Why this record is no event; empty for a good one.

    [[nodiscard]] bool isBad() const { return !defect.empty(); }
};

} // namespace hindcast
