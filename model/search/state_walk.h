// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_fold.h"
#include "model/search/condition.h"
#include "model/search/stop_answer.h"

namespace hindcast {

/// Goes through the states of one partition, event by event. Failures are treated as by Replay: an
/// event that cannot be applied leaves the state as it was. Lives on one thread.
class StateWalk
{
public:
    struct Wants
    {
        bool states = true; ///< Else all are undefined, and nothing is made of them.
        EventParts parts; ///< Of event(), beside what the pipeline needs.
    };

    /// \a track and \a reader must outlive the walk, which stands before the first event then.
    StateWalk(const StopTrack &track, EventReader &reader, std::unique_ptr<PipelineRun> run,
              const Wants &wants, std::stop_token stop);

    [[nodiscard]] bool isAtEnd() const { return m_next == m_track.folded.size(); }
    /// Takes the next event. The error means that the store could not be read, or that a stop was
    /// asked for.
    [[nodiscard]] Result<void> step();

    /// The event that was taken last, as it is stored.
    [[nodiscard]] Row row() const { return {m_track.folded[m_next - 1]}; }
    [[nodiscard]] const Event &event() const { return m_event; }
    /// Whether it could not be applied.
    [[nodiscard]] bool hasFailed() const { return m_fold.hasJustFailed(); }
    /// The state behind it, and the one before it. Of a bi-state projection that of the partition
    /// and the shared one, as `{"state":…,"shared":…}`.
    [[nodiscard]] const ExpressionState &state() const { return m_state; }
    [[nodiscard]] const ExpressionState &before() const { return m_before; }
    /// Whether both are known to be the same.
    [[nodiscard]] bool isUnchanged() const { return m_isUnchanged; }

private:
    [[nodiscard]] ExpressionState look();
    [[nodiscard]] bool isSameAsBefore() const;

    const StopTrack &m_track;
    Wants m_wants;
    bool m_isBuiltIn;
    EventSource m_source;
    ReadingRun m_reading;
    SideFold m_fold;
    Event m_event;
    std::size_t m_next = 0;
    ExpressionState m_state;
    ExpressionState m_before;
    bool m_isUnchanged = false;
};

} // namespace hindcast
