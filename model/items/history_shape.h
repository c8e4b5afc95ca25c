// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame.h"
#include "model/store/row_list.h"

#include <QStringList>

namespace hindcast {

/// What a chart of a field's history draws. A finished value.
struct HistoryShape
{
    enum class Kind {
        None, ///< The values are neither numbers nor a few different ones.
        Steps, ///< Numbers.
        Band, ///< A few different values, such as true and false.
    };
    struct Point
    {
        std::int64_t ordinal = 0; ///< Of the event on the track; the value holds from here on.
        std::int64_t time = 0; ///< In microseconds; that of the event before if it has none.
        double value = 0; ///< Steps: the number. Band: which of the labels.
        bool isThere = true; ///< Else the field was gone.
    };

    Kind kind = Kind::None;
    std::vector<Point> points; ///< By ordinal.
    QStringList labels; ///< Band: the values as texts, as they came up.
    double lowest = 0; ///< Steps.
    double highest = 0;
    std::int64_t count = 0; ///< Events of the track.
    std::int64_t firstTime = 0; ///< Of the track; the same twice if there are no times.
    std::int64_t lastTime = 0;

    static constexpr qsizetype mostLabels = 12;

    [[nodiscard]] bool hasTimes() const { return lastTime > firstTime; }
    /// The point whose value holds at \a ordinal; null pointer: none does yet.
    [[nodiscard]] const Point *pointAt(std::int64_t ordinal) const;
};

[[nodiscard]] HistoryShape historyShape(const FieldHistory &history, const RowList &track);

} // namespace hindcast
