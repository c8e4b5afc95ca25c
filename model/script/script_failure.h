// SPDX-License-Identifier: MIT
// For this folder only: names types of the engine.
#pragma once

#include "model/script/engine.h"
#include "model/script/script.h"

namespace hindcast::engine {

/// Names that texts of ours go by; a place in them is no help to the author of a script.
constexpr std::string_view ourPrefix = "hindcast:";

/// Takes the pending exception of \a context off it and says what it means. Where it was thrown by
/// a text of ours, the place is where the script called it.
[[nodiscard]] ScriptError takeFailure(JSContext *context, ScriptError::Kind kind);

struct ScriptPlace
{
    QString file;
    int line = 0;
    int column = 0;
};

/// Where the script is that runs now; empty if none does.
[[nodiscard]] ScriptPlace runningPlace(JSContext *context);

} // namespace hindcast::engine
