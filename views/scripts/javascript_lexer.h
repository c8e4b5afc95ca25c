// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <compare>
#include <vector>

namespace hindcast {

/// A piece of one line of JavaScript. Blanks belong to no token.
struct JavaScriptToken
{
    enum class Kind {
        Comment,
        String, ///< In quotes, or a piece of a template literal.
        RegularExpression,
        Number,
        Keyword,
        Function, ///< A name that is called, declared as a function, or tags a template.
        Property, ///< A name behind a dot or before the colon of an object literal.
        Identifier,
        Bracket, ///< One of ()[]{}.
        Punctuation,
    };

    qsizetype begin = 0;
    qsizetype length = 0;
    Kind kind = Kind::Identifier;

    [[nodiscard]] qsizetype end() const { return begin + length; }
    friend bool operator==(const JavaScriptToken &, const JavaScriptToken &) = default;
};

/// What the lines before a line say about how to read it.
struct JavaScriptState
{
    enum class Inside { Code, BlockComment, Template, SingleQuotes, DoubleQuotes };
    /// What the last token was: it tells a regular expression from a division, and a name from a
    /// property.
    enum class After { Operator, Operand, Dot, ListStart, Function };

    Inside inside = Inside::Code;
    After after = After::Operator;
    /// For each `${` that is open, the outermost first: how many braces are open in it.
    std::vector<int> substitutions;

    friend auto operator<=>(const JavaScriptState &, const JavaScriptState &) = default;
};

/// The tokens of one line, and the state of the line behind it.
struct JavaScriptLine
{
    std::vector<JavaScriptToken> tokens; ///< In order, not empty, not overlapping.
    JavaScriptState state;
};

/// Reads \a line, which is without its line break. Takes any text, however broken; a string or
/// regular expression without an end goes to the end of the line. It does not parse, so it guesses
/// what a `/` is behind two signs: behind `)` a division, unless the `(` of an `if`, `for`, `while`
/// or `with` is in the same line, and behind `}` the beginning of a regular expression.
[[nodiscard]] JavaScriptLine readJavaScriptLine(QStringView line, JavaScriptState state = {});

} // namespace hindcast
