// SPDX-License-Identifier: MIT
#include "model/store/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace hindcast {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

template<std::size_t count>
bool isOneOf(std::string_view text, const std::array<std::string_view, count> &words)
{
    return std::ranges::find(words, text) != words.end();
}

/// A number with another base than ten, in at most 64 bits.
std::optional<std::string> ofBase(std::string_view digits, int base)
{
    std::uint64_t number = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, code] = std::from_chars(digits.data(), end, number, base);
    if (code != std::errc() || stop != end || digits.empty())
        return {};
    return std::to_string(number);
}

/// Takes as many digits from \a rest as there are.
std::string takeDigits(std::string_view &rest)
{
    const auto end = std::ranges::find_if_not(rest, isDigit);
    std::string digits(rest.begin(), end);
    rest.remove_prefix(digits.size());
    return digits;
}

/// The exponent at the beginning of \a rest, which ends there; none is none.
std::optional<std::string> takeExponent(std::string_view rest)
{
    if (rest.empty())
        return std::string();
    if (rest.front() != 'e' && rest.front() != 'E')
        return {};
    std::string exponent(1, rest.front());
    rest.remove_prefix(1);
    if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) {
        exponent += rest.front();
        rest.remove_prefix(1);
    }
    if (!areDigits(rest))
        return {};
    return exponent + std::string(rest);
}

/// A number of base ten, with or without a fraction, as JSON writes it.
std::optional<std::string> decimal(std::string_view text)
{
    const std::string whole = takeDigits(text);
    std::string fraction;
    bool hasPoint = false;
    if (!text.empty() && text.front() == '.') {
        hasPoint = true;
        text.remove_prefix(1);
        fraction = takeDigits(text);
    }
    const auto exponent = takeExponent(text);
    if (!exponent || (whole.empty() && fraction.empty()))
        return {};
    if (!hasPoint && !exponent->empty())
        return {}; // As YAML 1.1 has it; else many a hexadecimal id would be a number.
    std::string number = whole.empty() ? "0" : whole;
    number.erase(0, std::min(number.find_first_not_of('0'), number.size() - 1));
    if (hasPoint)
        number += '.' + (fraction.empty() ? "0" : fraction);
    return number + *exponent;
}

} // namespace

std::optional<std::string> yamlNumber(std::string_view text)
{
    if (text.empty() || !(isDigit(text.front()) || text.front() == '.' || text.size() > 1))
        return {};
    std::string sign;
    if (text.front() == '-' || text.front() == '+') {
        sign = text.front() == '-' ? "-" : "";
        text.remove_prefix(1);
    }
    if (!isDigit(text.front()) && text.front() != '.')
        return {};
    std::string plain(text);
    if (isDigit(text.front()))
        std::erase(plain, '_');
    std::optional<std::string> number;
    if (plain.starts_with("0x"))
        number = ofBase(std::string_view(plain).substr(2), 16);
    else if (plain.starts_with("0b"))
        number = ofBase(std::string_view(plain).substr(2), 2);
    else if (plain.starts_with("0o"))
        number = ofBase(std::string_view(plain).substr(2), 8);
    else if (plain.size() > 1 && plain.front() == '0' && areDigits(plain))
        number = ofBase(plain, 8); // With an 8 or 9 in it, it is none.
    else
        number = decimal(plain);
    if (!number)
        return {};
    return sign + *number;
}

Json plainYamlScalar(std::string_view text)
{
    constexpr std::array<std::string_view, 3> yes{"true", "yes", "on"};
    constexpr std::array<std::string_view, 3> no{"false", "no", "off"};
    if (text.empty() || text == "~")
        return {};
    constexpr std::size_t longestWord = 5;
    if (text.size() <= longestWord) {
        const std::string word = lowered(text);
        if (word == "null")
            return {};
        if (isOneOf(word, yes) || isOneOf(word, no))
            return Json::boolean(isOneOf(word, yes));
    }
    if (auto number = yamlNumber(text))
        return Json::number(std::move(*number));
    return Json::string(text);
}

std::string bigDecimalText(std::string_view text)
{
    constexpr std::int64_t longest = 1'000; // Digits; an exponent may ask for far more.
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos)
        text.remove_prefix(colon + 1); // What stands before it is how many digits it may have.
    const std::string_view written = text;
    std::string sign;
    if (text.starts_with('-')) {
        sign = "-";
        text.remove_prefix(1);
    }
    std::string digits = takeDigits(text);
    auto point = static_cast<std::int64_t>(digits.size());
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        digits += takeDigits(text);
    }
    std::int64_t exponent = 0;
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(text.starts_with("e+") || text.starts_with("E+") ? 2 : 1);
        const auto [stop, code] = std::from_chars(text.data(), text.data() + text.size(), exponent);
        if (code != std::errc())
            return std::string(written);
        text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    }
    const auto size = static_cast<std::int64_t>(digits.size());
    if (!text.empty() || digits.empty() || size > longest || std::abs(exponent) > longest)
        return std::string(written);
    point += exponent;
    if (point <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - point), '0');
        point = 1;
    } else if (point > size) {
        digits.append(static_cast<std::size_t>(point - size), '0');
    }
    const auto end = static_cast<std::size_t>(point);
    std::string fraction = digits.substr(end);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    digits.resize(end);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return sign + digits + (fraction.empty() ? "" : '.' + fraction);
}

} // namespace hindcast
