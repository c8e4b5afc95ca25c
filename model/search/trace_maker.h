// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/event_links.h"
#include "model/search/trace.h"
#include "model/search/trace_request.h"

namespace hindcast {

/// Makes the trace of an event. Where it has a correlation id, the events with the same one are its
/// members; causes outside are looked up, effects outside are not. Where it has none the whole
/// store is looked through for causes and effects. The error says why the event or another one
/// could not be read. After \a stop was asked for the answer is not whole, and to be dropped.
[[nodiscard]] Result<Trace> makeTrace(EventReader &reader, const TraceRequest &request,
                                      const RowProgress &progress, const std::stop_token &stop);

} // namespace hindcast
