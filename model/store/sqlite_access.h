// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/sqlite_location.h"

#include <QCoreApplication>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

namespace hindcast {

/// What is known of a database's files without opening them.
struct SqliteFiles
{
    struct File
    {
        std::int64_t size = -1; ///< -1: not there.
        std::int64_t changed = 0; ///< In the file system's own ticks.
        bool operator==(const File &) const = default;
    };

    static SqliteFiles look(const QString &path);
    /// Whether the same of them are there and hold something.
    [[nodiscard]] bool hasSamePresence(const SqliteFiles &other) const;
    bool operator==(const SqliteFiles &) const = default;

    File database;
    File log; ///< `-wal`
    File journal; ///< `-journal`
    bool hasSharedMemory = false; ///< `-shm`
};

/// A database file and how to get at it. What is right depends on what others did to the file and
/// left beside it, so it is decided again when that changes. Any thread may ask.
class SqliteSource
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteSource)
public:
    explicit SqliteSource(const QString &path);

    /// The same pointer as long as the way is the same.
    [[nodiscard]] Result<std::shared_ptr<const SqliteAccess>> access();
    /// The next access() decides afresh, unless on a copy that nothing has changed for. For after
    /// a failure.
    void reconsider();
    [[nodiscard]] SqliteFiles files() const { return SqliteFiles::look(m_file); }

private:
    using Access = std::shared_ptr<const SqliteAccess>;
    [[nodiscard]] std::optional<Error> checkFile() const;
    [[nodiscard]] Result<Access> decide(const SqliteFiles &files) const;

    QString m_path; ///< As given, for messages.
    QString m_file; ///< Behind symbolic links, because that is where SQLite looks for the others.
    std::mutex m_mutex;
    Access m_access;
    SqliteFiles m_seen;
};

} // namespace hindcast
