// SPDX-License-Identifier: MIT
#include "model/store/stored_value.h"

#include "model/event/json.h"
#include "model/event/json_scanner.h"
#include "model/store/record_members.h"
#include "model/store/text_search.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;
using std::chrono::microseconds;

constexpr std::int64_t ticksOfMicrosecond = 10;

template<typename Number>
std::optional<Number> parsed(std::string_view text)
{
    Number number{};
    const char *end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, number);
    if (code != std::errc() || stop != end)
        return {};
    return number;
}

bool isUtf8(std::string_view bytes)
{
    return findInvalidUtf8(bytes) == std::string_view::npos;
}

/// Within the years that have a name.
std::optional<Timestamp> checked(std::int64_t count)
{
    constexpr std::int64_t first = -62'135'596'800'000'000;
    constexpr std::int64_t last = 253'402'300'799'999'999;
    if (count < first || count > last)
        return {};
    return Timestamp(microseconds(count));
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

std::optional<Timestamp> scaled(std::int64_t count, std::int64_t factor)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(count, factor, &product))
        return {};
    return checked(product);
}

std::optional<Timestamp> ofCount(std::int64_t count, TimeEncoding encoding)
{
    switch (encoding) {
    case TimeEncoding::UnixSeconds:
        return scaled(count, 1'000'000);
    case TimeEncoding::UnixMilliseconds:
        return scaled(count, 1'000);
    case TimeEncoding::UnixMicroseconds:
        return checked(count);
    case TimeEncoding::UnixNanoseconds:
        return checked(floorDivide(count, 1'000));
    case TimeEncoding::UnixTicks:
        return checked(floorDivide(count, ticksOfMicrosecond));
    case TimeEncoding::DotNetTicks:
        return checked(floorDivide(count, ticksOfMicrosecond) - 62'135'596'800'000'000);
    case TimeEncoding::Auto:
    case TimeEncoding::Iso:
        break;
    }
    const auto time = epochTime(count);
    return time ? checked(time->time_since_epoch().count()) : time;
}

/// A count with a fraction, as in 1772532312.481 seconds.
std::optional<Timestamp> ofReal(double count, TimeEncoding encoding)
{
    double unit = 0; // Microseconds in one of what is counted.
    switch (encoding) {
    case TimeEncoding::UnixSeconds:
        unit = 1e6;
        break;
    case TimeEncoding::UnixMilliseconds:
        unit = 1e3;
        break;
    case TimeEncoding::UnixMicroseconds:
        unit = 1;
        break;
    case TimeEncoding::Auto: {
        const auto time = epochTime(count);
        return time ? checked(time->time_since_epoch().count()) : time;
    }
    default:
        return {};
    }
    constexpr double limit = 9e18;
    const double product = count * unit;
    if (!(std::abs(product) < limit)) // Not a number included.
        return {};
    return checked(std::llround(product));
}

/// What stands in the only member of the object \a json, as written; nothing if it is another.
std::string_view onlyMember(std::string_view json)
{
    JsonScanner scanner(json);
    if (scanner.next() != JsonScanner::Token::ObjectBegin
        || scanner.next() != JsonScanner::Token::Key)
        return {};
    const JsonScanner::Token first = scanner.next();
    const std::size_t begin = scanner.offset();
    if (!scanner.skipValue(first))
        return {};
    const std::size_t end = scanner.end();
    if (scanner.next() != JsonScanner::Token::ObjectEnd)
        return {};
    return json.substr(begin, end - begin);
}

} // namespace

std::string_view withoutMark(std::string_view text)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    return text;
}

std::string hexText(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string realText(double value)
{
    if (!std::isfinite(value))
        return value < 0 ? "-9e999" : "9e999";
    std::array<char, 32> text{};
    const auto [end, code] = std::to_chars(text.data(), text.data() + text.size(), value);
    std::string number(text.data(), end);
    // As SQLite and JSON have it: a number with a point stays one.
    if (number.find_first_of(".e") == std::string::npos)
        number += ".0";
    return number;
}

std::string_view shownText(const StoredValue &value, std::string &scratch)
{
    switch (value.kind) {
    case Kind::Absent:
        return {};
    case Kind::Integer:
        return scratch = std::to_string(value.integer);
    case Kind::Real:
        return scratch = realText(value.real);
    default:
        return isUtf8(value.bytes) ? value.bytes : std::string_view(scratch = hexText(value.bytes));
    }
}

bool mayShow(const StoredValue &value, const TextSearch &search, std::string &scratch)
{
    if (value.kind != StoredValue::Kind::Text && value.kind != StoredValue::Kind::Bytes)
        return search.mayFind(shownText(value, scratch));
    if (search.mayFind(value.bytes))
        return true;
    constexpr std::size_t longestId = 64;
    if (value.kind != StoredValue::Kind::Bytes || value.bytes.size() > longestId)
        return false;
    const auto uuid = uuidText(value);
    return (uuid && search.mayFind(*uuid)) || search.mayFind(shownText(value, scratch));
}

std::optional<std::int64_t> wholeNumber(const StoredValue &value)
{
    switch (value.kind) {
    case Kind::Integer:
        return value.integer;
    case Kind::Real: {
        constexpr double limit = 9.2e18;
        if (!(std::abs(value.real) < limit) || std::trunc(value.real) != value.real)
            return {};
        return static_cast<std::int64_t>(value.real);
    }
    case Kind::Text:
    case Kind::Bytes:
    case Kind::Number:
        return parsed<std::int64_t>(value.bytes);
    default:
        return {};
    }
}

Identifier toIdentifier(const StoredValue &value)
{
    std::string scratch;
    const bool isNumber
        = value.kind == Kind::Integer || value.kind == Kind::Real || value.kind == Kind::Number;
    std::string text(shownText(value, scratch));
    return {std::move(text), isNumber};
}

bool isTrue(const StoredValue &value)
{
    switch (value.kind) {
    case Kind::Absent:
        return false;
    case Kind::Integer:
        return value.integer != 0;
    case Kind::Real:
        return value.real != 0;
    default:
        break;
    }
    std::string word(value.bytes.substr(0, 8));
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    constexpr std::array<std::string_view, 6> no{"", "0", "false", "f", "no", "n"};
    return std::ranges::find(no, word) == no.end();
}

std::optional<Timestamp> toTime(const StoredValue &value, TimeEncoding encoding)
{
    switch (value.kind) {
    case Kind::Absent:
    case Kind::Json:
        return {};
    case Kind::Integer:
        return encoding == TimeEncoding::Iso ? std::nullopt : ofCount(value.integer, encoding);
    case Kind::Real:
        return ofReal(value.real, encoding);
    default:
        break;
    }
    if (encoding == TimeEncoding::Iso)
        return parseIsoTime(value.bytes);
    if (encoding == TimeEncoding::Auto) {
        const auto time = parseTime(value.bytes);
        return time ? checked(time->time_since_epoch().count()) : time;
    }
    if (const auto count = parsed<std::int64_t>(value.bytes))
        return ofCount(*count, encoding);
    const auto count = parsed<double>(value.bytes);
    return count ? ofReal(*count, encoding) : std::nullopt;
}

Payload toPayload(const StoredValue &value, const PayloadRule &rule)
{
    std::string scratch;
    switch (value.kind) {
    case Kind::Absent:
        return {};
    case Kind::Integer:
    case Kind::Real:
        return {Payload::Kind::Json, std::string(shownText(value, scratch))};
    default:
        break;
    }
    Payload payload{Payload::Kind::Bytes,
                    std::string(value.json.empty() ? value.bytes : value.json)};
    const PayloadEncoding encoding = rule.encoding;
    if (encoding == PayloadEncoding::Bytes)
        return payload;
    if (encoding == PayloadEncoding::Text || !isWholeJson(withoutMark(payload.bytes))) {
        payload.kind = isUtf8(payload.bytes) ? Payload::Kind::Text : Payload::Kind::Bytes;
        return payload;
    }
    payload.kind = Payload::Kind::Json;
    payload.bytes.erase(0, payload.bytes.size() - withoutMark(payload.bytes).size());
    if (encoding == PayloadEncoding::JsonInString) {
        JsonScanner scanner(payload.bytes);
        if (scanner.next() == JsonScanner::Token::String) {
            std::string inner = decodedJsonString(scanner.text());
            if (isWholeJson(inner))
                payload.bytes = std::move(inner);
        }
    }
    if (rule.isOnlyMember) {
        if (const std::string_view inner = onlyMember(payload.bytes); !inner.empty())
            payload.bytes = std::string(inner);
    }
    return payload;
}

std::optional<std::string> uuidText(const StoredValue &value)
{
    std::string digits(value.bytes);
    if (value.kind == Kind::Bytes && digits.size() == 16)
        digits = hexText(digits);
    const bool allHex = std::ranges::all_of(digits, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (digits.size() != 32 || !allHex)
        return {};
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        digits.insert(at, 1, '-');
    return digits;
}

} // namespace hindcast
