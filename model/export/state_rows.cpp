// SPDX-License-Identifier: MIT
#include "model/compare/projected_partitions.h"
#include "model/compare/unit_worker.h"
#include "model/export/row_sources.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::StateRows)
};

const std::vector<ExportColumn> stateColumns{{"partition"},      {"shared"}, {"version", true},
                                             {"position", true}, {"type"},   {"time"},
                                             {"state"},          {"result"}, {"failure"}};

/// Folds the partitions one after the other, each up to the moment that is meant.
class StateRun
{
public:
    StateRun(const ComparisonSource &source, const StateRowsRequest &request,
             const std::stop_token &stop)
        : m_index(*source.index)
        , m_request(request)
        , m_stop(stop)
        , m_plan{.request = {.before = request.pipeline, .onFailure = request.onFailure},
                 .source = source}
    {
    }

    Result<void> run(const RowSource::Take &take, const RowSource::Progress &progress)
    {
        auto rows = partitionRows(m_plan.source, m_request.pipeline, m_request.scope, m_stop);
        if (!rows)
            return stopped(Error{rows.error().message});
        m_isOfStreams = rows.value().partitioning == Partitioning::PerStream;
        if (m_request.moment.version && !m_isOfStreams)
            return Error{Words::tr("a version is for projections with a state for each stream; "
                                   "this one needs a time")};
        m_plan.rows.before = std::move(rows).value();
        auto worker = UnitWorker::start(m_plan, m_stop, nullptr);
        if (!worker)
            return worker.error();
        std::vector<ComparisonUnit> units = m_plan.unitsOf(Side::Before);
        std::ranges::sort(units, {}, &ComparisonUnit::key);
        std::int64_t done = 0;
        for (ComparisonUnit &unit : units) {
            if (m_stop.stop_requested())
                return {};
            progress(done++, std::ssize(units));
            cut(unit);
            if (unit.rows.before.empty())
                continue;
            const auto fold = worker.value()->fold(0, Side::Before, unit);
            if (!fold)
                return stopped(fold.error());
            const bool isBiState = fold.value()->run().shape().isBiState;
            if (auto taken = isBiState ? takeAll(unit, *fold.value(), take)
                                       : takeOne(unit, fold.value()->outcome(), take);
                !taken)
                return taken;
        }
        progress(std::ssize(units), std::ssize(units));
        return {};
    }

private:
    /// What was told to stop has not failed.
    [[nodiscard]] Result<void> stopped(const Error &error) const
    {
        return m_stop.stop_requested() ? Result<void>() : Result<void>(error);
    }

    /// Leaves out of \a unit what is behind the moment.
    void cut(ComparisonUnit &unit) const
    {
        const ExportMoment &moment = m_request.moment;
        if (!moment.version && !moment.time)
            return;
        const StreamId stream{m_isOfStreams ? m_index.streams.find(unit.key) : StreamId::none};
        std::span<const std::uint32_t> &rows = unit.rows.before;
        const auto isBehind = [&](Row row) {
            const bool isLater = moment.version && m_index.versionIn(row, stream) > *moment.version;
            const auto time = m_index.timeOf(row);
            return isLater || (moment.time && (!time || *time > *moment.time));
        };
        while (!rows.empty() && isBehind({rows.back()}))
            rows = rows.first(rows.size() - 1);
    }

    Result<void> takeOne(const ComparisonUnit &unit, const SideOutcome &outcome,
                         const RowSource::Take &take) const
    {
        if (!outcome.exists && !outcome.failure)
            return {};
        return take(cellsOf(unit.key, false, {unit.rows.before.back()}, outcome));
    }

    /// All partitions of a bi-state projection have come to something at once.
    Result<void> takeAll(const ComparisonUnit &unit, SideFold &fold,
                         const RowSource::Take &take) const
    {
        const Row last{unit.rows.before.back()};
        if (auto taken = take(cellsOf({}, true, last, fold.outcome())); !taken)
            return taken;
        std::vector<std::string> keys = fold.fold().partitions();
        std::ranges::sort(keys);
        for (const std::string &key : keys) {
            if (auto taken = take(cellsOf(key, false, last, fold.outcomeOf(key))); !taken)
                return taken;
        }
        return {};
    }

    [[nodiscard]] std::vector<ExportCell> cellsOf(std::string_view key, bool isShared, Row last,
                                                  const SideOutcome &outcome) const
    {
        const StreamId stream{m_isOfStreams ? m_index.streams.find(key) : StreamId::none};
        const IndexedEvent event
            = stream.isValid() ? m_index.eventIn(last, stream) : m_index.event(last);
        return {ExportCell::text(key),
                isShared ? ExportCell::json("true") : ExportCell(),
                m_isOfStreams ? ExportCell::number(event.version.value) : ExportCell(),
                ExportCell::number(event.position.value),
                event.type.isValid() ? ExportCell::text(m_index.types.at(event.type.value))
                                     : ExportCell(),
                ExportCell::time(event.time),
                outcome.state.empty() ? ExportCell() : ExportCell::json(outcome.state),
                outcome.result ? ExportCell::json(*outcome.result) : ExportCell(),
                outcome.failure ? ExportCell::text(sentence(outcome.failure->error).toStdString())
                                : ExportCell()};
    }

    const StoreIndex &m_index;
    const StateRowsRequest &m_request;
    const std::stop_token &m_stop;
    ComparisonPlan m_plan;
    bool m_isOfStreams = true;
};

} // namespace

RowSource stateRows(ComparisonSource source, StateRowsRequest request)
{
    return {.name = "states",
            .columns = stateColumns,
            .run = [source = std::move(source), request = std::move(request)](
                       const RowSource::Take &take, const RowSource::Progress &progress,
                       const std::stop_token &stop) {
                return StateRun(source, request, stop).run(take, progress);
            }};
}

} // namespace hindcast
