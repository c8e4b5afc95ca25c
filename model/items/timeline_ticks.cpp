// SPDX-License-Identifier: MIT
#include "model/items/timeline_ticks.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <optional>

namespace hindcast {

namespace {

using namespace std::chrono;

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

constexpr auto clockSteps = std::to_array<std::int64_t>({
    1,           2,           5,           10,         20,         50,         100,
    200,         500,         1'000,       2'000,      5'000,      10'000,     20'000,
    50'000,      100'000,     200'000,     500'000,    1 * second, 2 * second, 5 * second,
    10 * second, 15 * second, 30 * second, 1 * minute, 2 * minute, 5 * minute, 10 * minute,
    15 * minute, 30 * minute, 1 * hour,    2 * hour,   3 * hour,   6 * hour,   12 * hour,
    1 * day,     2 * day,     7 * day,     14 * day,
});
constexpr std::array monthSteps{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12'000};
constexpr std::int64_t averageMonth = 2'629'746 * second;

std::int64_t floorDivided(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

std::int64_t offsetAt(const QTimeZone &zone, std::int64_t time)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(floorDivided(time, 1'000), zone);
    return moment.offsetFromUtc() * second;
}

/// The moment at which clocks in \a zone show \a local, which counts as if it were UTC.
std::int64_t fromLocal(const QTimeZone &zone, std::int64_t local)
{
    const std::int64_t guess = local - offsetAt(zone, local);
    return local - offsetAt(zone, guess); // Right also for the hours after a clock change.
}

Timestamp timestamp(std::int64_t time)
{
    return Timestamp(microseconds(time));
}

class TickMaker
{
public:
    TickMaker(const TimelineRange &range, const TimeFormat &format)
        : m_range(range)
        , m_format(format)
    {
    }

    std::vector<TimelineTick> byClock(std::int64_t step)
    {
        // Several days are counted from a Monday; 1970 began with a Thursday.
        const std::int64_t origin = step > day ? 4 * day : 0;
        const std::int64_t begin = m_range.begin + offsetAt(m_format.zone(), m_range.begin);
        std::int64_t local = origin + floorDivided(begin - origin, step) * step;
        for (; add(local, step); local += step) { }
        return std::move(m_ticks);
    }

    std::vector<TimelineTick> byMonth(int step)
    {
        const sys_days first = floor<days>(timestamp(m_range.begin));
        const year_month_day date(first);
        std::int64_t month
            = static_cast<int>(date.year()) * 12LL + static_cast<unsigned>(date.month()) - 1;
        month = floorDivided(month, step) * step;
        while (add(localOfMonth(month), step * averageMonth))
            month += step;
        return std::move(m_ticks);
    }

private:
    static std::int64_t localOfMonth(std::int64_t number)
    {
        const auto yearNumber = static_cast<int>(floorDivided(number, 12));
        const auto monthNumber = static_cast<unsigned>(number - 12LL * yearNumber + 1);
        const sys_days date(year(yearNumber) / month(monthNumber) / 1);
        return microseconds(date.time_since_epoch()).count();
    }

    /// False once the range is over.
    bool add(std::int64_t local, std::int64_t step)
    {
        const std::int64_t time = fromLocal(m_format.zone(), local);
        if (time > m_range.end)
            return false;
        if (time < m_range.begin || (!m_ticks.empty() && m_ticks.back().coordinate >= time))
            return true;
        const bool isDay = step < day && local % day == 0;
        m_ticks.push_back(
            {time, isDay ? m_format.date(timestamp(time)) : label(time, step), isDay});
        return true;
    }

    [[nodiscard]] QString label(std::int64_t time, std::int64_t step) const
    {
        if (step >= day) {
            const QString date = m_format.date(timestamp(time));
            const QString month = date.left(date.lastIndexOf(u'-'));
            if (step >= 12 * averageMonth)
                return month.left(month.lastIndexOf(u'-'));
            return step >= averageMonth ? month : date;
        }
        const QString clock = m_format.timeOfDay(timestamp(time));
        if (step >= minute)
            return clock.left(5);
        return step >= second ? clock.left(8) : clock;
    }

    TimelineRange m_range;
    const TimeFormat &m_format;
    std::vector<TimelineTick> m_ticks;
};

} // namespace

std::vector<TimelineTick> timeTicks(const TimelineRange &range, int most, const TimeFormat &format)
{
    if (range.isEmpty() || most < 1)
        return {};
    TickMaker maker(range, format);
    const std::int64_t least = (range.span() + most - 1) / most;
    const auto fits = [least](std::int64_t step) { return step >= least; };
    if (const auto *step = std::ranges::find_if(clockSteps, fits); step != clockSteps.end())
        return maker.byClock(*step);
    const auto *months
        = std::ranges::find_if(monthSteps, fits, [](int step) { return step * averageMonth; });
    return maker.byMonth(months != monthSteps.end() ? *months : monthSteps.back());
}

std::vector<TimelineTick> versionTicks(const TimelineRange &range, int most, const RowList &rows)
{
    if (range.isEmpty() || most < 1 || rows.isEmpty())
        return {};
    constexpr std::int64_t unit = TimelineRange::versionUnit;
    const std::int64_t least = (range.span() / unit + most - 1) / most;
    std::int64_t step = 1;
    for (int i = 0; step < least; ++i)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2; // 1, 2, 5, 10, …
    const std::int64_t first = rows.event(0).version.value;
    std::int64_t ordinal = std::max<std::int64_t>(0, floorDivided(range.begin + unit - 1, unit));
    ordinal += (step - (ordinal + first % step) % step) % step; // To a round version.
    std::vector<TimelineTick> ticks;
    for (; ordinal < rows.count() && ordinal * unit <= range.end; ordinal += step)
        ticks.push_back({ordinal * unit,
                         QLocale().toString(qlonglong{rows.event(ordinal).version.value}), false});
    return ticks;
}

} // namespace hindcast
