// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch.h"
#include "model/compare/side_fold.h"

namespace hindcast {

/// Events in an order of their own, for folding. Lives on one thread.
class EventSequence
{
public:
    EventSequence() = default;
    virtual ~EventSequence() = default;
    Q_DISABLE_COPY_MOVE(EventSequence)

    [[nodiscard]] virtual std::int64_t count() const = 0;
    /// Reads the event at \a at into \a into, and says by which row scripts are told of it; an
    /// invalid row: there is nothing to fold here. Errors as of EventSource::read().
    [[nodiscard]] virtual Result<Row> read(std::int64_t at, Event &into) = 0;
};

/// One event of a branch, or one that it skips.
struct BranchItem
{
    std::int64_t base = -1; ///< Which event of the base; -1: it never was.
    std::int32_t placed = -1; ///< Which of Branch::placed; -1: it stands where it was.
    bool isSkipped = false;
    bool isChanged = false;
    std::int64_t like = -1; ///< The base's event whose place it has, see BranchEvents.
    /// Events of the base that have come by now, those that were moved or skipped as well.
    std::int64_t really = 0;

    [[nodiscard]] bool isInserted() const { return base < 0; }
    [[nodiscard]] bool isMoved() const { return base >= 0 && placed >= 0; }
    /// Whether it is as the store has it, where the store has it.
    [[nodiscard]] bool isStored() const { return placed < 0 && !isSkipped && !isChanged; }
    bool operator==(const BranchItem &) const = default;
};

/// The events of \a branch in their order, those that it skips among them. \a available says how
/// many events the base has now; what the branch says of more is left out.
[[nodiscard]] std::vector<BranchItem> itemsOf(const Branch &branch, std::int64_t available);

// What people do with the items of a branch; each gives the branch that comes of it.
/// Moves the item at \a from so that it stands at \a to of all items.
[[nodiscard]] Branch withMoved(const Branch &branch, std::int64_t available, std::size_t from,
                               std::size_t to);
/// Puts an event that never was before the item at \a at; the number of items: behind them all.
[[nodiscard]] Branch withInserted(const Branch &branch, std::int64_t available, std::size_t at,
                                  ScratchEvent event);
/// Takes out an event that never was.
[[nodiscard]] Branch withoutInserted(Branch branch, const BranchItem &item);
/// Says what the event of \a item is to be. For one of the base, \a stored is what it is.
[[nodiscard]] Branch withChanged(Branch branch, const BranchItem &item, ScratchEvent event,
                                 const ScratchEvent &stored);

/// What people are shown of a stored event to change it. Data that is not JSON is left out.
[[nodiscard]] ScratchEvent scratchEventOf(const Event &event);
/// What stands in a branch for an event with \a changes.
void applyScratchEvent(const ScratchEvent &changes, Event &event);

/// No row of a store is as high as this one. Events that a branch changes or inserts have rows from
/// here on, so that nothing that is told of them is ever put down to a stored event.
constexpr std::int64_t firstScratchRow = std::int64_t{1} << 32;
[[nodiscard]] inline bool isScratchRow(Row row)
{
    return row.value >= firstScratchRow;
}

/// A branch, read from its base. An event that never was has stream, version, position and time of
/// the one before it; of the first one, if it comes before all.
class BranchEvents final : public EventSequence
{
public:
    /// \a rows are those of the base, as it is now, and must outlive this. \a stream says in which
    /// stream they stand, if each stream has a state of its own.
    BranchEvents(const EventSource &source, std::span<const std::uint32_t> rows, std::string stream,
                 const Branch &branch);

    [[nodiscard]] const std::vector<BranchItem> &items() const { return m_items; }
    std::int64_t count() const override { return std::ssize(m_items); }
    Result<Row> read(std::int64_t at, Event &into) override;
    /// The stored event that the item at \a at was made from; invalid: it never was.
    [[nodiscard]] Row storedRow(std::int64_t at) const;

private:
    const EventSource &m_source;
    std::span<const std::uint32_t> m_rows;
    std::string m_stream;
    Branch m_branch;
    std::vector<BranchItem> m_items;
};

} // namespace hindcast
