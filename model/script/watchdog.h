// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace hindcast {

/// One engine whose calls must not take too long. Made by Watchdog::watch(); the engine's thread
/// calls enter() and leave(), which cost no more than a store to memory each.
class Watched
{
public:
    /// Begins a call that may take \a limit of the processor's time, so that a busy machine makes
    /// no script fail. The clock starts when the watchdog next looks.
    void enter(std::chrono::milliseconds limit)
    {
        m_limit.store(limit.count(), std::memory_order_relaxed);
        m_call.store(m_call.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    }
    void leave()
    {
        m_call.store(m_call.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    }
    /// Whether the call that runs now has taken too long. Callable by any thread.
    [[nodiscard]] bool isOverdue() const
    {
        return m_overdueCall.load(std::memory_order_acquire)
            == m_call.load(std::memory_order_relaxed);
    }

private:
    friend class Watchdog;

    std::atomic<std::uint64_t> m_call{0}; ///< Odd while a call runs.
    std::atomic<std::uint64_t> m_overdueCall{UINT64_MAX};
    std::atomic<std::int64_t> m_limit{0};
    // Used by the watchdog's thread only.
    std::function<void()> m_interrupt;
    std::uint64_t m_seenCall = 0;
    clockid_t m_clock{}; ///< Counts the engine's thread's time on a processor …
    std::chrono::nanoseconds m_seenAt{}; ///< … and so much it said then.
};

/// A thread that looks every few milliseconds whether a call takes too long, and then interrupts
/// it. There is one for the program; it sleeps while nothing is watched.
class Watchdog
{
public:
    static Watchdog &instance();

    /// Calls \a interrupt on another thread, again and again, while a call is overdue. Called on
    /// the engine's thread.
    [[nodiscard]] std::shared_ptr<Watched> watch(std::function<void()> interrupt);
    /// Afterwards, \a watched is not interrupted any more.
    void forget(const std::shared_ptr<Watched> &watched);

private:
    Watchdog();
    void run(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<std::shared_ptr<Watched>> m_watched;
    std::jthread m_thread; ///< Last: it must end before what it uses.
};

} // namespace hindcast
