// SPDX-License-Identifier: MIT
#include "model/branch/reduction.h"

#include "model/branch/symptom.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace hindcast {

namespace {

constexpr std::size_t mostCachedBytes = std::size_t{128} << 20;

struct ReductionText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ReductionText)
};

/// Some events of a base. Those that were read are kept, as far as there is room.
class SomeEvents final : public EventSequence
{
public:
    SomeEvents(const BranchBase &base, const PipelineRun &run, const std::stop_token &stop)
        : m_source{base.reader, base.index, stop, nullptr, {}} // Conditions may look at all.
        , m_rows(base.rows)
        , m_cached(base.rows.size())
    {
        const ProjectionShape &shape = run.shape();
        if (shape.partitioning == Partitioning::PerStream && !shape.isBiState)
            m_stream = base.partition;
    }

    std::int64_t count() const override { return std::ssize(m_kept); }

    Result<Row> read(std::int64_t at, Event &into) override
    {
        const std::int64_t event = m_kept[static_cast<std::size_t>(at)];
        const Row row{m_rows[static_cast<std::size_t>(event)]};
        std::unique_ptr<Event> &cached = m_cached[static_cast<std::size_t>(event)];
        if (m_source.stop.stop_requested() || !cached) {
            if (const auto read = m_source.read(row, into, m_stream); !read)
                return read.error();
        }
        if (cached) {
            into = *cached;
            return row;
        }
        m_bytes += sizeof(Event) + into.data.bytes.size() + into.metadata.bytes.size();
        if (m_bytes < mostCachedBytes)
            cached = std::make_unique<Event>(into);
        return row;
    }

    /// Gives the number of events at the beginning that stay the same.
    std::int64_t setKept(const std::vector<std::int64_t> &kept)
    {
        const auto same = std::ranges::mismatch(m_kept, kept).in1 - m_kept.begin();
        m_kept = kept;
        return same;
    }

private:
    EventSource m_source;
    std::span<const std::uint32_t> m_rows;
    std::string m_stream;
    std::vector<std::int64_t> m_kept;
    std::vector<std::unique_ptr<Event>> m_cached;
    std::size_t m_bytes = 0;
};

using Kept = std::vector<std::int64_t>;

/// Tries lists of events.
class Reducer
{
public:
    Reducer(const BranchBase &base, std::unique_ptr<PipelineRun> run,
            std::unique_ptr<Symptom> symptom, const ReductionLimits &limits,
            const std::function<void(const ReductionProgress &)> &progress,
            const std::stop_token &stop)
        : m_events(base, *run, stop)
        , m_fold(std::move(run), base.partition, base.onFailure, m_events)
        , m_symptom(std::move(symptom))
        , m_limits(limits)
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    [[nodiscard]] Result<Reduction> reduce(std::int64_t count);

private:
    [[nodiscard]] Result<bool> shows(const Kept &kept);
    [[nodiscard]] Result<bool> foldOn();
    [[nodiscard]] Result<bool> removePart(std::size_t begin, std::size_t end);
    [[nodiscard]] Result<bool> removeParts(std::size_t size);
    [[nodiscard]] bool isOver() const
    {
        return m_tries >= m_limits.tries
            || std::chrono::steady_clock::now() - m_began >= m_limits.time;
    }

    SomeEvents m_events;
    SequenceFold m_fold;
    std::unique_ptr<Symptom> m_symptom;
    ReductionLimits m_limits;
    const std::function<void(const ReductionProgress &)> &m_progress;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    Kept m_kept; ///< The fewest that are known to show it.
    std::int64_t m_before = 0;
    std::int64_t m_tries = 0;
    std::int64_t m_shownAt = -1; ///< Behind which event of the last try it showed; -1: none.
};

/// Folds the events that are left of the try, until it shows.
Result<bool> Reducer::foldOn()
{
    m_symptom->begin(m_fold);
    while (m_fold.at() < m_events.count()) {
        if (m_stop.stop_requested())
            return Error{ReductionText::tr("stopped")};
        const auto step = m_fold.step();
        if (!step)
            return step.error();
        const auto shown = m_symptom->shows(m_fold, step.value());
        if (!shown)
            return shown.error();
        const bool isEnd = m_fold.at() == m_events.count();
        if (shown.value() && (isEnd || !m_symptom->isAboutEnd())) {
            m_shownAt = m_fold.at() - 1;
            return true;
        }
    }
    return false;
}

Result<bool> Reducer::shows(const Kept &kept)
{
    ++m_tries;
    const std::int64_t same = m_events.setKept(kept);
    m_fold.changeFrom(same);
    if (!m_symptom->isAboutEnd() && m_shownAt >= 0 && m_shownAt < same)
        return true; // It has shown in what both tries begin with.
    m_shownAt = -1;
    if (m_symptom->isAboutEnd() && m_fold.at() == m_events.count())
        m_fold.changeFrom(m_fold.at() - 1); // The last event has to be looked at again.
    auto shown = foldOn();
    if (shown && m_progress)
        m_progress({m_tries, std::ssize(m_kept), m_before});
    return shown;
}

/// Whether it shows without m_kept[begin] to m_kept[end - 1], which then are gone.
Result<bool> Reducer::removePart(std::size_t begin, std::size_t end)
{
    Kept rest;
    rest.reserve(m_kept.size());
    const auto at
        = [this](std::size_t place) { return m_kept.begin() + static_cast<std::ptrdiff_t>(place); };
    rest.insert(rest.end(), m_kept.begin(), at(begin));
    rest.insert(rest.end(), at(end), m_kept.end());
    if (rest.empty())
        return false; // An event is needed to see anything behind it.
    auto shown = shows(rest);
    if (!shown || !shown.value())
        return shown;
    if (!m_symptom->isAboutEnd())
        rest.resize(static_cast<std::size_t>(m_shownAt) + 1);
    m_kept = std::move(rest);
    return true;
}

/// Goes through all parts of \a size events from the end, so that tries begin with the same events
/// for as long as possible. Gives whether any of them could go.
Result<bool> Reducer::removeParts(std::size_t size)
{
    bool isSmaller = false;
    for (std::size_t end = m_kept.size(); end > 0 && !isOver();) {
        end = std::min(end, m_kept.size()); // More than the part may have gone.
        const std::size_t begin = end - std::min(size, end);
        const auto removed = removePart(begin, end);
        if (!removed)
            return removed.error();
        isSmaller |= removed.value();
        end = begin;
    }
    return isSmaller;
}

Result<Reduction> Reducer::reduce(std::int64_t count)
{
    m_before = count;
    m_kept.resize(static_cast<std::size_t>(count));
    std::iota(m_kept.begin(), m_kept.end(), 0);
    const auto shown = count > 0 ? shows(Kept(m_kept)) : Result<bool>(false);
    if (!shown)
        return shown.error();
    if (!shown.value())
        return Reduction{.before = count, .tries = m_tries};
    if (!m_symptom->isAboutEnd())
        m_kept.resize(static_cast<std::size_t>(m_shownAt) + 1);

    bool isMinimal = m_kept.size() == 1;
    for (std::size_t parts = 2; !isMinimal && !isOver();) {
        const std::size_t had = m_kept.size();
        parts = std::min(parts, had);
        const std::size_t size = (had + parts - 1) / parts;
        const auto smaller = removeParts(size);
        if (!smaller)
            return smaller.error();
        // Each single event has been tried with all the others there, unless time was over.
        isMinimal = m_kept.size() == 1 || (size == 1 && !smaller.value() && !isOver());
        if (!smaller.value())
            parts *= 2;
    }
    Reduction reduction{.kept = m_kept,
                        .before = count,
                        .tries = m_tries,
                        .isMinimal = isMinimal,
                        .failure = m_symptom->failure()};
    reduction.branch.baseCount = count;
    reduction.branch.keepOnly(m_kept);
    return reduction;
}

} // namespace

Result<Reduction> reduceEvents(const BranchBase &base, const ReductionGoal &goal,
                               const ReductionLimits &limits,
                               const std::function<void(const ReductionProgress &)> &progress,
                               const std::stop_token &stop)
{
    auto run = PipelineRun::start(base.pipeline);
    if (!run)
        return Error{sentence(run.error())};
    auto symptom = makeSymptom(goal, base.pipeline.limits);
    if (!symptom)
        return symptom.error();
    const bool isOfStream = run.value()->shape().partitioning == Partitioning::PerStream
        && !run.value()->shape().isBiState;
    Reducer reducer(base, std::move(run).value(), std::move(symptom).value(), limits, progress,
                    stop);
    auto reduction = reducer.reduce(std::ssize(base.rows));
    if (reduction && isOfStream)
        reduction.value().branch.stream = base.partition;
    else if (reduction)
        reduction.value().branch.partition = base.partition;
    return reduction;
}

} // namespace hindcast
