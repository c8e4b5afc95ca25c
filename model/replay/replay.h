// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/projection.h"
#include "model/store/event_store.h"

#include <map>
#include <stop_token>

namespace hindcast {

/// What a projection has built at one event of a stream.
struct ReplayedState
{
    Json state;
    /// Why this very event could not be applied; the state is then the one before it.
    std::optional<Error> failure;
    /// How many events up to here could not be applied.
    std::int64_t failures = 0;
};

/// The states of one stream at any of its events. Going to an event costs the way from the nearest
/// keyframe before it; keyframes share what did not change between them, and are thinned out when
/// they take more than \a keyframeBytes. Lives on one thread.
class Replay
{
public:
    static constexpr std::size_t defaultKeyframeBytes = std::size_t{64} * 1024 * 1024;

    Replay(std::shared_ptr<const Projection> projection,
           std::size_t keyframeBytes = defaultKeyframeBytes);

    /// The state after the events \a rows[0] to \a rows[last]; before all of them if \a last is -1.
    /// Calls with the same Replay must be for the same stream, which may have grown at its end.
    /// An error means that the store could not be read, or that \a stop was asked for.
    [[nodiscard]] Result<ReplayedState> stateAt(EventReader &reader, const StoreIndex &index,
                                                std::span<const std::uint32_t> rows,
                                                std::int64_t last, const std::stop_token &stop);

    /// How many events stateAt(\a last) would apply.
    [[nodiscard]] std::int64_t stepsTo(std::int64_t last) const;

    /// For tests and the curious.
    [[nodiscard]] std::size_t keyframeCount() const { return m_keyframes.size(); }
    [[nodiscard]] std::int64_t eventsRead() const { return m_eventsRead; }

private:
    [[nodiscard]] bool isNearerThan(std::int64_t keyframe, std::int64_t last) const;
    void keep(std::int64_t ordinal, const ReplayedState &state);
    void thinOut();

    std::shared_ptr<const Projection> m_projection;
    std::map<std::int64_t, ReplayedState>
        m_keyframes; ///< By the ordinal of the last event in them.
    std::int64_t m_lastOrdinal = -1; ///< What was asked for last, where a step forward goes on.
    ReplayedState m_last;
    std::int64_t m_spacing = 64;
    std::size_t m_bytes = 0; ///< Roughly what the keyframes take beyond what they share.
    std::size_t m_keyframeBytes;
    std::int64_t m_eventsRead = 0;
};

/// Roughly the memory that \a value takes beyond what it shares with \a base.
[[nodiscard]] std::size_t unsharedBytes(const Json &value, const Json &base);

} // namespace hindcast
