// SPDX-License-Identifier: MIT
#include "model/branch/branch_replay.h"

#include "model/branch/sequence_fold.h"
#include "model/compare/exact_equality.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t mostFailures = 100;

struct BranchReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::BranchReplayText)
};

/// One side: a branch, and its fold.
class BranchSide
{
public:
    static Result<std::unique_ptr<BranchSide>> start(const BranchBase &base, const Branch &branch,
                                                     const std::stop_token &stop,
                                                     std::atomic<std::int64_t> *progress)
    {
        auto run = PipelineRun::start(base.pipeline);
        if (!run)
            return Error{sentence(run.error())};
        return std::unique_ptr<BranchSide>(
            new BranchSide(base, branch, std::move(run).value(), stop, progress));
    }

    BranchEvents &events() { return m_events; }
    SequenceFold &fold() { return m_fold; }

    [[nodiscard]] std::vector<BranchFailure> failures() const
    {
        std::vector<BranchFailure> all;
        for (const auto &[item, error] : m_fold.failures()) {
            if (all.size() == mostFailures)
                break;
            all.push_back({item, error});
        }
        return all;
    }

private:
    BranchSide(const BranchBase &base, const Branch &branch, std::unique_ptr<PipelineRun> run,
               const std::stop_token &stop, std::atomic<std::int64_t> *progress)
        : m_source{base.reader, base.index, stop, progress, run->parts()}
        , m_events(m_source, base.rows, streamOf(run->shape(), base.partition), branch)
        , m_fold(std::move(run), base.partition, base.onFailure, m_events)
    {
    }

    static std::string streamOf(const ProjectionShape &shape, const std::string &partition)
    {
        return shape.partitioning == Partitioning::PerStream && !shape.isBiState ? partition
                                                                                 : std::string();
    }

    EventSource m_source;
    BranchEvents m_events;
    SequenceFold m_fold;
};

Branch unedited(const Branch &branch)
{
    return {.stream = branch.stream, .partition = branch.partition, .baseCount = branch.baseCount};
}

struct SidePair
{
    std::unique_ptr<BranchSide> really;
    std::unique_ptr<BranchSide> instead;

    [[nodiscard]] bool differ() const
    {
        const std::string left = really->fold().stateText();
        const std::string right = instead->fold().stateText();
        if (left == right)
            return false;
        const auto before = Json::parse(left);
        const auto after = Json::parse(right);
        return !before || !after || !isExactlyEqual(before.value(), after.value());
    }
};

Result<SidePair> startBoth(const BranchBase &base, const Branch &branch,
                           const std::stop_token &stop, std::atomic<std::int64_t> *progress)
{
    auto really = BranchSide::start(base, unedited(branch), stop, progress);
    if (!really)
        return really.error();
    auto instead = BranchSide::start(base, branch, stop, progress);
    if (!instead)
        return instead.error();
    return SidePair{std::move(really).value(), std::move(instead).value()};
}

/// SidePair stand before the first item that is not as it was, where they are equal. Steps them on
/// until their states differ; -1 if they never do.
Result<std::int64_t> firstDifference(SidePair &both, const std::stop_token &stop,
                                     std::atomic<std::int64_t> *progress)
{
    const std::vector<BranchItem> &items = both.instead->events().items();
    for (auto at = static_cast<std::size_t>(both.instead->fold().at()); at < items.size(); ++at) {
        if (const auto moved = both.instead->fold().moveTo(static_cast<std::int64_t>(at) + 1, stop);
            !moved)
            return moved.error();
        if (const auto moved = both.really->fold().moveTo(items[at].really, stop); !moved)
            return moved.error();
        if (progress != nullptr)
            ++*progress;
        if (both.differ())
            return static_cast<std::int64_t>(at);
    }
    return -1;
}

} // namespace

Result<BranchOutcome> replayBranch(const BranchBase &base, const Branch &branch,
                                   const std::stop_token &stop, std::atomic<std::int64_t> *progress)
{
    auto both = startBoth(base, branch, stop, progress);
    if (!both)
        return both.error();
    BranchSide &really = *both.value().really;
    BranchSide &instead = *both.value().instead;
    const std::vector<BranchItem> &items = instead.events().items();
    std::int64_t edited = 0; // Where an event was moved away, the next one stands in its place.
    while (edited < std::ssize(items) && items[static_cast<std::size_t>(edited)].isStored()
           && items[static_cast<std::size_t>(edited)].base == edited)
        ++edited;
    for (BranchSide *side : {&really, &instead}) {
        if (const auto moved = side->fold().moveTo(edited, stop); !moved)
            return moved.error();
    }
    BranchOutcome outcome;
    const auto first = firstDifference(both.value(), stop, progress);
    if (!first)
        return first.error();
    outcome.firstDifference = first.value();
    for (BranchSide *side : {&really, &instead}) {
        if (const auto moved = side->fold().moveTo(side->events().count(), stop); !moved)
            return moved.error();
    }
    outcome.really = really.fold().state();
    outcome.instead = instead.fold().state();
    outcome.changes = diff(outcome.really, outcome.instead);
    outcome.failures = instead.failures();
    outcome.reallyFailed = really.failures();
    outcome.folded = std::ranges::count(items, false, &BranchItem::isSkipped);
    return outcome;
}

Result<BranchMoment> branchMoment(const BranchBase &base, const Branch &branch, std::int64_t item,
                                  const std::stop_token &stop)
{
    auto both = startBoth(base, branch, stop, nullptr);
    if (!both)
        return both.error();
    SequenceFold &really = both.value().really->fold();
    SequenceFold &instead = both.value().instead->fold();
    const std::vector<BranchItem> &items = both.value().instead->events().items();
    if (item < 0 || item >= std::ssize(items))
        return Error{BranchReplayText::tr("the branch has no event %1").arg(item)};
    if (const auto moved = instead.moveTo(item, stop); !moved)
        return moved.error();
    BranchMoment moment{.item = item, .before = instead.state()};
    const bool wasStopped = instead.isStopped();
    const auto step = instead.step();
    if (!step)
        return step.error();
    moment.after = instead.state();
    moment.changes = diff(moment.before, moment.after);
    if (!wasStopped)
        moment.failure = step.value().failure;
    if (const auto moved = really.moveTo(items[static_cast<std::size_t>(item)].really, stop);
        !moved)
        return moved.error();
    moment.differences = diff(really.state(), moment.after);
    return moment;
}

QString growthSentence(const Branch &branch, std::int64_t available)
{
    const QString base = QString::fromStdString(branch.partition.value_or(branch.stream));
    if (available > branch.baseCount)
        return BranchReplayText::tr("%1 has %n more events than when this branch was made.",
                                    nullptr, static_cast<int>(available - branch.baseCount))
            .arg(base);
    if (available < branch.baseCount)
        return BranchReplayText::tr("This branch is of %1 events of %2, which has only %3.")
            .arg(branch.baseCount)
            .arg(base)
            .arg(available);
    return {};
}

} // namespace hindcast
