// SPDX-License-Identifier: MIT
#include "model/store/byte_file.h"
#include "model/store/event_store.h"
#include "model/store/file_store.h"
#include "model/store/sqlite_store.h"

#include <QCoreApplication>

#include <array>

namespace hindcast {

Result<std::unique_ptr<EventStore>> openStore(const QString &path)
{
    constexpr std::string_view sqliteMagic("SQLite format 3\0", 16);
    const auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    std::array<char, sqliteMagic.size()> head{};
    const auto size = file.value()->read(0, head.data(), head.size());
    if (!size)
        return size.error();
    if (std::string_view(head.data(), size.value()) == sqliteMagic)
        return openSqliteStore(path);
    return openFileStore(path);
}

} // namespace hindcast
