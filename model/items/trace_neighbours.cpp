// SPDX-License-Identifier: MIT
#include "model/items/trace_neighbours.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t mostOfAKind = 8;

const TraceNode &nodeOf(const Trace &trace, int node)
{
    return trace.nodes[std::size_t(node)];
}

} // namespace

TraceNeighbours::TraceNeighbours(std::shared_ptr<const Trace> trace)
    : m_trace(std::move(trace))
{
    const std::size_t count = m_trace->nodes.size();
    m_ends.assign(count, static_cast<std::int32_t>(count));
    std::vector<std::int32_t> open; // The node that is looked at, and those above it.
    for (std::int32_t at = 0; at < std::ssize(m_trace->nodes); ++at) {
        const std::int32_t depth = nodeOf(*m_trace, at).depth;
        if (depth == 0)
            m_roots.push_back(at);
        for (; !open.empty() && nodeOf(*m_trace, open.back()).depth >= depth; open.pop_back())
            m_ends[std::size_t(open.back())] = at;
        open.push_back(at);
    }
    m_nextSame.assign(count, -1);
    std::vector<std::int32_t> last(count, -1); // Of those that repeat a node.
    for (const std::uint32_t node : m_trace->byRow) {
        const std::int32_t first = m_trace->nodes[node].repeats;
        if (first < 0)
            continue;
        std::int32_t &before = last[std::size_t(first)];
        m_nextSame[std::size_t(before < 0 ? first : before)] = static_cast<std::int32_t>(node);
        before = static_cast<std::int32_t>(node);
    }
}

/// The nearest ones, and where all began; that one first.
std::vector<std::uint32_t> TraceNeighbours::causesOf(int node) const
{
    std::vector<std::uint32_t> causes;
    int at = nodeOf(*m_trace, node).parent;
    for (; at >= 0 && causes.size() < mostOfAKind; at = nodeOf(*m_trace, at).parent)
        causes.push_back(static_cast<std::uint32_t>(at));
    if (at >= 0) // Depth first, so the root of a node is the last one before it.
        causes.back()
            = static_cast<std::uint32_t>(*std::prev(std::ranges::upper_bound(m_roots, node)));
    std::ranges::reverse(causes);
    return causes;
}

std::vector<std::uint32_t> TraceNeighbours::around(int node) const
{
    std::vector<std::uint32_t> around = causesOf(node);
    const auto isThere = [&around](int one) {
        return std::ranges::find(around, std::uint32_t(one)) != around.end();
    };

    const int repeats = nodeOf(*m_trace, node).repeats;
    std::vector<std::uint32_t> same{static_cast<std::uint32_t>(node)};
    for (int at = repeats >= 0 ? repeats : node; at >= 0 && same.size() < mostOfAKind;
         at = m_nextSame[std::size_t(at)]) {
        if (at != node && !isThere(at))
            same.push_back(static_cast<std::uint32_t>(at));
    }
    std::ranges::sort(same, {}, [this](std::uint32_t one) { return m_trace->nodes[one].row; });
    around.insert(around.end(), same.begin(), same.end());

    std::size_t effects = 0;
    for (int at = node + 1; at < m_ends[std::size_t(node)] && effects < mostOfAKind;
         at = m_ends[std::size_t(at)]) {
        ++effects;
        if (!isThere(at))
            around.push_back(static_cast<std::uint32_t>(at));
    }
    return around;
}

} // namespace hindcast
