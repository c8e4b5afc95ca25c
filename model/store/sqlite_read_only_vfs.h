// SPDX-License-Identifier: MIT
#pragma once

namespace hindcast {

/// Name of a SQLite file system layer that opens databases, journals and write-ahead logs with
/// nothing but the right to read, creates none of them, and deletes nothing. `mode=ro` alone is
/// not enough: SQLite 3.40 creates an empty `-wal` beside a database whose header says WAL.
[[nodiscard]] const char *readOnlyVfsName();

} // namespace hindcast
