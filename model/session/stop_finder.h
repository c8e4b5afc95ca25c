// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/breakpoint_run.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QElapsedTimer>
#include <QObject>

namespace hindcast {

/// Finds all events of a session's track at which breakpoints stop, and how watches went over it,
/// on a thread of its own. What it has found is kept until track or lens change, so that asking for
/// one more breakpoint costs one more pass, and asking for less costs nothing. Lives on the GUI
/// thread.
class StopFinder : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the finder.
    explicit StopFinder(Session &session, QObject *parent = nullptr);

    void setBreakpoints(const std::vector<Breakpoint> &breakpoints);
    void setWatches(const std::vector<std::string> &watches);
    /// What is known of a breakpoint, or of a watch.
    template<typename Found>
    struct Known
    {
        std::int64_t examined = 0; ///< Events of the track, from the first.
        Found found;
        QString failure; ///< Why no more will be found; empty: nothing is wrong.
    };
    using KnownBreakpoint = Known<StopHits>;
    using KnownWatch = Known<WatchHistory>;
    /// Never a null pointer for what was set; valid until the next change.
    [[nodiscard]] const KnownBreakpoint &hitsOf(const Breakpoint &breakpoint) const;
    [[nodiscard]] const KnownWatch &historyOf(const std::string &watch) const;

    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    /// How far the search is; 0 if there is none.
    [[nodiscard]] std::int64_t examined() const { return m_isSearching ? m_examined : 0; }
    /// Gives up what is searched for; what was found stays. searchOn() begins again.
    void cancel();
    void searchOn();

signals:
    void changed(); ///< Something was found, forgotten, begun or given up.

private:
    /// Finds what it needs by its text; few enough to walk through.
    template<typename Item, typename Found>
    struct Entry
    {
        Item item;
        Known<Found> known;
    };

    void forget();
    void growWithTrack();
    void start();
    [[nodiscard]] StopQuestion openQuestion() const;
    [[nodiscard]] bool isOpen(std::int64_t examined, const QString &failure) const;
    void receive(std::uint64_t epoch, const StopAnswer &answer);

    Session &m_session;
    std::vector<Entry<Breakpoint, StopHits>> m_breakpoints;
    std::vector<Entry<std::string, WatchHistory>> m_watches;
    StopQuestion m_asked; ///< What the running search is about.
    bool m_isSearching = false;
    bool m_isCancelled = false;
    std::int64_t m_examined = 0;
    std::uint64_t m_epoch = 0; ///< Counts searches; answers to older ones are dropped.
    QElapsedTimer m_searchTime;
    qint64 m_lastDuration = 0; ///< Of a whole search, in milliseconds.
    QTimer m_growth; ///< Until what the track has gained is looked at.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
