// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_cache.h"
#include "model/compare/comparison_observer.h"
#include "model/compare/comparison_result.h"

namespace hindcast {

/// Replays the events of a store on both sides of \a request and says where the outcomes differ.
/// Blocks, while threads of its own do the work; the outcome does not depend on their number.
/// \a cache may be a null pointer.
[[nodiscard]] Result<ComparisonResult, ComparisonError>
compare(const ComparisonSource &source, const ComparisonRequest &request,
        const ComparisonObserver &observer, ComparisonCache *cache, const std::stop_token &stop);

} // namespace hindcast
