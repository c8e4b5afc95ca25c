// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

#include <functional>
#include <stop_token>
#include <string_view>

namespace hindcast {

/// Says how far a search through a store has come: rows looked at, and how many there are.
using RowProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// Calls \a visit with each event of the store whose record may hold \a text, in order, until it
/// returns false or \a stop is asked for.
void visitRowsWith(EventReader &reader, const StoreIndex &index, std::string_view text,
                   const std::stop_token &stop,
                   const std::function<bool(Row, const Event &)> &visit);

/// The row of the first event with this id, by looking through the whole store; invalid: none.
[[nodiscard]] Row findEventId(EventReader &reader, const StoreIndex &index, std::string_view id,
                              const std::stop_token &stop);

/// The row that a causation which is no link leads to. One that has the form of a place is looked
/// up before the whole store is searched; one that is a number may be an id as well, which comes
/// first.
[[nodiscard]] Row findCauseById(EventReader &reader, const StoreIndex &index,
                                const Identifier &causation, const std::stop_token &stop);

/// The event that a person names: `STREAM@VERSION` if there is such a stream, else an event's id.
/// The error says what there is not.
[[nodiscard]] Result<Row> findNamedEvent(EventReader &reader, const StoreIndex &index,
                                         std::string_view name, const std::stop_token &stop);

} // namespace hindcast
