// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/stop_answer.h"

#include <QMetaType>

namespace hindcast {

/// How a watch went over the track, for a small chart.
struct WatchChart
{
    std::vector<WatchHistory::Stretch> stretches;
    double place = -1; ///< Of the current event, from 0 to 1; below 0: none.
};

/// What breakpoints and watches have in common as rows.
enum class StopTone { Plain, Muted, Error };
enum StopRole {
    ToneRole = Qt::UserRole, ///< StopTone as int
    CodeRole, ///< Whether the text is code or data, as bool.
    BoldRole, ///< The end of the text that stands out, as QString; empty: nothing does.
    StoppedRole, ///< Whether the last run stopped here, as bool.
    ValueKindRole, ///< Json::Kind as int, if the text is a value.
    ChartRole, ///< WatchChart, if there is one instead of a text.
};

} // namespace hindcast

Q_DECLARE_METATYPE(hindcast::WatchChart)
