// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/compact_column.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace hindcast {

/// Numbers the events of streams that do not number them all themselves, where their order in the
/// stream is not that of the store: an old event may be linked into a stream behind a newer one.
/// Kept beside an index while it is built; streams in the same order as the store cost nothing
/// but the columns.
class PlaceOrders
{
public:
    /// A version that was found for an event in its own stream, or for one of the index's links.
    struct Numbered
    {
        std::uint32_t row = 0;
        std::optional<std::size_t> link;
        std::int64_t version = 0;
    };

    /// An event in \a stream, where \a order says which comes first. \a version is nothing if the
    /// store has none; \a link is the link's number unless the stream is the event's own.
    void add(std::uint32_t stream, std::uint32_t row, std::optional<std::size_t> link,
             std::int64_t order, std::optional<std::int64_t> version);

    [[nodiscard]] bool isEmpty() const { return m_rows.size() == 0; }
    /// The versions of events in streams whose order is not the store's, if they have none of
    /// their own. A stream begins with \a firstVersion.
    [[nodiscard]] std::vector<Numbered> numbers(std::int64_t firstVersion) const;

private:
    struct Member;
    [[nodiscard]] std::vector<Member> membersOf(const std::set<std::uint32_t> &streams) const;

    CompactColumn m_streams;
    CompactColumn m_rows;
    CompactColumn m_links; ///< -1: the event's own stream.
    CompactColumn m_orders;
    std::vector<bool> m_isNumbered;
    CompactColumn m_versions; ///< Of those that are numbered.
    std::vector<std::int64_t> m_lastOrders; ///< By stream.
    std::set<std::uint32_t> m_disordered; ///< Streams.
};

} // namespace hindcast
