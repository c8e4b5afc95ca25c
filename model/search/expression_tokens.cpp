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

/// Everything beyond ASCII counts as a letter, and a backslash begins one in disguise.
bool isOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$'
        || c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
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

    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (isBlank(m_text[m_at])) {
                ++m_at;
            } else if (startsWith("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
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
            while (isOfName(at(m_at)))
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
            else if (!isOfName(c) && (c != '.' || hasPrefix))
                break;
            ++m_at;
        }
        return Kind::Number;
    }

    Kind readUntil(char quote)
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '\n'; ++m_at) {
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
                for (++m_at; isOfName(at(m_at));)
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
