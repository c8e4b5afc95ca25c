// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"
#include "model/event/timestamp.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hindcast {

/// A further stream of an event on its way into the index.
struct IndexPlace
{
    std::string_view stream;
    std::optional<std::string_view> category; ///< Nothing: the text before the first `-`.
    std::optional<Version> version; ///< Nothing: by \a order.
    std::int64_t order = 0; ///< Which comes first, of those in a stream that have no version.
};

/// One event on its way into the index. The views need to live only as long as the call.
struct IndexEntry
{
    std::string_view stream;
    std::optional<std::string_view> category; ///< Nothing: the text before the first `-`.
    std::optional<Version> version; ///< Nothing: the next one in its stream.
    std::string_view type;
    std::optional<Timestamp> time;
    std::string_view correlation; ///< Empty: none.
    std::string_view actor; ///< Empty: none.
    std::optional<Position> position; ///< Nothing: the next one; the first row has 1.
    std::int64_t locator = 0;
    std::uint32_t part = 0;
    bool isArchived = false;
    bool isDeleted = false;
    bool startsStream = false; ///< All earlier events of its stream are archived with this one.
    std::optional<std::int64_t> order; ///< Of its own stream's place, as IndexPlace has it.
    std::span<const IndexPlace> places; ///< Those that name a stream again count once.
    /// StringTable::hashOf() of these texts, if somebody has worked them out.
    struct Hashes
    {
        std::size_t stream = 0;
        std::size_t correlation = 0;
    };
    std::optional<Hashes> hashes;
};

} // namespace hindcast
