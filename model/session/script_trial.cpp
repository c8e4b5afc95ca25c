// SPDX-License-Identifier: MIT
#include "model/session/script_trial.h"

#include "model/compare/json_diff.h"
#include "model/session/surplus_counts.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <map>
#include <set>

namespace hindcast {

namespace {

constexpr std::int64_t eventsBetweenKeyframes = 64;

struct TrialTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ScriptTrial)
};

/// What a run has built, as text that can be compared.
struct Built
{
    std::string state;
    std::string shared;
    bool operator==(const Built &) const = default;
};

/// A run over the rows of one partition, and the ways back that it needs.
class Trial
{
public:
    Trial(std::unique_ptr<PipelineRun> run, EventReader &reader, const StoreIndex &index,
          std::span<const std::uint32_t> rows, std::string partition, OnFailure onFailure,
          const std::stop_token &stop)
        : m_run(std::move(run))
        , m_surplus(*m_run)
        , m_reader(reader)
        , m_index(index)
        , m_rows(rows)
        , m_partition(std::move(partition))
        , m_onFailure(onFailure)
        , m_stop(stop)
    {
    }

    ScriptTrial go();

private:
    /// A place to go back to: before the event with this ordinal. Without a value: the beginning.
    struct Place
    {
        std::int64_t next = 0;
        std::optional<PipelineRun::Saved> saved;
    };

    [[nodiscard]] Row rowAt(std::int64_t ordinal) const
    {
        return {m_rows[static_cast<std::size_t>(ordinal)]};
    }
    [[nodiscard]] std::int64_t rowCount() const { return std::ssize(m_rows); }
    [[nodiscard]] Built built() { return {m_run->fold().stateText(), m_run->fold().sharedText()}; }

    void foldAll();
    [[nodiscard]] bool isPassedOver(const Event &event, std::int64_t ordinal);
    void stopPartitions(const Event &event, std::int64_t ordinal);
    [[nodiscard]] bool step(std::int64_t ordinal);
    void takeEvent(Row row, const Fold::Step &step);
    [[nodiscard]] bool recover(std::int64_t failed);
    [[nodiscard]] bool again(const Place &place, std::int64_t end);
    [[nodiscard]] bool stepAgain(std::int64_t ordinal);
    [[nodiscard]] std::optional<Event> read(Row row);
    void keepPlaces(std::int64_t next);
    void endStreams();
    void takeNotes();
    void takeState();
    void compareWithReplay();
    [[nodiscard]] QString placeOfDifference(const Built &now) const;

    std::unique_ptr<PipelineRun> m_run;
    SurplusCounts m_surplus;
    EventReader &m_reader;
    const StoreIndex &m_index;
    std::span<const std::uint32_t> m_rows;
    std::string m_partition;
    OnFailure m_onFailure;
    const std::stop_token &m_stop;
    ScriptTrial m_trial;
    Place m_keyframe; ///< The nearest place behind us.
    Place m_checkFrom; ///< Where the replay at the end begins.
    std::int64_t m_end = 0; ///< Events before it were tried.
    std::set<std::int64_t> m_failed; ///< Ordinals of the events that are not in the state.
    std::map<std::string, Row> m_lastOfStream; ///< For upcasters that remember streams.
    /// Partitions of a bi-state projection that have stopped, and at which ordinal.
    std::map<std::string, std::int64_t> m_stopped;
};

std::optional<Event> Trial::read(Row row)
{
    auto event = m_reader.read(m_index, row);
    if (event)
        return std::move(event).value();
    m_trial.readError = event.error().message;
    return {};
}

void Trial::takeEvent(Row row, const Fold::Step &step)
{
    const UpcastEvent &upcast = m_run->upcast();
    const bool isUpcast
        = !m_run->rules().empty() && upcast.outcome != UpcastEvent::Outcome::Unchanged;
    TrialEvent event{.row = row, .isTaken = step.isTaken && !step.failure};
    if (isUpcast) {
        event.outcome = upcast.outcome;
        event.rules = upcast.rules;
        if (upcast.failure)
            m_trial.failures.add({row, *upcast.failure, true});
    }
    ++m_trial.outcomeCounts[static_cast<std::size_t>(event.outcome)];
    m_trial.taken += event.isTaken ? 1 : 0;
    m_trial.events.add(std::move(event));
    if (step.failure)
        m_trial.failures.add({row, *step.failure, false});
}

/// Whether \a event is not for the projection, or of a partition that has stopped before it. Where
/// upcasters remember streams, they may not be asked twice, so there such a partition goes on.
bool Trial::isPassedOver(const Event &event, std::int64_t ordinal)
{
    if (event.isBad() || !m_run->shape().takesStream(event.stream))
        return true;
    if (m_stopped.empty() || m_run->remembersStreams())
        return false;
    m_surplus.begin();
    const auto keys = m_run->keysOf(event, rowAt(ordinal));
    m_surplus.end();
    return keys && std::ranges::any_of(keys.value(), [&](const std::string &key) {
               const auto stopped = m_stopped.find(key);
               return stopped != m_stopped.end() && stopped->second < ordinal;
           });
}

void Trial::stopPartitions(const Event &event, std::int64_t ordinal)
{
    m_surplus.begin();
    const auto keys = m_run->keysOf(event, rowAt(ordinal));
    m_surplus.end();
    for (const std::string &key : keys ? keys.value() : std::vector<std::string>())
        m_stopped.emplace(key, ordinal);
}

/// Whether there is anything to be done behind this event.
bool Trial::step(std::int64_t ordinal)
{
    const Row row = rowAt(ordinal);
    const auto event = read(row);
    if (!event)
        return false;
    m_end = ordinal + 1;
    if (isPassedOver(*event, ordinal)) {
        ++m_trial.outcomeCounts[static_cast<std::size_t>(UpcastEvent::Outcome::Unchanged)];
        m_trial.events.add({.row = row});
        return true;
    }
    const Fold::Step step = m_run->apply(*event, row);
    takeEvent(row, step);
    if (m_run->remembersStreams())
        m_lastOfStream.insert_or_assign(event->stream, row);
    if (!step.failure)
        return true;
    m_failed.insert(ordinal);
    if (!recover(ordinal))
        return false;
    if (m_onFailure == OnFailure::Stop && m_run->shape().isBiState)
        stopPartitions(*event, ordinal);
    return m_onFailure == OnFailure::Skip || m_run->shape().isBiState;
}

/// Builds the state before the event with the ordinal \a failed once more.
bool Trial::recover(std::int64_t failed)
{
    takeNotes();
    if (!again(m_keyframe, failed + 1))
        return false;
    m_keyframe = {failed + 1, m_run->save()};
    if (!m_keyframe.saved)
        m_keyframe = {};
    return true;
}

bool Trial::stepAgain(std::int64_t ordinal)
{
    const bool isLeftOut = m_failed.contains(ordinal);
    if (isLeftOut && !m_run->remembersStreams())
        return true;
    const auto event = read(rowAt(ordinal));
    if (!event)
        return false;
    if (isLeftOut)
        (void)m_run->keysOf(*event, rowAt(ordinal)); // For what the upcasters remember.
    else if (!isPassedOver(*event, ordinal))
        return !m_run->apply(*event, rowAt(ordinal)).failure;
    return true;
}

/// Folds the events from \a place to before \a end without telling of them.
bool Trial::again(const Place &place, std::int64_t end)
{
    if (place.saved)
        m_run->restore(*place.saved);
    else
        m_run->begin(m_partition);
    m_surplus.begin();
    const auto forget = qScopeGuard([this] {
        m_surplus.end();
        (void)m_run->takeNotes(); // They were said before.
    });
    for (std::int64_t ordinal = place.next; ordinal < end; ++ordinal) {
        m_trial.wasStopped = m_trial.wasStopped || m_stop.stop_requested();
        if (m_trial.wasStopped || !stepAgain(ordinal))
            return false;
    }
    return true;
}

/// Keeps what is needed to come back to before the event \a next.
void Trial::keepPlaces(std::int64_t next)
{
    const bool isCheckBegin
        = next > 0 && next == rowCount() - static_cast<std::int64_t>(replayedForTrial);
    if (!isCheckBegin && (next == 0 || next % eventsBetweenKeyframes != 0))
        return;
    takeNotes();
    auto saved = m_run->save();
    if (!saved)
        return;
    m_keyframe = {next, saved};
    if (isCheckBegin)
        m_checkFrom = {next, std::move(saved)};
}

void Trial::foldAll()
{
    m_run->begin(m_partition);
    for (std::int64_t ordinal = 0; ordinal < rowCount(); ++ordinal) {
        if (m_stop.stop_requested()) {
            m_trial.wasStopped = true;
            return;
        }
        keepPlaces(ordinal);
        if (!step(ordinal))
            return;
    }
}

void Trial::takeNotes()
{
    for (ScriptNote &note : m_run->takeNotes())
        m_trial.notes.add(std::move(note));
}

/// Lists what upcasters still hold, if their streams are at an end.
void Trial::endStreams()
{
    if (m_end < rowCount())
        return;
    for (const auto &[stream, last] : m_lastOfStream)
        m_run->endStream(stream, last);
}

void Trial::takeState()
{
    Built now = built();
    m_trial.state = std::move(now.state);
    m_trial.shared = std::move(now.shared);
    if (!m_trial.shape.hasResult)
        return;
    auto result = m_run->fold().resultText();
    if (result)
        m_trial.result = std::move(result).value();
    else
        m_trial.resultError = result.error();
}

QString Trial::placeOfDifference(const Built &now) const
{
    const bool isShared = now.state == m_trial.state;
    const auto went = Json::parse(isShared ? m_trial.shared : m_trial.state);
    const auto came = Json::parse(isShared ? now.shared : now.state);
    const auto changes = went && came ? diff(went.value(), came.value()) : std::vector<Change>();
    return changes.empty() || changes.front().pointer.empty()
        ? TrialTexts::tr("its top")
        : QString::fromStdString(changes.front().pointer);
}

/// Replays the last events from a place before them, as the slider would.
void Trial::compareWithReplay()
{
    const bool isWhole = m_checkFrom.saved || m_end <= static_cast<std::int64_t>(replayedForTrial);
    if (!isWhole || m_end == 0)
        return;
    const QString events = QString::number(m_end - m_checkFrom.next);
    if (again(m_checkFrom, m_end)) {
        const Built now = built();
        if (now != Built{m_trial.state, m_trial.shared})
            m_trial.replayWarning
                = TrialTexts::tr("Replaying the last %1 events gives another state, at %2: the "
                                 "script keeps something outside of its state, or depends on time "
                                 "or chance.")
                      .arg(events, placeOfDifference(now));
    } else if (!m_trial.wasStopped && m_trial.readError.isEmpty()) {
        m_trial.replayWarning
            = TrialTexts::tr("Replaying the last %1 events fails where it did not before: the "
                             "script keeps something outside of its state, or depends on time or "
                             "chance.")
                  .arg(events);
    }
}

ScriptTrial Trial::go()
{
    m_trial.shape = m_run->shape();
    m_trial.rules = m_run->rules();
    foldAll();
    const bool isWhole = !m_trial.wasStopped && m_trial.readError.isEmpty();
    if (isWhole) {
        takeState();
        endStreams();
    }
    takeNotes();
    m_trial.ruleCounts = m_surplus.counts();
    if (isWhole)
        compareWithReplay();
    return std::move(m_trial);
}

} // namespace

ScriptTrial runTrial(const Pipeline &pipeline, EventReader &reader, const StoreIndex &index,
                     std::span<const std::uint32_t> rows, const std::string &partition,
                     OnFailure onFailure, const std::stop_token &stop)
{
    const auto begin = std::chrono::steady_clock::now();
    ScriptTrial trial;
    if (auto run = PipelineRun::start(pipeline))
        trial = Trial(std::move(run).value(), reader, index, rows, partition, onFailure, stop).go();
    else
        trial.definitionError = run.error();
    trial.duration = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - begin);
    return trial;
}

} // namespace hindcast
