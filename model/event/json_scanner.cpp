// SPDX-License-Identifier: MIT
#include "model/event/json_scanner.h"

#include <cstdint>
#include <cstring>

namespace hindcast {

namespace {

constexpr std::uint64_t allBytes(unsigned char byte)
{
    return 0x0101010101010101U * byte;
}

/// Whether one of the eight bytes is less than \a limit, which is at most 0x80.
bool hasByteBelow(std::uint64_t bytes, unsigned char limit)
{
    return ((bytes - allBytes(limit)) & ~bytes & allBytes(0x80)) != 0;
}

/// Whether the eight bytes are all ASCII.
bool areAscii(std::uint64_t bytes)
{
    return (bytes & allBytes(0x80)) == 0;
}

/// Whether the eight bytes go on a string that they are in: no quote, backslash or control.
bool goOnString(std::uint64_t bytes)
{
    return !hasByteBelow(bytes, 0x20) && !hasByteBelow(bytes ^ allBytes('"'), 1)
        && !hasByteBelow(bytes ^ allBytes('\\'), 1);
}

/// The first place from \a at on that is not passed by whole groups of eight bytes for which
/// \a mayPass holds. Most text is plain, and looking at it byte by byte is what reading costs.
template<typename MayPass>
std::size_t passGroups(std::string_view text, std::size_t at, const MayPass &mayPass)
{
    std::uint64_t group = 0;
    for (; at + sizeof(group) <= text.size(); at += sizeof(group)) {
        std::memcpy(&group, text.data() + at, sizeof(group));
        if (!mayPass(group))
            break;
    }
    return at;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

void JsonScanner::skipBlanks()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_at;
    }
}

JsonScanner::Token JsonScanner::fail(const char *what, std::size_t where)
{
    m_error = what;
    m_begin = where;
    m_token = {};
    m_expect = Expect::Stop;
    return Token::Error;
}

JsonScanner::Token JsonScanner::failAtEnd()
{
    return fail("unexpected end of data", m_text.size());
}

JsonScanner::Token JsonScanner::next()
{
    if (m_expect == Expect::Stop)
        return m_error != nullptr ? Token::Error : Token::End;
    skipBlanks();
    m_begin = m_at;
    m_token = {};
    if (m_expect == Expect::End) {
        if (m_at < m_text.size())
            return fail("text after the end of the value", m_at);
        m_expect = Expect::Stop;
        return Token::End;
    }
    if (m_at >= m_text.size())
        return failAtEnd();

    switch (m_expect) {
    case Expect::FirstValue:
        if (m_text[m_at] == ']')
            return close(Token::ArrayEnd);
        return readValue();
    case Expect::FirstKey:
        if (m_text[m_at] == '}')
            return close(Token::ObjectEnd);
        return readKey();
    case Expect::Key:
        return readKey();
    case Expect::CommaOrEnd:
        return readCommaOrEnd();
    default:
        return readValue();
    }
}

bool JsonScanner::skipValue(Token first)
{
    if (first != Token::ObjectBegin && first != Token::ArrayBegin)
        return first != Token::Error;
    const std::size_t outside = depth() - 1;
    while (depth() > outside) {
        if (next() == Token::Error)
            return false;
    }
    return true;
}

JsonScanner::Token JsonScanner::open(char bracket, Token token, Expect expect)
{
    m_nesting.push_back(bracket);
    ++m_at;
    m_expect = expect;
    return token;
}

JsonScanner::Token JsonScanner::close(Token token)
{
    m_nesting.pop_back();
    ++m_at;
    afterValue();
    return token;
}

JsonScanner::Token JsonScanner::readCommaOrEnd()
{
    const bool inObject = m_nesting.back() == '{';
    const char c = m_text[m_at];
    if (c == (inObject ? '}' : ']'))
        return close(inObject ? Token::ObjectEnd : Token::ArrayEnd);
    if (c != ',')
        return fail(inObject ? "expected , or }" : "expected , or ]", m_at);
    ++m_at;
    skipBlanks();
    m_begin = m_at;
    if (m_at >= m_text.size())
        return failAtEnd();
    return inObject ? readKey() : readValue();
}

JsonScanner::Token JsonScanner::readKey()
{
    if (m_text[m_at] != '"')
        return fail("expected a key in quotes", m_at);
    if (!readString())
        return Token::Error;
    skipBlanks();
    if (m_at >= m_text.size())
        return failAtEnd();
    if (m_text[m_at] != ':')
        return fail("expected :", m_at);
    ++m_at;
    m_expect = Expect::Value;
    return Token::Key;
}

JsonScanner::Token JsonScanner::readValue()
{
    switch (m_text[m_at]) {
    case '{':
        return open('{', Token::ObjectBegin, Expect::FirstKey);
    case '[':
        return open('[', Token::ArrayBegin, Expect::FirstValue);
    case '"':
        if (!readString())
            return Token::Error;
        afterValue();
        return Token::String;
    case 't':
        return readWord("true", Token::True);
    case 'f':
        return readWord("false", Token::False);
    case 'n':
        return readWord("null", Token::Null);
    default:
        return readNumber();
    }
}

JsonScanner::Token JsonScanner::readWord(std::string_view word, Token token)
{
    const std::string_view found = m_text.substr(m_at, word.size());
    if (found != word)
        return found.size() < word.size() && word.starts_with(found)
            ? failAtEnd()
            : fail("expected a value", m_at);
    m_token = found;
    m_at += word.size();
    afterValue();
    return token;
}

JsonScanner::Token JsonScanner::readNumber()
{
    std::size_t at = m_at;
    const auto digits = [&] {
        const std::size_t first = at;
        while (at < m_text.size() && isDigit(m_text[at]))
            ++at;
        return at > first;
    };
    const auto is = [&](char c) { return at < m_text.size() && m_text[at] == c; };

    if (is('-'))
        ++at;
    else if (!isDigit(m_text[at]))
        return fail("expected a value", at);
    if (is('0'))
        ++at;
    else if (!digits())
        return at < m_text.size() ? fail("expected a digit", at) : failAtEnd();
    if (at < m_text.size() && isDigit(m_text[at]))
        return fail("a number must not begin with 0", m_at);
    if (is('.')) {
        ++at;
        if (!digits())
            return at < m_text.size() ? fail("expected a digit", at) : failAtEnd();
    }
    if (is('e') || is('E')) {
        ++at;
        if (is('+') || is('-'))
            ++at;
        if (!digits())
            return at < m_text.size() ? fail("expected a digit", at) : failAtEnd();
    }
    m_token = m_text.substr(m_at, at - m_at);
    m_at = at;
    afterValue();
    return Token::Number;
}

bool JsonScanner::readString()
{
    const std::size_t first = ++m_at;
    while (m_at < m_text.size()) {
        m_at = passGroups(m_text, m_at, goOnString);
        if (m_at == m_text.size())
            break;
        const char c = m_text[m_at];
        if (c == '"') {
            m_token = m_text.substr(first, m_at - first);
            ++m_at;
            return true;
        }
        if (static_cast<unsigned char>(c) < 0x20) {
            fail("control character in a string", m_at);
            return false;
        }
        ++m_at;
        if (c == '\\' && !readEscape())
            return false;
    }
    failAtEnd();
    return false;
}

bool JsonScanner::readEscape()
{
    if (m_at >= m_text.size()) {
        failAtEnd();
        return false;
    }
    const char c = m_text[m_at];
    if (c != 'u') {
        if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
            fail("unknown escape in a string", m_at - 1);
            return false;
        }
        ++m_at;
        return true;
    }
    ++m_at;
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (m_at >= m_text.size()) {
            failAtEnd();
            return false;
        }
        if (!isHexDigit(m_text[m_at])) {
            fail("expected four hexadecimal digits", m_at);
            return false;
        }
    }
    return true;
}

std::size_t findInvalidUtf8(std::string_view text)
{
    std::size_t at = 0;
    const auto continues = [&](std::size_t offset, unsigned char low, unsigned char high) {
        if (at + offset >= text.size())
            return false;
        const auto byte = static_cast<unsigned char>(text[at + offset]);
        return byte >= low && byte <= high;
    };
    while (at < text.size()) {
        at = passGroups(text, at, areAscii);
        if (at == text.size())
            break;
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            at += 1;
        } else if (lead >= 0xc2 && lead <= 0xdf && continues(1, 0x80, 0xbf)) {
            at += 2;
        } else if (lead >= 0xe0 && lead <= 0xef
                   && continues(1, lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf)
                   && continues(2, 0x80, 0xbf)) {
            at += 3;
        } else if (lead >= 0xf0 && lead <= 0xf4
                   && continues(1, lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf)
                   && continues(2, 0x80, 0xbf) && continues(3, 0x80, 0xbf)) {
            at += 4;
        } else {
            return at;
        }
    }
    return std::string_view::npos;
}

} // namespace hindcast
