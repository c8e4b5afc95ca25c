// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/export_row.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace hindcast {

/// Writes rows into one table of a new SQLite database. Whole numbers of 64 bits become INTEGER,
/// bytes BLOB, everything else TEXT as it is, so that no digit is lost. Used by one thread.
class SqliteRows
{
public:
    SqliteRows();
    ~SqliteRows();
    Q_DISABLE_COPY_MOVE(SqliteRows)

    /// Makes the database at \a path, where nothing is. Errors are the reason only.
    [[nodiscard]] Result<void> open(const QString &path, const std::string &table,
                                    const std::vector<ExportColumn> &columns);
    [[nodiscard]] Result<void> write(std::span<const ExportCell> row);
    /// Everything is in the file afterwards, and the file is closed.
    [[nodiscard]] Result<void> finish();

private:
    struct Close
    {
        void operator()(sqlite3 *database) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    [[nodiscard]] Result<void> execute(const std::string &sql);
    [[nodiscard]] Error failure() const;
    [[nodiscard]] int bind(int parameter, const ExportCell &cell, bool isInteger);

    std::vector<ExportColumn> m_columns;
    std::unique_ptr<sqlite3, Close> m_database;
    std::unique_ptr<sqlite3_stmt, Close> m_insert; ///< Last: it goes before the database.
};

} // namespace hindcast
