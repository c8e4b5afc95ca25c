// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/sqlite_event_rows.h"

namespace hindcast {

/// Reads events that lie in several tables of one layout into an index: in the order that the
/// profile gives across all of them, or without one table after table.
class SqliteMergePass
{
public:
    /// Everything must outlive the pass. \a keys has one for each part of \a layout; they move
    /// along with what was read.
    SqliteMergePass(const SqliteLayout &layout, const SqliteConnection &connection,
                    std::vector<SqliteKey> &keys, IndexBuilder &builder);

    [[nodiscard]] Result<void> run(const EventStore::Progress &progress,
                                   const std::stop_token &stop);

private:
    /// One table on its next row.
    struct Cursor;

    [[nodiscard]] Result<std::unique_ptr<Cursor>> start(std::size_t part);
    [[nodiscard]] Result<void> step(Cursor &cursor) const;
    [[nodiscard]] Result<void> takeEvent(Cursor &cursor) const;

    const SqliteLayout &m_layout;
    const SqliteConnection &m_connection;
    std::vector<SqliteKey> &m_keys;
    IndexBuilder &m_builder;
    bool m_isOrdered;
};

} // namespace hindcast
