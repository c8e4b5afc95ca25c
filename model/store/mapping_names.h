// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/column_mapping.h"

namespace hindcast {

/// What \a name, of a column or a JSON key, counts for when it is to play \a role: up to 100; 0:
/// nothing. Names may be written in any way, and what stands before the telling part, as in
/// `evt_stream_id`, takes some of it away.
[[nodiscard]] int scoreOfName(MappedRole role, std::string_view name);

/// The words of a name, in lower case: `evt_streamId` is evt, stream, id.
[[nodiscard]] std::vector<std::string> wordsOfName(std::string_view name);

} // namespace hindcast
