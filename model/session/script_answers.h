// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_trial.h"

#include <memory>

namespace hindcast {

/// A pipeline, and the place at which it is tried.
struct TrialRequest
{
    Pipeline pipeline;
    /// Null pointer: no store is open, so the scripts are only defined.
    std::shared_ptr<const StoreIndex> index;
    StreamId stream; ///< The one that is looked at; none: the scripts are only defined.
    Row row; ///< The event that is looked at; of the stream, or invalid.
    /// Of a projection with keys; nothing: the one that takes the event.
    std::optional<std::string> partition;
    OnFailure onFailure = OnFailure::Stop;
};

/// What came of a request. A finished value.
struct TrialAnswer
{
    TrialRequest request;
    ScriptTrial trial;
    std::string partition; ///< The one that was run over.
    std::int64_t rows = 0; ///< How many events it was run over; not all of them are taken.
};

/// What the upcasters of a request make of one event. A finished value.
struct UpcastAnswer
{
    Row row;
    Event stored;
    UpcastEvent upcast;
    std::vector<UpcastRule> rules; ///< That upcast.rules counts.
    QString failure; ///< Why there is nothing of this; empty: there is.
};

/// What a script says of itself when it is defined.
struct ScriptFacts
{
    std::optional<ScriptError> error;
    Partitioning partitioning = Partitioning::PerStream; ///< Of a projection.
    int rules = 0; ///< Of upcasters.
};

} // namespace hindcast
