// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline_run.h"
#include "model/store/event_store.h"

#include <functional>
#include <stop_token>

namespace hindcast {

/// The partitions that a projection makes of a whole store, where they are not its streams. A
/// finished value.
struct Partitions
{
    using Rows = std::shared_ptr<const std::vector<std::uint32_t>>;

    struct Partition
    {
        std::string key; ///< Empty for the one state of everything.
        Rows rows; ///< The events that reach it, ascending.
    };
    std::vector<Partition> all; ///< By the bytes of their keys.
    /// What must be folded for any of them; null pointer: its own rows. Not so if the partitions
    /// share a state, or if upcasters remember earlier events.
    Rows foldedRows;
    /// Events whose key could not be found; the first thousand.
    std::vector<std::pair<Row, ScriptError>> failures;

    static constexpr std::size_t none = SIZE_MAX;
    [[nodiscard]] std::size_t find(std::string_view key) const;
    /// A partition that the event at \a row reaches; none.
    [[nodiscard]] std::size_t ofRow(Row row) const;
};

/// Finds them by upcasting every event of the store and asking for its key. The error means that
/// the store could not be read or that \a stop was asked for. Calls \a progress now and then.
[[nodiscard]] Result<Partitions>
findPartitions(PipelineRun &run, EventReader &reader, const StoreIndex &index,
               const std::function<void(std::int64_t done, std::int64_t total)> &progress,
               const std::stop_token &stop);

} // namespace hindcast
