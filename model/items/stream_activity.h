// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

#include <QByteArray>

namespace hindcast {

constexpr int activityBins = 12;

/// How busy \a stream was over its own life: activityBins bytes, 255 where it was busiest, at least
/// 1 where anything happened. All in the first bin if its events have no times that differ. At most
/// some two thousand events are looked at, evenly spread.
[[nodiscard]] QByteArray streamActivity(const StoreIndex &index, StreamId stream);

} // namespace hindcast
