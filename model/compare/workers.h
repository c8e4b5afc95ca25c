// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <functional>
#include <stop_token>

namespace hindcast {

/// How many threads \a wanted means: as many as there are cores for 0.
[[nodiscard]] int workerCount(int wanted);

/// Runs \a work on \a count threads of their own, and calls \a meanwhile on this one, several times
/// a second and once at the end. The first error stops the others, and so does \a stop, for which
/// there is no error.
[[nodiscard]] Result<void>
runWorkers(int count, const std::stop_token &stop,
           const std::function<Result<void>(int number, const std::stop_token &)> &work,
           const std::function<void()> &meanwhile);

} // namespace hindcast
