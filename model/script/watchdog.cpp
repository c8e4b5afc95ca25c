// SPDX-License-Identifier: MIT
#include "model/script/watchdog.h"

#include <pthread.h>

namespace hindcast {

namespace {

constexpr std::chrono::milliseconds lookEvery(10);

std::chrono::nanoseconds timeOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

Watchdog &Watchdog::instance()
{
    static Watchdog watchdog;
    return watchdog;
}

Watchdog::Watchdog()
    : m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

std::shared_ptr<Watched> Watchdog::watch(std::function<void()> interrupt)
{
    auto watched = std::make_shared<Watched>();
    watched->m_interrupt = std::move(interrupt);
    pthread_getcpuclockid(pthread_self(), &watched->m_clock);
    const std::lock_guard lock(m_mutex);
    m_watched.push_back(watched);
    m_wake.notify_all();
    return watched;
}

void Watchdog::forget(const std::shared_ptr<Watched> &watched)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_watched, watched);
}

void Watchdog::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_wake.wait(lock, stop, [this] { return !m_watched.empty(); });
        for (const auto &watched : m_watched) {
            const std::uint64_t call = watched->m_call.load(std::memory_order_acquire);
            if (call % 2 == 0 || call != watched->m_seenCall) {
                watched->m_seenCall = call;
                watched->m_seenAt = timeOf(watched->m_clock);
                continue;
            }
            const std::chrono::milliseconds limit(watched->m_limit.load(std::memory_order_relaxed));
            if (timeOf(watched->m_clock) - watched->m_seenAt < limit)
                continue;
            watched->m_overdueCall.store(call, std::memory_order_release);
            watched->m_interrupt();
        }
        m_wake.wait_for(lock, stop, lookEvery, [] { return false; });
    }
}

} // namespace hindcast
