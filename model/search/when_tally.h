// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/when.h"

namespace hindcast {

/// What intervals of a store are compared by.
struct WhenMeasure
{
    explicit WhenMeasure(const StoreIndex &ofStore);

    const StoreIndex &index; ///< Must outlive this.
    std::optional<Timestamp> storeEnd; ///< Found once: that looks at each stream.
};

/// Takes \a interval into the counts and extremes of \a summary.
void countInterval(WhenSummary &summary, const WhenInterval &interval, const WhenMeasure &measure);

/// Keeps \a failure if it is the first one in the store.
void keepFirst(std::optional<WhenFailure> &first, const std::optional<WhenFailure> &failure);

/// Adds what another thread has come to.
void addSummary(WhenSummary &summary, const WhenSummary &other, const WhenMeasure &measure);

} // namespace hindcast
