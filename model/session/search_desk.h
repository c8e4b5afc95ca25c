// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/event_excerpt.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QObject>

#include <unordered_map>

namespace hindcast {

/// A search through all events of a session's store, in the language of EventFilter. Runs on a
/// thread of its own; another one makes excerpts meanwhile, of those hits that somebody looks at.
/// Lives on the GUI thread.
class SearchDesk : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the desk.
    explicit SearchDesk(Session &session, QObject *parent = nullptr);
    ~SearchDesk() override;

    /// What is searched for; empty: nothing. Begins at once.
    void setLine(const QString &line);
    [[nodiscard]] const QString &line() const { return m_line; }
    /// The hits so far, how far the search has come, and why it broke off. Without hits and total
    /// while nothing is searched for.
    [[nodiscard]] const LedgerRows &found() const { return m_found; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Keeps what has been found; setLine() with another line begins anew.
    void cancel();

    /// The excerpt of a hit; null pointer: not made yet, and asked for, which ends in
    /// excerptsMade(). Keeps the last few thousand.
    [[nodiscard]] const Excerpt *excerpt(Row row);

signals:
    void lineChanged();
    void foundChanged(); ///< More hits, or the search goes on, or it has ended.
    void excerptsMade();

private:
    enum Job { SearchJob, ExcerptJob };
    class Clerk;

    void forget();
    void searchOn();
    void search();
    void askForExcerpts();
    void receive(const LedgerRows &rows, bool isLast);

    Session &m_session;
    QString m_line;
    EventFilter m_filter;
    LedgerRows m_found;
    bool m_isRunning = false;
    bool m_isCancelled = false; ///< By a person: nothing goes on until another line is set.
    std::uint64_t m_epoch = 0; ///< Of the search; older answers are dropped.
    std::uint64_t m_excerptEpoch = 0; ///< Of line and store.
    std::unordered_map<std::int64_t, Excerpt> m_excerpts; ///< By row.
    std::vector<Row> m_wanted; ///< Excerpts that are asked for, the newest last.
    bool m_isAsking = false;

    std::unique_ptr<Clerk> m_clerk; ///< What the thread works with.
    Worker m_excerptWorker;
    Worker m_worker; ///< Last, so that the threads end before what they use.
};

} // namespace hindcast
