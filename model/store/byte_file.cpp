// SPDX-License-Identifier: MIT
#include "model/store/byte_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hindcast {

namespace {

using namespace Qt::StringLiterals;

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FileText)
};

Error cannotOpen(const QString &path, const QString &reason)
{
    return {FileText::tr("cannot open %1: %2").arg(path, reason)};
}

ByteFile::Stamp stampFrom(const struct stat &status)
{
    constexpr std::int64_t second = 1'000'000'000;
    return {.device = status.st_dev,
            .inode = status.st_ino,
            .size = status.st_size,
            .changed = status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec};
}

/// Calls \a system again as long as a signal interrupts it.
template<typename Call>
auto uninterrupted(Call system)
{
    auto result = system();
    while (result < 0 && errno == EINTR)
        result = system();
    return result;
}

} // namespace

Result<std::shared_ptr<const ByteFile>> ByteFile::open(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    // A pipe must not make us wait for its other end.
    const int handle = uninterrupted(
        [&] { return ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); });
    if (handle < 0) {
        const int code = errno;
        if (code == ENOENT || code == ENOTDIR)
            return cannotOpen(path, FileText::tr("there is no such file"));
        if (code == EACCES || code == EPERM)
            return cannotOpen(path, FileText::tr("no permission to read it"));
        return cannotOpen(path, qt_error_string(code));
    }
    const std::shared_ptr<const ByteFile> file(new ByteFile(handle, path));
    struct stat status = {};
    if (::fstat(handle, &status) != 0)
        return cannotOpen(path, qt_error_string(errno));
    if (S_ISDIR(status.st_mode))
        return cannotOpen(path, FileText::tr("it is a directory"));
    if (!S_ISREG(status.st_mode))
        return cannotOpen(path, FileText::tr("it is a device or a pipe, not a file"));
    return file;
}

Result<std::shared_ptr<ByteFile>> ByteFile::makeTemporary()
{
    QByteArray name = QFile::encodeName(QDir::temp().filePath(u"hindcast-XXXXXX"_s));
    const int handle = ::mkstemp(name.data());
    if (handle < 0)
        return Error{FileText::tr("cannot make a temporary file in %1: %2")
                         .arg(QDir::tempPath(), qt_error_string(errno))};
    ::unlink(name.constData());
    ::fcntl(handle, F_SETFD, FD_CLOEXEC);
    return std::shared_ptr<ByteFile>(new ByteFile(handle, QDir::tempPath()));
}

ByteFile::~ByteFile()
{
    ::close(m_handle);
}

ByteFile::Stamp ByteFile::stamp() const
{
    struct stat status = {};
    ::fstat(m_handle, &status);
    return stampFrom(status);
}

std::optional<ByteFile::Stamp> ByteFile::stampOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return stampFrom(status);
}

Result<std::size_t> ByteFile::read(std::int64_t offset, char *to, std::size_t size) const
{
    std::size_t done = 0;
    while (done < size) {
        const auto got = uninterrupted([&] {
            return ::pread(m_handle, to + done, size - done,
                           offset + static_cast<std::int64_t>(done));
        });
        if (got < 0)
            return Error{FileText::tr("cannot read %1 at byte %2: %3")
                             .arg(m_name, QString::number(offset), qt_error_string(errno))};
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Result<void> ByteFile::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto put = uninterrupted(
            [&] { return ::pwrite(m_handle, bytes.data(), bytes.size(), m_appended); });
        if (put <= 0)
            return Error{FileText::tr("cannot write a temporary file in %1: %2")
                             .arg(m_name, qt_error_string(errno))};
        m_appended += put;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

std::shared_ptr<const FileMapping> ByteFile::mapping(std::int64_t size) const
{
    const std::scoped_lock lock(m_mappingLock);
    const bool isWhole = m_mapping && m_mapping->wholeSize() >= m_mapping->size();
    if (m_isUnmappable || (isWhole && m_mapping->size() >= size))
        return m_mapping;
    const std::int64_t now = this->size();
    if (isWhole && (m_mapping->size() >= now || m_mapping->grow(m_handle, now)))
        return m_mapping;
    m_mapping = FileMapping::make(m_handle, now);
    m_isUnmappable = !m_mapping && now > 0;
    return m_mapping;
}

} // namespace hindcast
