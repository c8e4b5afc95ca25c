// SPDX-License-Identifier: MIT
#include "model/script/big_integers.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace hindcast {

namespace {

constexpr std::size_t fewDigits = 15; ///< Every integer of so many digits fits a Number.

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether \a digits as a double would be printed the same.
bool isExact(std::string_view digits)
{
    constexpr std::size_t mostDigits = 309; // Of the greatest double.
    if (digits.size() > mostDigits)
        return false;
    const std::string text(digits);
    std::array<char, mostDigits + 3> printed{};
    const int length
        = std::snprintf(printed.data(), printed.size(), "%.0f", std::strtod(text.c_str(), nullptr));
    return std::string_view(printed.data(), static_cast<std::size_t>(length)) == digits;
}

/// Whether a number may begin behind \a before, unless it stands in a string: a fraction and an
/// exponent are no integers.
bool mayPrecedeNumber(char before)
{
    return before == ':' || before == ',' || before == '[' || before == '-' || before == ' '
        || before == '\t' || before == '\n' || before == '\r';
}

/// Whether some 16 digits stand in a row where a number may; looks at one byte of 16 where there
/// are none.
bool mayHoldLongNumber(std::string_view text)
{
    for (std::size_t at = fewDigits; at < text.size(); at += fewDigits + 1) {
        if (!isDigit(text[at]))
            continue;
        std::size_t begin = at;
        while (begin > 0 && isDigit(text[begin - 1]))
            --begin;
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - begin > fewDigits && (begin == 0 || mayPrecedeNumber(text[begin - 1])))
            return true;
    }
    return false;
}

/// Behind the string that begins at \a at.
std::size_t behindString(std::string_view json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

} // namespace

std::string_view firstBigInteger(std::string_view json)
{
    if (!mayHoldLongNumber(json))
        return {};
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            at = behindString(json, at);
        } else if (isDigit(json[at]) || json[at] == '-') {
            const std::size_t end
                = std::min(json.find_first_not_of("+-0123456789.eE", at), json.size());
            const std::string_view number = json.substr(at, end - at);
            const std::string_view digits = number.substr(number.front() == '-' ? 1 : 0);
            if (digits.size() > fewDigits && std::ranges::all_of(digits, isDigit)
                && !isExact(digits))
                return number;
            at = end;
        } else {
            ++at;
        }
    }
    return {};
}

} // namespace hindcast
