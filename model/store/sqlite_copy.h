// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/sqlite_location.h"

#include <QCoreApplication>

#include <cstdint>

namespace hindcast {

class SqliteConnection;

/// What the first hundred bytes of a database say about it.
struct SqliteHeader
{
    /// Reads through SQLite, because closing a file descriptor of our own would drop the locks
    /// that other connections of this process hold. All zero if there is no such header.
    static SqliteHeader read(const SqliteConnection &connection);
    [[nodiscard]] std::int64_t size() const { return pageSize * pageCount; }

    bool usesLog = false; ///< Its journal mode is WAL.
    std::int64_t pageSize = 0;
    std::int64_t pageCount = 0;
};

/// Whether \a connection gets at its database at all; it knows the reason if not.
[[nodiscard]] bool canReadSchema(const SqliteConnection &connection);

/// Copies the database at \a path, which \a original has open, with its journal and log into a
/// private folder, where SQLite then repairs it. A copy shorter than its header says is filled up
/// with zeros, which read as one damaged page each instead of as a database that is none.
[[nodiscard]] Result<std::shared_ptr<const SqliteAccess>>
copyPrivately(const QString &path, const SqliteConnection &original, const SqliteHeader &header,
              const QString &notice);

} // namespace hindcast
