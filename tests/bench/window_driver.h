// SPDX-License-Identifier: MIT
#pragma once

#include "app/main_window.h"

#include <cstdint>

#include "answer_clock.h"

/// The real window on a store, moved by real events: each phase does to it what a person would, and
/// prints one line of JSON that says how long the painted answers took.
class WindowDriver
{
public:
    /// \a clock must outlive the driver. \a sinceMs is how long ago the process was started.
    WindowDriver(AnswerClock &clock, QString store, double sinceMs);

    void start(); ///< The first window, the first rows, and all events indexed.
    void jump(); ///< To any version of the longest stream, by the slider; from then on by keys.
    void scrubScript(); ///< The same through a projection in JavaScript.
    void moveTimeline(); ///< Zooms and pans.
    void scrollLedger(); ///< All events of the store: wheel, scroll bar, pages.
    void filterLedger(); ///< By type and by time, and what typing costs.
    void goToTimes(); ///< Jumps in time.
    void listStreams(); ///< Filters, expands and selects streams.

private:
    [[nodiscard]] hindcast::Session &session() { return m_window.session(); }
    template<typename T>
    [[nodiscard]] T &find(const char *name);
    [[noreturn]] void fail(const QString &reason);
    /// Measures \a send and keeps the answer under the phase's figures.
    void ask(const std::function<void()> &send, const std::function<bool()> &isAnswered);
    void askAtOnce(const std::function<void()> &send);
    /// Does what is no part of a measurement, and waits until it is there.
    void prepare(const std::function<void()> &send, const std::function<bool()> &isThere);
    void report(const QByteArray &phase);

    void openLongestStream();
    void dragSlider(const QByteArray &phase);
    void stepWithKeys(const QByteArray &phase);
    void typeFilter(const QString &line);
    void clearFilter();
    [[nodiscard]] bool isMomentThere();
    [[nodiscard]] bool isLedgerThere();
    [[nodiscard]] std::uint64_t random(std::uint64_t end);

    AnswerClock &m_clock;
    QString m_store;
    double m_sinceMs;
    hindcast::MainWindow m_window;
    std::vector<Answer> m_answers;
    std::uint64_t m_random = 88'172'645'463'325'252ULL;
};
