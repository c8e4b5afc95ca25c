// SPDX-License-Identifier: MIT
#include "model/store/json_tokens.h"

#include <algorithm>
#include <cstddef>
#include <simdjson.h>

namespace hindcast {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// How many digits \a text begins with.
std::size_t digitsOf(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count]))
        ++count;
    return count;
}

bool isNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t whole = digitsOf(text);
    if (whole == 0 || (whole > 1 && text.front() == '0'))
        return false;
    text.remove_prefix(whole);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const std::size_t fraction = digitsOf(text);
        if (fraction == 0)
            return false;
        text.remove_prefix(fraction);
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        const std::size_t exponent = digitsOf(text);
        return exponent > 0 && exponent == text.size();
    }
    return text.empty();
}

bool isScalar(std::string_view text)
{
    switch (text.front()) {
    case 't':
        return text == "true";
    case 'f':
        return text == "false";
    case 'n':
        return text == "null";
    default:
        return isNumber(text);
    }
}

/// Whether all backslashes in \a content begin an escape that stands for one whole character.
/// Halves of surrogate pairs are left to others.
bool hasGoodEscapes(std::string_view content)
{
    constexpr std::string_view simple = R"("\/bfnrt)";
    for (std::size_t at = content.find('\\'); at != std::string_view::npos;
         at = content.find('\\', at)) {
        const std::string_view behind = content.substr(at + 1);
        if (behind.empty())
            return false;
        if (simple.find(behind.front()) != std::string_view::npos) {
            at += 2;
            continue;
        }
        const bool isCode = behind.front() == 'u' && behind.size() >= 5
            && std::ranges::all_of(behind.substr(1, 4), isHexDigit);
        const bool isHalf = isCode && (behind[1] == 'd' || behind[1] == 'D') && behind[2] > '7';
        if (!isCode || isHalf)
            return false;
        at += 6;
    }
    return true;
}

} // namespace

struct JsonTokens::State
{
    std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    std::size_t capacity = 0;
};

JsonTokens::JsonTokens()
    : m_state(std::make_unique<State>())
{
}

JsonTokens::~JsonTokens() = default;

bool JsonTokens::read(std::string_view texts)
{
    constexpr std::size_t leastCapacity = std::size_t{1} << 18;
    constexpr std::size_t depth = 1; // Only its second stage would need more.
    if (texts.size() > m_state->capacity || !m_state->parser) {
        m_state->capacity = std::max(texts.size(), leastCapacity);
        if (simdjson::get_active_implementation()->create_dom_parser_implementation(
                m_state->capacity, depth, m_state->parser)
            != simdjson::SUCCESS) {
            m_state->parser.reset();
            return false;
        }
    }
    return m_state->parser->stage1(reinterpret_cast<const std::uint8_t *>(texts.data()),
                                   texts.size(), simdjson::stage1_mode::regular)
        == simdjson::SUCCESS;
}

const std::uint32_t *JsonTokens::places() const
{
    return m_state->parser->structural_indexes.get();
}

/// The objects and arrays that are open.
class TokenWalk::Nesting
{
public:
    static constexpr unsigned most = 60;

    [[nodiscard]] bool isEmpty() const { return m_depth == 0; }
    [[nodiscard]] bool isInObject() const { return (m_objects & 1) != 0; }
    [[nodiscard]] bool open(bool isObject)
    {
        m_objects = m_objects << 1 | (isObject ? 1 : 0);
        return ++m_depth <= most;
    }
    void close()
    {
        m_objects >>= 1;
        --m_depth;
    }

private:
    std::uint64_t m_objects = 0; ///< A bit a level, the innermost lowest.
    unsigned m_depth = 0;
};

std::string_view TokenWalk::token() const
{
    const std::uint32_t begin = *m_place;
    std::uint32_t end = std::min(m_place[1], m_end);
    while (end > begin + 1 && isBlank(m_text[end - 1]))
        --end;
    return {m_text + begin, end - begin};
}

bool TokenWalk::passPlainString(std::string_view &content)
{
    if (first() != '"')
        return false;
    const std::string_view quoted = token();
    if (quoted.size() < 2 || quoted.back() != '"')
        return false;
    content = quoted.substr(1, quoted.size() - 2);
    if (m_mayEscape && content.find('\\') != std::string_view::npos)
        return false;
    ++m_place;
    return true;
}

bool TokenWalk::passScalar(std::string_view &written)
{
    if (isAtEnd())
        return false;
    written = token();
    ++m_place;
    return isScalar(written);
}

bool TokenWalk::passString()
{
    if (first() != '"')
        return false;
    const std::string_view quoted = token();
    ++m_place;
    return quoted.size() >= 2 && quoted.back() == '"'
        && (!m_mayEscape || hasGoodEscapes(quoted.substr(1, quoted.size() - 2)));
}

bool TokenWalk::passValue()
{
    Nesting nesting;
    do {
        std::string_view scalar;
        const char begin = first();
        bool isGood = true;
        if (begin == '"') {
            isGood = passString();
        } else if (begin == '{' || begin == '[') {
            ++m_place;
            isGood = nesting.open(begin == '{');
            if (isGood && first() != (begin == '{' ? '}' : ']')) {
                if (begin == '{')
                    isGood = passString() && pass(':');
                if (!isGood)
                    return false;
                continue; // The first value inside.
            }
        } else {
            isGood = passScalar(scalar);
        }
        if (!isGood || !passInside(nesting))
            return false;
    } while (!nesting.isEmpty());
    return true;
}

/// Behind a value: up to the next one in an object or array that is open, or behind them all.
bool TokenWalk::passInside(Nesting &nesting)
{
    while (!nesting.isEmpty()) {
        const bool isInObject = nesting.isInObject();
        if (pass(','))
            return !isInObject || (passString() && pass(':'));
        if (!pass(isInObject ? '}' : ']'))
            return false;
        nesting.close();
    }
    return true;
}

} // namespace hindcast
