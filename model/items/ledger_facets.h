// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/row_list.h"

#include <QString>

#include <vector>

namespace hindcast {

/// A name that events can be filtered by, and how many of them have it.
struct LedgerFacet
{
    QString name;
    std::int64_t events = 0;
    bool operator==(const LedgerFacet &) const = default;
};

/// What the events of a list can be filtered by, the most frequent first.
struct LedgerFacets
{
    std::vector<LedgerFacet> types;
    std::vector<LedgerFacet> actors;
    bool isSample = false; ///< Not all events were looked at, so the counts are too small.
};

/// Looks at \a mostRows of \a rows at most, evenly spread: quick enough for a menu to open.
[[nodiscard]] LedgerFacets ledgerFacets(const RowList &rows, std::int64_t mostRows = 50'000);

} // namespace hindcast
