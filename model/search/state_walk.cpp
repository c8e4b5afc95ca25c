// SPDX-License-Identifier: MIT
#include "model/search/state_walk.h"

namespace hindcast {

StateWalk::StateWalk(const StopTrack &track, EventReader &reader, std::unique_ptr<PipelineRun> run,
                     const Wants &wants, std::stop_token stop)
    : m_track(track)
    , m_wants(wants)
    , m_isBuiltIn(std::holds_alternative<BuiltIn>(track.pipeline.projection))
    , m_source{reader, *track.index, std::move(stop), nullptr, run->parts().with(wants.parts)}
    , m_reading(reader, *track.index, track.folded)
    , m_fold(std::move(run), track.onFailure, SideFold::Counting::Nothing,
             track.index->types.size())
{
    m_fold.begin(track.partition, track.folded);
    m_state = look();
}

Result<void> StateWalk::step()
{
    if (auto read = m_source.read({m_track.folded[m_next]}, m_event, m_fold.stream()); !read)
        return read;
    ++m_next;
    auto taken = m_fold.take(m_source, m_event);
    if (!taken)
        return taken;
    if (m_fold.isStopped()) { // It keeps its state, which its fold no longer has.
        if (!std::exchange(m_isUnchanged, true))
            m_before = m_state;
        return taken;
    }
    m_before = std::exchange(m_state, look());
    m_isUnchanged = isSameAsBefore();
    return taken;
}

ExpressionState StateWalk::look()
{
    if (!m_wants.states)
        return {};
    Fold &fold = m_fold.fold();
    if (fold.shape().isBiState) {
        fold.select(m_track.partition);
        const std::string own = fold.stateText();
        const std::string shared = fold.sharedText();
        return ExpressionState("{\"state\":" + (own.empty() ? "null" : own)
                               + ",\"shared\":" + (shared.empty() ? "null" : shared) + '}');
    }
    if (m_isBuiltIn)
        return ExpressionState(fold.state());
    std::string text = fold.stateText();
    return ExpressionState(text.empty() ? "null" : std::move(text)); // Empty: $init throws.
}

bool StateWalk::isSameAsBefore() const
{
    if (!m_wants.states)
        return false;
    if (m_isBuiltIn)
        return m_state.value()->isSame(*m_before.value());
    return m_state.text() == m_before.text();
}

} // namespace hindcast
