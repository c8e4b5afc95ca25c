// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/branch_desk.h"
#include "model/session/note_desk.h"
#include "model/session/search_desk.h"
#include "model/session/stop_desk.h"
#include "model/session/trace_desk.h"
#include "model/session/watch_desk.h"
#include "model/session/when_desk.h"

namespace hindcast {

/// What a person asks about the history that a session shows, and has noted on it. Outlives the
/// views, which are made anew in another language.
struct DebugDesks
{
    /// \a session must outlive the desks.
    explicit DebugDesks(Session &session)
        : when(session)
        , stops(session)
        , watches(session, stops.finder())
        , trace(session)
        , search(session)
        , branches(session)
        , notes(session)
    {
    }

    WhenDesk when;
    StopDesk stops;
    WatchDesk watches; ///< Behind the stops, whose finder it uses.
    TraceDesk trace;
    SearchDesk search;
    BranchDesk branches;
    NoteDesk notes;
};

} // namespace hindcast
