// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/when.h"

#include <stop_token>

namespace hindcast {

/// Evaluates a condition at every version of every partition that \a request is about. Blocks, and
/// works on as many threads as there are cores.
[[nodiscard]] Result<WhenSummary, WhenError> findWhen(const ComparisonSource &source,
                                                      const WhenRequest &request,
                                                      const WhenObserver &observer,
                                                      const std::stop_token &stop);

} // namespace hindcast
