// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/compare_setup.h"
#include "model/session/workspace.h"

namespace hindcast {

class ScriptLibrary;

/// The trusted scripts of \a scripts as what may be compared. Scripts whose files have the same
/// name are told apart by their folders.
[[nodiscard]] CompareChoices choicesOf(const ScriptLibrary &scripts);

/// The comparison that \a workspace keeps, in the names of \a choices. Scripts that are not among
/// them are left out; a projection that is not becomes the first one.
[[nodiscard]] CompareSetup comparisonOf(const Workspace &workspace, const CompareChoices &choices);

/// Writes \a setup into \a workspace, scripts by their paths.
void keepComparison(const CompareSetup &setup, const CompareChoices &choices, Workspace &workspace);

} // namespace hindcast
