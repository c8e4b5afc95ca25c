// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_outcome.h"
#include "model/compare/side_tally.h"

#include <atomic>

namespace hindcast {

/// Reads stored events until it is told to stop.
struct EventSource
{
    EventReader &reader;
    const StoreIndex &index;
    std::stop_token stop;
    std::atomic<std::int64_t> *progress = nullptr; ///< Counts the events that folds take.
    EventParts parts{.context = false}; ///< What read() gives.

    /// As the event stands in \a stream, if that is one of several that it is in. The error means
    /// that the store could not be read, or that \a stop was asked for.
    [[nodiscard]] Result<void> read(Row row, Event &into, std::string_view stream = {}) const;
};

/// One side's pipeline, folding one partition after the other, or all at once if it is bi-state. An
/// event that cannot be applied stops its partition at the state it had, or is skipped. Lives on
/// the thread of its run.
class SideFold
{
public:
    /// Who counts events and rules: where events are folded several times, only the first time.
    enum class Counting { Everything, UseOnly, Nothing };

    SideFold(std::unique_ptr<PipelineRun> run, OnFailure onFailure, Counting counting,
             std::size_t typeCount);

    /// Begins with the partition \a key, whose events are \a rows; they must outlive the fold.
    void begin(const std::string &key, std::span<const std::uint32_t> rows);
    /// Takes the next event of the rows. Errors as of EventSource::read().
    [[nodiscard]] Result<void> take(const EventSource &source, const Event &event);
    /// Takes all events that are left.
    [[nodiscard]] Result<void> takeAll(const EventSource &source);
    /// To be called behind the last event that was taken, before asking for states.
    [[nodiscard]] Result<void> settle(const EventSource &source);

    /// What stands now; if the projection is bi-state, what all partitions share.
    [[nodiscard]] SideOutcome outcome();
    /// What stands now for one of the partitions of a bi-state projection, without emissions.
    [[nodiscard]] SideOutcome outcomeOf(const std::string &key);
    /// Emissions are counted up to the last event.
    void takeNotes();

    /// The stream whose events these are, if each stream has a state of its own; else empty.
    [[nodiscard]] std::string_view stream() const;
    [[nodiscard]] PipelineRun &run() { return *m_run; }
    [[nodiscard]] Fold &fold() { return m_run->fold(); }
    /// What the upcasters made of the event that was taken last; null pointer: there are none.
    [[nodiscard]] const UpcastEvent *upcast() const;
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    [[nodiscard]] const std::optional<PartitionFailure> &failure() const { return m_failure; }
    /// Whether the event that was taken last could not be applied.
    [[nodiscard]] bool hasJustFailed() const { return m_hasJustFailed; }
    /// The keys that the event taken last went to.
    [[nodiscard]] std::vector<std::string> lastKeys(const Event &event);
    [[nodiscard]] SideTally tally() const;
    void setUnit(std::int64_t unit) { m_tally.unit = unit; }

    /// Everything that is emitted or linked from now on, if it is set; must outlive the fold.
    std::vector<ScriptNote> *emissions = nullptr;

private:
    [[nodiscard]] Result<void> fail(const EventSource &source, const Event &event,
                                    const ScriptError &error);
    [[nodiscard]] bool isOfStoppedPartition(const Event &event, Row row);
    [[nodiscard]] SideOutcome resultOutcome();
    [[nodiscard]] Result<void> returnTo(const EventSource &source, std::size_t end);
    [[nodiscard]] Result<bool> refold(const EventSource &source, std::size_t end);
    void count(const Event &event, TypeId type, bool isTaken, Row row);

    std::unique_ptr<PipelineRun> m_run;
    OnFailure m_onFailure;
    Counting m_counting;
    SideTally m_tally; ///< Its rules are what the run counts too many.
    std::string m_key;
    std::span<const std::uint32_t> m_rows;
    std::size_t m_taken = 0;
    Event m_event; ///< Keeps its memory from one event to the next.
    std::int64_t m_unreported = 0; ///< Events taken since progress was last counted.
    std::map<std::string, Row> m_lastRows; ///< By stream, if the upcasters remember streams.
    std::vector<std::size_t> m_leftOut; ///< Ordinals of events that are not applied, ascending.
    std::optional<PartitionFailure> m_failure;
    std::map<std::string, PartitionFailure> m_failures; ///< By partition, if it is bi-state.
    bool m_hasJustFailed = false;
    std::optional<PipelineRun::Saved> m_saved; ///< Behind the last event that failed, …
    std::size_t m_savedAt = 0; ///< … with so many events in it.
    bool m_isStopped = false;
    bool m_isRefolding = false;
    std::int64_t m_emitted = 0;
    std::uint64_t m_emittedHash = 0;
};

} // namespace hindcast
