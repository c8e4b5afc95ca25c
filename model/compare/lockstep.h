// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/side_fold.h"

namespace hindcast {

/// Reads the events of a partition once and gives each to the sides that take it.
class Lockstep
{
public:
    /// A null pointer stands for a side that does not take part. Everything must outlive it.
    Lockstep(const EventSource &source, const Both<SideFold *> &sides)
        : m_source(source)
        , m_sides(sides)
    {
    }

    void begin(const ComparisonUnit &unit);
    [[nodiscard]] bool isAtEnd() const;
    /// Reads the next event and says where it is. Errors as of EventSource::read().
    [[nodiscard]] Result<Row> step();
    /// To be called behind the last step, before asking the sides for their states.
    [[nodiscard]] Result<void> settle();

    [[nodiscard]] const Event &event() const { return m_event; }
    /// Whether \a side was given the last event.
    [[nodiscard]] bool hasTaken(Side side) const { return m_hasTaken.of(side); }
    /// Whether \a side has such a partition, and takes part.
    [[nodiscard]] bool takesPart(Side side) const
    {
        return m_sides.of(side) != nullptr && !m_rows.of(side).empty();
    }
    [[nodiscard]] SideFold &fold(Side side) const { return *m_sides.of(side); }

private:
    [[nodiscard]] std::uint32_t next(Side side) const;

    const EventSource &m_source;
    Both<SideFold *> m_sides;
    Both<std::span<const std::uint32_t>> m_rows;
    Both<std::size_t> m_at;
    Both<bool> m_hasTaken;
    std::string_view m_stream; ///< The one whose events these are, or empty.
    Event m_event;
};

} // namespace hindcast
