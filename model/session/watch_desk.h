// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/stop_finder.h"

#include <QObject>

namespace hindcast {

/// What a watch gives for one state.
struct WatchValue
{
    bool isKnown = false; ///< It has been evaluated.
    std::string text; ///< As JSON; empty: undefined.
    QString error; ///< Why there is no value; empty: there is one.
    bool operator==(const WatchValue &) const = default;
};

/// The watches of a session: expressions over the state, with their values at the current event and
/// before it, which come right behind the session's moment from a thread of their own. How they
/// went over the whole track comes from the finder, later. Lives on the GUI thread.
class WatchDesk : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the desk.
    WatchDesk(Session &session, StopFinder &finder, QObject *parent = nullptr);
    ~WatchDesk() override;

    [[nodiscard]] const std::vector<std::string> &watches() const { return m_watches; }
    void setWatches(std::vector<std::string> watches);
    /// Adds an expression, unless it is empty or there are too many, which is said.
    void add(const QString &expression);
    void replace(std::size_t at, const QString &expression); ///< An empty one is removed.
    void remove(std::size_t at);

    struct Values
    {
        WatchValue now;
        WatchValue before;
    };
    /// Those of the last moment that was evaluated; they stay until the next ones are there.
    [[nodiscard]] const Values &values(std::size_t at) const { return m_values[at]; }
    [[nodiscard]] const StopFinder::KnownWatch &history(std::size_t at) const;
    /// Since which event of the track the value is what it is: an ordinal, or -1 if no event has
    /// changed it. Nothing while that is not known.
    [[nodiscard]] std::optional<std::int64_t> since(std::size_t at) const;

signals:
    void watchesChanged(); ///< Which there are.
    void valuesChanged();
    void historiesChanged();
    void said(const QString &sentence);

private:
    class Clerk;

    void takeOver();
    void forget();
    void ask();

    Session &m_session;
    StopFinder &m_finder;
    std::vector<std::string> m_watches;
    std::vector<Values> m_values; ///< One for each watch.
    std::uint64_t m_epoch = 0; ///< Counts questions; older answers are dropped.
    std::unique_ptr<Clerk> m_clerk; ///< What the thread works with.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
