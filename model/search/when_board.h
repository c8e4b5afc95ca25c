// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/when_tally.h"

#include <deque>
#include <mutex>

namespace hindcast {

/// One partition, or all of a projection whose partitions share a state.
struct WhenUnit
{
    std::string_view key;
    StreamId stream; ///< If it is one.
    std::span<const std::uint32_t> rows; ///< Ascending.
};

/// What the threads of one search share: the units that are left, and what was found in the others.
/// Thread-safe.
class WhenBoard
{
public:
    /// At most \a most intervals are kept and given out. \a index must outlive the board.
    WhenBoard(const StoreIndex &index, std::vector<WhenUnit> units, std::int64_t most);

    [[nodiscard]] const std::vector<WhenUnit> &units() const { return m_units; }
    [[nodiscard]] const WhenMeasure &measure() const { return m_measure; }
    /// The numbers of the units that a thread takes next, from the first to before the second.
    [[nodiscard]] std::pair<std::size_t, std::size_t> nextUnits();

    /// Takes in what was found in \a unit since the last call, and \a summary if it is done.
    void add(std::size_t unit, std::vector<WhenInterval> fresh);
    void finish(std::size_t unit, std::vector<WhenInterval> fresh);
    /// What was found since the last call, as far as nothing that is still to come belongs before.
    [[nodiscard]] std::vector<WhenInterval> take();

    /// Adds what a thread has come to.
    void count(const WhenSummary &summary);
    [[nodiscard]] WhenSummary summary();

private:
    struct Found
    {
        std::vector<WhenInterval> intervals;
        bool isDone = false;
    };
    Found &foundIn(std::size_t unit);
    void keep(std::size_t unit, std::vector<WhenInterval> fresh, bool isDone);

    const WhenMeasure m_measure;
    const std::vector<WhenUnit> m_units;
    const std::int64_t m_most;
    std::mutex m_mutex; ///< For all that is below.
    std::size_t m_next = 0;
    std::size_t m_front = 0; ///< The first unit that is not done and given out.
    std::deque<Found> m_found; ///< Of the units from there on.
    std::int64_t m_kept = 0;
    WhenSummary m_summary;
};

} // namespace hindcast
