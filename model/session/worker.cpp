// SPDX-License-Identifier: MIT
#include "model/session/worker.h"

#include <utility>

namespace hindcast {

Worker::Worker(std::function<void()> atEnd)
    : m_atEnd(std::move(atEnd))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

Worker::~Worker()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
    m_running.request_stop();
} // The jthread asks its loop to stop and joins it.

void Worker::request(int kind, Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        dropLocked(kind);
        m_waiting.push_back({kind, std::move(job)});
    }
    m_wake.notify_one();
}

void Worker::cancel(int kind)
{
    const std::scoped_lock lock(m_mutex);
    dropLocked(kind);
}

void Worker::dropLocked(int kind)
{
    std::erase_if(m_waiting, [kind](const Waiting &waiting) { return waiting.kind == kind; });
    if (m_runningKind == kind)
        m_running.request_stop();
}

void Worker::run(const std::stop_token &stop)
{
    work(stop);
    if (m_atEnd)
        m_atEnd();
}

void Worker::work(const std::stop_token &stop)
{
    while (true) {
        Job job;
        std::stop_token token;
        {
            std::unique_lock lock(m_mutex);
            m_runningKind = -1;
            if (!m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                return;
            job = std::move(m_waiting.front().job);
            m_runningKind = m_waiting.front().kind;
            m_waiting.erase(m_waiting.begin());
            m_running = std::stop_source();
            token = m_running.get_token();
        }
        job(token);
    }
}

} // namespace hindcast
