// SPDX-License-Identifier: MIT
#include "model/search/breakpoint_run.h"

#include "model/search/state_walk.h"
#include "model/search/stop_items.h"

#include <QElapsedTimer>

namespace hindcast {

namespace {

constexpr std::int64_t eventsBetweenLooks = 256; ///< At the clock.
constexpr qint64 reportEveryMs = 100;

/// What goes through the events of one track.
class StopSearch
{
public:
    StopSearch(const StopTrack &track, const StopQuestion &question,
               const std::function<void(const StopAnswer &)> &report, const std::stop_token &stop)
        : m_track(track)
        , m_question(question)
        , m_report(report)
        , m_stop(stop)
    {
        m_answer.total = track.rows.count();
        m_answer.breakpoints.resize(question.breakpoints.size());
        m_answer.watches.resize(question.watches.size());
        m_sinceReport.start();
    }

    void run(EventReader &reader)
    {
        if (!findTypes())
            return;
        if (needsStates()) {
            m_report(m_answer);
            walk(reader);
        } else {
            m_answer.examined = m_answer.total;
        }
        if (!m_stop.stop_requested())
            m_report(m_answer);
    }

private:
    [[nodiscard]] bool needsStates() const
    {
        return !m_question.watches.empty()
            || std::ranges::any_of(m_question.breakpoints, [](const Breakpoint &breakpoint) {
                   return breakpoint.kind != BreakpointKind::Type;
               });
    }

    void reportNowAndThen()
    {
        if (m_sinceReport.elapsed() < reportEveryMs)
            return;
        m_report(m_answer);
        m_sinceReport.restart();
    }

    /// False if it was told to stop.
    [[nodiscard]] bool findTypes()
    {
        const StoreIndex &index = *m_track.index;
        for (std::size_t i = 0; i < m_question.breakpoints.size(); ++i) {
            const Breakpoint &breakpoint = m_question.breakpoints[i];
            const TypeId type{index.types.find(breakpoint.text)};
            if (breakpoint.kind != BreakpointKind::Type || !type.isValid())
                continue;
            for (std::int64_t at = 0; at < m_answer.total; ++at) {
                if (at % eventsBetweenLooks == 0 && m_stop.stop_requested())
                    return false;
                if (index.typeOf(m_track.rows.at(at)) == type)
                    m_answer.breakpoints[i].hits.add(at);
            }
        }
        return true;
    }

    void walk(EventReader &reader)
    {
        auto run = PipelineRun::start(m_track.pipeline);
        if (!run) {
            m_answer.failure = sentence(run.error());
            return;
        }
        StopItems items(m_question, m_track.pipeline.limits, m_answer);
        StateWalk states(m_track, reader, std::move(run).value(), items.wants(), m_stop);
        items.begin(states);
        for (std::int64_t taken = 1; !states.isAtEnd(); ++taken) {
            if (const auto done = states.step(); !done) {
                m_answer.failure = done.error().message; // Nobody hears of it if it was stopped.
                return;
            }
            if (const auto ordinal = m_track.rows.find(states.row())) {
                items.take(states, *ordinal);
                m_answer.examined = *ordinal + 1;
            } else {
                items.skip(states);
            }
            if (taken % eventsBetweenLooks == 0)
                reportNowAndThen();
        }
        m_answer.examined = m_answer.total;
    }

    const StopTrack &m_track;
    const StopQuestion &m_question;
    const std::function<void(const StopAnswer &)> &m_report;
    const std::stop_token &m_stop;
    StopAnswer m_answer;
    QElapsedTimer m_sinceReport;
};

} // namespace

void searchStops(const StopTrack &track, const StopQuestion &question, EventReader &reader,
                 const std::function<void(const StopAnswer &)> &report, const std::stop_token &stop)
{
    StopSearch(track, question, report, stop).run(reader);
}

NextStop nextStop(std::span<const KnownHits> breakpoints, std::int64_t from, RunDirection direction,
                  std::int64_t total)
{
    const bool isForward = direction == RunDirection::Forward;
    NextStop next;
    for (const KnownHits &known : breakpoints) {
        const auto hit = isForward ? known.hits->next(from) : known.hits->previous(from);
        const bool isNearer
            = hit && (!next.ordinal || (isForward ? *hit < *next.ordinal : *hit > *next.ordinal));
        if (isNearer)
            next.ordinal = hit;
    }
    const std::int64_t decisive = isForward ? next.ordinal.value_or(total) : from;
    next.isKnown = std::ranges::all_of(breakpoints, [&](const KnownHits &known) {
        return known.examined >= std::min(decisive, total);
    });
    return next;
}

} // namespace hindcast
