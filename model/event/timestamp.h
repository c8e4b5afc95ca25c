// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast {

/// A moment in UTC, to the microsecond. What a store keeps below a microsecond is cut off here and
/// stays visible in the raw record.
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;

/// Reads ISO 8601 date and time: `2026-03-03T10:05:12.481Z`, a blank instead of the T, any number
/// of fraction digits, `Z`, `UTC`, `+01:00`, `+0100`, `+01`, or no zone (which means UTC), a blank
/// before it or not. Nothing if
/// \a text is anything else, names a day that does not exist, or lies outside the years 1 to 9999.
[[nodiscard]] std::optional<Timestamp> parseIsoTime(std::string_view text);

/// Reads a count since 1970 as s, ms, µs or ns, by its magnitude: below 10^11 seconds, below 10^14
/// milliseconds, below 10^17 microseconds, else nanoseconds. Such a reading is right for every
/// moment from March 1973 (as ms; seconds reach back to 1970) to the year 5138.
[[nodiscard]] std::optional<Timestamp> epochTime(std::int64_t count);

/// The same for a count with a fraction, as in `1772532312.481`.
[[nodiscard]] std::optional<Timestamp> epochTime(double count);

/// Reads either form from text: an ISO time, or digits with or without a fraction.
[[nodiscard]] std::optional<Timestamp> parseTime(std::string_view text);

/// `2026-03-03T10:05:12.481000Z`: ISO 8601 in UTC with microseconds, always of this shape.
[[nodiscard]] std::string toIsoTime(Timestamp time);

} // namespace hindcast
