// SPDX-License-Identifier: MIT
#include "model/store/record_sorter.h"

#include <algorithm>
#include <numeric>

namespace hindcast {

void RecordSorter::add(const IndexEntry &entry, const Stand &stand,
                       const std::vector<QString> &misfits, const std::vector<StoredValue> &values)
{
    Entry kept{.stand = stand,
               .version = entry.version,
               .position = entry.position,
               .time = entry.time,
               .stream = m_texts.intern(entry.stream),
               .category = m_texts.intern(entry.category.value_or(std::string_view())),
               .type = m_texts.intern(entry.type),
               .correlation = m_texts.intern(entry.correlation),
               .actor = m_texts.intern(entry.actor),
               .hasCategory = entry.category.has_value(),
               .isArchived = entry.isArchived,
               .isDeleted = entry.isDeleted,
               .places = static_cast<std::uint32_t>(entry.places.size()),
               .firstPlace = m_places.size()};
    for (const IndexPlace &place : entry.places)
        m_places.push_back(m_texts.intern(place.stream));
    if (!misfits.empty()) {
        m_remarks.push_back(misfits);
        kept.remarks = static_cast<std::uint32_t>(m_remarks.size());
    }
    m_entries.push_back(kept);
    if (m_order == RecordShape::Order::ByTime)
        m_keys.push_back(partOf(entry.time));
    else
        std::ranges::transform(values, std::back_inserter(m_keys),
                               [this](const StoredValue &value) { return partOf(value); });
}

void RecordSorter::addBad(const Stand &stand, const QString &reason)
{
    m_remarks.push_back({reason});
    m_entries.push_back(
        {.stand = stand, .remarks = static_cast<std::uint32_t>(m_remarks.size()), .isBad = true});
    const std::size_t before = m_keys.size();
    m_keys.resize(before + m_parts);
    if (before > 0)
        std::copy_n(m_keys.begin() + static_cast<std::ptrdiff_t>(before - m_parts), m_parts,
                    m_keys.begin() + static_cast<std::ptrdiff_t>(before));
}

RecordSorter::Part RecordSorter::partOf(const StoredValue &value)
{
    if (value.isAbsent())
        return {};
    if (const auto number = wholeNumber(value))
        return {Part::Kind::Number, *number};
    std::string scratch;
    return {Part::Kind::Text, m_texts.intern(shownText(value, scratch))};
}

RecordSorter::Part RecordSorter::partOf(const std::optional<Timestamp> &time)
{
    return time ? Part{Part::Kind::Number, time->time_since_epoch().count()} : Part();
}

bool RecordSorter::isBefore(const Part *left, const Part *right) const
{
    for (std::size_t i = 0; i < m_parts; ++i) {
        const Part &a = left[i];
        const Part &b = right[i];
        if (a.kind != b.kind)
            return a.kind < b.kind;
        if (a.number == b.number)
            continue;
        if (a.kind == Part::Kind::Number)
            return a.number < b.number;
        return m_texts.at(static_cast<std::uint32_t>(a.number))
            < m_texts.at(static_cast<std::uint32_t>(b.number));
    }
    return false;
}

std::vector<std::uint32_t> RecordSorter::sorted() const
{
    std::vector<std::uint32_t> order(m_entries.size());
    std::iota(order.begin(), order.end(), 0U);
    if (m_order == RecordShape::Order::NewestFirst)
        std::ranges::reverse(order);
    else
        std::ranges::stable_sort(order, [this](std::uint32_t a, std::uint32_t b) {
            return isBefore(&m_keys[a * m_parts], &m_keys[b * m_parts]);
        });
    return order;
}

bool RecordSorter::flush(IndexBuilder &builder, const Announce &announce,
                         const std::function<QString(Row)> &place)
{
    if (m_entries.empty())
        return true;
    const std::vector<std::uint32_t> order = sorted();
    const Part *const first = m_parts == 0 ? nullptr : &m_keys[order.front() * m_parts];
    if (m_hasHandedOn && (first == nullptr || isBefore(first, m_last.data())))
        return false;
    for (const std::uint32_t number : order) {
        announce(builder.nextRow(), m_entries[number].stand.number);
        handOn(m_entries[number], builder, place);
    }
    const auto last = m_keys.begin() + static_cast<std::ptrdiff_t>(order.back() * m_parts);
    m_last.assign(last, last + static_cast<std::ptrdiff_t>(m_parts));
    m_hasHandedOn = true;
    m_entries.clear();
    m_keys.clear();
    m_remarks.clear();
    m_places.clear();
    return true;
}

void RecordSorter::handOn(const Entry &entry, IndexBuilder &builder,
                          const std::function<QString(Row)> &place) const
{
    const Row row = builder.nextRow();
    const auto here = [&] { return place(row); };
    if (entry.isBad) {
        builder.addBad(entry.stand.offset, entry.position, here(),
                       m_remarks[entry.remarks - 1].front());
        return;
    }
    if (entry.remarks > 0) {
        for (const QString &misfit : m_remarks[entry.remarks - 1])
            builder.addProblem({Problem::Kind::Undecodable, here(), misfit, row});
    }
    IndexEntry made{.stream = m_texts.at(entry.stream),
                    .version = entry.version,
                    .type = m_texts.at(entry.type),
                    .time = entry.time,
                    .correlation = m_texts.at(entry.correlation),
                    .actor = m_texts.at(entry.actor),
                    .position = entry.position,
                    .locator = entry.stand.offset,
                    .isArchived = entry.isArchived,
                    .isDeleted = entry.isDeleted};
    std::vector<IndexPlace> places;
    for (std::size_t i = 0; i < entry.places; ++i)
        places.push_back({.stream = m_texts.at(m_places[entry.firstPlace + i])});
    made.places = places;
    if (entry.hasCategory)
        made.category = m_texts.at(entry.category);
    builder.add(made, here);
}

} // namespace hindcast
