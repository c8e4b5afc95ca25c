// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QString>

namespace hindcast {

/// Whether the file at \a path is a SQLite database, by its first bytes; else it is a file of
/// records. The error says which path and why it cannot be read.
[[nodiscard]] Result<bool> isSqliteFile(const QString &path);

} // namespace hindcast
