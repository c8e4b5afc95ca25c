// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/fold.h"

namespace hindcast {

/// A projection written in JavaScript. Runs \a file to define it; the error says what is wrong and
/// where.
[[nodiscard]] Result<std::unique_ptr<Fold>, ScriptError> makeScriptFold(const ScriptFile &file,
                                                                        const ScriptLimits &limits);

} // namespace hindcast
