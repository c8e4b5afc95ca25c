// SPDX-License-Identifier: MIT
#include "model/session/whole_file.h"

#include "model/event/replaced_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hindcast {

namespace {

struct WholeFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::WholeFile)
};

QString tooLarge(qint64 longest)
{
    return WholeFileTexts::tr("it is larger than %1 MB").arg(longest / (1024 * 1024));
}

/// Why \a path is nothing to be read, as far as that can be told without opening it: opening a
/// pipe would wait for somebody to write into it.
QString reasonAgainst(const QString &path, qint64 longest)
{
    const QFileInfo info(path);
    if (info.isDir())
        return WholeFileTexts::tr("it is a folder");
    if (!info.exists())
        return WholeFileTexts::tr("there is no such file");
    if (!info.isFile())
        return WholeFileTexts::tr("it is no ordinary file");
    return info.size() > longest ? tooLarge(longest) : QString();
}

} // namespace

Result<QByteArray> readWholeFile(const QString &path, qint64 longest)
{
    if (const QString reason = reasonAgainst(path, longest); !reason.isEmpty())
        return Error{reason};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    QByteArray bytes = file.read(longest + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{file.errorString()};
    if (bytes.size() > longest)
        return Error{tooLarge(longest)};
    return bytes;
}

Result<void> replaceWholeFile(const QString &path, const QByteArray &bytes)
{
    ReplacedFile file(path);
    if (auto opened = file.open(); !opened)
        return opened;
    if (auto written = file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        !written)
        return written;
    return file.commit();
}

} // namespace hindcast
