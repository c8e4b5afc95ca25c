// SPDX-License-Identifier: MIT
#include "model/compare/setter_search.h"

#include "model/compare/exact_equality.h"

#include <algorithm>

namespace hindcast {

SetterSearch::SetterSearch(Side side, const PartitionDifference &difference)
    : m_side(side)
{
    for (std::size_t i = 0; i < difference.changes.size(); ++i) {
        const PartitionChange &change = difference.changes[i];
        if (change.part == PartitionChange::Part::State)
            m_places.push_back({.change = i, .pointer = change.pointers.of(side)});
    }
}

bool SetterSearch::needsPass() const
{
    return std::ranges::any_of(m_places, [](const Place &place) {
        return place.to == INT64_MAX || place.to - place.from > 1;
    });
}

/// Whether the state behind so many events is to be looked at.
bool SetterSearch::isLook(std::int64_t event, std::int64_t stride, std::int64_t last) const
{
    return std::ranges::any_of(m_places, [&](const Place &place) {
        const std::int64_t end = std::min(place.to, last);
        return event == end
            || (event >= place.from && event < end && (event - place.from) % stride == 0);
    });
}

/// Takes in what \a state, behind \a at events, has become since \a from events.
void SetterSearch::look(const Json &state, std::int64_t from, std::int64_t at, Row row)
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Place &place = m_places[i];
        if (at < place.from || at > place.to)
            continue;
        const Json *value = atPointer(state, place.pointer);
        std::optional<Json> now = value == nullptr ? std::nullopt : std::optional(*value);
        Place &found = m_found[i];
        const bool isSame = now.has_value() == found.value.has_value()
            && (!now || isExactlyEqual(*now, *found.value));
        if (!isSame && at > place.from) {
            found.from = std::max(from, place.from);
            found.to = at;
            found.row = row;
        }
        found.value = std::move(now);
    }
}

Result<void> SetterSearch::pass(const EventSource &source, SideFold &fold,
                                std::span<const std::uint32_t> rows, std::int64_t looks)
{
    const auto last = static_cast<std::int64_t>(rows.size());
    std::int64_t width = 0;
    for (const Place &place : m_places)
        width = std::max(width, std::min(place.to, last) - place.from);
    const std::int64_t stride = std::max<std::int64_t>(1, width / looks);

    m_found.assign(m_places.size(), Place{.to = 0});
    std::int64_t lookedAt = 0;
    std::string text;
    Event next;
    for (std::int64_t event = 0; event <= last && !fold.isStopped(); ++event) {
        if (isLook(event, stride, last)) {
            std::string now = fold.fold().stateText();
            const Row row{event == 0 ? std::int64_t{-1}
                                     : rows[static_cast<std::size_t>(event - 1)]};
            const Result<Json> state = Json::parse(now);
            const bool isBegin = std::ranges::count(m_places, event, &Place::from) > 0;
            if (state && (isBegin || now != text))
                look(state.value(), lookedAt, event, row);
            lookedAt = event;
            text = std::move(now);
        }
        if (event == last)
            break;
        if (auto read = source.read({rows[static_cast<std::size_t>(event)]}, next, fold.stream());
            !read)
            return read;
        if (const auto taken = fold.take(source, next); !taken)
            return taken;
    }
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        m_places[i].from = m_found[i].from;
        m_places[i].to = m_found[i].to;
        m_places[i].row = m_found[i].row;
    }
    return {};
}

void SetterSearch::tell(PartitionDifference &difference) const
{
    for (const Place &place : m_places) {
        if (place.to != INT64_MAX && place.to - place.from <= 1)
            difference.changes[place.change].setBy.of(m_side) = place.row;
    }
}

} // namespace hindcast
