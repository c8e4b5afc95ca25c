// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

namespace hindcast {

/// Gives \a event the other streams that \a row is in.
void addPlaces(Event &event, const StoreIndex &index, Row row);

/// Shows \a event, which is at \a row, as it stands in \a stream: with that name and its version
/// there; the stream that it was written to becomes one of its other places. Changes nothing if
/// that is its own stream, if it is not in \a stream, or if that is empty.
void moveToStream(Event &event, const StoreIndex &index, Row row, std::string_view stream);

} // namespace hindcast
