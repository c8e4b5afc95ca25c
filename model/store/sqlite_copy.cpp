// SPDX-License-Identifier: MIT
#include "model/store/sqlite_copy.h"

#include "model/store/sqlite_handle.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteCopy)
};

/// The database file of a connection, below the pager.
class RawFile
{
public:
    explicit RawFile(const SqliteConnection &connection)
    {
        sqlite3_file_control(connection.get(), "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
        if (m_file != nullptr && m_file->pMethods == nullptr)
            m_file = nullptr;
    }

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }

    [[nodiscard]] std::int64_t size() const
    {
        sqlite3_int64 size = 0;
        return m_file->pMethods->xFileSize(m_file, &size) == SQLITE_OK ? size : -1;
    }

    [[nodiscard]] bool read(std::int64_t offset, char *buffer, int count) const
    {
        return m_file->pMethods->xRead(m_file, buffer, count, offset) == SQLITE_OK;
    }

    /// Keeps writers from committing for as long as the copy is being made.
    [[nodiscard]] bool lock() const
    {
        return m_file->pMethods->xLock(m_file, SQLITE_LOCK_SHARED) == SQLITE_OK;
    }
    void unlock() const { m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE); }

private:
    sqlite3_file *m_file = nullptr;
};

std::int64_t bigEndian(const unsigned char *bytes, int count)
{
    std::int64_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value * 256 + bytes[i];
    return value;
}

/// The reason why it failed, or nothing.
std::optional<QString> copyDatabase(const RawFile &from, const QString &to, std::int64_t fullSize)
{
    constexpr std::int64_t piece = 1'048'576;
    QFile out(to);
    if (!out.open(QIODevice::WriteOnly))
        return out.errorString();
    std::string buffer(piece, '\0');
    const std::int64_t size = from.size();
    for (std::int64_t at = 0; at < size; at += piece) {
        const auto count = static_cast<int>(std::min(piece, size - at));
        if (!from.read(at, buffer.data(), count))
            return Words::tr("disk I/O error");
        if (out.write(buffer.data(), count) != count)
            return out.errorString();
    }
    if (size < fullSize && !out.resize(fullSize))
        return out.errorString();
    return {};
}

std::optional<QString> copyIfThere(const QString &from, const QString &to)
{
    QFile file(from);
    if (QFileInfo(from).size() <= 0 || file.copy(to))
        return {};
    return file.errorString();
}

std::optional<QString> copyAll(const QString &path, const RawFile &from, const QString &to,
                               std::int64_t fullSize)
{
    if (!from.isOpen() || !from.lock())
        return Words::tr("database is locked");
    std::optional<QString> failure = copyDatabase(from, to, fullSize);
    for (const auto suffix : {"-journal"_L1, "-wal"_L1}) {
        if (!failure)
            failure = copyIfThere(path + suffix, to + suffix);
    }
    from.unlock();
    return failure;
}

} // namespace

SqliteHeader SqliteHeader::read(const SqliteConnection &connection)
{
    std::array<unsigned char, 100> bytes{};
    const RawFile file(connection);
    if (!file.isOpen()
        || !file.read(0, reinterpret_cast<char *>(bytes.data()), static_cast<int>(bytes.size())))
        return {};
    constexpr std::string_view magic("SQLite format 3\0", 16);
    if (!std::equal(magic.begin(), magic.end(), bytes.begin()))
        return {};
    const std::int64_t pageSize = bigEndian(&bytes[16], 2);
    return {
        .usesLog = bytes[18] == 2 || bytes[19] == 2,
        .pageSize = pageSize == 1 ? 65'536 : pageSize, // Which does not fit into two bytes.
        .pageCount = bigEndian(&bytes[28], 4),
    };
}

bool canReadSchema(const SqliteConnection &connection)
{
    auto statement = connection.prepare("SELECT 1 FROM sqlite_schema LIMIT 1");
    return statement && statement.value().step() != SqliteStatement::Step::Failed;
}

Result<std::shared_ptr<const SqliteAccess>> copyPrivately(const QString &path,
                                                          const SqliteConnection &original,
                                                          const SqliteHeader &header,
                                                          const QString &notice)
{
    const auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid())
        return Error{Words::tr("%1 cannot be copied: %2").arg(path, folder->errorString())};
    auto access = std::make_shared<SqliteAccess>();
    access->kind = SqliteAccess::Kind::Copy;
    access->path = folder->filePath(u"store.db"_s);
    access->folder = folder;
    access->notice = notice;
    if (const auto failure = copyAll(path, RawFile(original), access->path, header.size()))
        return Error{Words::tr("%1 cannot be copied: %2").arg(path, *failure)};

    auto repaired = SqliteConnection::open(*access);
    if (!repaired)
        return repaired.error();
    if (!canReadSchema(repaired.value()))
        return Error{Words::tr("%1 cannot be read: %2").arg(path, repaired.value().reason())};
    return std::shared_ptr<const SqliteAccess>(access);
}

} // namespace hindcast
