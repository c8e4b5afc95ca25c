// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline_run.h"
#include "model/store/event_store.h"

#include <map>
#include <stop_token>

namespace hindcast {

/// What happens behind an event that could not be applied.
enum class OnFailure {
    Stop, ///< The partition keeps the state that it had.
    Skip, ///< The events behind it are applied, as if it were not there.
};

/// What a pipeline has built at one event of a partition.
struct ReplayedState
{
    Json state;
    /// Why this very event could not be applied; the state is then the one before it.
    std::optional<ScriptError> failure;
    /// How many events up to here could not be applied.
    std::int64_t failures = 0;
    /// The ordinal of the event that the partition stopped at, before or at this one; else -1.
    std::int64_t stoppedAt = -1;
};

/// The states of one partition at any of its events. Going to an event costs the way from the
/// nearest keyframe before it; keyframes share what did not change between them, and are thinned
/// out when they take more than \a keyframeBytes. Lives on the thread of its PipelineRun.
class Replay
{
public:
    static constexpr std::size_t defaultKeyframeBytes = std::size_t{64} * 1024 * 1024;

    Replay(std::unique_ptr<PipelineRun> run, std::string partition,
           OnFailure onFailure = OnFailure::Skip, std::size_t keyframeBytes = defaultKeyframeBytes);

    /// The state after the events \a rows[0] to \a rows[last]; before all of them if \a last is -1.
    /// Calls with the same Replay must be for the same rows, which may have grown at their end.
    /// An error means that the store could not be read, or that \a stop was asked for.
    [[nodiscard]] Result<ReplayedState> stateAt(EventReader &reader, const StoreIndex &index,
                                                std::span<const std::uint32_t> rows,
                                                std::int64_t last, const std::stop_token &stop);

    /// What the upcasters make of \a rows[at]. Errors as of stateAt().
    [[nodiscard]] Result<UpcastEvent> upcastAt(EventReader &reader, const StoreIndex &index,
                                               std::span<const std::uint32_t> rows, std::int64_t at,
                                               const std::stop_token &stop);

    /// How many events stateAt(\a last) would apply.
    [[nodiscard]] std::int64_t stepsTo(std::int64_t last) const;

    /// Stands where stateAt() has just gone to.
    [[nodiscard]] PipelineRun &run() { return *m_run; }
    /// The events that could not be applied, among those that were tried, by their ordinal.
    [[nodiscard]] const std::map<std::int64_t, ScriptError> &failures() const { return m_failed; }

    /// For tests and the curious.
    [[nodiscard]] std::size_t keyframeCount() const { return m_keyframes.size(); }
    [[nodiscard]] std::int64_t eventsRead() const { return m_eventsRead; }

private:
    struct Rows; ///< Where the events are read from.

    [[nodiscard]] std::string_view stream() const;
    [[nodiscard]] std::int64_t keyframeBefore(std::int64_t last) const;
    [[nodiscard]] bool isLiveBetween(std::int64_t keyframe, std::int64_t last) const;
    [[nodiscard]] std::int64_t firstFailure() const;
    [[nodiscard]] bool stopsAll() const;
    [[nodiscard]] bool isStopped(const Event &event, Row row, std::int64_t ordinal);
    void rewind(std::int64_t keyframe);
    [[nodiscard]] Result<void> moveTo(const Rows &rows, std::int64_t last,
                                      const std::stop_token &stop);
    [[nodiscard]] Result<void> step(const Rows &rows, std::int64_t ordinal);
    void keep(std::int64_t ordinal);
    void thinOut();

    std::unique_ptr<PipelineRun> m_run;
    std::string m_partition;
    OnFailure m_onFailure;
    /// By the ordinal of the last event in them; -1, the beginning, needs none.
    std::map<std::int64_t, PipelineRun::Saved> m_keyframes;
    std::map<std::int64_t, ScriptError> m_failed;
    /// Partitions of a bi-state projection that have stopped, and at which ordinal.
    std::map<std::string, std::int64_t> m_stopped;
    std::int64_t m_at = -1; ///< Where m_run stands, …
    bool m_isLive = false; ///< … unless it is nowhere.
    std::int64_t m_spacing = 64;
    std::size_t m_bytes = 0; ///< Roughly what the keyframes take beyond what they share.
    std::size_t m_keyframeBytes;
    Event m_event; ///< The one that was read last; kept for its memory.
    std::int64_t m_eventsRead = 0;
};

} // namespace hindcast
