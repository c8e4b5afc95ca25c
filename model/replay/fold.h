// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline.h"
#include "model/store/event_parts.h"

#include <memory>
#include <optional>

namespace hindcast {

/// What a Fold needs to go on from a place; made and understood by one kind of Fold only.
struct FoldState
{
    FoldState() = default;
    virtual ~FoldState() = default;
    Q_DISABLE_COPY_MOVE(FoldState)
};

/// One projection at work: it folds events, as the upcasters left them, into states. Built-in ones
/// and scripts are both this. Lives on the thread that made it.
class Fold
{
public:
    Fold() = default;
    virtual ~Fold() = default;
    Q_DISABLE_COPY_MOVE(Fold)

    [[nodiscard]] virtual const ProjectionShape &shape() const = 0;
    /// What it looks at in events.
    [[nodiscard]] virtual EventParts parts() const = 0;

    /// The key of the partition that takes \a event; nothing: none does.
    [[nodiscard]] virtual Result<std::optional<std::string>, ScriptError> keyOf(const Event &event,
                                                                                Row row)
        = 0;

    /// Forgets every state and begins with \a partition.
    virtual void begin(const std::string &partition) = 0;

    struct Step
    {
        bool isTaken = false; ///< A handler ran, or the event became the state.
        std::optional<ScriptError> failure;
    };
    /// Folds \a event, which is of the partition that was begun, or of any if the projection is
    /// bi-state. After a failure the state is unknown: restore() or begin().
    virtual Step apply(const Event &event, Row row) = 0;

    /// The state as a value, and as compact JSON text: before the first event, the first state;
    /// empty, or null as a value, if $init throws.
    [[nodiscard]] virtual Json state() = 0;
    [[nodiscard]] virtual std::string stateText() = 0;
    /// What transformBy and filterBy make of it; nothing: no result.
    [[nodiscard]] virtual Result<std::optional<std::string>, ScriptError> resultText() = 0;
    [[nodiscard]] virtual std::string sharedText() { return {}; }
    /// The keys that events have reached since begin(), in that order.
    [[nodiscard]] virtual std::vector<std::string> partitions() = 0;
    virtual void select(const std::string &partition) = 0;

    [[nodiscard]] virtual std::shared_ptr<const FoldState> save() = 0;
    virtual void restore(const FoldState &saved) = 0;
    /// Roughly the memory that \a saved takes beyond what it shares with \a earlier.
    [[nodiscard]] virtual std::size_t bytesOf(const FoldState &saved,
                                              const FoldState *earlier) const = 0;

    /// From now on takeWrites() tells what events write into the state; false: this fold cannot
    /// tell. To be called once. A script's handlers then take several times as long.
    [[nodiscard]] virtual bool startRecording() { return false; }
    /// What was written since the last call, for applyWrites(); empty: nothing was. Nothing: the
    /// script has done what cannot be followed, so the state must be asked for.
    [[nodiscard]] virtual std::optional<std::string> takeWrites() { return {}; }
    /// Goes on from \a state, which an event of \a partition has built. Not for bi-state ones.
    virtual void resume(const std::string &partition, const Json &state) = 0;

    /// Moves what was logged, emitted and warned of since the last call behind \a notes.
    virtual void takeNotes(std::vector<ScriptNote> &notes) = 0;
};

/// One of the projections that need no script.
[[nodiscard]] std::unique_ptr<Fold> makeBuiltInFold(BuiltIn projection);

} // namespace hindcast
