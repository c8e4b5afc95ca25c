// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/journal.h"

#include <string>
#include <vector>

namespace hindcast::samples {

/// Writes \a messages as Emmett 0.42 lays them out in SQLite. Replaces \a path. Returns what went
/// wrong, or nothing.
[[nodiscard]] std::string writeEmmettFile(const std::string &path,
                                          const std::vector<Message> &messages);

} // namespace hindcast::samples
