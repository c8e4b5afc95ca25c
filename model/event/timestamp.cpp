// SPDX-License-Identifier: MIT
#include "model/event/timestamp.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace hindcast {

namespace {

using namespace std::chrono;

/// Walks over a text; every step says whether it fitted.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    bool skip(char expected)
    {
        if (m_rest.empty() || m_rest.front() != expected)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    std::optional<int> digits(std::size_t count)
    {
        if (m_rest.size() < count)
            return {};
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9')
                return {};
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(count);
        return value;
    }

    /// Digits after the decimal mark, as microseconds; what is finer is cut off.
    std::optional<microseconds> fraction()
    {
        std::int64_t value = 0;
        std::int64_t unit = 100'000;
        std::size_t count = 0;
        for (; count < m_rest.size() && m_rest[count] >= '0' && m_rest[count] <= '9'; ++count) {
            value += (m_rest[count] - '0') * unit;
            unit /= 10;
        }
        if (count == 0)
            return {};
        m_rest.remove_prefix(count);
        return microseconds(value);
    }

private:
    std::string_view m_rest;
};

std::optional<sys_days> parseDay(Cursor &cursor)
{
    const auto yearPart = cursor.digits(4);
    if (!yearPart || !cursor.skip('-'))
        return {};
    const auto monthPart = cursor.digits(2);
    if (!monthPart || !cursor.skip('-'))
        return {};
    const auto dayPart = cursor.digits(2);
    if (!dayPart || *yearPart == 0)
        return {};
    const year_month_day date(year(*yearPart), month(static_cast<unsigned>(*monthPart)),
                              day(static_cast<unsigned>(*dayPart)));
    if (!date.ok())
        return {};
    return sys_days(date);
}

std::optional<microseconds> parseTimeOfDay(Cursor &cursor)
{
    const auto hour = cursor.digits(2);
    if (!hour || !cursor.skip(':'))
        return {};
    const auto minute = cursor.digits(2);
    if (!minute)
        return {};
    int second = 0;
    microseconds fraction(0);
    if (cursor.skip(':')) {
        const auto secondPart = cursor.digits(2);
        if (!secondPart)
            return {};
        second = *secondPart;
        if (cursor.skip('.') || cursor.skip(',')) {
            const auto part = cursor.fraction();
            if (!part)
                return {};
            fraction = *part;
        }
    }
    if (*hour > 23 || *minute > 59 || second > 60) // 60 is a leap second, counted as the next one.
        return {};
    return hours(*hour) + minutes(*minute) + seconds(second) + fraction;
}

/// What to take off to get to UTC; zero for `Z`, `UTC` and for no zone at all.
std::optional<minutes> parseZone(Cursor &cursor)
{
    cursor.skip(' ');
    if (cursor.atEnd() || cursor.skip('Z') || cursor.skip('z'))
        return minutes(0);
    if (cursor.skip('U'))
        return cursor.skip('T') && cursor.skip('C') ? std::optional(minutes(0)) : std::nullopt;
    const bool west = cursor.skip('-');
    if (!west && !cursor.skip('+'))
        return {};
    const auto hour = cursor.digits(2);
    if (!hour)
        return {};
    int minute = 0;
    if (!cursor.atEnd()) {
        cursor.skip(':');
        const auto minutePart = cursor.digits(2);
        if (!minutePart)
            return {};
        minute = *minutePart;
    }
    if (*hour > 23 || minute > 59)
        return {};
    const minutes offset = hours(*hour) + minutes(minute);
    return west ? -offset : offset;
}

/// Replaces the \a count digits at \a at by those of \a value, which has no more.
void putDigits(std::string &text, std::size_t at, std::size_t count, std::int64_t value)
{
    for (std::size_t i = at + count; i > at; value /= 10)
        text[--i] = static_cast<char>('0' + value % 10);
}

/// The same as toIsoTime() for the years that have a sign or more than four digits.
std::string farTime(const year_month_day &ymd, const hh_mm_ss<microseconds> &clock)
{
    std::array<char, 40> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ",
        static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
        static_cast<unsigned>(ymd.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
        static_cast<int>(clock.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace

std::optional<Timestamp> parseIsoTime(std::string_view text)
{
    Cursor cursor(text);
    const auto date = parseDay(cursor);
    if (!date)
        return {};
    if (cursor.atEnd())
        return Timestamp(*date);
    if (!cursor.skip('T') && !cursor.skip('t') && !cursor.skip(' '))
        return {};
    const auto timeOfDay = parseTimeOfDay(cursor);
    if (!timeOfDay)
        return {};
    const auto zone = parseZone(cursor);
    if (!zone || !cursor.atEnd())
        return {};
    return Timestamp(*date) + *timeOfDay - *zone;
}

std::optional<Timestamp> epochTime(std::int64_t count)
{
    constexpr std::int64_t firstMilliseconds = 100'000'000'000;
    if (count > -firstMilliseconds && count < firstMilliseconds)
        return Timestamp(seconds(count));
    if (count > -firstMilliseconds * 1'000 && count < firstMilliseconds * 1'000)
        return Timestamp(milliseconds(count));
    if (count > -firstMilliseconds * 1'000'000 && count < firstMilliseconds * 1'000'000)
        return Timestamp(microseconds(count));
    return Timestamp(floor<microseconds>(nanoseconds(count)));
}

std::optional<Timestamp> epochTime(double count)
{
    constexpr double limit = 9.2e18;
    if (!std::isfinite(count) || count <= -limit || count >= limit)
        return {};
    double unit = 1e6; // Microseconds in one of what is counted.
    if (std::abs(count) >= 1e17)
        unit = 1e-3;
    else if (std::abs(count) >= 1e14)
        unit = 1;
    else if (std::abs(count) >= 1e11)
        unit = 1e3;
    return Timestamp(microseconds(std::llround(count * unit)));
}

std::optional<Timestamp> parseTime(std::string_view text)
{
    if (const auto iso = parseIsoTime(text))
        return iso;
    const char *end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto [stop, code] = std::from_chars(text.data(), end, whole);
        code == std::errc() && stop == end)
        return epochTime(whole);
    double fractional = 0;
    if (const auto [stop, code]
        = std::from_chars(text.data(), end, fractional, std::chars_format::fixed);
        code == std::errc() && stop == end)
        return epochTime(fractional);
    return {};
}

std::string toIsoTime(Timestamp time)
{
    const auto date = floor<days>(time);
    const year_month_day ymd(date);
    const hh_mm_ss clock(time - date);
    const int wholeYear = static_cast<int>(ymd.year());
    if (wholeYear < 0 || wholeYear > 9999)
        return farTime(ymd, clock);
    std::string text = "0000-00-00T00:00:00.000000Z";
    putDigits(text, 0, 4, wholeYear);
    putDigits(text, 5, 2, static_cast<unsigned>(ymd.month()));
    putDigits(text, 8, 2, static_cast<unsigned>(ymd.day()));
    putDigits(text, 11, 2, clock.hours().count());
    putDigits(text, 14, 2, clock.minutes().count());
    putDigits(text, 17, 2, clock.seconds().count());
    putDigits(text, 20, 6, clock.subseconds().count());
    return text;
}

} // namespace hindcast
