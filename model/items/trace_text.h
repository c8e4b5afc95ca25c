// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/trace.h"

#include <QString>

namespace hindcast {

/// `+412 ms`, `+4.2 s`, `−2 min 11 s`, `0`: how much later something was.
[[nodiscard]] QString gapText(std::chrono::microseconds gap);

/// What is to be said of a node beside its event: `same request again as v62`, `its cause v3 is one
/// of its effects`; empty: nothing.
[[nodiscard]] QString traceNote(const Trace &trace, int node);

/// `not in this store: 7d1c…`, for a node that is missing.
[[nodiscard]] QString missingText(const Trace &trace, int node);

/// What the trace does not hold: `3 events are left out`; empty: it is whole.
[[nodiscard]] QString traceGapsText(const Trace &trace);

} // namespace hindcast
