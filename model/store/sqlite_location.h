// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace hindcast {

/// One way of reading a database file that changes nothing in or beside it.
struct SqliteAccess
{
    enum class Kind {
        Live, ///< In place, with SQLite's own locks: others may write meanwhile.
        Immutable, ///< In place without locks, because nobody has it open.
        Copy, ///< From a copy in a private folder, because SQLite has to repair it first.
    };

    [[nodiscard]] QByteArray uri() const;

    Kind kind = Kind::Live;
    QString path; ///< The file to open; inside the private folder for a copy.
    std::shared_ptr<const QTemporaryDir> folder; ///< Of a copy; goes with its last user.
    QString notice; ///< What the person should know; empty if all is as usual.
};

} // namespace hindcast
