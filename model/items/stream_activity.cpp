// SPDX-License-Identifier: MIT
#include "model/items/stream_activity.h"

#include <algorithm>
#include <array>

namespace hindcast {

QByteArray streamActivity(const StoreIndex &index, StreamId stream)
{
    constexpr std::size_t mostRows = 2'000;
    const StreamSummary summary = index.stream(stream);
    const auto rows = index.rowsOf(stream);
    std::array<int, activityBins> counts{};
    const bool hasSpan
        = summary.firstTime && summary.lastTime && *summary.firstTime < *summary.lastTime;
    if (hasSpan) {
        const double first = static_cast<double>(summary.firstTime->time_since_epoch().count());
        const double span
            = static_cast<double>(summary.lastTime->time_since_epoch().count()) - first;
        const std::size_t step = (rows.size() + mostRows - 1) / mostRows;
        for (std::size_t i = 0; i < rows.size(); i += step) {
            const auto time = index.event({rows[i]}).time;
            if (!time)
                continue;
            const double share
                = (static_cast<double>(time->time_since_epoch().count()) - first) / span;
            const auto bin = static_cast<std::size_t>(share * activityBins);
            ++counts[std::min(bin, counts.size() - 1)];
        }
    } else {
        counts[0] = rows.empty() ? 0 : 1;
    }
    const int most = std::max(1, *std::ranges::max_element(counts));
    QByteArray heights(activityBins, '\0');
    std::ranges::transform(counts, heights.begin(), [most](int count) {
        return static_cast<char>(count == 0 ? 0 : std::max(1, count * 255 / most));
    });
    return heights;
}

} // namespace hindcast
