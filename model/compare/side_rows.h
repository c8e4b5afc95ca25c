// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_tally.h"

#include <memory>
#include <set>

namespace hindcast {

/// The events of each partition that a key is given to by a function, ascending.
using RowsByKey = std::map<std::string, std::vector<std::uint32_t>>;

/// Which events each partition of one side takes. Copies share.
struct SideRows
{
    Partitioning partitioning = Partitioning::PerStream;
    std::vector<StreamId> streams; ///< In the scope, and taken by the projection.
    std::int64_t events = 0; ///< Of these streams.
    std::shared_ptr<const RowsByKey> byKey; ///< ByKey: the partitions; else a null pointer.
    /// Single and bi-state: all of them in order of position; else a null pointer.
    std::shared_ptr<const std::vector<std::uint32_t>> all;
};

/// The rows of a projection like \a shape, but not yet those by key.
[[nodiscard]] SideRows sideRows(const ProjectionShape &shape, const ComparisonScope &scope,
                                const StoreIndex &index);

/// Finds the keys of events, stream by stream. One for each thread and side.
class KeyFinder
{
public:
    KeyFinder(std::unique_ptr<PipelineRun> run, std::size_t typeCount);

    void beginStream(std::int64_t unit, std::span<const std::uint32_t> rows);
    void take(const Event &event, Row row);
    void endStream(const std::string &stream);

    /// What was found so far, which is gone then.
    [[nodiscard]] RowsByKey takeRows() { return std::move(m_rows); }
    [[nodiscard]] SideTally tally() const;

private:
    void takeNotes();

    std::unique_ptr<PipelineRun> m_run;
    SideTally m_tally;
    RowsByKey m_rows;
    std::span<const std::uint32_t> m_stream;
    std::set<std::string> m_streamKeys; ///< If the upcasters must see whole streams.
};

/// Adds \a found to \a all; the rows of a key are then in no order.
void mergeRows(RowsByKey &all, RowsByKey found);

} // namespace hindcast
