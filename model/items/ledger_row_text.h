// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/time_format.h"
#include "model/store/store_index.h"

#include <QString>

namespace hindcast {

/// What the index knows of an event as one line of JSON, with the names and times of `hindcast
/// events --json`. What is not there is left out.
[[nodiscard]] QString ledgerRowAsJson(const StoreIndex &index, Row row);

/// The same as text parted by tabs: position, stream, version, time, type, actor, correlation id.
[[nodiscard]] QString ledgerRowAsText(const StoreIndex &index, Row row, const TimeFormat &format);

} // namespace hindcast
