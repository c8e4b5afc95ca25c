// SPDX-License-Identifier: MIT
#include "model/session/when_desk.h"

#include "model/session/rows_to_fold.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>

namespace hindcast {

namespace {

constexpr int searchJob = 0;
constexpr qint64 reportEveryMs = 100;

} // namespace

/// What the thread tells from time to time.
struct WhenDesk::Report
{
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::vector<WhenInterval> fresh;
    std::optional<WhenSummary> summary; ///< Only in the last one, …
    std::optional<WhenError> error; ///< … or this.
};

WhenDesk::WhenDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_index(session.index())
{
    connect(&m_session, &Session::storeOpened, this, &WhenDesk::forget);
    connect(&m_session, &Session::trackChanged, this, &WhenDesk::findSpans);
    connect(&m_session, &Session::lensChanged, this, &WhenDesk::findSpans);
}

WhenDesk::~WhenDesk() = default;

bool WhenDesk::isStale() const
{
    return m_phase != Phase::Idle && m_lens != m_session.lens();
}

WhenRequest WhenDesk::request(const QString &condition, Scope scope)
{
    const Track &track = m_session.track();
    WhenRequest request{.condition = condition,
                        .pipeline = m_session.lens().pipeline,
                        .onFailure = onFailureOf(m_session.lens())};
    m_scopeName.clear();
    if (scope == Scope::Store || !m_session.stream().isValid())
        return request;
    const StreamSummary stream = m_session.index()->stream(m_session.stream());
    if (scope == Scope::Category) {
        request.scope = {ComparisonScope::Kind::Category, std::string(stream.category)};
    } else if (track.isOfStream()) {
        request.scope = {ComparisonScope::Kind::Stream, std::string(stream.name)};
    } else {
        request.partition = track.partition; // It may be made of events of any stream.
        m_scopeName = QString::fromStdString(track.partition);
        return request;
    }
    m_scopeName = QString::fromStdString(request.scope.name);
    return request;
}

void WhenDesk::run(const QString &condition, Scope scope)
{
    if (!m_session.hasStore())
        return;
    clear();
    m_condition = condition;
    m_scope = scope;
    m_lens = m_session.lens();
    m_index = m_session.index();
    const WhenRequest asked = request(condition, scope);
    const ComparisonSource source{m_index, m_session.readerMaker()};
    m_worker.request(searchJob, [this, source, asked, run = m_run](const std::stop_token &stop) {
        search(source, asked, run, stop);
    });
    setPhase(Phase::Running);
}

void WhenDesk::clear()
{
    m_worker.cancel(searchJob);
    ++m_run;
    m_summary.reset();
    m_error.reset();
    m_done = 0;
    m_total = 0;
    m_intervals.clear();
    emit intervalsCleared();
    findSpans();
}

void WhenDesk::cancel()
{
    if (m_phase != Phase::Running)
        return;
    m_worker.cancel(searchJob);
    ++m_run;
    setPhase(Phase::Cancelled);
}

/// Another store: what was found is about events that are not there any more.
void WhenDesk::forget()
{
    clear();
    m_index = m_session.index();
    setPhase(Phase::Idle);
}

void WhenDesk::setPhase(Phase phase)
{
    m_phase = phase;
    emit phaseChanged();
}

void WhenDesk::search(const ComparisonSource &source, const WhenRequest &request, std::uint64_t run,
                      const std::stop_token &stop)
{
    const auto post = [this, run](Report report) {
        auto shared = std::make_shared<const Report>(std::move(report));
        QMetaObject::invokeMethod(
            this, [this, run, shared] { receive(run, *shared); }, Qt::QueuedConnection);
    };
    Report next;
    QElapsedTimer sinceReport;
    sinceReport.start();
    const auto postNowAndThen = [&] {
        if (sinceReport.elapsed() < reportEveryMs)
            return;
        post(std::exchange(next, {.done = next.done, .total = next.total}));
        sinceReport.restart();
    };
    const WhenObserver observer{.progress =
                                    [&](std::int64_t done, std::int64_t total) {
                                        next.done = done;
                                        next.total = total;
                                        postNowAndThen();
                                    },
                                .found =
                                    [&](std::vector<WhenInterval> fresh) {
                                        std::ranges::move(fresh, std::back_inserter(next.fresh));
                                        postNowAndThen();
                                    }};
    auto found = findWhen(source, request, observer, stop);
    if (stop.stop_requested())
        return; // Nobody waits for it any more.
    if (found)
        next.summary = std::move(found).value();
    else
        next.error = found.error();
    post(std::move(next));
}

void WhenDesk::receive(std::uint64_t run, const Report &report)
{
    if (run != m_run)
        return;
    m_done = report.done;
    m_total = report.total;
    if (!report.fresh.empty()) {
        const std::size_t before = m_intervals.size();
        m_intervals.insert(m_intervals.end(), report.fresh.begin(), report.fresh.end());
        emit intervalsAdded(static_cast<qint64>(before));
        addSpans(before);
    }
    if (report.total > 0)
        emit progressed(report.done, report.total);
    if (run != m_run)
        return; // Who heard of it has asked something else.
    m_summary = report.summary;
    m_error = report.error;
    if (m_summary)
        setPhase(Phase::Finished);
    else if (m_error)
        setPhase(Phase::Failed);
}

void WhenDesk::goTo(const WhenInterval &interval, Row row)
{
    // A linked event is in several streams, and an event may reach several partitions.
    if (!interval.stream.isValid())
        m_session.selectPartition(*interval.key);
    else if (m_index->streamOf(row) != interval.stream)
        m_session.selectStream(interval.stream);
    m_session.goTo(row);
}

void WhenDesk::findSpans()
{
    const bool had = !m_spans.empty();
    m_spans.clear();
    if (had)
        emit trackSpansChanged();
    addSpans(0);
}

/// Adds those of the intervals, beginning with the one numbered \a from, that are of the track.
void WhenDesk::addSpans(std::size_t from)
{
    if (isStale())
        return;
    const Track &track = m_session.track();
    const std::size_t before = m_spans.size();
    for (; from < m_intervals.size(); ++from) {
        const WhenInterval &interval = m_intervals[from];
        const bool isOfTrack = interval.stream.isValid()
            ? track.isOfStream() && interval.stream == m_session.stream()
            : !track.isOfStream() && *interval.key == track.partition;
        if (!isOfTrack)
            continue;
        // An event of the interval need not be on the track: a handler may not take it.
        const std::int64_t first = track.rows.countBefore(interval.from);
        const std::int64_t last = track.rows.countBefore({interval.last.value + 1}) - 1;
        if (first <= last)
            m_spans.push_back({first, last});
    }
    if (m_spans.size() != before)
        emit trackSpansChanged();
}

} // namespace hindcast
