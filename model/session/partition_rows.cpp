// SPDX-License-Identifier: MIT
#include "model/session/partition_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct PartitionRowsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::PartitionRows)
};

PartitionRows::Rows shared(std::vector<std::uint32_t> rows)
{
    return std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
}

const Pipeline &pipelineOf(const PairSubject &subject, Side side)
{
    return side == Side::Before ? subject.request.before : subject.request.after;
}

PartitionRows streamRows(const PairSubject &subject, const ProjectionShape &shape)
{
    const StoreIndex &index = *subject.source.index;
    const auto stream = index.streams.find(subject.key);
    if (stream == StreamId::none || !shape.takesStream(subject.key))
        return {shared({}), shared({})};
    const auto rows = index.rowsOf({stream});
    const PartitionRows::Rows own = shared({rows.begin(), rows.end()});
    return {own, own};
}

} // namespace

Result<PartitionRows> PartitionRowsFinder::find(const PairSubject &subject, Side side,
                                                EventReader &reader, const std::stop_token &stop)
{
    const auto run = PipelineRun::start(pipelineOf(subject, side));
    if (!run)
        return Error{sentence(run.error())};
    const ProjectionShape &shape = run.value()->shape();
    if (shape.partitioning == Partitioning::PerStream && !shape.isBiState)
        return streamRows(subject, shape);
    const SideRows rows = sideRows(shape, subject.request.scope, *subject.source.index);
    const bool isWhole = rows.all && (subject.isShared || !shape.isBiState);
    if (isWhole)
        return PartitionRows{rows.all, rows.all};
    const auto known = byKey(subject, side, rows, reader, stop);
    if (!known)
        return known.error();
    const auto found = known.value()->find(subject.key);
    if (found == known.value()->end())
        return PartitionRows{shared({}), shared({})};
    const PartitionRows::Rows own = shared(found->second);
    return PartitionRows{shape.isBiState ? rows.all : own, own};
}

Result<std::shared_ptr<const RowsByKey>> PartitionRowsFinder::byKey(const PairSubject &subject,
                                                                    Side side, const SideRows &rows,
                                                                    EventReader &reader,
                                                                    const std::stop_token &stop)
{
    const StoreIndex &index = *subject.source.index;
    Known &known = m_known.of(side);
    if (known.rows && known.index == subject.source.index
        && known.pipeline == pipelineOf(subject, side) && known.scope == subject.request.scope)
        return known.rows;
    auto run = PipelineRun::start(pipelineOf(subject, side));
    if (!run)
        return Error{sentence(run.error())};
    KeyFinder finder(std::move(run).value(), index.types.size());
    for (std::size_t i = 0; i < rows.streams.size(); ++i) {
        const auto stream = index.rowsOf(rows.streams[i]);
        finder.beginStream(static_cast<std::int64_t>(i), stream);
        for (const std::uint32_t row : stream) {
            if (index.streamOf({row}) != rows.streams[i])
                continue; // It is only linked to, and has its turn in its own stream.
            if (stop.stop_requested())
                return Error{PartitionRowsText::tr("stopped")};
            const Result<Event> event = reader.read(index, {row});
            if (!event)
                return event.error();
            finder.take(event.value(), {row});
        }
        finder.endStream(std::string(index.stream(rows.streams[i]).name));
    }
    auto found = std::make_shared<RowsByKey>(finder.takeRows());
    for (auto &[key, own] : *found)
        std::ranges::sort(own);
    known = {pipelineOf(subject, side), subject.request.scope, subject.source.index, found};
    return known.rows;
}

} // namespace hindcast
