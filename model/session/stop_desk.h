// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/step_search.h"
#include "model/session/stop_finder.h"

namespace hindcast {

/// The breakpoints of a session: which there are, where they stop, and the runs that stop there.
/// Also the steps to events that have something in common with the current one. Lives on the GUI
/// thread.
class StopDesk : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the desk.
    explicit StopDesk(Session &session, QObject *parent = nullptr);
    /// Where they are found; it finds the histories of watches in the same pass.
    [[nodiscard]] StopFinder &finder() { return m_finder; }

    [[nodiscard]] const std::vector<Breakpoint> &breakpoints() const { return m_breakpoints; }
    void setBreakpoints(std::vector<Breakpoint> breakpoints);
    /// Why \a breakpoint cannot be one, as a sentence; empty: it can.
    [[nodiscard]] static QString refusal(const Breakpoint &breakpoint);
    /// Adds what is not refused, unless there is one that stops at the same events, which is then
    /// switched on. Returns its place, or nothing if there are too many.
    std::optional<std::size_t> add(const Breakpoint &breakpoint);
    void replace(std::size_t at, const Breakpoint &breakpoint); ///< One that is not refused.
    void remove(std::size_t at);
    void setOn(std::size_t at, bool isOn);
    /// Adds a breakpoint like \a breakpoint, or takes it away if there is one.
    void toggle(const Breakpoint &breakpoint);
    /// The same with one at the type of the current event, or at changes of a field, if its JSON
    /// pointer is not empty.
    void toggleType();
    void toggleField(const std::string &pointer);

    [[nodiscard]] const StopFinder::KnownBreakpoint &hits(std::size_t at) const;
    /// All events at which those that are on stop, by ordinal. Never a null pointer.
    [[nodiscard]] const std::shared_ptr<const HitMap> &stops() const { return m_stops; }
    /// The same for drawing: no more than a few thousand.
    [[nodiscard]] std::vector<std::int64_t> shownStops() const;

    /// Goes to the next, or the previous event at which a breakpoint stops. Waits for what is not
    /// found yet; ends in said(), and without a stop the session stays where it is.
    void runForward() { run(RunDirection::Forward); }
    void runBack() { run(RunDirection::Back); }
    void cancelRun();
    [[nodiscard]] bool isRunning() const { return m_run.has_value(); }
    /// The breakpoints at which the last run stopped, as long as the session is there.
    [[nodiscard]] const std::vector<std::size_t> &stoppedAt() const { return m_stoppedAt; }

    /// Goes to the nearest event with the same type, actor or correlation id, in the track or in
    /// the whole store; ends in said() if there is none.
    void step(EventTrait::Kind kind, StepSearch::Direction direction, bool inStore = false);

signals:
    void breakpointsChanged(); ///< Which there are, and whether they are on.
    void hitsChanged(); ///< What is known of them.
    void stopsChanged(); ///< stops() is another one.
    void runChanged(); ///< One began, goes on or has ended; or stoppedAt() is another.
    /// A sentence about what has just ended: why a run stopped, or that there is nothing.
    void said(const QString &sentence);

private:
    struct Run
    {
        RunDirection direction;
        std::int64_t total; ///< Events of the track: one that grows is not waited for.
    };

    void takeOver();
    void takeFound();
    void gatherStops();
    void run(RunDirection direction);
    void runOn();
    void endRun(const QString &sentence);
    void leave();
    [[nodiscard]] QString whyThere(std::int64_t ordinal) const;
    void sayNotFound();

    Session &m_session;
    StopFinder m_finder;
    std::vector<Breakpoint> m_breakpoints;
    std::shared_ptr<const HitMap> m_stops;
    std::optional<Run> m_run;
    std::vector<std::size_t> m_stoppedAt;
    bool m_isStopping = false; ///< The session moves because a run has stopped.
    StepSearch m_search;
    struct
    {
        EventTrait::Kind kind = EventTrait::Kind::Type;
        StepSearch::Direction direction = StepSearch::Direction::Forward;
        bool inStore = false;
    } m_step; ///< That m_search is for.
};

} // namespace hindcast
