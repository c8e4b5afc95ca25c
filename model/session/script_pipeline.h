// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline.h"
#include "model/session/workspace.h"

namespace hindcast {

class ScriptLibrary;

/// The pipeline that the whole program looks through: \a projection behind all upcasters that are
/// switched on. What is not trusted is left out; for a projection its built-in one stands.
[[nodiscard]] Pipeline chosenPipeline(const ScriptLibrary &library,
                                      const ChosenProjection &projection);

/// The pipeline that the script at \a path is tried in: as a projection in place of the chosen one,
/// as upcasters at its place in the order even if it is switched off. Without such a script in the
/// library, the chosen one.
[[nodiscard]] Pipeline trialPipeline(const ScriptLibrary &library,
                                     const ChosenProjection &projection, const QString &path);

} // namespace hindcast
