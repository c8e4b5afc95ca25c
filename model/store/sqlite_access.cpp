// SPDX-License-Identifier: MIT
#include "model/store/sqlite_access.h"

#include "model/store/sqlite_copy.h"
#include "model/store/sqlite_handle.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <filesystem>
#include <string>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

SqliteFiles::File lookAt(const QString &path)
{
    const std::filesystem::path file = QFileInfo(path).filesystemFilePath();
    std::error_code failed;
    const auto size = std::filesystem::file_size(file, failed);
    if (failed)
        return {};
    const auto changed = std::filesystem::last_write_time(file, failed);
    return {static_cast<std::int64_t>(size), failed ? 0 : changed.time_since_epoch().count()};
}

/// Whether SQLite wants to write before it can read, so that only a copy helps.
bool wantsToWrite(int code)
{
    switch (code) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
    case SQLITE_READONLY_CANTINIT:
    case SQLITE_READONLY_CANTLOCK:
    case SQLITE_READONLY_DIRECTORY:
        return true;
    default:
        return (code & 0xff) == SQLITE_CANTOPEN;
    }
}

} // namespace

SqliteFiles SqliteFiles::look(const QString &path)
{
    return {lookAt(path), lookAt(path + "-wal"_L1), lookAt(path + "-journal"_L1),
            lookAt(path + "-shm"_L1).size >= 0};
}

bool SqliteFiles::hasSamePresence(const SqliteFiles &other) const
{
    return (log.size > 0) == (other.log.size > 0) && (journal.size > 0) == (other.journal.size > 0)
        && hasSharedMemory == other.hasSharedMemory
        && (database.size > 0) == (other.database.size > 0);
}

SqliteSource::SqliteSource(const QString &path)
    : m_path(path)
    , m_file(QFileInfo(path).canonicalFilePath())
{
}

Result<std::shared_ptr<const SqliteAccess>> SqliteSource::access()
{
    const std::lock_guard lock(m_mutex);
    const SqliteFiles now = files();
    if (m_access) {
        const bool holds = m_access->kind == SqliteAccess::Kind::Live ? now.hasSamePresence(m_seen)
                                                                      : now == m_seen;
        if (holds)
            return m_access;
    }
    Result<Access> decided = decide(now);
    if (!decided)
        return decided;
    m_seen = now;
    const bool bothLive = m_access && m_access->kind == SqliteAccess::Kind::Live
        && decided.value()->kind == SqliteAccess::Kind::Live;
    if (!bothLive)
        m_access = std::move(decided).value();
    return m_access;
}

void SqliteSource::reconsider()
{
    const std::lock_guard lock(m_mutex);
    if (m_access && m_access->kind != SqliteAccess::Kind::Copy)
        m_access.reset();
}

std::optional<Error> SqliteSource::checkFile() const
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return Error{tr("%1 does not exist.").arg(m_path)};
    if (info.isDir())
        return Error{tr("%1 is a folder.").arg(m_path)};
    if (!info.isReadable())
        return Error{tr("%1 may not be read: permission denied.").arg(m_path)};
    if (info.size() == 0)
        return Error{tr("%1 is empty.").arg(m_path)};
    return {};
}

Result<std::shared_ptr<const SqliteAccess>> SqliteSource::decide(const SqliteFiles &files) const
{
    if (const auto wrong = checkFile())
        return *wrong;
    auto access = std::make_shared<SqliteAccess>();
    access->path = m_file;
    auto opened = SqliteConnection::open(*access);
    if (!opened)
        return Error{tr("%1 cannot be read: %2").arg(m_path, opened.error().message)};
    const SqliteConnection &connection = opened.value();
    const SqliteHeader header = SqliteHeader::read(connection);

    if (header.usesLog && files.log.size <= 0 && files.journal.size <= 0) {
        access->kind = SqliteAccess::Kind::Immutable;
        return Access(access);
    }
    if (canReadSchema(connection))
        return Access(access);

    const int code = connection.code();
    const QString reason = connection.reason();
    if (wantsToWrite(code)) {
        const bool isJournal = code == SQLITE_READONLY_ROLLBACK;
        return copyPrivately(
            m_file, connection, header,
            isJournal ? tr("A change was broken off and left in %1-journal. The store is shown "
                           "from a private copy, in which the change is taken back.")
                            .arg(m_file)
                      : tr("The latest changes are only in %1-wal. The store is shown from a "
                           "private copy that includes them.")
                            .arg(m_file));
    }
    if ((code & 0xff) == SQLITE_CORRUPT && files.database.size < header.size()) {
        return copyPrivately(m_file, connection, header,
                             tr("The database is cut off: %1 of %2 bytes are there. What is left "
                                "is shown from a private copy.")
                                 .arg(files.database.size)
                                 .arg(header.size()));
    }
    return Error{tr("%1 cannot be read: %2").arg(m_path, reason)};
}

} // namespace hindcast
