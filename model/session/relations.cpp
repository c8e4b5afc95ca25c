// SPDX-License-Identifier: MIT
#include "model/session/relations.h"

#include "model/search/event_links.h"
#include "model/store/cause_finder.h"

#include <algorithm>
#include <unordered_map>

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
    for (Row row{0}; row.value < index.rowCount() && !stop.stop_requested(); ++row.value) {
        if (index.correlationOf(row) != correlation)
            continue;
        if (rows.size() == mostCorrelated) {
            isTruncated = true;
            break;
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

Lanes makeLanes(const StoreIndex &index, StreamId stream, const std::stop_token &stop)
{
    Lanes lanes{.stream = stream};
    if (!stream.isValid())
        return lanes;
    const auto own = index.rowsOf(stream);
    lanes.lanes.push_back({stream, {own.begin(), own.end()}});

    std::vector<bool> isShared(index.correlations.size(), false);
    bool isAnyShared = false;
    for (const std::uint32_t row : own) {
        const CorrelationId correlation = index.correlationOf({row});
        if (correlation.isValid())
            isShared[correlation.value] = isAnyShared = true;
    }
    if (!isAnyShared)
        return lanes;

    std::unordered_map<std::uint32_t, std::size_t> laneOf;
    for (Row row{0}; row.value < index.rowCount(); ++row.value) {
        if (row.value % rowsBetweenLooks == 0 && stop.stop_requested())
            break;
        const CorrelationId correlation = index.correlationOf(row);
        if (!correlation.isValid() || !isShared[correlation.value])
            continue;
        const StreamId other = index.streamOf(row);
        if (other == stream)
            continue;
        const auto [lane, isNew] = laneOf.try_emplace(other.value, lanes.lanes.size());
        if (isNew)
            lanes.lanes.push_back({other, {}});
        lanes.lanes[lane->second].rows.push_back(static_cast<std::uint32_t>(row.value));
    }
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
