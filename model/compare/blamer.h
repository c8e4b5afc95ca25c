// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame.h"
#include "model/replay/replay.h"

#include <map>
#include <stop_token>

namespace hindcast {

/// Where the events of a partition are read from.
struct BlameSource
{
    EventReader &reader;
    const StoreIndex &index;
    std::span<const std::uint32_t> rows; ///< May have grown at their end since an earlier call.
};

/// Follows a partition through its events, and knows for each field which of them changed it.
/// Writes of scripts are recorded where they happen, and checked against the whole state every few
/// thousand events; a script that does what cannot be recorded has its states compared event by
/// event instead. Failures are treated as by Replay. Lives on the thread that made it.
class Blamer
{
public:
    static constexpr std::int64_t eventsBetweenChecks = 4'096;

    /// Keeps the changes of \a logged, if it is not empty. The error says what is wrong with which
    /// script.
    [[nodiscard]] static Result<std::unique_ptr<Blamer>, ScriptError>
    start(const Pipeline &pipeline, std::string partition, OnFailure onFailure,
          StatePath logged = {});

    /// Goes to the state after \a last events, forwards or backwards; 0: before all of them. The
    /// error means that the store could not be read, or that \a stop was asked for; it may then be
    /// asked again.
    [[nodiscard]] Result<void> moveTo(const BlameSource &source, std::int64_t events,
                                      const std::stop_token &stop);
    [[nodiscard]] Blame blame() const;
    [[nodiscard]] const Json &state() const { return m_now.state; }
    [[nodiscard]] const BlameNode &root() const { return m_now.root; }
    [[nodiscard]] bool isByDiffing() const { return m_isByDiffing; }

private:
    /// How one comes to the state behind an event.
    enum class Means {
        Record, ///< The script's writes are recorded.
        Share, ///< The fold gives states that share what has not changed.
        Replay, ///< The state is made from its text.
    };
    struct Place
    {
        std::int64_t events = 0; ///< How many are behind it.
        Json state;
        BlameNode root;
        bool isReached = false; ///< An event of the partition is among them.
        bool isStopped = false; ///< At one that could not be applied.
        std::int64_t failures = 0; ///< Events that could not be applied.
    };

    Blamer(const Pipeline &pipeline, std::string partition, OnFailure onFailure, StatePath logged);
    [[nodiscard]] Result<void, ScriptError> startRun();
    [[nodiscard]] std::string_view stream() const;
    [[nodiscard]] Result<void> begin(const BlameSource &source, const std::stop_token &stop);
    [[nodiscard]] Result<void> goBackTo(std::int64_t events, const BlameSource &source,
                                        const std::stop_token &stop);
    void keep();
    void fallBack();
    [[nodiscard]] Result<void> step(const BlameSource &source, const std::stop_token &stop);
    [[nodiscard]] Result<ReplayedState> replayed(const BlameSource &source, std::int64_t last,
                                                 const std::stop_token &stop);
    void runStep(Row row);
    void recoverFrom(const ScriptError &failure);
    void resume();
    void takeOver(Row row, Json after, const std::vector<StatePath> &assigned);
    void takeWrites(Row row, bool isFirst);
    [[nodiscard]] std::vector<StatePath> mergedPaths() const;
    void noteRules(Row row, const PipelineRun &run);
    void check();

    Pipeline m_pipeline;
    std::string m_partition;
    OnFailure m_onFailure;
    StatePath m_logged;
    Means m_means = Means::Share;
    bool m_isByDiffing = false;
    bool m_isLost = false; ///< What was recorded cannot be right.
    std::unique_ptr<PipelineRun> m_run; ///< Or else:
    std::optional<Replay> m_replay;
    ProjectionShape m_shape;
    Place m_now;
    bool m_isLive = false; ///< Whether the run stands at m_now.
    std::map<std::int64_t, Place> m_places; ///< To go back to; by their events.
    std::int64_t m_spacing = 1'024; ///< Between them.
    RuleNames m_rules;
    std::map<std::vector<std::size_t>, QString> m_ruleNames; ///< So that events share them.
    Event m_event; ///< Kept for its memory.
};

/// The history of the field that is at \a path behind \a events events, over all of the rows.
/// Errors as of Blamer::moveTo(). \a blamer was started with that path as its logged one.
[[nodiscard]] Result<FieldHistory> fieldHistory(Blamer &blamer, const BlameSource &source,
                                                const StatePath &path, std::int64_t events,
                                                const std::stop_token &stop);

} // namespace hindcast
