// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/beside_events.h"
#include "model/store/event_store.h"
#include "model/store/row_values.h"
#include "model/store/sqlite_layout.h"

namespace hindcast {

/// Why a row is no event, for people.
[[nodiscard]] QString missingTypeText();

/// Reads the rows behind a key into an index, in order. Where rows come by rowid it does so piece
/// by piece, so that nobody who wants to write waits for the whole of it, and steps over pages
/// that are damaged.
class SqliteIndexPass
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteIndexPass)
public:
    /// Everything must outlive the pass. \a key moves along with what was read.
    SqliteIndexPass(const SqliteLayout &layout, const SqliteConnection &connection, SqliteKey &key,
                    IndexBuilder &builder);

    /// Asked between two pieces; the pass ends early, without an error, if it says no.
    using MayGoOn = std::function<bool()>;
    [[nodiscard]] Result<void> run(const EventStore::Progress &progress,
                                   const std::stop_token &stop, const MayGoOn &mayGoOn);

private:
    enum class Piece { Full, Last, Broken };

    Result<void> readPieces(const EventStore::Progress &progress, const std::stop_token &stop,
                            const MayGoOn &mayGoOn);
    Result<Piece> readPiece(const EventStore::Progress &progress, const std::stop_token &stop);
    Result<SqliteStatement> prepare() const;
    /// Moves the key behind what cannot be read; false if nothing behind it can be read either.
    bool stepOverDamage();
    bool canReadBehind(std::int64_t rowid) const;
    bool take(const SqliteStatement &row);
    void moveKey(const SqliteStatement &row, std::int64_t rowid);
    void addEvent();
    [[nodiscard]] std::optional<std::int64_t> number(RowValues::Handle handle, const QString &role);
    [[nodiscard]] std::optional<Timestamp> time();
    void reportUndecodable(const QString &message);
    void reportValues();
    void reportOthers();
    void showProgress(const EventStore::Progress &progress) const;

    const SqliteLayout &m_layout;
    const SqliteConnection &m_connection;
    SqliteKey &m_key;
    IndexBuilder &m_builder;
    IndexBuilder::Place m_place;

    BesideEvents m_beside;
    RowValues m_values;
    RowValues::Handle m_only;
    RowValues::Handle m_stream;
    RowValues::Handle m_category;
    RowValues::Handle m_version;
    RowValues::Handle m_type;
    RowValues::Handle m_time;
    RowValues::Handle m_correlation;
    RowValues::Handle m_actor;
    RowValues::Handle m_position;
    RowValues::Handle m_archived;

    std::int64_t m_rowid = 0; ///< Of the current row.
    std::int64_t m_rows = 0; ///< Read in this pass.
    std::int64_t m_others = 0; ///< Rows that the profile says are no events.
    std::int64_t m_firstRowid = 0;
    std::int64_t m_extent = 0;
    std::optional<Error> m_damage; ///< The first place that had to be stepped over.
};

} // namespace hindcast
