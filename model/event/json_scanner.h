// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hindcast {

/// Reads JSON text token by token, strictly as RFC 8259 says, and hands every token out exactly as
/// it is written: numbers of any size, duplicate keys and lone surrogates included. That is why it
/// is our own: no library we found keeps all three. It needs one byte of memory for each level of
/// nesting and nothing else, so a hostile text costs no more than its own size.
///
/// The text must outlive the scanner. It has to be valid UTF-8; see findInvalidUtf8().
class JsonScanner
{
public:
    enum class Token : unsigned char {
        ObjectBegin,
        ObjectEnd,
        ArrayBegin,
        ArrayEnd,
        Key, ///< text() is what stands between the quotes.
        String, ///< The same.
        Number, ///< text() is the number as written.
        True,
        False,
        Null,
        End, ///< The text was one whole JSON value.
        Error, ///< See error() and offset().
    };

    explicit JsonScanner(std::string_view text)
        : m_text(text)
    {
    }

    /// The next token. After End or Error it stays there.
    Token next();

    /// Reads on to the end of the value that began with the token \a first, which next() has just
    /// given. False if the text is broken on the way.
    bool skipValue(Token first);

    [[nodiscard]] std::string_view text() const { return m_token; }
    [[nodiscard]] std::size_t depth() const { return m_nesting.size(); }
    /// Where the current token begins (String and Key: at the quote), or where the error is.
    [[nodiscard]] std::size_t offset() const { return m_begin; }
    /// Where reading goes on: just behind the current token.
    [[nodiscard]] std::size_t end() const { return m_at; }
    /// What is wrong, in English without a place: `unexpected end of data`.
    [[nodiscard]] const char *error() const { return m_error; }

private:
    enum class Expect : unsigned char { Value, FirstValue, FirstKey, Key, CommaOrEnd, End, Stop };

    void skipBlanks();
    Token fail(const char *what, std::size_t where);
    Token failAtEnd();
    Token readValue();
    Token readKey();
    Token readCommaOrEnd();
    Token readWord(std::string_view word, Token token);
    Token readNumber();
    Token open(char bracket, Token token, Expect expect);
    Token close(Token token);
    bool readString();
    bool readEscape();
    void afterValue() { m_expect = m_nesting.empty() ? Expect::End : Expect::CommaOrEnd; }

    std::string_view m_text;
    std::string_view m_token;
    std::size_t m_at = 0;
    std::size_t m_begin = 0;
    std::string m_nesting; ///< One bracket for each level that is open.
    Expect m_expect = Expect::Value;
    const char *m_error = nullptr;
};

/// Where \a text stops being UTF-8, or npos.
[[nodiscard]] std::size_t findInvalidUtf8(std::string_view text);

} // namespace hindcast
