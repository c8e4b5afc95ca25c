// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hindcast {

/// A piece of a JavaScript expression. Blanks and comments belong to none.
struct ExpressionToken
{
    enum class Kind : std::uint8_t {
        Name, ///< Also a keyword.
        Number, ///< As written: `0x1F`, `1_000`, `2n`.
        String, ///< With its quotes.
        Template, ///< A piece of a template literal, from \` or `}` to \` or `${`.
        Regex,
        Sign, ///< An operator or a bracket.
        Broken, ///< From here on it is no JavaScript; always the last one.
    };
    Kind kind = Kind::Sign;
    std::string_view text;
    std::size_t offset = 0; ///< In bytes.

    [[nodiscard]] bool is(std::string_view sign) const
    {
        return kind == Kind::Sign && text == sign;
    }
    [[nodiscard]] bool isName(std::string_view name) const
    {
        return kind == Kind::Name && text == name;
    }
};

/// The tokens of \a text (UTF-8), which must outlive them. Takes any text. It does not parse, so it
/// takes a `/` behind a bracket that closes, a name or a value for a division.
[[nodiscard]] std::vector<ExpressionToken> tokensOf(std::string_view text);

} // namespace hindcast
