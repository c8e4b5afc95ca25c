// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

/// The beginning of UTF-8 text, at most \a limit bytes and no broken character at the end.
[[nodiscard]] std::string_view cutText(std::string_view text, std::size_t limit);

/// Lays JSON tokens out, one a line, indented by two blanks a level, until it has written about as
/// much as a person may want to see.
class JsonWriter
{
public:
    /// Values, and lines of plain text, are cut after \a longestToken bytes.
    JsonWriter(std::size_t limit, std::size_t longestToken)
        : m_limit(limit)
        , m_longestToken(longestToken)
    {
    }

    void open(char bracket);
    void close(char bracket);
    void key(std::string_view quoted);
    void value(std::string_view token);
    /// Plain text, as it is.
    void rest(std::string_view text);

    [[nodiscard]] bool isFull() const { return m_text.size() >= m_limit; }
    /// Whether nothing was cut, and nothing is missing that was opened.
    [[nodiscard]] bool isWhole() const { return !m_isCut && m_isEmpty.empty(); }
    /// The number of the last line, from 0.
    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] std::string text() && { return std::move(m_text); }

private:
    void breakLine();
    void beginPart();
    void append(std::string_view token);

    std::string m_text;
    std::size_t m_limit;
    std::size_t m_longestToken;
    std::size_t m_line = 0;
    std::vector<bool> m_isEmpty; ///< For each level that is open: nothing in it yet.
    bool m_isBehindKey = false;
    bool m_isCut = false;
};

} // namespace hindcast
