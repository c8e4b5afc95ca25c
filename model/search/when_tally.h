// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/when.h"

namespace hindcast {

/// Takes \a interval into the counts and extremes of \a summary.
void countInterval(WhenSummary &summary, const WhenInterval &interval, const StoreIndex &index);

/// Keeps \a failure if it is the first one in the store.
void keepFirst(std::optional<WhenFailure> &first, const std::optional<WhenFailure> &failure);

/// Adds what another thread has come to.
void addSummary(WhenSummary &summary, const WhenSummary &other, const StoreIndex &index);

} // namespace hindcast
