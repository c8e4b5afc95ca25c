// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

/// One member of a record's object, as views into the record or into a keeper of decoded text.
struct RecordMember
{
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

    std::string_view key; ///< Decoded.
    std::string_view rawKey; ///< Between the quotes, as written.
    std::string_view value; ///< String: between the quotes. Else as written.
    Kind kind = Kind::Null;
    bool isEscaped = false; ///< A String whose \a value has escapes.

    /// The value as written, with its quotes. Only for members that readMembers() has made.
    [[nodiscard]] std::string_view written() const
    {
        return kind == Kind::String ? std::string_view(value.data() - 1, value.size() + 2) : value;
    }
};

/// Text that had to be decoded, at addresses that stay.
using DecodedText = std::deque<std::string>;

/// Reads the members of the object \a record exactly as they are written, into \a members. The
/// error says why \a record is none: `not JSON: unexpected end of data at column 17`, `not an
/// object but a number`. Of a broken record some members may have been read.
[[nodiscard]] Result<void> readMembers(std::string_view record, std::vector<RecordMember> &members,
                                       DecodedText &decoded);

/// Whether \a text is the beginning of a JSON value whose end is missing.
[[nodiscard]] bool isCutOffJson(std::string_view text);

/// The string value of \a member, decoded; a number as it is written.
[[nodiscard]] std::string_view textOf(const RecordMember &member, DecodedText &decoded);

/// The whole of \a text as an integer of 64 bits.
[[nodiscard]] std::optional<std::int64_t> integerOf(std::string_view text);

/// Whether \a json, blanks aside, begins like an object or an array.
[[nodiscard]] bool beginsLikeContainer(std::string_view json);

/// Whether \a text is one whole JSON value.
[[nodiscard]] bool isWholeJson(std::string_view text);

} // namespace hindcast
