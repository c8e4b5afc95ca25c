// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/when_search.h"

#include <QString>

namespace hindcast {

/// How long a condition held: `4 min 12 s`, `1 version`, `still`; versions where times are missing.
[[nodiscard]] QString lastedText(const WhenInterval &interval, const StoreIndex &index);

/// What an event was and who did it: `MoneyWithdrawn · api.mobile`.
[[nodiscard]] QString deedText(const StoreIndex &index, Row row);

/// One sentence for each thing that must be known of a search besides its intervals: versions at
/// which the condition threw, events that could not be applied, intervals that are left out.
[[nodiscard]] QStringList whenRemarks(const WhenSummary &summary, const StoreIndex &index);

} // namespace hindcast
