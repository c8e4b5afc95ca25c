// SPDX-License-Identifier: MIT
#include "tools/make_samples/calendar.h"

#include <cstdio>
#include <cstdlib>

namespace hindcast::samples {

using namespace std::chrono;

Moment moment(std::string_view text)
{
    const auto number = [text](std::size_t at, std::size_t count) {
        return std::atoi(std::string(text.substr(at, count)).c_str());
    };
    const sys_days date = year(number(0, 4)) / month(static_cast<unsigned>(number(5, 2)))
        / day(static_cast<unsigned>(number(8, 2)));
    return date + hours(number(11, 2)) + minutes(number(14, 2)) + seconds(number(17, 2))
        + milliseconds(number(20, 3));
}

std::string toText(Moment time)
{
    const auto date = floor<days>(time);
    const year_month_day ymd(date);
    const hh_mm_ss clock(time - date);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d:%02d.%03d",
                  static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                  static_cast<unsigned>(ymd.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return text.data();
}

int weekday(sys_days day)
{
    return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

Moment busyMoment(Random &random)
{
    constexpr std::array<int, 7> dayWeights{11, 9, 10, 9, 12, 4, 1};
    for (;;) {
        const sys_days day = firstDay + days(random.below(dayCount));
        const int weight = dayWeights[static_cast<std::size_t>(weekday(day))];
        if (random.below(12) < weight)
            return busyMoment(random, day);
    }
}

Moment busyMoment(Random &random, sys_days day)
{
    constexpr std::array<int, 24> hourWeights{1,  0,  0,  1,  2,  4,  8, 14, 22, 30, 34, 27,
                                              12, 20, 29, 31, 24, 15, 9, 6,  4,  3,  2,  1};
    const auto hour = static_cast<int>(random.weighted(hourWeights));
    return day + hours(hour) + milliseconds(random.below(3'600'000));
}

} // namespace hindcast::samples
