// SPDX-License-Identifier: MIT
#include "model/store/sqlite_read_only_vfs.h"

#include <sqlite3.h>

namespace hindcast {

namespace {

constexpr const char *vfsName = "hindcast-read-only";

int openForReading(sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *given)
{
    constexpr int ofTheStore = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL
        | SQLITE_OPEN_SUPER_JOURNAL;
    if ((flags & ofTheStore) != 0) {
        flags &= ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_DELETEONCLOSE);
        flags |= SQLITE_OPEN_READONLY;
    }
    auto *system = static_cast<sqlite3_vfs *>(self->pAppData);
    return system->xOpen(system, name, file, flags, given);
}

int deleteNothing(sqlite3_vfs *, const char *, int)
{
    return SQLITE_IOERR_DELETE;
}

/// The system's own layer with two functions replaced. The rest of them do not look at which
/// layer they are called for.
sqlite3_vfs *makeVfs()
{
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs vfs = *system;
    vfs.zName = vfsName;
    vfs.pNext = nullptr;
    vfs.pAppData = system;
    vfs.xOpen = openForReading;
    vfs.xDelete = deleteNothing;
    sqlite3_vfs_register(&vfs, 0);
    return &vfs;
}

} // namespace

const char *readOnlyVfsName()
{
    static const sqlite3_vfs *vfs = makeVfs(); // Once, whichever thread comes first.
    return vfs->zName;
}

} // namespace hindcast
