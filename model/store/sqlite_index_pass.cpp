// SPDX-License-Identifier: MIT
#include "model/store/sqlite_index_pass.h"

#include "model/store/batch_runner.h"

#include <sqlite3.h>

#include <algorithm>
#include <string>
#include <tuple>

namespace hindcast {

namespace {

using Step = SqliteStatement::Step;

constexpr std::int64_t rowsOfAPiece = 2'048;
constexpr std::int64_t rowsBetweenProgress = 4'096;
constexpr int mostDamages = 1'000; ///< Stepping over one costs up to a hundred searches.

} // namespace

SqliteIndexPass::SqliteIndexPass(const SqliteLayout &layout, std::uint32_t part,
                                 const SqliteConnection &connection, SqliteKey &key,
                                 IndexBuilder &builder)
    : m_layout(layout)
    , m_connection(connection)
    , m_key(key)
    , m_part(part)
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
        progress(progressed().second, progressed().second);
    return m_damage ? Result<void>(*m_damage) : read;
}

Result<void> SqliteIndexPass::readPieces(const EventStore::Progress &progress,
                                         const std::stop_token &stop, const MayGoOn &mayGoOn)
{
    if (takesBatches())
        return readInBatches(progress, stop, mayGoOn);
    const Take takeRow = [&](const SqliteStatement &row) {
        if (!take(row))
            return false;
        if (++m_rows % rowsBetweenProgress == 0 && progress)
            progress(progressed().first, progressed().second);
        return true;
    };
    while (!stop.stop_requested()) {
        const Result<Piece> piece = readPiece(takeRow, stop);
        if (!piece)
            return piece.error();
        if (piece.value() == Piece::Last || !mayGoOn())
            return {};
        if (piece.value() == Piece::Full)
            continue;
        const Result<bool> goesOn = afterBreak(stop);
        if (!goesOn || !goesOn.value())
            return goesOn ? Result<void>() : Result<void>(goesOn.error());
    }
    return {};
}

Result<bool> SqliteIndexPass::afterBreak(const std::stop_token &stop)
{
    const Error reason{m_connection.reason()};
    const bool isDamage = (m_connection.code() & 0xff) == SQLITE_CORRUPT;
    if (!isDamage || ++m_damages > mostDamages || !stepOverDamage()) {
        if (stop.stop_requested())
            return false;
        return reason;
    }
    if (!m_damage)
        m_damage = reason;
    return true;
}

/// Whether a row can be understood without the rows around it.
bool SqliteIndexPass::takesBatches() const
{
    return m_layout.query.isByRowid() && !m_layout.query.hasJoins() && !m_layout.profile.places;
}

Result<void> SqliteIndexPass::readInBatches(const EventStore::Progress &progress,
                                            const std::stop_token &stop, const MayGoOn &mayGoOn)
{
    std::vector<std::unique_ptr<SqliteEventRows>> readers;
    for (std::size_t i = 0; i < workerCount(); ++i)
        readers.push_back(std::make_unique<SqliteEventRows>(m_layout, m_part, m_builder));
    BatchRunner<SqliteRowBatch> runner({
        .fetch = [&](SqliteRowBatch &batch) { return fetch(batch, mayGoOn, stop); },
        .work =
            [&](SqliteRowBatch &batch, std::size_t worker) {
                SqliteEventRows &reader = *readers[worker];
                reader.setSink(batch.entries);
                const std::int64_t before = reader.others();
                for (std::size_t row = 0; row < batch.size(); ++row)
                    reader.take(batch.values(row), batch.rowid(row));
                batch.others = reader.others() - before;
            },
        .take =
            [&](SqliteRowBatch &batch) {
                for (Problem &problem : batch.problems)
                    m_builder.addProblem(std::move(problem));
                batch.entries.handOn(m_builder, [this](const IndexEntry &entry) {
                    const bool isItem = m_layout.profile.expand.has_value();
                    return m_layout.place(entry.locator, isItem ? std::int64_t{entry.part} : -1);
                });
                m_events.addOthers(batch.others);
                if (progress)
                    progress(batch.done, batch.total);
                return !stop.stop_requested();
            },
    });
    runner.run();
    return m_failure ? Result<void>(*m_failure) : Result<void>();
}

/// Fills \a batch with the next piece; false if there is none.
bool SqliteIndexPass::fetch(SqliteRowBatch &batch, const MayGoOn &mayGoOn,
                            const std::stop_token &stop)
{
    batch.begin(m_events.columns().size());
    m_batch = &batch;
    const int firstColumn = m_layout.query.firstColumn();
    const Take copyRow = [&](const SqliteStatement &row) {
        if (!moveTo(row))
            return false;
        batch.add(row, firstColumn, m_rowid);
        ++m_rows;
        return true;
    };
    while (!m_isAtEnd && !stop.stop_requested() && batch.size() == 0) {
        const Result<Piece> piece = readPiece(copyRow, stop);
        if (!piece)
            m_failure = piece.error();
        m_isAtEnd = !piece || piece.value() == Piece::Last || !mayGoOn();
        if (m_isAtEnd || piece.value() == Piece::Full)
            break;
        const Result<bool> goesOn = afterBreak(stop);
        m_isAtEnd = !goesOn || !goesOn.value();
        if (!goesOn)
            m_failure = goesOn.error();
    }
    std::tie(batch.done, batch.total) = progressed();
    m_batch = nullptr;
    return batch.size() > 0 || !batch.problems.empty();
}

Result<SqliteStatement> SqliteIndexPass::prepare() const
{
    const auto from = m_key.rowid ? SqliteQuery::From::Key : SqliteQuery::From::Beginning;
    return m_connection.prepare(m_layout.query.inOrder(m_events.columns(), from));
}

Result<SqliteIndexPass::Piece> SqliteIndexPass::readPiece(const Take &take,
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
        if (taken % rowsBetweenProgress == 0 && stop.stop_requested())
            return Piece::Last;
    }
    if (step == Step::Failed)
        return Piece::Broken;
    return isWhole || taken < rowsOfAPiece ? Piece::Last : Piece::Full;
}

bool SqliteIndexPass::take(const SqliteStatement &row)
{
    const SqliteQuery &query = m_layout.query;
    if (query.hasJoins() && m_key.isAt(row, query)) {
        m_events.takeAgain(row);
        return true;
    }
    if (!moveTo(row))
        return false;
    m_events.take(row, m_rowid);
    return true;
}

/// A hostile tree of pages may lead in circles.
bool SqliteIndexPass::moveTo(const SqliteStatement &row)
{
    const SqliteQuery &query = m_layout.query;
    m_rowid = query.hasRowid() ? row.integer(0) : m_key.rowid.value_or(0) + 1;
    if (query.isByRowid() && m_key.rowid && m_rowid <= *m_key.rowid)
        return false;
    m_key.moveTo(row, query, m_rowid);
    if (m_layout.keys && m_layout.keys->wants(m_rowid))
        m_layout.keys->add(m_key.primaryKey(row, query));
    return true;
}

/// To the index, or to the batch that goes there in its turn.
void SqliteIndexPass::report(Problem problem)
{
    if (m_batch != nullptr)
        m_batch->problems.push_back(std::move(problem));
    else
        m_builder.addProblem(std::move(problem));
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
    report({Problem::Kind::Undecodable,
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
std::pair<std::int64_t, std::int64_t> SqliteIndexPass::progressed() const
{
    if (!m_layout.query.isByRowid())
        return {m_rows, std::max(m_rows, m_extent)};
    const std::int64_t done = std::max<std::int64_t>(0, m_rowid) - m_firstRowid;
    return {done, std::max(done, m_extent - m_firstRowid)};
}

} // namespace hindcast
