// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

#include <vector>

namespace hindcast {

/// What can be said of one event type.
struct TypeFacts
{
    TypeId type;
    std::int64_t events = 0;
    std::optional<Timestamp> firstTime; ///< The earliest.
    std::optional<Timestamp> lastTime; ///< The latest.
    /// Bytes of data, decoded, of an event; an estimate if fewer were looked at than there are.
    double averageSize = 0;
    std::int64_t sizesRead = 0; ///< How many events were looked at for that; spread evenly.
};

/// The types of \a index with the most frequent first. Goes once over the index, and reads at most
/// 20,000 events. Ends early with what it has when \a stop is asked for. Any thread; an error means
/// that the store could not be read.
[[nodiscard]] Result<std::vector<TypeFacts>>
readTypeFacts(EventReader &reader, const StoreIndex &index, const std::stop_token &stop);

/// How far a consumer is behind the last event.
struct Lag
{
    std::int64_t events = 0; ///< Not yet handled.
    /// From the event it has come to until the last one; nothing if one of them has no time, or
    /// the consumer has not begun.
    std::optional<std::chrono::microseconds> time;
};

/// Nothing if \a checkpoint has no position.
[[nodiscard]] std::optional<Lag> lagOf(const Checkpoint &checkpoint, const StoreIndex &index);

/// How many events \a snapshot is behind its stream; nothing if it has no version or the store has
/// no such stream.
[[nodiscard]] std::optional<std::int64_t> eventsSince(const Snapshot &snapshot,
                                                      const StoreIndex &index);

} // namespace hindcast
