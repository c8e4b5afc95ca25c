// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline.h"
#include "model/script/sandbox.h"

#include <set>

namespace hindcast {

/// One of our texts in resources/scripts/.
[[nodiscard]] const std::string &ourScript(const char *name);

/// What the scripts of a sandbox have said, kept until somebody takes it.
class ScriptNotes
{
public:
    /// Must be called for each new sandbox, when common.js has run in it.
    void connect(Sandbox &sandbox) { m_takeNotes = sandbox.function("takeNotes"); }

    /// Takes in what \a sandbox has seen, at the event \a row, and what its scripts have said.
    void collect(Sandbox &sandbox, Row row);

    /// Takes in what the scripts of \a sandbox have said; before it goes, and on the way to take().
    void collectSaid(Sandbox &sandbox);

    /// Moves everything behind \a notes.
    void take(Sandbox &sandbox, std::vector<ScriptNote> &notes);

private:
    Sandbox::Function m_takeNotes;
    std::vector<ScriptNote> m_notes;
    std::set<std::pair<QString, int>> m_warned; ///< Places that have been warned of.
};

} // namespace hindcast
