// SPDX-License-Identifier: MIT
#include "model/store/profile_json_lookup.h"

#include "model/event/json.h"

#include <algorithm>
#include <bit>
#include <string>

namespace hindcast {

std::size_t ProfileJsonLookup::add(const JsonPointer &pointer)
{
    const auto known = std::ranges::find(m_pointers, pointer);
    if (known != m_pointers.end())
        return static_cast<std::size_t>(known - m_pointers.begin());
    Q_ASSERT(m_pointers.size() < most);
    m_pointers.push_back(pointer);
    m_matches.emplace_back();
    return m_pointers.size() - 1;
}

bool ProfileJsonLookup::read(std::string_view json)
{
    std::ranges::fill(m_matches, Match());
    if (findInvalidUtf8(json) != std::string_view::npos)
        return false;
    m_text = json;
    JsonScanner scanner(json);
    const Mask all = m_pointers.size() == most ? ~Mask{0} : (Mask{1} << m_pointers.size()) - 1;
    const bool isWhole = readValue(scanner, scanner.next(), all, 0) && scanner.next() == Token::End;
    if (!isWhole)
        std::ranges::fill(m_matches, Match());
    return isWhole;
}

/// Recursion ends with the longest pointer, whatever the text's nesting.
bool ProfileJsonLookup::readValue(JsonScanner &scanner, Token first, Mask mask, std::size_t level)
{
    Mask here = 0;
    for (Mask rest = mask; rest != 0; rest &= rest - 1) {
        const auto pointer = static_cast<std::size_t>(std::countr_zero(rest));
        if (m_pointers[pointer].size() == level)
            here |= Mask{1} << pointer;
    }
    const Mask deeper = mask & ~here;
    const std::size_t begin = scanner.offset();
    Match match;
    switch (first) {
    case Token::String:
        match = {Match::Kind::String, scanner.text(), {}};
        break;
    case Token::Number:
        match = {Match::Kind::Number, scanner.text(), {}};
        break;
    case Token::True:
        match = {Match::Kind::Word, "true", {}};
        break;
    case Token::False:
        match = {Match::Kind::Word, "false", {}};
        break;
    case Token::Null:
        match = {Match::Kind::Null, {}, {}};
        break;
    case Token::ObjectBegin:
        match.kind = Match::Kind::Container;
        if (deeper != 0 ? !readObject(scanner, deeper, level) : !scanner.skipValue(first))
            return false;
        break;
    case Token::ArrayBegin:
        match.kind = Match::Kind::Container;
        if (deeper != 0 ? !readArray(scanner, deeper, level) : !scanner.skipValue(first))
            return false;
        break;
    default:
        return false;
    }
    if (here != 0) {
        match.json = m_text.substr(begin, scanner.end() - begin);
        keep(here, match);
    }
    return true;
}

bool ProfileJsonLookup::readObject(JsonScanner &scanner, Mask mask, std::size_t level)
{
    for (Token token = scanner.next(); token != Token::ObjectEnd; token = scanner.next()) {
        if (token != Token::Key)
            return false;
        const std::string_view key = scanner.text();
        const Mask inside = key.find('\\') == std::string_view::npos
            ? narrowed(mask, level, key)
            : narrowed(mask, level, decodedJsonString(key));
        keep(inside, {}); // Of a key that occurs twice the last one counts, with all inside it.
        const Token value = scanner.next();
        if (inside != 0 ? !readValue(scanner, value, inside, level + 1) : !scanner.skipValue(value))
            return false;
    }
    return true;
}

bool ProfileJsonLookup::readArray(JsonScanner &scanner, Mask mask, std::size_t level)
{
    std::size_t number = 0;
    for (Token token = scanner.next(); token != Token::ArrayEnd; token = scanner.next()) {
        const Mask inside = narrowed(mask, level, std::to_string(number++));
        if (inside != 0 ? !readValue(scanner, token, inside, level + 1) : !scanner.skipValue(token))
            return false;
    }
    return true;
}

ProfileJsonLookup::Mask ProfileJsonLookup::narrowed(Mask mask, std::size_t level,
                                                    std::string_view segment) const
{
    Mask inside = 0;
    for (Mask rest = mask; rest != 0; rest &= rest - 1) {
        const auto pointer = static_cast<std::size_t>(std::countr_zero(rest));
        if (m_pointers[pointer][level] == segment)
            inside |= Mask{1} << pointer;
    }
    return inside;
}

void ProfileJsonLookup::keep(Mask mask, const Match &match)
{
    for (Mask rest = mask; rest != 0; rest &= rest - 1)
        m_matches[static_cast<std::size_t>(std::countr_zero(rest))] = match;
}

} // namespace hindcast
