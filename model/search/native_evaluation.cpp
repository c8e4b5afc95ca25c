// SPDX-License-Identifier: MIT
#include "model/compare/exact_equality.h"
#include "model/compare/exact_number.h"
#include "model/search/native_expression.h"

#include <algorithm>
#include <array>

namespace hindcast {

namespace {

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

NativeExpression::Answer NativeExpression::evaluate(const Json *state, const Json *before) const
{
    return Evaluation(m_nodes, state, before).of(m_nodes.size() - 1);
}

} // namespace hindcast
