// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"
#include "model/session/time_format.h"

#include <QString>

#include <optional>
#include <variant>

namespace hindcast {

/// Where a person wants to go: a version of the selected stream, a position in the store, a moment,
/// or the event with an id.
using Destination = std::variant<Version, Position, Timestamp, QString>;

/// Reads a place as a person types it: `17`, `v 17` or `version 17`; `#88412` or `position 88412`;
/// a time as TimeFormat reads it, on the day of \a near if it names none; `id 17` or anything else
/// is an id. Numbers may have marks between thousands. Nothing for blank text.
[[nodiscard]] std::optional<Destination> parsePlace(const QString &text, const TimeFormat &format,
                                                    std::optional<Timestamp> near);

/// Reads only a version: `17`, `v 17`, `v 17 / 28` (as it is shown).
[[nodiscard]] std::optional<Version> parseVersion(const QString &text);

} // namespace hindcast
