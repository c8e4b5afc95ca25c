// SPDX-License-Identifier: MIT
#include "model/store/sqlite_index_pass.h"

#include <sqlite3.h>

#include <algorithm>
#include <string>

namespace hindcast {

namespace {

using Step = SqliteStatement::Step;

constexpr std::int64_t rowsOfAPiece = 8'192;
constexpr std::int64_t rowsBetweenProgress = 4'096;
constexpr int mostDamages = 1'000; ///< Stepping over one costs up to a hundred searches.

QString shown(std::string_view text)
{
    constexpr qsizetype longest = 80;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.size() <= longest ? whole : whole.left(longest) + u'…';
}

} // namespace

QString missingTypeText()
{
    return QCoreApplication::translate("hindcast::SqliteIndexPass", "the event has no type");
}

SqliteIndexPass::SqliteIndexPass(const SqliteLayout &layout, const SqliteConnection &connection,
                                 SqliteKey &key, IndexBuilder &builder)
    : m_layout(layout)
    , m_connection(connection)
    , m_key(key)
    , m_builder(builder)
    , m_place([this] { return m_layout.place(m_rowid); })
    , m_beside(layout.profile.beside)
    , m_values(layout.profile.columns)
{
    const Profile &profile = layout.profile;
    if (profile.only)
        m_only = m_values.add(profile.only->value);
    m_stream = m_values.add(profile.stream);
    m_category = m_values.add(profile.category);
    m_version = m_values.add(profile.version);
    m_type = m_values.add(profile.type);
    m_time = m_values.add(profile.time.value);
    m_correlation = m_values.add(profile.correlation);
    m_actor = m_values.add(profile.actor);
    m_position = m_values.add(profile.position);
    m_archived = m_values.add(profile.archived);
}

Result<void> SqliteIndexPass::run(const EventStore::Progress &progress, const std::stop_token &stop,
                                  const MayGoOn &mayGoOn)
{
    const std::stop_callback interrupt(stop, [this] { m_connection.interrupt(); });
    auto extent = m_connection.prepare(m_layout.query.extent());
    if (!extent)
        return extent.error();
    if (extent.value().step() == Step::Row)
        m_extent = extent.value().integer(0);
    extent.value().reset();
    m_firstRowid = m_key.rowid.value_or(0);

    const Result<void> read = readPieces(progress, stop, mayGoOn);
    reportOthers();
    if (stop.stop_requested())
        return {};
    if (read && progress)
        progress(m_rows, m_rows);
    return m_damage ? Result<void>(*m_damage) : read;
}

Result<void> SqliteIndexPass::readPieces(const EventStore::Progress &progress,
                                         const std::stop_token &stop, const MayGoOn &mayGoOn)
{
    int damages = 0;
    while (!stop.stop_requested()) {
        const Result<Piece> piece = readPiece(progress, stop);
        if (!piece)
            return piece.error();
        if (piece.value() == Piece::Last || !mayGoOn())
            return {};
        if (piece.value() == Piece::Full)
            continue;
        const Error reason{m_connection.reason()};
        const bool isDamage = (m_connection.code() & 0xff) == SQLITE_CORRUPT;
        if (!isDamage || ++damages > mostDamages || !stepOverDamage())
            return stop.stop_requested() ? Result<void>() : Result<void>(reason);
        if (!m_damage)
            m_damage = reason;
    }
    return {};
}

Result<SqliteStatement> SqliteIndexPass::prepare() const
{
    const auto from = m_key.rowid ? SqliteQuery::From::Key : SqliteQuery::From::Beginning;
    return m_connection.prepare(m_layout.query.inOrder(m_values.columns(), from));
}

Result<SqliteIndexPass::Piece> SqliteIndexPass::readPiece(const EventStore::Progress &progress,
                                                          const std::stop_token &stop)
{
    const SqliteQuery &query = m_layout.query;
    auto statement = prepare();
    if (!statement)
        return statement.error();
    SqliteStatement &rows = statement.value();
    const bool isWhole = !query.isByRowid() || query.hasJoins();
    m_key.bind(rows, query, isWhole ? -1 : rowsOfAPiece);
    std::int64_t taken = 0;
    Step step = Step::Row;
    while ((step = rows.step()) == Step::Row) {
        ++taken;
        if (!take(rows))
            return Error{tr("%1 comes after row %2: database disk image is malformed")
                             .arg(m_place())
                             .arg(*m_key.rowid)};
        if (++m_rows % rowsBetweenProgress == 0) {
            showProgress(progress);
            if (stop.stop_requested())
                return Piece::Last;
        }
    }
    if (step == Step::Failed)
        return Piece::Broken;
    return isWhole || taken < rowsOfAPiece ? Piece::Last : Piece::Full;
}

/// False if the row cannot come at this place: a hostile tree of pages may lead in circles.
bool SqliteIndexPass::take(const SqliteStatement &row)
{
    m_rowid = row.integer(0);
    const bool isAgain = m_key.rowid == m_rowid;
    if (isAgain && m_layout.query.hasJoins()) {
        reportUndecodable(tr("the row matches several rows of a joined table; the first is shown"));
        return true;
    }
    if (m_layout.query.isByRowid() && m_key.rowid && m_rowid <= *m_key.rowid)
        return false;
    moveKey(row, m_rowid);
    m_values.begin(row, m_layout.query.firstColumn());
    if (m_layout.profile.only) {
        std::string scratch;
        const std::string_view kind = shownText(m_values.value(m_only), scratch);
        if (std::ranges::count(m_layout.profile.only->accepted, kind) == 0) {
            ++m_others;
            return true;
        }
    }
    addEvent();
    return true;
}

void SqliteIndexPass::moveKey(const SqliteStatement &row, std::int64_t rowid)
{
    m_key.rowid = rowid;
    m_key.order.clear();
    for (int column = 1; column <= m_layout.query.orderColumns(); ++column)
        m_key.order.push_back(row.value(column));
}

void SqliteIndexPass::addEvent()
{
    std::string streamText;
    std::string categoryText;
    std::string typeText;
    std::string correlationText;
    std::string actorText;
    IndexEntry entry;
    entry.locator = m_rowid;
    if (const auto position = number(m_position, tr("position")))
        entry.position = Position{*position};
    entry.type = shownText(m_values.value(m_type), typeText);
    if (entry.type.empty()) {
        reportValues();
        m_builder.addBad(m_rowid, entry.position, m_place(), missingTypeText());
        return;
    }
    const StoredValue stream = m_values.value(m_stream);
    entry.stream = stream.isAbsent() ? "NULL" : shownText(stream, streamText);
    const Profile &profile = m_layout.profile;
    if (!profile.category.isAbsent())
        entry.category = shownText(m_values.value(m_category), categoryText);
    else if (profile.categoryEnd.empty())
        entry.category = entry.stream;
    else
        entry.category = entry.stream.substr(0, entry.stream.find(profile.categoryEnd));
    if (const auto version = number(m_version, tr("version")))
        entry.version = Version{*version};
    if (m_beside.takes(entry.stream, entry.type)) {
        m_builder.passOver(entry.stream, entry.version);
        return;
    }
    entry.time = time();
    entry.correlation = shownText(m_values.value(m_correlation), correlationText);
    entry.actor = shownText(m_values.value(m_actor), actorText);
    entry.isArchived = isTrue(m_values.value(m_archived));
    reportValues();
    m_builder.add(entry, m_place);
}

std::optional<std::int64_t> SqliteIndexPass::number(RowValues::Handle handle, const QString &role)
{
    const StoredValue value = m_values.value(handle);
    const auto whole = wholeNumber(value);
    if (!whole && !value.isAbsent()) {
        std::string scratch;
        reportUndecodable(
            tr("the %1 is no whole number: %2").arg(role, shown(shownText(value, scratch))));
    }
    return whole;
}

std::optional<Timestamp> SqliteIndexPass::time()
{
    const StoredValue value = m_values.value(m_time);
    const auto read = toTime(value, m_layout.profile.time.encoding);
    if (!read && !value.isAbsent()) {
        std::string scratch;
        reportUndecodable(tr("the time is none: %1").arg(shown(shownText(value, scratch))));
    }
    return read;
}

bool SqliteIndexPass::stepOverDamage()
{
    if (!m_layout.query.isByRowid())
        return false;
    // Rowids grow, so the nearest place from which reading works again can be searched for.
    const std::int64_t broken = m_key.rowid.value_or(0);
    std::int64_t bad = broken;
    std::int64_t step = 1;
    while (!canReadBehind(broken + step)) {
        if (broken + step >= m_extent)
            return false;
        bad = broken + step;
        step = std::min(step * 2, m_extent - broken);
    }
    std::int64_t good = broken + step;
    while (bad + 1 < good) {
        const std::int64_t middle = bad + (good - bad) / 2;
        (canReadBehind(middle) ? good : bad) = middle;
    }
    m_key.rowid = good;
    m_builder.addProblem({Problem::Kind::Undecodable,
                          m_layout.place(broken + 1),
                          tr("rows %1 to %2 cannot be read: %3")
                              .arg(broken + 1)
                              .arg(good)
                              .arg(QString::fromUtf8(sqlite3_errstr(SQLITE_CORRUPT))),
                          {}});
    return true;
}

bool SqliteIndexPass::canReadBehind(std::int64_t rowid) const
{
    auto statement
        = m_connection.prepare(m_layout.query.inOrder(m_values.columns(), SqliteQuery::From::Key));
    if (!statement)
        return false;
    SqliteKey key;
    key.rowid = rowid;
    key.bind(statement.value(), m_layout.query, 1);
    return statement.value().step() != Step::Failed;
}

void SqliteIndexPass::reportUndecodable(const QString &message)
{
    m_builder.addProblem({Problem::Kind::Undecodable, m_place(), message, m_builder.nextRow()});
}

/// What stood in the way of values that roles have asked for.
void SqliteIndexPass::reportValues()
{
    for (const RowValues::Problem &problem : m_values.problems())
        reportUndecodable(textOf(problem));
}

void SqliteIndexPass::reportOthers()
{
    if (m_others == 0)
        return;
    const RowFilter &only = *m_layout.profile.only;
    m_builder.addProblem({Problem::Kind::Notice,
                          QString::fromStdString(m_layout.table.name),
                          tr("rows left out because they are no events: %1 (%2 is not %3)")
                              .arg(m_others)
                              .arg(QString::fromStdString(only.value.column.column),
                                   QString::fromStdString(only.accepted.front())),
                          {}});
}

/// Where rows come by rowid, counting them first would mean reading all of them, so progress goes
/// by rowid; the rowids of a store that only grows have few gaps.
void SqliteIndexPass::showProgress(const EventStore::Progress &progress) const
{
    if (!progress)
        return;
    if (!m_layout.query.isByRowid()) {
        progress(m_rows, std::max(m_rows, m_extent));
        return;
    }
    const std::int64_t done = std::max<std::int64_t>(0, m_rowid) - m_firstRowid;
    progress(done, std::max(done, m_extent - m_firstRowid));
}

} // namespace hindcast
