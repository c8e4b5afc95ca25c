// SPDX-License-Identifier: MIT
#include "model/compare/comparison.h"

#include "model/compare/comparison_run.h"

namespace hindcast {

Result<ComparisonResult, ComparisonError>
compare(const ComparisonSource &source, const ComparisonRequest &request,
        const ComparisonObserver &observer, ComparisonCache *cache, const std::stop_token &stop)
{
    return ComparisonRun(source, request, observer, cache, stop).run();
}

} // namespace hindcast
