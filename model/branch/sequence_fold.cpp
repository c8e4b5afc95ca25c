// SPDX-License-Identifier: MIT
#include "model/branch/sequence_fold.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

constexpr std::size_t mostSaved = 64;

struct SequenceFoldText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SequenceFoldText)
};

} // namespace

SequenceFold::SequenceFold(std::unique_ptr<PipelineRun> run, std::string partition,
                           OnFailure onFailure, EventSequence &events)
    : m_run(std::move(run))
    , m_partition(std::move(partition))
    , m_onFailure(onFailure)
    , m_events(events)
{
    m_run->begin(m_partition);
}

bool SequenceFold::isStopped() const
{
    return m_onFailure == OnFailure::Stop && !m_failed.empty() && m_failed.begin()->first < m_at;
}

void SequenceFold::changeFrom(std::int64_t place)
{
    m_saved.erase(m_saved.upper_bound(place), m_saved.end());
    m_failed.erase(m_failed.lower_bound(place), m_failed.end());
    if (m_behindFailure && m_behindFailure->first > place)
        m_behindFailure.reset();
    if (m_at > place)
        rewind(place);
}

/// Goes to a place at or before \a count that the way from is short.
void SequenceFold::rewind(std::int64_t count)
{
    const auto behind = m_saved.upper_bound(count);
    const std::int64_t saved = behind == m_saved.begin() ? 0 : std::prev(behind)->first;
    if (m_behindFailure && m_behindFailure->first <= count && m_behindFailure->first > saved) {
        m_run->restore(m_behindFailure->second);
        m_at = m_behindFailure->first;
        return;
    }
    if (saved == 0)
        m_run->begin(m_partition);
    else
        m_run->restore(std::prev(behind)->second);
    m_at = saved;
}

void SequenceFold::keep()
{
    if (m_at % m_spacing != 0 || m_saved.contains(m_at))
        return;
    auto saved = m_run->save();
    if (!saved)
        return;
    m_saved.emplace(m_at, std::move(*saved));
    if (m_saved.size() <= mostSaved)
        return;
    m_spacing *= 2;
    std::erase_if(m_saved, [this](const auto &each) { return each.first % m_spacing != 0; });
}

/// Builds the state again that the event failing at m_at - 1 has spoilt, without that event.
Result<void> SequenceFold::leaveOut()
{
    const std::int64_t end = m_at;
    Event failing = std::move(m_event); // Still the one that was taken last.
    rewind(end - 1);
    m_isReturning = true;
    while (m_at < end) {
        if (const auto done = step(); !done) {
            m_isReturning = false;
            return done.error();
        }
    }
    m_isReturning = false;
    m_event = std::move(failing);
    if (auto saved = m_run->save())
        m_behindFailure.emplace(end, std::move(*saved));
    keep();
    return {};
}

Result<SequenceFold::Step> SequenceFold::step()
{
    Step step;
    if (m_at >= m_events.count())
        return step;
    const std::int64_t own = m_at;
    if (isStopped()) {
        ++m_at;
        return step;
    }
    const bool isKnownToFail = m_failed.contains(own);
    if (isKnownToFail && m_isReturning && !m_run->remembersStreams()) {
        ++m_at;
        return step;
    }
    const Result<Row> row = m_events.read(own, m_event);
    if (!row)
        return row.error();
    ++m_at;
    if (!row.value().isValid())
        return step;
    if (isKnownToFail) {
        if (m_run->remembersStreams())
            (void)m_run->keysOf(m_event, row.value()); // For what the upcasters remember.
        return step;
    }
    step.failure = m_run->apply(m_event, row.value()).failure;
    if (step.failure) {
        m_failed.emplace(own, *step.failure);
        if (const auto done = leaveOut(); !done)
            return done.error();
        return step;
    }
    if (!m_run->rules().empty() && m_run->upcast().failure) {
        step.failure = m_run->upcast().failure;
        step.isOfUpcaster = true;
    }
    if (!m_isReturning)
        keep();
    return step;
}

Result<void> SequenceFold::moveTo(std::int64_t count, const std::stop_token &stop)
{
    if (count < m_at)
        rewind(count);
    while (m_at < count && m_at < m_events.count()) {
        if (stop.stop_requested())
            return Error{SequenceFoldText::tr("stopped")};
        if (const auto done = step(); !done)
            return done.error();
    }
    return {};
}

} // namespace hindcast
