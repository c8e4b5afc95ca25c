// SPDX-License-Identifier: MIT
#include "model/items/timeline_histogram.h"

namespace hindcast {

std::shared_ptr<const ActivityHistogram> ActivityHistogram::ofStore(const StoreIndex &index,
                                                                    const std::stop_token &stop)
{
    const auto span = index.timeSpan();
    if (!span)
        return std::make_shared<const ActivityHistogram>();
    auto histogram = std::make_shared<ActivityHistogram>(TimelineRange{
        span->first.time_since_epoch().count(), span->second.time_since_epoch().count()});
    constexpr std::int64_t rowsBetweenLooks = 65'536;
    for (std::int64_t row = 0; row < index.rowCount(); ++row) {
        if (row % rowsBetweenLooks == 0 && stop.stop_requested())
            return nullptr;
        if (const auto time = index.timeOf({row}))
            histogram->add(time->time_since_epoch().count());
    }
    return histogram;
}

ActivityHistogram::ActivityHistogram(const TimelineRange &extent)
    : m_extent(extent)
    , m_counts(steps, 0)
{
}

void ActivityHistogram::add(std::int64_t coordinate)
{
    Q_ASSERT(m_extent.contains(coordinate));
    const auto span = static_cast<double>(std::max<std::int64_t>(m_extent.span(), 1));
    const double part = static_cast<double>(coordinate - m_extent.begin) / span;
    ++m_counts[static_cast<std::size_t>(std::min(steps - 1, static_cast<int>(part * steps)))];
    ++m_total;
}

std::vector<double> ActivityHistogram::bars(int count) const
{
    std::vector<double> bars(static_cast<std::size_t>(std::max(count, 0)), 0);
    if (bars.empty() || m_counts.empty())
        return bars;
    const double barsPerStep = static_cast<double>(count) / steps;
    for (int step = 0; step < steps; ++step) {
        const auto events = static_cast<double>(m_counts[static_cast<std::size_t>(step)]);
        if (events == 0)
            continue;
        const double begin = step * barsPerStep;
        const double end = begin + barsPerStep;
        for (double from = begin; from < end;) {
            const double to = std::min(end, static_cast<double>(static_cast<int>(from) + 1));
            const auto bar = std::min(bars.size() - 1, static_cast<std::size_t>(from));
            bars[bar] += events * (to - from) / barsPerStep;
            from = to;
        }
    }
    return bars;
}

} // namespace hindcast
