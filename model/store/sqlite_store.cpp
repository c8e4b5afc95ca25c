// SPDX-License-Identifier: MIT
#include "model/store/sqlite_store.h"

#include <QCoreApplication>

namespace hindcast {

Result<std::unique_ptr<EventStore>> openSqliteStore(const QString &path)
{
    return Error{QCoreApplication::translate("hindcast::SqliteStore",
                                             "%1: no profile recognises the tables in it.")
                     .arg(path)};
}

} // namespace hindcast
