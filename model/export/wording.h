// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/timestamp.h"

#include <QLocale>
#include <QString>

#include <functional>

namespace hindcast {

/// How moments, numbers and sentences are written for people.
struct Wording
{
    std::function<QString(Timestamp)> date; ///< `2026-03-03`
    std::function<QString(Timestamp)> timeOfDay; ///< `10:05:12.481`
    QString zoneName; ///< Of both: `UTC`.
    QLocale locale = QLocale::c();
    QString language = QStringLiteral("en"); ///< Of the sentences: `en`, `de`.

    [[nodiscard]] QString dateTime(Timestamp time) const
    {
        return date(time) + QLatin1Char(' ') + timeOfDay(time);
    }
};

} // namespace hindcast
