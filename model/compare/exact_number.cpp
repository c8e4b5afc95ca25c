// SPDX-License-Identifier: MIT
#include "model/compare/exact_number.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace hindcast {

namespace {

/// A whole number of any size.
struct Whole
{
    bool isNegative = false;
    std::string digits; ///< Without leading zeros; empty: zero.
};

constexpr std::size_t digitsThatFit = 18; ///< Of any std::int64_t, with room for an addition.

Whole wholeOf(std::string_view text)
{
    Whole whole;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        whole.isNegative = text.front() == '-';
        text.remove_prefix(1);
    }
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
    whole.digits = text;
    return whole;
}

/// The sum of a number that is far greater than any shift, and \a shift, as text.
std::string sumOfGreat(Whole whole, std::int64_t shift)
{
    const bool isSubtraction = whole.isNegative != (shift < 0);
    std::int64_t left = shift < 0 ? -shift : shift;
    for (std::size_t at = whole.digits.size(); at-- > 0 && left != 0;) {
        std::int64_t digit = whole.digits[at] - '0' + (isSubtraction ? -(left % 10) : left % 10);
        left /= 10;
        if (digit < 0) {
            digit += 10;
            ++left;
        } else if (digit > 9) {
            digit -= 10;
            ++left;
        }
        whole.digits[at] = static_cast<char>('0' + digit);
    }
    if (left != 0) // Only an addition carries over: the shift is the smaller one.
        whole.digits.insert(0, std::to_string(left));
    const Whole sum = wholeOf(whole.digits);
    return (whole.isNegative ? "-" : "") + sum.digits;
}

std::string sumOf(const Whole &whole, std::int64_t shift)
{
    if (whole.digits.size() > digitsThatFit)
        return sumOfGreat(whole, shift);
    std::int64_t value = 0;
    std::from_chars(whole.digits.data(), whole.digits.data() + whole.digits.size(), value);
    return std::to_string((whole.isNegative ? -value : value) + shift);
}

/// \a token as an integer, if that is what it is and it fits.
std::optional<std::int64_t> smallInteger(std::string_view token)
{
    std::int64_t value = 0;
    const char *const end = token.data() + token.size();
    const auto read = std::from_chars(token.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// \a token as a double, if it has so few digits that no two such numbers share one.
std::optional<double> shortDecimal(std::string_view token)
{
    constexpr std::size_t mostCharacters = 15;
    double value = 0;
    const char *const end = token.data() + token.size();
    const bool isShort
        = token.size() <= mostCharacters && token.find_first_of("eE") == std::string_view::npos;
    return isShort && std::from_chars(token.data(), end, value).ptr == end ? std::optional(value)
                                                                           : std::nullopt;
}

/// A number in its canonical form, taken apart.
struct Parts
{
    int sign = 0; ///< -1, 0 or 1.
    std::string_view digits;
    std::string magnitude; ///< How many digits stand before the point, as text.
};

Parts partsOf(std::string_view canonical)
{
    if (canonical == "0")
        return {};
    Parts parts{.sign = canonical.front() == '-' ? -1 : 1};
    canonical.remove_prefix(parts.sign < 0 ? 1 : 0);
    const std::size_t mark = canonical.find('e');
    parts.digits = canonical.substr(0, mark);
    parts.magnitude = sumOf(wholeOf(canonical.substr(mark + 1)),
                            static_cast<std::int64_t>(parts.digits.size()));
    return parts;
}

std::strong_ordering compareWholes(const Whole &left, const Whole &right)
{
    if (left.isNegative != right.isNegative)
        return left.isNegative ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto bySize = left.digits.size() <=> right.digits.size();
    const auto order = bySize != 0 ? bySize : left.digits.compare(right.digits) <=> 0;
    return left.isNegative ? 0 <=> order : order;
}

} // namespace

std::string canonicalNumber(std::string_view token)
{
    const std::size_t mark = std::min(token.find_first_of("eE"), token.size());
    const Whole exponent = wholeOf(token.substr(std::min(mark + 1, token.size())));
    std::string_view mantissa = token.substr(0, mark);
    const bool isNegative = mantissa.starts_with('-');
    mantissa.remove_prefix(isNegative ? 1 : 0);

    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    std::string digits(mantissa.substr(0, point));
    std::int64_t shift = 0;
    if (point < mantissa.size()) {
        digits += mantissa.substr(point + 1);
        shift = -static_cast<std::int64_t>(mantissa.size() - point - 1);
    }
    const std::size_t end = digits.find_last_not_of('0') + 1; // Nothing found: 0.
    shift += static_cast<std::int64_t>(digits.size() - end);
    digits.resize(end);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty())
        return "0";
    return (isNegative ? "-" : "") + digits + 'e' + sumOf(exponent, shift);
}

bool isSameNumber(std::string_view left, std::string_view right)
{
    return left == right || canonicalNumber(left) == canonicalNumber(right);
}

std::strong_ordering compareNumbers(std::string_view left, std::string_view right)
{
    const auto leftInteger = smallInteger(left);
    const auto rightInteger = smallInteger(right);
    if (leftInteger && rightInteger)
        return *leftInteger <=> *rightInteger;
    const auto leftDecimal = shortDecimal(left);
    const auto rightDecimal = shortDecimal(right);
    if (leftDecimal && rightDecimal && *leftDecimal != *rightDecimal)
        return *leftDecimal < *rightDecimal ? std::strong_ordering::less
                                            : std::strong_ordering::greater;
    const std::string leftText = canonicalNumber(left);
    const std::string rightText = canonicalNumber(right);
    const Parts one = partsOf(leftText);
    const Parts other = partsOf(rightText);
    if (one.sign != other.sign)
        return one.sign <=> other.sign;
    const auto byMagnitude = compareWholes(wholeOf(one.magnitude), wholeOf(other.magnitude));
    const auto order = byMagnitude != 0 ? byMagnitude : one.digits.compare(other.digits) <=> 0;
    return one.sign < 0 ? 0 <=> order : order;
}

} // namespace hindcast
