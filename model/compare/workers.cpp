// SPDX-License-Identifier: MIT
#include "model/compare/workers.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace hindcast {

int workerCount(int wanted)
{
    return wanted > 0 ? wanted : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Result<void>
runWorkers(int count, const std::stop_token &stop,
           const std::function<Result<void>(int number, const std::stop_token &)> &work,
           const std::function<void()> &meanwhile)
{
    constexpr auto pause = std::chrono::milliseconds(50);
    std::stop_source ownStop;
    const std::stop_callback passOn(stop, [&ownStop] { ownStop.request_stop(); });
    std::mutex mutex;
    std::condition_variable oneIsDone;
    int left = count;
    std::optional<Error> failure;

    std::vector<std::jthread> threads;
    for (int number = 0; number < count; ++number) {
        threads.emplace_back([&, number] {
            const Result<void> done = work(number, ownStop.get_token());
            const std::scoped_lock lock(mutex);
            if (!done && !failure && !ownStop.stop_requested()) {
                failure = done.error();
                ownStop.request_stop();
            }
            --left;
            oneIsDone.notify_one();
        });
    }
    std::unique_lock lock(mutex);
    while (left > 0) {
        oneIsDone.wait_for(lock, pause);
        lock.unlock();
        meanwhile();
        lock.lock();
    }
    lock.unlock();
    threads.clear(); // Joins them.
    meanwhile();
    return failure ? Result<void>(*failure) : Result<void>();
}

} // namespace hindcast
