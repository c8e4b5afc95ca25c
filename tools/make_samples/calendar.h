// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/random.h"

#include <chrono>
#include <string>
#include <string_view>

namespace hindcast::samples {

/// A moment in UTC, as fine as the samples tell time.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// Reads `2026-03-03 10:05:12.481`; only this form.
[[nodiscard]] Moment moment(std::string_view text);
/// Writes the same form.
[[nodiscard]] std::string toText(Moment time);

/// The warehouse's twelve weeks: from a Monday up to, not including, a Saturday.
inline constexpr std::chrono::sys_days firstDay
    = std::chrono::year(2026) / std::chrono::January / 5;
inline constexpr std::chrono::sys_days endDay = std::chrono::year(2026) / std::chrono::March / 28;
inline constexpr int dayCount = (endDay - firstDay).count();

/// From this day on, prices are stored in cents and customers by first and last name.
inline constexpr std::chrono::sys_days newSchemaDay
    = std::chrono::year(2026) / std::chrono::January / 7;
/// From then until the old cart was switched off, one event says that an order is placed and paid.
inline constexpr std::chrono::sys_seconds cartEnd
    = std::chrono::sys_days(std::chrono::year(2026) / std::chrono::January / 8)
    + std::chrono::hours(17);
/// From this day on, quantities can be changed.
inline constexpr std::chrono::sys_days quantityDay
    = std::chrono::year(2026) / std::chrono::March / 1;

/// Days since a Monday, 0 to 6.
[[nodiscard]] int weekday(std::chrono::sys_days day);

/// A moment of the twelve weeks when people work: much on weekday mornings, little at night and on
/// Sundays.
[[nodiscard]] Moment busyMoment(Random &random);
/// The same within one \a day.
[[nodiscard]] Moment busyMoment(Random &random, std::chrono::sys_days day);

} // namespace hindcast::samples
