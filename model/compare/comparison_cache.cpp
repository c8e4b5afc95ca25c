// SPDX-License-Identifier: MIT
#include "model/compare/comparison_cache.h"

namespace hindcast {

std::shared_ptr<const SideRecord> ComparisonCache::find(const Pipeline &pipeline,
                                                        const ComparisonRequest &request,
                                                        std::int64_t rowCount) const
{
    for (const Side side : bothSides) {
        const auto &record = m_records.of(side);
        if (record && record->pipeline == pipeline && record->onFailure == request.onFailure
            && record->scope == request.scope && record->rowCount == rowCount)
            return record;
    }
    return {};
}

} // namespace hindcast
