// SPDX-License-Identifier: MIT
#include "model/store/index_cache.h"

#include "model/store/byte_file.h"
#include "model/store/index_archive.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ending = ".hindcast-index"_L1;
constexpr std::uint64_t magic = 0x31'78'64'6e'69'63'68'00; ///< "\0hcindx1"
constexpr qint64 mostBytes = qint64{2} << 30; ///< Of all files together.

/// The program as it was built: another one may read stores in another way.
QByteArray programIdentity()
{
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return QCoreApplication::applicationVersion().toUtf8() + '\n'
        + QByteArray::number(program.size()) + '\n'
        + QByteArray::number(program.lastModified().toMSecsSinceEpoch());
}

bool isOwn(const QString &path)
{
    const QFileInfo file(path);
    const auto others = QFile::WriteGroup | QFile::WriteOther;
    return file.isFile() && !(file.permissions() & others);
}

} // namespace

QString IndexCache::usualFolder()
{
    if (qEnvironmentVariableIsSet("HINDCAST_NO_CACHE"))
        return {};
    const QString caches = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return caches.isEmpty() ? QString() : QString(caches + u"/hindcast/indexes");
}

IndexCache::IndexCache(QString folder, std::int64_t leastEvents)
    : m_folder(std::move(folder))
    , m_leastEvents(leastEvents)
{
}

QString IndexCache::fileFor(const QByteArray &identity) const
{
    const QByteArray name = QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(name.left(32)) + ending;
}

bool IndexCache::restore(EventStore &store, std::unique_ptr<IndexBuilder> &builder) const
{
    const QByteArray identity = m_folder.isEmpty() ? QByteArray() : store.identity();
    const QString path = fileFor(identity);
    if (identity.isEmpty() || !isOwn(path))
        return false;
    const auto file = ByteFile::open(path);
    const auto mapping = file ? file.value()->mapping(file.value()->size()) : nullptr;
    if (!mapping)
        return false;
    CacheReader reader(mapping->text(), mapping);
    if (!reader.check() || reader.value<std::uint64_t>() != magic
        || reader.text() != programIdentity() || reader.text() != identity)
        return false;
    const QByteArray place = reader.text();
    const auto locators = reader.value<std::int64_t>();
    auto restored = std::make_unique<IndexBuilder>(store.rules());
    if (!IndexArchive::read(reader, locators, *restored) || !reader.isAtEnd()
        || mapping->wholeSize() < mapping->size() || !store.resume(place))
        return false;
    builder = std::move(restored);
    return true;
}

bool IndexCache::keep(const EventStore &store, const QByteArray &identity,
                      const IndexBuilder &builder) const
{
    if (m_folder.isEmpty() || identity.isEmpty() || builder.nextRow().value < m_leastEvents
        || !IndexArchive::canKeep(builder) || store.identity() != identity
        || !QDir().mkpath(m_folder))
        return false;
    QSaveFile file(fileFor(identity));
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    CacheWriter writer(file);
    writer.value(magic);
    writer.text(programIdentity());
    writer.text(identity);
    writer.text(store.place());
    writer.value(store.locatorEnd());
    IndexArchive::write(builder, writer);
    if (!writer.finish() || !file.commit())
        return false;
    makeRoom(QFileInfo(fileFor(identity)).size());
    return true;
}

/// Deletes what was not written for the longest time, but what has just been, of \a size.
void IndexCache::makeRoom(qint64 size) const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({u'*' + QString(ending)}, QDir::Files,
                                                             QDir::Time); // The newest first.
    qint64 bytes = 0;
    for (const QFileInfo &file : files) {
        bytes += file.size();
        if (bytes > std::max(mostBytes, size))
            QFile::remove(file.filePath());
    }
}

} // namespace hindcast
