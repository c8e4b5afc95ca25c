// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_plan.h"

namespace hindcast {

/// What the last comparison of a store has come to, so that the next one need not fold a side that
/// has not changed. For one store; states beyond \a mostTextBytes on a side are kept as digests.
class ComparisonCache
{
public:
    static constexpr std::size_t defaultTextBytes = std::size_t{128} * 1024 * 1024;
    explicit ComparisonCache(std::size_t mostTextBytes = defaultTextBytes)
        : m_mostTextBytes(mostTextBytes)
    {
    }

    /// What is known of \a pipeline in a store of \a rowCount rows; null pointer: nothing.
    [[nodiscard]] std::shared_ptr<const SideRecord>
    find(const Pipeline &pipeline, const ComparisonRequest &request, std::int64_t rowCount) const;
    void keep(const Both<std::shared_ptr<const SideRecord>> &records) { m_records = records; }
    [[nodiscard]] std::size_t mostTextBytes() const { return m_mostTextBytes; }

private:
    std::size_t m_mostTextBytes;
    Both<std::shared_ptr<const SideRecord>> m_records;
};

} // namespace hindcast
