// SPDX-License-Identifier: MIT
#include "model/compare/blamer.h"

#include "model/compare/blame_step.h"
#include "model/compare/exact_equality.h"
#include "model/replay/both_states.h"
#include "model/store/event_places.h"

#include <QCoreApplication>
#include <QStringList>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct BlamerText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Blamer)
};

/// A replay keeps states only to go on behind an event that failed.
constexpr std::size_t replayBytes = std::size_t{8} * 1024 * 1024;
constexpr std::size_t mostPlaces = 64;

/// Whether a handler has failed at a proxy where it would not have failed at the state itself. One
/// that says no to a write stands for something frozen, which would have said so too.
bool isOfProxies(const ScriptError &failure)
{
    return failure.message.contains(QLatin1String("proxy"))
        && !failure.message.contains(QLatin1String("returned false"));
}

/// Adds the places of all values in a patch by RFC 7396 that are no objects.
void addPatchedPaths(const Json &patch, StatePath &path, std::vector<StatePath> &paths)
{
    for (const JsonMember &member : patch.members()) {
        path.push_back(member.key);
        if (member.value.isObject())
            addPatchedPaths(member.value, path, paths);
        else
            paths.push_back(path);
        path.pop_back();
    }
}

} // namespace

Result<std::unique_ptr<Blamer>, ScriptError> Blamer::start(const Pipeline &pipeline,
                                                           std::string partition,
                                                           OnFailure onFailure, StatePath logged)
{
    std::unique_ptr<Blamer> blamer(
        new Blamer(pipeline, std::move(partition), onFailure, std::move(logged)));
    if (const auto started = blamer->startRun(); !started)
        return started.error();
    return blamer;
}

Blamer::Blamer(const Pipeline &pipeline, std::string partition, OnFailure onFailure,
               StatePath logged)
    : m_pipeline(pipeline)
    , m_partition(std::move(partition))
    , m_onFailure(onFailure)
    , m_logged(std::move(logged))
{
}

Result<void, ScriptError> Blamer::startRun()
{
    auto run = PipelineRun::start(m_pipeline);
    if (!run)
        return run.error();
    m_shape = run.value()->shape();
    m_isLive = false;
    m_isLost = false;
    m_replay.reset();
    if (m_isByDiffing || m_shape.isBiState) {
        m_means = Means::Replay;
        m_replay.emplace(std::move(run).value(), m_partition, m_onFailure, replayBytes);
        return {};
    }
    m_run = std::move(run).value();
    m_means = m_run->fold().startRecording() ? Means::Record : Means::Share;
    return {};
}

/// The stream whose state this is, if each stream has one of its own.
std::string_view Blamer::stream() const
{
    const bool isOfStream = m_shape.partitioning == Partitioning::PerStream && !m_shape.isBiState;
    return isOfStream ? std::string_view(m_partition) : std::string_view();
}

Result<ReplayedState> Blamer::replayed(const BlameSource &source, std::int64_t last,
                                       const std::stop_token &stop)
{
    auto state = m_replay->stateAt(source.reader, source.index, source.rows, last, stop);
    if (state && m_shape.isBiState)
        state.value().state = bothStates(m_replay->run().fold(), m_partition);
    return state;
}

Result<void> Blamer::begin(const BlameSource &source, const std::stop_token &stop)
{
    m_now = {};
    if (m_replay) {
        auto first = replayed(source, -1, stop);
        if (!first)
            return first.error();
        m_now.state = std::move(first.value().state);
    } else {
        m_run->begin(m_partition);
        m_now.state = m_run->fold().state();
    }
    m_isLive = true;
    return {};
}

Result<void> Blamer::goBackTo(std::int64_t events, const BlameSource &source,
                              const std::stop_token &stop)
{
    const auto behind = m_places.upper_bound(events);
    if (behind == m_places.begin())
        return begin(source, stop);
    m_now = std::prev(behind)->second;
    m_isLive = true;
    if (!m_replay && !m_now.isStopped)
        resume();
    return {};
}

/// Takes the run to m_now.
void Blamer::resume()
{
    if (m_now.isReached)
        m_run->fold().resume(m_partition, m_now.state);
    else
        m_run->fold().begin(m_partition);
}

void Blamer::keep()
{
    // What upcasters remember, and what is logged, cannot be gone back to.
    const bool remembers = !m_replay && m_run->remembersStreams();
    if (!m_logged.empty() || remembers || m_now.isStopped)
        return;
    m_places.emplace(m_now.events, m_now);
    if (m_places.size() <= mostPlaces)
        return;
    m_spacing *= 2;
    std::erase_if(m_places, [this](const auto &place) { return place.first % m_spacing != 0; });
}

/// Begins anew, by comparing states.
void Blamer::fallBack()
{
    m_isByDiffing = true;
    m_places.clear();
    m_rules = {};
    (void)startRun(); // It could be started before.
}

Result<void> Blamer::moveTo(const BlameSource &source, std::int64_t events,
                            const std::stop_token &stop)
{
    for (;;) {
        if (!m_isLive || events < m_now.events) {
            if (const auto moved = goBackTo(events, source, stop); !moved)
                return moved;
        }
        while (m_now.events < events && !m_isLost) {
            if (stop.stop_requested())
                return Error{BlamerText::tr("stopped")};
            if (const auto done = step(source, stop); !done) {
                m_isLive = false;
                return done;
            }
        }
        check();
        if (!m_isLost)
            return {};
        fallBack();
    }
}

Result<void> Blamer::step(const BlameSource &source, const std::stop_token &stop)
{
    const Row row{source.rows[static_cast<std::size_t>(m_now.events)]};
    if (m_replay) {
        auto after = replayed(source, m_now.events, stop);
        if (!after)
            return after.error();
        takeOver(row, std::move(after.value().state), {});
        m_now.failures = after.value().failures;
        if (!m_shape.isBiState)
            noteRules(row, m_replay->run());
    } else if (!m_now.isStopped) {
        if (auto read = source.reader.readForFold(source.index, row, m_event); !read)
            return read;
        moveToStream(m_event, source.index, row, stream());
        runStep(row);
    }
    ++m_now.events;
    if (m_now.events % eventsBetweenChecks == 0)
        check();
    if (m_now.events % m_spacing == 0 && !m_isLost)
        keep();
    return {};
}

void Blamer::runStep(Row row)
{
    const Fold::Step step = m_run->apply(m_event, row);
    if (step.failure)
        return recoverFrom(*step.failure);
    noteRules(row, *m_run);
    if (!step.isTaken)
        return;
    const bool isFirst = !std::exchange(m_now.isReached, true);
    if (m_means == Means::Record)
        takeWrites(row, isFirst);
    else
        takeOver(row, m_run->fold().state(), mergedPaths());
}

/// Goes on behind an event that could not be applied.
void Blamer::recoverFrom(const ScriptError &failure)
{
    m_isLost = m_means == Means::Record && isOfProxies(failure);
    ++m_now.failures;
    m_now.isStopped = m_onFailure == OnFailure::Stop;
    if (!m_now.isStopped)
        resume();
}

/// \a isFirst: the event is the first of the partition, so the whole state is told.
void Blamer::takeWrites(Row row, bool isFirst)
{
    const auto writes = m_run->fold().takeWrites();
    Json after = m_now.state;
    std::vector<StatePath> assigned;
    m_isLost = !writes || !applyWrites(after, *writes, assigned);
    if (isFirst)
        assigned.clear();
    if (!m_isLost)
        takeOver(row, std::move(after), assigned);
}

void Blamer::takeOver(Row row, Json after, const std::vector<StatePath> &assigned)
{
    const BlameStep step(row, m_logged.empty() ? nullptr : &m_logged);
    step.change(m_now.root, m_now.state, after);
    m_now.state = std::move(after);
    for (const StatePath &path : assigned)
        step.write(m_now.root, m_now.state, path);
}

/// What Merge has assigned, as the event says it.
std::vector<StatePath> Blamer::mergedPaths() const
{
    std::vector<StatePath> paths;
    const auto *builtIn = std::get_if<BuiltIn>(&m_pipeline.projection);
    if (builtIn == nullptr || *builtIn != BuiltIn::Merge)
        return paths;
    const auto add = [&paths](const Event &event) {
        const auto patch = Json::parse(event.data.bytes);
        StatePath path;
        if (event.data.kind == Payload::Kind::Json && patch)
            addPatchedPaths(patch.value(), path, paths);
    };
    if (m_run->rules().empty())
        add(m_event);
    for (const Event &piece :
         m_run->rules().empty() ? std::vector<Event>() : m_run->upcast().pieces)
        add(piece);
    return paths;
}

void Blamer::noteRules(Row row, const PipelineRun &run)
{
    if (run.rules().empty() || run.upcast().rules.empty()
        || (m_rules.lastRow().isValid() && m_rules.lastRow() >= row))
        return;
    QString &name = m_ruleNames[run.upcast().rules];
    if (name.isEmpty()) {
        QStringList names;
        for (const std::size_t rule : run.upcast().rules)
            names += run.rules()[rule].name();
        name = names.join(u", "_s);
    }
    m_rules.add(row, name);
}

/// Compares what was recorded with what is.
void Blamer::check()
{
    if (m_means != Means::Record || m_isLost || m_now.isStopped || !m_isLive)
        return;
    m_isLost = !isExactlyEqual(m_now.state, m_run->fold().state());
}

Blame Blamer::blame() const
{
    return {m_now.state, m_now.root, m_rules, m_isByDiffing, m_now.failures};
}

} // namespace hindcast
