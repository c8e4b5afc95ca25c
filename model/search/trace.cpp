// SPDX-License-Identifier: MIT
#include "model/search/trace.h"

#include <algorithm>

namespace hindcast {

int Trace::nodeOf(Row row) const
{
    const auto rowOf = [this](std::uint32_t node) { return nodes[node].row; };
    const auto found = std::ranges::lower_bound(byRow, row, {}, rowOf);
    return found != byRow.end() && rowOf(*found) == row ? static_cast<int>(*found) : -1;
}

std::string_view Trace::text(std::uint32_t number) const
{
    return number == TraceNode::noText ? std::string_view() : texts.at(number);
}

std::optional<Timestamp> Trace::time(int node) const
{
    const Row row = nodes[std::size_t(node)].row;
    return row.isValid() ? index->timeOf(row) : std::nullopt;
}

std::optional<std::chrono::microseconds> Trace::gapToCause(int node) const
{
    const int parent = nodes[std::size_t(node)].parent;
    const auto own = time(node);
    const auto before = parent < 0 ? std::nullopt : time(parent);
    return own && before ? std::optional(*own - *before) : std::nullopt;
}

std::optional<std::chrono::microseconds> Trace::gapToFirst(int node) const
{
    const auto own = time(node);
    return own && firstTime ? std::optional(*own - *firstTime) : std::nullopt;
}

} // namespace hindcast
