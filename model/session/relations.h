// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"
#include "model/store/event_store.h"

#include <stop_token>
#include <string_view>

namespace hindcast {

/// The streams that share a correlation id with the events of \a stream, with the events that do.
/// Goes over the whole index; breaks off, with a part of them, when \a stop is asked for.
[[nodiscard]] Lanes makeLanes(const StoreIndex &index, StreamId stream,
                              const std::stop_token &stop);

/// What is linked to \a event at \a row; looks through the store if the index does not tell.
[[nodiscard]] Related findRelated(EventReader &reader, const StoreIndex &index, Row row,
                                  const Event &event, const std::stop_token &stop);

} // namespace hindcast
