// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/fold.h"
#include "model/replay/upcaster_chain.h"

#include <memory>

namespace hindcast {

/// One Pipeline at work: it takes stored events one after the other, upcasts them, and folds them
/// into the state of one partition. Lives on the thread that started it.
class PipelineRun
{
public:
    /// The error says what is wrong with which script, and where.
    static Result<std::unique_ptr<PipelineRun>, ScriptError> start(const Pipeline &pipeline);

    [[nodiscard]] const ProjectionShape &shape() const { return m_fold->shape(); }
    /// What of events has to be read for apply() and keysOf().
    [[nodiscard]] EventParts parts() const;
    [[nodiscard]] const std::vector<UpcastRule> &rules() const { return m_upcasters->rules(); }
    [[nodiscard]] const std::vector<RuleCount> &ruleCounts() const { return m_upcasters->counts(); }
    /// Whether upcasters remember earlier events of a stream, so that they need all of them.
    [[nodiscard]] bool remembersStreams() const { return m_upcasters->remembersStreams(); }

    /// The keys of the partitions that \a event goes to, each once; none: it is not taken. Events
    /// of a stream must come in order, from its first, if remembersStreams().
    [[nodiscard]] Result<std::vector<std::string>, ScriptError> keysOf(const Event &event, Row row);

    /// Forgets every state, here and in the upcasters, and begins with \a partition. A bi-state
    /// projection then folds all partitions, and this is the one that fold().state() tells of.
    void begin(const std::string &partition);

    /// Upcasts \a event and folds what comes out, as far as it is of this partition. After a
    /// failure the state is unknown: restore() or begin(). An upcaster that fails is no failure
    /// of the step: the projection gets the stored event, and upcast() tells.
    [[nodiscard]] Fold::Step apply(const Event &event, Row row);
    /// What the upcasters made of the last event that apply() or keysOf() was given.
    [[nodiscard]] const UpcastEvent &upcast() const { return m_upcasters->last(); }

    /// The projection, for asking after its states.
    [[nodiscard]] Fold &fold() { return *m_fold; }

    /// Everything that is needed to go on from here.
    struct Saved
    {
        std::string partition;
        std::shared_ptr<const FoldState> fold;
        std::string upcasters; ///< What they remember of streams, as JSON.
    };
    /// Nothing if a script holds something that cannot be kept.
    [[nodiscard]] std::optional<Saved> save();
    void restore(const Saved &saved);
    /// Roughly the memory that \a saved takes beyond what it shares with \a earlier.
    [[nodiscard]] std::size_t bytesOf(const Saved &saved, const Saved *earlier) const;

    /// Adds to the notes what the upcasters still hold of \a stream, whose last event is \a last.
    void endStream(const std::string &stream, Row last);
    /// What the scripts have logged, emitted and warned of since the last call, in order.
    [[nodiscard]] std::vector<ScriptNote> takeNotes();

private:
    [[nodiscard]] bool isTaken(const std::string &stream) const;
    PipelineRun(std::unique_ptr<UpcasterChain> upcasters, std::unique_ptr<Fold> fold);

    std::unique_ptr<UpcasterChain> m_upcasters;
    std::unique_ptr<Fold> m_fold;
    std::string m_partition;
};

} // namespace hindcast
