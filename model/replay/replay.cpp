// SPDX-License-Identifier: MIT
#include "model/replay/replay.h"

#include <QCoreApplication>

#include <iterator>

namespace hindcast {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Replay)
};

constexpr std::size_t nodeBytes = 64; ///< A node on the heap with what the allocator adds.

} // namespace

Replay::Replay(std::shared_ptr<const Projection> projection, std::size_t keyframeBytes)
    : m_projection(std::move(projection))
    , m_keyframeBytes(keyframeBytes)
{
    m_last.state = m_projection->initialState();
    m_keyframes.emplace(-1, m_last);
}

Result<ReplayedState> Replay::stateAt(EventReader &reader, const StoreIndex &index,
                                      std::span<const std::uint32_t> rows, std::int64_t last,
                                      const std::stop_token &stop)
{
    Q_ASSERT(last >= -1 && last < static_cast<std::int64_t>(rows.size()));
    const auto nearest = std::prev(m_keyframes.upper_bound(last));
    const bool goesOn = isNearerThan(nearest->first, last);
    std::int64_t ordinal = goesOn ? m_lastOrdinal : nearest->first;
    ReplayedState current = goesOn ? m_last : nearest->second;
    while (ordinal < last) {
        if (stop.stop_requested())
            return Error{ReplayText::tr("stopped")};
        ++ordinal;
        const Result<Event> event = reader.read(index, {rows[static_cast<std::size_t>(ordinal)]});
        if (!event)
            return event.error();
        ++m_eventsRead;
        const Json before = current.state;
        Result<Json> after = m_projection->apply(std::move(current.state), event.value());
        current.failure.reset();
        if (after) {
            current.state = std::move(after).value();
        } else {
            current.state = before;
            current.failure = after.error();
            ++current.failures;
        }
        if ((ordinal + 1) % m_spacing == 0)
            keep(ordinal, current);
    }
    m_lastOrdinal = ordinal;
    m_last = current;
    return current;
}

std::int64_t Replay::stepsTo(std::int64_t last) const
{
    const std::int64_t keyframe = std::prev(m_keyframes.upper_bound(last))->first;
    return last - (isNearerThan(keyframe, last) ? m_lastOrdinal : keyframe);
}

/// Whether the state that was asked for last is a better start than the keyframe.
bool Replay::isNearerThan(std::int64_t keyframe, std::int64_t last) const
{
    return m_lastOrdinal <= last && m_lastOrdinal >= keyframe;
}

void Replay::keep(std::int64_t ordinal, const ReplayedState &state)
{
    const auto [at, isNew] = m_keyframes.try_emplace(ordinal, state);
    if (!isNew)
        return;
    m_bytes += unsharedBytes(state.state, std::prev(at)->second.state);
    if (m_bytes > m_keyframeBytes)
        thinOut();
}

void Replay::thinOut()
{
    m_spacing *= 2;
    std::erase_if(m_keyframes, [this](const auto &keyframe) {
        return keyframe.first >= 0 && (keyframe.first + 1) % m_spacing != 0;
    });
    m_bytes = 0;
    for (auto at = std::next(m_keyframes.begin()); at != m_keyframes.end(); ++at)
        m_bytes += unsharedBytes(at->second.state, std::prev(at)->second.state);
}

std::size_t unsharedBytes(const Json &value, const Json &base)
{
    if (value.isSame(base))
        return 0;
    std::size_t bytes = nodeBytes + value.token().size();
    const auto &items = value.items();
    for (std::size_t i = 0; i < items.size(); ++i)
        bytes += sizeof(Json)
            + unsharedBytes(items[i], i < base.items().size() ? base.items()[i] : Json());
    const auto &members = value.members();
    const auto &baseMembers = base.members();
    for (std::size_t i = 0; i < members.size(); ++i) {
        const bool sameKey = i < baseMembers.size() && baseMembers[i].key == members[i].key;
        bytes += sizeof(JsonMember)
            + unsharedBytes(members[i].value, sameKey ? baseMembers[i].value : Json());
    }
    return bytes;
}

} // namespace hindcast
