// SPDX-License-Identifier: MIT
#include "model/store/sqlite_location.h"

#include <QUrl>

namespace hindcast {

QByteArray SqliteAccess::uri() const
{
    QByteArray name = QUrl::toPercentEncoding(path, "/");
    name.prepend(path.startsWith(u'/') ? "file://" : "file:///");
    switch (kind) {
    case Kind::Live:
        // Without this SQLite would map the -shm for writing, even with mode=ro.
        return name + "?mode=ro&readonly_shm=1";
    case Kind::Immutable:
        return name + "?mode=ro&immutable=1";
    case Kind::Copy:
        break;
    }
    return name + "?mode=rw";
}

} // namespace hindcast
