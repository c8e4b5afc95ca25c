// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_rows.h"
#include "model/session/pair_moment.h"

namespace hindcast {

/// Which events one side of a partition is made of.
struct PartitionRows
{
    using Rows = std::shared_ptr<const std::vector<std::uint32_t>>;
    Rows folded; ///< What must be folded for it; none: the side has no such partition.
    Rows own; ///< The events of it that a person moves over. Never a null pointer, as above.
};

/// Finds the events of partitions. What it finds for all partitions of a projection at once is
/// kept, so the next one of the same comparison costs nothing. For one thread.
class PartitionRowsFinder
{
public:
    /// The error means that a script cannot be used, the store could not be read, or that \a stop
    /// was asked for.
    [[nodiscard]] Result<PartitionRows> find(const PairSubject &subject, Side side,
                                             EventReader &reader, const std::stop_token &stop);

private:
    struct Known
    {
        Pipeline pipeline;
        ComparisonScope scope;
        std::shared_ptr<const StoreIndex> index;
        std::shared_ptr<const RowsByKey> rows;
    };
    [[nodiscard]] Result<std::shared_ptr<const RowsByKey>> byKey(const PairSubject &subject,
                                                                 Side side, const SideRows &rows,
                                                                 EventReader &reader,
                                                                 const std::stop_token &stop);

    Both<Known> m_known;
};

} // namespace hindcast
