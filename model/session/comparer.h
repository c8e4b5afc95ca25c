// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison.h"
#include "model/session/worker.h"

#include <QObject>

#include <memory>

namespace hindcast {

/// Runs comparisons of a store on threads of their own, one at a time; a new one takes the place of
/// the one that runs. Keeps what the last one has come to, so that the next need not fold a side
/// that has not changed. Lives on the GUI thread; destroying it stops what runs within a second.
class Comparer : public QObject
{
    Q_OBJECT
public:
    explicit Comparer(QObject *parent = nullptr);
    ~Comparer() override;

    /// Ends in finished() or failed(), unless something newer is started before.
    void start(ComparisonSource source, ComparisonRequest request);
    /// Ends what runs in failed(), at once.
    void cancel();
    /// To be called when another store is opened: ends what runs without a word and forgets all.
    void forget();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    /// Soon after start(): whether the partitions that are compared are streams.
    void begun(bool isOfStreams);
    /// How many events have been folded, and how many there are; at most ten times a second.
    void progressed(qint64 done, qint64 total);
    /// Partitions that have turned out to differ since the last call, in any order, and how many
    /// have been compared so far; at most ten times a second.
    void found(const std::vector<hindcast::PartitionDifference> &fresh, qint64 compared);
    void finished(const std::shared_ptr<const hindcast::ComparisonResult> &result);
    void failed(const hindcast::ComparisonError &error);

private:
    struct Report;

    void receive(std::uint64_t run, const Report &report);
    void run(const ComparisonSource &source, const ComparisonRequest &request,
             ComparisonCache &cache, std::uint64_t run, const std::stop_token &stop);

    std::uint64_t m_run = 0; ///< Counts runs; reports of an older one are dropped.
    bool m_isRunning = false;
    std::shared_ptr<ComparisonCache> m_cache; ///< Used by the thread, one run after the other.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
