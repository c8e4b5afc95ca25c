// SPDX-License-Identifier: MIT
#include "model/session/comparer.h"

#include <QElapsedTimer>

#include <iterator>

namespace hindcast {

namespace {

constexpr int compareJob = 0;
constexpr qint64 reportEveryMs = 100;

/// Nothing if a script cannot be used, which the comparison then tells.
std::optional<bool> isOfStreams(const ComparisonRequest &request)
{
    for (const Pipeline *pipeline : {&request.before, &request.after}) {
        const auto run = PipelineRun::start(*pipeline);
        if (!run)
            return {};
        const ProjectionShape &shape = run.value()->shape();
        if (shape.partitioning != Partitioning::PerStream || shape.isBiState)
            return false;
    }
    return true;
}

} // namespace

/// What the thread tells from time to time.
struct Comparer::Report
{
    std::optional<bool> isOfStreams; ///< Only in the first one.
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::vector<PartitionDifference> fresh;
    std::int64_t compared = 0;
    std::shared_ptr<const ComparisonResult> result;
    std::optional<ComparisonError> error;
};

Comparer::Comparer(QObject *parent)
    : QObject(parent)
    , m_cache(std::make_shared<ComparisonCache>())
{
}

Comparer::~Comparer() = default;

void Comparer::start(ComparisonSource source, ComparisonRequest request)
{
    m_isRunning = true;
    m_worker.request(compareJob,
                     [this, source = std::move(source), request = std::move(request),
                      cache = m_cache, run = ++m_run](const std::stop_token &stop) {
                         this->run(source, request, *cache, run, stop);
                     });
}

void Comparer::cancel()
{
    if (!m_isRunning)
        return;
    m_worker.cancel(compareJob);
    ++m_run;
    m_isRunning = false;
    emit failed({.kind = ComparisonError::Kind::Cancelled, .message = tr("Cancelled.")});
}

void Comparer::forget()
{
    m_worker.cancel(compareJob);
    ++m_run;
    m_isRunning = false;
    m_cache = std::make_shared<ComparisonCache>();
}

void Comparer::run(const ComparisonSource &source, const ComparisonRequest &request,
                   ComparisonCache &cache, std::uint64_t run, const std::stop_token &stop)
{
    const auto post = [this, run](Report report) {
        auto shared = std::make_shared<const Report>(std::move(report));
        QMetaObject::invokeMethod(
            this, [this, run, shared] { receive(run, *shared); }, Qt::QueuedConnection);
    };
    if (const auto areStreams = isOfStreams(request))
        post({.isOfStreams = areStreams});
    Report next;
    QElapsedTimer sinceReport;
    sinceReport.start();
    const auto postNowAndThen = [&] {
        if (sinceReport.elapsed() < reportEveryMs)
            return;
        post(std::exchange(next,
                           {.done = next.done, .total = next.total, .compared = next.compared}));
        sinceReport.restart();
    };
    const ComparisonObserver observer{
        .progress =
            [&](std::int64_t done, std::int64_t total) {
                next.done = done;
                next.total = total;
                postNowAndThen();
            },
        .found =
            [&](std::vector<PartitionDifference> fresh, std::int64_t compared) {
                std::ranges::move(fresh, std::back_inserter(next.fresh));
                next.compared = compared;
                postNowAndThen();
            }};
    auto compared = compare(source, request, observer, &cache, stop);
    if (stop.stop_requested())
        return; // Nobody waits for it any more.
    if (compared)
        next.result = std::make_shared<const ComparisonResult>(std::move(compared).value());
    else
        next.error = compared.error();
    post(std::move(next));
}

void Comparer::receive(std::uint64_t run, const Report &report)
{
    if (run != m_run)
        return;
    m_isRunning = !report.result && !report.error;
    if (report.isOfStreams)
        emit begun(*report.isOfStreams);
    if (report.total > 0)
        emit progressed(report.done, report.total);
    if (!report.fresh.empty() || report.compared > 0)
        emit found(report.fresh, report.compared);
    // Who hears of it may have started another run.
    if (run == m_run && report.result)
        emit finished(report.result);
    else if (run == m_run && report.error)
        emit failed(*report.error);
}

} // namespace hindcast
