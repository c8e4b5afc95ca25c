// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/trace.h"

namespace hindcast {

/// Finds what a short list shows around a node of a trace. Goes through the trace once, when it is
/// made; an answer then takes no longer for a trace of millions of nodes than for a short one.
class TraceNeighbours
{
public:
    TraceNeighbours() = default; ///< Of no trace.
    explicit TraceNeighbours(std::shared_ptr<const Trace> trace);

    [[nodiscard]] const std::shared_ptr<const Trace> &trace() const { return m_trace; }
    /// What led to \a node: its causes from the first on, itself among the same requests, and its
    /// own effects. Two dozen nodes at most.
    [[nodiscard]] std::vector<std::uint32_t> around(int node) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> causesOf(int node) const;

    std::shared_ptr<const Trace> m_trace;
    std::vector<std::int32_t> m_roots; ///< Ascending.
    std::vector<std::int32_t> m_ends; ///< For each node, the first that is not below it.
    std::vector<std::int32_t> m_nextSame; ///< The next same request, by row; -1: none.
};

} // namespace hindcast
