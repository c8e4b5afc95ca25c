// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"

namespace hindcast {

/// `+ /total`, with `*` for each index; `$result` and `$emitted` lead what is not the state.
[[nodiscard]] QString changedPathText(const ChangedPath &path);
/// `+`, `−`, `~` or `↕`
[[nodiscard]] QString changeSign(FieldChange::Kind kind);

} // namespace hindcast
