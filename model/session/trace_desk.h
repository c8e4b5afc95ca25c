// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/trace.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QObject>

namespace hindcast {

/// The trace of the event that a session is at. Made on a thread of its own, only as long as
/// somebody wants it, and made anew only if the session goes to an event that is not in it. Lives
/// on the GUI thread.
class TraceDesk : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the desk.
    explicit TraceDesk(Session &session, QObject *parent = nullptr);
    ~TraceDesk() override;

    /// Panels say that they are seen, and that they are no more; calls are counted.
    void addWatcher();
    void removeWatcher();

    /// Null pointer while it is not known; that of an event before while another one is searched
    /// for.
    [[nodiscard]] const std::shared_ptr<const Trace> &trace() const { return m_trace; }
    /// The current event in trace(); -1: it is not there.
    [[nodiscard]] int node() const;
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    /// Why there is no trace; empty: there is one, or nobody has looked.
    [[nodiscard]] const QString &failure() const { return m_failure; }
    /// Gives up what is being searched for; search() begins again.
    void cancel();
    void search();

signals:
    void traceChanged(); ///< Another one, or it is being searched for, or that has ended.
    void progressed(qint64 done, qint64 total); ///< At most ten times a second.

private:
    enum Job { TraceJob };
    struct Answer;

    void forget();
    void follow();
    void receive(std::uint64_t epoch, const Answer &answer);
    [[nodiscard]] bool isKnown() const;

    Session &m_session;
    int m_watchers = 0;
    std::shared_ptr<const Trace> m_trace;
    Row m_wanted; ///< What is, or was last, searched for.
    std::int64_t m_wantedRows = 0; ///< Of the store at that time.
    bool m_isSearching = false;
    QString m_failure;
    std::uint64_t m_epoch = 0; ///< Older answers are dropped.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
