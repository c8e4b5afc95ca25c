// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QString>

#include <chrono>
#include <cstddef>
#include <string>

namespace hindcast {

/// A script as it is run: the text counts, and the path names it in messages.
struct ScriptFile
{
    QString path;
    std::string text; ///< UTF-8.
    bool operator==(const ScriptFile &) const = default;
};

/// What a script may use up. Running out of any of them is an error at the event it happens at.
struct ScriptLimits
{
    std::chrono::milliseconds compileTime{500};
    std::chrono::milliseconds callTime{250}; ///< For each call of a handler.
    std::size_t heapBytes = std::size_t{256} * 1024 * 1024;
    std::size_t stateBytes = std::size_t{16} * 1024 * 1024; ///< Of the state as JSON text.
    int stateDepth = 64;
    bool operator==(const ScriptLimits &) const = default;
};

/// Why a script cannot be used, or failed at an event.
struct ScriptError
{
    enum class Kind {
        Syntax, ///< The text is not JavaScript.
        Definition, ///< It threw when it was run to define a projection or upcasters.
        Thrown, ///< A function of it threw at an event.
        TimeLimit,
        MemoryLimit,
        StackLimit,
        State, ///< What it returned cannot be a state or an event.
        Data, ///< No script's fault: a built-in projection cannot apply the event.
    };
    Kind kind = Kind::Thrown;
    QString message; ///< `TypeError: e.data.customerName is undefined`
    QString file; ///< The path of the script; empty if no script is to blame.
    int line = 0; ///< From 1; 0: not known.
    int column = 0; ///< From 1; 0: not known.
    bool operator==(const ScriptError &) const = default;
};

/// `order-upcasters.js:9:34: TypeError: e.data.customerName is undefined`, with the name of the
/// file only.
[[nodiscard]] QString sentence(const ScriptError &error);

} // namespace hindcast
