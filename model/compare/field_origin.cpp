// SPDX-License-Identifier: MIT
#include "model/compare/field_origin.h"

#include "model/compare/exact_equality.h"
#include "model/compare/exact_number.h"
#include "model/event/json_pointer.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <functional>
#include <tuple>

namespace hindcast {

namespace {

constexpr std::size_t mostOrigins = 3;
constexpr std::size_t mostDigits = 30;
__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using): only so it is no warning.

/// A number that can be added exactly: \a digits times ten to the power of \a exponent.
struct Decimal
{
    Wide digits = 0;
    int exponent = 0;
};

std::optional<Decimal> decimalOf(const Json &value)
{
    if (value.kind() != Json::Kind::Number)
        return {};
    const std::string text = canonicalNumber(value.token());
    if (text == "0")
        return Decimal{};
    const std::size_t mark = text.find('e');
    const bool isNegative = text.front() == '-';
    const std::string_view digits
        = std::string_view(text).substr(isNegative ? 1 : 0, mark - (isNegative ? 1 : 0));
    Decimal number;
    const auto parsed
        = std::from_chars(text.data() + mark + 1, text.data() + text.size(), number.exponent);
    if (digits.size() > mostDigits || parsed.ec != std::errc())
        return {};
    for (const char digit : digits)
        number.digits = number.digits * 10 + (digit - '0');
    if (isNegative)
        number.digits = -number.digits;
    return number;
}

/// \a number with a smaller exponent; nothing if it has too many digits then.
std::optional<Wide> scaled(const Decimal &number, int exponent)
{
    Wide digits = number.digits;
    if (digits == 0)
        return digits;
    const Wide most = Wide(1'000'000'000'000'000'000) * 1'000'000'000'000'000;
    for (int at = number.exponent; at > exponent; --at) {
        if (digits > most || digits < -most)
            return {};
        digits *= 10;
    }
    return digits;
}

/// Whether \a before and \a sign times \a change make \a after.
bool makes(const Decimal &before, int sign, const Decimal &change, const Decimal &after)
{
    const int exponent = std::min({before.exponent, change.exponent, after.exponent});
    const auto from = scaled(before, exponent);
    const auto by = scaled(change, exponent);
    const auto to = scaled(after, exponent);
    return from && by && to && *from + sign * *by == *to;
}

bool saysLittle(const Json &value)
{
    switch (value.kind()) {
    case Json::Kind::Number:
        return isSameNumber(value.token(), "0") || isSameNumber(value.token(), "1");
    case Json::Kind::String:
        return value.token().empty();
    case Json::Kind::Array:
    case Json::Kind::Object:
        return value.size() == 0;
    default:
        return true;
    }
}

using Visit = std::function<void(const std::string &pointer, std::string_view name, const Json &)>;

/// Calls \a visit with each value in \a value, but no more than \a left of them.
void walk(const Json &value, std::string &pointer, std::string_view name, const Visit &visit,
          std::size_t &left)
{
    if (left == 0)
        return;
    --left;
    visit(pointer, name, value);
    const std::size_t length = pointer.size();
    const auto descend = [&](const std::string &token, std::string_view own, const Json &inner) {
        pointer += '/' + token;
        walk(inner, pointer, own, visit, left);
        pointer.resize(length);
    };
    for (const JsonMember &member : value.members())
        descend(pointerToken(member.key), member.key, member.value);
    for (std::size_t i = 0; i < value.items().size(); ++i)
        descend(std::to_string(i), name, value.items()[i]);
}

void walkEvent(const Event &event, const Visit &visit)
{
    std::size_t left = mostValuesSearched;
    const auto walkPart = [&](const Payload &payload, const char *name) {
        const auto json = payload.kind == Payload::Kind::Json ? Json::parse(payload.bytes)
                                                              : Result<Json>(Error{});
        if (!json)
            return;
        std::string pointer = name;
        walk(json.value(), pointer, {}, visit, left);
    };
    walkPart(event.data, "/data");
    walkPart(event.metadata, "/metadata");
}

/// Where \a value stands in \a stored, best where it stands in the piece.
std::string storedPointer(const Event &stored, const std::string &pointer, const Json &value)
{
    std::string found;
    walkEvent(stored, [&](const std::string &at, std::string_view, const Json &each) {
        if ((found.empty() || at == pointer) && isExactlyEqual(each, value))
            found = at;
    });
    return found;
}

struct Candidate
{
    FieldOrigin origin;
    Json value;
    bool hasSameName = false;

    /// The better, the smaller.
    [[nodiscard]] auto rank() const
    {
        const bool isMetadata = origin.pointer.starts_with("/metadata");
        return std::tuple(!hasSameName, static_cast<int>(origin.how), isMetadata,
                          std::ranges::count(origin.pointer, '/'), origin.piece);
    }
};

/// How \a value, named \a name in the event, may have made the change.
std::optional<FieldOrigin::How> howOf(const FieldVersion &change, const Json &value,
                                      bool hasSameName)
{
    if (!hasSameName && saysLittle(value))
        return {};
    if (isExactlyEqual(value, *change.to))
        return FieldOrigin::How::Copied;
    const auto by = decimalOf(value);
    const auto before = change.from ? decimalOf(*change.from) : std::nullopt;
    const auto after = decimalOf(*change.to);
    if (!by || !before || !after || by->digits == 0)
        return {};
    if (makes(*before, 1, *by, *after))
        return FieldOrigin::How::Added;
    if (makes(*before, -1, *by, *after))
        return FieldOrigin::How::Subtracted;
    return {};
}

} // namespace

std::vector<FieldOrigin> fieldOrigins(const StatePath &path, const FieldVersion &change,
                                      const Event &stored, const std::vector<Event> &pieces)
{
    if (!change.to || path.empty())
        return {};
    std::vector<Candidate> candidates;
    const auto search = [&](const Event &event, std::size_t piece) {
        walkEvent(event, [&](const std::string &pointer, std::string_view name, const Json &value) {
            const bool hasSameName = name == path.back();
            if (const auto how = howOf(change, value, hasSameName))
                candidates.push_back({{*how, pointer, {}, piece}, value, hasSameName});
        });
    };
    if (pieces.empty())
        search(stored, 0);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        search(pieces[i], i);
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);
    if (candidates.size() > mostOrigins)
        candidates.resize(mostOrigins);
    std::vector<FieldOrigin> origins;
    for (Candidate &each : candidates) {
        each.origin.stored = storedPointer(stored, each.origin.pointer, each.value);
        origins.push_back(std::move(each.origin));
    }
    return origins;
}

} // namespace hindcast
