// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"
#include "model/event/json_scanner.h"

#include <iterator>

namespace hindcast {

/// Builds values from the tokens of a text. Depth is bounded by Json::maxDepth, so recursion is
/// safe. For this folder and those who merge texts.
class JsonBuilder
{
public:
    using Token = JsonScanner::Token;

    /// \a text is valid UTF-8 and outlives this.
    explicit JsonBuilder(std::string_view text)
        : m_scanner(text)
    {
    }

    [[nodiscard]] JsonScanner &scanner() { return m_scanner; }

    /// The one value that the text is.
    Result<Json> build();

    /// Reads the value that begins with \a token; false if it is broken or too deep.
    bool readValue(Token token, Json &value)
    {
        switch (token) {
        case Token::ObjectBegin:
            return readObject(value);
        case Token::ArrayBegin:
            return readArray(value);
        case Token::String:
            value = Json::rawString(std::string(m_scanner.text()));
            return true;
        case Token::Number:
            value = Json::number(std::string(m_scanner.text()));
            return true;
        case Token::True:
        case Token::False:
            value = Json::boolean(token == Token::True);
            return true;
        case Token::Null:
            value = Json();
            return true;
        default:
            return false;
        }
    }

    /// Whether the container that was entered last is one level too many.
    bool isTooDeep()
    {
        m_tooDeep = m_tooDeep || m_scanner.depth() > static_cast<std::size_t>(Json::maxDepth);
        return m_tooDeep;
    }

    /// Why reading failed.
    [[nodiscard]] Error failure() const;

private:
    bool readObject(Json &value)
    {
        if (isTooDeep())
            return false;
        const std::size_t first = m_members.size();
        for (Token token = m_scanner.next(); token != Token::ObjectEnd; token = m_scanner.next()) {
            if (token != Token::Key)
                return false;
            m_members.push_back({decodedJsonString(m_scanner.text()), Json()});
            Json inner;
            if (!readValue(m_scanner.next(), inner))
                return false;
            m_members.back().value = std::move(inner);
        }
        value = Json::object(takenFrom(m_members, first));
        return true;
    }

    bool readArray(Json &value)
    {
        if (isTooDeep())
            return false;
        const std::size_t first = m_items.size();
        for (Token token = m_scanner.next(); token != Token::ArrayEnd; token = m_scanner.next()) {
            Json inner;
            if (!readValue(token, inner))
                return false;
            m_items.push_back(std::move(inner));
        }
        value = Json::array(takenFrom(m_items, first));
        return true;
    }

    /// What stands in \a stack from \a first on, in a vector that is no larger than that.
    template<typename T>
    static std::vector<T> takenFrom(std::vector<T> &stack, std::size_t first)
    {
        const auto begin = stack.begin() + static_cast<std::ptrdiff_t>(first);
        std::vector<T> taken(std::make_move_iterator(begin), std::make_move_iterator(stack.end()));
        stack.erase(begin, stack.end());
        return taken;
    }

    JsonScanner m_scanner;
    // What containers that are not whole yet have so far, the outer ones below the inner ones.
    std::vector<JsonMember> m_members;
    std::vector<Json> m_items;
    bool m_tooDeep = false;
};

} // namespace hindcast
