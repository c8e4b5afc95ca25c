// SPDX-License-Identifier: MIT
#include "model/store/entry_batch.h"

#include "model/store/index_builder.h"

namespace hindcast {

void EntryBatch::begin()
{
    m_texts.clear();
    m_entries.clear();
    m_others.clear();
    m_nextRow = Row{0};
}

void EntryBatch::add(const IndexEntry &entry, const Place &place)
{
    Q_UNUSED(place)
    Q_ASSERT(entry.places.empty());
    IndexEntry &made = m_entries.emplace_back(entry);
    made.stream = m_texts.keep(entry.stream);
    if (entry.category)
        made.category = m_texts.keep(*entry.category);
    made.type = m_texts.keep(entry.type);
    made.correlation = m_texts.keep(entry.correlation);
    made.actor = m_texts.keep(entry.actor);
    made.hashes = {StringTable::hashOf(made.stream), StringTable::hashOf(made.correlation)};
    ++m_nextRow.value;
}

void EntryBatch::addBad(std::int64_t locator, std::optional<Position> position,
                        const QString &place, const QString &reason, std::uint32_t part)
{
    addOther(
        [=](IndexBuilder &builder) { builder.addBad(locator, position, place, reason, part); });
    ++m_nextRow.value;
}

void EntryBatch::passOver(std::string_view stream, std::optional<Version> version)
{
    addOther([name = std::string(stream), version](IndexBuilder &builder) {
        builder.passOver(name, version);
    });
}

void EntryBatch::addProblem(Problem problem)
{
    addOther([problem = std::move(problem)](IndexBuilder &builder) {
        Problem known = problem;
        if (known.row.isValid())
            known.row = builder.nextRow();
        builder.addProblem(std::move(known));
    });
}

void EntryBatch::addOther(std::function<void(IndexBuilder &)> handOn)
{
    m_others.push_back({m_entries.size(), std::move(handOn)});
}

void EntryBatch::handOn(IndexBuilder &builder, const PlaceOf &placeOf)
{
    const auto hashesOf = [this](std::size_t at) { return *m_entries[at].hashes; };
    auto other = m_others.begin();
    for (std::size_t i = 0; i <= m_entries.size(); ++i) {
        for (; other != m_others.end() && other->behind == i; ++other)
            other->handOn(builder);
        if (i == m_entries.size())
            break;
        builder.foreseeBehind(i, m_entries.size(), hashesOf);
        const IndexEntry &entry = m_entries[i];
        builder.add(entry, [&] { return placeOf(entry); });
    }
}

} // namespace hindcast
