// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/profile.h"

#include <stop_token>

namespace hindcast {

/// The beginning of a store as a profile reads it.
struct MappingPreview
{
    struct Line
    {
        Event event; ///< Its data cut at a few thousand bytes.
        Row row;
    };

    std::shared_ptr<const StoreIndex> index; ///< Of the rows that were read, never a null pointer.
    std::vector<Line> events; ///< The first ones.
    /// The index's, without those that come from not reading in order of position.
    std::vector<Problem> problems;
    bool isWhole = false; ///< All rows of the table were read.
    QString failure; ///< Why reading broke off, or why nothing could be read.
};

constexpr std::int64_t previewedRows = 4'000;
constexpr std::size_t previewedEvents = 100;

/// Reads the first rows or records of the store at \a path with \a profile, in the order in which
/// they lie there, within a second whatever its size. Any thread; ends early when \a stop is asked
/// for.
[[nodiscard]] MappingPreview previewMapping(const QString &path, Profile profile,
                                            const std::stop_token &stop);

} // namespace hindcast
