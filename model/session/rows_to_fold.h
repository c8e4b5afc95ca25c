// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/track.h"

namespace hindcast {

/// What follows an event that a projection fails at. A built-in one fails where data does not fit;
/// what follows is still worth seeing.
[[nodiscard]] OnFailure onFailureOf(const Lens &lens);

/// Which events to fold for the state at one event of a track, and up to which of them. Valid as
/// long as index and track.
struct RowsToFold
{
    /// \a stream is that of the track, if it is of one.
    RowsToFold(const StoreIndex &index, const Track &track, StreamId stream, Row row);

    std::span<const std::uint32_t> rows;
    std::int64_t last = -1; ///< Of rows, at or before the event that is looked at.
    bool isOnTrack = false; ///< Whether that event is of the partition.
};

} // namespace hindcast
