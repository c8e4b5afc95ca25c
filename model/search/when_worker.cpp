// SPDX-License-Identifier: MIT
#include "model/search/when_worker.h"

#include "model/search/when_tally.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t eventsBetweenReports = 256; ///< Of progress and of what was found.
constexpr std::size_t numberOfCondition = 0;

bool isLimit(const std::optional<ScriptError> &error)
{
    return error
        && (error->kind == ScriptError::Kind::TimeLimit
            || error->kind == ScriptError::Kind::MemoryLimit);
}

/// By TypeId, whether events of the type can change a state.
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

WhenWorker::WhenWorker(const WhenRequest &request, const EventSource &source, WhenBoard &board)
    : m_request(request)
    , m_source(source)
    , m_board(board)
{
}

WhenWorker::~WhenWorker() = default;

Result<void, WhenStop> WhenWorker::start()
{
    auto run = PipelineRun::start(m_request.pipeline);
    if (!run)
        return WhenStop{sentence(run.error()), {}};
    m_isBuiltIn = std::holds_alternative<BuiltIn>(m_request.pipeline.projection);
    m_takesType = typesTaken(*run.value(), m_source.index);
    m_fold.emplace(std::move(run).value(), m_request.onFailure, SideFold::Counting::Nothing,
                   m_source.index.types.size());
    m_condition.emplace(m_request.pipeline.limits);
    const auto added = m_condition->add(m_request.condition);
    if (!added)
        return WhenStop{sentence(added.error()), WhenFailure{{}, {}, added.error()}};
    m_seesEvent = m_condition->seesEvent(numberOfCondition);
    m_seesBefore = m_condition->seesBefore(numberOfCondition);
    return {};
}

ExpressionState WhenWorker::stateNow()
{
    // Built-in projections have the value, and scripts the text.
    if (m_isBuiltIn)
        return {m_fold->fold().state()};
    return {m_fold->fold().stateText()};
}

void WhenWorker::beginUnit(std::size_t number)
{
    m_number = number;
    m_unit = &m_board.units()[number];
    m_tracks.clear();
    m_failed.clear();
    m_fold->begin(std::string(m_unit->key), m_unit->rows);
    m_initial = stateNow();
    m_single = {.key = std::string(m_unit->key), .now = m_initial};
}

Result<void, WhenStop> WhenWorker::search(std::size_t unit)
{
    beginUnit(unit);
    const ReadingRun reading(m_source.reader, m_source.index, m_unit->rows);
    std::size_t taken = 0;
    while (taken < m_unit->rows.size() && !m_fold->isStopped()) {
        const Row row{m_unit->rows[taken]};
        if (const auto read = m_source.read(row, m_event, m_fold->stream()); !read)
            return WhenStop{read.error().message, {}};
        if (const auto done = m_fold->take(m_source, m_event); !done)
            return WhenStop{done.error().message, {}};
        if (const auto looked = look(row); !looked)
            return looked;
        if (++taken % eventsBetweenReports == 0) {
            *m_source.progress += eventsBetweenReports;
            if (!m_fresh.empty())
                m_board.add(unit, std::exchange(m_fresh, {}));
        }
    }
    *m_source.progress
        += static_cast<std::int64_t>(m_unit->rows.size() - taken + taken % eventsBetweenReports);
    endUnit();
    return {};
}

void WhenWorker::endUnit()
{
    m_fold->takeNotes();
    noteFailures();
    const auto end = [this](Track &track) {
        if (track.verdict.holds)
            close(track, {});
        ++m_summary.partitions;
        m_summary.partitionsHeld += track.hasHeld ? 1 : 0;
    };
    if (!m_fold->run().shape().isBiState)
        end(m_single);
    for (auto &[key, track] : m_tracks)
        end(track);
    m_board.finish(m_number, std::exchange(m_fresh, {}));
}

void WhenWorker::noteFailures()
{
    if (!m_fold->run().shape().isBiState)
        noteFailure(m_single.key, m_fold->failure());
    for (const std::string &key : m_failed)
        noteFailure(key, m_fold->outcomeOf(key).failure);
}

void WhenWorker::noteFailure(const std::string &key, const std::optional<PartitionFailure> &failure)
{
    if (!failure)
        return;
    m_summary.notApplied += failure->count;
    keepFirst(m_summary.firstNotApplied, WhenFailure{failure->row, key, failure->error});
}

/// The keys that the event taken last went to, also if the fold has gone back since.
std::vector<std::string> WhenWorker::keysOfLast(Row row)
{
    if (!m_fold->hasJustFailed())
        return m_fold->lastKeys(m_event);
    if (m_fold->run().remembersStreams())
        return {}; // Its upcasters may not be asked twice.
    auto keys = m_fold->run().keysOf(m_event, row);
    return keys ? std::move(keys).value() : std::vector<std::string>();
}

/// Whether the event taken last is of the partition. Upcasters that remember streams get all events
/// of those, also the ones that have other keys.
bool WhenWorker::isOfUnit()
{
    const PipelineRun &run = m_fold->run();
    if (run.shape().partitioning != Partitioning::ByKey || !run.remembersStreams())
        return true;
    return std::ranges::count(m_fold->lastKeys(m_event), m_single.key) > 0;
}

Result<void, WhenStop> WhenWorker::look(Row row)
{
    if (m_fold->isStopped())
        return {}; // There is no state behind this event.
    if (!m_fold->run().shape().isBiState)
        return isOfUnit() ? lookAt(m_single, row) : Result<void, WhenStop>();
    const bool hasFailed = m_fold->hasJustFailed();
    for (const std::string &key : keysOfLast(row)) {
        if (m_request.partition && key != *m_request.partition)
            continue;
        if (hasFailed)
            m_failed.insert(key);
        if (m_request.onFailure == OnFailure::Stop && m_failed.contains(key))
            continue;
        const auto [found, isNew] = m_tracks.try_emplace(key);
        if (isNew)
            found->second = {.key = key, .now = m_initial};
        m_fold->fold().select(key);
        if (auto looked = lookAt(found->second, row); !looked)
            return looked;
    }
    return {};
}

/// Whether the event that was taken last may have changed the state.
bool WhenWorker::mayChange(Row row) const
{
    const TypeId type = m_source.index.typeOf(row);
    return !type.isValid() || m_takesType[type.value];
}

/// False if that cannot be seen at a glance.
bool WhenWorker::isSameState(const ExpressionState &one, const ExpressionState &other) const
{
    if (!m_isBuiltIn)
        return one.text() == other.text();
    return one.value()->isSame(*other.value());
}

Result<void, WhenStop> WhenWorker::lookAt(Track &track, Row row)
{
    ++m_summary.versions;
    const bool held = track.verdict.holds;
    bool isSame = !mayChange(row);
    ExpressionState after;
    if (!isSame) {
        after = stateNow();
        isSame = isSameState(after, track.now);
    }
    if (m_seesBefore)
        track.before = track.now;
    if (!isSame)
        track.now = std::move(after);
    if (!isSame || !track.isJudged || m_seesBefore || m_seesEvent) {
        if (auto judged = judge(track, row); !judged)
            return judged;
    }
    m_summary.throwing += track.verdict.throws ? 1 : 0;
    mark(track, row, held);
    return {};
}

Result<void, WhenStop> WhenWorker::judge(Track &track, Row row)
{
    const ExpressionInput input{track.now, track.before, &m_event};
    track.isJudged = true;
    track.verdict = m_condition->judge(numberOfCondition, input);
    if (!track.verdict.throws)
        return {};
    if (isLimit(track.verdict.error))
        return WhenStop{track.verdict.error->message,
                        WhenFailure{row, track.key, *track.verdict.error}};
    if (m_summary.firstThrow && m_summary.firstThrow->row < row)
        return {};
    if (!track.verdict.error) {
        if (const auto holds = m_condition->holds(numberOfCondition, input); !holds)
            track.verdict.error = holds.error();
    }
    keepFirst(m_summary.firstThrow,
              WhenFailure{row, track.key, track.verdict.error.value_or(ScriptError())});
    return {};
}

/// Begins, continues or ends an interval. \a held: whether the condition held before this event.
void WhenWorker::mark(Track &track, Row row, bool held)
{
    if (!track.verdict.holds) {
        if (held)
            close(track, row);
        return;
    }
    if (!held) {
        track.hasHeld = true;
        track.open = {.stream = m_unit->stream, .from = row};
        if (!m_unit->stream.isValid())
            track.open.key = std::make_shared<const std::string>(track.key);
    }
    track.open.last = row;
    ++track.open.versions;
}

void WhenWorker::close(Track &track, Row end)
{
    track.open.end = end;
    countInterval(m_summary, track.open, m_board.measure());
    m_fresh.push_back(std::move(track.open));
}

} // namespace hindcast
