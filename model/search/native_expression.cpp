// SPDX-License-Identifier: MIT
#include "model/search/native_expression.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hindcast {

namespace {

using Kind = ExpressionToken::Kind;

constexpr int mostNesting = 100; ///< Of brackets and `!`; the engine takes what is deeper.

/// \a key as the number of an item: `0`, `17`, but not `07`.
std::optional<std::size_t> itemNumber(std::string_view key)
{
    std::size_t number = 0;
    const char *const end = key.data() + key.size();
    const auto read = std::from_chars(key.data(), end, number);
    const bool isNumber = read.ec == std::errc() && read.ptr == end
        && (key.size() == 1 || key.front() != '0') && key.size() < 10;
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

/// Reads by precedence, from the loosest operator to the tightest.
class NativeExpression::Parser
{
public:
    Parser(std::span<const ExpressionToken> tokens, std::vector<Node> &nodes)
        : m_tokens(tokens)
        , m_nodes(nodes)
    {
    }

    bool parse() { return parseLevel(0) && m_at == m_tokens.size(); }

private:
    struct Infix
    {
        std::string_view sign;
        Operation operation;
        std::size_t level;
    };
    static constexpr std::size_t levels = 4;
    static constexpr std::array infixes{
        Infix{"||", Operation::Or, 0},     Infix{"&&", Operation::And, 1},
        Infix{"===", Operation::Same, 2},  Infix{"!==", Operation::NotSame, 2},
        Infix{"==", Operation::Equal, 2},  Infix{"!=", Operation::NotEqual, 2},
        Infix{"<", Operation::Less, 3},    Infix{"<=", Operation::LessOrEqual, 3},
        Infix{">", Operation::Greater, 3}, Infix{">=", Operation::GreaterOrEqual, 3},
    };

    [[nodiscard]] bool isAt(std::string_view sign) const
    {
        return m_at < m_tokens.size() && m_tokens[m_at].is(sign);
    }
    bool take(std::string_view sign)
    {
        const bool isThere = isAt(sign);
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    [[nodiscard]] const Infix *infixOf(std::size_t level) const
    {
        const auto found = std::ranges::find_if(
            infixes, [&](const Infix &infix) { return infix.level == level && isAt(infix.sign); });
        return found == infixes.end() ? nullptr : &*found;
    }

    bool parseLevel(std::size_t level)
    {
        if (level == levels)
            return parsePrefixed();
        if (!parseLevel(level + 1))
            return false;
        while (const Infix *const infix = infixOf(level)) {
            ++m_at;
            const std::size_t left = m_nodes.size() - 1;
            if (!parseLevel(level + 1))
                return false;
            const std::size_t right = m_nodes.size() - 1;
            m_nodes.push_back({.operation = infix->operation, .left = left, .right = right});
        }
        return true;
    }

    bool parsePrefixed()
    {
        if (++m_nesting > mostNesting || m_at == m_tokens.size())
            return false;
        bool isDone = false;
        if (take("!")) {
            isDone = parsePrefixed();
            m_nodes.push_back({.operation = Operation::Not, .left = m_nodes.size() - 1});
        } else if (take("(")) {
            isDone = parseLevel(0) && take(")");
        } else {
            isDone = parseValue();
        }
        --m_nesting;
        return isDone;
    }

    bool parseValue()
    {
        const bool isNegative = take("-");
        if (m_at == m_tokens.size())
            return false;
        const ExpressionToken &token = m_tokens[m_at];
        if (token.kind == Kind::Number)
            return parseNumber((isNegative ? "-" : "") + std::string(token.text));
        if (isNegative)
            return false;
        if (token.kind == Kind::String) {
            const auto text = plainText(token);
            return text && addLiteral(Json::string(*text));
        }
        if (token.isName("true") || token.isName("false"))
            return addLiteral(Json::boolean(token.text == "true"));
        if (token.isName("null"))
            return addLiteral(Json());
        if (token.isName("undefined"))
            return addLiteral({});
        if (token.isName("s") || token.isName("state") || token.isName("before"))
            return parsePath();
        return false;
    }

    bool parseNumber(const std::string &text)
    {
        auto number = Json::parse(text);
        return number && number.value().kind() == Json::Kind::Number
            && addLiteral(std::move(number).value());
    }

    bool addLiteral(std::optional<Json> value)
    {
        ++m_at;
        m_nodes.push_back({.literal = std::move(value)});
        return true;
    }

    /// What a string in quotes says, if there is nothing to decode.
    static std::optional<std::string> plainText(const ExpressionToken &token)
    {
        const std::string_view body = token.text.substr(1, token.text.size() - 2);
        return body.find('\\') == std::string_view::npos ? std::optional(std::string(body))
                                                         : std::nullopt;
    }

    /// Which letters beyond ASCII may stand in a name, and what escapes mean, the engine knows.
    static bool isPlainName(const ExpressionToken &token)
    {
        return token.kind == Kind::Name && std::ranges::all_of(token.text, [](char c) {
                   return static_cast<unsigned char>(c) < 0x80 && c != '\\';
               });
    }

    bool parsePath()
    {
        Node node{.operation = Operation::Path, .isOfBefore = m_tokens[m_at].text == "before"};
        ++m_at;
        for (;;) {
            Step step{.isOptional = take("?.")};
            const bool hasDot = !step.isOptional && take(".");
            if (take("[")) {
                if (hasDot || !parseKey(step) || !take("]"))
                    return false;
            } else if (hasDot || step.isOptional) {
                if (m_at == m_tokens.size() || !isPlainName(m_tokens[m_at]))
                    return false;
                step.key = m_tokens[m_at++].text;
            } else {
                break;
            }
            step.index = itemNumber(step.key);
            node.steps.push_back(std::move(step));
        }
        m_nodes.push_back(std::move(node));
        return true;
    }

    bool parseKey(Step &step)
    {
        if (m_at == m_tokens.size())
            return false;
        const ExpressionToken &token = m_tokens[m_at++];
        if (token.kind == Kind::Number && itemNumber(token.text)) {
            step.key = token.text;
            return true;
        }
        const auto text = token.kind == Kind::String ? plainText(token) : std::nullopt;
        step.key = text.value_or(std::string());
        return text.has_value();
    }

    std::span<const ExpressionToken> m_tokens;
    std::vector<Node> &m_nodes;
    std::size_t m_at = 0;
    int m_nesting = 0;
};

std::optional<NativeExpression> NativeExpression::parse(std::span<const ExpressionToken> tokens)
{
    NativeExpression expression;
    if (!Parser(tokens, expression.m_nodes).parse())
        return {};
    return expression;
}

} // namespace hindcast
