// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <QString>

#include <optional>

namespace hindcast {

/// A language that a value can be written in.
enum class LiteralLanguage { Json, TypeScript, Java, CSharp, Python, Kotlin };

/// \a utf8 with a byte order mark at its beginning, which is part of the text and which QString
/// would leave out.
[[nodiscard]] QString wholeText(const std::string &utf8);

/// `json`, `typescript`, `java`, `csharp`, `python`, `kotlin`.
[[nodiscard]] std::optional<LiteralLanguage> literalLanguage(std::string_view name);

/// \a value as an expression of the language that is exactly that value. Objects and arrays with
/// something in them take several lines, of which the ones behind the first are indented by
/// \a indent blanks and more.
///
/// Integers beyond what the language's usual type holds are BigInt (TypeScript), BigInteger (Java,
/// C#, Kotlin) or int (Python); fractions are BigDecimal (Java, Kotlin), decimal (C#), and Decimal
/// where a float would not be the same (Python). Java, C# and Kotlin call `object(…)` and
/// `array(…)`, `Obj` and `Arr` in C#, `jsonObject` and `jsonArray` in Kotlin, which whoever uses
/// the literal must define.
[[nodiscard]] std::string literal(const Json &value, LiteralLanguage language, int indent = 0);

} // namespace hindcast
