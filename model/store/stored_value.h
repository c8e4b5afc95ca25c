// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/store/profile.h"

#include <string>
#include <string_view>

namespace hindcast {

class TextSearch;

/// A value as a store holds it, on its way to the role it plays. Its views live as long as the
/// row they come from.
struct StoredValue
{
    enum class Kind : unsigned char {
        Absent,
        Integer,
        Real,
        Text, ///< \a bytes may be anything; stores keep to UTF-8 only mostly.
        Bytes,
        Number, ///< \a bytes is a JSON number.
        Json, ///< \a bytes is a JSON array or object.
    };
    Kind kind = Kind::Absent;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes;
    std::string_view json; ///< Of a value inside JSON: all of it, as written.

    [[nodiscard]] bool isAbsent() const { return kind == Kind::Absent; }
};

/// \a text without a byte order mark before it.
[[nodiscard]] std::string_view withoutMark(std::string_view text);

/// Two digits a byte.
[[nodiscard]] std::string hexText(std::string_view bytes);

/// A double as JSON, as short as it can be without changing; an infinity as 9e999 does.
[[nodiscard]] std::string realText(double value);

/// The value as text for people: numbers as written, bytes that are no UTF-8 in hexadecimal digits.
/// Uses \a scratch where the value itself does not do.
[[nodiscard]] std::string_view shownText(const StoredValue &value, std::string &scratch);
/// Whether \a value may be shown as something that holds what \a search looks for: bytes as UUID or
/// as hexadecimal digits as well. May say yes too often.
[[nodiscard]] bool mayShow(const StoredValue &value, const TextSearch &search,
                           std::string &scratch);

/// Nothing if it is no whole number of 64 bits.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const StoredValue &value);

[[nodiscard]] Identifier toIdentifier(const StoredValue &value);

/// Flags are 1 or 0, or the words for them.
[[nodiscard]] bool isTrue(const StoredValue &value);

/// Nothing if it is no time of that encoding, or outside the years 1 to 9999.
[[nodiscard]] std::optional<Timestamp> toTime(const StoredValue &value, TimeEncoding encoding);

/// \a rule says how to take the value, not where it comes from.
[[nodiscard]] Payload toPayload(const StoredValue &value, const PayloadRule &rule);

/// A UUID of 16 bytes or 32 digits as `8-4-4-4-12`; nothing if it is neither.
[[nodiscard]] std::optional<std::string> uuidText(const StoredValue &value);

} // namespace hindcast
