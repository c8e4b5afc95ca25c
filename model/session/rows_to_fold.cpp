// SPDX-License-Identifier: MIT
#include "model/session/rows_to_fold.h"

#include <algorithm>

namespace hindcast {

OnFailure onFailureOf(const Lens &lens)
{
    return std::holds_alternative<BuiltIn>(lens.pipeline.projection) ? OnFailure::Skip
                                                                     : lens.onFailure;
}

RowsToFold::RowsToFold(const StoreIndex &index, const Track &track, StreamId stream, Row row)
{
    const std::size_t at
        = track.partitions ? track.partitions->find(track.partition) : Partitions::none;
    if (track.isOfStream())
        rows = index.rowsOf(stream);
    else if (track.partitions && track.partitions->foldedRows)
        rows = *track.partitions->foldedRows;
    else if (at != Partitions::none)
        rows = *track.partitions->all[at].rows;
    const auto own = static_cast<std::uint32_t>(row.value);
    const auto behind = std::ranges::upper_bound(rows, own);
    last = behind - rows.begin() - 1;
    isOnTrack = last >= 0 && rows[static_cast<std::size_t>(last)] == own
        && track.rows.find(row).has_value();
}

} // namespace hindcast
