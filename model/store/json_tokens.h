// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace hindcast {

/// Where the tokens of JSON texts begin, found by simdjson for many texts at once. Blanks aside, a
/// token is a bracket, a comma, a colon, or the beginning of a string, number or word.
class JsonTokens
{
public:
    JsonTokens();
    ~JsonTokens();
    JsonTokens(const JsonTokens &) = delete;
    JsonTokens &operator=(const JsonTokens &) = delete;

    /// False if \a texts are not all UTF-8, or if a string does not end or holds a control
    /// character: then nothing is known of them. \a texts has less than 4 GB.
    [[nodiscard]] bool read(std::string_view texts);

    /// The places in the texts, ascending, with three of their end behind them.
    [[nodiscard]] const std::uint32_t *places() const;

    static constexpr std::size_t padding = 64; ///< So many bytes behind the texts can be read.

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Walks over the tokens of one JSON text and sees to it that they are one: that it is exactly what
/// RFC 8259 calls JSON, no more than 60 levels deep. What it calls wrong may still be right.
class TokenWalk
{
public:
    /// Over the tokens from \a place on that begin before \a end. \a mayEscape: whether there is a
    /// backslash among them.
    TokenWalk(const char *text, const std::uint32_t *place, std::uint32_t end, bool mayEscape)
        : m_text(text)
        , m_place(place)
        , m_end(end)
        , m_mayEscape(mayEscape)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return *m_place >= m_end; }
    /// Of the token; 0 at the end.
    [[nodiscard]] char first() const { return isAtEnd() ? '\0' : m_text[*m_place]; }
    [[nodiscard]] const std::uint32_t *place() const { return m_place; }
    /// Passes over a token that begins with \a expected.
    [[nodiscard]] bool pass(char expected)
    {
        const bool isThere = first() == expected;
        m_place += isThere ? 1 : 0;
        return isThere;
    }

    /// From the token up to the next one, without blanks behind it.
    [[nodiscard]] std::string_view token() const;
    /// Passes over a string and gives what is between its quotes; false if there is none, or if
    /// it has escapes.
    [[nodiscard]] bool passPlainString(std::string_view &content);
    /// Passes over a number or word and gives it as it is written.
    [[nodiscard]] bool passScalar(std::string_view &written);
    /// Passes over a value of any kind.
    [[nodiscard]] bool passValue();

private:
    class Nesting;
    [[nodiscard]] bool passString();
    [[nodiscard]] bool passInside(Nesting &nesting);

    const char *m_text;
    const std::uint32_t *m_place;
    std::uint32_t m_end;
    bool m_mayEscape;
};

} // namespace hindcast
