// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_scale.h"
#include "model/store/store_index.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace hindcast {

/// How many events lie where on an axis: counted once into some thousand steps, and then asked for
/// as many bars as there is room for. A finished value.
class ActivityHistogram
{
public:
    static constexpr int steps = 4'096;

    /// No events, and an empty extent.
    ActivityHistogram() = default;

    /// The events of a whole store over time; those without a time are left out. One pass. Null
    /// pointer if \a stop was asked for.
    [[nodiscard]] static std::shared_ptr<const ActivityHistogram>
    ofStore(const StoreIndex &index, const std::stop_token &stop);

    explicit ActivityHistogram(const TimelineRange &extent);
    /// \a coordinate must be in the extent.
    void add(std::int64_t coordinate);

    [[nodiscard]] const TimelineRange &extent() const { return m_extent; }
    [[nodiscard]] std::int64_t total() const { return m_total; }
    /// The whole extent in \a count bars of equal width: how many events each has. Events of a step
    /// that two bars share are split between them.
    [[nodiscard]] std::vector<double> bars(int count) const;

private:
    TimelineRange m_extent;
    std::vector<std::int64_t> m_counts;
    std::int64_t m_total = 0;
};

} // namespace hindcast
