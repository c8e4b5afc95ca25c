// SPDX-License-Identifier: MIT
#include "model/search/native_expression.h"

#include "model/compare/exact_equality.h"
#include "model/compare/exact_number.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hindcast {

namespace {

using Kind = ExpressionToken::Kind;

constexpr int mostNesting = 100; ///< Of brackets and `!`; the engine takes what is deeper.

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What every object has without having it of its own.
bool isInherited(std::string_view key)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toString",
         "toLocaleString", "valueOf", "__proto__", "__defineGetter__", "__defineSetter__",
         "__lookupGetter__", "__lookupSetter__"});
    return std::ranges::find(names, key) != names.end();
}

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

bool isNullish(const Json *value)
{
    return value == nullptr || value->kind() == Json::Kind::Null;
}

/// What `<` makes of a value that is no string: nothing if that takes more than a look. Empty: NaN.
std::optional<std::string_view> numberOf(const std::optional<Json> &value)
{
    if (!value)
        return "";
    switch (value->kind()) {
    case Json::Kind::Number:
        return value->token();
    case Json::Kind::Null:
    case Json::Kind::False:
        return "0";
    case Json::Kind::True:
        return "1";
    default:
        return {};
    }
}

} // namespace

bool isTruthy(const std::optional<Json> &value)
{
    if (!value)
        return false;
    switch (value->kind()) {
    case Json::Kind::Null:
    case Json::Kind::False:
        return false;
    case Json::Kind::Number:
        return canonicalNumber(value->token()) != "0";
    case Json::Kind::String:
        return !value->token().empty();
    default:
        return true;
    }
}

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
                if (m_at == m_tokens.size() || m_tokens[m_at].kind != Kind::Name
                    || m_tokens[m_at].text.find('\\') != std::string_view::npos)
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

/// One walk through the nodes.
class NativeExpression::Evaluation
{
public:
    Evaluation(const std::vector<Node> &nodes, const Json *state, const Json *before)
        : m_nodes(nodes)
        , m_state(state)
        , m_before(before)
    {
    }

    [[nodiscard]] Answer of(std::size_t number) const
    {
        const Node &node = m_nodes[number];
        if (node.operation == Operation::Literal)
            return {.value = node.literal};
        if (node.operation == Operation::Path)
            return follow(node.isOfBefore ? m_before : m_state, node.steps);
        Answer left = of(node.left);
        if (left.kind != Answer::Kind::Known)
            return left;
        switch (node.operation) {
        case Operation::Not:
            return {.value = Json::boolean(!isTruthy(left.value))};
        case Operation::And:
            return isTruthy(left.value) ? of(node.right) : left;
        case Operation::Or:
            return isTruthy(left.value) ? left : of(node.right);
        default:
            break;
        }
        const Answer right = of(node.right);
        if (right.kind != Answer::Kind::Known)
            return right;
        const auto holds = compare(node.operation, left.value, right.value);
        if (!holds)
            return {.kind = Answer::Kind::Unknown};
        return {.value = Json::boolean(*holds)};
    }

private:
    static Answer follow(const Json *value, const std::vector<Step> &steps)
    {
        for (const Step &step : steps) {
            if (isNullish(value)) {
                if (step.isOptional)
                    return {};
                return {.kind = Answer::Kind::Throws};
            }
            if (value->isObject()) {
                value = value->find(step.key);
                if (value == nullptr && isInherited(step.key))
                    return {.kind = Answer::Kind::Unknown};
                continue;
            }
            const bool isItem = value->isArray() && step.index;
            if (!isItem) {
                const bool isLength
                    = value->isArray() && step.key == "length" && &step == &steps.back();
                if (!isLength)
                    return {.kind = Answer::Kind::Unknown};
                return {.value = Json::integer(static_cast<std::int64_t>(value->size()))};
            }
            value = *step.index < value->size() ? &value->items()[*step.index] : nullptr;
        }
        return {.value = value != nullptr ? std::optional(*value) : std::nullopt};
    }

    /// Nothing if JavaScript would change the type of something that is no number.
    static std::optional<bool> compare(Operation operation, const std::optional<Json> &left,
                                       const std::optional<Json> &right)
    {
        const auto negated = [](std::optional<bool> is) { return is ? std::optional(!*is) : is; };
        switch (operation) {
        case Operation::Same:
            return isSame(left, right);
        case Operation::NotSame:
            return negated(isSame(left, right));
        case Operation::Equal:
            return isEqual(left, right);
        case Operation::NotEqual:
            return negated(isEqual(left, right));
        default:
            return isOrdered(operation, left, right);
        }
    }

    static std::optional<bool> isSame(const std::optional<Json> &left,
                                      const std::optional<Json> &right)
    {
        if (!left || !right)
            return !left && !right;
        if (left->kind() != right->kind())
            return false;
        if (left->isContainer())
            return {}; // Whether they are one object is the engine's affair.
        return isExactlyEqual(*left, *right);
    }

    static std::optional<bool> isEqual(const std::optional<Json> &left,
                                       const std::optional<Json> &right)
    {
        const auto isNothing = [](const std::optional<Json> &value) {
            return !value || value->kind() == Json::Kind::Null;
        };
        if (isNothing(left) || isNothing(right))
            return isNothing(left) && isNothing(right);
        const auto isTruth
            = [](Json::Kind kind) { return kind == Json::Kind::True || kind == Json::Kind::False; };
        const bool isOneType
            = left->kind() == right->kind() || (isTruth(left->kind()) && isTruth(right->kind()));
        return isOneType ? isSame(left, right) : std::nullopt;
    }

    static std::optional<bool> isOrdered(Operation operation, const std::optional<Json> &left,
                                         const std::optional<Json> &right)
    {
        const auto isString = [](const std::optional<Json> &value) {
            return value && value->kind() == Json::Kind::String;
        };
        if (isString(left) && isString(right)) {
            const std::string one = left->text();
            const std::string other = right->text();
            if (!isAscii(one) || !isAscii(other))
                return {}; // JavaScript goes by UTF-16.
            return isTrueOf(operation, one <=> other);
        }
        const auto one = numberOf(left);
        const auto other = numberOf(right);
        if (!one || !other)
            return {};
        if (one->empty() || other->empty())
            return false;
        return isTrueOf(operation, compareNumbers(*one, *other));
    }

    static bool isTrueOf(Operation operation, std::strong_ordering order)
    {
        switch (operation) {
        case Operation::Less:
            return order < 0;
        case Operation::LessOrEqual:
            return order <= 0;
        case Operation::Greater:
            return order > 0;
        default:
            return order >= 0;
        }
    }

    const std::vector<Node> &m_nodes;
    const Json *m_state;
    const Json *m_before;
};

std::optional<NativeExpression> NativeExpression::parse(std::span<const ExpressionToken> tokens)
{
    NativeExpression expression;
    if (!Parser(tokens, expression.m_nodes).parse())
        return {};
    return expression;
}

NativeExpression::Answer NativeExpression::evaluate(const Json *state, const Json *before) const
{
    return Evaluation(m_nodes, state, before).of(m_nodes.size() - 1);
}

} // namespace hindcast
