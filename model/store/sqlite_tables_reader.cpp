// SPDX-License-Identifier: MIT
#include "model/store/sqlite_tables_reader.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t readersKept = 16; ///< Each has a connection.

} // namespace

SqliteTablesReader::SqliteTablesReader(std::shared_ptr<SqliteSource> source,
                                       std::shared_ptr<const SqliteLayout> layout)
    : m_source(std::move(source))
    , m_layout(std::move(layout))
{
}

Result<Event> SqliteTablesReader::read(const StoreIndex &index, Row row)
{
    return readerOf(index, row).read(index, row);
}

Result<void> SqliteTablesReader::readForFold(const StoreIndex &index, Row row, Event &into,
                                             const EventParts &parts)
{
    return readerOf(index, row).readForFold(index, row, into, parts);
}

void SqliteTablesReader::beginRun(const StoreIndex &index, std::span<const std::uint32_t> rows)
{
    m_run = rows;
    for (const Part &part : m_recent)
        part.reader->beginRun(index, rows);
}

void SqliteTablesReader::endRun()
{
    m_run.reset();
    for (const Part &part : m_recent)
        part.reader->endRun();
}

bool SqliteTablesReader::mayContain(const StoreIndex &index, Row row, std::string_view text)
{
    return readerOf(index, row).mayContain(index, row, text);
}

SqliteReader &SqliteTablesReader::readerOf(const StoreIndex &index, Row row)
{
    const std::uint32_t part = index.event(row).part;
    const auto known = std::ranges::find(m_recent, part, &Part::number);
    if (known != m_recent.end()) {
        m_recent.splice(m_recent.begin(), m_recent, known);
        return *m_recent.front().reader;
    }
    if (m_recent.size() == readersKept)
        m_recent.pop_back();
    // The layout of a part lives as long as the whole one.
    const std::shared_ptr<const SqliteLayout> own(m_layout, &m_layout->part(part));
    m_recent.push_front({part, std::make_unique<SqliteReader>(m_source, own)});
    if (m_run)
        m_recent.front().reader->beginRun(index, *m_run);
    return *m_recent.front().reader;
}

} // namespace hindcast
