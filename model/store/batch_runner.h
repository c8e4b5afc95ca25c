// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/batch_stages.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace hindcast {

/// Fetches and works ahead on all cores while the calling thread takes.
template<typename Batch>
class BatchRunner
{
public:
    explicit BatchRunner(BatchStages<Batch> stages)
        : m_stages(std::move(stages))
    {
    }

    /// Returns when all is done and no other thread runs any more. Once only.
    void run()
    {
        std::vector<std::jthread> helpers; // Joined when all is done and the lock is let go.
        for (std::size_t worker = 1; worker < workerCount(); ++worker)
            helpers.emplace_back([this, worker] { help(worker); });
        Lock lock(m_mutex);
        while (!isDone()) {
            if (auto ready = m_ready.extract(m_nextTaken)) {
                lock.unlock();
                const bool goesOn = m_stages.take(*ready.mapped());
                lock.lock();
                ++m_nextTaken;
                m_spare.push_back(std::move(ready.mapped()));
                m_isStopping = !goesOn;
                m_changed.notify_all();
            } else if (mayFetch()) {
                fetchAndWork(lock, 0);
            } else {
                m_changed.wait(lock);
            }
        }
        m_isStopping = true;
        m_changed.notify_all();
    }

private:
    using Lock = std::unique_lock<std::mutex>;

    [[nodiscard]] bool isDone() const
    {
        return m_isStopping || (m_isExhausted && !m_isFetching && m_nextTaken == m_nextFetched);
    }
    [[nodiscard]] bool mayFetch() const
    {
        const std::size_t mostAhead = 2 * workerCount();
        return !m_isExhausted && !m_isFetching && !m_isStopping
            && m_nextFetched - m_nextTaken < mostAhead;
    }

    void help(std::size_t worker)
    {
        Lock lock(m_mutex);
        while (!m_isStopping && !m_isExhausted) {
            if (mayFetch())
                fetchAndWork(lock, worker);
            else
                m_changed.wait(lock);
        }
    }

    /// Lets go of \a lock meanwhile.
    void fetchAndWork(Lock &lock, std::size_t worker)
    {
        m_isFetching = true;
        if (m_spare.empty())
            m_spare.push_back(std::make_unique<Batch>());
        std::unique_ptr<Batch> batch = std::move(m_spare.back());
        m_spare.pop_back();
        lock.unlock();
        const bool isFilled = m_stages.fetch(*batch);
        lock.lock();
        m_isFetching = false;
        m_isExhausted = !isFilled;
        m_changed.notify_all();
        if (!isFilled)
            return;
        const std::uint64_t number = m_nextFetched++;
        lock.unlock();
        m_stages.work(*batch, worker);
        lock.lock();
        m_ready.emplace(number, std::move(batch));
        m_changed.notify_all();
    }

    BatchStages<Batch> m_stages;
    std::mutex m_mutex; ///< Of all that follows.
    std::condition_variable m_changed;
    std::map<std::uint64_t, std::unique_ptr<Batch>> m_ready; ///< By the order of fetching.
    std::vector<std::unique_ptr<Batch>> m_spare;
    std::uint64_t m_nextFetched = 0;
    std::uint64_t m_nextTaken = 0;
    bool m_isFetching = false;
    bool m_isExhausted = false;
    bool m_isStopping = false;
};

} // namespace hindcast
