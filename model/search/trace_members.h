// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/event_links.h"
#include "model/search/trace.h"
#include "model/search/trace_request.h"

#include <unordered_map>

namespace hindcast {

/// An event that belongs to a trace, with what it says of its cause.
struct TraceMember
{
    Row row;
    std::uint32_t id = TraceNode::noText;
    std::uint32_t causation = TraceNode::noText;
    Row cause; ///< As far as it is known without the member's id.
    bool isCauseSettled = false; ///< \a cause is all there is to know, even if it is none.
    std::uint64_t data = 0; ///< A hash of its data; 0: it has none to speak of.
};

/// Finds out which events belong to a trace. Used once, by one thread.
class TraceMembers
{
public:
    TraceMembers(EventReader &reader, const TraceRequest &request, const RowProgress &progress,
                 const std::stop_token &stop);

    [[nodiscard]] Result<void> gather();

    std::vector<TraceMember> members; ///< Ascending by row after gather().
    StringTable texts;
    std::int64_t leftOut = 0;
    bool isCut = false;

    /// The number of the member at \a row, or -1.
    [[nodiscard]] int memberAt(Row row) const;
    /// The number of the first member that has the id; -1: none, or \a id is none.
    [[nodiscard]] int ownerOf(std::uint32_t id) const;
    /// The member that caused \a member; -1: none among them.
    [[nodiscard]] int causeOf(const TraceMember &member) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> correlatedRows();
    [[nodiscard]] Result<void> read(const std::vector<std::uint32_t> &rows);
    void add(Row row, const Event &event);
    [[nodiscard]] Result<void> findCauses();
    [[nodiscard]] std::vector<std::uint32_t> unsettled() const;
    void lookUp(const std::vector<std::uint32_t> &wanted, std::vector<std::uint32_t> &found);
    void lookThrough(const std::vector<std::uint32_t> &wanted, std::vector<std::uint32_t> &found);
    [[nodiscard]] Result<void> findEffects();
    [[nodiscard]] Result<Row> effectsUpTo(Row end, std::vector<std::uint32_t> &found);
    [[nodiscard]] bool isEffect(const Event &event) const;
    void sort();
    [[nodiscard]] bool isFull() const;

    EventReader &m_reader;
    const StoreIndex &m_index;
    TraceRequest m_request;
    const RowProgress &m_progress;
    std::stop_token m_stop;
    std::unordered_map<std::int64_t, int> m_byRow;
    std::vector<int> m_owners; ///< By the number of the id.
};

} // namespace hindcast
