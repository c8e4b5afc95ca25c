// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline.h"

namespace hindcast {

class ScriptLibrary;

/// The projection that a person has chosen.
struct ProjectionChoice
{
    BuiltIn builtIn = BuiltIn::Merge; ///< Counts if there is no script.
    QString script; ///< Path of one in the library, or empty.
    bool operator==(const ProjectionChoice &) const = default;
};

/// The pipeline that the whole program looks through: \a projection behind all upcasters that are
/// switched on. What is not trusted is left out; for a projection its built-in one stands.
[[nodiscard]] Pipeline chosenPipeline(const ScriptLibrary &library,
                                      const ProjectionChoice &projection);

/// The pipeline that the script at \a path is tried in: as a projection in place of the chosen one,
/// as upcasters at its place in the order even if it is switched off. Without such a script in the
/// library, the chosen one.
[[nodiscard]] Pipeline trialPipeline(const ScriptLibrary &library,
                                     const ProjectionChoice &projection, const QString &path);

} // namespace hindcast
