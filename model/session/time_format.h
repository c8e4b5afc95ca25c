// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/timestamp.h"

#include <QString>
#include <QTimeZone>

namespace hindcast {

/// How moments are written for people: in UTC, in the zone of this machine, or in a chosen zone.
class TimeFormat
{
public:
    TimeFormat() = default; ///< UTC
    explicit TimeFormat(QTimeZone zone)
        : m_zone(std::move(zone))
    {
    }

    /// `utc`, `local` or an IANA name such as `Europe/Berlin`; UTC if there is no such zone.
    [[nodiscard]] static TimeFormat fromKey(const QString &key);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// `UTC`, or the zone's name.
    [[nodiscard]] QString zoneName() const;
    /// `2026-03-03 10:05:12.481`; microseconds only where there are any.
    [[nodiscard]] QString dateTime(Timestamp time) const;
    /// `10:05:12.481`
    [[nodiscard]] QString timeOfDay(Timestamp time) const;
    /// `2026-03-03`
    [[nodiscard]] QString date(Timestamp time) const;

    /// Reads what a person types: `2026-03-03 10:05`, `10:05` (on the day of \a near), seconds and
    /// fractions, or ISO 8601 with a zone, which then counts instead of this one.
    [[nodiscard]] std::optional<Timestamp> parse(const QString &text,
                                                 std::optional<Timestamp> near) const;

    bool operator==(const TimeFormat &) const = default;

private:
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace hindcast
