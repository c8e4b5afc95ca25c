// SPDX-License-Identifier: MIT
#include "model/store/byte_file.h"
#include "model/store/file_store.h"
#include "model/store/sqlite_store.h"
#include "model/store/store_choice.h"
#include "model/store/user_profiles.h"

#include <QCoreApplication>

#include <array>

namespace hindcast {

namespace {

Result<bool> isDatabase(const QString &path)
{
    constexpr std::string_view sqliteMagic("SQLite format 3\0", 16);
    const auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    std::array<char, sqliteMagic.size()> head{};
    const auto size = file.value()->read(0, head.data(), head.size());
    if (!size)
        return size.error();
    return std::string_view(head.data(), size.value()) == sqliteMagic;
}

} // namespace

Result<std::unique_ptr<EventStore>> openStore(const QString &path)
{
    return openStore(path, {});
}

Result<std::unique_ptr<EventStore>> openStore(const QString &path, const StoreChoice &choice)
{
    const auto database = isDatabase(path);
    if (!database)
        return database.error();
    return database.value() ? openSqliteStore(path, choice) : openFileStore(path);
}

Result<std::vector<StoreCandidate>> storeCandidates(const QString &path)
{
    const auto database = isDatabase(path);
    if (!database)
        return database.error();
    if (!database.value())
        return std::vector<StoreCandidate>();
    return sqliteCandidates(path, readProfiles().profiles);
}

} // namespace hindcast
