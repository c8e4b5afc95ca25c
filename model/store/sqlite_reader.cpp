// SPDX-License-Identifier: MIT
#include "model/store/sqlite_reader.h"

#include "model/event/json.h"
#include "model/store/event_places.h"
#include "model/store/json_items.h"
#include "model/store/sqlite_index_pass.h"

#include <QByteArray>

namespace hindcast {

namespace {

using Step = SqliteStatement::Step;

/// How long a file that nobody seemed to write is trusted to stay so.
constexpr std::chrono::milliseconds trustedFor(50);

/// A writer may have to wait for us so long, and a log cannot begin anew meanwhile.
constexpr int mostRowsHeld = 256;
constexpr std::chrono::milliseconds longestHold(5);

std::string bytesAsJson(std::string_view bytes)
{
    const auto size = static_cast<qsizetype>(bytes.size());
    return R"({"$base64":")" + QByteArray::fromRawData(bytes.data(), size).toBase64().toStdString()
        + "\"}";
}

std::string valueAsJson(const StoredValue &value)
{
    std::string scratch;
    switch (value.kind) {
    case StoredValue::Kind::Absent:
        return "null";
    case StoredValue::Kind::Integer:
    case StoredValue::Kind::Real:
        return std::string(shownText(value, scratch));
    case StoredValue::Kind::Text:
        if (findInvalidUtf8(value.bytes) == std::string_view::npos)
            return quotedJson(value.bytes);
        break;
    default:
        break;
    }
    return bytesAsJson(value.bytes);
}

} // namespace

SqliteReader::SqliteReader(std::shared_ptr<SqliteSource> source,
                           std::shared_ptr<const SqliteLayout> layout)
    : m_source(std::move(source))
    , m_layout(std::move(layout))
    , m_values(m_layout->profile.columns)
{
    for (const SqliteColumn &column : m_layout->table.columns) {
        if (column.isComputed)
            continue;
        m_values.addColumn({{}, column.name});
        m_names.push_back(column.name);
    }
    const Profile &profile = m_layout->profile;
    if (profile.expand)
        m_items = m_values.add(profile.expand->array);
    if (m_layout->keys && !profile.places) {
        m_stream = m_values.add(profile.stream);
        m_version = m_values.add(profile.version);
    }
    m_madeData.emplace(profile.data, profile, m_values, m_names);
    m_madeMetadata.emplace(profile.metadata, profile, m_values, m_names);
    m_schemaVersion = m_values.add(profile.schemaVersion);
    m_validTime = m_values.add(profile.validTime.value);
    m_id = m_values.add(profile.id);
    m_correlation = m_values.add(profile.correlation);
    m_causation = m_values.add(profile.causation);
    m_causeStream = m_values.add(profile.causationLink.stream);
    m_causeVersion = m_values.add(profile.causationLink.version);
    m_actor = m_values.add(profile.actor);
    m_data = m_values.add(profile.data.value);
    m_metadata = m_values.add(profile.metadata.value);
}

Result<Event> SqliteReader::read(const StoreIndex &index, Row row)
{
    const IndexedEvent indexed = index.event(row);
    if (const auto found = find(index, indexed); !found)
        return cannotRead(indexed, found.error());
    Event event;
    event.place = placeOf(indexed).toStdString();
    event.raw = rowAsJson();
    fill(event, index, indexed, {});
    addPlaces(event, index, row);
    m_statement->reset(); // Lets go of the database until the next one.
    return event;
}

Result<void> SqliteReader::readForFold(const StoreIndex &index, Row row, Event &into,
                                       const EventParts &parts)
{
    const IndexedEvent indexed = index.event(row);
    if (const auto found = find(index, indexed); !found)
        return cannotRead(indexed, found.error());
    into.place.clear();
    into.raw.clear();
    into.places.clear();
    fill(into, index, indexed, parts);
    m_statement->reset();
    return {};
}

void SqliteReader::beginRun(const StoreIndex &, std::span<const std::uint32_t> rows)
{
    m_isInRun = rows.size() > 1;
}

void SqliteReader::endRun()
{
    letGo();
    m_isInRun = false;
}

/// Sees to it that reading within a run takes the locks of the database for many rows at once. The
/// row at \a rowid is there.
void SqliteReader::hold(std::int64_t rowid)
{
    if (m_isHolding || !m_isInRun || m_access->kind != SqliteAccess::Kind::Live)
        return;
    if (!m_holder) {
        auto statement = m_connection->prepare(m_layout->query.oneRow(m_values.columns()));
        if (!statement)
            return;
        m_holder = std::move(statement).value();
    }
    m_isHolding = bindPlace(*m_holder, rowid) && m_holder->step() == Step::Row;
    m_heldRows = 0;
    m_heldSince = std::chrono::steady_clock::now();
}

/// Before a row, while no statement stands on one: only then the locks go.
void SqliteReader::letGoInTime()
{
    constexpr int rowsBetweenLooks = 16;
    if (!m_isHolding || (++m_heldRows < mostRowsHeld && m_heldRows % rowsBetweenLooks != 0))
        return;
    if (m_heldRows >= mostRowsHeld || std::chrono::steady_clock::now() - m_heldSince > longestHold)
        letGo();
}

void SqliteReader::letGo()
{
    if (m_isHolding)
        m_holder->reset();
    m_isHolding = false;
}

QString SqliteReader::placeOf(const IndexedEvent &event) const
{
    const std::int64_t item = m_layout->profile.expand ? std::int64_t{event.part} : -1;
    return m_layout->place(event.locator, item);
}

Error SqliteReader::cannotRead(const IndexedEvent &event, const Error &reason) const
{
    return {tr("%1 cannot be read: %2").arg(placeOf(event), reason.message)};
}

/// Gives \a event all that the row has which the statement stands on, but for place and raw.
void SqliteReader::fill(Event &event, const StoreIndex &index, const IndexedEvent &indexed,
                        const EventParts &parts)
{
    event.position = indexed.position;
    if (indexed.isBad()) {
        event.defect = missingTypeText().toStdString();
        event.stream.clear();
        event.type.clear();
        event.isTombstone = false;
    } else {
        event.defect.clear();
        event.stream = index.streams.at(indexed.stream.value);
        event.type = index.types.at(indexed.type.value);
        event.isTombstone = index.isTombstone(indexed.type);
    }
    event.version = indexed.version;
    event.time = indexed.time;
    event.isArchived = indexed.isArchived;
    event.isDeleted = indexed.isDeleted;
    if (parts.schemaVersion)
        event.schemaVersion = toIdentifier(m_values.value(m_schemaVersion));
    if (parts.id)
        event.id = toIdentifier(m_values.value(m_id));
    const Profile &profile = m_layout->profile;
    if (parts.data)
        event.data = m_madeData->isMade() ? m_madeData->make(m_values)
                                          : toPayload(m_values.value(m_data), profile.data);
    if (parts.metadata)
        event.metadata = m_madeMetadata->isMade()
            ? m_madeMetadata->make(m_values)
            : toPayload(m_values.value(m_metadata), profile.metadata);
    if (parts.context)
        fillContext(event);
}

/// What stands around the fact, and what was wrong with any of the values read before.
void SqliteReader::fillContext(Event &event)
{
    event.correlationId = toIdentifier(m_values.value(m_correlation));
    event.causationId = toIdentifier(m_values.value(m_causation));
    fillCause(event);
    event.actor = toIdentifier(m_values.value(m_actor));
    event.problems.clear();
    fillValidTime(event);
    for (const RowValues::Problem &problem : m_values.problems())
        event.problems.push_back(textOf(problem).toStdString());
}

void SqliteReader::fillCause(Event &event)
{
    event.cause = {};
    switch (m_layout->profile.causationLink.kind) {
    case CausationRule::Kind::Id:
        return;
    case CausationRule::Kind::Position:
        if (const auto position = wholeNumber(m_values.value(m_causation)))
            event.cause.position = Position{*position};
        return;
    case CausationRule::Kind::Version:
        break;
    }
    std::string scratch;
    const auto version = wholeNumber(m_values.value(m_causeVersion));
    const StoredValue stream = m_values.value(m_causeStream);
    if (version && !stream.isAbsent())
        event.cause.place = {std::string(shownText(stream, scratch)), Version{*version}};
}

void SqliteReader::fillValidTime(Event &event)
{
    const StoredValue value = m_values.value(m_validTime);
    event.validTime = toTime(value, m_layout->profile.validTime.encoding);
    if (!event.validTime && !value.isAbsent()) {
        std::string scratch;
        const std::string_view shown = shownText(value, scratch);
        event.problems.push_back(
            tr("the valid time is none: %1")
                .arg(QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())))
                .toStdString());
    }
}

bool SqliteReader::mayContain(const StoreIndex &index, Row row, std::string_view text)
{
    if (!m_search || m_search->text() != text)
        m_search.emplace(text);
    const TextSearch &search = *m_search;
    if (search.findsAnything() || (m_madeData && m_madeData->mayName(search))
        || (m_madeMetadata && m_madeMetadata->mayName(search)) || !find(index, index.event(row)))
        return true; // What cannot be read says so itself when it is shown.
    bool found = false;
    std::string scratch;
    for (std::size_t column = 0; column < m_values.columns().size() && !found; ++column) {
        found = mayShow(m_values.decodedColumn(column), search, scratch);
    }
    m_statement->reset();
    return found;
}

Result<void> SqliteReader::connect()
{
    auto access = m_source->access();
    if (!access)
        return access.error();
    m_checked = std::chrono::steady_clock::now();
    if (m_statement && access.value() == m_access)
        return {};
    disconnect();
    auto connection = m_layout->connect(*access.value());
    if (!connection)
        return connection.error();
    auto statement = connection.value().prepare(m_layout->query.oneRow(m_values.columns()));
    if (!statement)
        return statement.error();
    m_access = std::move(access).value();
    m_connection = std::move(connection).value();
    m_statement = std::move(statement).value();
    return {};
}

void SqliteReader::disconnect()
{
    letGo();
    m_holder.reset();
    m_statement.reset();
    m_connection.reset();
    m_access.reset();
}

Result<void> SqliteReader::find(const StoreIndex &index, const IndexedEvent &event)
{
    auto found = findOnce(index, event);
    if (found || (m_access && m_access->kind == SqliteAccess::Kind::Copy))
        return found;
    // Others may have changed how the file has to be read.
    disconnect();
    m_source->reconsider();
    return findOnce(index, event);
}

Result<void> SqliteReader::findOnce(const StoreIndex &index, const IndexedEvent &event)
{
    const bool isStale = !m_statement
        || (m_access->kind != SqliteAccess::Kind::Live
            && std::chrono::steady_clock::now() - m_checked > trustedFor);
    if (isStale) {
        if (const auto connected = connect(); !connected)
            return connected;
    }
    m_statement->reset();
    letGoInTime();
    const Step step = bindPlace(*m_statement, event.locator) ? m_statement->step() : Step::Done;
    if (step == Step::Row) {
        hold(event.locator);
        m_values.begin(*m_statement, 1);
        if (m_layout->profile.expand) {
            const auto items = itemsOfJson(m_values.value(m_items).bytes);
            m_values.setItem(items && event.part < items->size() ? (*items)[event.part]
                                                                 : std::string_view());
        }
    }
    if (step == Step::Done || (step == Step::Row && !isStillOf(index, event))) {
        m_statement->reset();
        return Error{tr("the row is no longer there")};
    }
    if (step == Step::Row)
        return {};
    Error error{m_connection->reason()};
    m_statement->reset();
    return error;
}

/// False if no such row is known.
bool SqliteReader::bindPlace(SqliteStatement &statement, std::int64_t rowid) const
{
    if (!m_layout->keys) {
        statement.bind(1, rowid);
        return true;
    }
    const SqliteRowKeys::Place place = m_layout->keys->find(rowid);
    if (place.key == nullptr)
        return false;
    int parameter = 1;
    for (const SqliteValue &value : *place.key)
        statement.bind(parameter++, value);
    statement.bind(parameter, place.behind);
    return true;
}

/// Rows without rowid are found by counting, so others may have come or gone before them.
bool SqliteReader::isStillOf(const StoreIndex &index, const IndexedEvent &event)
{
    if (!m_layout->keys || m_layout->profile.places || event.isBad())
        return true;
    std::string scratch;
    const StoredValue stream = m_values.value(m_stream);
    if (!stream.isAbsent() && shownText(stream, scratch) != index.streams.at(event.stream.value))
        return false;
    const auto version = wholeNumber(m_values.value(m_version));
    return !version || *version == event.version.value;
}

std::string SqliteReader::rowAsJson() const
{
    std::string json = "{";
    for (std::size_t column = 0; column < m_names.size(); ++column) {
        if (column > 0)
            json += ',';
        json += quotedJson(m_names[column]) + ':' + valueAsJson(m_values.column(column));
    }
    return json + '}';
}

} // namespace hindcast
