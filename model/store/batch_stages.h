// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <thread>

namespace hindcast {

/// Work that goes through three stages, a batch at a time. Batches are used again, so that they
/// keep their memory.
template<typename Batch>
struct BatchStages
{
    /// Fills a batch with what comes next; false: there is nothing more. On any thread, but one
    /// call after the other.
    std::function<bool(Batch &)> fetch;
    /// Works on a batch, on any thread, several at once. \a worker tells threads apart: it is below
    /// workerCount().
    std::function<void(Batch &, std::size_t worker)> work;
    /// Takes a batch, in the order in which they were fetched, on the thread of runBatches(). False
    /// ends early.
    std::function<bool(Batch &)> take;
};

/// How many threads runBatches() keeps busy, the calling one included.
[[nodiscard]] inline std::size_t workerCount()
{
    constexpr unsigned most = 8; // One thread takes; more would only wait for it.
    return std::clamp(std::thread::hardware_concurrency(), 2U, most);
}

} // namespace hindcast
