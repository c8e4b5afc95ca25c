// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/record_parser.h"

namespace hindcast {

/// The event that \a parser has last read by RecordParser::parse() (not the fast one), but for
/// what only the store and its index know: stream, version, position and place.
[[nodiscard]] Event eventOf(const RecordParser &parser);

/// Only \a parts, and not the time, which parseAgain() does not read, into \a event, whose memory
/// is used again; nor anything that the parser does not know.
void fillEvent(Event &event, const RecordParser &parser, const EventParts &parts = {});

} // namespace hindcast
