// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace hindcast {

/// One thread that does what it is asked, one job after the other. Of each kind of job only the
/// newest counts: it replaces one that waits and asks one that runs to stop. A job posts what it
/// has found to the GUI thread itself, as a finished value.
class Worker
{
public:
    using Job = std::function<void(const std::stop_token &)>;

    /// \a atEnd is the last thing that the thread does: for letting go of what belongs to it.
    explicit Worker(std::function<void()> atEnd = {});
    /// Asks the running job to stop, drops the waiting ones, and waits for the thread.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void request(int kind, Job job);
    /// Drops the waiting job of \a kind and asks a running one to stop.
    void cancel(int kind);

private:
    struct Waiting
    {
        int kind;
        Job job;
    };

    void run(const std::stop_token &stop);
    void work(const std::stop_token &stop);
    void dropLocked(int kind);

    std::function<void()> m_atEnd;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Waiting> m_waiting;
    int m_runningKind = -1;
    std::stop_source m_running;
    std::jthread m_thread; ///< Last: it must end before what it uses.
};

} // namespace hindcast
