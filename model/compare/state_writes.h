// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <string>
#include <vector>

namespace hindcast {

/// A place in a state: decoded keys of members and numbers of items, from the outside in.
using StatePath = std::vector<std::string>;

/// Does to \a state what Fold::takeWrites() has told in \a text; what is not written to stays
/// shared with copies of the state. Adds the places that were assigned to, where they lie then, to
/// \a assigned. False if the text does not fit the state, which is then of no use any more.
[[nodiscard]] bool applyWrites(Json &state, const std::string &text,
                               std::vector<StatePath> &assigned);

} // namespace hindcast
