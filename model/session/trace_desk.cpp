// SPDX-License-Identifier: MIT
#include "model/session/trace_desk.h"

#include "model/search/trace_maker.h"

#include <QElapsedTimer>

namespace hindcast {

namespace {

constexpr qint64 reportEveryMs = 100;

} // namespace

struct TraceDesk::Answer
{
    std::shared_ptr<const Trace> trace;
    QString failure;
};

TraceDesk::TraceDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &Session::storeOpened, this, &TraceDesk::forget);
    connect(&m_session, &Session::rowChanged, this, &TraceDesk::follow);
    connect(&m_session, &Session::indexChanged, this, &TraceDesk::follow);
}

TraceDesk::~TraceDesk() = default;

void TraceDesk::addWatcher()
{
    if (++m_watchers == 1)
        follow();
}

void TraceDesk::removeWatcher()
{
    Q_ASSERT(m_watchers > 0);
    if (--m_watchers == 0 && m_isSearching) {
        cancel();
        m_wanted = {};
    }
}

int TraceDesk::node() const
{
    return m_trace && m_session.row().isValid() ? m_trace->nodeOf(m_session.row()) : -1;
}

void TraceDesk::forget()
{
    cancel();
    m_trace.reset();
    m_wanted = {};
    m_failure.clear();
    emit traceChanged();
}

/// Whether the trace that is there, or on its way, is that of the current event.
bool TraceDesk::isKnown() const
{
    const std::int64_t rows = m_session.index()->rowCount();
    if (m_isSearching) // A store that grows all the time would never get an answer.
        return m_wanted == m_session.row();
    if (rows != m_wantedRows)
        return false;
    return m_wanted == m_session.row() || node() >= 0;
}

void TraceDesk::follow()
{
    if (m_watchers > 0 && m_session.row().isValid() && !isKnown())
        search();
}

void TraceDesk::cancel()
{
    ++m_epoch;
    m_worker.cancel(TraceJob);
    if (std::exchange(m_isSearching, false))
        emit traceChanged();
}

void TraceDesk::search()
{
    const auto makeReader = m_session.readerMaker();
    if (!makeReader || !m_session.row().isValid())
        return;
    m_wanted = m_session.row();
    m_wantedRows = m_session.index()->rowCount();
    m_isSearching = true;
    const std::uint64_t epoch = ++m_epoch;
    const TraceRequest request{m_session.index(), m_wanted};
    m_worker.request(TraceJob, [this, makeReader, request, epoch](const std::stop_token &stop) {
        QElapsedTimer sinceReport;
        sinceReport.start();
        const auto report = [&](std::int64_t done, std::int64_t total) {
            if (sinceReport.elapsed() < reportEveryMs)
                return;
            sinceReport.restart();
            QMetaObject::invokeMethod(
                this,
                [this, epoch, done, total] {
                    if (epoch == m_epoch)
                        emit progressed(done, total);
                },
                Qt::QueuedConnection);
        };
        Answer answer;
        const auto reader = makeReader();
        if (!reader) {
            answer.failure = reader.error().message;
        } else if (auto made = makeTrace(*reader.value(), request, report, stop)) {
            answer.trace = std::make_shared<const Trace>(std::move(made).value());
        } else {
            answer.failure = made.error().message;
        }
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this, [this, epoch, answer] { receive(epoch, answer); }, Qt::QueuedConnection);
    });
    emit traceChanged();
}

void TraceDesk::receive(std::uint64_t epoch, const Answer &answer)
{
    if (epoch != m_epoch)
        return;
    m_isSearching = false;
    m_trace = answer.trace;
    m_failure = answer.failure;
    emit traceChanged();
    follow(); // The store may have grown meanwhile.
}

} // namespace hindcast
