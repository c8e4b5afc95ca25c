// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/entry_batch.h"
#include "model/store/sqlite_handle.h"
#include "model/store/stored_value.h"

#include <span>
#include <vector>

namespace hindcast {

/// Rows of a table, copied so that another thread can look into them while SQLite reads on, and
/// the events that were found in them.
class SqliteRowBatch
{
public:
    void begin(std::size_t columns);
    /// Copies the columns of \a row from \a firstColumn on.
    void add(const SqliteStatement &row, int firstColumn, std::int64_t rowid);

    [[nodiscard]] std::size_t size() const { return m_rowids.size(); }
    [[nodiscard]] std::int64_t rowid(std::size_t row) const { return m_rowids[row]; }
    [[nodiscard]] std::span<const StoredValue> values(std::size_t row) const
    {
        return std::span(m_values).subspan(row * m_columns, m_columns);
    }

    EntryBatch entries;
    std::vector<Problem> problems; ///< That reading met with before these rows.
    std::int64_t others = 0; ///< Rows that are no events.
    std::int64_t done = 0; ///< Progress behind these rows …
    std::int64_t total = 0; ///< … and how far it goes.

private:
    std::size_t m_columns = 0;
    TextKeeper m_bytes;
    std::vector<StoredValue> m_values;
    std::vector<std::int64_t> m_rowids;
};

/// What SQLite has in a column; bytes are its own.
[[nodiscard]] StoredValue valueIn(const SqliteStatement &row, int column);

} // namespace hindcast
