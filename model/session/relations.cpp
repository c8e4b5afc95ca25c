// SPDX-License-Identifier: MIT
#include "model/session/relations.h"

#include "model/search/event_links.h"
#include "model/store/cause_finder.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hindcast {

namespace {

constexpr std::size_t mostLanes = 24;
constexpr std::size_t mostCorrelated = 2'000;
constexpr std::size_t mostEffects = 200;
constexpr std::int64_t rowsBetweenLooks = 65'536;

std::vector<Row> correlatedRows(const StoreIndex &index, CorrelationId correlation,
                                const std::stop_token &stop, bool &isTruncated)
{
    std::vector<Row> rows;
    if (!correlation.isValid())
        return rows;
    for (Row row = index.nextCorrelated(correlation, Row{0});
         row.isValid() && !stop.stop_requested();
         row = index.nextCorrelated(correlation, Row{row.value + 1})) {
        if (rows.size() == mostCorrelated) {
            isTruncated = true;
            break;
        }
        rows.push_back(row);
    }
    return rows;
}

/// Calls \a visit with each row that has a correlation of one of \a own, ascending. Few
/// correlations are looked up one by one, as most of the store need not be looked at then.
template<typename Visit>
void visitCorrelated(const StoreIndex &index, std::span<const std::uint32_t> own,
                     const std::stop_token &stop, Visit visit)
{
    constexpr std::size_t few = 32;
    std::unordered_set<std::uint32_t> correlations;
    for (const std::uint32_t row : own) {
        if (const CorrelationId correlation = index.correlationOf({row}); correlation.isValid())
            correlations.insert(correlation.value);
    }
    if (correlations.size() > few) {
        std::vector<bool> isShared(index.correlations.size(), false);
        for (const std::uint32_t correlation : correlations)
            isShared[correlation] = true;
        for (Row row{0}; row.value < index.rowCount(); ++row.value) {
            if (row.value % rowsBetweenLooks == 0 && stop.stop_requested())
                return;
            const CorrelationId correlation = index.correlationOf(row);
            if (correlation.isValid() && isShared[correlation.value])
                visit(row);
        }
        return;
    }
    std::vector<Row> rows;
    for (const std::uint32_t correlation : correlations) {
        for (Row row = index.nextCorrelated({correlation}, Row{0});
             row.isValid() && !stop.stop_requested();
             row = index.nextCorrelated({correlation}, Row{row.value + 1}))
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    std::ranges::for_each(rows, visit);
}

} // namespace

Lanes makeLanes(const StoreIndex &index, StreamId stream, const std::stop_token &stop)
{
    Lanes lanes{.stream = stream};
    if (!stream.isValid())
        return lanes;
    const auto own = index.rowsOf(stream);
    lanes.lanes.push_back({stream, {own.begin(), own.end()}});

    std::unordered_map<std::uint32_t, std::size_t> laneOf;
    visitCorrelated(index, own, stop, [&](Row row) {
        const StreamId other = index.streamOf(row);
        if (other == stream)
            return;
        const auto [lane, isNew] = laneOf.try_emplace(other.value, lanes.lanes.size());
        if (isNew)
            lanes.lanes.push_back({other, {}});
        lanes.lanes[lane->second].rows.push_back(static_cast<std::uint32_t>(row.value));
    });
    if (lanes.lanes.size() > mostLanes) {
        lanes.hidden = static_cast<std::int64_t>(lanes.lanes.size() - mostLanes);
        lanes.lanes.resize(mostLanes);
    }
    return lanes;
}

Related findRelated(EventReader &reader, const StoreIndex &index, Row row, const Event &event,
                    const std::stop_token &stop)
{
    Related related{.row = row};
    if (event.isBad())
        return related;
    related.correlated = correlatedRows(index, index.correlationOf(row), stop, related.isTruncated);
    const std::string &id = event.id.text;
    const std::string &causation = event.causationId.text;
    const bool isLinked = event.cause != CauseLink();
    related.cause = linkedCause(index, event);
    const auto isEffect = [&](const Event &candidate) {
        if (candidate.cause != CauseLink())
            return linkedCause(index, candidate) == row;
        return !id.empty() && candidate.causationId.text == id;
    };
    const auto look = [&](Row other, const Event &candidate) {
        if (other == row)
            return;
        if (!isLinked && !causation.empty() && candidate.id.text == causation)
            related.cause = other;
        if (related.effects.size() < mostEffects && isEffect(candidate))
            related.effects.push_back(other);
    };
    for (const Row other : related.correlated) {
        if (stop.stop_requested())
            return related;
        if (const Result<Event> candidate = reader.read(index, other))
            look(other, candidate.value());
    }
    // What is linked by its cause but has another correlation, or none, is found the long way.
    if (!isLinked && !causation.empty() && !related.cause.isValid())
        related.cause = findCauseById(reader, index, event.causationId, stop);
    if (!id.empty() && related.correlated.empty()) {
        visitRowsWith(reader, index, id, stop, [&](Row other, const Event &candidate) {
            look(other, candidate);
            return related.effects.size() < mostEffects;
        });
    }
    return related;
}

} // namespace hindcast
