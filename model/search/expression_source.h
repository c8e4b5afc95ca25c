// SPDX-License-Identifier: MIT
#pragma once

#include "model/script/script.h"
#include "model/search/native_expression.h"

namespace hindcast {

/// An expression as a person typed it, and as the engine gets it. There, integers beyond 2^53 are
/// BigInts, as they are in the states that it is evaluated over, so that they are compared exactly.
struct ExpressionSource
{
    std::string typed; ///< UTF-8.
    std::string script; ///< UTF-8.
    bool seesState = false; ///< Whether it names what it is given, …
    bool seesBefore = false;
    bool seesEvent = false;
    std::optional<NativeExpression> native; ///< … and what can do without the engine.

    /// The error is that \a text cannot be an expression, as far as that is seen without the
    /// engine; with its place.
    [[nodiscard]] static Result<ExpressionSource, ScriptError> read(const QString &text);

    /// Moves the place of \a error, which the engine has found in \a script, to where the person
    /// typed it, and says what to do where the engine does not. Columns count UTF-16 units.
    void explain(ScriptError &error) const;

private:
    /// A number that the script says in another way.
    struct Rewrite
    {
        std::size_t typedAt = 0;
        std::size_t typedSize = 0;
        std::size_t scriptAt = 0;
        std::size_t scriptSize = 0;
    };
    [[nodiscard]] ScriptError errorAt(std::size_t offset, const QString &message) const;
    [[nodiscard]] std::optional<ScriptError> refusal(std::span<const ExpressionToken> tokens) const;
    [[nodiscard]] std::optional<ScriptError>
    wrongBracket(std::span<const ExpressionToken> tokens) const;
    void look(std::span<const ExpressionToken> tokens);
    void write(std::span<const ExpressionToken> tokens);
    [[nodiscard]] std::size_t offsetOfError(const ScriptError &error) const;
    void placeAt(ScriptError &error, std::size_t offset) const;

    std::vector<Rewrite> m_rewrites; ///< In order.
};

} // namespace hindcast
