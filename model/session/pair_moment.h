// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_request.h"
#include "model/compare/field_changes.h"

namespace hindcast {

/// One partition, as both sides of a comparison build it.
struct PairSubject
{
    ComparisonSource source;
    ComparisonRequest request;
    std::string key;
    bool isShared = false; ///< The state that all partitions of a bi-state projection share.
};

/// One side of a partition at one event. A finished value.
struct PairSide
{
    /// With what transformBy and filterBy make of it as its member `$result`. Nothing: there is no
    /// such partition yet.
    std::optional<Json> state;
    bool takesEvent = false; ///< The event is one of those that the partition is fed with.
    std::optional<ScriptError> failure; ///< Why this very event could not be applied.
    std::int64_t failures = 0; ///< Events up to here that could not be applied.
    Row stoppedAt; ///< The event that the partition stopped at; invalid: it has not.
    bool hasUpcasters = false;
    UpcastEvent upcast; ///< What they made of the event, if it is taken.
    QStringList rules; ///< Names of those that took part.
};

/// Both sides of a partition at one event. A finished value.
struct PairMoment
{
    std::int64_t ordinal = -1;
    Row row;
    Event event;
    Both<PairSide> sides;
    std::vector<FieldChange> changes; ///< Where the states differ, without what is ignored.
    QString failure; ///< Why the event could not be read; empty: it was.
};

} // namespace hindcast
