// SPDX-License-Identifier: MIT
#pragma once

#include "model/script/script.h"

#include <optional>

namespace hindcast {

/// What the fewest events shall still show.
struct ReductionGoal
{
    enum class Kind { Condition, Failure };
    Kind kind = Kind::Failure;
    QString condition; ///< JavaScript, see Expression.
    bool atEnd = false; ///< The condition must hold behind the last event, else behind any.
    /// Failures with the same kind, message and line are the same; nothing: the first one that
    /// happens is meant.
    std::optional<ScriptError> failure;
};

} // namespace hindcast
