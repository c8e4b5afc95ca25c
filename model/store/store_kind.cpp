// SPDX-License-Identifier: MIT
#include "model/store/store_kind.h"

#include "model/store/byte_file.h"

#include <array>
#include <string_view>

namespace hindcast {

Result<bool> isSqliteFile(const QString &path)
{
    constexpr std::string_view magic("SQLite format 3\0", 16);
    const auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    std::array<char, magic.size()> head{};
    const auto size = file.value()->read(0, head.data(), head.size());
    if (!size)
        return size.error();
    return std::string_view(head.data(), size.value()) == magic;
}

} // namespace hindcast
