// SPDX-License-Identifier: MIT
#include "model/replay/replay.h"

#include "model/store/event_places.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace hindcast {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Replay)
};

} // namespace

struct Replay::Rows
{
    EventReader &reader;
    const StoreIndex &index;
    std::span<const std::uint32_t> rows;
    std::string_view stream; ///< The one that they are the events of; empty: of several.

    [[nodiscard]] Row at(std::int64_t ordinal) const
    {
        return {rows[static_cast<std::size_t>(ordinal)]};
    }
};

Replay::Replay(std::unique_ptr<PipelineRun> run, std::string partition, OnFailure onFailure,
               std::size_t keyframeBytes)
    : m_run(std::move(run))
    , m_partition(std::move(partition))
    , m_onFailure(onFailure)
    , m_keyframeBytes(keyframeBytes)
{
}

/// The stream whose state this is, if each stream has one of its own.
std::string_view Replay::stream() const
{
    const ProjectionShape &shape = m_run->shape();
    const bool isOfStream = shape.partitioning == Partitioning::PerStream && !shape.isBiState;
    return isOfStream ? std::string_view(m_partition) : std::string_view();
}

Result<ReplayedState> Replay::stateAt(EventReader &reader, const StoreIndex &index,
                                      std::span<const std::uint32_t> rows, std::int64_t last,
                                      const std::stop_token &stop)
{
    Q_ASSERT(last >= -1 && last < static_cast<std::int64_t>(rows.size()));
    const Rows source{reader, index, rows, stream()};
    if (const auto moved = moveTo(source, last, stop); !moved)
        return moved.error();
    ReplayedState replayed;
    replayed.state = m_run->fold().state();
    if (stopsAll() && firstFailure() <= last) {
        replayed.stoppedAt = firstFailure();
        replayed.failures = 1;
    } else {
        replayed.failures = std::distance(m_failed.begin(), m_failed.upper_bound(last));
    }
    if (const auto failed = m_failed.find(last);
        failed != m_failed.end() && (!stopsAll() || replayed.stoppedAt == last))
        replayed.failure = failed->second;
    return replayed;
}

Result<UpcastEvent> Replay::upcastAt(EventReader &reader, const StoreIndex &index,
                                     std::span<const std::uint32_t> rows, std::int64_t at,
                                     const std::stop_token &stop)
{
    const Rows source{reader, index, rows, stream()};
    if (m_run->remembersStreams()) {
        if (const auto moved = moveTo(source, at - 1, stop); !moved)
            return moved.error();
    }
    Result<Event> read = reader.read(index, source.at(at));
    if (!read)
        return read.error();
    Event event = std::move(read).value();
    moveToStream(event, index, source.at(at), source.stream);
    if (m_run->remembersStreams())
        m_isLive = false; // The upcasters are now one event ahead of the projection.
    // What its key is does not matter here, nor that a script failed to find it.
    (void)m_run->keysOf(event, source.at(at));
    return m_run->upcast();
}

std::int64_t Replay::stepsTo(std::int64_t last) const
{
    const std::int64_t keyframe = keyframeBefore(last);
    return last - (isLiveBetween(keyframe, last) ? m_at : keyframe);
}

/// -1 if there is none.
std::int64_t Replay::keyframeBefore(std::int64_t last) const
{
    const auto after = m_keyframes.upper_bound(last);
    return after == m_keyframes.begin() ? -1 : std::prev(after)->first;
}

/// Whether the state that was asked for last is a better start than the keyframe.
bool Replay::isLiveBetween(std::int64_t keyframe, std::int64_t last) const
{
    return m_isLive && m_at <= last && m_at >= keyframe;
}

std::int64_t Replay::firstFailure() const
{
    return m_failed.empty() ? INT64_MAX : m_failed.begin()->first;
}

/// Whether nothing behind a failure is applied: that is so if there is only one partition.
bool Replay::stopsAll() const
{
    return m_onFailure == OnFailure::Stop && !m_run->shape().isBiState;
}

/// Whether \a event is of a partition that has stopped before it. Where upcasters remember
/// streams, they may not be asked twice, so there such a partition goes on.
bool Replay::isStopped(const Event &event, Row row, std::int64_t ordinal)
{
    if (m_stopped.empty() || m_run->remembersStreams())
        return false;
    const auto keys = m_run->keysOf(event, row);
    return keys && std::ranges::any_of(keys.value(), [&](const std::string &key) {
               const auto stopped = m_stopped.find(key);
               return stopped != m_stopped.end() && stopped->second < ordinal;
           });
}

void Replay::rewind(std::int64_t keyframe)
{
    if (keyframe < 0)
        m_run->begin(m_partition);
    else
        m_run->restore(m_keyframes.at(keyframe));
    m_at = keyframe;
    m_isLive = true;
}

Result<void> Replay::moveTo(const Rows &rows, std::int64_t last, const std::stop_token &stop)
{
    const auto end = [&] { return stopsAll() ? std::min(last, firstFailure() - 1) : last; };
    if (const std::int64_t keyframe = keyframeBefore(end()); !isLiveBetween(keyframe, end()))
        rewind(keyframe);
    if (m_at >= end())
        return {};
    const auto from = static_cast<std::size_t>(m_at + 1);
    const ReadingRun reading(rows.reader, rows.index,
                             rows.rows.subspan(from, static_cast<std::size_t>(end()) + 1 - from));
    while (m_at < end()) {
        if (stop.stop_requested())
            return Error{ReplayText::tr("stopped")};
        const std::int64_t ordinal = m_at + 1;
        if (const auto done = step(rows, ordinal); !done)
            return done;
        if (!m_isLive) {
            // The next failure must not cost the way from that keyframe again: see below.
            rewind(keyframeBefore(ordinal - 1));
            continue;
        }
        m_at = ordinal;
        if ((ordinal + 1) % m_spacing == 0 || m_failed.contains(ordinal))
            keep(ordinal);
    }
    return {};
}

/// Leaves the run dead if the event cannot be applied, which is then known.
Result<void> Replay::step(const Rows &rows, std::int64_t ordinal)
{
    const bool isKnownToFail = m_failed.contains(ordinal);
    if (isKnownToFail && !m_run->remembersStreams())
        return {};
    if (auto read = rows.reader.readForFold(rows.index, rows.at(ordinal), m_event, m_run->parts());
        !read) {
        m_isLive = false;
        return read;
    }
    moveToStream(m_event, rows.index, rows.at(ordinal), rows.stream);
    ++m_eventsRead;
    if (isKnownToFail) {
        (void)m_run->keysOf(m_event, rows.at(ordinal)); // For what the upcasters remember.
        return {};
    }
    if (isStopped(m_event, rows.at(ordinal), ordinal))
        return {};
    const Fold::Step step = m_run->apply(m_event, rows.at(ordinal));
    if (!step.failure)
        return {};
    m_failed.emplace(ordinal, *step.failure);
    m_isLive = false;
    if (m_onFailure == OnFailure::Stop && m_run->shape().isBiState) {
        const auto keys = m_run->keysOf(m_event, rows.at(ordinal));
        for (const std::string &key : keys ? keys.value() : std::vector<std::string>())
            m_stopped.emplace(key, ordinal);
    }
    return {};
}

void Replay::keep(std::int64_t ordinal)
{
    if (m_keyframes.contains(ordinal))
        return;
    auto saved = m_run->save();
    if (!saved)
        return;
    const auto at = m_keyframes.emplace(ordinal, std::move(*saved)).first;
    m_bytes
        += m_run->bytesOf(at->second, at == m_keyframes.begin() ? nullptr : &std::prev(at)->second);
    if (m_bytes > m_keyframeBytes)
        thinOut();
}

void Replay::thinOut()
{
    m_spacing *= 2;
    std::erase_if(m_keyframes,
                  [this](const auto &keyframe) { return (keyframe.first + 1) % m_spacing != 0; });
    m_bytes = 0;
    const PipelineRun::Saved *earlier = nullptr;
    for (const auto &[ordinal, saved] : m_keyframes) {
        m_bytes += m_run->bytesOf(saved, earlier);
        earlier = &saved;
    }
}

} // namespace hindcast
