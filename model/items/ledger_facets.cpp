// SPDX-License-Identifier: MIT
#include "model/items/ledger_facets.h"

#include <algorithm>

namespace hindcast {

namespace {

std::vector<LedgerFacet> facets(const StringTable &names, const std::vector<std::int64_t> &counts)
{
    std::vector<LedgerFacet> result;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            result.push_back(
                {QString::fromUtf8(names.at(static_cast<std::uint32_t>(i))), counts[i]});
    }
    std::ranges::sort(result, [](const LedgerFacet &left, const LedgerFacet &right) {
        return left.events != right.events ? left.events > right.events : left.name < right.name;
    });
    return result;
}

} // namespace

LedgerFacets ledgerFacets(const RowList &rows, std::int64_t mostRows)
{
    if (rows.isEmpty())
        return {};
    const StoreIndex &index = *rows.index();
    std::vector<std::int64_t> types(index.types.size());
    std::vector<std::int64_t> actors(index.actors.size());
    const std::int64_t step = (rows.count() + mostRows - 1) / mostRows;
    for (std::int64_t i = 0; i < rows.count(); i += step) {
        const IndexedEvent event = index.event(rows.at(i));
        if (event.type.isValid())
            ++types[event.type.value];
        if (event.actor.isValid())
            ++actors[event.actor.value];
    }
    return {facets(index.types, types), facets(index.actors, actors), step > 1};
}

} // namespace hindcast
