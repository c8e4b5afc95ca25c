// SPDX-License-Identifier: MIT
#include "model/compare/side_fold.h"

#include "model/store/event_places.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct SideFoldText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SideFoldText)
};

constexpr std::size_t eventsBetweenNotes = 1024; ///< Asking for notes is a call into the script.

constexpr std::int64_t eventsBetweenReports = 256; ///< Of progress, which all threads write to.

} // namespace

Result<void> EventSource::read(Row row, Event &into, std::string_view stream) const
{
    if (stop.stop_requested())
        return Error{SideFoldText::tr("stopped")};
    auto read = reader.readForFold(index, row, into, parts);
    if (read)
        moveToStream(into, index, row, stream);
    return read;
}

SideFold::SideFold(std::unique_ptr<PipelineRun> run, OnFailure onFailure, Counting counting,
                   std::size_t typeCount)
    : m_run(std::move(run))
    , m_onFailure(onFailure)
    , m_counting(counting)
    , m_tally(m_run->shape(), typeCount)
{
}

void SideFold::begin(const std::string &key, std::span<const std::uint32_t> rows)
{
    m_key = key;
    m_rows = rows;
    m_taken = 0;
    m_lastRows.clear();
    m_leftOut.clear();
    m_failure.reset();
    m_failures.clear();
    m_hasJustFailed = false;
    m_saved.reset();
    m_isStopped = false;
    m_emitted = 0;
    m_emittedHash = 0;
    m_run->begin(key);
}

std::string_view SideFold::stream() const
{
    const ProjectionShape &shape = m_run->shape();
    const bool isOfStream = shape.partitioning == Partitioning::PerStream && !shape.isBiState;
    return isOfStream ? std::string_view(m_key) : std::string_view();
}

const UpcastEvent *SideFold::upcast() const
{
    return m_run->rules().empty() ? nullptr : &m_run->upcast();
}

Result<void> SideFold::take(const EventSource &source, const Event &event)
{
    const Row row{m_rows[m_taken]};
    ++m_taken;
    m_hasJustFailed = false;
    if (source.progress != nullptr && m_counting != Counting::Nothing
        && ++m_unreported == eventsBetweenReports)
        *source.progress += std::exchange(m_unreported, 0);
    if (m_run->remembersStreams())
        m_lastRows[event.stream] = row;
    if (!m_run->shape().takesStream(event.stream))
        return {};
    const TypeId type = source.index.typeOf(row);
    if (m_isStopped) {
        if (m_counting != Counting::Nothing) {
            // The events behind a failure still tell which rules match, and what becomes of them.
            (void)m_run->keysOf(event, row);
            count(event, type, false, row);
        }
        return {};
    }
    if (isOfStoppedPartition(event, row)) {
        m_leftOut.push_back(m_taken - 1);
        count(event, type, false, row);
        return {};
    }
    const Fold::Step step = m_run->apply(event, row);
    count(event, type, step.isTaken, row);
    if (step.failure)
        return fail(source, event, *step.failure);
    if (m_taken % eventsBetweenNotes == 0)
        takeNotes();
    return {};
}

Result<void> SideFold::takeAll(const EventSource &source)
{
    const ReadingRun reading(source.reader, source.index, m_rows.subspan(m_taken));
    while (m_taken < m_rows.size()) {
        if (auto read = source.read({m_rows[m_taken]}, m_event, stream()); !read)
            return read;
        if (const auto taken = take(source, m_event); !taken)
            return taken;
    }
    return {};
}

void SideFold::count(const Event &event, TypeId type, bool isTaken, Row row)
{
    if (m_counting == Counting::Nothing)
        return;
    if (m_counting == Counting::Everything)
        m_tally.countUpcast(upcast(), row);
    if (type.isValid())
        m_tally.countUse(upcast(), type, event.type, isTaken, row);
}

/// Where upcasters remember streams, they may not be asked twice, so there a partition that has
/// stopped goes on; Replay does the same.
bool SideFold::isOfStoppedPartition(const Event &event, Row row)
{
    if (m_failures.empty() || m_onFailure == OnFailure::Skip || m_run->remembersStreams())
        return false;
    const auto keys = m_run->keysOf(event, row);
    return keys && std::ranges::any_of(keys.value(), [this](const std::string &key) {
               return m_failures.contains(key);
           });
}

Result<void> SideFold::fail(const EventSource &source, const Event &event, const ScriptError &error)
{
    takeNotes();
    m_hasJustFailed = true;
    const PartitionFailure failure{.row = {m_rows[m_taken - 1]}, .error = error};
    if (m_run->shape().isBiState) {
        for (const std::string &key : lastKeys(event)) {
            const auto [found, isNew] = m_failures.emplace(key, failure);
            found->second.count += isNew ? 0 : 1;
        }
    } else if (m_failure) {
        ++m_failure->count;
    } else {
        m_failure = failure;
    }
    m_leftOut.push_back(m_taken - 1);
    m_isStopped = m_onFailure == OnFailure::Stop && !m_run->shape().isBiState;
    return m_isStopped ? Result<void>() : returnTo(source, m_taken);
}

/// Goes back to the state that the first \a end events have built, without those that fail.
Result<void> SideFold::returnTo(const EventSource &source, std::size_t end)
{
    takeNotes();
    const std::vector<RuleCount> counted = m_run->ruleCounts();
    m_isRefolding = true;
    Result<bool> isDone = false;
    while (isDone && !isDone.value())
        isDone = refold(source, end);
    takeNotes();
    m_isRefolding = false;
    // What was counted on the way back does not count.
    m_tally.addRules(counted, 1);
    m_tally.addRules(m_run->ruleCounts(), -1);
    return isDone ? Result<void>() : Result<void>(isDone.error());
}

/// False if an event fails that did not fail before: the script does not do the same each time.
Result<bool> SideFold::refold(const EventSource &source, std::size_t end)
{
    std::size_t at = 0;
    Event event; // The one that take() was given is still needed.
    if (m_saved) {
        m_run->restore(*m_saved);
        at = m_savedAt;
    } else {
        m_run->begin(m_key);
    }
    for (; at < end; ++at) {
        const bool isLeftOut = std::ranges::binary_search(m_leftOut, at);
        if (isLeftOut && !m_run->remembersStreams())
            continue;
        const Row row{m_rows[at]};
        if (const auto read = source.read(row, event, stream()); !read)
            return read.error();
        if (isLeftOut) {
            (void)m_run->keysOf(event, row); // For what the upcasters remember.
            continue;
        }
        if (m_run->apply(event, row).failure) {
            m_leftOut.insert(std::ranges::upper_bound(m_leftOut, at), at);
            if (m_failure)
                ++m_failure->count;
            return false;
        }
    }
    if (!m_isStopped) {
        m_saved = m_run->save();
        m_savedAt = end;
    }
    return true;
}

Result<void> SideFold::settle(const EventSource &source)
{
    if (m_counting != Counting::Nothing) {
        for (const auto &[stream, last] : m_lastRows)
            m_run->endStream(stream, last);
    }
    takeNotes();
    return m_isStopped ? returnTo(source, m_leftOut.front()) : Result<void>();
}

void SideFold::takeNotes()
{
    for (const ScriptNote &note : m_run->takeNotes()) {
        if (m_isRefolding)
            continue;
        const bool isEmission
            = note.kind == ScriptNote::Kind::Emitted || note.kind == ScriptNote::Kind::Linked;
        if (!isEmission) {
            m_tally.see(note);
            continue;
        }
        ++m_emitted;
        m_emittedHash = emissionHash(m_emittedHash, note);
        if (emissions != nullptr)
            emissions->push_back(note);
    }
}

SideOutcome SideFold::outcome()
{
    SideOutcome outcome = m_run->shape().isBiState
        ? SideOutcome{.exists = true, .state = fold().sharedText()}
        : resultOutcome();
    outcome.emitted = m_emitted;
    outcome.emittedHash = m_emittedHash;
    return outcome;
}

SideOutcome SideFold::outcomeOf(const std::string &key)
{
    fold().select(key);
    SideOutcome outcome = resultOutcome();
    if (const auto failed = m_failures.find(key); failed != m_failures.end())
        outcome.failure = failed->second;
    return outcome;
}

/// State and result of the partition that is selected.
SideOutcome SideFold::resultOutcome()
{
    SideOutcome outcome{
        .exists = !fold().partitions().empty(), .state = fold().stateText(), .failure = m_failure};
    if (outcome.state.empty())
        outcome.state = "null"; // $init throws.
    if (!m_run->shape().hasResult)
        return outcome;
    auto result = fold().resultText();
    if (result)
        outcome.result = std::move(result).value();
    else if (!outcome.failure && m_taken > 0)
        outcome.failure = PartitionFailure{.row = {m_rows[m_taken - 1]}, .error = result.error()};
    return outcome;
}

std::vector<std::string> SideFold::lastKeys(const Event &event)
{
    std::vector<std::string> keys;
    if (!m_run->shape().takesStream(event.stream))
        return keys;
    const auto add = [&](const Event &piece) {
        auto key = fold().keyOf(piece, {m_rows[m_taken - 1]});
        if (key && key.value() && !std::ranges::count(keys, *key.value()))
            keys.push_back(std::move(*key.value()));
    };
    if (upcast() == nullptr)
        add(event);
    else
        std::ranges::for_each(upcast()->pieces, add);
    return keys;
}

SideTally SideFold::tally() const
{
    SideTally tally = m_tally;
    if (m_counting == Counting::Everything)
        tally.addRules(m_run->ruleCounts(), 1);
    else
        tally.rules.clear();
    return tally;
}

} // namespace hindcast
