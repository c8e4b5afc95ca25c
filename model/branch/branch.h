// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"
#include "model/event/result.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace hindcast {

/// What a person says of an event: all of it for one that never was, else what is to be different.
struct ScratchEvent
{
    std::optional<std::string> type;
    std::optional<std::string> schemaVersion;
    std::optional<Json> data;
    std::optional<Json> metadata;
    Json others; ///< As those of Branch.
    bool operator==(const ScratchEvent &) const = default;
};

/// Reads an event as people write it, `{ "type": "Paid", "data": { … } }`, with `schemaVersion` and
/// `metadata` if they like. The error says where it is wrong: `line 3, column 12: …`, or
/// `/schemaVersion: …`.
[[nodiscard]] Result<ScratchEvent> parseScratchEvent(std::string_view text);
/// The same event as text over several lines, which parseScratchEvent() reads.
[[nodiscard]] std::string scratchEventText(const ScratchEvent &event);

/// Events from \a first to \a last, counted from 0 in their stream.
struct EventRange
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const EventRange &) const = default;
};

/// An event that stands where a stored one does not: one that never was, or one that was moved.
struct PlacedEvent
{
    std::int64_t behind = -1; ///< The base's event that it follows; -1: it comes before all.
    std::int64_t moved = -1; ///< Which event of the base it is; -1: it never was.
    ScratchEvent inserted; ///< Counts if it never was.
    bool operator==(const PlacedEvent &) const = default;
};

/// What if: the events of a stream or partition, some of them skipped, changed or moved, with
/// others between them. A value that knows nothing of the store; it names the events of its base
/// by their number there, from 0, which stays as a stream only grows at its end.
struct Branch
{
    QString name;
    std::string stream;
    std::optional<std::string> partition; ///< Its key, if the base is no stream.
    std::int64_t baseCount = 0; ///< How many events of the base are in it; later ones are not.
    std::vector<EventRange> skipped; ///< Ascending, with gaps between them.
    std::map<std::int64_t, ScratchEvent> changed;
    std::vector<PlacedEvent> placed; ///< Those behind one event in the order in which they come.
    Json others; ///< Members of its file that this version does not know; null: none.
    bool operator==(const Branch &) const = default;

    [[nodiscard]] bool isSkipped(std::int64_t event) const;
    void setSkipped(std::int64_t event, bool isSkipped);
    /// Skips all events of the base but \a kept, which ascend.
    void keepOnly(const std::vector<std::int64_t> &kept);
    [[nodiscard]] bool hasEdits() const;
};

} // namespace hindcast
