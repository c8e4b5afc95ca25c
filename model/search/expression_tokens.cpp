// SPDX-License-Identifier: MIT
#include "model/search/expression_tokens.h"

#include <algorithm>
#include <array>

namespace hindcast {

namespace {

using Kind = ExpressionToken::Kind;

constexpr auto signs = std::to_array<std::string_view>(
    {">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "?\?=", "=>",
     "==",   "!=",  "<=",  ">=",  "&&",  "||",  "??",  "?.",  "++",  "--",  "+=",   "-=",
     "*=",   "/=",  "%=",  "&=",  "|=",  "^=",  "<<",  ">>",  "**"}); // The longest first.

/// Names behind which a value begins, and no division.
constexpr auto operatorNames = std::to_array<std::string_view>(
    {"return", "typeof", "instanceof", "in", "of", "new", "delete", "void", "throw", "case"});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Everything beyond ASCII that is no blank counts as a letter, and a backslash begins one in
/// disguise.
bool isOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$'
        || c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

/// All that JavaScript takes for blanks and ends of lines beyond ASCII: no-break spaces, which come
/// along with what is copied from a page, and the byte order mark among them.
constexpr auto wideBlanks = std::to_array<std::string_view>(
    {"\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
     "\u2007", "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000",
     "\ufeff"});

/// How many bytes the blank has that \a text begins with; 0: it begins with none.
std::size_t blankSize(std::string_view text)
{
    if (text.empty())
        return 0;
    if (static_cast<unsigned char>(text.front()) < 0x80)
        return std::string_view(" \t\n\r\v\f").find(text.front()) == std::string_view::npos ? 0 : 1;
    const auto *const blank = std::ranges::find_if(
        wideBlanks, [text](std::string_view one) { return text.starts_with(one); });
    return blank == wideBlanks.end() ? 0 : blank->size();
}

/// Where the line ends that \a at is in.
std::size_t lineEnd(std::string_view text, std::size_t at)
{
    std::size_t end = std::min(text.find_first_of("\n\r", at), text.size());
    for (const std::string_view separator : {"\u2028", "\u2029"})
        end = std::min(end, text.find(separator, at));
    return end;
}

class Tokenizer
{
public:
    explicit Tokenizer(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<ExpressionToken> run()
    {
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            const std::size_t begin = m_at;
            const Kind kind = readToken();
            m_tokens.push_back({kind, m_text.substr(begin, m_at - begin), begin});
            if (kind == Kind::Broken)
                break;
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] bool startsWith(std::string_view word) const
    {
        return m_text.substr(m_at).starts_with(word);
    }
    [[nodiscard]] char at(std::size_t offset) const
    {
        return offset < m_text.size() ? m_text[offset] : '\0';
    }

    [[nodiscard]] bool isInName() const
    {
        return isOfName(at(m_at)) && blankSize(m_text.substr(m_at)) == 0;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (const std::size_t size = blankSize(m_text.substr(m_at)); size > 0) {
                m_at += size;
            } else if (startsWith("//")) {
                m_at = lineEnd(m_text, m_at);
            } else if (startsWith("/*")) {
                const std::size_t end = m_text.find("*/", m_at + 2);
                if (end == std::string_view::npos)
                    return; // Taken for signs; the engine says what it is.
                m_at = end + 2;
            } else {
                return;
            }
        }
    }

    Kind readToken()
    {
        const char c = m_text[m_at];
        if (isDigit(c) || (c == '.' && isDigit(at(m_at + 1))))
            return readNumber();
        if (isOfName(c)) {
            while (isInName())
                ++m_at;
            return Kind::Name;
        }
        if (c == '"' || c == '\'')
            return readUntil(c);
        if (c == '`')
            return readTemplate();
        if (c == '}' && !m_braces.empty() && m_braces.back() == 0) {
            m_braces.pop_back();
            return readTemplate();
        }
        if (c == '/' && !isBehindValue())
            return readRegex();
        return readSign();
    }

    Kind readNumber()
    {
        const bool hasPrefix = at(m_at) == '0' && isOfName(at(m_at + 1)) && !isDigit(at(m_at + 1))
            && at(m_at + 1) != 'e' && at(m_at + 1) != 'E';
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            const bool isExponent = !hasPrefix && (c == 'e' || c == 'E');
            if (isExponent && (at(m_at + 1) == '+' || at(m_at + 1) == '-'))
                ++m_at;
            else if (!isInName() && (c != '.' || hasPrefix))
                break;
            ++m_at;
        }
        return Kind::Number;
    }

    Kind readUntil(char quote)
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '\r'; ++m_at) {
            if (m_text[m_at] == '\\') {
                ++m_at;
            } else if (m_text[m_at] == quote) {
                ++m_at;
                return Kind::String;
            }
        }
        return broken();
    }

    Kind readTemplate()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\') {
                ++m_at;
            } else if (startsWith("${")) {
                m_at += 2;
                m_braces.push_back(0);
                return Kind::Template;
            } else if (m_text[m_at] == '`') {
                ++m_at;
                return Kind::Template;
            }
        }
        return broken();
    }

    Kind readRegex()
    {
        bool isInClass = false;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '\n'; ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\') {
                ++m_at;
            } else if (c == '/' && !isInClass) {
                for (++m_at; isInName();)
                    ++m_at;
                return Kind::Regex;
            } else {
                isInClass = c == '[' || (isInClass && c != ']');
            }
        }
        return broken();
    }

    Kind readSign()
    {
        for (const std::string_view sign : signs) {
            const bool isTernary = sign == "?." && isDigit(at(m_at + 2));
            if (startsWith(sign) && !isTernary) {
                m_at += sign.size();
                return Kind::Sign;
            }
        }
        if (!m_braces.empty() && m_text[m_at] == '{')
            ++m_braces.back();
        if (!m_braces.empty() && m_text[m_at] == '}')
            --m_braces.back();
        ++m_at;
        return Kind::Sign;
    }

    Kind broken()
    {
        m_at = m_text.size();
        return Kind::Broken;
    }

    [[nodiscard]] bool isBehindValue() const
    {
        if (m_tokens.empty())
            return false;
        const ExpressionToken &last = m_tokens.back();
        switch (last.kind) {
        case Kind::Name:
            return !std::ranges::count(operatorNames, last.text);
        case Kind::Sign:
            return last.text == ")" || last.text == "]" || last.text == "}";
        case Kind::Template:
            return last.text.ends_with('`');
        default:
            return true;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<ExpressionToken> m_tokens;
    std::vector<int> m_braces; ///< For each `${` that is open: how many braces are open in it.
};

} // namespace

std::vector<ExpressionToken> tokensOf(std::string_view text)
{
    return Tokenizer(text).run();
}

} // namespace hindcast
