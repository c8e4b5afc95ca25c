// SPDX-License-Identifier: MIT
#include "model/session/stop_finder.h"

#include "model/session/rows_to_fold.h"

#include <algorithm>
#include <atomic>

namespace hindcast {

namespace {

/// A store that grows all the time is not searched all the time.
constexpr qint64 growthPause = 1'000;
constexpr qint64 growthShare = 4;

/// What a search needs, for any thread.
struct SearchJob
{
    StopTrack track;
    std::shared_ptr<const Partitions> partitions; ///< Keeps the track's rows.
    StopQuestion question;
    std::function<Result<std::unique_ptr<EventReader>>()> makeReader;
};

void runJob(const SearchJob &job, const std::function<void(const StopAnswer &)> &report,
            const std::stop_token &stop)
{
    const auto reader = job.makeReader();
    if (reader)
        return searchStops(job.track, job.question, *reader.value(), report, stop);
    StopAnswer answer;
    answer.total = job.track.rows.count();
    answer.breakpoints.resize(job.question.breakpoints.size());
    answer.watches.resize(job.question.watches.size());
    answer.failure = reader.error().message;
    report(answer);
}

} // namespace

StopFinder::StopFinder(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_growth.setSingleShot(true);
    connect(&m_growth, &QTimer::timeout, this, &StopFinder::start);
    connect(&m_session, &Session::storeOpened, this, &StopFinder::forget);
    connect(&m_session, &Session::trackChanged, this, &StopFinder::forget);
    connect(&m_session, &Session::lensChanged, this, &StopFinder::forget);
    connect(&m_session, &Session::indexChanged, this, &StopFinder::growWithTrack);
}

void StopFinder::setBreakpoints(const std::vector<Breakpoint> &breakpoints)
{
    std::vector<Entry<Breakpoint, StopHits>> entries;
    for (const Breakpoint &breakpoint : breakpoints) {
        const auto known = std::ranges::find_if(
            m_breakpoints, [&](const auto &entry) { return entry.item.isSameStop(breakpoint); });
        if (known != m_breakpoints.end())
            entries.push_back({breakpoint, known->known});
        else
            entries.push_back({breakpoint, {}});
    }
    m_breakpoints = std::move(entries);
    searchOn();
}

void StopFinder::setWatches(const std::vector<std::string> &watches)
{
    std::vector<Entry<std::string, WatchHistory>> entries;
    for (const std::string &watch : watches) {
        const auto known
            = std::ranges::find(m_watches, watch, [](const auto &entry) { return entry.item; });
        if (known != m_watches.end())
            entries.push_back(*known);
        else
            entries.push_back({watch, {}});
    }
    m_watches = std::move(entries);
    searchOn();
}

const StopFinder::KnownBreakpoint &StopFinder::hitsOf(const Breakpoint &breakpoint) const
{
    static const KnownBreakpoint nothing;
    const auto known = std::ranges::find_if(
        m_breakpoints, [&](const auto &entry) { return entry.item.isSameStop(breakpoint); });
    return known == m_breakpoints.end() ? nothing : known->known;
}

const StopFinder::KnownWatch &StopFinder::historyOf(const std::string &watch) const
{
    static const KnownWatch nothing;
    const auto known
        = std::ranges::find(m_watches, watch, [](const auto &entry) { return entry.item; });
    return known == m_watches.end() ? nothing : known->known;
}

bool StopFinder::isOpen(std::int64_t examined, const QString &failure) const
{
    return examined < m_session.trackRows().count() && failure.isEmpty();
}

StopQuestion StopFinder::openQuestion() const
{
    StopQuestion question;
    for (const auto &[item, known] : m_breakpoints) {
        if (isOpen(known.examined, known.failure))
            question.breakpoints.push_back(item);
    }
    for (const auto &[item, known] : m_watches) {
        if (isOpen(known.examined, known.failure))
            question.watches.push_back(item);
    }
    return question;
}

/// Another partition, or another way to see it.
void StopFinder::forget()
{
    m_worker.cancel(0);
    ++m_epoch;
    m_isSearching = false;
    for (auto &[item, known] : m_breakpoints)
        known = {};
    for (auto &[item, known] : m_watches)
        known = {};
    emit changed();
    searchOn();
}

void StopFinder::cancel()
{
    m_growth.stop();
    if (!m_isSearching)
        return;
    m_worker.cancel(0);
    ++m_epoch;
    m_isSearching = false;
    m_isCancelled = true;
    emit changed();
}

void StopFinder::searchOn()
{
    m_isCancelled = false;
    start();
}

void StopFinder::growWithTrack()
{
    if (m_isSearching || m_isCancelled || m_growth.isActive())
        return;
    if (openQuestion() == StopQuestion())
        return;
    m_growth.start(static_cast<int>(std::max(growthPause, growthShare * m_lastDuration)));
}

void StopFinder::start()
{
    const Track &track = m_session.track();
    const bool isKnown = track.isOfStream() || track.partitions;
    if (!isKnown || track.rows.isEmpty() || m_session.lensError() || !m_session.readerMaker())
        return;
    StopQuestion question = openQuestion();
    if (m_isSearching && question == m_asked)
        return;
    m_worker.cancel(0);
    ++m_epoch;
    m_asked = question;
    m_isSearching = question != StopQuestion();
    m_examined = 0;
    emit changed();
    if (!m_isSearching)
        return;
    m_searchTime.start();
    const Row last = track.rows.at(track.rows.count() - 1);
    const auto index = m_session.index();
    const SearchJob job{.track
                        = {.index = index,
                           .pipeline = m_session.lens().pipeline,
                           .onFailure = onFailureOf(m_session.lens()),
                           .partition = track.partition,
                           .folded = RowsToFold(*index, track, m_session.stream(), last).rows,
                           .rows = track.rows},
                        .partitions = track.partitions,
                        .question = std::move(question),
                        .makeReader = m_session.readerMaker()};
    m_worker.request(0, [this, job, epoch = m_epoch](const std::stop_token &stop) {
        // What nobody has looked at yet need not be told again.
        const auto isOnItsWay = std::make_shared<std::atomic_bool>(false);
        const auto report = [&](const StopAnswer &answer) {
            if (stop.stop_requested() || (!answer.isComplete() && isOnItsWay->exchange(true)))
                return;
            auto shared = std::make_shared<const StopAnswer>(answer);
            QMetaObject::invokeMethod(
                this,
                [this, epoch, shared, isOnItsWay] {
                    *isOnItsWay = false;
                    receive(epoch, *shared);
                },
                Qt::QueuedConnection);
        };
        runJob(job, report, stop);
    });
}

void StopFinder::receive(std::uint64_t epoch, const StopAnswer &answer)
{
    if (epoch != m_epoch)
        return;
    const auto take = [&](auto &known, const auto &found, std::int64_t examined) {
        known.failure = answer.failure;
        // Of a track that has grown more may be known from before.
        if (examined < known.examined)
            return;
        known.examined = examined;
        known.found = found;
    };
    for (std::size_t i = 0; i < m_asked.breakpoints.size(); ++i) {
        for (auto &[item, known] : m_breakpoints) {
            if (item.isSameStop(m_asked.breakpoints[i]))
                take(known, answer.breakpoints[i],
                     item.kind == BreakpointKind::Type ? answer.total : answer.examined);
        }
    }
    for (std::size_t i = 0; i < m_asked.watches.size(); ++i) {
        for (auto &[item, known] : m_watches) {
            if (item == m_asked.watches[i])
                take(known, answer.watches[i], answer.examined);
        }
    }
    m_examined = answer.examined;
    m_isSearching = !answer.isComplete();
    emit changed();
    if (m_isSearching)
        return;
    m_lastDuration = m_searchTime.elapsed();
    growWithTrack();
}

} // namespace hindcast
