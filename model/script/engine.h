// SPDX-License-Identifier: MIT
// For this folder only: names types of the engine.
#pragma once

// The engine's headers use names that Qt's keywords take away.
#pragma push_macro("slots")
#pragma push_macro("signals")
#pragma push_macro("emit")
#undef slots
#undef signals
#undef emit
#include <js/Array.h>
#include <js/CompilationAndEvaluation.h>
#include <js/Conversions.h>
#include <js/Exception.h>
#include <js/Initialization.h>
#include <js/Interrupt.h>
#include <js/JSON.h>
#include <js/Object.h>
#include <js/Principals.h>
#include <js/SourceText.h>
#include <js/Stack.h>
#include <js/String.h>
#include <jsapi.h>
#include <jsfriendapi.h>
#pragma pop_macro("emit")
#pragma pop_macro("signals")
#pragma pop_macro("slots")

#include <string>
#include <string_view>

namespace hindcast::engine {

/// Null pointer if there is no memory left; an exception is then pending.
[[nodiscard]] JSString *toJsString(JSContext *context, std::string_view utf8);
/// Lone surrogates become U+FFFD.
[[nodiscard]] std::string toUtf8(JSContext *context, JSString *text);

[[nodiscard]] bool isAscii(std::string_view text);
/// How many UTF-16 units \a utf8 has as a script's string.
[[nodiscard]] std::size_t unitsOf(std::string_view utf8);

} // namespace hindcast::engine
