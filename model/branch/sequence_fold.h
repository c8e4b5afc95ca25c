// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch_events.h"
#include "model/replay/replay.h"

namespace hindcast {

/// Folds a sequence of events, and goes back and forth in it. Lives on the thread of its run.
class SequenceFold
{
public:
    /// \a events must outlive the fold, which begins before them all.
    SequenceFold(std::unique_ptr<PipelineRun> run, std::string partition, OnFailure onFailure,
                 EventSequence &events);

    /// What an event did.
    struct Step
    {
        std::optional<ScriptError> failure; ///< Of the projection, or else of an upcaster.
        bool isOfUpcaster = false; ///< Then the projection had the stored event.
    };

    /// Stands behind the first \a count events. Errors as of EventSequence::read().
    [[nodiscard]] Result<void> moveTo(std::int64_t count, const std::stop_token &stop);
    /// Takes the next event, if there is one and the partition has not stopped.
    [[nodiscard]] Result<Step> step();
    [[nodiscard]] std::int64_t at() const { return m_at; }
    /// Says that the sequence has others than before from \a place on; goes back as far.
    void changeFrom(std::int64_t place);
    /// Behind a failure, if the partition stops there, nothing changes any more.
    [[nodiscard]] bool isStopped() const;

    [[nodiscard]] Json state() { return m_run->fold().state(); }
    [[nodiscard]] std::string stateText() { return m_run->fold().stateText(); }
    [[nodiscard]] PipelineRun &run() { return *m_run; }
    /// The event that was taken last.
    [[nodiscard]] const Event &event() const { return m_event; }
    /// Events that could not be applied, among those that were tried, by their place.
    [[nodiscard]] const std::map<std::int64_t, ScriptError> &failures() const { return m_failed; }

private:
    void rewind(std::int64_t count);
    void keep();
    [[nodiscard]] Result<void> leaveOut();

    std::unique_ptr<PipelineRun> m_run;
    std::string m_partition;
    OnFailure m_onFailure;
    EventSequence &m_events;
    Event m_event;
    std::int64_t m_at = 0; ///< So many events have been taken.
    std::map<std::int64_t, ScriptError> m_failed;
    std::map<std::int64_t, PipelineRun::Saved> m_saved; ///< By how many events are in them.
    std::int64_t m_spacing = 64; ///< Grows, so that there are never very many.
    /// Behind the last event that failed, so that the next failure costs only the way from there.
    std::optional<std::pair<std::int64_t, PipelineRun::Saved>> m_behindFailure;
    bool m_isReturning = false;
};

} // namespace hindcast
