// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"
#include "model/search/expression_tokens.h"

#include <optional>
#include <span>

namespace hindcast {

/// An expression such as `s.balance < 0 && s.items[0].sku !== "A"`, evaluated over values without
/// the engine: members of `s`, `state` and `before`, literals, comparisons, `&&`, `||`, `!` and
/// brackets. Numbers are compared exactly, of any size and with any fraction; all else is as in
/// JavaScript. A value; thread-safe as far as it is const.
class NativeExpression
{
public:
    /// Nothing if \a tokens say more than that.
    static std::optional<NativeExpression> parse(std::span<const ExpressionToken> tokens);

    struct Answer
    {
        enum class Kind : std::uint8_t {
            Known, ///< \a value is what it gives.
            Throws, ///< Something between two dots is undefined or null.
            Unknown, ///< It needs the engine: strings become numbers, members are inherited …
        };
        Kind kind = Kind::Known;
        std::optional<Json> value; ///< Nothing: undefined.
    };
    /// Null pointers are undefined.
    [[nodiscard]] Answer evaluate(const Json *state, const Json *before) const;

private:
    enum class Operation : std::uint8_t {
        Literal,
        Path,
        Not,
        And,
        Or,
        Same, ///< `===`
        NotSame,
        Equal, ///< `==`
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
    };
    /// `.key`, `["key"]` or `[7]`.
    struct Step
    {
        std::string key;
        std::optional<std::size_t> index; ///< If the key is the number of an item.
        bool isOptional = false; ///< `?.`
    };
    struct Node
    {
        Operation operation = Operation::Literal;
        std::optional<Json> literal; ///< Nothing: undefined.
        bool isOfBefore = false; ///< The path begins at `before`.
        std::vector<Step> steps;
        std::size_t left = 0; ///< Numbers of nodes.
        std::size_t right = 0;
    };
    class Parser;
    class Evaluation;

    std::vector<Node> m_nodes; ///< The last one is the whole.
};

/// Whether \a value counts as true where JavaScript asks for a condition.
[[nodiscard]] bool isTruthy(const std::optional<Json> &value);

} // namespace hindcast
