// SPDX-License-Identifier: MIT
#include "model/store/sqlite_event_rows.h"

#include "model/store/json_items.h"

#include <algorithm>

namespace hindcast {

namespace {

QString shown(std::string_view text)
{
    constexpr qsizetype longest = 80;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.size() <= longest ? whole : whole.left(longest) + u'…';
}

/// The column that a value comes from; empty if it is no single one.
std::string columnOf(const ValueRule &rule)
{
    return rule.kind == ValueRule::Kind::Column ? rule.column.column : std::string();
}

} // namespace

QString missingTypeText()
{
    return QCoreApplication::translate("hindcast::SqliteEventRows", "the event has no type");
}

SqliteEventRows::SqliteEventRows(const SqliteLayout &layout, std::uint32_t part, EventSink &sink)
    : m_layout(layout)
    , m_part(part)
    , m_sink(&sink)
    , m_place([this] { return m_layout.place(m_rowid, m_item); })
    , m_beside(layout.profile.beside)
    , m_values(layout.profile.columns)
{
    addHandles();
    if (layout.profile.places)
        setUpPlaces();
}

void SqliteEventRows::addHandles()
{
    const Profile &profile = m_layout.profile;
    if (profile.only)
        m_only = m_values.add(profile.only->value);
    if (profile.expand) {
        m_items = m_values.add(profile.expand->array);
        if (profile.expand->count)
            m_count
                = m_values.add({.kind = ValueRule::Kind::Column, .column = *profile.expand->count});
    }
    m_stream = m_values.add(profile.stream);
    m_category = m_values.add(profile.category);
    m_version = m_values.add(profile.version);
    m_type = m_values.add(profile.type);
    m_time = m_values.add(profile.time.value);
    m_correlation = m_values.add(profile.correlation);
    m_actor = m_values.add(profile.actor);
    m_position = m_values.add(profile.position);
    m_archived = m_values.add(profile.archived);
    m_deleted = m_values.add(profile.deleted);
    m_streamStart = m_values.add(profile.streamStart);
}

void SqliteEventRows::setUpPlaces()
{
    const Profile &profile = m_layout.profile;
    m_places.emplace(
        profile, m_layout.joined, m_values,
        SqlitePlaces::Ask{
            .own = [this](IndexPlace &own) { readOwn(own); },
            .category = [this](std::string_view stream) { return categoryOf(stream); },
            .version = [this, &profile](RowValues::Handle handle) -> std::optional<Version> {
                const auto own = number(handle, QT_TR_NOOP("version"), profile.places->version);
                return own ? std::optional(Version{*own}) : std::nullopt;
            }});
}

void SqliteEventRows::take(const SqliteStatement &row, std::int64_t rowid)
{
    finish();
    m_rowid = rowid;
    m_item = -1;
    m_values.begin(row, m_layout.query.firstColumn());
    takeValues();
    if (m_isWaiting)
        takePlaces(row);
}

void SqliteEventRows::take(std::span<const StoredValue> row, std::int64_t rowid)
{
    m_rowid = rowid;
    m_item = -1;
    m_values.begin(row);
    takeValues();
}

void SqliteEventRows::takeValues()
{
    if (isLeftOut())
        ++m_others;
    else if (m_layout.profile.expand)
        takeItems();
    else
        takeEvent();
}

void SqliteEventRows::takeAgain(const SqliteStatement &row)
{
    const bool isExpected = std::ranges::any_of(m_layout.profile.joins, &JoinRule::isMany);
    if (!isExpected) {
        reportUndecodable(tr("the row matches several rows of a joined table; the first is shown"));
    } else if (m_isWaiting) {
        m_values.begin(row, m_layout.query.firstColumn());
        takePlaces(row);
    }
}

void SqliteEventRows::finish()
{
    if (!m_isWaiting)
        return;
    m_isWaiting = false;
    m_places->finish(m_entry);
    add();
}

void SqliteEventRows::add()
{
    if (!m_beside.isEmpty() && m_beside.takes(m_entry.stream, m_entry.type))
        m_sink->passOver(m_entry.stream, m_entry.version);
    else
        m_sink->add(m_entry, m_place);
}

bool SqliteEventRows::isLeftOut()
{
    const std::optional<RowFilter> &only = m_layout.profile.only;
    if (!only)
        return false;
    std::string scratch;
    const std::string_view kind = shownText(m_values.value(m_only), scratch);
    return std::ranges::count(only->accepted, kind) == 0;
}

/// One row, many events. A row whose array cannot be read is one event all the same.
void SqliteEventRows::takeItems()
{
    const Profile &profile = m_layout.profile;
    const StoredValue array = m_values.value(m_items);
    const auto items = itemsOfJson(array.bytes);
    m_itemCount = items ? std::ssize(*items) : 1;
    const auto expected = profile.expand->count
        ? number(m_count, QT_TR_NOOP("count"),
                 {.kind = ValueRule::Kind::Column, .column = *profile.expand->count})
        : std::nullopt;
    if (expected && items && *expected != m_itemCount)
        reportUndecodable(tr("column %1 says %2 events, column %3 holds %4")
                              .arg(QString::fromStdString(profile.expand->count->column))
                              .arg(*expected)
                              .arg(QString::fromStdString(profile.expand->array.column.column))
                              .arg(m_itemCount));
    for (m_item = 0; m_item < m_itemCount; ++m_item) {
        m_values.setItem(items ? (*items)[static_cast<std::size_t>(m_item)] : std::string_view());
        takeEvent();
        if (m_isWaiting) {
            static_cast<void>(m_places->takeRow());
            finish();
        }
    }
}

void SqliteEventRows::takeEvent()
{
    m_entry = {};
    if (!fill(m_entry, m_texts))
        return;
    if (!m_places) {
        IndexPlace own;
        readOwn(own);
        m_entry.stream = own.stream;
        m_entry.category = own.category;
        m_entry.version = own.version;
        reportValues();
        add();
        return;
    }
    reportValues();
    // The row may go before the event is complete.
    m_entry.type = m_texts.type = std::string(m_entry.type);
    m_entry.correlation = m_texts.correlation = std::string(m_entry.correlation);
    m_entry.actor = m_texts.actor = std::string(m_entry.actor);
    m_isWaiting = true;
    m_places->begin();
}

bool SqliteEventRows::fill(IndexEntry &entry, Texts &texts)
{
    const Profile &profile = m_layout.profile;
    entry.locator = m_rowid;
    entry.part = m_item >= 0 ? static_cast<std::uint32_t>(m_item) : m_part;
    if (const auto position = number(m_position, QT_TR_NOOP("position"), profile.position))
        entry.position = Position{*position};
    entry.type = shownText(m_values.value(m_type), texts.type);
    if (entry.type.empty()) {
        reportValues();
        m_sink->addBad(m_rowid, entry.position, m_place(), missingTypeText(), entry.part);
        return false;
    }
    entry.time = time();
    entry.correlation = shownText(m_values.value(m_correlation), texts.correlation);
    entry.actor = shownText(m_values.value(m_actor), texts.actor);
    entry.isArchived = isTrue(m_values.value(m_archived));
    entry.isDeleted = isTrue(m_values.value(m_deleted));
    entry.startsStream = isTrue(m_values.value(m_streamStart));
    return true;
}

/// Stream, category and version as the rules of the event itself say. Without a rule for the stream
/// \a own keeps the one that it has.
void SqliteEventRows::readOwn(IndexPlace &own)
{
    const Profile &profile = m_layout.profile;
    if (!profile.stream.isAbsent()) {
        const StoredValue stream = m_values.value(m_stream);
        own.stream = stream.isAbsent() ? "NULL" : shownText(stream, m_streamText);
    }
    own.category = categoryOf(own.stream);
    if (const auto version = number(m_version, QT_TR_NOOP("version"), profile.version))
        own.version = Version{*version};
    if (own.version && m_item >= 0 && profile.expand->version == ExpandRule::Version::Last)
        own.version->value -= m_itemCount - 1 - m_item;
    else if (own.version && m_item >= 0)
        own.version->value += m_item;
}

void SqliteEventRows::takePlaces(const SqliteStatement &row)
{
    if (m_places->takeRow())
        return;
    m_values.beginWithout(row, m_layout.query.firstColumn(), m_places->hidden());
    m_places->takeOwn();
}

std::optional<std::string_view> SqliteEventRows::categoryOf(std::string_view stream)
{
    const Profile &profile = m_layout.profile;
    const StoredValue category = m_values.value(m_category);
    if (category.isAbsent())
        return profile.categoryEnd.empty() ? stream
                                           : stream.substr(0, stream.find(profile.categoryEnd));
    return shownText(category, m_categoryText);
}

std::optional<std::int64_t> SqliteEventRows::number(RowValues::Handle handle, const char *role,
                                                    const ValueRule &rule)
{
    const StoredValue value = m_values.value(handle);
    const auto whole = wholeNumber(value);
    if (!whole && !value.isAbsent()) {
        std::string scratch;
        const QString text = shown(shownText(value, scratch));
        const QString column = QString::fromStdString(columnOf(rule));
        reportUndecodable(
            column.isEmpty()
                ? tr("the %1 is no whole number: %2").arg(tr(role), text)
                : tr("the %1 (column %2) is no whole number: %3").arg(tr(role), column, text));
    }
    return whole;
}

std::optional<Timestamp> SqliteEventRows::time()
{
    const StoredValue value = m_values.value(m_time);
    const TimeRule &rule = m_layout.profile.time;
    const auto read = toTime(value, rule.encoding);
    if (!read && !value.isAbsent()) {
        std::string scratch;
        const QString text = shown(shownText(value, scratch));
        const QString column = QString::fromStdString(columnOf(rule.value));
        reportUndecodable(column.isEmpty()
                              ? tr("the time is none: %1").arg(text)
                              : tr("the time (column %1) is none: %2").arg(column, text));
    }
    return read;
}

void SqliteEventRows::reportUndecodable(const QString &message)
{
    m_sink->addProblem({Problem::Kind::Undecodable, m_place(), message, m_sink->nextRow()});
}

/// What stood in the way of values that roles have asked for.
void SqliteEventRows::reportValues()
{
    if (m_item > 0)
        return; // The first item of the row has told.
    for (const RowValues::Problem &problem : m_values.problems())
        reportUndecodable(textOf(problem));
}

void SqliteEventRows::reportOthers()
{
    if (m_others == 0)
        return;
    const RowFilter &only = *m_layout.profile.only;
    m_sink->addProblem({Problem::Kind::Notice,
                        QString::fromStdString(m_layout.table.name),
                        tr("rows left out because they are no events: %1 (%2 is not %3)")
                            .arg(m_others)
                            .arg(QString::fromStdString(only.value.column.column),
                                 QString::fromStdString(only.accepted.front())),
                        {}});
    m_others = 0;
}

} // namespace hindcast
