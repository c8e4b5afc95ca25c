// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/index_builder.h"
#include "model/store/sqlite_event_rows.h"
#include "model/store/sqlite_row_batch.h"

namespace hindcast {

/// Reads the rows behind a key into an index, in order. Where rows come by rowid it does so piece
/// by piece, so that nobody who wants to write waits for the whole of it, and steps over pages
/// that are damaged; and where each row is an event by itself, other threads find out what is in
/// them while SQLite reads on.
class SqliteIndexPass
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteIndexPass)
public:
    /// Everything must outlive the pass. \a part is which of the layout's tables is read; \a key
    /// moves along with what was read.
    SqliteIndexPass(const SqliteLayout &layout, std::uint32_t part,
                    const SqliteConnection &connection, SqliteKey &key, IndexBuilder &builder);

    /// Asked between two pieces; the pass ends early, without an error, if it says no.
    using MayGoOn = std::function<bool()>;
    [[nodiscard]] Result<void> run(const EventStore::Progress &progress,
                                   const std::stop_token &stop, const MayGoOn &mayGoOn);

private:
    enum class Piece { Full, Last, Broken };

    /// Does with a row whatever is to be done; false if it ends the piece.
    using Take = std::function<bool(const SqliteStatement &row)>;

    Result<void> readPieces(const EventStore::Progress &progress, const std::stop_token &stop,
                            const MayGoOn &mayGoOn);
    Result<void> readInBatches(const EventStore::Progress &progress, const std::stop_token &stop,
                               const MayGoOn &mayGoOn);
    [[nodiscard]] bool takesBatches() const;
    [[nodiscard]] bool fetch(SqliteRowBatch &batch, const MayGoOn &mayGoOn,
                             const std::stop_token &stop);
    Result<Piece> readPiece(const Take &take, const std::stop_token &stop);
    /// After a piece that broke off: whether to go on behind what is damaged.
    Result<bool> afterBreak(const std::stop_token &stop);
    Result<SqliteStatement> prepare() const;
    /// Moves the key behind what cannot be read; false if nothing behind it can be read either.
    bool stepOverDamage();
    bool canReadBehind(std::int64_t rowid) const;
    /// Moves the key to \a row; false if the row cannot come at this place.
    bool moveTo(const SqliteStatement &row);
    bool take(const SqliteStatement &row);
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> progressed() const;
    void report(Problem problem);

    const SqliteLayout &m_layout;
    const SqliteConnection &m_connection;
    SqliteKey &m_key;
    std::uint32_t m_part;
    IndexBuilder &m_builder;
    SqliteEventRows m_events;

    std::int64_t m_rowid = 0; ///< Of the current row.
    std::int64_t m_rows = 0; ///< Read in this pass.
    std::int64_t m_firstRowid = 0;
    std::int64_t m_extent = 0;
    std::optional<Error> m_damage; ///< The first place that had to be stepped over.
    int m_damages = 0;
    bool m_isAtEnd = false; ///< Nothing more is to be fetched …
    std::optional<Error> m_failure; ///< … perhaps because of this.
    SqliteRowBatch *m_batch = nullptr; ///< Takes problems, while batches are fetched.
};

} // namespace hindcast
