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

} // namespace

SqliteIndexPass::SqliteIndexPass(const SqliteLayout &layout, std::uint32_t part,
                                 const SqliteConnection &connection, SqliteKey &key,
                                 IndexBuilder &builder)
    : m_layout(layout)
    , m_connection(connection)
    , m_key(key)
    , m_builder(builder)
    , m_events(layout, part, builder)
{
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
    m_events.finish();
    m_events.reportOthers();
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
    return m_connection.prepare(m_layout.query.inOrder(m_events.columns(), from));
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
                             .arg(m_layout.place(m_rowid))
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
    const SqliteQuery &query = m_layout.query;
    if (query.hasJoins() && m_key.isAt(row, query)) {
        m_events.takeAgain(row);
        return true;
    }
    m_rowid = query.hasRowid() ? row.integer(0) : m_key.rowid.value_or(0) + 1;
    if (query.isByRowid() && m_key.rowid && m_rowid <= *m_key.rowid)
        return false;
    m_key.moveTo(row, query, m_rowid);
    if (m_layout.keys && m_layout.keys->wants(m_rowid))
        m_layout.keys->add(m_key.primaryKey(row, query));
    m_events.take(row, m_rowid);
    return true;
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
        = m_connection.prepare(m_layout.query.inOrder(m_events.columns(), SqliteQuery::From::Key));
    if (!statement)
        return false;
    SqliteKey key;
    key.rowid = rowid;
    key.bind(statement.value(), m_layout.query, 1);
    return statement.value().step() != Step::Failed;
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
