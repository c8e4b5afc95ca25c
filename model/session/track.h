// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/partitions.h"
#include "model/replay/replay.h"
#include "model/store/row_list.h"

namespace hindcast {

/// What the events are seen through.
struct Lens
{
    Pipeline pipeline;
    OnFailure onFailure = OnFailure::Stop;
    bool operator==(const Lens &) const = default;
};

/// The events that the slider moves over: those of the selected stream, or of a partition.
struct Track
{
    RowList rows;
    ProjectionShape shape;
    std::string partition; ///< Its key; the stream's name if each stream has a state of its own.
    /// Null pointer where partitions are the streams, and until they are found.
    std::shared_ptr<const Partitions> partitions;

    [[nodiscard]] bool isOfStream() const
    {
        return shape.partitioning == Partitioning::PerStream && !shape.isBiState;
    }
};

} // namespace hindcast
