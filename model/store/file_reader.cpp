// SPDX-License-Identifier: MIT
#include "model/store/file_reader.h"

#include "model/store/event_places.h"
#include "model/store/profiled_entry.h"
#include "model/store/record_event.h"

#include <algorithm>

namespace hindcast {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool holdsIgnoringCase(std::string_view text, std::string_view wanted)
{
    const auto isSame = [](char a, char b) { return lower(a) == lower(b); };
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), isSame)
        != text.end();
}

/// Whether JSON may write \a c in another way than as itself without `\u`.
bool mayBeEscaped(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte >= 0x7f || c == '"' || c == '\\';
}

/// Whether \a record may hold text in other characters than it will be shown in.
bool isVeiled(std::string_view record)
{
    return record.find("\\u") != std::string_view::npos
        || record.find("\\/") != std::string_view::npos
        || record.find("base64") != std::string_view::npos;
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

Result<void> FileReader::readForFold(const StoreIndex &index, Row row, Event &into)
{
    const IndexedEvent known = index.event(row);
    if (known.isBad())
        return EventReader::readForFold(index, row, into);
    const auto found = record(index, row);
    if (!found)
        return found.error();
    if (m_profiled) {
        if (!m_profiled->begin(found.value().text, found.value().key))
            return EventReader::readForFold(index, row, into);
        m_profiled->fill(into);
    } else {
        if (!m_parser.parseAgain(found.value().text))
            return EventReader::readForFold(index, row, into);
        fillEvent(into, m_parser);
    }
    addKnown(into, index, known);
    into.places.clear();
    into.raw.clear();
    into.place.clear();
    into.defect.clear();
    return {};
}

bool FileReader::mayContain(const StoreIndex &index, Row row, std::string_view text)
{
    if (text.empty() || std::ranges::any_of(text, mayBeEscaped))
        return true;
    const auto found = record(index, row);
    if (!found)
        return true;
    const RecordSlice &slice = found.value();
    return holdsIgnoringCase(slice.text, text) || holdsIgnoringCase(slice.key, text)
        || isVeiled(slice.text) || isVeiled(slice.key);
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

Result<RecordSlice> FileReader::record(const StoreIndex &index, Row row)
{
    // Who reads rows in a row reads on; then a stretch of the file comes at once.
    constexpr std::int64_t rowsAhead = 256;
    const bool isNext = row == m_next;
    m_next = Row{row.value + 1};
    const std::int64_t offset = index.event(row).locator;
    const bool isReordered = m_contents->isReordered();
    if (!isReordered && (!isNext || m_splitter.limit() <= offset))
        m_splitter.setLimit(endOf(
            index, isNext ? Row{std::min(row.value + rowsAhead, index.rowCount() - 1)} : row));
    const auto slice = isReordered ? recordAt(offset) : m_splitter.at(offset);
    const auto cannotRead = [&](const QString &reason) {
        return Error{tr("cannot read %1: %2").arg(m_contents->placeOf(row.value), reason)};
    };
    if (!slice)
        return cannotRead(slice.error().message);
    if (!slice.value())
        return cannotRead(tr("the file became shorter"));
    return *slice.value();
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
    return after.value < index.rowCount() ? index.event(after).locator : m_contents->bytes->size();
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
