// SPDX-License-Identifier: MIT
#include "model/session/pair_states.h"

#include <algorithm>
#include <set>

namespace hindcast {

namespace {

/// The state that stands in \a run, with its result; that of the partition \a subject tells.
Json standingState(PipelineRun &run, const PairSubject &subject, Json state)
{
    Fold &fold = run.fold();
    if (run.shape().isBiState && subject.isShared) {
        const auto shared = Json::parse(fold.sharedText());
        return shared ? shared.value() : Json();
    }
    if (run.shape().isBiState) {
        fold.select(subject.key);
        state = fold.state();
    }
    if (!run.shape().hasResult)
        return state;
    const auto text = fold.resultText();
    if (!text || !text.value())
        return state;
    if (auto result = Json::parse(*text.value()); result && state.isObject())
        state.set("$result", std::move(result).value());
    return state;
}

void mix(std::size_t &seed, std::size_t value)
{
    seed ^= value + 0x9e3779b9U + (seed << 6U) + (seed >> 2U);
}

} // namespace

PairStates::PairStates(PairSubject subject, std::unique_ptr<EventReader> reader)
    : m_subject(std::move(subject))
    , m_reader(std::move(reader))
{
}

Result<std::unique_ptr<PairStates>> PairStates::start(const PairSubject &subject,
                                                      PartitionRowsFinder &finder,
                                                      const std::stop_token &stop)
{
    auto reader = subject.source.makeReader();
    if (!reader)
        return reader.error();
    std::unique_ptr<PairStates> states(new PairStates(subject, std::move(reader).value()));
    for (const Side side : bothSides) {
        Fold &fold = states->m_folds.of(side);
        auto rows = finder.find(subject, side, *states->m_reader, stop);
        if (!rows)
            return rows.error();
        fold.rows = std::move(rows).value();
        if (fold.rows.folded->empty())
            continue;
        auto run = PipelineRun::start(side == Side::Before ? subject.request.before
                                                           : subject.request.after);
        if (!run)
            return Error{sentence(run.error())};
        const std::string key = run.value()->shape().isBiState ? std::string() : subject.key;
        fold.replay.emplace(std::move(run).value(), key, subject.request.onFailure);
    }
    const auto &[before, after] = states->m_folds;
    if (*before.rows.own == *after.rows.own) {
        states->m_rows = after.rows.own;
    } else {
        auto all = std::make_shared<std::vector<std::uint32_t>>();
        std::ranges::set_union(*before.rows.own, *after.rows.own, std::back_inserter(*all));
        states->m_rows = std::move(all);
    }
    states->m_band.count = std::ssize(*states->m_rows);
    return states;
}

/// Which of the rows that are folded is \a row, or else the last one before it; -1: none is.
std::int64_t PairStates::lastOf(const Fold &fold, Row row) const
{
    const auto behind
        = std::ranges::upper_bound(*fold.rows.folded, static_cast<std::uint32_t>(row.value));
    return behind - fold.rows.folded->begin() - 1;
}

std::int64_t PairStates::stepsTo(std::int64_t ordinal) const
{
    const Row row{(*m_rows)[static_cast<std::size_t>(ordinal)]};
    std::int64_t steps = 0;
    for (const Side side : bothSides) {
        const Fold &fold = m_folds.of(side);
        steps
            += fold.replay ? std::max<std::int64_t>(0, fold.replay->stepsTo(lastOf(fold, row))) : 0;
    }
    return steps;
}

/// Says of \a side what stands behind the event at \a row.
Result<void> PairStates::goTo(PairSide &side, Fold &fold, Row row, const std::stop_token &stop)
{
    const std::int64_t last = fold.replay ? lastOf(fold, row) : -1;
    if (last < 0)
        return {};
    const auto folded = [&fold](std::int64_t at) {
        return Row{(*fold.rows.folded)[static_cast<std::size_t>(at)]};
    };
    side.takesEvent = folded(last) == row
        && std::ranges::binary_search(*fold.rows.own, static_cast<std::uint32_t>(row.value));
    auto replayed
        = fold.replay->stateAt(*m_reader, *m_subject.source.index, *fold.rows.folded, last, stop);
    if (!replayed)
        return replayed.error();
    side.failures = replayed.value().failures;
    if (side.takesEvent)
        side.failure = replayed.value().failure;
    if (replayed.value().stoppedAt >= 0)
        side.stoppedAt = folded(replayed.value().stoppedAt);
    side.state = standingState(fold.replay->run(), m_subject, std::move(replayed.value().state));
    return {};
}

/// To be called before goTo(): where upcasters remember streams it stands behind the event then.
Result<void> PairStates::addUpcast(PairSide &side, Fold &fold, Row row, const std::stop_token &stop)
{
    const std::int64_t last = fold.replay ? lastOf(fold, row) : -1;
    if (last < 0 || fold.replay->run().rules().empty())
        return {};
    side.hasUpcasters = true;
    auto upcast
        = fold.replay->upcastAt(*m_reader, *m_subject.source.index, *fold.rows.folded, last, stop);
    if (!upcast)
        return upcast.error();
    side.upcast = std::move(upcast).value();
    for (const std::size_t rule : side.upcast.rules)
        side.rules += fold.replay->run().rules()[rule].name();
    return {};
}

/// What is only on one side as a whole is one change.
std::vector<FieldChange> PairStates::changesOf(const Both<PairSide> &sides) const
{
    const auto &[before, after] = sides;
    if (!before.state && !after.state)
        return {};
    if (!before.state)
        return {{.kind = FieldChange::Kind::Added, .valueAfter = *after.state}};
    if (!after.state)
        return {{.kind = FieldChange::Kind::Removed, .valueBefore = *before.state}};
    std::vector<FieldChange> changes
        = fieldChanges(*before.state, *after.state, m_subject.request.matching);
    std::erase_if(changes, [this](const FieldChange &change) {
        return anyCovers(m_subject.request.ignored, change.pointer());
    });
    return changes;
}

std::shared_ptr<const PairMoment> PairStates::momentAt(std::int64_t ordinal,
                                                       const std::stop_token &stop)
{
    auto moment = std::make_shared<PairMoment>();
    moment->ordinal = ordinal;
    moment->row = {(*m_rows)[static_cast<std::size_t>(ordinal)]};
    Result<Event> event = m_reader->read(*m_subject.source.index, moment->row);
    if (!event) {
        moment->failure = event.error().message;
        return moment;
    }
    moment->event = std::move(event).value();
    for (const Side which : bothSides) {
        PairSide &side = moment->sides.of(which);
        Result<void> done = addUpcast(side, m_folds.of(which), moment->row, stop);
        if (done)
            done = goTo(side, m_folds.of(which), moment->row, stop);
        if (stop.stop_requested())
            return {};
        if (!done)
            moment->failure = done.error().message;
    }
    moment->changes = changesOf(moment->sides);
    return moment;
}

Result<PairStates::Look> PairStates::lookAt(std::int64_t ordinal, const std::stop_token &stop)
{
    const Row row{(*m_rows)[static_cast<std::size_t>(ordinal)]};
    Both<PairSide> sides;
    for (const Side side : bothSides) {
        if (const auto done = goTo(sides.of(side), m_folds.of(side), row, stop); !done)
            return done.error();
    }
    const std::vector<FieldChange> changes = changesOf(sides);
    Look look{.changes = std::ssize(changes)};
    for (const FieldChange &change : changes) {
        mix(look.places, static_cast<std::size_t>(change.kind));
        mix(look.places, std::hash<std::string>()(change.before));
        mix(look.places, std::hash<std::string>()(change.after));
    }
    return look;
}

Result<void> PairStates::examine(const std::function<bool()> &mayGoOn, const std::stop_token &stop)
{
    const std::int64_t stride = m_band.count / mostLooks + 1;
    while (!m_band.isComplete() && mayGoOn()) {
        const std::int64_t next = std::min(m_band.examined + stride, m_band.count) - 1;
        const Result<Look> look = lookAt(next, stop);
        if (!look)
            return look.error();
        if (const auto done = examineUpTo(next, look.value(), stop); !done)
            return done;
    }
    addFailures();
    return {};
}

/// Where two looks find something else, the event in between that made it so is searched for.
Result<void> PairStates::examineUpTo(std::int64_t ordinal, const Look &look,
                                     const std::stop_token &stop)
{
    std::int64_t same = m_band.examined - 1; // The last event with the same as the last look.
    std::int64_t other = ordinal;
    while (look != m_lastLook && other - same > 1) {
        const std::int64_t middle = same + (other - same) / 2;
        const Result<Look> between = lookAt(middle, stop);
        if (!between)
            return between.error();
        (between.value() == m_lastLook ? same : other) = middle;
    }
    if (look != m_lastLook && same >= m_band.examined)
        m_band.add(same, m_lastLook.changes, true);
    m_band.add(ordinal, look.changes, look == m_lastLook);
    m_lastLook = look;
    return {};
}

void PairStates::addFailures()
{
    std::set<std::int64_t> failures;
    for (const Side side : bothSides) {
        const Fold &fold = m_folds.of(side);
        if (!fold.replay)
            continue;
        for (const auto &[at, error] : fold.replay->failures()) {
            const std::uint32_t row = (*fold.rows.folded)[static_cast<std::size_t>(at)];
            const auto found = std::ranges::lower_bound(*m_rows, row);
            if (found != m_rows->end() && *found == row)
                failures.insert(found - m_rows->begin());
        }
    }
    m_band.failures.assign(failures.begin(), failures.end());
}

} // namespace hindcast
