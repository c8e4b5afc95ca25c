// SPDX-License-Identifier: MIT
#include "model/session/exporter.h"

#include <QElapsedTimer>

namespace hindcast {

namespace {

constexpr int exportJob = 0;
constexpr qint64 reportEveryMs = 100;

} // namespace

Exporter::Exporter(QObject *parent)
    : QObject(parent)
{
}

Exporter::~Exporter() = default;

void Exporter::start(RowSource source, ExportTarget target)
{
    m_isRunning = true;
    m_worker.request(exportJob,
                     [this, source = std::move(source), target = std::move(target), run = ++m_run](
                         const std::stop_token &stop) { this->run(source, target, run, stop); });
}

void Exporter::cancel()
{
    if (!m_isRunning)
        return;
    m_worker.cancel(exportJob);
    ++m_run;
    m_isRunning = false;
    emit cancelled();
}

void Exporter::run(const RowSource &source, const ExportTarget &target, std::uint64_t run,
                   const std::stop_token &stop)
{
    const auto post = [this, run](auto tell) {
        QMetaObject::invokeMethod(
            this,
            [this, run, tell = std::move(tell)] {
                if (run == m_run)
                    tell();
            },
            Qt::QueuedConnection);
    };
    QElapsedTimer sinceReport;
    const auto progress = [&](std::int64_t done, std::int64_t total) {
        if (sinceReport.isValid() && sinceReport.elapsed() < reportEveryMs)
            return;
        sinceReport.start();
        post([this, done, total] { emit progressed(done, total); });
    };
    const auto done = exportRows(source, target, progress, stop);
    if (stop.stop_requested())
        return; // Nobody waits for it any more.
    post([this, done, path = target.path] {
        m_isRunning = false;
        if (done)
            emit finished(path, done.value().rows);
        else
            emit failed(done.error().message);
    });
}

} // namespace hindcast
