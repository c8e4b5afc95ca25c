// SPDX-License-Identifier: MIT
#include "model/event/replaced_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace hindcast {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ReplacedFile)
};

} // namespace

ReplacedFile::ReplacedFile(const QString &path)
    : m_file(path)
{
}

Result<void> ReplacedFile::open()
{
    if (const QString reason = reasonAgainstReplacing(m_file.fileName()); !reason.isEmpty())
        return Error{reason};
    if (!m_file.open(QIODevice::WriteOnly))
        return Error{m_file.errorString()};
    return {};
}

Result<void> ReplacedFile::write(std::string_view bytes)
{
    errno = 0;
    const auto size = static_cast<qint64>(bytes.size());
    if (m_file.write(bytes.data(), size) != size)
        return failed();
    return {};
}

/// What is still in Qt's buffer is written here, not by QSaveFile::commit(): that puts the file in
/// place even if this fails.
Result<void> ReplacedFile::commit()
{
    errno = 0;
    if (m_file.error() != QFileDevice::NoError || !m_file.flush() || !m_file.commit())
        return failed();
    return {};
}

/// The system's own words: QSaveFile often has none but "Unknown error".
Error ReplacedFile::failed()
{
    const int number = errno;
    return Error{number != 0 ? QString::fromLocal8Bit(std::strerror(number))
                             : m_file.errorString()};
}

QString reasonAgainstReplacing(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Words::tr("it is a folder");
    if (info.exists() && !info.isFile())
        return Words::tr("it is no ordinary file");
    return {};
}

} // namespace hindcast
