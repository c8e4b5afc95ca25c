// SPDX-License-Identifier: MIT
#include "model/compare/divergence.h"

#include "model/compare/partition_comparer.h"
#include "model/compare/setter_search.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr int mostPasses = 6; ///< Through a partition, while looking for one event.

bool isTouched(const SideFold &fold)
{
    const UpcastEvent *upcast = fold.upcast();
    return upcast != nullptr && upcast->outcome != UpcastEvent::Outcome::Unchanged;
}

Json emissionsAsJson(const std::vector<ScriptNote> &notes)
{
    const auto valueOf = [](const std::string &text) {
        Result<Json> json = Json::parse(text);
        return json ? std::move(json).value() : Json::string(text);
    };
    std::vector<Json> items;
    for (const ScriptNote &note : notes) {
        Json item = Json::object();
        item.set("stream", Json::string(note.stream));
        const bool isLink = note.kind == ScriptNote::Kind::Linked;
        item.set(isLink ? "link" : "type", Json::string(isLink ? note.data : note.type));
        if (!isLink)
            item.set("data", valueOf(note.data));
        if (!note.metadata.empty())
            item.set("metadata", valueOf(note.metadata));
        items.push_back(std::move(item));
    }
    return Json::array(std::move(items));
}

} // namespace

/// Where the first difference is looked for, counted in steps of the lockstep.
struct Divergence::Search
{
    std::int64_t from = 0; ///< Behind so many steps the two are the same, …
    std::int64_t to = INT64_MAX; ///< … and behind so many they differ.
    std::int64_t stride = 1;
    bool looksOnlyWhereTouched = false;
    bool isFound = false;
    Row row; ///< Of the last step before \a to.
};

std::int64_t Divergence::looks(std::size_t stateBytes)
{
    constexpr std::size_t budget = std::size_t{32} * 1024 * 1024; // Bytes of JSON text.
    return std::max<std::int64_t>(
        16, static_cast<std::int64_t>(budget / std::max<std::size_t>(1, stateBytes)));
}

bool Divergence::differNow(const Lockstep &lockstep) const
{
    for (const Side side : bothSides) {
        if (!lockstep.takesPart(side))
            return true;
    }
    SideFold &before = lockstep.fold(Side::Before);
    SideFold &after = lockstep.fold(Side::After);
    if (before.isStopped() || after.isStopped())
        return before.isStopped() != after.isStopped();
    before.takeNotes();
    after.takeNotes();
    const SideOutcome own = before.outcome();
    const SideOutcome other = after.outcome();
    return own.emitted != other.emitted || own.emittedHash != other.emittedHash
        || own.exists != other.exists || differ(m_request, own.state, other.state)
        || differ(m_request, own.result.value_or("null"), other.result.value_or("null"));
}

/// Whether the last event can have made a difference, if there was none before it: one and the
/// same projection does the same to one and the same event.
bool Divergence::mayDifferNow(const Lockstep &lockstep) const
{
    for (const Side side : bothSides) {
        if (!lockstep.hasTaken(side) || isTouched(lockstep.fold(side))
            || lockstep.fold(side).failure())
            return true;
    }
    return false;
}

Result<void> Divergence::searchOnce(const ComparisonUnit &unit, Search &search)
{
    Lockstep lockstep(m_source, m_folds);
    lockstep.begin(unit);
    bool mayDiffer = !search.looksOnlyWhereTouched;
    std::int64_t from = search.from;
    for (std::int64_t step = 1; !lockstep.isAtEnd() && step <= search.to; ++step) {
        const Result<Row> row = lockstep.step();
        if (!row)
            return row.error();
        mayDiffer = mayDiffer || mayDifferNow(lockstep);
        const bool isLook = step > search.from
            && ((step - search.from) % search.stride == 0 || lockstep.isAtEnd());
        if (!isLook)
            continue;
        if (step == search.to || (mayDiffer && differNow(lockstep))) {
            search.isFound = true;
            search.from = from;
            search.to = step;
            search.row = row.value();
            return {};
        }
        from = step;
        mayDiffer = !search.looksOnlyWhereTouched;
    }
    return {};
}

Result<void> Divergence::findFirst(const ComparisonUnit &unit, PartitionDifference &difference)
{
    const auto steps
        = static_cast<std::int64_t>(std::max(unit.rows.before.size(), unit.rows.after.size()));
    Search search{.looksOnlyWhereTouched
                  = m_request.before.projection == m_request.after.projection};
    for (int pass = 0; pass < mostPasses; ++pass) {
        const std::int64_t length = std::min(search.to, steps) - search.from;
        const bool isWide = search.to == INT64_MAX || search.to - search.from > 1;
        if (search.isFound && !isWide)
            break;
        search.stride = std::max<std::int64_t>(1, length / looks(difference.stateBytes));
        if (const auto done = searchOnce(unit, search); !done)
            return done;
        difference.isFirstCertain = difference.isFirstCertain && search.stride == 1;
        if (search.isFound && search.stride == 1)
            break;
        if (!search.isFound && !std::exchange(search.looksOnlyWhereTouched, false))
            return {}; // They have come together again, or differ in something else.
    }
    if (search.isFound)
        difference.firstDiverging = search.row;
    return {};
}

Result<void> Divergence::findEmissions(const ComparisonUnit &unit, PartitionDifference &difference)
{
    constexpr std::size_t mostEmissions = 1000;
    Both<Json> lists{Json::array(), Json::array()};
    for (const Side side : bothSides) {
        SideFold &fold = *m_folds.of(side);
        std::vector<ScriptNote> notes;
        fold.emissions = &notes;
        fold.begin(std::string(unit.key), unit.rows.of(side));
        const auto taken = fold.takeAll(m_source);
        fold.takeNotes();
        fold.emissions = nullptr;
        if (!taken)
            return taken;
        notes.resize(std::min(notes.size(), mostEmissions));
        lists.of(side) = emissionsAsJson(notes);
    }
    addChanges(m_request, PartitionChange::Part::Emitted, lists.before.toText(),
               lists.after.toText(), difference);
    finishChanges(difference);
    return {};
}

Result<Both<SideOutcome>> Divergence::outcomes(const ComparisonUnit &unit)
{
    Lockstep lockstep(m_source, m_folds);
    lockstep.begin(unit);
    while (!lockstep.isAtEnd()) {
        if (const auto row = lockstep.step(); !row)
            return row.error();
    }
    if (const auto settled = lockstep.settle(); !settled)
        return settled.error();
    Both<SideOutcome> outcomes;
    for (const Side side : bothSides) {
        if (lockstep.takesPart(side))
            outcomes.of(side) = lockstep.fold(side).outcome();
    }
    return outcomes;
}

Result<void> Divergence::findSetters(const ComparisonUnit &unit, PartitionDifference &difference)
{
    for (const Side side : bothSides) {
        SetterSearch search(side, difference);
        for (int pass = 0; pass < mostPasses && search.needsPass() && !unit.rows.of(side).empty();
             ++pass) {
            SideFold &fold = *m_folds.of(side);
            fold.begin(std::string(unit.key), unit.rows.of(side));
            if (const auto done
                = search.pass(m_source, fold, unit.rows.of(side), looks(difference.stateBytes));
                !done)
                return done;
        }
        search.tell(difference);
    }
    return {};
}

} // namespace hindcast
