// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/store/store_index.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace hindcast {

/// An event of a trace, or a cause that is named but is not in the store.
struct TraceNode
{
    static constexpr std::uint32_t noText = 0xffffffff;

    Row row; ///< Invalid: not in this store; \a id says what was looked for.
    std::int32_t parent = -1; ///< The node of its cause; -1: a root.
    std::int32_t depth = 0; ///< 0: a root.
    std::uint32_t id = noText; ///< In Trace::texts.
    std::uint32_t causation = noText; ///< The same; what it names as its cause.
    /// The earlier node of which it is the same request again: of the same type and stream, with
    /// the same cause or the same data. -1: none.
    std::int32_t repeats = -1;
    /// The node that it names as its cause although that one is below it, or itself; -1: none. Such
    /// a node is a root, so that nothing is shown twice.
    std::int32_t closes = -1;
    bool isDuplicate = false; ///< Another event of the trace has the same id.

    [[nodiscard]] bool isMissing() const { return !row.isValid(); }
};

/// The causes and effects of an event, and everything that has its correlation id, as a tree. A
/// finished value.
struct Trace
{
    std::shared_ptr<const StoreIndex> index;
    Row asked; ///< The event that it was asked for.
    /// Each cause before its effects, depth first; roots, and effects of one cause, by position. A
    /// cause that is missing stands where its first effect would.
    std::vector<TraceNode> nodes;
    StringTable texts; ///< Ids and causations.
    std::int64_t leftOut = 0; ///< Events of the correlation that there was no room for.
    bool isCut = false; ///< Looking for more causes or effects was given up.
    std::vector<std::uint32_t> byRow; ///< The nodes with a row, ascending by it.
    std::optional<Timestamp> firstTime; ///< Of the first event, by position, that has a time.

    /// The node of \a row; -1: it is not in the trace.
    [[nodiscard]] int nodeOf(Row row) const;
    [[nodiscard]] std::string_view text(std::uint32_t number) const;
    [[nodiscard]] std::optional<Timestamp> time(int node) const;
    /// From the cause to the event; nothing for a root, and where either has no time.
    [[nodiscard]] std::optional<std::chrono::microseconds> gapToCause(int node) const;
    /// From \a firstTime.
    [[nodiscard]] std::optional<std::chrono::microseconds> gapToFirst(int node) const;
    [[nodiscard]] std::int64_t eventCount() const { return std::ssize(byRow); }
};

} // namespace hindcast
