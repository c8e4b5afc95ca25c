// SPDX-License-Identifier: MIT
#include "model/store/file_reader.h"

#include "model/store/event_places.h"
#include "model/store/profiled_entry.h"
#include "model/store/record_event.h"

#include <algorithm>

namespace hindcast {

namespace {

/// The row from \a first to before \a end that \a offset lies in, which is not before \a first.
Row rowAt(const StoreIndex &index, std::int64_t offset, Row first, Row end)
{
    while (end.value - first.value > 1) {
        const Row middle{first.value + (end.value - first.value) / 2};
        if (index.locatorOf(middle) <= offset)
            first = middle;
        else
            end = middle;
    }
    return first;
}

} // namespace

FileReader::FileReader(std::shared_ptr<const FileContents> contents)
    : m_contents(std::move(contents))
    , m_splitter(m_contents->bytes, m_contents->form)
{
    if (m_contents->profile)
        m_profiled.emplace(*m_contents->profile);
}

Result<Event> FileReader::read(const StoreIndex &index, Row row)
{
    const auto found = record(index, row);
    if (!found)
        return found.error();
    const IndexedEvent known = index.event(row);
    if (known.isBad())
        return badEvent(index, row, found.value());
    Event event;
    if (const auto filled = fill(found.value(), event); !filled)
        return Error{tr("%1 is no longer what it was: %2")
                         .arg(m_contents->placeOf(row.value), filled.error().message)};
    addKnown(event, index, known);
    addPlaces(event, index, row);
    event.raw = found.value().text;
    event.place = m_contents->placeOf(row.value).toStdString();
    return event;
}

/// Gives \a event what the index knows of it.
void FileReader::addKnown(Event &event, const StoreIndex &index, const IndexedEvent &known)
{
    event.position = known.position;
    event.stream = index.streams.at(known.stream.value);
    event.version = known.version;
    event.time = known.time;
    event.isArchived = known.isArchived;
    event.isDeleted = known.isDeleted;
    event.isTombstone = index.isTombstone(known.type);
}

Result<void> FileReader::readForFold(const StoreIndex &index, Row row, Event &into,
                                     const EventParts &parts)
{
    const StreamId stream = index.streamOf(row);
    if (!stream.isValid())
        return EventReader::readForFold(index, row, into, parts);
    const auto found = record(index, row);
    if (!found)
        return found.error();
    if (m_profiled) {
        if (!m_profiled->begin(found.value().text, found.value().key))
            return EventReader::readForFold(index, row, into, parts);
        m_profiled->fill(into);
    } else {
        if (!m_parser.parseAgain(found.value().text, parts))
            return EventReader::readForFold(index, row, into, parts);
        fillEvent(into, m_parser, parts);
    }
    if (parts.context) {
        addKnown(into, index, index.event(row));
    } else {
        into.stream = nameOf(index, stream);
        into.version = index.versionOf(row);
        into.time = index.timeOf(row);
        into.isTombstone = index.isTombstone(index.typeOf(row));
    }
    into.places.clear();
    into.raw.clear();
    into.place.clear();
    into.defect.clear();
    return {};
}

const TextSearch &FileReader::searchFor(std::string_view text)
{
    if (!m_search || m_search->text() != text)
        m_search.emplace(text, "base64");
    return *m_search;
}

bool FileReader::mayContain(const StoreIndex &index, Row row, std::string_view text)
{
    const TextSearch &search = searchFor(text);
    if (search.findsAnything())
        return true;
    const auto found = record(index, row);
    return !found || search.mayFind(found.value().text) || search.mayFind(found.value().key);
}

std::vector<std::uint32_t> FileReader::rowsThatMayContain(const StoreIndex &index, Row first,
                                                          Row end, std::string_view text)
{
    const std::string_view all = stretch(index, first, end);
    const TextSearch &search = searchFor(text);
    if (all.empty() || search.findsAnything())
        return EventReader::rowsThatMayContain(index, first, end, text);
    std::vector<std::uint32_t> rows;
    const std::int64_t begin = index.locatorOf(first);
    std::int64_t nextRow = begin; // Where the row behind the one that was found last begins.
    Row row = first;
    search.findAll(all, [&](std::size_t at) {
        const std::int64_t offset = begin + static_cast<std::int64_t>(at);
        if (offset < nextRow)
            return;
        row = rowAt(index, offset, row, end);
        rows.push_back(static_cast<std::uint32_t>(row.value));
        nextRow = row.value + 1 < end.value ? index.locatorOf({row.value + 1}) : INT64_MAX;
    });
    if (!m_splitter.isStillThere(begin, static_cast<std::int64_t>(all.size())))
        return EventReader::rowsThatMayContain(index, first, end, text);
    return rows;
}

/// The records of the rows from \a first to before \a end, with what lies between them, where they
/// lie; empty if they do not lie so.
std::string_view FileReader::stretch(const StoreIndex &index, Row first, Row end)
{
    if (m_contents->isReordered() || first >= end)
        return {};
    const std::int64_t size = m_contents->bytes->size();
    if (m_splitter.limit() < size)
        m_splitter.setLimit(size);
    const std::int64_t begin = index.locatorOf(first);
    const std::int64_t last = end.value < index.rowCount() ? index.locatorOf(end) : size;
    const std::string_view all = m_splitter.mapped(begin, last - begin);
    return static_cast<std::int64_t>(all.size()) == last - begin ? all : std::string_view();
}

/// Gives \a event what \a record itself holds.
Result<void> FileReader::fill(const RecordSlice &record, Event &event)
{
    if (m_profiled) {
        if (auto begun = m_profiled->begin(record.text, record.key); !begun)
            return begun;
        m_profiled->fill(event);
        return {};
    }
    if (auto parsed = m_parser.parse(record.text); !parsed)
        return parsed;
    fillEvent(event, m_parser);
    return {};
}

/// The name of \a stream, looked up once for all of its events.
const std::string &FileReader::nameOf(const StoreIndex &index, StreamId stream)
{
    if (stream != m_stream) {
        m_stream = stream;
        m_streamName = index.streams.at(stream.value);
    }
    return m_streamName;
}

void FileReader::beginRun(const StoreIndex &index, std::span<const std::uint32_t> rows)
{
    m_runIndex = &index;
    m_ahead = rows;
}

void FileReader::endRun()
{
    m_runIndex = nullptr;
    m_ahead = {};
}

/// Has the memory fetch what the run will read soon, while \a row is worked on: the records of a
/// stream lie anywhere in the file, and waiting for each would take longer than reading it.
void FileReader::prepareBehind(Row row)
{
    constexpr std::size_t rowsAhead = 4;
    constexpr std::size_t columnsAhead = 8; // Which say where the records lie.
    constexpr std::int64_t bytesAhead = 512; // Most records are no longer.
    constexpr std::int64_t cacheLine = 64;
    while (!m_ahead.empty() && m_ahead.front() <= row.value)
        m_ahead = m_ahead.subspan(1);
    if (m_ahead.size() < rowsAhead)
        return;
    if (m_ahead.size() >= columnsAhead)
        m_runIndex->foresee(Row{m_ahead[columnsAhead - 1]});
    const Row ahead{m_ahead[rowsAhead - 1]};
    const std::string_view text = m_splitter.mapped(m_runIndex->locatorOf(ahead), bytesAhead);
    for (std::size_t at = 0; at < text.size(); at += cacheLine)
        __builtin_prefetch(text.data() + at);
}

Result<RecordSlice> FileReader::record(const StoreIndex &index, Row row)
{
    const auto slice = recordAt(index, row);
    const auto cannotRead = [&](const QString &reason) {
        return Error{tr("cannot read %1: %2").arg(m_contents->placeOf(row.value), reason)};
    };
    if (!slice)
        return cannotRead(slice.error().message);
    if (!slice.value())
        return cannotRead(tr("the file became shorter"));
    return *slice.value();
}

Result<std::optional<RecordSlice>> FileReader::recordAt(const StoreIndex &index, Row row)
{
    const std::int64_t offset = index.locatorOf(row);
    if (m_splitter.limit() <= offset)
        m_splitter.setLimit(m_contents->bytes->size());
    if (m_splitter.isMapped()) {
        prepareBehind(row);
        auto slice = m_splitter.at(offset);
        if (!slice)
            m_splitter.setLimit(0); // It has become shorter, and is mapped again as it is then.
        else if (isCutOff(index, row, slice.value()))
            return std::optional<RecordSlice>();
        return slice;
    }
    if (m_contents->isReordered())
        return recordAt(offset);
    // Who reads rows in a row reads on; then a stretch of the file comes at once.
    constexpr std::int64_t rowsAhead = 256;
    const bool isNext = row == m_next;
    m_next = Row{row.value + 1};
    if (!isNext || m_splitter.limit() <= offset)
        m_splitter.setLimit(endOf(
            index, isNext ? Row{std::min(row.value + rowsAhead, index.rowCount() - 1)} : row));
    return m_splitter.at(offset);
}

/// Whether the file ends within \a record, behind which there was another one.
bool FileReader::isCutOff(const StoreIndex &index, Row row,
                          const std::optional<RecordSlice> &record) const
{
    return record && record->end == RecordSlice::End::Missing && !m_contents->isReordered()
        && row.value + 1 < index.rowCount() && m_splitter.limit() < endOf(index, row);
}

/// The record at \a offset, when nobody knows where it ends: what is read grows until it is there,
/// as long as it has to be copied.
Result<std::optional<RecordSlice>> FileReader::recordAt(std::int64_t offset)
{
    constexpr std::int64_t firstTry = 64 * 1024;
    const std::int64_t size = m_contents->bytes->size();
    for (std::int64_t length = firstTry;; length *= 2) {
        m_splitter.setLimit(std::min(size, offset + length));
        auto slice = m_splitter.at(offset);
        const bool isCutOff
            = slice && slice.value() && slice.value()->end == RecordSlice::End::Missing;
        if (!isCutOff || m_splitter.limit() == size)
            return slice;
    }
}

/// Where the record behind \a row begins.
std::int64_t FileReader::endOf(const StoreIndex &index, Row row) const
{
    const Row after{row.value + 1};
    return after.value < index.rowCount() ? index.locatorOf(after) : m_contents->bytes->size();
}

Event FileReader::badEvent(const StoreIndex &index, Row row, const RecordSlice &record)
{
    Event event;
    event.position = index.event(row).position;
    event.raw = record.text;
    event.place = m_contents->placeOf(row.value).toStdString();
    const auto &problems = index.problems();
    const auto listed = std::ranges::find_if(problems, [row](const Problem &problem) {
        return problem.kind == Problem::Kind::BadRecord && problem.row == row;
    });
    if (listed != problems.end())
        event.defect = listed->message.toStdString();
    else if (const auto parsed = m_profiled ? m_profiled->begin(record.text, record.key)
                                            : m_parser.parse(record.text);
             !parsed)
        event.defect = parsed.error().message.toStdString();
    else if (m_profiled)
        event.defect = ProfiledEntry::missingType(*m_contents->profile).toStdString();
    else
        event.defect = tr("not JSON: what follows is broken").toStdString();
    return event;
}

} // namespace hindcast
