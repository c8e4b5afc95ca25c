// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/export_file.h"
#include "model/session/worker.h"

#include <QObject>

#include <memory>

namespace hindcast {

/// Writes rows to files on a thread of its own, one export at a time; a new one takes the place of
/// the one that runs. Lives on the GUI thread; destroying it stops what runs, and leaves nothing of
/// it behind.
class Exporter : public QObject
{
    Q_OBJECT
public:
    explicit Exporter(QObject *parent = nullptr);
    ~Exporter() override;

    /// Ends in finished() or failed().
    void start(RowSource source, ExportTarget target);
    /// Ends what runs in cancelled(), at once; the file is as it was before.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    /// At most ten times a second; \a total is 0 while it is not known.
    void progressed(qint64 done, qint64 total);
    void finished(const QString &path, qint64 rows);
    void failed(const QString &message);
    void cancelled();

private:
    void run(const RowSource &source, const ExportTarget &target, std::uint64_t run,
             const std::stop_token &stop);

    std::uint64_t m_run = 0; ///< Counts exports; what an older one tells is dropped.
    bool m_isRunning = false;
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
