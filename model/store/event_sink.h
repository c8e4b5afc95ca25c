// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/index_entry.h"
#include "model/store/problem.h"

#include <functional>

namespace hindcast {

/// Takes in what a store holds, event by event in order of position. Used by one thread at a time.
class EventSink
{
public:
    /// Names the place of the record that is being added, for people: `line 17`.
    using Place = std::function<QString()>;

    EventSink() = default;
    virtual ~EventSink() = default;
    EventSink(const EventSink &) = delete;
    EventSink &operator=(const EventSink &) = delete;

    /// \a place is asked only when there is something wrong with the entry.
    virtual void add(const IndexEntry &entry, const Place &place) = 0;
    /// A record that is no event: it gets a row and is listed as a problem.
    virtual void addBad(std::int64_t locator, std::optional<Position> position,
                        const QString &place, const QString &reason, std::uint32_t part = 0)
        = 0;
    /// A record that is no event but has a number in the stream of events around it: the next one
    /// of its own if \a version is nothing.
    virtual void passOver(std::string_view stream, std::optional<Version> version) = 0;
    /// A problem of the record that is added next, or of the whole store if \a row is invalid.
    virtual void addProblem(Problem problem) = 0;
    /// Of the record that is added next.
    [[nodiscard]] virtual Row nextRow() const = 0;
};

} // namespace hindcast
