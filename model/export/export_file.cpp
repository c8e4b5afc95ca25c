// SPDX-License-Identifier: MIT
#include "model/export/export_file.h"

#include "model/event/replaced_file.h"
#include "model/export/sqlite_rows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ExportFile)
};

constexpr std::size_t pieceBytes = std::size_t{256} * 1024;

Error cannotWrite(const QString &path, const QString &reason)
{
    return Error{Words::tr("%1 cannot be written: %2").arg(path, reason)};
}

/// Where \a path leads to, behind symbolic links, whether there is such a file or not.
QString realPath(const QString &path)
{
    constexpr int mostLinks = 40; // As many as Linux follows.
    QFileInfo info(path);
    for (int i = 0; i < mostLinks && !info.exists() && info.isSymLink(); ++i)
        info.setFile(info.symLinkTarget());
    if (info.exists())
        return info.canonicalFilePath();
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
}

/// A failure to write the file, and not one of the source.
struct TargetFailure
{
    bool hasHappened = false;
    /// \a done, noting whether it failed.
    Result<void> note(Result<void> done)
    {
        hasHappened = hasHappened || !done;
        return done;
    }
    [[nodiscard]] Error told(const QString &path, const Error &error) const
    {
        return hasHappened ? cannotWrite(path, error.message) : error;
    }
};

Result<ExportResult> exportAsText(const RowSource &source, const ExportTarget &target,
                                  const RowSource::Progress &progress, const std::stop_token &stop)
{
    ReplacedFile file(target.path);
    if (const auto opened = file.open(); !opened)
        return cannotWrite(target.path, opened.error().message);
    TargetFailure failure;
    const auto write = [&](std::string_view text) { return failure.note(file.write(text)); };
    auto done = exportText(source, RowText(target.format, source.columns, target.options), write,
                           progress, stop);
    if (!done)
        return failure.told(target.path, done.error()); // The temporary file goes with its object.
    if (done.value().isCancelled || (target.needsRows && done.value().rows == 0))
        return done;
    if (const auto committed = file.commit(); !committed)
        return cannotWrite(target.path, committed.error().message);
    return done;
}

/// A database on its way to its place; deleted if it does not get there.
class FreshDatabase
{
public:
    explicit FreshDatabase(const QString &target)
        : m_target(target)
        , m_path(target + u'.' + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s)
    {
    }
    ~FreshDatabase() { QFile::remove(m_path); }
    Q_DISABLE_COPY_MOVE(FreshDatabase)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<void> putInPlace() const
    {
        std::error_code error;
        std::filesystem::rename(m_path.toStdU16String(), m_target.toStdU16String(), error);
        return error ? Result<void>(Error{QString::fromStdString(error.message())})
                     : Result<void>();
    }

private:
    QString m_target;
    QString m_path;
};

Result<ExportResult> exportAsDatabase(const RowSource &source, const ExportTarget &target,
                                      const RowSource::Progress &progress,
                                      const std::stop_token &stop)
{
    if (const QString reason = reasonAgainstReplacing(target.path); !reason.isEmpty())
        return cannotWrite(target.path, reason);
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        if (QFileInfo::exists(target.path + end))
            return cannotWrite(target.path,
                               Words::tr("there is a database that somebody works with"));
    }
    const FreshDatabase fresh(realPath(target.path));
    SqliteRows rows;
    if (const auto opened = rows.open(fresh.path(), source.name, source.columns); !opened)
        return cannotWrite(target.path, opened.error().message);
    ExportResult result;
    TargetFailure failure;
    const auto take = [&](std::span<const ExportCell> row) {
        ++result.rows;
        return failure.note(rows.write(row));
    };
    if (const auto done = source.run(take, progress, stop); !done)
        return failure.told(target.path, done.error());
    result.isCancelled = stop.stop_requested();
    if (result.isCancelled || (target.needsRows && result.rows == 0))
        return result;
    if (const auto done = rows.finish(); !done)
        return cannotWrite(target.path, done.error().message);
    if (const auto done = fresh.putInPlace(); !done)
        return cannotWrite(target.path, done.error().message);
    return result;
}

} // namespace

QString reasonAgainstTarget(const QString &path, const QString &store)
{
    if (path.isEmpty())
        return Words::tr("there is no name for the file");
    if (store.isEmpty())
        return {};
    const QString target = realPath(path);
    for (const QString &own : {realPath(store), QFileInfo(store).absoluteFilePath()}) {
        if (target == own)
            return Words::tr("it is the store that is open");
        for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
            if (target == own + end)
                return Words::tr("it belongs to the store that is open");
        }
    }
    std::error_code ignored; // Of a file that is not there: then they are not the same.
    if (std::filesystem::equivalent(path.toStdU16String(), store.toStdU16String(), ignored))
        return Words::tr("it is the store that is open");
    return {};
}

Result<ExportResult> exportText(const RowSource &source, const RowText &text,
                                const std::function<Result<void>(std::string_view)> &write,
                                const RowSource::Progress &progress, const std::stop_token &stop)
{
    ExportResult result;
    std::string piece = text.head();
    const auto take = [&](std::span<const ExportCell> row) -> Result<void> {
        ++result.rows;
        text.append(piece, row);
        if (piece.size() < pieceBytes)
            return {};
        auto written = write(piece);
        piece.clear();
        return written;
    };
    if (const auto done = source.run(take, progress, stop); !done)
        return done.error();
    result.isCancelled = stop.stop_requested();
    if (result.isCancelled)
        return result;
    if (const auto written = write(piece); !written)
        return written.error();
    return result;
}

Result<ExportResult> exportRows(const RowSource &source, const ExportTarget &target,
                                const RowSource::Progress &progress, const std::stop_token &stop)
{
    if (const QString reason = reasonAgainstTarget(target.path, target.store); !reason.isEmpty())
        return cannotWrite(target.path, reason);
    return target.format == ExportFormat::Sqlite ? exportAsDatabase(source, target, progress, stop)
                                                 : exportAsText(source, target, progress, stop);
}

} // namespace hindcast
