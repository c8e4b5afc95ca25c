// SPDX-License-Identifier: MIT
#include "model/compare/exact_equality.h"

#include "model/compare/exact_number.h"
#include "model/compare/member_lookup.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace hindcast {

namespace {

bool isSameText(const Json &left, const Json &right)
{
    const auto hasEscape
        = [](const Json &value) { return value.token().find('\\') != std::string::npos; };
    return left.token() == right.token()
        || ((hasEscape(left) || hasEscape(right)) && left.text() == right.text());
}

/// Two objects whose members have the same keys, in the same order.
bool areEqualInOrder(const Json &left, const Json &right)
{
    std::optional<MemberLookup> lookup; // Rarely needed: of a key that is there twice, one counts.
    for (std::size_t i = 0; i < left.members().size(); ++i) {
        if (isExactlyEqual(left.members()[i].value, right.members()[i].value))
            continue;
        if (!lookup)
            lookup.emplace(left);
        if (lookup->counts(i))
            return false;
    }
    return true;
}

/// Looks at each value once: a second time at each level is a million times at twenty levels.
bool areEqualObjects(const Json &left, const Json &right)
{
    if (std::ranges::equal(left.members(), right.members(), {}, &JsonMember::key, &JsonMember::key))
        return areEqualInOrder(left, right);
    const MemberLookup own(left);
    const MemberLookup others(right);
    if (own.size() != others.size())
        return false;
    for (std::size_t i = 0; i < left.members().size(); ++i) {
        const JsonMember &member = left.members()[i];
        const Json *other = others.find(member.key);
        if (other == nullptr || (own.counts(i) && !isExactlyEqual(member.value, *other)))
            return false;
    }
    return true;
}

std::size_t mixed(std::size_t seed, std::size_t hash)
{
    return seed ^ (hash + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2));
}

} // namespace

bool isExactlyEqual(const Json &left, const Json &right)
{
    if (left.isSame(right))
        return true;
    if (left.kind() != right.kind())
        return false;
    switch (left.kind()) {
    case Json::Kind::Number:
        return isSameNumber(left.token(), right.token());
    case Json::Kind::String:
        return isSameText(left, right);
    case Json::Kind::Array:
        return std::ranges::equal(left.items(), right.items(), isExactlyEqual);
    case Json::Kind::Object:
        return areEqualObjects(left, right);
    default:
        return true;
    }
}

std::size_t exactHash(const Json &value)
{
    const std::hash<std::string> hash;
    std::size_t sum = static_cast<std::size_t>(value.kind()) + 1;
    switch (value.kind()) {
    case Json::Kind::Number:
        return mixed(sum, hash(canonicalNumber(value.token())));
    case Json::Kind::String:
        return mixed(sum, hash(value.text()));
    case Json::Kind::Array:
        for (const Json &item : value.items())
            sum = mixed(sum, exactHash(item));
        return sum;
    case Json::Kind::Object: {
        const MemberLookup lookup(value);
        for (std::size_t i = 0; i < value.members().size(); ++i) {
            const JsonMember &member = value.members()[i];
            if (lookup.counts(i)) // Added up, as the order of members is not to matter.
                sum += mixed(hash(member.key), exactHash(member.value));
        }
        return sum;
    }
    default:
        return sum;
    }
}

} // namespace hindcast
