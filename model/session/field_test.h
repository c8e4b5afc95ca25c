// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"

#include <QString>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hindcast {

/// What a field of an event has to be: `data.amountCents>1000`, `data.customer.email="a@b.c"`,
/// `metadata.region=eu`, `data.reason=lost*`. Numbers are compared exactly, whatever their size,
/// and a text that is a number counts as one. Other texts are equal in upper and lower case alike,
/// with `*` for anything; a value in quotes must be exactly so. Less and greater go by the bytes of
/// texts, as is right for dates. A step through an array is taken through each of its items, or
/// through one by its number. An event that has no such field passes no test, not even `!=`.
struct FieldTest
{
    enum class In : std::uint8_t { Data, Metadata };
    enum class Is : std::uint8_t { Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };

    In in = In::Data;
    std::vector<std::string> path; ///< Names of members, or numbers of items.
    Is is = Is::Equal;
    std::string value; ///< Without quotes.
    bool isQuoted = false;

    /// Reads a word of a filter line, as it is written; nothing if it is no such test.
    [[nodiscard]] static std::optional<FieldTest> parse(const QString &written);

    [[nodiscard]] const Payload &payloadOf(const Event &event) const
    {
        return in == In::Data ? event.data : event.metadata;
    }
    /// Where in the bytes of \a payload the first value lies that passes: begin and length. Nothing
    /// if none does, or if it is no JSON.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>>
    find(const Payload &payload) const;
    /// A text that stands in every record that passes; empty: none is known.
    [[nodiscard]] std::string needle() const;

    bool operator==(const FieldTest &) const = default;
};

} // namespace hindcast
