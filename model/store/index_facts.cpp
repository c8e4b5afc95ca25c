// SPDX-License-Identifier: MIT
#include "model/store/index_facts.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::int64_t eventsRead = 20'000; ///< In all.
constexpr std::int64_t eventsOfAType = 400; ///< At most, of each.

/// Which of a type's events are looked at: spread evenly, all of them if they are few.
class Sample
{
public:
    Sample(std::int64_t events, std::int64_t most)
        : m_events(events)
        , m_taken(std::min(events, most))
    {
    }
    /// Whether \a number, counted from 0, is one of them. Asked in order.
    [[nodiscard]] bool takes(std::int64_t number) const
    {
        return number * m_taken / m_events != (number + 1) * m_taken / m_events;
    }

private:
    std::int64_t m_events;
    std::int64_t m_taken;
};

void widen(TypeFacts &facts, Timestamp time)
{
    facts.firstTime = facts.firstTime ? std::min(*facts.firstTime, time) : time;
    facts.lastTime = facts.lastTime ? std::max(*facts.lastTime, time) : time;
}

} // namespace

Result<std::vector<TypeFacts>> readTypeFacts(EventReader &reader, const StoreIndex &index,
                                             const std::stop_token &stop)
{
    const auto types = static_cast<std::int64_t>(index.types.size());
    const std::int64_t most
        = std::clamp<std::int64_t>(eventsRead / std::max<std::int64_t>(types, 1), 1, eventsOfAType);
    std::vector<TypeFacts> facts;
    std::vector<Sample> samples;
    for (TypeId type{0}; type.value < types; ++type.value) {
        facts.push_back({.type = type});
        samples.emplace_back(index.eventsOf(type), most);
    }
    std::int64_t read = 0;
    Event event;
    constexpr EventParts onlyData{
        .id = false, .metadata = false, .schemaVersion = false, .context = false};
    for (Row row{0}; row.value < index.rowCount() && !stop.stop_requested(); ++row.value) {
        const TypeId type = index.typeOf(row);
        if (!type.isValid())
            continue;
        TypeFacts &one = facts[type.value];
        if (const auto time = index.timeOf(row))
            widen(one, *time);
        if (samples[type.value].takes(one.events++) && read < eventsRead) {
            if (const auto done = reader.readForFold(index, row, event, onlyData); !done)
                return done.error();
            ++read;
            ++one.sizesRead;
            one.averageSize += static_cast<double>(event.data.bytes.size());
        }
    }
    for (TypeFacts &one : facts) {
        if (one.sizesRead > 0)
            one.averageSize /= static_cast<double>(one.sizesRead);
    }
    std::ranges::stable_sort(facts, std::ranges::greater(), &TypeFacts::events);
    return facts;
}

std::optional<Lag> lagOf(const Checkpoint &checkpoint, const StoreIndex &index)
{
    if (!checkpoint.position)
        return {};
    const auto reached = index.rowAt(*checkpoint.position);
    if (!reached)
        return Lag{index.rowCount(), {}};
    const Row last{index.rowCount() - 1};
    Lag lag{.events = last.value - reached->value};
    const auto from = index.timeOf(*reached);
    const auto to = index.timeOf(last);
    if (from && to)
        lag.time = *to - *from;
    return lag;
}

std::optional<std::int64_t> eventsSince(const Snapshot &snapshot, const StoreIndex &index)
{
    if (!snapshot.version)
        return {};
    const StreamId stream{index.streams.find(snapshot.stream)};
    if (!stream.isValid())
        return {};
    const auto rows = index.rowsOf(stream);
    return std::ranges::count_if(
        rows, [&](std::uint32_t row) { return index.versionOf({row}) > *snapshot.version; });
}

} // namespace hindcast
