// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/replay.h"

#include <array>
#include <chrono>
#include <span>

namespace hindcast {

/// What a pipeline made of one stored event.
struct TrialEvent
{
    Row row;
    UpcastEvent::Outcome outcome = UpcastEvent::Outcome::Unchanged;
    bool isTaken = false; ///< A handler ran, or the event became the state.
    std::vector<std::size_t> rules; ///< Which of the trial's rules took part, in order.
    bool operator==(const TrialEvent &) const = default;
};

/// An event at which a script failed.
struct TrialFailure
{
    Row row;
    ScriptError error; ///< With the place in the script.
    /// An upcaster has failed, and the projection got the stored event; else the event is not in
    /// the state.
    bool isUpcast = false;
    bool operator==(const TrialFailure &) const = default;
};

/// The first \a most of something, and how many there were.
template<typename T>
struct FirstOf
{
    static constexpr std::size_t most = 10'000;
    std::vector<T> kept;
    std::int64_t count = 0;
    void add(T value)
    {
        if (++count <= static_cast<std::int64_t>(most))
            kept.push_back(std::move(value));
    }
};

/// One run of a pipeline over one partition: all that there is to show of it. A finished value.
struct ScriptTrial
{
    static constexpr std::size_t outcomes = 7; ///< Values of UpcastEvent::Outcome.

    /// Why the scripts cannot be used; everything else is then empty.
    std::optional<ScriptError> definitionError;
    QString readError; ///< Why the store could not be read on; empty: it could.
    bool wasStopped = false; ///< Somebody asked to.

    ProjectionShape shape;
    std::vector<UpcastRule> rules;
    std::vector<RuleCount> ruleCounts; ///< One for each of rules.
    FirstOf<TrialEvent>
        events; ///< Those that were tried; not the ones behind a failure that stops.
    std::array<std::int64_t, outcomes> outcomeCounts{}; ///< By UpcastEvent::Outcome.
    std::int64_t taken = 0; ///< Events that the projection took.
    FirstOf<ScriptNote> notes; ///< In the order in which they were said.
    FirstOf<TrialFailure> failures;

    // Only of a run that came to its end, which may be a failure that stops it.
    std::string state; ///< The last good one, as compact JSON.
    std::optional<std::string> result; ///< What transformBy and filterBy make of it, as JSON.
    std::optional<ScriptError> resultError; ///< Why there is none.
    std::string shared; ///< Of a bi-state projection, as compact JSON.

    /// Going back and forth gives another state than going on: something is kept outside the state,
    /// or depends on time or chance. A sentence with a place in the state; empty: it is the same.
    QString replayWarning;
    std::chrono::microseconds duration{0};
};

/// How many events are replayed to see whether they give the same state again.
constexpr std::size_t replayedForTrial = 200;

/// Runs \a pipeline over \a rows, the events of \a partition in order. Reads all of them, so it is
/// for a worker thread, and ends early when \a stop is asked for.
[[nodiscard]] ScriptTrial runTrial(const Pipeline &pipeline, EventReader &reader,
                                   const StoreIndex &index, std::span<const std::uint32_t> rows,
                                   const std::string &partition, OnFailure onFailure,
                                   const std::stop_token &stop);

} // namespace hindcast
