// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile.h"

namespace hindcast {

/// Where a store keeps snapshots or checkpoints: in a table of its own, or among the events, told
/// by their stream or type.
struct BesideRule
{
    /// In a table: how its rows are read. Among events: the roles that are not the event's own. A
    /// snapshot's state is its \a data; a checkpoint's name is its \a stream, its position is its
    /// \a version, because neither sorts the rows.
    Profile rows;
    std::string streamSuffix; ///< What is left of the stream's name is the name; or empty.
    std::string streamPattern; ///< Its groups, one after the other, are the name; or empty.
    std::vector<std::string> types; ///< Empty: not told by type.
    bool takesGreatest = false; ///< Of the rows with one name the greatest position counts.

    [[nodiscard]] bool isTable() const { return !rows.table.empty(); }
};

/// What a profile knows beside events.
struct BesideRules
{
    std::vector<BesideRule> snapshots;
    std::vector<BesideRule> checkpoints;
};

} // namespace hindcast
