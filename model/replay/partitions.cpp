// SPDX-License-Identifier: MIT
#include "model/replay/partitions.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace hindcast {

namespace {

struct PartitionsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Partitions)
};

constexpr std::int64_t eventsBetweenLooks = 4'096;
constexpr std::size_t mostFailures = 1'000;

Partitions::Rows sharedRows(std::vector<std::uint32_t> rows)
{
    return std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
}

/// By TypeId, whether events of the type can reach a partition, so that the others need not be
/// read.
std::vector<bool> typesTaken(const PipelineRun &run, const StoreIndex &index)
{
    const ProjectionShape &shape = run.shape();
    const bool takesAll = shape.takesAnyType || !run.rules().empty();
    std::vector<bool> taken(index.types.size(), takesAll);
    for (std::uint32_t i = 0; i < taken.size() && !takesAll; ++i)
        taken[i] = index.isTombstone({i})
            || std::ranges::find(shape.handledTypes, index.types.at(i)) != shape.handledTypes.end();
    return taken;
}

} // namespace

std::size_t Partitions::find(std::string_view key) const
{
    const auto found = std::ranges::lower_bound(all, key, {}, &Partition::key);
    if (found == all.end() || found->key != key)
        return none;
    return static_cast<std::size_t>(found - all.begin());
}

std::size_t Partitions::ofRow(Row row) const
{
    const auto holds = [row](const Partition &partition) {
        return std::ranges::binary_search(*partition.rows, static_cast<std::uint32_t>(row.value));
    };
    const auto found = std::ranges::find_if(all, holds);
    return found == all.end() ? none : static_cast<std::size_t>(found - all.begin());
}

Result<Partitions>
findPartitions(PipelineRun &run, EventReader &reader, const StoreIndex &index,
               const std::function<void(std::int64_t done, std::int64_t total)> &progress,
               const std::stop_token &stop)
{
    Partitions partitions;
    std::map<std::string, std::vector<std::uint32_t>> found;
    const std::vector<bool> takesType = typesTaken(run, index);
    Event event;
    run.begin({});
    for (Row row{0}; row.value < index.rowCount(); ++row.value) {
        if (row.value % eventsBetweenLooks == 0) {
            if (stop.stop_requested())
                return Error{PartitionsText::tr("stopped")};
            progress(row.value, index.rowCount());
        }
        const StreamId stream = index.streamOf(row);
        if (!stream.isValid() || !takesType[index.typeOf(row).value]
            || !run.shape().takesStream(index.streams.at(stream.value)))
            continue;
        if (const auto done = reader.readForFold(index, row, event, run.parts()); !done)
            return done.error();
        const auto keys = run.keysOf(event, row);
        if (!keys && partitions.failures.size() < mostFailures)
            partitions.failures.emplace_back(row, keys.error());
        for (const std::string &key : keys ? keys.value() : std::vector<std::string>())
            found[key].push_back(static_cast<std::uint32_t>(row.value));
    }
    if (run.shape().partitioning == Partitioning::Single && found.empty())
        found.emplace(); // Its first state is worth seeing.
    for (auto &[key, rows] : found)
        partitions.all.push_back({key, sharedRows(std::move(rows))});
    if (run.shape().isBiState || run.remembersStreams()) {
        std::vector<std::uint32_t> rows(static_cast<std::size_t>(index.rowCount()));
        std::iota(rows.begin(), rows.end(), 0U);
        std::erase_if(rows,
                      [&index](std::uint32_t row) { return !index.streamOf({row}).isValid(); });
        partitions.foldedRows = sharedRows(std::move(rows));
    }
    return partitions;
}

} // namespace hindcast
