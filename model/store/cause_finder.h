// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

namespace hindcast {

/// The row that \a event names as its cause by a position or by a stream and a version; invalid if
/// it names none in this way, or one that is not in the store. Asks the index alone.
[[nodiscard]] Row linkedCause(const StoreIndex &index, const Event &event);

/// The same for a causation that is no event's id: `stream:version`, or a number, which then is a
/// position. For stores that do not say what their causations mean.
[[nodiscard]] Row guessedCause(const StoreIndex &index, const Identifier &causation);

} // namespace hindcast
