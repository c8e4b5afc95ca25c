// SPDX-License-Identifier: MIT
#include "model/store/index_builder.h"

#include <algorithm>
#include <array>

namespace hindcast {

namespace {

constexpr std::int64_t problemsKept = 1'000;

std::string_view categoryOf(std::string_view stream)
{
    return stream.substr(0, stream.find('-'));
}

std::optional<std::int64_t> numberOf(std::optional<Version> version)
{
    return version ? std::optional(version->value) : std::nullopt;
}

QString shown(std::string_view text)
{
    constexpr qsizetype longest = 80;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.size() <= longest ? whole : whole.left(longest) + u'…';
}

} // namespace

void IndexBuilder::add(const IndexEntry &entry, const Place &place)
{
    const auto hashOf = StringTable::hashOf;
    const std::uint32_t stream = internStream(
        entry.stream, entry.hashes ? entry.hashes->stream : hashOf(entry.stream), entry.category);
    const std::int64_t time
        = entry.time ? entry.time->time_since_epoch().count() : StoreIndex::noTime;
    const std::int64_t version
        = enterStream(stream, Entering::OwnStream, entry.version, time, place);
    const std::uint32_t type = internType(entry.type);
    ++m_index.m_typeCounts[type];

    std::int64_t correlation = -1;
    if (!entry.correlation.empty())
        correlation = m_index.correlations.intern(entry.correlation,
                                                  entry.hashes ? entry.hashes->correlation
                                                               : hashOf(entry.correlation));
    const auto row = static_cast<std::uint32_t>(m_index.rowCount());
    appendPosition(entry.position, place);
    appendPart(entry.part);
    if (entry.isArchived)
        m_index.m_archived.push_back(row);
    const bool isTombstone = m_index.isTombstone({type});
    if (isTombstone)
        m_endedStreams.insert(stream);
    if (entry.isDeleted || isTombstone)
        m_index.m_deleted.push_back(row);
    if (entry.startsStream)
        m_streamStarts.emplace_back(stream, row);
    if (entry.order)
        m_placeOrders.add(stream, row, {}, *entry.order, numberOf(entry.version));
    if (!entry.places.empty())
        addLinks(entry, stream, time, place);
    m_index.m_streamColumn.append(stream);
    m_index.m_versions.append(version);
    m_index.m_types.append(type);
    m_index.m_correlations.append(correlation);
    m_index.m_actors.append(entry.actor.empty() ? -1
                                                : std::int64_t{m_index.actors.intern(entry.actor)});
    m_index.m_locators.append(entry.locator);
    m_index.m_times.append(time);
}

void IndexBuilder::foresee(Foresee what, const IndexEntry::Hashes &hashes) const
{
    switch (what) {
    case Foresee::Slots:
        m_index.streams.foreseeSlot(hashes.stream);
        m_index.correlations.foreseeSlot(hashes.correlation);
        break;
    case Foresee::Begins:
        m_index.streams.foreseeBegin(hashes.stream);
        m_index.correlations.foreseeBegin(hashes.correlation);
        break;
    case Foresee::Texts:
        m_index.streams.foreseeText(hashes.stream);
        m_index.correlations.foreseeText(hashes.correlation);
        if (const std::uint32_t stream = m_index.streams.guess(hashes.stream);
            stream < m_ends.size()) {
            __builtin_prefetch(&m_index.m_streams[stream]);
            __builtin_prefetch(&m_ends[stream]);
        }
        break;
    }
}

/// A stream that only links to the event says nothing of its time: its own stream does.
std::int64_t IndexBuilder::enterStream(std::uint32_t number, Entering how,
                                       std::optional<Version> given, std::int64_t time,
                                       const Place &place)
{
    StoreIndex::StreamColumns &stream = m_index.m_streams[number];
    StreamEnd &end = m_ends[number];
    std::int64_t version = m_rules.firstVersion;
    if (given)
        version = given->value;
    else if (stream.events > 0)
        version = end.version + 1;

    if (stream.events > 0) {
        const bool beginsAgain = !m_endedStreams.empty() && m_endedStreams.erase(number) > 0;
        if (!beginsAgain)
            checkVersion(end.version, version, number, place);
        if (how == Entering::OwnStream)
            checkTime(end.time, version, time, number, place);
        stream.firstVersion = std::min(stream.firstVersion, version);
        stream.lastVersion = std::max(stream.lastVersion, version);
    } else {
        stream.firstVersion = stream.lastVersion = version;
    }
    if (time != StoreIndex::noTime) {
        const bool isFirst = stream.firstTime == StoreIndex::noTime;
        stream.firstTime = isFirst ? time : std::min(stream.firstTime, time);
        stream.lastTime = std::max(stream.lastTime, time); // "No time" is before all others.
        if (how == Entering::OwnStream)
            end.time = time;
    }
    end.version = version;
    ++stream.events;
    return version;
}

void IndexBuilder::addLinks(const IndexEntry &entry, std::uint32_t ownStream, std::int64_t time,
                            const Place &place)
{
    const auto row = static_cast<std::uint32_t>(m_index.rowCount());
    const std::size_t first = m_index.m_linkRows.size();
    for (const IndexPlace &link : entry.places) {
        const std::uint32_t stream
            = internStream(link.stream, StringTable::hashOf(link.stream), link.category);
        bool isKnown = stream == ownStream;
        for (std::size_t i = first; i < m_index.m_linkRows.size() && !isKnown; ++i)
            isKnown = m_index.m_linkStreams.at(i) == stream;
        if (isKnown)
            continue;
        const std::int64_t version = enterStream(stream, Entering::Link, link.version, time, place);
        if (entry.order)
            m_placeOrders.add(stream, row, m_index.m_linkRows.size(), link.order,
                              numberOf(link.version));
        m_index.m_linkRows.push_back(row);
        m_index.m_linkStreams.append(stream);
        m_index.m_linkVersions.append(version);
    }
}

void IndexBuilder::addBad(std::int64_t locator, std::optional<Position> position,
                          const QString &place, const QString &reason, std::uint32_t part)
{
    report(
        Problem::Kind::BadRecord, [&] { return place; }, reason);
    ++m_index.m_badCount;
    appendPosition(position, [&] { return place; });
    appendPart(part);
    m_index.m_streamColumn.append(-1);
    m_index.m_versions.append(0);
    m_index.m_types.append(-1);
    m_index.m_correlations.append(-1);
    m_index.m_actors.append(-1);
    m_index.m_locators.append(locator);
    m_index.m_times.append(StoreIndex::noTime);
}

void IndexBuilder::passOver(std::string_view stream, std::optional<Version> version)
{
    const std::uint32_t number = m_index.streams.find(stream);
    if (number == StreamId::none)
        return; // Streams may begin with any version.
    std::int64_t &previous = m_ends[number].version;
    previous = version ? version->value : previous + 1;
}

void IndexBuilder::addProblem(Problem problem)
{
    std::int64_t &count = m_index.m_problemCounts[static_cast<std::size_t>(problem.kind)];
    if (count++ < problemsKept)
        m_index.m_problems.push_back(std::move(problem));
}

std::shared_ptr<const StoreIndex> IndexBuilder::snapshot() const
{
    auto index = std::make_shared<StoreIndex>(m_index);
    groupByStream(*index);
    archiveStarted(*index);
    std::vector<CompactColumn::Change> links;
    std::vector<CompactColumn::Change> own;
    for (const PlaceOrders::Numbered &one : m_placeOrders.numbers(m_rules.firstVersion)) {
        if (one.link)
            links.push_back({*one.link, one.version});
        else
            own.push_back({one.row, one.version});
    }
    index->m_linkVersions.change(std::move(links));
    index->m_versions.change(std::move(own));
    return index;
}

void IndexBuilder::groupByStream(StoreIndex &index)
{
    std::vector<std::uint64_t> &offsets = index.m_streamOffsets;
    offsets.assign(index.m_streams.size() + 1, 0);
    for (std::size_t i = 0; i < index.m_streams.size(); ++i)
        offsets[i + 1] = offsets[i] + index.m_streams[i].events;
    index.m_streamRows.resize(offsets.back());
    std::vector<std::uint64_t> next(offsets.begin(), offsets.end() - 1);
    std::size_t link = 0;
    std::array<std::int64_t, 4096> stretch;
    for (std::size_t row = 0; row < index.m_times.size(); ++row) {
        const std::size_t inStretch = row % stretch.size();
        if (inStretch == 0)
            index.m_streamColumn.read(
                row,
                std::span(stretch).first(std::min(stretch.size(), index.m_times.size() - row)));
        const auto put = [&](std::int64_t stream) {
            index.m_streamRows[next[static_cast<std::size_t>(stream)]++]
                = static_cast<std::uint32_t>(row);
        };
        if (stretch[inStretch] >= 0)
            put(stretch[inStretch]);
        for (; link < index.m_linkRows.size() && index.m_linkRows[link] == row; ++link)
            put(index.m_linkStreams.at(link));
    }
}

/// What lies before the last event that begins a stream anew is archived.
void IndexBuilder::archiveStarted(StoreIndex &index) const
{
    if (m_streamStarts.empty())
        return;
    for (const auto &[stream, start] : m_streamStarts) {
        for (const std::uint32_t row : index.rowsOf({stream})) {
            if (row >= start)
                break;
            index.m_archived.push_back(row);
        }
    }
    std::ranges::sort(index.m_archived);
    const auto again = std::ranges::unique(index.m_archived);
    index.m_archived.erase(again.begin(), again.end());
}

std::uint32_t IndexBuilder::internStream(std::string_view name, std::size_t hash,
                                         std::optional<std::string_view> category)
{
    const std::uint32_t number = m_index.streams.intern(name, hash);
    if (number == m_index.m_streams.size()) {
        const std::string_view own = category.value_or(categoryOf(name));
        m_index.m_streams.emplace_back().category = m_index.m_categories.intern(own);
        m_ends.emplace_back();
    }
    return number;
}

std::uint32_t IndexBuilder::internType(std::string_view type)
{
    const std::uint32_t number = m_index.types.intern(type);
    if (number == m_index.m_typeCounts.size()) {
        m_index.m_typeCounts.push_back(0);
        if (std::ranges::find(m_rules.tombstones, type) != m_rules.tombstones.end())
            m_index.m_tombstones.push_back(number);
    }
    return number;
}

void IndexBuilder::appendPart(std::uint32_t part)
{
    CompactColumn &column = m_index.m_parts;
    if (column.size() == 0) {
        if (part == 0)
            return;
        for (std::int64_t earlier = 0; earlier < m_index.rowCount(); ++earlier)
            column.append(0);
    }
    column.append(part);
}

void IndexBuilder::appendPosition(std::optional<Position> position, const Place &place)
{
    const std::int64_t byRow = m_index.rowCount() + 1;
    CompactColumn &column = m_index.m_positions;
    const std::int64_t last = column.size() == 0 ? byRow - 1 : column.at(column.size() - 1);
    const std::int64_t next = last < INT64_MAX ? last + 1 : last;
    const std::int64_t value = position ? position->value : next;
    if (column.size() == 0 && value == byRow)
        return;
    if (column.size() == 0) {
        for (std::int64_t earlier = 1; earlier < byRow; ++earlier)
            column.append(earlier);
    }
    if (byRow > 1 && value <= column.at(static_cast<std::size_t>(byRow - 2))) {
        report(Problem::Kind::PositionBackwards, place,
               tr("position %1 comes after position %2")
                   .arg(value)
                   .arg(column.at(static_cast<std::size_t>(byRow - 2))));
    }
    column.append(value);
}

void IndexBuilder::checkVersion(std::int64_t previous, std::int64_t version, std::uint32_t stream,
                                const Place &place)
{
    if (version > previous && version - 1 == previous)
        return;
    const std::string_view name = m_index.streams.at(stream);
    if (version == previous) {
        report(Problem::Kind::DuplicateVersion, place,
               tr("stream %1 has version %2 more than once").arg(shown(name)).arg(version));
    } else if (version < previous) {
        report(Problem::Kind::VersionBackwards, place,
               tr("stream %1 goes back from version %2 to %3")
                   .arg(shown(name))
                   .arg(previous)
                   .arg(version));
    } else if (!m_rules.gapsAreNormal) {
        report(
            Problem::Kind::VersionGap, place,
            tr("stream %1 goes from version %2 to %3").arg(shown(name)).arg(previous).arg(version));
    }
}

void IndexBuilder::checkTime(std::int64_t previous, std::int64_t version, std::int64_t time,
                             std::uint32_t stream, const Place &place)
{
    if (time == StoreIndex::noTime || time >= previous)
        return;
    const std::string_view name = m_index.streams.at(stream);
    const auto iso = [](std::int64_t value) {
        return QString::fromStdString(toIsoTime(Timestamp(std::chrono::microseconds(value))));
    };
    report(Problem::Kind::TimeBackwards, place,
           tr("stream %1 goes back in time at version %2, from %3 to %4")
               .arg(shown(name))
               .arg(version)
               .arg(iso(previous), iso(time)));
}

void IndexBuilder::report(Problem::Kind kind, const Place &place, const QString &message)
{
    std::int64_t &count = m_index.m_problemCounts[static_cast<std::size_t>(kind)];
    if (count++ < problemsKept)
        m_index.m_problems.push_back({kind, place(), message, {m_index.rowCount()}});
}

} // namespace hindcast
